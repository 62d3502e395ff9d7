//! Who may be proposed for a body, and in which order it is voted.

use daihoi::domain::about::Gathering;
use daihoi::domain::bodies::{BodiesRefusal, Body};
use daihoi::domain::election::CandidateStanding;
use daihoi::domain::election::refusal::ElectionRefusal;
use daihoi::domain::hands::Motion;
use daihoi::domain::roster::{Delegate, Standing};
use daihoi::domain::{ElectionId, Event, PersonId, Refusal, State};

use crate::support::domain::*;
use crate::support::stages::*;
use crate::support::voting::{Steps, hall};

const COUNTING: Body = Body::Counting(ElectionId(1));

fn refused(refusal: BodiesRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Bodies(refusal))
}

fn number(body: Body, number: u16) -> daihoi::domain::Command {
    call(Motion::BodyNumber { body, number })
}

fn list(body: Body) -> daihoi::domain::Command {
    call(Motion::BodyList { body })
}

#[test]
fn a_body_is_elected_by_a_vote_on_its_number_and_a_vote_on_its_list() {
    let body = Body::Presidium;
    let congress = Congress::sitting(5).given(propose(body, slate(1, [2, 3])));

    let congress = congress.given(number(body, 3)).given(count(5, 0, 0));
    assert_eq!(congress.state().bodies.elected(body), None);

    let congress = congress.given(list(body)).given(count(4, 1, 0));
    assert_eq!(congress.state().bodies.elected(body), Some(&slate(1, [2, 3])));
}

#[test]
fn the_list_is_not_voted_before_the_number() {
    let body = Body::Secretariat;
    let congress = Congress::sitting(5).given(propose(body, slate(1, [])));

    assert_eq!(congress.when(list(body)), refused(BodiesRefusal::NumberNotVoted { body }));
}

#[test]
fn the_number_that_is_voted_is_the_number_proposed() {
    let body = Body::Secretariat;
    let congress = Congress::sitting(5).given(propose(body, slate(1, [2])));

    let answer = congress.when(number(body, 3));

    assert_eq!(answer, refused(BodiesRefusal::NumberDiffers { body, number: 3, proposed: 2 }));
}

#[test]
fn nothing_is_voted_on_a_body_that_nobody_proposed() {
    let body = Body::Presidium;
    let congress = Congress::sitting(5);

    assert_eq!(congress.when(number(body, 3)), refused(BodiesRefusal::NotProposed { body }));
}

#[test]
fn a_lost_list_is_proposed_anew_under_the_number_that_was_voted() {
    let body = Body::Presidium;
    let congress = Congress::sitting(5)
        .given(propose(body, slate(1, [2])))
        .given(number(body, 2))
        .given(count(5, 0, 0))
        .given(list(body))
        .given(count(1, 4, 0));

    let same_number = congress.clone().given(propose(body, slate(3, [4])));
    let other_number = congress.given(propose(body, slate(3, [4, 5])));

    assert!(same_number.when(list(body)).is_ok());
    assert_eq!(other_number.when(list(body)), refused(BodiesRefusal::NumberNotVoted { body }));
}

#[test]
fn an_elected_body_is_not_proposed_again() {
    let body = Body::Presidium;
    let congress = elected(Congress::sitting(5), body);

    let answer = congress.when(propose(body, slate(2, [])));

    assert_eq!(answer, refused(BodiesRefusal::AlreadyElected { body }));
}

#[test]
fn a_counting_committee_sits_until_another_is_elected_in_its_place() {
    let sitting = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    let old = slate(7, [8, 9]);

    let proposed = sitting.given(propose(COUNTING, slate(4, [5])));
    assert_eq!(
        proposed.when(list(COUNTING)),
        refused(BodiesRefusal::NumberNotVoted { body: COUNTING })
    );
    let numbered = proposed.carried(Motion::BodyNumber { body: COUNTING, number: 2 });
    assert_eq!(numbered.state().bodies.elected(COUNTING), Some(&old));

    let lost = numbered.clone().lost(Motion::BodyList { body: COUNTING });
    let carried = numbered.carried(Motion::BodyList { body: COUNTING });

    assert_eq!(lost.state().bodies.elected(COUNTING), Some(&old));
    assert_eq!(carried.state().bodies.elected(COUNTING), Some(&slate(4, [5])));
    assert_eq!(carried.state().bodies.formed.len(), 1);
}

#[test]
fn nobody_is_named_twice() {
    let congress = Congress::sitting(5);

    for doubled in [slate(1, [2, 1]), slate(1, [2, 2])] {
        let answer = congress.when(propose(Body::Presidium, doubled));

        assert!(matches!(answer, Err(Refusal::Bodies(BodiesRefusal::NamedTwice { .. }))));
    }
}

#[test]
fn a_body_has_fifty_people_at_most() {
    let congress = Congress::sitting(51);

    assert!(congress.when(propose(Body::Presidium, slate(1, 2..=50))).is_ok());
    assert_eq!(
        congress.when(propose(Body::Presidium, slate(1, 2..=51))),
        refused(BodiesRefusal::TooLarge { size: 51, largest: 50 })
    );
}

#[test]
fn only_who_votes_serves_on_a_body() {
    let probationary = Delegate { standing: Standing::Probationary, ..delegate(2) };
    let congress =
        Congress::with(Gathering::MemberCongress, vec![delegate(1), probationary, alternate(3)]);
    let state = State {
        stage: Congress::sitting(1).state().stage,
        ..congress.state_with(vec![election(1)])
    };

    for (body, person) in [(COUNTING, 2), (Body::Presidium, 2), (Body::Secretariat, 3)] {
        let answer = ask(&state, propose(body, slate(1, [person])));

        let (person, name) = (PersonId(person), text(&format!("Nguyễn Văn {person}")));
        assert_eq!(answer, refused(BodiesRefusal::NoVoter { person, name, rule: text("") }));
    }
}

#[test]
fn nobody_counts_the_ballots_of_a_list_with_their_own_name() {
    let mut listed = election(1);
    listed.candidates = vec![candidate(2, CandidateStanding::Standing)];
    let state = Congress::sitting(5).state_with(vec![listed, election(2)]);

    let own = ask(&state, propose(COUNTING, slate(1, [2])));
    let other = ask(&state, propose(Body::Counting(ElectionId(2)), slate(1, [2])));

    let refusal = BodiesRefusal::OnTheList {
        person: PersonId(2),
        name: text("Nguyễn Văn 2"),
        election: ElectionId(1),
        rule: text(""),
    };
    assert_eq!(own, refused(refusal));
    assert!(other.is_ok());
}

#[test]
fn whose_withdrawal_was_agreed_may_count() {
    let mut listed = election(1);
    listed.candidates = vec![candidate(2, CandidateStanding::Withdrawn)];
    let state = Congress::sitting(5).state_with(vec![listed]);

    assert!(ask(&state, propose(COUNTING, slate(1, [2]))).is_ok());
}

#[test]
fn a_nomination_after_the_proposal_stops_the_vote_on_the_list() {
    let mut state = elected_counting().clone();
    state.bodies.formed[0].progress = daihoi::domain::bodies::Progress::NumberVoted;
    state.elections.all[0].candidates = vec![candidate(1, CandidateStanding::Kept)];

    let answer = ask(&state, list(COUNTING));

    assert!(matches!(answer, Err(Refusal::Bodies(BodiesRefusal::OnTheList { .. }))));
}

#[test]
fn a_counting_committee_belongs_to_an_election() {
    let congress = Congress::sitting(5);

    let answer = congress.when(propose(COUNTING, slate(1, [2])));

    let refusal = ElectionRefusal::NoSuchElection { election: ElectionId(1) };
    assert_eq!(answer, Err(Refusal::Election(refusal)));
}

#[test]
fn only_a_congress_of_delegates_has_a_credentials_committee() {
    let proposal = || propose(Body::Credentials, slate(1, [2]));

    let members = Congress::sitting(5).when(proposal());
    let delegates = Congress::sitting_as(Gathering::DelegateCongress, 5).when(proposal());

    let (at, rule) = (vec![Gathering::DelegateCongress], text(""));
    assert_eq!(members, refused(BodiesRefusal::NoCredentialsHere { at, rule }));
    assert!(delegates.is_ok());
}

fn elected(congress: Congress, body: Body) -> Congress {
    congress
        .given(propose(body, slate(1, [])))
        .given(number(body, 1))
        .given(count(5, 0, 0))
        .given(list(body))
        .given(count(5, 0, 0))
}

/// A state in which person 1 alone is the counting committee of election 1.
fn elected_counting() -> State {
    let mut state = elected(Congress::sitting(5), Body::Presidium).state().clone();
    state.bodies.formed[0].body = COUNTING;
    state.elections.all = vec![election(1)];
    state
}
