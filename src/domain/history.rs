//! The records of a session and the state that they fold to, with what was taken back left out.

use super::evolve::evolve;
use super::{Record, State};

/// Every record, in order, and the state after the last one.
#[derive(Clone, Debug, Default)]
pub struct History {
    records: Vec<Record>,
    state: State,
}

impl History {
    /// Folds one more record in. A record that takes another back folds the rest anew.
    pub fn push(&mut self, record: Record) {
        for event in &record.events {
            evolve(&mut self.state, event);
        }
        self.state.head = record.n;
        self.records.push(record);
    }

    pub fn records(&self) -> &[Record] {
        &self.records
    }

    pub fn state(&self) -> &State {
        &self.state
    }
}
