//! What holds for every election: properties of voting, not examples.

use std::collections::{BTreeMap, BTreeSet};

use daihoi::domain::CandidateId;
use daihoi::domain::election::ballot::{Ballot, Paper};
use daihoi::domain::election::lot::compare;
use daihoi::domain::election::majority::is_over;
use daihoi::domain::election::round::RoundKind;
use daihoi::domain::election::tally::add;
use daihoi::domain::election::verdict::{Decision, Fate, Verdict, draw};
use daihoi::domain::rules::Share;
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::voting::{base_of, paper, rules, tally};

fn a_paper() -> impl Strategy<Value = Paper> {
    (2u16..12, 1u16..6, 0u16..3).prop_map(|(names, seats, alternate_seats)| {
        let seats = seats.min(names - 1);
        Paper { alternate_seats, ..paper(names, seats) }
    })
}

/// A ballot in any form that the paper can bear.
fn a_ballot(names: u16) -> impl Strategy<Value = Ballot> {
    let numbers = vec(any::<bool>(), usize::from(names)).prop_map(|chosen| {
        let chosen = (1..).zip(chosen).filter(|(_, is_chosen)| *is_chosen);
        chosen.map(|(number, _)| number).collect::<Vec<u16>>()
    });
    (numbers, any::<bool>()).prop_map(|(numbers, is_struck)| {
        if is_struck { Ballot::Struck(numbers) } else { Ballot::Kept(numbers) }
    })
}

fn an_election() -> impl Strategy<Value = (Paper, Vec<Ballot>)> {
    a_paper().prop_flat_map(|paper| {
        let names = paper.line_count();
        (Just(paper), vec(a_ballot(names), 0..40))
    })
}

fn some_votes() -> impl Strategy<Value = (Vec<u32>, u16, u16)> {
    (vec(0u32..=100, 2..12), 1u16..6, 0u16..3)
}

fn verdict(votes: &[u32], seats: u16, alternate_seats: u16, kind: RoundKind) -> Verdict {
    let names = u16::try_from(votes.len()).unwrap();
    let paper = Paper { alternate_seats, ..paper(names, seats) };
    draw(&paper, kind, &base_of(100), &tally(votes, 100, 0), &rules().winning)
}

/// A ballot with two columns, marked in any way.
fn marks(names: u16) -> impl Strategy<Value = Ballot> {
    let column = || {
        vec(any::<bool>(), usize::from(names)).prop_map(|chosen| {
            let chosen = (1..).zip(chosen).filter(|(_, is_chosen)| *is_chosen);
            chosen.map(|(number, _)| number).collect::<Vec<u16>>()
        })
    };
    (column(), column()).prop_map(|(agree, disagree)| Ballot::Marks { agree, disagree })
}

/// Counts the ballots that agree to a name and do not also disagree, by reading them one by one.
fn clear_agreement(ballots: &[Ballot], line: u16) -> u32 {
    let agrees = |ballot: &&Ballot| {
        matches!(ballot, Ballot::Marks { agree, disagree }
            if agree.contains(&line) && !disagree.contains(&line))
    };
    u32::try_from(ballots.iter().filter(agrees).count()).unwrap()
}

/// What became of each name, whatever line it stood on.
fn fates(verdict: &Verdict) -> BTreeMap<CandidateId, Fate> {
    verdict.names.iter().map(|name| (name.candidate, name.fate)).collect()
}

/// What the congress is asked, without the order of the names.
fn asked(decision: &Decision) -> (Vec<u16>, BTreeSet<CandidateId>) {
    match decision {
        Decision::Complete => Default::default(),
        Decision::SeatsOpen { seats, alternate_seats } => {
            (vec![1, *seats, *alternate_seats], BTreeSet::new())
        }
        Decision::TieRevote { seats, alternate_seats, among } => {
            (vec![2, *seats, *alternate_seats], among.iter().copied().collect())
        }
        Decision::TiedAgain { seats, alternate_seats, among } => {
            (vec![3, *seats, *alternate_seats], among.iter().copied().collect())
        }
    }
}

fn both_kinds() -> impl Strategy<Value = RoundKind> {
    prop_oneof![Just(RoundKind::First), Just(RoundKind::TieRevote)]
}

proptest! {
    #[test]
    fn the_order_of_the_ballots_changes_nothing(
        (paper, ballots, shuffled) in an_election().prop_flat_map(|(paper, ballots)| {
            (Just(paper), Just(ballots.clone()), Just(ballots).prop_shuffle())
        }),
    ) {
        let rules = rules().ballots;

        prop_assert_eq!(add(&ballots, &paper, &rules), add(&shuffled, &paper, &rules));
        let difference = compare(&ballots, &shuffled, &paper, &rules);
        prop_assert!(difference.only_first.is_empty() && difference.only_second.is_empty());
    }

    #[test]
    fn two_passes_differ_in_as_many_ballots_each(
        (paper, first, second) in a_paper().prop_flat_map(|paper| {
            let names = paper.line_count();
            (Just(paper), vec(a_ballot(names), 20), vec(a_ballot(names), 20))
        }),
    ) {
        let difference = compare(&first, &second, &paper, &rules().ballots);

        prop_assert_eq!(difference.only_first.len(), difference.only_second.len());
        prop_assert_eq!(difference.common.len() + difference.only_first.len(), first.len());
    }

    #[test]
    fn the_verdict_from_ballots_is_the_verdict_from_their_totals((paper, ballots) in an_election()) {
        let rules = rules();
        let sum = add(&ballots, &paper, &rules.ballots).tally;
        let base = base_of(sum.collected);
        let votes: Vec<u32> = sum.names.iter().map(|name| name.votes).collect();

        let from_ballots = draw(&paper, RoundKind::First, &base, &sum, &rules.winning);
        let totals = tally(&votes, sum.valid, sum.invalid);
        let from_totals = draw(&paper, RoundKind::First, &base, &totals, &rules.winning);

        prop_assert_eq!(from_ballots, from_totals);
    }

    #[test]
    fn the_order_of_the_list_changes_nothing_but_the_order(
        (votes, shuffled) in vec(0u32..=100, 2..12).prop_flat_map(|votes| {
            let lines: Vec<usize> = (0..votes.len()).collect();
            (Just(votes), Just(lines).prop_shuffle())
        }),
        (seats, alternate_seats) in (1u16..6, 0u16..3),
        kind in both_kinds(),
    ) {
        let names = u16::try_from(votes.len()).unwrap();
        let listed = Paper { alternate_seats, ..paper(names, seats) };
        let lines = shuffled.iter().map(|line| listed.lines[*line].clone()).collect();
        let relisted = Paper { lines, ..listed.clone() };
        let moved: Vec<u32> = shuffled.iter().map(|line| votes[*line]).collect();
        let judge = |paper: &Paper, votes: &[u32]| {
            draw(paper, kind, &base_of(100), &tally(votes, 100, 0), &rules().winning)
        };

        let (before, after) = (judge(&listed, &votes), judge(&relisted, &moved));

        prop_assert_eq!(fates(&before), fates(&after));
        prop_assert_eq!(asked(&before.decision), asked(&after.decision));
    }

    #[test]
    fn on_column_ballots_every_name_gets_what_the_ballots_say_and_the_columns_add_up(
        (names, marks) in (1u16..8).prop_flat_map(|names| (Just(names), vec(marks(names), 0..40))),
    ) {
        let (paper, rules) = (paper(names, names), rules());
        let sum = add(&marks, &paper, &rules.ballots).tally;

        for (place, name) in sum.names.iter().enumerate() {
            let line = u16::try_from(place + 1).unwrap();
            prop_assert_eq!(name.votes + name.against + name.unmarked, sum.valid);
            prop_assert_eq!(name.votes, clear_agreement(&marks, line));
        }
    }

    #[test]
    fn one_more_vote_never_unelects((votes, seats, alternates) in some_votes(), at in any::<prop::sample::Index>()) {
        let at = at.index(votes.len());
        let before = verdict(&votes, seats, alternates, RoundKind::First);
        let mut more = votes;
        more[at] += 1;

        let after = verdict(&more, seats, alternates, RoundKind::First);

        let name = before.names[at].candidate;
        if before.elected.contains(&name) {
            prop_assert!(after.elected.contains(&name));
        }
    }

    #[test]
    fn nobody_is_elected_without_half_and_no_seat_is_filled_twice((votes, seats, alternates) in some_votes()) {
        let verdict = verdict(&votes, seats, alternates, RoundKind::First);

        prop_assert!(verdict.elected.len() <= usize::from(seats));
        prop_assert!(verdict.alternates.len() <= usize::from(alternates));
        for name in &verdict.names {
            let has_seat = verdict.elected.contains(&name.candidate)
                || verdict.alternates.contains(&name.candidate);
            prop_assert!(!has_seat || is_over(Share::HALF, name.votes, verdict.base.size));
            prop_assert!(!(verdict.elected.contains(&name.candidate)
                && verdict.alternates.contains(&name.candidate)));
        }
    }

    #[test]
    fn every_seat_is_filled_or_asked_about(
        (votes, seats, alternates) in some_votes(),
        kind in both_kinds(),
    ) {
        let verdict = verdict(&votes, seats, alternates, kind);

        let filled = (verdict.elected.len(), verdict.alternates.len());
        let (open, open_alternates) = match &verdict.decision {
            Decision::Complete => (0, 0),
            Decision::SeatsOpen { seats, alternate_seats } => (*seats, *alternate_seats),
            Decision::TieRevote { seats, alternate_seats, among }
            | Decision::TiedAgain { seats, alternate_seats, among } => {
                let stake = if *seats == 0 { *alternate_seats } else { *seats };
                prop_assert!(usize::from(stake) < among.len());
                (*seats, *alternate_seats)
            }
        };
        prop_assert_eq!(filled.0 + usize::from(open), usize::from(seats));
        prop_assert!(filled.1 + usize::from(open_alternates) <= usize::from(alternates));
    }

    #[test]
    fn whoever_has_more_votes_than_an_elected_name_is_elected(
        (votes, seats, alternates) in some_votes(),
        kind in both_kinds(),
    ) {
        let verdict = verdict(&votes, seats, alternates, kind);

        let lowest = verdict.names.iter().filter(|name| verdict.elected.contains(&name.candidate));
        if let Some(lowest) = lowest.map(|name| name.votes).min() {
            for name in verdict.names.iter().filter(|name| lowest < name.votes) {
                prop_assert!(verdict.elected.contains(&name.candidate));
            }
        }
    }
}
