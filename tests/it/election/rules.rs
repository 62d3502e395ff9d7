//! The shipped rule file, and what is said of a bad one.

use daihoi::domain::Lang;
use daihoi::domain::about::Gathering;
use daihoi::domain::election::Office;
use daihoi::domain::rules::{BaseOf, Evidence, Ground, RulesFault, TiePolicy, parse};

use crate::support::domain::text;
use crate::support::voting::{RULES, rules};

/// What is said of the rule file with one text replaced: one fault.
fn fault(from: &str, to: &str) -> (usize, RulesFault) {
    assert!(RULES.contains(from), "{from}");
    let errors = parse(&RULES.replacen(from, to, 1)).unwrap_err();
    let [error] = errors.as_slice() else { panic!("{errors:?}") };
    (error.line, error.fault.clone())
}

fn line(needle: &str) -> usize {
    RULES.lines().position(|line| line.contains(needle)).unwrap() + 1
}

#[test]
fn the_rules_of_2024_hold_the_numbers_of_the_texts() {
    let rules = rules();

    assert_eq!(rules.id.as_str(), "190-QD-TW-2024");
    assert_eq!((rules.quorum.numerator, rules.quorum.denominator), (2, 3));
    assert_eq!(rules.quorum.units_at, [Gathering::DelegateCongress]);
    assert_eq!((rules.surplus.cap_percent, rules.surplus.floor_percent), (30, 30));
    assert_eq!((rules.surplus.small_body, rules.surplus.prepared_percent), ((3, 5), (10, 15)));
    assert_eq!(rules.surplus.obligatory_for, [Office::Committee, Office::StandingCommittee]);
    assert_eq!(
        (rules.winning.tie, rules.winning.tie_revote_needs_half),
        (TiePolicy::Revote, false)
    );
    assert_eq!((rules.keeping.keep_months, rules.keeping.complaint_working_days), (6, 15));
    assert_eq!(rules.bases.member_congress.of, BaseOf::Convened);
    assert_eq!(
        rules.bases.delegate_congress.subtract,
        [Ground::ConveningCommitteeAbsentThroughout, Ground::AbsentThroughout]
    );
}

#[test]
fn every_citation_says_where_the_rule_stands_in_both_languages() {
    for (rule, citation) in &rules().citations {
        let texts = [&citation.article, &citation.vi, &citation.en];
        assert!(texts.iter().all(|text| !text.is_empty()), "{rule}");
        let is_open = matches!(citation.evidence, Evidence::Usage | Evidence::Decision);
        let sources = ["190-QĐ/TW", "HD", "294-QĐ/TW", "Điều lệ Đảng"];
        let is_read = sources.iter().any(|source| citation.article.contains(source));
        assert!(is_open || is_read, "{rule}");
    }
}

#[test]
fn a_misspelt_name_is_told_with_its_line_and_the_nearest_one() {
    let unknown = |written: &str, nearest: &str| RulesFault::Unknown {
        written: written.to_owned(),
        nearest: Some(nearest.to_owned()),
    };

    assert_eq!(
        fault("cap_percent =", "cap_procent ="),
        (line("cap_percent ="), unknown("cap_procent", "cap_percent"))
    );
    assert_eq!(
        fault("tie = \"revote\"", "tie = \"revotes\""),
        (line("tie = \"revote\""), unknown("revotes", "revote"))
    );
}

#[test]
fn a_rule_without_a_citation_is_refused() {
    let (rule, nearest) = (text("WIN-33"), Some(text("WIN-3")));

    let found = fault("tie_rule = \"WIN-3\"", "tie_rule = \"WIN-33\"");

    assert_eq!(found, (line("tie_rule = \"WIN-3\""), RulesFault::Uncited { rule, nearest }));
}

#[test]
fn numbers_that_cannot_be_applied_are_refused_with_their_line() {
    let cases = [
        (
            fault("denominator = 3", "denominator = 1"),
            (line("denominator"), RulesFault::Quorum { numerator: 2, denominator: 1 }),
        ),
        (fault("[3, 5]", "[5, 3]"), (line("small_body"), RulesFault::Backwards { from: 5, to: 3 })),
        (
            fault("floor_percent = 30", "floor_percent = 100"),
            (line("floor_percent"), RulesFault::OverWhole { percent: 100 }),
        ),
    ];

    for (found, expected) in cases {
        assert_eq!(found, expected);
    }
}

#[test]
fn a_file_that_is_no_rule_file_is_told_so() {
    let errors = parse("id = [").unwrap_err();

    assert_eq!(errors[0].line, 1);
    assert!(errors[0].text(Lang::Vi).starts_with("dòng 1: không đọc được"));
}
