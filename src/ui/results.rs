//! The results that are added up, for the eyes of the console: name by name, before and after the hall
//! hears them.

use super::Facts;
use crate::domain::State;
use crate::domain::agenda::ItemKind;
use crate::domain::election::Election;
use crate::domain::election::round::{Outcome, Round};

/// Which result is read, and which name of it, both from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Results {
    pub result: usize,
    pub at: usize,
}

/// A round with its result.
#[derive(Clone, Copy, Debug)]
pub struct Added<'a> {
    pub election: &'a Election,
    pub round: &'a Round,
    pub outcome: &'a Outcome,
}

impl Results {
    /// Begins with the last result of the election that the present item is about, else with the
    /// last one of all; `None` where nothing is added up yet.
    pub fn new(facts: &Facts) -> Option<Self> {
        let all = all(facts.state);
        let present = match facts.state.agenda.running().map(|entry| &entry.item.kind) {
            Some(ItemKind::Election { election }) => Some(*election),
            _ => None,
        };
        let of_item = all.iter().rposition(|added| Some(added.election.plan.id) == present);
        let result = of_item.or(all.len().checked_sub(1))?;
        Some(Self { result, at: 0 })
    }

    /// The result that is read.
    pub fn of(self, state: &State) -> Option<Added<'_>> {
        let all = all(state);
        all.get(self.result).or(all.last()).copied()
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
        Self { result, at: 0 }
    }
}

/// Which way to turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    Next,
    Back,
}

/// Every round that has a result, in order.
pub fn all(state: &State) -> Vec<Added<'_>> {
    let elections = state.elections.all.iter();
    let added = elections.flat_map(|election| {
        election.rounds.iter().filter_map(move |round| {
            round.stage.outcome().map(|outcome| Added { election, round, outcome })
        })
    });
    added.collect()
}
