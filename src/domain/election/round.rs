//! A round of voting: the box, the papers, the count, the signature, the release, the announcement.

mod decide;
mod evolve;
pub mod hand;
mod papers;
mod result;
mod withdraw;

pub use decide::decide;
pub use evolve::evolve;
pub use hand::HandTally;
pub use papers::Issue;
pub use result::outcome;
pub use withdraw::First;

use serde::{Deserialize, Serialize};

use super::ballot::{Doubt, Paper, Tally};
use super::lot::Lot;
use super::verdict::{Base, Verdict};
use crate::domain::{ElectionId, Moment, Text};

/// Why a round is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum RoundKind {
    First,
    /// For the seats that stayed open (bầu tiếp).
    Supplementary,
    /// Among those tied on the last seat.
    TieRevote,
}

/// One round of an election.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Round {
    /// From 1.
    pub number: u8,
    pub kind: RoundKind,
    pub paper: Paper,
    pub stage: RoundStage,
    /// The results that the congress heard and that were withdrawn, in order.
    pub withdrawn: Vec<Withdrawn>,
}

/// An announced result that does not stand any more, and by whose decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Withdrawn {
    pub result: Outcome,
    pub announced: Moment,
    pub reason: Text,
    pub decided_by: Text,
    pub at: Moment,
}

impl Round {
    /// Starts a round that waits for its box.
    pub fn new(number: u8, kind: RoundKind, paper: Paper) -> Self {
        Self { number, kind, paper, stage: RoundStage::Ready, withdrawn: Vec::new() }
    }

    /// Tells whether the congress heard a result of this round, that stands or was withdrawn.
    pub fn was_heard(&self) -> bool {
        self.is_announced() || !self.withdrawn.is_empty()
    }

    /// Tells whether the round has an announced result that stands.
    pub fn is_announced(&self) -> bool {
        matches!(self.stage, RoundStage::Announced { .. })
    }

    /// Tells whether the round was stopped, and counts for nothing.
    pub fn is_annulled(&self) -> bool {
        matches!(self.stage, RoundStage::Annulled { .. })
    }

    /// Tells whether the announced result takes the place of a withdrawn one.
    pub fn is_corrected(&self) -> bool {
        self.is_announced() && !self.withdrawn.is_empty()
    }
}

/// The stages of a round, each with what is known by then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RoundStage {
    /// The list is frozen; the committee and the box are awaited.
    Ready,
    /// The box was shown empty and sealed.
    Sealed {
        attendance: Attendance,
    },
    Issued {
        attendance: Attendance,
        issue: Issue,
    },
    /// The ballots were counted out of the box and the number told to the congress.
    Collected {
        attendance: Attendance,
        issue: Issue,
        collected: u32,
    },
    /// Lots are declared and keyed.
    Counting {
        attendance: Attendance,
        issue: Issue,
        collected: u32,
        lots: Vec<Lot>,
        hand: Option<HandTally>,
    },
    /// The lots stay with their result: a withdrawn one goes back to them.
    Reconciled {
        result: Outcome,
        lots: Vec<Lot>,
    },
    Signed {
        result: Outcome,
        lots: Vec<Lot>,
    },
    /// The head of the counting committee lets the result go to the hall.
    Released {
        result: Outcome,
        lots: Vec<Lot>,
        released_by: Text,
    },
    Announced {
        result: Outcome,
        lots: Vec<Lot>,
        at: Moment,
    },
    /// Stopped before a result, with a reason; the congress votes again.
    Annulled {
        reason: Text,
    },
}

/// Who was convened, present and in the base when the box was sealed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Attendance {
    pub convened: u32,
    pub present: u32,
    pub base: Base,
}

/// The result of a round with everything that it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Outcome {
    pub attendance: Attendance,
    pub issue: Issue,
    pub tally: Tally,
    /// The doubtful ballots, by lot, and who decided them.
    pub doubts: Vec<Doubt>,
    /// What the committee counted by hand beside, which agrees.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hand: Option<HandTally>,
    pub verdict: Verdict,
}

/// What is asked of the present round of an election.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundCommand {
    /// Shows the empty box and seals it. Presence and base are taken down.
    Seal {
        election: ElectionId,
    },
    Issue {
        election: ElectionId,
        printed: u32,
        issued: u32,
        spoiled: u32,
    },
    /// Counts the box, and the papers that were not voted with.
    Collect {
        election: ElectionId,
        collected: u32,
        /// Spoiled papers swapped while people voted.
        #[serde(default)]
        swapped: u32,
        /// The left-over papers as the committee counted them, where it did.
        #[serde(default)]
        unused: Option<u32>,
    },
    OpenCount {
        election: ElectionId,
    },
    /// Enters the sums of a tally by hand beside the keyed ballots; the last one entered counts.
    HandTally {
        election: ElectionId,
        valid: u32,
        invalid: u32,
        /// One number a line of the paper, in its order.
        votes: Vec<u32>,
        /// The same of those who disagree, on a ballot with columns; else nothing.
        #[serde(default)]
        against: Vec<u32>,
        counted_by: Text,
    },
    /// Adds the lots up and draws the verdict.
    Reconcile {
        election: ElectionId,
    },
    Sign {
        election: ElectionId,
    },
    Release {
        election: ElectionId,
        released_by: Text,
    },
    Announce {
        election: ElectionId,
    },
    /// Stops a round that has no result yet.
    Annul {
        election: ElectionId,
        reason: Text,
    },
    /// Takes an announced result back to the counting room, to be corrected.
    WithdrawResult {
        election: ElectionId,
        reason: Text,
        /// Who decided it, by name.
        decided_by: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RoundEvent {
    Sealed {
        election: ElectionId,
        attendance: Attendance,
        at: Moment,
    },
    Issued {
        election: ElectionId,
        issue: Issue,
        at: Moment,
    },
    Collected {
        election: ElectionId,
        collected: u32,
        /// Spoiled papers swapped while people voted.
        #[serde(default, skip_serializing_if = "papers::is_nothing")]
        swapped: u32,
        /// The left-over papers as the committee counted them, where it did.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        unused: Option<u32>,
        at: Moment,
    },
    CountOpened {
        election: ElectionId,
        at: Moment,
    },
    HandTallied {
        election: ElectionId,
        tally: HandTally,
        at: Moment,
    },
    Reconciled {
        election: ElectionId,
        outcome: Box<Outcome>,
        at: Moment,
    },
    Signed {
        election: ElectionId,
        at: Moment,
    },
    Released {
        election: ElectionId,
        released_by: Text,
        at: Moment,
    },
    Announced {
        election: ElectionId,
        at: Moment,
    },
    Annulled {
        election: ElectionId,
        reason: Text,
        at: Moment,
    },
    ResultWithdrawn {
        election: ElectionId,
        reason: Text,
        decided_by: Text,
        at: Moment,
    },
}
