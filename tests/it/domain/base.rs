//! The base of an election (RULES 1.10.2): persons, not numbers.

use daihoi::domain::about::Gathering;
use daihoi::domain::base;
use daihoi::domain::election::verdict::Base;
use daihoi::domain::roster::Condition;
use daihoi::domain::rules::{BaseOf, BaseRule, Ground};

use crate::support::domain::*;

fn taken_down(congress: &Congress) -> Base {
    base::of_persons(congress.state(), base::for_gathering(congress.state()))
}

fn terms(base: &Base) -> Vec<(Ground, Vec<u32>)> {
    let people = |term: &daihoi::domain::election::verdict::BaseTerm| {
        term.people.iter().map(|person| person.0).collect()
    };
    base.less.iter().map(|term| (term.ground, people(term))).collect()
}

#[test]
fn a_member_in_two_groups_is_subtracted_once_by_the_first_ground() {
    let mut both = with_condition(1, Condition::Exempt);
    both.conditions.insert(Condition::TemporaryElsewhere);
    let congress = Congress::with(Gathering::MemberCongress, vec![both, delegate(2)]);

    let base = taken_down(&congress);

    assert_eq!(terms(&base), [(Ground::TemporaryElsewhere, vec![1])]);
    assert_eq!((base.from, base.size), (2, 1));
}

#[test]
fn an_exempt_member_who_comes_counts() {
    let delegates = vec![with_condition(1, Condition::Exempt), delegate(2)];
    let congress = Congress::with(Gathering::MemberCongress, delegates);
    assert_eq!(taken_down(&congress).size, 1);

    let congress = congress.given(arrive([1]));
    assert_eq!(taken_down(&congress).size, 2);

    let congress = congress.given(leave(1));
    assert_eq!(taken_down(&congress).size, 2);
}

#[test]
fn a_member_absent_without_approval_stays_in_the_base() {
    let congress = Congress::of(Gathering::MemberCongress, 5)
        .given(excuse(1, true))
        .given(excuse(2, false))
        .given(arrive([3, 4]));

    let base = taken_down(&congress);

    assert_eq!(terms(&base), [(Ground::AbsentThroughoutApproved, vec![1])]);
    assert_eq!((base.from, base.size), (5, 4));
}

#[test]
fn a_delegate_who_never_checked_in_counts_as_absent_throughout() {
    let delegates = vec![convening(1), delegate(2), delegate(3), delegate(4)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates)
        .given(arrive([4]))
        .given(excuse(3, false));

    let base = taken_down(&congress);

    let expected = [
        (Ground::ConveningCommitteeAbsentThroughout, vec![1]),
        (Ground::AbsentThroughout, vec![2, 3]),
    ];
    assert_eq!(terms(&base), expected);
    assert_eq!((base.from, base.size), (4, 1));
}

#[test]
fn who_came_and_left_stays_in_the_base() {
    let congress =
        Congress::of(Gathering::DelegateCongress, 2).given(arrive([1, 2])).given(leave(1));

    assert_eq!(taken_down(&congress).size, 2);
}

#[test]
fn an_alternate_in_the_place_keeps_the_number_convened_and_the_base() {
    let delegates = vec![delegate(1), delegate(2), alternate(3)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates)
        .given(arrive([2, 3]))
        .given(replace(1, 3));

    let base = taken_down(&congress);

    assert_eq!((base.from, base.size), (2, 2));
}

#[test]
fn an_alternate_does_not_empty_the_seat_of_a_delegate_who_had_come() {
    let delegates = vec![delegate(1), delegate(2), alternate(3)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates)
        .given(arrive([1, 2]))
        .given(leave(1))
        .given(replace(1, 3));

    let base = taken_down(&congress);

    assert_eq!((base.from, base.size), (2, 2));
}

#[test]
fn who_is_not_convened_is_not_subtracted_again() {
    let delegates = vec![with_condition(1, Condition::Suspended), delegate(2), delegate(3)];
    let congress = Congress::with(Gathering::DelegateCongress, delegates).given(arrive([2, 3]));

    let base = taken_down(&congress);

    assert_eq!((base.from, base.size), (2, 2));
    assert!(base.less.is_empty());
}

#[test]
fn a_committee_meets_on_the_base_of_its_members_in_office() {
    let delegates = vec![with_condition(1, Condition::Prosecuted), delegate(2), delegate(3)];
    let congress = Congress::with(Gathering::CommitteeMeeting, delegates);

    let base = taken_down(&congress);

    assert_eq!(terms(&base), [(Ground::Prosecuted, vec![1])]);
    assert_eq!((base.from, base.size), (3, 2));
}

#[test]
fn where_ballots_are_the_base_nobody_is_subtracted() {
    let congress = Congress::of(Gathering::MemberCongress, 3);
    let rule = BaseRule { of: BaseOf::Collected, ..base::for_gathering(congress.state()).clone() };

    let base = base::of_persons(congress.state(), &rule);

    assert_eq!((base.of, base.from, base.size), (BaseOf::Collected, 0, 0));
    assert!(base.less.is_empty());
}
