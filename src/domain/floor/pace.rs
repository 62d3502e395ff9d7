//! How long a text takes to be read out, as an estimate: its length over a pace of speaking.

use serde::{Deserialize, Serialize};

use super::{Floor, Slot, SpeechKind};
use crate::domain::State;
use crate::domain::agenda::ItemKind;

/// How many words are read out a minute; in Vietnamese a word here is a syllable, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pace(pub u16);

impl Pace {
    /// The slowest and the fastest that may be set.
    pub const RANGE: std::ops::RangeInclusive<u16> = 60..=400;

    /// Estimates the whole minutes that so many words take, rounded up.
    pub fn minutes(self, words: u32) -> u32 {
        words.div_ceil(u32::from(self.0.max(1)))
    }
}

/// The middle of the 150 to 200 syllables a minute that speakers in a hall keep to. Read aloud at a
/// desk, Vietnamese runs at about 313 (5.22 a second: Pellegrino, Coupé, Marsico, Language 87, 2011).
impl Default for Pace {
    fn default() -> Self {
        Self(175)
    }
}

/// What the queue takes against the time of the discussion that it is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct QueueTime {
    /// The minutes allowed to those who wait, together.
    pub allowed: u32,
    /// The minutes of the discussion that runs, else of the next one; 0 where there is none.
    pub planned: u32,
}

impl QueueTime {
    /// Tells whether those who wait do not fit.
    pub fn is_over(self) -> bool {
        0 < self.planned && self.planned < self.allowed
    }
}

impl Slot {
    /// Estimates the reading time of a paper whose length is known, in minutes.
    pub fn reading_minutes(&self, pace: Pace) -> Option<u32> {
        match &self.kind {
            SpeechKind::Paper { words, .. } => words.map(|words| pace.minutes(words)),
            SpeechKind::Floor {} | SpeechKind::Report { .. } | SpeechKind::Address { .. } => None,
        }
    }

    /// Tells whether a paper takes longer, by the estimate, than its speaker is allowed.
    pub fn is_too_long(&self, pace: Pace) -> bool {
        self.reading_minutes(pace).is_some_and(|minutes| u32::from(self.minutes) < minutes)
    }
}

impl Floor {
    /// The registered papers that wait.
    pub fn papers(&self) -> impl Iterator<Item = &Slot> {
        self.queue.iter().filter(|slot| matches!(slot.kind, SpeechKind::Paper { .. }))
    }
}

/// Holds the queue against the discussion that runs, else the next one.
pub fn queue_time(state: &State) -> QueueTime {
    let discusses = |kind: &ItemKind| *kind == ItemKind::Discussion;
    let running = state.agenda.running().filter(|entry| discusses(&entry.item.kind));
    let mut waiting = state.agenda.entries.iter().filter(|entry| entry.is_waiting());
    let entry = running.or_else(|| waiting.find(|entry| discusses(&entry.item.kind)));
    QueueTime {
        allowed: state.floor.queue.iter().map(|slot| u32::from(slot.minutes)).sum(),
        planned: entry.map_or(0, |entry| u32::from(entry.item.minutes)),
    }
}
