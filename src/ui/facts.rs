//! What the screens read: the session as it stands, and the time.

use std::num::NonZeroU32;

use chrono::{DurationRound, TimeDelta};

use super::hall::clock::Clock;
use super::pane::Room;
use crate::domain::quorum::{self, Standing};
use crate::domain::steps::{Step, awaits_the_count, counting_steps, hall_steps};
use crate::domain::{History, Moment, State};

/// Whether what is shown is on the disk.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    #[default]
    Saved,
    /// The last act was not saved. The session is unharmed, and the next act may be saved.
    NotThis { why: String },
    /// The file can no longer be written: nothing more is accepted.
    Failed { why: String },
}

/// Everything that a frame or an action looks at. Made anew for each.
#[derive(Clone, Debug)]
pub struct Facts<'a> {
    pub history: &'a History,
    pub state: &'a State,
    /// What the wall follows: the state, or the state at which it was held.
    pub wall: &'a State,
    pub now: Moment,
    pub saved: &'a Saved,
    /// The name of the session file.
    pub file: &'a str,
    pub hall_steps: Vec<Step>,
    pub counting_steps: Vec<Step>,
}

impl<'a> Facts<'a> {
    /// Gathers what is to be known now. While the wall is held, set [`Facts::wall`] afterwards.
    pub fn new(history: &'a History, now: Moment, saved: &'a Saved, file: &'a str) -> Self {
        let state = history.state();
        Self {
            history,
            state,
            wall: state,
            now,
            saved,
            file,
            hall_steps: hall_steps(state, now),
            counting_steps: counting_steps(state, now),
        }
    }

    /// Finds the expected step of a room among all steps: a legal one wherever there is one, of the
    /// other room if need be. Where the hall waits for the counting room, that is what the counting
    /// room may do.
    pub fn expected_step(&self, room: Room) -> usize {
        let leads_on = |steps: &[Step]| steps.first().is_some_and(|step| step.blocked.is_none());
        let counting = self.hall_steps.len();
        let hall_waits = awaits_the_count(self.state, self.now);
        match (room, leads_on(&self.hall_steps), leads_on(&self.counting_steps)) {
            (Room::Counting, _, true) => counting,
            (Room::Hall, _, true) if hall_waits => counting,
            (_, true, _) => 0,
            (_, false, true) => counting,
            (_, false, false) => self.any_legal().unwrap_or(0),
        }
    }

    fn any_legal(&self) -> Option<usize> {
        let mut steps = self.hall_steps.iter().chain(&self.counting_steps);
        steps.position(|step| step.blocked.is_none())
    }

    /// Counts who is here against who is needed.
    pub fn presence(&self) -> Standing {
        quorum::standing(self.state)
    }

    /// How many of those present a show of hands leaves out, if any.
    pub fn uncounted(&self, hands: [u32; 3]) -> Option<NonZeroU32> {
        let sum = hands.into_iter().fold(0_u32, u32::saturating_add);
        NonZeroU32::new(self.presence().present.saturating_sub(sum))
    }

    /// When the clock in the header and every figure in minutes next change.
    pub fn next_minute(&self) -> Moment {
        let minute = self.now.duration_trunc(TimeDelta::minutes(1)).unwrap_or(self.now);
        minute + TimeDelta::minutes(1)
    }

    /// The clock of the speech that is being given: the same as on the wall.
    pub fn speech_clock(&self) -> Option<Clock> {
        let speech = self.state.floor.speaking.as_ref()?;
        Some(Clock::new(speech.end(), self.now))
    }
}
