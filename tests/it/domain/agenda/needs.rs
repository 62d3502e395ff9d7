//! What an item waits for, and what the chair may override.

use daihoi::domain::agenda::{Item, ItemKind, ItemStatus, Need, Unmet};
use daihoi::domain::bodies::Body;
use daihoi::domain::election::refusal::ElectionRefusal;
use daihoi::domain::election::{Election, Ending, Phase};
use daihoi::domain::hands::Motion;
use daihoi::domain::quorum::QuorumRefusal;
use daihoi::domain::{ElectionId, ItemId, Refusal};

use super::unmet;
use crate::support::domain::*;
use crate::support::stages::*;

/// A congress whose first item needs something.
fn needing(need: Need) -> Congress {
    let item = Item { needs: vec![need], ..item(1, ItemKind::Report) };
    Congress::sitting(5).given(plan_items(vec![item]))
}

#[test]
fn the_quorum_that_an_item_needs_is_never_overridden() {
    let congress = needing(Need::Quorum).given(leave(1)).given(leave(2));

    let answer = congress.when(begin_although(1, "Cho kịp giờ"));

    let refusal = QuorumRefusal::TooFewPresent { present: 3, needed: 4, convened: 5 };
    assert_eq!(answer, Err(Refusal::Quorum(refusal)));
}

#[test]
fn an_item_waits_for_its_body() {
    let congress = needing(Need::Body(Body::Presidium));

    let answer = congress.when(begin(1));

    assert_eq!(answer, unmet(Unmet::BodyNotElected { body: Body::Presidium }));
    assert!(congress.when(begin_although(1, "Cấp trên chỉ định")).is_ok());
}

#[test]
fn an_item_waits_until_the_credentials_are_recognised() {
    let congress = needing(Need::Credentials);
    assert_eq!(congress.when(begin(1)), unmet(Unmet::CredentialsNotRecognised));

    let credentials = || call(Motion::Credentials { recognised: 5 });
    let congress = congress.given(credentials()).given(count(1, 4, 0));
    assert_eq!(congress.when(begin(1)), unmet(Unmet::CredentialsNotRecognised));

    let congress = congress.given(credentials()).given(count(5, 0, 0));
    assert!(congress.when(begin(1)).is_ok());
}

#[test]
fn an_item_waits_for_the_discussion_before_it() {
    let second = Item { needs: vec![Need::DiscussionClosed], ..item(2, ItemKind::Report) };
    let third = item(3, ItemKind::Discussion);
    let congress = Congress::sitting(3)
        .given(plan_items(vec![item(1, ItemKind::Discussion), second, third]))
        .given(begin(1));
    let (item, title) = (ItemId(1), text("Mục 1"));
    let mut state = congress.state().clone();
    state.agenda.entries[0].status = ItemStatus::Parked { since: start() };
    assert_eq!(ask(&state, begin(2)), unmet(Unmet::DiscussionOpen { item, title }));

    assert!(congress.given(finish()).when(begin(2)).is_ok());
}

#[test]
fn an_item_waits_for_the_announcement_of_a_result() {
    let congress = needing(Need::Announced(ElectionId(1)));
    let with = |election| ask(&congress.state_with(vec![election]), begin(1));

    let missing =
        Unmet::ResultNotAnnounced { election: ElectionId(1), title: text("Ban Chấp hành") };
    assert_eq!(with(election(1)), unmet(missing.clone()));
    assert_eq!(with(balloting(1, counting())), unmet(missing));
    assert!(with(balloting(1, announced())).is_ok());
    let refusal = ElectionRefusal::NoSuchElection { election: ElectionId(1) };
    assert_eq!(congress.when(begin(1)), Err(Refusal::Election(refusal)));
}

#[test]
fn an_item_waits_for_all_results_and_all_handovers_that_were_begun() {
    let all_announced = needing(Need::AllAnnounced);
    let all_handed_over = needing(Need::AllHandedOver);
    let with = |congress: &Congress, elections| ask(&congress.state_with(elections), begin(1));
    let handed_over = Election {
        phase: Phase::HandedOver { ending: Ending::Filled },
        ..balloting(3, announced())
    };

    let counted = vec![election(1), balloting(2, counting())];
    assert!(matches!(
        with(&all_announced, counted),
        Err(Refusal::Unmet(Unmet::ResultNotAnnounced { election: ElectionId(2), .. }))
    ));
    assert!(with(&all_announced, vec![election(1), balloting(2, announced())]).is_ok());
    assert!(matches!(
        with(&all_handed_over, vec![balloting(2, announced())]),
        Err(Refusal::Unmet(Unmet::BallotsNotHandedOver { election: ElectionId(2), .. }))
    ));
    assert!(with(&all_handed_over, vec![election(1), handed_over]).is_ok());
}

#[test]
fn an_item_of_an_election_that_does_not_exist_never_starts() {
    let congress =
        Congress::sitting(3).given(plan([ItemKind::Election { election: ElectionId(4) }]));

    let answer = congress.when(begin_although(1, "Cứ làm"));

    let refusal = ElectionRefusal::NoSuchElection { election: ElectionId(4) };
    assert_eq!(answer, Err(Refusal::Election(refusal)));
}
