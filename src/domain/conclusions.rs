//! The chair's conclusions (kết luận): numbered points, edited until they are concluded.

mod decide;
mod evolve;
mod refusal;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use refusal::ConclusionsRefusal;

use serde::{Deserialize, Serialize};

use super::about::Gathering;
use super::{Moment, State, Text};

/// The points in order: the number of a point is its place, from 1, so that none is ever missing.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Conclusions {
    pub points: Vec<Text>,
    pub progress: Progress,
}

/// How far the conclusions have come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Progress {
    #[default]
    Drafting,
    /// The hall has heard them; they change only once they are taken up again.
    Concluded { at: Moment },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ConclusionsCommand {
    Add {
        text: Text,
    },
    Replace {
        point: u16,
        text: Text,
    },
    /// Takes a point away; those after it move up.
    Remove {
        point: u16,
    },
    Conclude {},
    /// Takes concluded points up again, with a reason for the minutes.
    Reopen {
        reason: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ConclusionsEvent {
    Added { point: u16, text: Text },
    Replaced { point: u16, text: Text },
    Removed { point: u16 },
    Concluded { points: u16, at: Moment },
    Reopened { reason: Text },
}

impl Conclusions {
    /// Pairs the points with their numbers.
    pub fn numbered(&self) -> impl Iterator<Item = (u16, &Text)> {
        (1..).zip(&self.points)
    }

    /// Counts the points.
    pub fn count(&self) -> u16 {
        u16::try_from(self.points.len()).unwrap_or(u16::MAX)
    }

    /// Finds a point by its number.
    pub fn get(&self, point: u16) -> Option<&Text> {
        self.points.get(usize::from(point.checked_sub(1)?))
    }

    /// When the points were concluded, once they are.
    pub fn concluded_at(&self) -> Option<Moment> {
        match self.progress {
            Progress::Drafting => None,
            Progress::Concluded { at } => Some(at),
        }
    }
}

/// Whether the session has to end in conclusions: a conference that gathers opinions under themes.
pub fn are_due(state: &State) -> bool {
    state.about.gathering == Gathering::Conference && !state.themes.all.is_empty()
}
