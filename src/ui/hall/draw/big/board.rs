//! The wall as a board for big letters: how many cells there are, and how small letters may be.

use ratatui::layout::Rect;

use super::strip::{Bar, Block, Stamp, Strip, What};
use crate::ui::hall::Leaf;
use crate::ui::hall::letters::{Gauge, Height, Press, Set, Size, Spot};
use crate::ui::theme::{Role, Theme};

/// Under this many lines, letters so big say too little at a time. Five are enough: a page of four
/// names stands whole at 213x60 even in quadrants, whose em has no more than the 16 blocks it needs.
const FEWEST_LINES: usize = 5;
/// A line of less than so many times its height holds no name.
const NARROWEST: usize = 16;
/// A projector may cut so much off every edge, of the height of the wall.
const OVERSCAN: usize = 45;

/// The cells that a picture may use.
#[derive(Clone, Copy, Debug)]
pub(super) struct Board<'a> {
    pub(super) press: &'a Press,
    pub(super) leaf: Leaf,
    area: Rect,
    left: usize,
    top: usize,
    /// Cells across, without the margins.
    pub(super) width: usize,
    pub(super) height: usize,
    /// The rows of the smallest line.
    pub(super) floor: usize,
}

impl<'a> Board<'a> {
    /// Measures the wall; nothing where it is too coarse or too small for letters of blocks.
    pub(super) fn new(leaf: Leaf, area: Rect, press: &'a Press) -> Option<Self> {
        let (across, down) = (usize::from(area.width), usize::from(area.height));
        let top = down / OVERSCAN;
        let height = down - 2 * top;
        let floor = press.least_rows(area.height, Gauge::Text);
        let left = (across / 32).max(1);
        let width = across.checked_sub(2 * left)?;
        let is_fine = FEWEST_LINES * floor <= height && NARROWEST * floor <= width;
        is_fine.then_some(Self { press, leaf, area, left, top, width, height, floor })
    }

    pub(super) fn theme(&self) -> Theme {
        self.press.theme()
    }

    /// Where a stamp stands on the screen, if its strip begins at row `y`.
    pub(super) fn spot(&self, stamp: &Stamp, y: usize) -> Spot {
        let (x, y) = self.cell(stamp.x, y);
        Spot { x, y, role: stamp.role, is_struck: false }
    }

    pub(super) fn cell(&self, x: usize, y: usize) -> (u16, u16) {
        let narrow = |cells: usize| u16::try_from(cells).unwrap_or(u16::MAX);
        let (x, y) = (narrow(self.left + x), narrow(self.top + y));
        (self.area.x.saturating_add(x), self.area.y.saturating_add(y))
    }

    /// The smallest line that is fit for certain texts: no higher than their ink asks for.
    pub(super) fn snug<'b>(&self, texts: impl Iterator<Item = &'b str>) -> Height {
        let gauge = self.press.gauge(texts);
        Height { rows: self.press.least_rows(self.area.height, gauge), gauge }
    }

    /// Sets a text in the middle, in as many even lines as it takes.
    pub(super) fn centred(&self, text: &str, height: Height, role: Role) -> Block {
        let set = Set::even(text, height, self.width, self.press);
        let line = |text: &String| {
            let x = (self.width - self.across(text, set.size).min(self.width)) / 2;
            line_at(x, text, set.size, role)
        };
        set.lines.iter().map(line).collect()
    }

    /// Sets a text into a column, in as many lines as it takes.
    pub(super) fn column(&self, text: &str, column: Column, role: Role) -> Block {
        let set = Set::new(text, column.height, column.width, self.press);
        set.lines.iter().map(|line| line_at(column.x, line, set.size, role)).collect()
    }

    /// Sets a text into a column, in as many even lines as it takes.
    pub(super) fn even(&self, text: &str, column: Column, role: Role) -> Block {
        let set = Set::even(text, column.height, column.width, self.press);
        set.lines.iter().map(|line| line_at(column.x, line, set.size, role)).collect()
    }

    /// Sets a number so that it ends at a column.
    pub(super) fn number(&self, text: &str, end: usize, height: Height, role: Role) -> Stamp {
        self.ending(text, end, plain(height), role)
    }

    /// Sets letters of some width so that they end at a column.
    pub(super) fn ending(&self, text: &str, end: usize, size: Size, role: Role) -> Stamp {
        let x = end.saturating_sub(self.across(text, size));
        Stamp { x, role, what: What::Words(text.to_owned(), size) }
    }

    /// The lines that a text takes at least.
    pub(super) fn lines(&self, text: &str, rows: usize) -> usize {
        Set::fewest(text, Height::of_text(rows), self.width, self.press)
    }

    /// Whether figures stand on a line: not where they are wider than the wall, and not where they
    /// are so small that they mislead.
    pub(super) fn holds(&self, figures: &str, rows: usize) -> bool {
        let across = self.across(figures, figures_of(rows));
        across <= self.width && self.press.least_rows_of_figures() <= rows
    }

    /// Sets figures in the middle, to be seen from afar.
    pub(super) fn figure(&self, text: &str, rows: usize, role: Role) -> Strip {
        let size = figures_of(rows);
        let across = self.across(text, size).min(self.width);
        line_at((self.width - across) / 2, text, size, role)
    }

    /// Where a stamp ends.
    pub(super) fn end(&self, stamp: &Stamp) -> usize {
        let width = match &stamp.what {
            What::Words(text, size) | What::Struck(text, size) => self.across(text, *size),
            What::Fill(width) | What::Bar(Bar { width, .. }) => *width,
        };
        stamp.x + width
    }

    /// The cells of a text in letters of full width.
    pub(super) fn taken(&self, text: &str, height: Height) -> usize {
        self.across(text, plain(height))
    }

    /// The cells that the widest of several texts takes in letters of full width.
    pub(super) fn widest<'b>(
        &self,
        texts: impl Iterator<Item = &'b String>,
        height: Height,
    ) -> usize {
        texts.map(|text| self.taken(text, height)).max().unwrap_or(0)
    }

    /// The cells of a text in letters of some width.
    pub(super) fn across(&self, text: &str, size: Size) -> usize {
        self.press.cells(self.press.units(text), size)
    }
}

/// A column of lines of some height.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) x: usize,
    pub(super) width: usize,
    pub(super) height: Height,
}

fn figures_of(rows: usize) -> Size {
    plain(Height { rows, gauge: Gauge::Figures })
}

fn plain(height: Height) -> Size {
    Size { height, percent: 100 }
}

fn line_at(x: usize, text: &str, size: Size, role: Role) -> Strip {
    let what = What::Words(text.to_owned(), size);
    Strip { rows: size.height.rows, stamps: vec![Stamp { x, role, what }] }
}

/// Sets stamps beside the first line of a block.
pub(super) fn beside(mut block: Block, stamps: impl IntoIterator<Item = Stamp>) -> Block {
    if let Some(first) = block.first_mut() {
        first.stamps.extend(stamps);
    }
    block
}
