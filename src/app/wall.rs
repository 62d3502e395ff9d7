//! What the hall is shown: the state as it is, or as it was when the wall was held.

use crate::domain::hall::{Flow, HallEvent};
use crate::domain::{Event, History, Record, State};

/// Keeps the state of a held wall, so that it is folded once and not for every frame.
#[derive(Debug, Default)]
pub enum Wall {
    #[default]
    Live,
    Held {
        record: u64,
        state: Box<State>,
    },
}

impl Wall {
    /// Takes note of what the last record did to the wall.
    pub fn update(&mut self, history: &History) {
        match (history.state().hall.flow, &*self) {
            (Flow::Live, _) => *self = Self::Live,
            (Flow::Held { record }, Self::Held { record: known, .. }) if record == *known => (),
            (Flow::Held { record }, _) => {
                *self = Self::Held { record, state: Box::new(held(history, record)) };
            }
        }
    }

    /// The state that the wall shows.
    pub fn state<'a>(&'a self, history: &'a History) -> &'a State {
        match self {
            Self::Live => history.state(),
            Self::Held { state, .. } => state,
        }
    }
}

/// The state after a record, with the page that stood when the wall was held after it.
fn held(history: &History, record: u64) -> State {
    let mut state = history.state_at(record);
    let hold = Event::Hall(HallEvent::Held { record });
    let is_hold = |later: &&Record| later.events.contains(&hold);
    if let Some(at) = history.live_records().filter(is_hold).last().and_then(|later| later.at) {
        state.hall.stop(at);
    }
    state
}
