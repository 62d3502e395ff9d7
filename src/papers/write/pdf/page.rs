//! Pages: sheets of paper with text and rules at their places. The places are counted from the
//! top left corner.

use super::face::Font;
use super::line::Line;
use super::measure::{Length, millimetres, points};
use super::word::Word;

/// The sheet that slips are cut from, A4.
pub(super) const SHEET: (Length, Length) = (millimetres(210), millimetres(297));

/// A sheet, and where the text of a page stands on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Frame {
    pub(super) sheet: (Length, Length),
    pub(super) left: Length,
    pub(super) top: Length,
    pub(super) width: Length,
    pub(super) height: Length,
}

/// A page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Page {
    pub(super) sheet: (Length, Length),
    pub(super) placed: Vec<Placed>,
    pub(super) purpose: Purpose,
}

/// What a page is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To be read among the others, and numbered.
    Reading,
    /// To be cut apart; so many copies of the page follow each other.
    Cutting { copies: u32 },
}

/// Something at its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Placed {
    /// A line of text; the place is that of its left edge, where the letters stand.
    Text {
        at: (Length, Length),
        font: Font,
        line: Line,
    },
    Rule(Rule),
}

/// A straight stroke.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Rule {
    pub(super) from: (Length, Length),
    pub(super) to: (Length, Length),
    pub(super) stroke: Stroke,
}

/// How a rule is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stroke {
    Thin,
    /// Where to cut.
    Dashed,
}

impl Frame {
    /// A4, margins 20, 15, 20 and 30 mm.
    pub(super) const UPRIGHT: Self = Self::of(SHEET);
    /// The same lying on its side, for wide tables.
    pub(super) const LYING: Self = Self::of((SHEET.1, SHEET.0));

    const fn of(sheet: (Length, Length)) -> Self {
        let (left, top) = (millimetres(30), millimetres(20));
        let (width, height) = (sheet.0 - left - millimetres(15), sheet.1 - top - millimetres(20));
        Self { sheet, left, top, width, height }
    }
}

impl Page {
    /// How many sheets of paper it is printed on.
    pub(super) fn sheets(&self) -> u32 {
        match self.purpose {
            Purpose::Reading => 1,
            Purpose::Cutting { copies } => copies,
        }
    }

    /// Its words in their order.
    pub(super) fn words(&self) -> impl Iterator<Item = &Word> {
        self.placed.iter().flat_map(Placed::words)
    }
}

impl Placed {
    pub(super) fn words(&self) -> impl Iterator<Item = &Word> {
        let words: &[_] = match self {
            Self::Text { line, .. } => &line.words,
            Self::Rule(_) => &[],
        };
        words.iter().map(|(_, word)| word)
    }

    /// Moves it.
    pub(super) fn moved(mut self, x: Length, y: Length) -> Self {
        let by = |at: &mut (Length, Length)| {
            at.0 += x;
            at.1 += y;
        };
        match &mut self {
            Self::Text { at, .. } => by(at),
            Self::Rule(rule) => {
                by(&mut rule.from);
                by(&mut rule.to);
            }
        }
        self
    }

    /// Where it begins and ends, from the top.
    pub(super) fn reach(&self) -> (Length, Length) {
        match self {
            Self::Text { at: (_, y), font, .. } => {
                (y - font.ascent(), y - font.ascent() + font.leading())
            }
            Self::Rule(Rule { from, to, .. }) => (from.1.min(to.1), from.1.max(to.1)),
        }
    }

    pub(super) fn rule(from: (Length, Length), to: (Length, Length)) -> Self {
        Self::Rule(Rule { from, to, stroke: Stroke::Thin })
    }
}

impl Stroke {
    pub(super) fn width(self) -> Length {
        match self {
            Self::Thin => points(1) / 2,
            Self::Dashed => points(1) / 3,
        }
    }
}
