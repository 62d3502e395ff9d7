//! Themes (chuyên đề) and the opinions gathered under them: who said what, and from where.

mod decide;
mod evolve;
mod refusal;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use refusal::ThemesRefusal;

use serde::{Deserialize, Serialize};

use super::floor::Speaker;
use super::{Moment, OpinionId, Text, ThemeId};

/// What experience is exchanged about (chuyên đề).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Theme {
    pub id: ThemeId,
    pub title: Text,
}

/// An opinion (ý kiến). It stands under one theme, and keeps its number when it is moved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    pub id: OpinionId,
    pub theme: ThemeId,
    pub by: Speaker,
    /// Where the opinion comes from: the unit of a delegate, the place or office of a guest.
    pub unit: Text,
    pub text: Text,
    pub at: Moment,
}

/// The themes in the order in which they were declared, and every opinion in order of time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Themes {
    pub all: Vec<Theme>,
    pub opinions: Vec<Opinion>,
    /// How many opinions were ever noted, for the next number.
    pub noted: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ThemesCommand {
    /// Declares themes: the template's before the opening, others as the hall opens them.
    Declare { titles: Vec<Text> },
    /// Notes an opinion. The unit of a delegate is that of the roster where none is given.
    Note {
        theme: ThemeId,
        by: Speaker,
        #[serde(default)]
        unit: Text,
        text: Text,
    },
    /// Puts an opinion under another theme.
    Move { opinion: OpinionId, theme: ThemeId },
    /// Puts right who said what, and from where. The number, the theme and the time stay.
    Amend {
        opinion: OpinionId,
        by: Speaker,
        #[serde(default)]
        unit: Text,
        text: Text,
    },
    /// Takes an opinion out. Its number is not given again.
    Strike { opinion: OpinionId, reason: Text },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ThemesEvent {
    Declared { themes: Vec<Theme> },
    Noted { opinion: Opinion },
    Moved { opinion: OpinionId, theme: ThemeId },
    Amended { opinion: OpinionId, by: Speaker, unit: Text, text: Text },
    Struck { opinion: OpinionId, reason: Text },
}

impl Themes {
    /// Finds a theme by its number.
    pub fn get(&self, id: ThemeId) -> Option<&Theme> {
        self.all.iter().find(|theme| theme.id == id)
    }

    /// Finds an opinion by its number.
    pub fn opinion(&self, id: OpinionId) -> Option<&Opinion> {
        self.opinions.iter().find(|opinion| opinion.id == id)
    }

    /// Lists the opinions under a theme, in order of time.
    pub fn under(&self, id: ThemeId) -> impl Iterator<Item = &Opinion> {
        self.opinions.iter().filter(move |opinion| opinion.theme == id)
    }
}
