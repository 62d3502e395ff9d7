//! The agenda (chương trình): typed items in order, what each needs, and how far it has come.

mod decide;
mod evolve;
mod finish;
mod needs;
mod refusal;

pub(super) use decide::{decide, nothing_under_way};
pub(super) use evolve::evolve;
pub use needs::Unmet;
pub(super) use needs::{is_undecided, settled};
pub use refusal::AgendaRefusal;

use serde::{Deserialize, Serialize};

use super::bodies::Body;
use super::review::Class;
use super::{ElectionId, ItemId, Moment, Text};

/// An item as the template planned it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Item {
    pub id: ItemId,
    pub title: Text,
    pub kind: ItemKind,
    pub sitting: Sitting,
    /// The planned length in minutes, 1 to 600.
    pub minutes: u16,
    /// Who leads the item ("Đoàn Chủ tịch").
    pub leader: Text,
    /// The chair's words, one paragraph each, with placeholders.
    pub words: Vec<Text>,
    pub needs: Vec<Need>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sitting {
    /// The preparatory sitting (phiên trù bị).
    Preparatory,
    /// The main sitting (phiên chính thức).
    #[default]
    Main,
}

/// What an item is, and so which steps it offers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ItemKind {
    /// Flag salute, minute of silence (chào cờ, mặc niệm).
    Rite,
    /// Opening address, guidance, reply (diễn văn, phát biểu).
    Speech,
    /// A report that is read out (báo cáo).
    Report,
    /// Papers and speakers from the floor (thảo luận, tham luận).
    Discussion,
    /// One or more texts adopted by raising the card.
    ShowOfHands {
        motions: Vec<Text>,
    },
    /// Bodies elected by raising the card.
    BodyElection {
        bodies: Vec<Body>,
    },
    /// The credentials report and its vote; for a member congress the report on the members.
    Credentials,
    /// An election by secret ballot (bầu cử bằng phiếu kín).
    Election {
        election: ElectionId,
    },
    /// Criticism and self-criticism of the collectives, or of the persons (kiểm điểm).
    Review {
        of: Class,
    },
    /// The secret grading of bodies and persons (xếp loại).
    Grading,
    /// The assignment of duties (phân công).
    Assignment,
    /// An announcement, also the presentation of the elected (công bố, ra mắt).
    Announcement,
    /// The announcement of who is appointed (công bố quyết định chỉ định).
    Appointment,
    /// Admission of members (kết nạp, công nhận đảng viên chính thức).
    Admission,
    /// The chair's conclusion (kết luận).
    Conclusion,
    Break,
    /// The handover of the sealed ballots (bàn giao phiếu).
    Handover,
}

/// What must have happened before an item may start (RULES: procedure, not taste).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Need {
    Quorum,
    Body(Body),
    /// The credentials were recognised.
    Credentials,
    /// Every discussion item before this one is done.
    DiscussionClosed,
    /// The result of this election was announced.
    Announced(ElectionId),
    AllAnnounced,
    AllHandedOver,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ItemStatus {
    Waiting,
    Running {
        since: Moment,
    },
    /// The hall goes on with something else while the counting room counts.
    Parked {
        since: Moment,
    },
    Done {
        since: Moment,
        until: Moment,
    },
    Skipped {
        reason: Text,
    },
}

/// An item and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub item: Item,
    pub status: ItemStatus,
    /// The stretches before the item was parked or reopened.
    pub earlier: Vec<Stretch>,
    /// Why the item stands here although it was not planned so.
    pub remarks: Vec<Text>,
}

/// A time during which the hall dealt with an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    pub since: Moment,
    pub until: Moment,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agenda {
    pub entries: Vec<Entry>,
}

impl Agenda {
    /// Finds an item by its number.
    pub fn get(&self, item: ItemId) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.item.id == item)
    }

    /// Finds the item that the hall deals with now.
    pub fn running(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| matches!(entry.status, ItemStatus::Running { .. }))
    }

    /// Finds the item that comes next in order.
    pub fn next(&self) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.status == ItemStatus::Waiting)
    }

    /// Says how many minutes the hall is behind the plan; before it, if negative. Finished items
    /// count in full, a running or parked one only with what it takes beyond its plan.
    pub fn drift_minutes(&self, now: Moment) -> i64 {
        let seconds = self.entries.iter().map(|entry| entry.drift_s(now));
        seconds.fold(0, i64::saturating_add) / 60
    }
}

impl Entry {
    /// Whether the item has not begun.
    pub fn is_waiting(&self) -> bool {
        self.status == ItemStatus::Waiting
    }

    /// When the hall first began with the item, where it did.
    pub fn first_beginning(&self) -> Option<Moment> {
        let present = match self.status {
            ItemStatus::Running { since } | ItemStatus::Done { since, .. } => Some(since),
            ItemStatus::Waiting | ItemStatus::Parked { .. } | ItemStatus::Skipped { .. } => None,
        };
        self.earlier.first().map(|stretch| stretch.since).or(present)
    }

    /// The seconds that the hall has given to the item so far.
    pub fn elapsed_s(&self, now: Moment) -> i64 {
        let earlier = self.earlier.iter().map(|stretch| seconds(stretch.since, stretch.until));
        let present = match self.status {
            ItemStatus::Running { since } => seconds(since, now),
            ItemStatus::Done { since, until } => seconds(since, until),
            ItemStatus::Waiting | ItemStatus::Parked { .. } | ItemStatus::Skipped { .. } => 0,
        };
        earlier.fold(present, i64::saturating_add)
    }

    fn drift_s(&self, now: Moment) -> i64 {
        let beyond = self.elapsed_s(now).saturating_sub(i64::from(self.item.minutes) * 60);
        match self.status {
            ItemStatus::Done { .. } => beyond,
            ItemStatus::Running { .. } | ItemStatus::Parked { .. } => beyond.max(0),
            ItemStatus::Waiting | ItemStatus::Skipped { .. } => 0,
        }
    }
}

/// Counts whole seconds; none when the clock was set back in between.
fn seconds(since: Moment, until: Moment) -> i64 {
    (until - since).num_seconds().max(0)
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AgendaCommand {
    Plan {
        items: Vec<Item>,
    },
    /// Starts or takes up an item. A reason overrides the order and the item's needs.
    Start {
        item: ItemId,
        #[serde(default)]
        override_reason: Option<Text>,
    },
    Finish {},
    Skip {
        item: ItemId,
        reason: Text,
    },
    /// Inserts an item after another one; `item.id` is given by the program.
    Insert {
        after: ItemId,
        title: Text,
        kind: ItemKind,
        minutes: u16,
        reason: Text,
    },
    Reopen {
        item: ItemId,
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum AgendaEvent {
    Planned {
        items: Vec<Item>,
    },
    Started {
        item: ItemId,
        at: Moment,
    },
    /// A need or the order was set aside by the chair, with a reason.
    Overridden {
        item: ItemId,
        reason: Text,
    },
    Parked {
        item: ItemId,
        at: Moment,
    },
    Finished {
        item: ItemId,
        at: Moment,
    },
    Skipped {
        item: ItemId,
        reason: Text,
    },
    Inserted {
        after: ItemId,
        item: Item,
        reason: Text,
    },
    Reopened {
        item: ItemId,
        reason: Text,
        at: Moment,
    },
}
