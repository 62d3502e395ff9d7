//! When an item may be finished.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::{AgendaRefusal, ItemKind, Unmet};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::{Election, Ending, Phase};
use daihoi::domain::hands::Motion;
use daihoi::domain::{ElectionId, Refusal, VoteId};

use super::{election_running, refused, unmet};
use crate::support::domain::*;
use crate::support::stages::*;

#[test]
fn an_open_vote_holds_the_agenda() {
    let congress = Congress::sitting(3)
        .given(plan([ItemKind::Rite, ItemKind::Break]))
        .given(begin(1))
        .given(call(adopt("Nội quy")));

    for command in [finish(), begin(2), close()] {
        let answer = congress.when(command);

        assert!(matches!(answer, Err(Refusal::Agenda(_))), "{answer:?}");
    }
    let refusal = AgendaRefusal::VoteOpen { vote: VoteId(1) };
    assert_eq!(congress.when(finish()), refused(refusal));
}

#[test]
fn nothing_is_finished_when_nothing_runs() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Rite]));

    assert_eq!(congress.when(finish()), refused(AgendaRefusal::NothingRunning));
}

#[test]
fn an_item_of_motions_is_finished_once_each_was_counted() {
    let motions = vec![text("Chương trình"), text("Nội quy")];
    let congress = Congress::sitting(3)
        .given(plan([ItemKind::ShowOfHands { motions }]))
        .given(begin(1))
        .given(call(adopt("Chương trình")))
        .given(count(3, 0, 0));
    assert_eq!(congress.when(finish()), unmet(Unmet::NotVoted { text: text("Nội quy") }));

    let congress = congress.given(call(adopt("Nội quy"))).given(count(0, 3, 0));
    assert!(congress.when(finish()).is_ok(), "a lost motion was voted all the same");
}

#[test]
fn an_item_of_bodies_is_finished_once_they_are_elected() {
    let bodies = vec![Body::Presidium];
    let congress =
        Congress::sitting(3).given(plan([ItemKind::BodyElection { bodies }])).given(begin(1));

    let answer = congress.when(finish());

    assert_eq!(answer, unmet(Unmet::BodyNotElected { body: Body::Presidium }));
}

#[test]
fn delegates_vote_on_the_credentials_and_members_only_hear_of_them() {
    let delegates = Congress::sitting_as(Gathering::DelegateCongress, 3);
    let members = Congress::sitting(3);
    let reported =
        |congress: Congress| congress.given(plan([ItemKind::Credentials])).given(begin(1));

    let delegates = reported(delegates);

    assert_eq!(delegates.when(finish()), unmet(Unmet::CredentialsNotVoted));
    assert!(reported(members).when(finish()).is_ok());
    let voted = delegates.given(call(Motion::Credentials { recognised: 3 })).given(count(3, 0, 0));
    assert!(voted.when(finish()).is_ok());
}

#[test]
fn an_election_item_is_finished_once_the_election_is_concluded() {
    let concluded = Election {
        phase: Phase::Concluded { ending: Ending::LeftOpen },
        ..balloting(1, announced())
    };

    let open = ask(&election_running(balloting(1, announced())), finish());
    let over = ask(&election_running(concluded), finish());

    let (election, title) = (ElectionId(1), text("Ban Chấp hành"));
    assert_eq!(open, unmet(Unmet::ElectionNotConcluded { election, title }));
    assert!(over.is_ok());
}

#[test]
fn the_handover_is_finished_once_every_ballot_is_handed_over() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Handover])).given(begin(1));
    let state = congress.state_with(vec![balloting(1, announced())]);

    let (election, title) = (ElectionId(1), text("Ban Chấp hành"));
    assert_eq!(ask(&state, finish()), unmet(Unmet::BallotsNotHandedOver { election, title }));
    assert!(congress.when(finish()).is_ok());
}
