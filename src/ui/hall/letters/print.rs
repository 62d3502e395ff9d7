//! Big letters for somebody who sits close by: the same shapes as on the wall, without the floor
//! that the last row of a hall needs.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};

use super::press::{Gauge, Height, Press, Size, Spot};
use super::setting::paragraph;
use super::{Ink, Looks};
use crate::ui::theme::Role;

/// Words of common length, to say how many letters a line takes.
const SAMPLE: &str = "xin trân trọng kính mời các đồng chí đại biểu";

/// Typeface and blocks, ready to set lines of any height. Lives for one frame.
#[derive(Clone, Debug)]
pub struct Print {
    press: Press,
}

impl Print {
    /// Prepares to set big letters, where these are asked for.
    pub fn new(looks: Looks) -> Option<Self> {
        Press::new(looks).map(|press| Self { press })
    }

    /// The fewest rows of a line whose letters can be told apart.
    pub fn least_rows(&self) -> usize {
        self.press.least_rows(0, Gauge::Text)
    }

    /// The fewest rows of a clock whose digits can be told apart.
    pub fn least_rows_of_a_clock(&self) -> usize {
        self.press.least_rows_of_figures()
    }

    /// About how many letters a line of some cells takes.
    pub fn letters_across(&self, rows: usize, cells: usize) -> usize {
        let letters = i64::try_from(SAMPLE.chars().count()).unwrap_or(1);
        let room = self.press.room(cells, text(rows));
        let taken = self.press.units(SAMPLE).max(1);
        usize::try_from(room * letters / taken).unwrap_or(0)
    }

    /// Breaks a paragraph at its blanks into lines of some cells.
    pub fn lines(&self, words: &str, rows: usize, cells: usize) -> Vec<String> {
        paragraph(words, text(rows), cells, &self.press)
    }

    /// The cells that a line of text takes across.
    pub fn cells(&self, line: &str, rows: usize) -> usize {
        self.press.cells(self.press.units(line), text(rows))
    }

    /// The cells that a clock takes across.
    pub fn cells_of_a_clock(&self, digits: &str, rows: usize) -> usize {
        self.press.cells(self.press.units(digits), figures(rows)) + 1
    }

    /// Lays the paper under the letters, which are shaded against it.
    pub fn lay_paper(&self, area: Rect, buf: &mut Buffer) {
        if self.press.ink() == Ink::Blended {
            let [red, green, blue] = self.press.theme().paper();
            buf.set_style(area, Style::new().bg(Color::Rgb(red, green, blue)));
        }
    }

    /// Draws a line of text with its upper left corner at a place.
    pub fn draw(&self, line: &str, (rows, role): (usize, Role), at: Position, buf: &mut Buffer) {
        self.press.draw(line, text(rows), spot(role, at), buf);
    }

    /// Draws the digits of a clock with their upper left corner at a place.
    pub fn draw_clock(
        &self,
        digits: &str,
        (rows, role): (usize, Role),
        at: Position,
        buf: &mut Buffer,
    ) {
        self.press.draw(digits, figures(rows), spot(role, at), buf);
    }
}

fn text(rows: usize) -> Size {
    Size { height: Height { rows, gauge: Gauge::Text }, percent: 100 }
}

fn figures(rows: usize) -> Size {
    Size { height: Height { rows, gauge: Gauge::Figures }, percent: 100 }
}

/// Letters may stand out to the left by less than a cell, which stays free for them.
fn spot(role: Role, at: Position) -> Spot {
    Spot { x: at.x.saturating_add(1), y: at.y, role, is_struck: false }
}
