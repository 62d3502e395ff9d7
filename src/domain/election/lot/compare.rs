//! Comparing two keyings of a lot: as sets in which a ballot may occur several times. Order does
//! not matter, and neither does the form in which the same meaning was keyed.

use std::cmp::Ordering;

use super::Difference;
use crate::domain::election::ballot::{Ballot, Paper, meaning};
use crate::domain::rules::BallotRules;

/// Finds the ballots that both passes have, and those that only one of them has. Each list is in
/// the order of meaning, so that nothing of the order of the pile is left.
pub fn compare(
    first: &[Ballot],
    second: &[Ballot],
    paper: &Paper,
    rules: &BallotRules,
) -> Difference {
    let mut first = by_meaning(first, paper, rules).into_iter().peekable();
    let mut second = by_meaning(second, paper, rules).into_iter().peekable();
    let mut difference = Difference::default();
    loop {
        let ordering = match (first.peek(), second.peek()) {
            (None, None) => return difference,
            (Some(_), None) => Ordering::Less,
            (None, Some(_)) => Ordering::Greater,
            (Some((one, _)), Some((other, _))) => one.cmp(other),
        };
        let one = first.next_if(|_| ordering.is_le()).map(|(_, ballot)| ballot.clone());
        let other = second.next_if(|_| ordering.is_ge()).map(|(_, ballot)| ballot.clone());
        match ordering {
            Ordering::Less => difference.only_first.extend(one),
            Ordering::Equal => difference.common.extend(one),
            Ordering::Greater => difference.only_second.extend(other),
        }
    }
}

/// Pairs each ballot with its meaning and orders them by it.
pub(super) fn by_meaning<'a>(
    ballots: &'a [Ballot],
    paper: &Paper,
    rules: &BallotRules,
) -> Vec<(Ballot, &'a Ballot)> {
    let mut pairs: Vec<_> =
        ballots.iter().map(|ballot| (meaning(ballot, paper, rules), ballot)).collect();
    pairs.sort();
    pairs
}
