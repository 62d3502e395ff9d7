//! The door: who comes, goes, is away, and takes whose place.

use daihoi::domain::about::Gathering;
use daihoi::domain::base;
use daihoi::domain::election::Election;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::evolve::evolve;
use daihoi::domain::roster::{
    BaseQuestion, Condition, Delegate, Presence, RosterEvent, RosterRefusal, Seat,
};
use daihoi::domain::{ElectionId, Event, Lang, PersonId, Refusal, State, decide};

use crate::support::domain::*;
use crate::support::stages::*;

fn refused(refusal: RosterRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Roster(refusal))
}

#[test]
fn a_number_is_given_once_and_the_refusal_names_both() {
    let congress = Congress::of(Gathering::MemberCongress, 3);
    let newcomer = Delegate { name: text("Trần Thị Bình"), ..delegate(2) };

    let answer = congress.when(register(vec![delegate(4), newcomer]));

    let refusal = RosterRefusal::NumberTwice {
        person: PersonId(2),
        first: text("Nguyễn Văn 2"),
        second: text("Trần Thị Bình"),
    };
    let words = refusal.text(Lang::Vi);
    assert_eq!(answer, refused(refusal));
    assert_eq!(words, "Số 2 bị trùng: Nguyễn Văn 2 và Trần Thị Bình.");
}

#[test]
fn two_newcomers_do_not_share_a_number() {
    let congress = Congress::default().given(create(Gathering::MemberCongress));

    let answer = congress.when(register(vec![delegate(1), delegate(1)]));

    assert!(matches!(answer, Err(Refusal::Roster(RosterRefusal::NumberTwice { .. }))));
}

#[test]
fn a_delegate_has_a_name_and_a_number_from_1() {
    let congress = Congress::default().given(create(Gathering::MemberCongress));
    let nameless = Delegate { name: text(" "), ..delegate(1) };

    let answers = [vec![nameless], vec![delegate(0)], Vec::new()]
        .map(|delegates| congress.when(register(delegates)));

    let zero = RosterRefusal::NumberZero { name: text("Nguyễn Văn 0") };
    assert_eq!(answers[0], refused(RosterRefusal::NoName { person: PersonId(1) }));
    assert_eq!(answers[1], refused(zero));
    assert_eq!(answers[2], refused(RosterRefusal::Nobody));
}

#[test]
fn only_official_delegates_are_convened() {
    let delegates = vec![delegate(1), alternate(2), delegate(3)];

    let congress = Congress::with(Gathering::DelegateCongress, delegates);

    let roster = &congress.state().roster;
    assert_eq!(roster.convened(), 2);
    assert_eq!(roster.get(PersonId(2)).unwrap().seat, Seat::Without);
}

#[test]
fn who_comes_again_has_returned() {
    let congress = Congress::sitting(3).given(leave(1)).after(9);

    let events = congress.when(arrive([1])).unwrap();

    let returned = RosterEvent::Returned { people: vec![PersonId(1)], at: minute(9) };
    assert_eq!(events, [Event::Roster(returned)]);
}

#[test]
fn who_is_here_already_is_refused_alone_and_passed_over_in_a_list() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(arrive([1]));

    let alone = congress.when(arrive([1]));
    let among_others = congress.when(arrive([1, 2, 3, 2]));

    let (person, name) = (PersonId(1), text("Nguyễn Văn 1"));
    assert_eq!(alone, refused(RosterRefusal::AlreadyPresent { person, name }));
    let arrived = RosterEvent::Arrived { people: persons([2, 3]), at: start() };
    assert_eq!(among_others, Ok(vec![Event::Roster(arrived)]));
}

#[test]
fn one_unknown_number_refuses_the_whole_list() {
    let congress = Congress::of(Gathering::MemberCongress, 3);

    let answer = congress.when(arrive([1, 9]));

    assert_eq!(answer, refused(RosterRefusal::Unknown { person: PersonId(9) }));
}

#[test]
fn only_who_is_here_can_leave() {
    let congress = Congress::of(Gathering::MemberCongress, 3);

    let answer = congress.when(leave(1));

    let (person, name) = (PersonId(1), text("Nguyễn Văn 1"));
    assert_eq!(answer, refused(RosterRefusal::NotPresent { person, name }));
}

#[test]
fn who_has_come_is_not_excused_even_after_leaving() {
    let congress = Congress::sitting(3).given(leave(1));

    for person in [1, 2] {
        let answer = congress.when(excuse(person, true));

        assert!(matches!(answer, Err(Refusal::Roster(RosterRefusal::HasCome { .. }))));
    }
}

#[test]
fn who_was_excused_may_still_come() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(excuse(1, true));

    let congress = congress.given(arrive([1]));

    assert!(congress.state().roster.get(PersonId(1)).unwrap().is_present());
}

#[test]
fn who_is_not_convened_is_not_checked_in() {
    let delegates = vec![with_condition(1, Condition::Prosecuted), delegate(2)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates);

    let answer = congress.when(arrive([1]));

    let refusal = RosterRefusal::NotConvened {
        person: PersonId(1),
        name: text("Nguyễn Văn 1"),
        condition: Condition::Prosecuted,
    };
    assert_eq!(answer, refused(refusal));
    assert_eq!(congress.state().roster.convened(), 1);
}

#[test]
fn an_alternate_takes_the_place_and_votes() {
    let congress = Congress::with(Gathering::DelegateCongress, vec![delegate(1), alternate(2)])
        .given(replace(1, 2))
        .given(arrive([2]));

    let roster = &congress.state().roster;

    assert_eq!(roster.get(PersonId(1)).unwrap().seat, Seat::GivenTo(PersonId(2)));
    assert_eq!(roster.get(PersonId(2)).unwrap().seat, Seat::TakenFrom(PersonId(1)));
    assert_eq!((roster.convened(), roster.present_voters()), (1, 1));
}

#[test]
fn who_was_replaced_cannot_come_in_as_a_voter() {
    let congress = Congress::with(Gathering::DelegateCongress, vec![delegate(1), alternate(2)])
        .given(replace(1, 2));

    let answer = congress.when(arrive([1]));

    let refusal = RosterRefusal::PlaceTaken {
        person: PersonId(1),
        name: text("Nguyễn Văn 1"),
        by: PersonId(2),
        by_name: text("Nguyễn Văn 2"),
    };
    assert_eq!(answer, refused(refusal));
}

#[test]
fn only_an_absent_official_is_replaced_and_only_once() {
    let delegates = vec![delegate(1), delegate(2), alternate(3), alternate(4)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates)
        .given(arrive([1]))
        .given(replace(2, 3));

    let present = congress.when(replace(1, 4));
    let again = congress.when(replace(2, 4));

    assert!(matches!(present, Err(Refusal::Roster(RosterRefusal::StillPresent { .. }))));
    assert!(matches!(again, Err(Refusal::Roster(RosterRefusal::NoOwnSeat { .. }))));
}

#[test]
fn only_an_alternate_who_has_not_gone_stands_in() {
    let delegates = vec![delegate(1), delegate(2), alternate(3)];
    let congress =
        Congress::with(Gathering::DelegateCongress, delegates).given(arrive([3])).given(leave(3));

    let official = congress.when(replace(1, 2));
    let gone = congress.when(replace(1, 3));

    assert!(matches!(official, Err(Refusal::Roster(RosterRefusal::NoAlternate { .. }))));
    assert!(matches!(gone, Err(Refusal::Roster(RosterRefusal::NotPresent { .. }))));
}

/// A state in which a box was sealed while the base rested on who was there.
fn after_a_sealed_box(congress: &Congress) -> State {
    let base = base::of_persons(congress.state(), base::for_gathering(congress.state()));
    congress.state_with(vec![balloting(1, RoundStage::Sealed { attendance: attendance(base) })])
}

#[test]
fn a_late_arrival_questions_the_base_that_took_the_person_as_absent() {
    let congress = Congress::of(Gathering::DelegateCongress, 3).given(arrive([2, 3]));
    let mut state = after_a_sealed_box(&congress);

    let events = ask(&state, arrive([1])).unwrap();

    let (people, election) = (vec![PersonId(1)], ElectionId(1));
    let questioned = RosterEvent::BaseQuestioned { people: people.clone(), election, round: 1 };
    assert_eq!(events[1..], [Event::Roster(questioned)]);
    for event in &events {
        evolve(&mut state, event);
    }
    assert_eq!(state.roster.questions, [BaseQuestion { people, election, round: 1 }]);
}

#[test]
fn an_alternate_who_comes_late_into_a_place_questions_the_base_too() {
    let delegates = vec![delegate(1), delegate(2), alternate(3)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates).given(arrive([2, 3]));
    let state = after_a_sealed_box(&congress);

    let events = ask(&state, replace(1, 3)).unwrap();

    let people = vec![PersonId(1)];
    let questioned = RosterEvent::BaseQuestioned { people, election: ElectionId(1), round: 1 };
    assert_eq!(events[1..], [Event::Roster(questioned)]);
}

#[test]
fn who_comes_back_or_was_never_subtracted_questions_nothing() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(arrive([2, 3])).given(leave(2));
    let state = after_a_sealed_box(&congress);

    let events = ask(&state, arrive([1, 2])).unwrap();

    assert_eq!(events.len(), 2, "arrived and returned only: {events:?}");
}

#[test]
fn a_ground_that_does_not_rest_on_absence_is_not_questioned() {
    let delegates = vec![with_condition(1, Condition::TemporaryElsewhere), delegate(2)];
    let congress = Congress::with(Gathering::MemberCongress, delegates).given(arrive([2]));

    let events = ask(&after_a_sealed_box(&congress), arrive([1])).unwrap();

    assert_eq!(events.len(), 1, "arrived only: {events:?}");
}

#[test]
fn a_round_that_was_stopped_is_not_questioned() {
    let congress = Congress::of(Gathering::DelegateCongress, 3).given(arrive([2, 3]));
    let mut state = after_a_sealed_box(&congress);
    let Election { rounds, .. } = &mut state.elections.all[0];
    rounds[0].stage = RoundStage::Annulled { reason: text("Thừa phiếu") };

    let events = decide(&state, &arrive([1]), start()).unwrap();

    assert_eq!(events.len(), 1);
}

#[test]
fn an_event_about_an_unknown_person_changes_nothing() {
    let congress = Congress::sitting(3);
    let mut state = congress.state().clone();
    let left = RosterEvent::Left { person: PersonId(9), at: start() };

    evolve(&mut state, &Event::Roster(left));

    assert_eq!(&state, congress.state());
    assert_eq!(
        state.roster.get(PersonId(1)).unwrap().presence,
        Presence::Present { since: start() }
    );
}
