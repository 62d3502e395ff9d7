//! What the hall is shown: the state as it is, or as it was when the wall was held.

use crate::domain::hall::Flow;
use crate::domain::{History, State};

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
                *self = Self::Held { record, state: Box::new(history.state_at(record)) };
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
