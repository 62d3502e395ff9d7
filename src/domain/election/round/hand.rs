//! A tally by hand beside the keyed ballots (kiểm tay): entered as sums, and it must agree.

use serde::{Deserialize, Serialize};

use super::{Round, RoundStage};
use crate::domain::Text;
use crate::domain::election::ballot::{Ballot, Layout, NameTally, Paper, Tally};
use crate::domain::election::check::{Figures, Finding, Level, findings};
use crate::domain::election::lot::{self, LotStage};
use crate::domain::election::refusal::{CountRefusal, HandRefusal, RoundRefusal};
use crate::domain::election::tally::add;
use crate::domain::rules::BallotRules;

/// The sums that the committee counted by hand.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandTally {
    pub valid: u32,
    pub invalid: u32,
    /// One number a line of the paper, in its order.
    pub votes: Vec<u32>,
    /// The same of those who disagree, on a ballot with columns; else nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub against: Vec<u32>,
    pub counted_by: Text,
}

impl HandTally {
    /// Refuses sums that do not fit the paper, or contradict themselves.
    pub(super) fn check(&self, paper: &Paper, collected: u32) -> Result<(), RoundRefusal> {
        let lines = paper.lines.len();
        let columns = if paper.layout == Layout::StrikeOut { 0 } else { lines };
        if (self.votes.len(), self.against.len()) != (lines, columns) {
            let (votes, against) = (self.votes.len(), self.against.len());
            return Err(HandRefusal { votes, lines, against, columns }.into());
        }
        let mut findings = findings(&Figures {
            layout: paper.layout,
            limit: paper.limit,
            convened: None,
            present: None,
            issued: None,
            collected: Some(collected),
            valid: Some(self.valid),
            invalid: Some(self.invalid),
            invalid_by_ground: None,
            names: &self.names(),
        });
        findings.retain(|finding| finding.level() == Level::Error);
        if findings.is_empty() { Ok(()) } else { Err(CountRefusal::from(findings).into()) }
    }

    /// The sums a name; who got neither mark is unmarked.
    fn names(&self) -> Vec<NameTally> {
        let against = self.against.iter().copied().chain(std::iter::repeat(0));
        let pairs = self.votes.iter().copied().zip(against);
        let with_columns = !self.against.is_empty();
        pairs
            .map(|(votes, against)| {
                let marked = votes.saturating_add(against);
                let unmarked = if with_columns { self.valid.saturating_sub(marked) } else { 0 };
                NameTally { votes, against, unmarked }
            })
            .collect()
    }

    /// Lists every sum by hand that the keyed ballots do not confirm.
    pub(super) fn compare(&self, keyed: &Tally, paper: &Paper) -> Vec<Finding> {
        let (valid, invalid) = (self.valid, self.invalid);
        let mut findings = Vec::new();
        if valid != keyed.valid {
            findings.push(Finding::HandValid { hand: valid, keyed: keyed.valid });
        }
        if invalid != keyed.invalid {
            findings.push(Finding::HandInvalid { hand: invalid, keyed: keyed.invalid });
        }
        let lines = (1..).zip(&paper.lines).zip(&keyed.names);
        for (((line, printed), keyed), hand) in lines.zip(self.names()) {
            let name = || printed.name.clone();
            if hand.votes != keyed.votes {
                let (hand, keyed) = (hand.votes, keyed.votes);
                findings.push(Finding::HandVotes { line, name: name(), hand, keyed });
            }
            if hand.against != keyed.against {
                let (hand, keyed) = (hand.against, keyed.against);
                findings.push(Finding::HandAgainst { line, name: name(), hand, keyed });
            }
        }
        findings
    }
}

/// Lists where the tally by hand and the keyed ballots differ, once every lot agrees and every
/// doubtful ballot is decided. Before that nothing is told: it would hint at the count.
pub fn differences(round: &Round, rules: &BallotRules) -> Vec<Finding> {
    let RoundStage::Counting { collected, lots, hand: Some(hand), .. } = &round.stage else {
        return Vec::new();
    };
    let declared = lot::declared(lots);
    let mut ballots: Vec<&Ballot> = Vec::new();
    for lot in lots {
        let LotStage::Agreed { ballots: agreed, .. } = &lot.stage else { return Vec::new() };
        ballots.extend(agreed);
    }
    let sum = add(ballots, &round.paper, rules);
    if declared < *collected || 0 < sum.doubtful {
        return Vec::new();
    }
    hand.compare(&sum.tally, &round.paper)
}
