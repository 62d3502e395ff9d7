//! The identities of a count (RULES 5.2).

use std::collections::BTreeMap;

use daihoi::domain::Lang;
use daihoi::domain::election::ballot::{InvalidGround, Layout, NameTally};
use daihoi::domain::election::check::{Figures, Finding, Level, findings};

const VOTES: [u32; 3] = [60, 50, 40];

fn names(votes: &[u32]) -> Vec<NameTally> {
    votes.iter().map(|votes| NameTally { votes: *votes, ..NameTally::default() }).collect()
}

/// A count in which everything agrees: 100 ballots of 2 seats, 90 of them valid.
fn sound(names: &[NameTally]) -> Figures<'_> {
    Figures {
        layout: Layout::StrikeOut,
        limit: 2,
        convened: Some(120),
        present: Some(110),
        issued: Some(100),
        collected: Some(100),
        valid: Some(90),
        invalid: Some(10),
        invalid_by_ground: None,
        names,
    }
}

#[test]
fn a_sound_count_has_no_finding() {
    assert_eq!(findings(&sound(&names(&VOTES))), []);
}

#[test]
fn each_identity_that_fails_is_found_with_both_numbers() {
    let names = names(&VOTES);
    let sound = sound(&names);
    let grounds = BTreeMap::from([(InvalidGround::Signed, 9)]);
    let cases = [
        (
            Figures { present: Some(121), ..sound },
            Finding::PresentOverConvened { present: 121, convened: 120 },
        ),
        (
            Figures { issued: Some(111), collected: Some(111), valid: Some(101), ..sound },
            Finding::IssuedOverPresent { issued: 111, present: 110 },
        ),
        (
            Figures { collected: Some(101), valid: Some(91), ..sound },
            Finding::CollectedOverIssued { collected: 101, issued: 100 },
        ),
        (
            Figures { invalid: Some(9), ..sound },
            Finding::ValidAndInvalid { valid: 90, invalid: 9, collected: 100 },
        ),
        (
            Figures { invalid_by_ground: Some(&grounds), ..sound },
            Finding::Grounds { sum: 9, invalid: 10 },
        ),
        (
            Figures { collected: Some(99), invalid: Some(9), ..sound },
            Finding::CollectedUnderIssued { collected: 99, issued: 100 },
        ),
    ];

    for (figures, finding) in cases {
        assert_eq!(findings(&figures), [finding]);
    }
}

#[test]
fn votes_of_a_list_with_surplus_stay_between_one_and_the_seats_on_each_ballot() {
    let found = |votes: &[u32]| findings(&sound(&names(votes)));

    assert_eq!(found(&[91, 50, 39]), [Finding::NameOverValid { line: 1, votes: 91, valid: 90 }]);
    assert_eq!(found(&[90, 90, 1]), [Finding::VotesOverSeats { votes: 181, valid: 90, limit: 2 }]);
    assert_eq!(found(&[30, 30, 29]), [Finding::VotesUnderValid { votes: 89, valid: 90 }]);
}

#[test]
fn the_columns_of_a_list_without_surplus_add_up_to_the_valid_ballots() {
    let right = NameTally { votes: 60, against: 20, unmarked: 10 };
    let wrong = NameTally { votes: 60, against: 20, unmarked: 11 };
    let names = [right, wrong];

    let found = findings(&Figures { layout: Layout::AgreeColumns, ..sound(&names) });

    assert_eq!(found, [Finding::Columns { line: 2, sum: 91, valid: 90 }]);
}

#[test]
fn ballots_that_were_not_returned_are_no_error() {
    let finding = Finding::CollectedUnderIssued { collected: 99, issued: 100 };

    assert_eq!((finding.code(), finding.level()), ("W01", Level::Warning));
}

#[test]
fn what_is_not_known_is_not_checked() {
    let names = names(&[999]);
    let unknown = Figures {
        convened: None,
        present: None,
        issued: None,
        collected: None,
        valid: None,
        invalid: None,
        ..sound(&names)
    };

    assert_eq!(findings(&unknown), []);
}

#[test]
fn a_finding_says_both_numbers() {
    let finding = Finding::CollectedOverIssued { collected: 999, issued: 100 };

    assert_eq!(finding.text(Lang::Vi), "Thu về 999 phiếu, nhiều hơn số phát ra 100.");
    assert_eq!(finding.text(Lang::En), "999 ballots were collected, more than the 100 issued.");
}

/// The sources in which checks have their codes.
const CODED: [&str; 4] = [
    include_str!("../../../src/domain/election/check/finding.rs"),
    include_str!("../../../src/domain/election/check/congress/finding.rs"),
    include_str!("../../../src/sheet/check.rs"),
    include_str!("../../../src/journal/audit.rs"),
];

fn is_code(word: &str) -> bool {
    let number = word.strip_prefix(['E', 'W']).unwrap_or_default();
    word.len() == 3 && number.len() == 2 && number.chars().all(|c| c.is_ascii_digit())
}

#[test]
fn no_two_checks_share_a_code_and_the_help_of_count_has_them_all() {
    let home = tempfile::tempdir().unwrap();
    let help = crate::support::program::daihoi(home.path(), &["count", "--help"]).out;

    let arms = CODED.iter().flat_map(|source| source.split("=> \"").skip(1));
    let mut codes: Vec<&str> =
        arms.filter_map(|arm| arm.split('"').next()).filter(|word| is_code(word)).collect();
    let mut documented: Vec<&str> = help.split_whitespace().filter(|word| is_code(word)).collect();

    codes.sort_unstable();
    documented.sort_unstable();
    assert!(codes.windows(2).all(|pair| pair[0] != pair[1]), "{codes:?}");
    assert_eq!(codes, documented);
}
