//! The panes of the console, and the line that is chosen in each.

use super::action::Context;
use crate::domain::{Lang, tr};

/// A list that can have the focus.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pane {
    /// What may come next, in the hall and in the counting room.
    #[default]
    Steps,
    Agenda,
    Roster,
    Floor,
    Scenes,
}

/// Whose steps the operator is following: after a step, the next one of the same room is chosen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Room {
    #[default]
    Hall,
    Counting,
}

/// The chosen line of each pane, from 0.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cursors {
    pub steps: usize,
    pub agenda: usize,
    pub roster: usize,
    pub floor: usize,
    pub scenes: usize,
}

impl Pane {
    pub const ALL: [Self; 5] = [Self::Steps, Self::Agenda, Self::Roster, Self::Floor, Self::Scenes];

    /// The keys that work here.
    pub fn context(self) -> Context {
        match self {
            Self::Steps => Context::Steps,
            Self::Agenda => Context::Agenda,
            Self::Roster => Context::Roster,
            Self::Floor => Context::Floor,
            Self::Scenes => Context::Scenes,
        }
    }

    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Steps => tr(lang, "Các bước", "Steps"),
            Self::Agenda => tr(lang, "Chương trình", "Agenda"),
            Self::Roster => tr(lang, "Đại biểu", "Roster"),
            Self::Floor => tr(lang, "Phát biểu", "Speakers"),
            Self::Scenes => tr(lang, "Cảnh chiếu", "Scenes"),
        }
    }

    #[must_use]
    pub fn next(self) -> Self {
        self.after(1)
    }

    #[must_use]
    pub fn previous(self) -> Self {
        self.after(Self::ALL.len() - 1)
    }

    fn after(self, steps: usize) -> Self {
        Self::ALL.into_iter().cycle().skip_while(|pane| *pane != self).nth(steps).unwrap_or(self)
    }
}

impl Cursors {
    pub fn of(&self, pane: Pane) -> usize {
        match pane {
            Pane::Steps => self.steps,
            Pane::Agenda => self.agenda,
            Pane::Roster => self.roster,
            Pane::Floor => self.floor,
            Pane::Scenes => self.scenes,
        }
    }

    pub fn set(&mut self, pane: Pane, at: usize) {
        match pane {
            Pane::Steps => self.steps = at,
            Pane::Agenda => self.agenda = at,
            Pane::Roster => self.roster = at,
            Pane::Floor => self.floor = at,
            Pane::Scenes => self.scenes = at,
        }
    }
}
