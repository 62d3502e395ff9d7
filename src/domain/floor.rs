//! The floor: one queue for registered papers and speakers from the hall, one clock for a speech.

mod decide;
mod evolve;
mod pace;
mod refusal;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use pace::{Pace, QueueTime, queue_time};
pub use refusal::FloorRefusal;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{ItemId, Moment, PersonId, SlotId, Text};

/// How many seconds before the end of a speech its clock warns.
pub const WARNING_S: i64 = 60;

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Speaker {
    Delegate(PersonId),
    /// Somebody who is not on the roster, such as a leader from the level above.
    Guest {
        name: Text,
        post: Text,
    },
}

/// What is said.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SpeechKind {
    /// A registered paper (tham luận).
    Paper {
        title: Text,
        /// The length of the text, where it is known; in Vietnamese, in syllables as written.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        words: Option<u32>,
    },
    /// A speech from the floor (phát biểu tại hội trường).
    Floor {},
    /// A report of the agenda (báo cáo).
    Report { title: Text },
    /// An address: opening, guidance, reply, closing (diễn văn, phát biểu chỉ đạo).
    Address { title: Text },
}

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    pub id: SlotId,
    pub speaker: Speaker,
    pub kind: SpeechKind,
    /// The time allowed, in minutes, 1 to 180.
    pub minutes: u16,
}

/// A speech that is being given. Only its own commands touch its clock.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speech {
    pub slot: Slot,
    pub item: Option<ItemId>,
    pub since: Moment,
    /// Minutes granted by the chair beyond the slot's own.
    pub granted: u16,
}

/// A speech that was given.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heard {
    pub speech: Speech,
    pub until: Moment,
    pub gist: Text,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Floor {
    /// Those who wait, in the order in which they will be called.
    pub queue: Vec<Slot>,
    pub speaking: Option<Speech>,
    pub heard: Vec<Heard>,
    /// How many places were ever given out, for the next number.
    pub registered: u16,
    /// By which the reading time of a paper is estimated.
    pub pace: Pace,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FloorCommand {
    Register {
        speaker: Speaker,
        kind: SpeechKind,
        minutes: u16,
    },
    /// Moves a place before another one in the queue.
    Advance {
        slot: SlotId,
        before: SlotId,
    },
    Withdraw {
        slot: SlotId,
        reason: Text,
    },
    Call {
        slot: SlotId,
    },
    /// Registers and calls in one: for reports and addresses.
    Give {
        speaker: Speaker,
        kind: SpeechKind,
        minutes: u16,
    },
    /// Grants the speaker more time, by the chair.
    Grant {
        minutes: u16,
    },
    Finish {
        #[serde(default)]
        gist: Text,
    },
    /// Cuts the time of every waiting paper that has more, by the chair.
    Limit {
        minutes: u16,
        reason: Text,
    },
    /// Sets the pace by which reading times are estimated.
    SetPace {
        words_per_minute: u16,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FloorEvent {
    Registered { slot: Slot },
    Advanced { slot: SlotId, before: SlotId },
    Withdrawn { slot: SlotId, reason: Text },
    Called { slot: SlotId, at: Moment },
    Granted { slot: SlotId, minutes: u16 },
    Finished { slot: SlotId, at: Moment, gist: Text },
    Limited { minutes: u16, papers: Vec<SlotId>, reason: Text },
    PaceSet { words_per_minute: u16 },
}

impl Floor {
    /// Finds a place in the queue.
    pub fn waiting(&self, slot: SlotId) -> Option<&Slot> {
        self.queue.iter().find(|waiting| waiting.id == slot)
    }
}

impl Speech {
    /// The seconds allowed, with what the chair granted.
    pub fn limit_s(&self) -> i64 {
        (i64::from(self.slot.minutes) + i64::from(self.granted)) * 60
    }

    /// When its time is over; a time beyond all calendars adds nothing to its beginning.
    pub fn end(&self) -> Moment {
        let limit = TimeDelta::seconds(self.limit_s());
        self.since.checked_add_signed(limit).unwrap_or(self.since)
    }

    /// The minutes by which the speech is over its end, one begun counted whole; 0 before its end.
    pub fn minutes_over(&self, now: Moment) -> u16 {
        let end = i64::from(self.slot.minutes) + i64::from(self.granted);
        let over = (now - self.since - TimeDelta::minutes(end)).num_milliseconds().max(0);
        u16::try_from((over + 59_999) / 60_000).unwrap_or(u16::MAX)
    }

    /// The seconds spoken so far; none when the clock was set back.
    pub fn elapsed_s(&self, now: Moment) -> i64 {
        (now - self.since).num_seconds().max(0)
    }
}

#[cfg(test)]
mod tests {
    use chrono::DateTime;

    use super::*;

    fn speech(since: Moment) -> Speech {
        let speaker = Speaker::Delegate(PersonId(1));
        let slot = Slot { id: SlotId(1), speaker, kind: SpeechKind::Floor {}, minutes: 5 };
        Speech { slot, item: None, since, granted: 1 }
    }

    #[test]
    fn a_speech_ends_after_its_minutes_and_those_granted() {
        let noon = "2025-06-14T12:00:00+07:00".parse::<Moment>().unwrap();

        assert_eq!(speech(noon).end(), noon + TimeDelta::minutes(6));
    }

    #[test]
    fn a_speech_from_beyond_all_calendars_still_has_an_end() {
        let last = DateTime::<chrono::Utc>::MAX_UTC.fixed_offset();

        assert_eq!(speech(last).end(), last);
    }
}
