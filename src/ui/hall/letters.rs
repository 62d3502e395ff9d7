//! Big letters: text drawn from an outline font as blocks, at whatever size fits the screen.
//!
//! A terminal draws a letter in one cell, far too small for the last row of a hall. Here a letter
//! takes as many cells as it needs, each of them parted into the finest blocks that the terminal
//! shows well. Under a certain fineness blocks mislead (98,56 % was read as 96,86 %), so that the
//! press says which sizes are true to the letters, and the wall keeps to plain cells below.

mod face;
mod mosaic;
mod press;
mod print;
mod raster;
mod setting;

use std::fmt;
use std::str::FromStr;

use unicode_normalization::UnicodeNormalization;

use crate::domain::{Lang, tr};
use crate::ui::theme::Theme;

pub(super) use self::face::REPERTOIRE;
pub(super) use self::press::{Gauge, Height, Press, Size, Spot};
pub use self::print::Print;
pub(super) use self::setting::Set;

/// How the letters on the wall are drawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Letters {
    /// One letter a cell, as the terminal draws it.
    #[default]
    Plain,
    /// Letters of blocks, where the screen is fine enough for them.
    Blocks(Blocks, Ink),
}

/// The blocks that a cell is parted into, the finest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Blocks {
    /// Two across and four down: needs a terminal of 2025.
    Octant,
    /// Two across and three down.
    Sextant,
    /// Two across and two down.
    Quadrant,
    /// One across and two down: every terminal has them.
    Half,
}

/// What a cell that is partly ink looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Two shades a cell, for terminals with true colour.
    Blended,
    /// Ink or nothing, in the sixteen colours.
    Solid,
}

/// Letters and colours together: the looks of a wall.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    pub theme: Theme,
    pub letters: Letters,
}

impl From<Theme> for Looks {
    fn from(theme: Theme) -> Self {
        Self { theme, letters: Letters::Plain }
    }
}

impl Letters {
    /// Every kind, the finest first: the order of the test card.
    pub const KINDS: [Option<Blocks>; 5] = [
        Some(Blocks::Octant),
        Some(Blocks::Sextant),
        Some(Blocks::Quadrant),
        Some(Blocks::Half),
        None,
    ];

    /// Letters of these blocks, or plain ones. A theme without colour leaves no room for shades.
    pub fn of(kind: Option<Blocks>, ink: Ink, theme: Theme) -> Self {
        let ink = if theme == Theme::Mono { Ink::Solid } else { ink };
        kind.map_or(Self::Plain, |blocks| Self::Blocks(blocks, ink))
    }

    /// The name of a kind, as it is written on the command line.
    pub fn name(kind: Option<Blocks>) -> &'static str {
        match kind {
            Some(Blocks::Octant) => "octant",
            Some(Blocks::Sextant) => "sextant",
            Some(Blocks::Quadrant) => "quadrant",
            Some(Blocks::Half) => "half",
            None => "plain",
        }
    }
}

impl Blocks {
    /// The blocks of a cell, across and down.
    pub fn grid(self) -> (usize, usize) {
        match self {
            Self::Octant => (2, 4),
            Self::Sextant => (2, 3),
            Self::Quadrant => (2, 2),
            Self::Half => (1, 2),
        }
    }
}

/// What kind of letters somebody asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Wish {
    /// Whatever the terminal is known to show well.
    #[default]
    Auto,
    /// These blocks, or plain letters.
    Kind(Option<Blocks>),
}

impl FromStr for Wish {
    type Err = UnknownLetters;

    fn from_str(name: &str) -> Result<Self, UnknownLetters> {
        if name == "auto" {
            return Ok(Self::Auto);
        }
        let kind = Letters::KINDS.into_iter().find(|kind| Letters::name(*kind) == name);
        kind.map(Self::Kind).ok_or(UnknownLetters)
    }
}

impl fmt::Display for Wish {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Auto => "auto",
            Self::Kind(kind) => Letters::name(*kind),
        })
    }
}

/// No kind of letters has this name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("one of: auto, octant, sextant, quadrant, half, plain")]
pub struct UnknownLetters;

/// The letters of a text for which the typeface has no shape: a box stands in their place.
pub(super) fn missing(text: &str) -> Vec<char> {
    let Some(face) = face::Face::get() else { return text.chars().collect() };
    text.nfc().filter(|letter| !face.has(*letter)).collect()
}

/// A kind of letters in words.
pub(super) fn described(kind: Option<Blocks>, lang: Lang) -> &'static str {
    match kind {
        Some(Blocks::Octant) => tr(lang, "ô chia tám", "octants"),
        Some(Blocks::Sextant) => tr(lang, "ô chia sáu", "sextants"),
        Some(Blocks::Quadrant) => tr(lang, "ô chia tư", "quadrants"),
        Some(Blocks::Half) => tr(lang, "nửa ô", "half blocks"),
        None => tr(lang, "chữ thường của máy", "plain cells"),
    }
}
