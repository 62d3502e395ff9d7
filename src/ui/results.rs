//! What is read of the rounds on the console: results name by name, before and after the hall hears
//! them and after they were withdrawn, and tallies by hand that do not agree.

use super::Facts;
use crate::domain::agenda::ItemKind;
use crate::domain::election::Election;
use crate::domain::election::check::Finding;
use crate::domain::election::round::hand::differences;
use crate::domain::election::round::{Outcome, Round, Withdrawn};
use crate::domain::{ElectionId, State};

/// Which result is read, which name of it, and how many lines are scrolled past beneath it, all
/// from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub result: usize,
    pub at: usize,
    pub said_from: usize,
}

/// Something that is read of a round.
#[derive(Clone, Debug)]
pub struct Read<'a> {
    pub election: &'a Election,
    pub round: &'a Round,
    pub what: What<'a>,
}

/// What is read of a round.
#[derive(Clone, Debug)]
pub enum What<'a> {
    /// The result as it stands.
    Result(&'a Outcome),
    /// A result that the hall has heard and that does not stand any more.
    Withdrawn(&'a Withdrawn),
    /// Where a tally by hand and the keyed ballots differ.
    Unlike(Vec<Finding>),
}

impl What<'_> {
    /// Counts the lines that can be chosen.
    pub fn count(&self) -> usize {
        match self {
            Self::Result(outcome) => outcome.verdict.names.len(),
            Self::Withdrawn(old) => old.result.verdict.names.len(),
            Self::Unlike(found) => found.len(),
        }
    }
}

impl Results {
    /// Begins where a tally by hand differs; else with the last result of the election that the
    /// present item is about, else with the last one of all; `None` where there is nothing to read.
    pub fn new(facts: &Facts) -> Option<Self> {
        let present = match facts.state.agenda.running().map(|entry| &entry.item.kind) {
            Some(ItemKind::Election { election }) => Some(*election),
            _ => None,
        };
        let all = all(facts.state);
        let unlike = all.iter().position(|read| matches!(read.what, What::Unlike(_)));
        let of_item = || all.iter().rposition(|read| Some(read.election.plan.id) == present);
        let result = unlike.or_else(of_item).or(all.len().checked_sub(1))?;
        Some(Self { result, ..Self::default() })
    }

    /// Begins with the last result of an election that stands, where it has one.
    pub fn at(state: &State, election: ElectionId) -> Option<Self> {
        let result = all(state).iter().rposition(|read| {
            read.election.plan.id == election && matches!(read.what, What::Result(_))
        })?;
        Some(Self { result, ..Self::default() })
    }

    /// What is read, and at which place of how many.
    pub fn of(self, state: &State) -> Option<(usize, usize, Read<'_>)> {
        let mut all = all(state);
        let (count, at) = (all.len(), self.result.min(all.len().checked_sub(1)?));
        Some((at + 1, count, all.swap_remove(at)))
    }

    /// Turns to the next result, or to the one before, round and round.
    #[must_use]
    pub fn turned(self, state: &State, by: Turn) -> Self {
        let count = all(state).len().max(1);
        let steps = match by {
            Turn::Next => 1,
            Turn::Back => count - 1,
        };
        let result = (self.result + steps).checked_rem(count).unwrap_or(0);
        Self { result, ..Self::default() }
    }
}

/// Which way to turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Next,
    Back,
}

/// Everything there is to read, in the order of the elections and of their rounds.
fn all(state: &State) -> Vec<Read<'_>> {
    let of_round = |election, round| {
        let whats = whats(state, round).into_iter();
        whats.map(move |what| Read { election, round, what })
    };
    let elections = state.elections.all.iter();
    elections
        .flat_map(|election| {
            election.rounds.iter().flat_map(move |round| of_round(election, round))
        })
        .collect()
}

/// The withdrawn results of a round, then where it stands now.
fn whats<'a>(state: &State, round: &'a Round) -> Vec<What<'a>> {
    let mut whats: Vec<What<'a>> = round.withdrawn.iter().map(What::Withdrawn).collect();
    whats.extend(round.stage.outcome().map(What::Result));
    let unlike = differences(round, &state.rules.ballots);
    whats.extend((!unlike.is_empty()).then_some(What::Unlike(unlike)));
    whats
}
