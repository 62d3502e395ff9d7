//! The figures of a sheet, from its ballots or as given, with those filled in that follow from
//! the others; and everything about them that does not add up.

use std::collections::BTreeMap;
use std::iter::once;

use super::check::{Check, Figure};
use super::input::{Candidate, Sheet};
use crate::domain::election::ballot::{InvalidGround, Layout, NameTally, Paper, Tally};
use crate::domain::election::check::{Figures, findings};
use crate::domain::election::tally;
use crate::domain::rules::BallotRules;

/// What is known about the ballots of a round.
#[derive(Clone, Debug)]
pub(super) struct Count {
    pub(super) collected: Option<u32>,
    pub(super) valid: Option<u32>,
    pub(super) invalid: Option<u32>,
    pub(super) invalid_by_ground: Option<BTreeMap<InvalidGround, u32>>,
    pub(super) names: Vec<NameTally>,
}

/// The columns of a name that make up the valid ballots.
#[derive(Clone, Copy, Debug)]
enum Columns {
    /// On a list where one strikes out, votes alone make up nothing.
    Votes,
    /// A ballot without a clear mark is invalid: agree and disagree.
    Marked,
    /// Agree, disagree and unmarked.
    All,
}

impl Count {
    /// Adds the ballots up, or takes the figures as they are given.
    pub(super) fn of(sheet: &Sheet, paper: &Paper, rules: &BallotRules) -> Self {
        match &sheet.ballots {
            None => Self::as_given(sheet, Columns::of(paper, rules)),
            Some(ballots) => {
                let ballots = ballots.iter().map(|ballot| &ballot.0);
                let Tally { collected, valid, invalid, invalid_by_ground, names } =
                    tally::add(ballots, paper, rules).tally;
                Self {
                    collected: Some(collected),
                    valid: Some(valid),
                    invalid: Some(invalid),
                    invalid_by_ground: Some(invalid_by_ground),
                    names,
                }
            }
        }
    }

    /// Lists everything that does not add up.
    pub(super) fn checks(&self, sheet: &Sheet, paper: &Paper) -> Vec<Check> {
        let figures = Figures {
            layout: paper.layout,
            limit: paper.limit,
            convened: Some(sheet.convened),
            present: sheet.present,
            issued: sheet.issued,
            collected: self.collected,
            valid: self.valid,
            invalid: self.invalid,
            invalid_by_ground: self.invalid_by_ground.as_ref(),
            names: &self.names,
        };
        let mut checks: Vec<Check> = findings(&figures).into_iter().map(Check::Identity).collect();
        checks.extend(self.parts_over_wholes(sheet));
        if self.valid.is_none() {
            checks.extend(self.marks_over_bound(sheet, paper));
        }
        if sheet.ballots.is_some() {
            checks.extend(self.differences(sheet));
        }
        checks
    }

    /// The sums for the verdict. What is unknown is 0: the checks see to it that nothing rests on it.
    pub(super) fn tally(&self) -> Tally {
        Tally {
            collected: self.collected.unwrap_or_default(),
            valid: self.valid.unwrap_or_default(),
            invalid: self.invalid.unwrap_or_default(),
            invalid_by_ground: self.invalid_by_ground.clone().unwrap_or_default(),
            names: self.names.clone(),
        }
    }

    fn as_given(sheet: &Sheet, columns: Columns) -> Self {
        let grounds = sheet.invalid_by_ground.as_ref();
        let on_grounds = grounds.and_then(|grounds| {
            grounds.values().try_fold(0_u32, |sum, number| sum.checked_add(*number))
        });
        let invalid = sheet.invalid.or(on_grounds);
        let both = |one: Option<u32>, other: Option<u32>| one?.checked_add(other?);
        let rest = |whole: Option<u32>, part: Option<u32>| whole?.checked_sub(part?);
        let collected = sheet.collected.or_else(|| both(sheet.valid, invalid));
        let valid = sheet.valid.or_else(|| rest(collected, invalid));
        // A name with every column tells the valid ballots.
        let valid = valid.or_else(|| sheet.candidates.iter().find_map(|name| columns.sum(name)));
        let collected = collected.or_else(|| both(valid, invalid));
        Self {
            collected,
            valid,
            invalid: invalid.or_else(|| rest(collected, valid)),
            invalid_by_ground: sheet.invalid_by_ground.clone(),
            names: sheet.candidates.iter().map(|name| columns.tally(name, valid)).collect(),
        }
    }

    /// The chain from the convened to the valid ballots, over whatever links are not known.
    fn parts_over_wholes(&self, sheet: &Sheet) -> Vec<Check> {
        let chain = [
            (0, Figure::Present, sheet.present),
            (1, Figure::Issued, sheet.issued),
            (2, Figure::Collected, self.collected),
        ];
        let (mut at, mut whole, mut limit) = (0, Figure::Convened, sheet.convened);
        let mut checks = Vec::new();
        for (link, figure, number) in chain {
            let Some(number) = number else { continue };
            // Neighbours are compared by the identities of every count.
            if at < link && limit < number {
                checks.push(Check::Over { figure, number, whole, limit });
            }
            (at, whole, limit) = (link + 1, figure, number);
        }
        if let (Some(_), Some(_), Some(_)) = (self.collected, self.valid, self.invalid) {
            return checks;
        }
        let parts = [(Figure::Valid, self.valid), (Figure::Invalid, self.invalid)];
        for (figure, number) in parts {
            if let Some(number) = number.filter(|number| limit < *number) {
                checks.push(Check::Over { figure, number, whole, limit });
            }
        }
        checks
    }

    /// Where the valid ballots are not known, there are at most as many as of anything before them,
    /// less those known to be invalid.
    fn marks_over_bound(&self, sheet: &Sheet, paper: &Paper) -> Vec<Check> {
        let known = [sheet.present, sheet.issued, self.collected].into_iter().flatten();
        let ballots = known.chain(once(sheet.convened)).min().unwrap_or_default();
        let ballots = ballots.saturating_sub(self.invalid.unwrap_or_default());
        let marks = |name: &NameTally| {
            [name.votes, name.against, name.unmarked].into_iter().map(u64::from).sum::<u64>()
        };
        let over = (1..).zip(&self.names).filter(|(_, name)| u64::from(ballots) < marks(name));
        let mut checks: Vec<Check> = over
            .map(|(line, name)| Check::MarksOver { line, marks: marks(name), ballots })
            .collect();
        let votes: u64 = self.names.iter().map(|name| u64::from(name.votes)).sum();
        let limit = paper.limit;
        if u64::from(ballots) * u64::from(limit) < votes {
            checks.push(Check::SumOver { votes, ballots, limit });
        }
        checks
    }

    /// Compares what the ballots add up to with what the sheet says as well.
    fn differences(&self, sheet: &Sheet) -> Vec<Check> {
        let totals = [
            (Figure::Collected, sheet.collected, self.collected.unwrap_or_default()),
            (Figure::Valid, sheet.valid, self.valid.unwrap_or_default()),
            (Figure::Invalid, sheet.invalid, self.invalid.unwrap_or_default()),
        ];
        let names = (1..).zip(sheet.candidates.iter().zip(&self.names));
        let names = names.flat_map(|(line, (given, counted))| {
            [
                (Figure::Votes { line }, given.votes, counted.votes),
                (Figure::Against { line }, given.against, counted.against),
                (Figure::Unmarked { line }, given.unmarked, counted.unmarked),
            ]
        });
        let all = totals.into_iter().chain(self.grounds(sheet)).chain(names);
        all.filter_map(|(figure, given, counted)| {
            let given = given.filter(|given| *given != counted)?;
            Some(Check::Counted { figure, given, counted })
        })
        .collect()
    }

    /// Where grounds are given, one that is left out stands for no ballot.
    fn grounds(&self, sheet: &Sheet) -> Vec<(Figure, Option<u32>, u32)> {
        let Some(given) = &sheet.invalid_by_ground else { return Vec::new() };
        let nothing = BTreeMap::new();
        let counted = self.invalid_by_ground.as_ref().unwrap_or(&nothing);
        let grounds =
            given.keys().chain(counted.keys().filter(|ground| !given.contains_key(ground)));
        let number = |of: &BTreeMap<_, u32>, ground| of.get(ground).copied().unwrap_or_default();
        grounds
            .map(|ground| {
                (Figure::InvalidOn(*ground), Some(number(given, ground)), number(counted, ground))
            })
            .collect()
    }
}

impl Columns {
    fn of(paper: &Paper, rules: &BallotRules) -> Self {
        match paper.layout {
            Layout::StrikeOut => Self::Votes,
            Layout::SingleName if rules.single_unmarked_is_invalid => Self::Marked,
            Layout::SingleName | Layout::AgreeColumns => Self::All,
        }
    }

    /// Adds up the valid ballots of a name whose columns are all given.
    fn sum(self, name: &Candidate) -> Option<u32> {
        match self {
            Self::Votes => None,
            Self::Marked => name.votes?.checked_add(name.against?),
            Self::All => name.votes?.checked_add(name.against?)?.checked_add(name.unmarked?),
        }
    }

    /// A column that is not given holds what the others leave of the valid ballots.
    fn tally(self, name: &Candidate, valid: Option<u32>) -> NameTally {
        let votes = name.votes.unwrap_or_default();
        let left = |known: u32| {
            let valid = valid.unwrap_or_default();
            valid.saturating_sub(votes.saturating_add(known))
        };
        match (self, name.against, name.unmarked) {
            (Self::Votes, _, _) => NameTally { votes, against: 0, unmarked: 0 },
            (Self::Marked, against, _) => {
                NameTally { votes, against: against.unwrap_or_else(|| left(0)), unmarked: 0 }
            }
            (Self::All, None, Some(unmarked)) => {
                NameTally { votes, against: left(unmarked), unmarked }
            }
            (Self::All, against, unmarked) => {
                let against = against.unwrap_or_default();
                NameTally { votes, against, unmarked: unmarked.unwrap_or_else(|| left(against)) }
            }
        }
    }
}
