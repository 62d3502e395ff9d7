//! The quorum.

use daihoi::domain::about::Gathering;
use daihoi::domain::quorum::{self, QuorumRefusal, Standing};
use daihoi::domain::{Lang, Refusal};

use crate::support::domain::*;

#[test]
fn two_thirds_are_reckoned_by_multiplication() {
    let congress = Congress::of(Gathering::MemberCongress, 4).given(arrive(1..=2));
    assert_eq!(quorum::standing(congress.state()).needed, 3);

    let congress = congress.given(arrive([3]));
    assert_eq!(quorum::check(congress.state()), Ok(()));
}

#[test]
fn a_congress_of_delegates_needs_two_thirds_of_the_units_too() {
    let mut delegates: Vec<_> = (1..=6).map(delegate).collect();
    for (delegate, unit) in delegates.iter_mut().zip(["A", "A", "A", "A", "B", "C"]) {
        delegate.unit = text(unit);
    }
    let congress = Congress::with(Gathering::DelegateCongress, delegates).given(arrive(1..=4));

    let answer = quorum::check(congress.state());

    let refusal = QuorumRefusal::TooFewUnits { present: 1, needed: 2, units: 3 };
    assert_eq!(answer, Err(Refusal::Quorum(refusal)));
}

#[test]
fn a_congress_of_members_does_not_ask_for_units() {
    let congress = Congress::of(Gathering::MemberCongress, 3).given(arrive([1, 2]));

    let standing = quorum::standing(congress.state());

    let units = Standing { units: 3, units_present: 2, units_needed: 0, ..standing };
    assert_eq!(standing, units);
    assert_eq!(quorum::check(congress.state()), Ok(()));
}

#[test]
fn who_has_left_does_not_count_for_the_quorum() {
    let congress = Congress::sitting(3).given(leave(1));
    assert_eq!(quorum::check(congress.state()), Ok(()));

    let congress = congress.given(leave(2));
    assert!(quorum::check(congress.state()).is_err());
}

#[test]
fn a_guest_and_an_alternate_in_waiting_do_not_count_for_the_quorum() {
    let delegates = vec![delegate(1), delegate(2), alternate(3), alternate(4)];
    let congress = Congress::with(Gathering::MemberCongress, delegates).given(arrive([1, 3, 4]));

    let standing = quorum::standing(congress.state());

    assert_eq!((standing.present, standing.needed, standing.convened), (1, 2, 2));
}

#[test]
fn an_empty_hall_is_never_a_quorum() {
    let congress = Congress::default().given(create(Gathering::MemberCongress));

    assert!(quorum::check(congress.state()).is_err());
}

#[test]
fn a_conference_has_no_quorum() {
    let congress = Congress::of(Gathering::Conference, 30);

    assert_eq!(quorum::check(congress.state()), Ok(()));
}

#[test]
fn a_refusal_says_the_numbers_in_both_languages() {
    let refusal = QuorumRefusal::TooFewPresent { present: 66, needed: 67, convened: 100 };

    let texts = [refusal.text(Lang::Vi), refusal.text(Lang::En)];

    assert_eq!(texts[0], "Chưa đủ đại biểu: có mặt 66/100, cần ít nhất 67.");
    assert_eq!(texts[1], "No quorum: 66 of 100 are present, 67 are needed.");
}
