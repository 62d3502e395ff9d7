//! Strips: what stands across a page between two heights, and is never cut.

use std::rc::Rc;

use super::face::Font;
use super::line::{Line, Room, lines};
use super::measure::Length;
use super::page::Placed;

/// A strip of a page. Its places are counted from its own top left corner.
#[derive(Clone, Debug)]
pub(super) struct Strip {
    /// The room above it, which it does not need at the top of a page.
    pub(super) above: Length,
    pub(super) height: Length,
    pub(super) placed: Vec<Placed>,
    pub(super) tie: Tie,
    /// What is repeated over it where it begins a page: the head of its table.
    pub(super) head: Option<Rc<Strip>>,
}

/// Whether a page may end under a strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    Free,
    /// It stands on one page with the strip under it.
    Next,
}

impl Strip {
    pub(super) fn new(height: Length, placed: Vec<Placed>) -> Self {
        Self { above: 0, height, placed, tie: Tie::Free, head: None }
    }

    /// A line of text at a distance from the left.
    pub(super) fn of_line(line: Line, font: Font, x: Length) -> Self {
        Self::new(font.leading(), vec![Placed::Text { at: (x, font.ascent()), font, line }])
    }

    /// Cuts a strip that no page can hold between its lines of text.
    pub(super) fn no_higher_than(self, most: Length) -> Vec<Self> {
        if self.height <= most {
            return vec![self];
        }
        let mut parts: Vec<Self> = Vec::new();
        let mut rest = self.placed;
        rest.sort_by_key(Placed::reach);
        let (mut from, mut part) = (0, Self::new(0, Vec::new()));
        for placed in rest {
            let (top, bottom) = placed.reach();
            if bottom - from > most && !part.placed.is_empty() {
                parts.push(std::mem::replace(&mut part, Self::new(0, Vec::new())));
                from = top;
            }
            part.height = part.height.max(bottom - from);
            part.placed.push(placed.moved(0, -from));
        }
        parts.push(part);
        parts
    }

    /// Puts other strips in it, at a place.
    pub(super) fn paste(&mut self, strips: Vec<Self>, x: Length, y: Length) {
        let mut y = y;
        for strip in strips {
            y += strip.above;
            self.placed.extend(strip.placed.into_iter().map(|placed| placed.moved(x, y)));
            y += strip.height;
        }
    }
}

/// The strips of a paragraph, none for one of nothing, with room above it. Neither its first line nor its last stands alone.
pub(super) fn paragraph(text: &str, font: Font, room: Room, above: Length) -> Vec<Strip> {
    if text.trim().is_empty() {
        return Vec::new();
    }
    let mut strips: Vec<Strip> =
        lines(text, font, room).into_iter().map(|line| Strip::of_line(line, font, 0)).collect();
    if let Some(first) = strips.first_mut() {
        first.above = above;
    }
    let last = strips.len().saturating_sub(1);
    for (at, strip) in strips.iter_mut().enumerate() {
        if at < last && (at == 0 || at + 1 == last) {
            strip.tie = Tie::Next;
        }
    }
    strips
}

/// How high strips are, one under the other.
pub(super) fn height(strips: &[Strip]) -> Length {
    strips.iter().map(|strip| strip.above + strip.height).sum()
}

/// Ties strips to each other, and the last to what comes under it.
pub(super) fn tie_all(strips: &mut [Strip]) {
    tie_last(strips, strips.len());
}

/// Ties the last strips, at most so many of them, to what comes under them.
pub(super) fn tie_last(strips: &mut [Strip], most: usize) {
    for strip in strips.iter_mut().rev().take(most) {
        strip.tie = Tie::Next;
    }
}
