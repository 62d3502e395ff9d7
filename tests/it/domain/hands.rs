//! Shows of hands: one at a time, three numbers, one base.

use daihoi::domain::about::Gathering;
use daihoi::domain::bodies::Body;
use daihoi::domain::hands::{
    Admission, HandBase, HandOutcome, HandResult, HandsEvent, HandsRefusal, Motion,
};
use daihoi::domain::quorum::QuorumRefusal;
use daihoi::domain::{Event, Refusal, VoteId, evolve::evolve};
use daihoi::template;

use crate::support::domain::*;

fn result(congress: &Congress, agree: u32, disagree: u32, other: u32) -> HandResult {
    let events = congress.when(count(agree, disagree, other)).unwrap();
    match &events[0] {
        Event::Hands(HandsEvent::Counted { result, .. }) => result.clone(),
        other => panic!("not a count: {other:?}"),
    }
}

#[test]
fn more_than_half_of_those_convened_must_agree() {
    let congress = Congress::of(Gathering::MemberCongress, 10)
        .given(arrive(1..=8))
        .given(open())
        .given(call(adopt("Chương trình")));

    let five = result(&congress, 5, 2, 1);
    let six = result(&congress, 6, 2, 0);

    assert_eq!((five.outcome, five.base, five.needed), (HandOutcome::Lost, 10, 6));
    assert_eq!((six.outcome, six.present, six.convened), (HandOutcome::Carried, 8, 10));
}

#[test]
fn the_rules_may_take_those_present_as_the_base() {
    let congress = Congress::sitting(10).given(leave(1)).given(leave(2));
    let mut state = congress.given(call(adopt("Nghị quyết"))).state().clone();
    state.rules.hands.base = HandBase::Present;

    let events = ask(&state, count(5, 3, 0)).unwrap();

    let Event::Hands(HandsEvent::Counted { result, .. }) = &events[0] else { panic!() };
    assert_eq!((result.base, result.base_kind, result.needed), (8, HandBase::Present, 5));
    assert_eq!(result.outcome, HandOutcome::Carried);
}

#[test]
fn no_more_hands_are_counted_than_people_are_present() {
    let congress = Congress::sitting(4).given(leave(4)).given(call(adopt("Nội quy")));

    let answer = congress.when(count(2, 1, 1));

    let refusal = HandsRefusal::TooManyHands { agree: 2, disagree: 1, other: 1, present: 3 };
    assert_eq!(answer, Err(Refusal::Hands(refusal)));
}

#[test]
fn enormous_numbers_are_refused_like_others() {
    let congress = Congress::sitting(3).given(call(adopt("Nội quy")));

    let answer = congress.when(count(u32::MAX, u32::MAX, u32::MAX));

    assert!(matches!(answer, Err(Refusal::Hands(HandsRefusal::TooManyHands { .. }))));
}

#[test]
fn one_show_of_hands_is_open_at_a_time() {
    let congress = Congress::sitting(3).given(call(adopt("Nội quy")));

    let answer = congress.when(call(adopt("Chương trình")));

    assert_eq!(answer, Err(Refusal::Hands(HandsRefusal::VoteOpen { vote: VoteId(1) })));
}

#[test]
fn a_body_that_is_voted_on_stays_as_it_is_until_the_count() {
    let body = Body::Presidium;
    let open = Congress::sitting(5)
        .given(propose(body, slate(1, [2])))
        .given(call(Motion::BodyNumber { body, number: 2 }));

    let same = open.when(propose(body, slate(3, [4])));
    let other = open.when(propose(Body::Secretariat, slate(3, [4])));

    assert_eq!(same, Err(Refusal::Hands(HandsRefusal::VoteOpen { vote: VoteId(1) })));
    assert!(other.is_ok());
}

#[test]
fn shows_of_hands_are_numbered_in_order() {
    let congress =
        Congress::sitting(3).given(call(adopt("Nội quy"))).given(count(3, 0, 0)).after(2);

    let events = congress.when(call(adopt("Chương trình"))).unwrap();

    let called =
        HandsEvent::Called { vote: VoteId(2), motion: adopt("Chương trình"), at: minute(2) };
    assert_eq!(events, [Event::Hands(called)]);
}

#[test]
fn nothing_is_counted_that_was_not_called() {
    let congress = Congress::sitting(3);

    assert_eq!(congress.when(count(1, 0, 0)), Err(Refusal::Hands(HandsRefusal::NoVoteOpen)));
}

#[test]
fn every_call_needs_the_quorum() {
    let congress = Congress::sitting(3).given(leave(1)).given(leave(2));

    let answer = congress.when(call(adopt("Nghị quyết")));

    let refusal = QuorumRefusal::TooFewPresent { present: 1, needed: 2, convened: 3 };
    assert_eq!(answer, Err(Refusal::Quorum(refusal)));
}

#[test]
fn a_conference_votes_without_a_quorum() {
    let congress = Congress::of(Gathering::Conference, 9).given(open());

    assert!(congress.when(call(adopt("Kết luận"))).is_ok());
}

#[test]
fn a_text_that_is_adopted_has_a_name() {
    let congress = Congress::sitting(3);

    assert_eq!(congress.when(call(adopt(" "))), Err(Refusal::Hands(HandsRefusal::EmptyText)));
}

#[test]
fn no_more_credentials_are_recognised_than_delegates_are_convened() {
    let congress = Congress::sitting_as(Gathering::DelegateCongress, 5);

    let six = congress.when(call(Motion::Credentials { recognised: 6 }));
    let five = congress.when(call(Motion::Credentials { recognised: 5 }));

    let refusal = HandsRefusal::TooManyRecognised { recognised: 6, convened: 5 };
    assert_eq!(six, Err(Refusal::Hands(refusal)));
    assert!(five.is_ok());
}

#[test]
fn who_has_no_vote_is_not_counted_as_present() {
    let congress = Congress::with(
        Gathering::DelegateCongress,
        vec![delegate(1), delegate(2), delegate(3), alternate(4)],
    );
    let congress = congress.given(arrive(1..=4)).given(open()).given(call(adopt("Nội quy")));

    assert_eq!(result(&congress, 3, 0, 0).present, 3);
    assert!(congress.when(count(4, 0, 0)).is_err());
}

#[test]
fn a_count_of_an_unknown_vote_changes_nothing() {
    let congress = Congress::sitting(3).given(call(adopt("Nội quy")));
    let mut state = congress.state().clone();
    let counted = HandsEvent::Counted { vote: VoteId(7), result: result(&congress, 3, 0, 0) };

    evolve(&mut state, &Event::Hands(counted));

    assert_eq!(&state, congress.state());
}

fn admission(name: &str) -> Motion {
    Motion::Admission { name: text(name), into: Admission::Probation }
}

#[test]
fn an_admission_needs_at_least_two_thirds_of_the_official_members() {
    let congress = Congress::sitting(9);
    let mut state = congress.state().clone();
    state.rules.hands = template::rules("294-QD-TW-2025").unwrap().hands;
    let events = ask(&state, call(admission("Lò Thị Ánh"))).unwrap();
    for event in &events {
        evolve(&mut state, event);
    }

    let counted = |agree, disagree| match &ask(&state, count(agree, disagree, 0)).unwrap()[0] {
        Event::Hands(HandsEvent::Counted { result, .. }) => result.clone(),
        other => panic!("not a count: {other:?}"),
    };
    let (five, six) = (counted(5, 4), counted(6, 3));

    assert_eq!((five.outcome, five.base, five.needed), (HandOutcome::Lost, 9, 6));
    assert_eq!((six.outcome, six.base_kind), (HandOutcome::Carried, HandBase::Reduced));
}

#[test]
fn a_resolution_beside_an_admission_still_needs_more_than_half() {
    let congress = Congress::sitting(9);
    let mut state = congress.state().clone();
    state.rules.hands = template::rules("294-QD-TW-2025").unwrap().hands;
    let events = ask(&state, call(adopt("Nghị quyết"))).unwrap();
    for event in &events {
        evolve(&mut state, event);
    }

    let events = ask(&state, count(5, 4, 0)).unwrap();

    let Event::Hands(HandsEvent::Counted { result, .. }) = &events[0] else { panic!() };
    assert_eq!((result.needed, result.outcome), (5, HandOutcome::Carried));
}

#[test]
fn an_admission_is_refused_without_a_name_or_without_a_share_for_it() {
    let congress = Congress::sitting(3);
    let mut state = congress.state().clone();

    let unruled = ask(&state, call(admission("Lò Thị Ánh")));
    state.rules.hands = template::rules("294-QD-TW-2025").unwrap().hands;
    let unnamed = ask(&state, call(admission("")));

    assert!(matches!(unruled, Err(Refusal::Hands(HandsRefusal::NoAdmission { .. }))));
    assert_eq!(unnamed, Err(Refusal::Hands(HandsRefusal::EmptyName)));
}
