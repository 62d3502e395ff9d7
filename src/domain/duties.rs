//! The assignment of duties (phân công) after the first meeting of a committee: who is in charge of
//! which block, branch and district. Proposed, discussed, adopted by show of hands, announced.

mod check;
mod decide;
mod evolve;
mod members;
mod refusal;
mod table;

pub(super) use decide::{adoption, decide, may_call};
pub(super) use evolve::evolve;

pub use check::{Fault, check, faults};
pub use members::{Member, Members};
pub use refusal::DutiesRefusal;
pub use table::{Rank, Row, rows};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::agenda::ItemKind;
use super::{AreaId, Moment, PersonId, State, Text, VoteId};

/// What somebody can be in charge of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaKind {
    /// A block of branches (khối): for a member of the standing committee.
    Block,
    /// A branch (ngành): for every other member of the committee.
    Branch,
    /// A district or another locality (huyện, địa bàn): for a member of the standing committee.
    District,
}

/// A block, a branch or a district that needs exactly one person in charge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Area {
    pub id: AreaId,
    pub kind: AreaKind,
    pub name: Text,
}

/// An area as it is declared, before it has a number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Declared {
    pub kind: AreaKind,
    pub name: Text,
}

/// Who is in charge of an area. Nobody, and more than one, are faults that the check names.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charge {
    pub area: AreaId,
    pub people: Vec<PersonId>,
}

/// A district that the committee itself leads as an example for the others (chỉ đạo riêng).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pilot {
    pub district: AreaId,
    pub leader: PersonId,
    /// What is tried out there ("kiện toàn cấp huyện").
    pub matter: Text,
}

/// The key link (khâu trọng tâm) that the secretary takes in hand for a time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyLink {
    pub period: Text,
    pub matter: Text,
}

/// People by area, the pilots and the secretary's key link.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    pub charges: BTreeMap<AreaId, Vec<PersonId>>,
    pub pilots: Vec<Pilot>,
    /// None until it is named.
    pub key_link: Option<KeyLink>,
}

/// Why a matrix is drawn up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Cause {
    /// The committee is new.
    #[default]
    First,
    /// The decision before it no longer fits.
    Change { reason: Text },
}

/// How far the committee has come with a matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    #[default]
    Drafting,
    /// Read out, and open to discussion. It may still be amended.
    Proposed { at: Moment },
    /// Left to a later meeting.
    Postponed { reason: Text },
}

/// A matrix that is being drawn up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    pub cause: Cause,
    pub progress: Progress,
    pub matrix: Matrix,
}

/// What the committee is doing about its duties.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Work {
    Open(Draft),
    /// The last decision stands.
    Settled,
}

/// Whether the meeting has heard a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hearing {
    Awaited,
    Announced { at: Moment },
}

/// An adopted assignment, with the areas and the people as they were then. A later decision does not
/// change it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The number of the decision in this session, from 1.
    pub number: u16,
    pub cause: Cause,
    pub vote: VoteId,
    pub at: Moment,
    pub hearing: Hearing,
    pub areas: Vec<Area>,
    pub members: Members,
    pub matrix: Matrix,
}

/// The assignment of duties as a whole.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Duties {
    pub areas: Vec<Area>,
    /// What was taken out again: the minutes still name it.
    pub removed: Vec<Area>,
    /// How many areas were ever declared, for the next number.
    pub declared: u16,
    pub work: Work,
    /// Every decision, the oldest first; the last one is in force.
    pub decisions: Vec<Decision>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DutiesCommand {
    Declare {
        areas: Vec<Declared>,
    },
    Remove {
        area: AreaId,
        reason: Text,
    },
    /// Says who is in charge of some areas, in the place of whoever was named before.
    Assign {
        charges: Vec<Charge>,
    },
    Pilot {
        pilot: Pilot,
    },
    Unpilot {
        district: AreaId,
    },
    KeyLink {
        link: KeyLink,
    },
    /// Puts the whole matrix before the meeting.
    Propose {},
    /// Leaves the matrix to a later meeting: the item may then end with gaps.
    Postpone {
        reason: Text,
    },
    Announce {},
    /// Begins a new decision in the place of the one in force.
    Reopen {
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum DutiesEvent {
    Declared {
        first: AreaId,
        areas: Vec<Declared>,
    },
    Removed {
        area: AreaId,
        reason: Text,
    },
    Assigned {
        charges: Vec<Charge>,
    },
    PilotMarked {
        pilot: Pilot,
    },
    PilotLifted {
        district: AreaId,
    },
    KeyLinkSet {
        link: KeyLink,
    },
    Proposed {
        decision: u16,
        at: Moment,
    },
    /// The show of hands was lost: the matrix is drawn up anew.
    Rejected {
        decision: u16,
    },
    Adopted {
        decision: u16,
        vote: VoteId,
        at: Moment,
    },
    Postponed {
        reason: Text,
    },
    Announced {
        decision: u16,
        at: Moment,
    },
    Reopened {
        reason: Text,
    },
}

impl Duties {
    /// Finds an area by its number.
    pub fn area(&self, id: AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }

    /// The decision in force.
    pub fn in_force(&self) -> Option<&Decision> {
        self.decisions.last()
    }

    /// The last decision that the meeting has heard.
    pub fn heard(&self) -> Option<&Decision> {
        self.decisions.iter().rfind(|decision| decision.hearing != Hearing::Awaited)
    }

    /// The number that the next decision gets.
    pub fn next_number(&self) -> u16 {
        u16::try_from(self.decisions.len()).unwrap_or(u16::MAX).saturating_add(1)
    }

    /// The matrix that is being drawn up, else the one in force.
    pub fn matrix(&self) -> Option<&Matrix> {
        match &self.work {
            Work::Open(draft) => Some(&draft.matrix),
            Work::Settled => self.in_force().map(|decision| &decision.matrix),
        }
    }

    /// Whether a matrix is being drawn up.
    pub fn is_open(&self) -> bool {
        matches!(self.work, Work::Open(_))
    }

    /// Whether there is anything to show of it.
    pub fn is_in_use(&self) -> bool {
        !self.areas.is_empty() || !self.decisions.is_empty()
    }
}

impl Default for Duties {
    fn default() -> Self {
        let work = Work::Open(Draft::default());
        let (areas, removed, decisions) = (Vec::new(), Vec::new(), Vec::new());
        Self { areas, removed, declared: 0, work, decisions }
    }
}

impl Matrix {
    /// Lists who is in charge of an area.
    pub fn people(&self, area: AreaId) -> &[PersonId] {
        self.charges.get(&area).map_or(&[], Vec::as_slice)
    }

    /// Lists the areas of one kind that a person is in charge of.
    pub fn of_person<'a>(
        &'a self,
        areas: &'a [Area],
        person: PersonId,
        kind: AreaKind,
    ) -> impl Iterator<Item = &'a Area> {
        let all = areas.iter().filter(move |area| area.kind == kind);
        all.filter(move |area| self.people(area.id).contains(&person))
    }
}

impl Decision {
    /// Finds an area by its number, as it was when the decision was taken.
    pub fn area(&self, id: AreaId) -> Option<&Area> {
        self.areas.iter().find(|area| area.id == id)
    }
}

/// Whether the item that runs is the assignment of duties.
pub(super) fn is_due(state: &State) -> bool {
    state.agenda.running().is_some_and(|entry| entry.item.kind == ItemKind::Assignment)
}
