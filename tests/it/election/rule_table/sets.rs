//! The same ballots under all seven sets: nothing of a verdict is wired in.

use daihoi::domain::election::ballot::Ballot;
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::tally::add;
use daihoi::domain::election::verdict::{Base, Decision, Verdict, draw};
use daihoi::domain::rules::{BaseOf, RuleSet};
use daihoi::template::{rule_sets, rules};

use crate::support::voting::{base_of, ids, kept, paper, struck};

/// 120 are convened, 100 vote for 2 of 4 names: 55 for the first alone, 30 for the second and the
/// third, 10 for the fourth, and 5 strike all.
fn ballots() -> Vec<Ballot> {
    let cast = [(kept(&[1]), 55), (kept(&[2, 3]), 30), (kept(&[4]), 10)];
    let cast = cast.into_iter().chain([(struck(&[1, 2, 3, 4]), 5)]);
    cast.flat_map(|(ballot, number)| vec![ballot; number]).collect()
}

fn verdict(rules: &RuleSet, ballots: &[Ballot], seats: u16) -> Verdict {
    let paper = paper(4, seats);
    let of = rules.bases.member_congress.of;
    let base = match of {
        BaseOf::Convened => base_of(120),
        BaseOf::Collected | BaseOf::Valid => Base { of, from: 0, size: 0, ..base_of(0) },
    };
    let sum = add(ballots, &paper, &rules.ballots);
    draw(&paper, RoundKind::First, &base, &sum.tally, &rules.winning)
}

/// A rule set, its base, the number needed, who is elected.
type BaseCase = (&'static str, u32, u32, &'static [u16]);

#[test]
fn the_same_ballots_elect_by_the_base_of_each_set() {
    let cases: [BaseCase; 7] = [
        ("190-QD-TW-2024", 120, 61, &[]),
        ("244-QD-TW-2014", 120, 61, &[]),
        ("37-CT-TW-2009", 120, 61, &[]),
        ("294-QD-TW-2025", 120, 61, &[]),
        ("youth-union", 100, 51, &[1]),
        ("association", 95, 48, &[1]),
        ("state-election", 95, 48, &[1]),
    ];

    for (id, base, needed, elected) in cases {
        let verdict = verdict(&rules(id).unwrap(), &ballots(), 2);

        assert_eq!((verdict.base.size, verdict.needed), (base, needed), "{id}");
        assert_eq!(ids(&verdict.elected), elected, "{id}");
    }
}

/// All 100 vote for the first and for one of two others, 50 each way; then 70 for each.
#[test]
fn the_same_tie_is_settled_by_the_policy_of_each_set() {
    let cast = [(kept(&[1, 2, 3]), 70), (kept(&[1]), 30)];
    let ballots: Vec<Ballot> =
        cast.into_iter().flat_map(|(ballot, number)| vec![ballot; number]).collect();

    for one in rule_sets() {
        let mut rules = rules(one.name).unwrap();
        rules.ballots.delegate_ballot_counts_alternates = true;
        let paper = daihoi::domain::election::ballot::Paper { limit: 3, ..paper(4, 2) };
        let sum = add(&ballots, &paper, &rules.ballots);
        let verdict = draw(&paper, RoundKind::First, &base_of(100), &sum.tally, &rules.winning);

        // The elder of the two stands further down on these papers.
        let is_settled_by_age = one.name == "state-election";
        assert_eq!(verdict.decision == Decision::Complete, is_settled_by_age, "{}", one.name);
        let expected: &[u16] = if is_settled_by_age { &[1, 3] } else { &[1] };
        assert_eq!(ids(&verdict.elected), expected, "{}", one.name);
    }
}

#[test]
fn every_set_states_its_share_its_order_and_who_serves_and_hashes_differ() {
    let mut hashes = std::collections::BTreeSet::new();
    for one in rule_sets() {
        for line in [
            "more_than = [",
            "[list]",
            "order = ",
            "[serving]",
            "[ballots.layouts]",
            "invalid = [",
            "[winning.alternates]",
            "[winning.rounds]",
        ] {
            assert!(one.source.contains(line), "{} says nothing of {line}", one.name);
        }
        let hash = rules(one.name).unwrap().file_hash;
        assert_eq!(hash.len(), 64, "{}", one.name);
        assert!(hashes.insert(hash), "{}", one.name);
    }
}
