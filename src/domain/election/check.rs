//! The identities that the figures of a count must satisfy before anything is published (RULES 5.2).

pub mod congress;
mod finding;

pub use finding::{Finding, Level};

use std::collections::BTreeMap;

use super::ballot::{InvalidGround, Layout, NameTally, Paper};
use super::round::Outcome;

/// The figures of one count. What is not known is not checked.
#[derive(Clone, Copy, Debug)]
pub struct Figures<'a> {
    pub layout: Layout,
    /// The most names that one ballot may carry.
    pub limit: u16,
    pub convened: Option<u32>,
    pub present: Option<u32>,
    pub issued: Option<u32>,
    pub collected: Option<u32>,
    pub valid: Option<u32>,
    pub invalid: Option<u32>,
    pub invalid_by_ground: Option<&'a BTreeMap<InvalidGround, u32>>,
    /// One entry a line of the paper, in its order.
    pub names: &'a [NameTally],
}

/// Lists everything that does not add up.
pub fn findings(figures: &Figures) -> Vec<Finding> {
    let mut findings = turnout(figures);
    findings.extend(validity(figures));
    if let Some(valid) = figures.valid {
        findings.extend(match figures.layout {
            Layout::StrikeOut => kept_names(figures, valid),
            Layout::AgreeColumns | Layout::SingleName => columns(figures, valid),
        });
    }
    findings
}

/// Lists what does not add up in the result of a round.
pub fn of_outcome(outcome: &Outcome, paper: &Paper) -> Vec<Finding> {
    findings(&Figures {
        layout: paper.layout,
        limit: paper.limit,
        convened: Some(outcome.attendance.convened),
        present: Some(outcome.attendance.present),
        issued: Some(outcome.issue.issued),
        collected: Some(outcome.tally.collected),
        valid: Some(outcome.tally.valid),
        invalid: Some(outcome.tally.invalid),
        invalid_by_ground: Some(&outcome.tally.invalid_by_ground),
        names: &outcome.tally.names,
    })
}

fn turnout(figures: &Figures) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let (Some(present), Some(convened)) = (figures.present, figures.convened)
        && convened < present
    {
        findings.push(Finding::PresentOverConvened { present, convened });
    }
    if let (Some(issued), Some(present)) = (figures.issued, figures.present)
        && present < issued
    {
        findings.push(Finding::IssuedOverPresent { issued, present });
    }
    if let (Some(collected), Some(issued)) = (figures.collected, figures.issued) {
        if issued < collected {
            findings.push(Finding::CollectedOverIssued { collected, issued });
        } else if collected < issued {
            findings.push(Finding::CollectedUnderIssued { collected, issued });
        }
    }
    findings
}

fn validity(figures: &Figures) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let (Some(valid), Some(invalid), Some(collected)) =
        (figures.valid, figures.invalid, figures.collected)
        && u64::from(valid) + u64::from(invalid) != u64::from(collected)
    {
        findings.push(Finding::ValidAndInvalid { valid, invalid, collected });
    }
    if let (Some(grounds), Some(invalid)) = (figures.invalid_by_ground, figures.invalid) {
        let sum = total(grounds.values());
        if sum != u64::from(invalid) {
            findings.push(Finding::Grounds { sum, invalid });
        }
    }
    findings
}

/// With surplus: nobody has more votes than there are valid ballots, and each of these carries at
/// least one name and at most as many as the paper allows.
fn kept_names(figures: &Figures, valid: u32) -> Vec<Finding> {
    let mut findings: Vec<Finding> = numbered(figures.names)
        .filter(|(_, name)| valid < name.votes)
        .map(|(line, name)| Finding::NameOverValid { line, votes: name.votes, valid })
        .collect();
    let votes = total(figures.names.iter().map(|name| &name.votes));
    findings.extend(votes_over_seats(figures, valid));
    if votes < u64::from(valid) {
        findings.push(Finding::VotesUnderValid { votes, valid });
    }
    findings
}

/// In columns: for each name, agreed and disagreed and unmarked make up the valid ballots, and no
/// ballot carries more names than the paper allows.
fn columns(figures: &Figures, valid: u32) -> Vec<Finding> {
    let sums = numbered(figures.names)
        .map(|(line, name)| (line, total([&name.votes, &name.against, &name.unmarked])));
    let mut findings: Vec<Finding> = sums
        .filter(|(_, sum)| *sum != u64::from(valid))
        .map(|(line, sum)| Finding::Columns { line, sum, valid })
        .collect();
    findings.extend(votes_over_seats(figures, valid));
    findings
}

fn votes_over_seats(figures: &Figures, valid: u32) -> Option<Finding> {
    let (votes, limit) = (total(figures.names.iter().map(|name| &name.votes)), figures.limit);
    let is_over = u64::from(valid) * u64::from(limit) < votes;
    is_over.then_some(Finding::VotesOverSeats { votes, valid, limit })
}

fn numbered(names: &[NameTally]) -> impl Iterator<Item = (u16, &NameTally)> {
    (1..).zip(names)
}

fn total<'a>(numbers: impl IntoIterator<Item = &'a u32>) -> u64 {
    numbers.into_iter().map(|number| u64::from(*number)).sum()
}
