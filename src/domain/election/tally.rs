//! Adding ballots up. The order of the ballots makes no difference.

use super::ballot::{Ballot, Layout, NameTally, Paper, Ruling, Tally, judge};
use crate::domain::rules::BallotRules;

/// The sums of a set of ballots, and how many of them are still to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    pub tally: Tally,
    /// Doubtful ballots: collected, and neither valid nor invalid yet.
    pub doubtful: u32,
}

/// Adds ballots up as the rules judge them.
pub fn add<'a>(
    ballots: impl IntoIterator<Item = &'a Ballot>,
    paper: &Paper,
    rules: &BallotRules,
) -> Sum {
    let names = vec![NameTally::default(); paper.lines.len()];
    let mut sum = Sum { tally: Tally { names, ..Tally::default() }, doubtful: 0 };
    for ballot in ballots {
        sum.take(judge(ballot, paper, rules));
    }
    if paper.layout != Layout::StrikeOut {
        sum.count_unmarked();
    }
    sum
}

impl Sum {
    fn take(&mut self, ruling: Ruling) {
        self.tally.collected += 1;
        match ruling {
            Ruling::Valid { agree, disagree } => {
                self.tally.valid += 1;
                self.mark(&agree, |name| &mut name.votes);
                self.mark(&disagree, |name| &mut name.against);
            }
            Ruling::Invalid(ground) => {
                self.tally.invalid += 1;
                *self.tally.invalid_by_ground.entry(ground).or_default() += 1;
            }
            Ruling::Doubtful => self.doubtful += 1,
        }
    }

    /// Whoever got neither mark on a valid ballot, or both, was left unmarked on it.
    fn count_unmarked(&mut self) {
        for name in &mut self.tally.names {
            let marked = name.votes.saturating_add(name.against);
            name.unmarked = self.tally.valid.saturating_sub(marked);
        }
    }

    fn mark(&mut self, numbers: &[u16], column: fn(&mut NameTally) -> &mut u32) {
        for number in numbers {
            let place = usize::from(*number).checked_sub(1);
            if let Some(name) = place.and_then(|place| self.tally.names.get_mut(place)) {
                *column(name) += 1;
            }
        }
    }
}
