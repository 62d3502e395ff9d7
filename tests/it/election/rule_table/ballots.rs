//! Ballots, valid and invalid (RULES 1.9), and the papers that are handed out and collected.

use daihoi::domain::election::ballot::{Ballot, InvalidGround, Layout, Line, Paper, Ruling, judge};
use daihoi::domain::election::refusal::{ElectionRefusal, LotRefusal, PapersRefusal, RoundRefusal};
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::{Heading, Vacancies};
use daihoi::domain::rules::{BallotRules, Layouts, RuleSet, UnknownGround};
use daihoi::domain::{Command, Refusal, Text};

use crate::support::voting::{
    Steps, begin_pass, collect, declare, doubtful, hall, issue, kept, key, marks, paper, rules,
    seal, struck,
};

fn valid(agree: &[u16], disagree: &[u16]) -> Ruling {
    Ruling::Valid { agree: agree.to_vec(), disagree: disagree.to_vec() }
}

fn invalid(ground: InvalidGround) -> Ruling {
    Ruling::Invalid(ground)
}

fn ruling(ballot: &Ballot, names: u16, seats: u16) -> Ruling {
    judge(ballot, &paper(names, seats), &rules().ballots)
}

fn laid_out(names: u16, seats: u16, rules: &BallotRules) -> Paper {
    let lines: Vec<Line> = paper(names, seats).lines;
    let vacancies = Vacancies { seats, alternate_seats: 0 };
    let heading = Heading { title: Text::new("BCH"), round: 1, kind: RoundKind::First };
    Paper::lay_out(heading, vacancies, lines, rules)
}

fn layouts(surplus: Layout, no_surplus: Layout, one_name: Layout) -> BallotRules {
    BallotRules { layouts: Layouts { surplus, no_surplus, one_name }, ..rules().ballots }
}

#[test]
fn bal_1_a_ballot_for_the_seats_or_fewer_and_for_one_at_least_is_valid() {
    for (names, seats, ballot, expected) in [
        (5, 3, struck(&[4, 5]), valid(&[1, 2, 3], &[])),
        (5, 3, struck(&[3, 4, 5]), valid(&[1, 2], &[])),
        (5, 3, struck(&[2, 3, 4, 5]), valid(&[1], &[])),
        (18, 15, kept(&[1]), valid(&[1], &[])),
    ] {
        assert_eq!(ruling(&ballot, names, seats), expected, "{ballot:?}");
    }
}

#[test]
fn bal_2_the_layout_follows_the_surplus() {
    for (names, seats, layout) in [
        (18, 15, Layout::StrikeOut),
        (2, 1, Layout::StrikeOut),
        (15, 15, Layout::AgreeColumns),
        (2, 3, Layout::AgreeColumns),
        (1, 1, Layout::SingleName),
    ] {
        assert_eq!(laid_out(names, seats, &rules().ballots).layout, layout, "{names} for {seats}");
    }
}

#[test]
fn bal_3_too_many_names_or_none_are_invalid_where_there_is_a_surplus() {
    for (ballot, expected) in [
        (struck(&[]), invalid(InvalidGround::TooManyNames)),
        (struck(&[5]), invalid(InvalidGround::TooManyNames)),
        (struck(&[1, 2, 3, 4, 5]), invalid(InvalidGround::NoName)),
        (Ballot::Invalid(InvalidGround::NotIssued), invalid(InvalidGround::NotIssued)),
        (Ballot::Invalid(InvalidGround::WrongRound), invalid(InvalidGround::WrongRound)),
    ] {
        assert_eq!(ruling(&ballot, 5, 3), expected, "{ballot:?}");
    }
}

#[test]
fn bal_4_both_boxes_or_neither_for_some_leave_the_ballot_valid() {
    for (ballot, expected) in [
        (marks(&[1, 2], &[2, 3]), valid(&[1], &[3])),
        (marks(&[1], &[3]), valid(&[1], &[3])),
        (marks(&[], &[1, 2, 3]), valid(&[], &[1, 2, 3])),
    ] {
        assert_eq!(ruling(&ballot, 3, 3), expected, "{ballot:?}");
    }
}

#[test]
fn bal_5_nothing_marked_for_anyone_is_as_the_rule_file_says() {
    let nothing = marks(&[], &[]);
    for (is_invalid, expected) in [(false, valid(&[], &[])), (true, invalid(InvalidGround::Blank))]
    {
        let rules = BallotRules { blank_columns_is_invalid: is_invalid, ..rules().ballots };
        assert_eq!(judge(&nothing, &paper(3, 3), &rules), expected, "{is_invalid}");
    }
}

#[test]
fn bal_6_one_name_with_both_boxes_is_invalid() {
    for (ballot, expected) in [
        (marks(&[1], &[]), valid(&[1], &[])),
        (marks(&[], &[1]), valid(&[], &[1])),
        (marks(&[1], &[1]), invalid(InvalidGround::BothOrNeither)),
        (marks(&[], &[]), invalid(InvalidGround::BothOrNeither)),
    ] {
        assert_eq!(ruling(&ballot, 1, 1), expected, "{ballot:?}");
    }
}

#[test]
fn bal_7_a_doubtful_ballot_waits_for_the_committee_whatever_it_bears() {
    for names in [1, 3, 5] {
        assert_eq!(ruling(&doubtful("rách góc"), names, 3), Ruling::Doubtful);
    }
}

#[test]
fn bal_9_no_more_papers_than_present_and_none_collected_that_was_not_issued() {
    let sealed =
        hall(20).listed(3, 1..=4).with_committee([18, 19, 20]).given(Command::Round(seal()));
    let issued = || sealed.clone().given(Command::Round(issue(20, 20, 0)));

    let too_many = sealed.when(Command::Round(issue(25, 21, 0)));
    let unissued = issued().when(Command::Round(collect(21)));
    let fewer = issued().when(Command::Round(collect(19)));

    let refused = |refusal| Err(Refusal::from(ElectionRefusal::from(RoundRefusal::from(refusal))));
    assert_eq!(too_many, refused(PapersRefusal::IssuedOverPresent { issued: 21, present: 20 }));
    assert_eq!(unissued, refused(PapersRefusal::CollectedOverIssued { collected: 21, issued: 20 }));
    assert!(fewer.is_ok());
}

#[test]
fn a_rule_file_may_lay_a_list_with_surplus_out_in_columns() {
    let columns = layouts(Layout::AgreeColumns, Layout::AgreeColumns, Layout::SingleName);
    let paper = laid_out(4, 2, &columns);
    assert_eq!(paper.layout, Layout::AgreeColumns);

    for (ballot, expected) in [
        (marks(&[1, 2], &[3, 4]), valid(&[1, 2], &[3, 4])),
        (marks(&[1], &[]), valid(&[1], &[])),
        (marks(&[1, 2, 3], &[4]), invalid(InvalidGround::TooManyNames)),
        (marks(&[1, 2, 3], &[3]), valid(&[1, 2], &[])),
        (marks(&[], &[1, 2, 3, 4]), invalid(InvalidGround::NoName)),
    ] {
        assert_eq!(judge(&ballot, &paper, &columns), expected, "{ballot:?}");
    }
}

#[test]
fn a_rule_file_may_have_every_list_voted_by_striking() {
    let striking = layouts(Layout::StrikeOut, Layout::StrikeOut, Layout::StrikeOut);

    for (names, seats, ballot, expected) in [
        (3, 3, struck(&[2]), valid(&[1, 3], &[])),
        (3, 3, struck(&[]), valid(&[1, 2, 3], &[])),
        (1, 1, struck(&[]), valid(&[1], &[])),
        (1, 1, struck(&[1]), invalid(InvalidGround::NoName)),
    ] {
        let paper = laid_out(names, seats, &striking);
        assert_eq!(judge(&ballot, &paper, &striking), expected, "{ballot:?}");
    }
}

/// A count of 20 ballots by rules that know no other ground than those that the program finds.
fn counting_without_other_grounds() -> (RuleSet, daihoi::domain::State) {
    let known = serde_json::json!(["too_many_names", "no_name", "both_or_neither"]);
    let mut rules = rules();
    rules.ballots.invalid = serde_json::from_value(known).unwrap();
    let hall = hall(20).listed(3, 1..=4).with_committee([18, 19, 20]).counting(20);
    let hall = hall.given(Command::Lot(declare(20))).given(Command::Lot(begin_pass(1, "Lê Nhập")));
    (rules.clone(), daihoi::domain::State { rules, ..hall.state().clone() })
}

#[test]
fn a_ground_that_the_rules_do_not_know_is_refused_with_those_they_know() {
    let (rules, state) = counting_without_other_grounds();
    let keyed = |ground| {
        let command = Command::Lot(key(1, Ballot::Invalid(ground)));
        crate::support::domain::ask(&state, command)
    };

    let unknown = UnknownGround {
        ground: InvalidGround::Signed,
        known: rules.ballots.invalid.clone(),
        rule: "BAL-3".to_owned().into(),
    };
    let refusal = ElectionRefusal::from(LotRefusal::UnknownGround(unknown.clone()));
    assert_eq!(keyed(InvalidGround::Signed), Err(refusal.into()));
    assert!(keyed(InvalidGround::NoName).is_ok());
    assert_eq!(
        unknown.text(daihoi::domain::Lang::En),
        "The rules know no ground “signed or marked” (BAL-3). They know: votes for more names than \
         seats; votes for nobody; both boxes or neither marked."
    );
}
