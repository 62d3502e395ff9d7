//! Lots of ballots (tập phiếu): a declared size, keyed twice by two people, compared without order.

mod compare;
mod decide;
mod evolve;

pub use compare::compare;
pub use decide::{LARGEST_LOT, decide};
pub use evolve::evolve;

use serde::{Deserialize, Serialize};

use super::ballot::{Ballot, Doubt};
use crate::domain::{ElectionId, LotId, Moment, Text};

/// One lot and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lot {
    pub id: LotId,
    /// How many ballots the committee counted into it.
    pub size: u32,
    pub stage: LotStage,
}

/// The stages of a lot. Each holds what the stage before produced.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LotStage {
    /// Waits for the first keyer.
    Waiting,
    First {
        pass: Pass,
    },
    /// Waits for the second keyer, who sees nothing of the first.
    Between {
        first: Pass,
    },
    Second {
        first: Pass,
        pass: Pass,
    },
    /// The two passes differ in these ballots only.
    Differing {
        first: Pass,
        second: Pass,
        difference: Difference,
    },
    /// Both passes agree, or the third look settled them.
    Agreed {
        ballots: Vec<Ballot>,
        keyers: [Text; 2],
        /// The doubtful ballots that were decided.
        doubts: Vec<Doubt>,
    },
}

/// Adds up the ballots that are in a lot.
pub fn declared(lots: &[Lot]) -> u32 {
    lots.iter().fold(0, |sum, lot| sum.saturating_add(lot.size))
}

/// One keying of a lot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pass {
    pub keyer: Text,
    pub since: Moment,
    pub ballots: Vec<Ballot>,
}

impl Pass {
    fn begin(keyer: &Text, since: Moment) -> Self {
        Self { keyer: keyer.clone(), since, ballots: Vec::new() }
    }

    fn with(mut self, ballot: &Ballot) -> Self {
        self.ballots.push(ballot.clone());
        self
    }

    fn without_last(mut self) -> Self {
        self.ballots.pop();
        self
    }

    /// Counts the ballots keyed so far.
    pub fn keyed(&self) -> u32 {
        u32::try_from(self.ballots.len()).unwrap_or(u32::MAX)
    }
}

/// The ballots that only one of the passes has, and those that both have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    pub common: Vec<Ballot>,
    pub only_first: Vec<Ballot>,
    pub only_second: Vec<Ballot>,
}

/// What the counting desk does. `election` is the one that is being counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LotCommand {
    /// Declares a lot and its size.
    Declare {
        election: ElectionId,
        size: u32,
    },
    /// Begins the first or the second keying.
    Begin {
        election: ElectionId,
        lot: LotId,
        keyer: Text,
    },
    Key {
        election: ElectionId,
        lot: LotId,
        ballot: Ballot,
    },
    /// Takes back the last ballot of the pass.
    TakeBack {
        election: ElectionId,
        lot: LotId,
    },
    /// Ends the pass; the size must be reached.
    End {
        election: ElectionId,
        lot: LotId,
    },
    /// The third look: the true ballots in the place of those that differ.
    Settle {
        election: ElectionId,
        lot: LotId,
        ballots: Vec<Ballot>,
        checker: Text,
    },
    /// Empties an agreed or unfinished lot, to key it anew.
    Recount {
        election: ElectionId,
        lot: LotId,
        reason: Text,
    },
    /// Decides one doubtful ballot of an agreed lot: valid with these marks, or invalid.
    Rule {
        election: ElectionId,
        lot: LotId,
        ballot: Ballot,
        decided_by: Text,
    },
}

impl LotCommand {
    /// The election that is being counted.
    pub fn election(&self) -> ElectionId {
        match self {
            Self::Declare { election, .. }
            | Self::Begin { election, .. }
            | Self::Key { election, .. }
            | Self::TakeBack { election, .. }
            | Self::End { election, .. }
            | Self::Settle { election, .. }
            | Self::Recount { election, .. }
            | Self::Rule { election, .. } => *election,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum LotEvent {
    Declared { election: ElectionId, lot: LotId, size: u32 },
    Begun { election: ElectionId, lot: LotId, keyer: Text, at: Moment },
    Keyed { election: ElectionId, lot: LotId, ballot: Ballot },
    TakenBack { election: ElectionId, lot: LotId },
    Ended { election: ElectionId, lot: LotId, at: Moment },
    Settled { election: ElectionId, lot: LotId, ballots: Vec<Ballot>, checker: Text },
    Reopened { election: ElectionId, lot: LotId, reason: Text },
    Ruled { election: ElectionId, lot: LotId, ballot: Ballot, decided_by: Text },
}
