//! What the rules make of a ballot, and what ballots add up to (RULES 1.9).

use daihoi::domain::election::ballot::{
    Ballot, InvalidGround, Layout, Misfit, NameTally, Paper, Ruling, judge, meaning,
};
use daihoi::domain::election::tally::add;
use daihoi::domain::rules::BallotRules;

use crate::support::voting::{doubtful, kept, marks, paper, rules, struck};

fn valid(agree: &[u16], disagree: &[u16]) -> Ruling {
    Ruling::Valid { agree: agree.to_vec(), disagree: disagree.to_vec() }
}

#[test]
fn layout_a_a_list_with_surplus_is_voted_by_striking() {
    let paper = paper(5, 3);
    let invalid = Ruling::Invalid;
    let cases = [
        ("exactly the seats", struck(&[4, 5]), valid(&[1, 2, 3], &[])),
        ("fewer than the seats", struck(&[2, 3, 4, 5]), valid(&[1], &[])),
        ("the names kept", kept(&[2, 4]), valid(&[2, 4], &[])),
        ("nothing struck", struck(&[]), invalid(InvalidGround::TooManyNames)),
        ("one too many", struck(&[5]), invalid(InvalidGround::TooManyNames)),
        ("all struck", struck(&[1, 2, 3, 4, 5]), invalid(InvalidGround::NoName)),
        ("none kept", kept(&[]), invalid(InvalidGround::NoName)),
        ("signed", Ballot::Invalid(InvalidGround::Signed), invalid(InvalidGround::Signed)),
        ("doubtful", doubtful("gạch chéo"), Ruling::Doubtful),
    ];

    for (case, ballot, ruling) in cases {
        assert_eq!(judge(&ballot, &paper, &rules().ballots), ruling, "{case}");
    }
}

#[test]
fn layout_b_a_list_without_surplus_has_two_columns() {
    let paper = paper(3, 3);
    let cases = [
        ("all agreed", marks(&[1, 2, 3], &[]), valid(&[1, 2, 3], &[])),
        ("disagreed with everyone", marks(&[], &[1, 2, 3]), valid(&[], &[1, 2, 3])),
        ("both for one", marks(&[1, 2], &[2, 3]), valid(&[1], &[3])),
        ("neither for one", marks(&[1], &[3]), valid(&[1], &[3])),
        ("nothing for anyone", marks(&[], &[]), valid(&[], &[])),
    ];

    for (case, ballot, ruling) in cases {
        assert_eq!(judge(&ballot, &paper, &rules().ballots), ruling, "{case}");
    }
}

#[test]
fn layout_c_one_name_needs_one_box() {
    let paper = paper(1, 1);
    let neither = Ruling::Invalid(InvalidGround::BothOrNeither);
    let cases = [
        ("agreed", marks(&[1], &[]), valid(&[1], &[])),
        ("disagreed", marks(&[], &[1]), valid(&[], &[1])),
        ("both", marks(&[1], &[1]), neither.clone()),
        ("neither", marks(&[], &[]), neither),
    ];

    for (case, ballot, ruling) in cases {
        assert_eq!(judge(&ballot, &paper, &rules().ballots), ruling, "{case}");
    }
}

#[test]
fn what_is_open_in_the_texts_follows_the_rule_file() {
    let other = BallotRules {
        single_unmarked_is_invalid: false,
        blank_columns_is_invalid: true,
        ..rules().ballots
    };

    assert_eq!(judge(&marks(&[], &[]), &paper(1, 1), &other), valid(&[], &[]));
    let blank = Ruling::Invalid(InvalidGround::Blank);
    assert_eq!(judge(&marks(&[], &[]), &paper(3, 3), &other), blank);
}

#[test]
fn a_paper_takes_only_marks_that_it_has_room_for() {
    let (list, columns) = (paper(5, 3), paper(3, 3));
    let off = |number, lines| Err(Misfit::OffPaper { number, lines });
    let unsuited = |layout| Err(Misfit::UnsuitedForm { layout });
    let cases = [
        (&list, struck(&[1, 5]), Ok(())),
        (&list, struck(&[6]), off(6, 5)),
        (&list, kept(&[0]), off(0, 5)),
        (&list, struck(&[2, 2]), Err(Misfit::OutOfOrder { number: 2 })),
        (&list, struck(&[3, 1]), Err(Misfit::OutOfOrder { number: 1 })),
        (&list, marks(&[1], &[]), unsuited(Layout::StrikeOut)),
        (&columns, marks(&[1], &[1, 4]), off(4, 3)),
        (&columns, kept(&[1]), unsuited(Layout::AgreeColumns)),
        (&columns, Ballot::Invalid(InvalidGround::NotIssued), Ok(())),
        (&columns, doubtful("rách"), Ok(())),
    ];

    for (paper, ballot, answer) in cases {
        assert_eq!(paper.check(&ballot), answer, "{ballot:?}");
    }
}

#[test]
fn forms_that_mean_the_same_are_the_same() {
    let (paper, rules) = (paper(5, 3), rules().ballots);
    let same = |one: Ballot, other: Ballot| {
        assert_eq!(meaning(&one, &paper, &rules), meaning(&other, &paper, &rules));
    };

    same(struck(&[4, 5]), kept(&[1, 2, 3]));
    same(struck(&[]), Ballot::Invalid(InvalidGround::TooManyNames));
    same(doubtful("rách"), doubtful("bị rách góc"));
    assert_ne!(meaning(&struck(&[5]), &paper, &rules), meaning(&struck(&[4, 5]), &paper, &rules));
}

#[test]
fn ballots_add_up_name_by_name_and_ground_by_ground() {
    let ballots = [
        kept(&[1, 2]),
        struck(&[1, 4, 5]),
        struck(&[]),
        Ballot::Invalid(InvalidGround::Signed),
        Ballot::Invalid(InvalidGround::TooManyNames),
        doubtful("nhòe"),
    ];

    let sum = add(&ballots, &paper(5, 3), &rules().ballots);

    let votes: Vec<u32> = sum.tally.names.iter().map(|name| name.votes).collect();
    assert_eq!(votes, [1, 2, 1, 0, 0]);
    assert_eq!(
        (sum.tally.collected, sum.tally.valid, sum.tally.invalid, sum.doubtful),
        (6, 2, 3, 1)
    );
    assert_eq!(sum.tally.invalid_by_ground[&InvalidGround::TooManyNames], 2);
    assert_eq!(sum.tally.invalid_by_ground[&InvalidGround::Signed], 1);
}

#[test]
fn without_surplus_what_is_not_clearly_marked_is_counted_as_unmarked() {
    let ballots = [marks(&[1, 2], &[2]), marks(&[1], &[2]), marks(&[], &[])];

    let sum = add(&ballots, &paper(2, 2), &rules().ballots);

    let (first, second) = (sum.tally.names[0], sum.tally.names[1]);
    assert_eq!(first, NameTally { votes: 2, against: 0, unmarked: 1 });
    assert_eq!(second, NameTally { votes: 0, against: 1, unmarked: 2 });
}

#[test]
fn bal_8_a_ballot_for_delegates_carries_as_many_names_as_the_paper_says() {
    let together = Paper { alternate_seats: 1, limit: 4, ..paper(5, 3) };

    assert_eq!(judge(&struck(&[5]), &together, &rules().ballots), valid(&[1, 2, 3, 4], &[]));
}
