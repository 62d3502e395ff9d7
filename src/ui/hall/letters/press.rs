//! Sets lines of big letters into cells.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::face::{CAPITAL, EM, FIGURES, Face, STRIKE, TEXT};
use super::mosaic::{Tint, lower_part};
use super::raster::{Bitmap, Scale, rasterise};
use super::setting::units;
use super::{Blocks, Ink, Letters, Looks};
use crate::ui::theme::{Role, Theme};

/// An em needs as many blocks down before stacked marks (ễ, Ẵ, ặ) can be told apart.
const BLOCKS_FOR_TEXT: i64 = 16;
/// As many before an 8 cannot pass for a 6.
const BLOCKS_FOR_FIGURES: i64 = 11;
/// A capital has at least this part of the height of the screen.
const FLOOR: i64 = 14;
/// No screen is so high that a line would need more rows.
const MOST_ROWS: i64 = 10_000;
/// A cell is about twice as high as it is wide.
const CELL: i64 = 2;

/// What a line must have room for, down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::hall) enum Gauge {
    /// Any text.
    Text,
    /// Figures only, which may stand closer.
    Figures,
    /// The ink of certain texts, in units over the baseline and under it.
    Ink { over: i64, under: i64 },
}

/// How high a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::hall) struct Height {
    /// The rows of cells that the line takes.
    pub(in crate::ui::hall) rows: usize,
    pub(in crate::ui::hall) gauge: Gauge,
}

/// The size of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::hall) struct Size {
    pub(in crate::ui::hall) height: Height,
    /// The width of the letters in per cent: long names are condensed before they are broken.
    pub(in crate::ui::hall) percent: u8,
}

/// Where a line stands, and how it looks.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui::hall) struct Spot {
    pub(in crate::ui::hall) x: u16,
    pub(in crate::ui::hall) y: u16,
    pub(in crate::ui::hall) role: Role,
    /// Whether a stroke goes through the letters.
    pub(in crate::ui::hall) is_struck: bool,
}

/// Typeface, blocks and colours, ready to set any line.
#[derive(Clone, Copy, Debug)]
pub(in crate::ui::hall) struct Press {
    face: &'static Face,
    blocks: Blocks,
    ink: Ink,
    theme: Theme,
}

/// The letters that were filled already; none for a blank.
type Cast = HashMap<(char, Scale), Option<Rc<Bitmap>>>;

/// So many letters are kept: a wall of a few sizes has fewer, and a window that is dragged through
/// a hundred sizes does not hold on to them all.
const KEPT: usize = 2_000;

thread_local! {
    /// From one frame to the next, most letters on a wall stay what they are.
    static CAST: RefCell<Cast> = RefCell::default();
}

/// The blocks of a line before they become cells.
struct Canvas {
    across: usize,
    down: usize,
    covers: Vec<u8>,
}

impl Press {
    /// Prepares to set big letters, where these are asked for.
    pub(in crate::ui::hall) fn new(looks: Looks) -> Option<Self> {
        let Letters::Blocks(blocks, ink) = looks.letters else { return None };
        Some(Self { face: Face::get()?, blocks, ink, theme: looks.theme })
    }

    pub(super) fn face(&self) -> &'static Face {
        self.face
    }

    /// The units of the em that a text takes across.
    pub(in crate::ui::hall) fn units(&self, text: &str) -> i64 {
        units(text, self.face)
    }

    pub(in crate::ui::hall) fn theme(&self) -> Theme {
        self.theme
    }

    pub(in crate::ui::hall) fn ink(&self) -> Ink {
        self.ink
    }

    /// The fewest rows of a line of text on a screen: fine enough to be true to the letters, and
    /// high enough for the last row of the hall.
    pub(in crate::ui::hall) fn least_rows(&self, height: u16, gauge: Gauge) -> usize {
        let (_, down) = self.blocks.grid();
        let blocks = 64 * i64::from(height) * i64::try_from(down).unwrap_or(1);
        let fine = |em: i64| 64 * BLOCKS_FOR_TEXT <= em;
        let high = |em: i64| blocks * EM <= FLOOR * em * CAPITAL;
        let is_legible = |em| fine(em) && high(em);
        let rows = (1..=MOST_ROWS).find(|rows| is_legible(self.em(*rows, gauge)));
        usize::try_from(rows.unwrap_or(MOST_ROWS)).unwrap_or(1)
    }

    /// Measures texts that stand on lines of one height, so that no line has rows which none of
    /// them needs. Letters are no larger for having no marks.
    pub(in crate::ui::hall) fn gauge<'a>(&self, texts: impl Iterator<Item = &'a str>) -> Gauge {
        let letters = texts.flat_map(UnicodeNormalization::nfc);
        let (mut over, mut under) = (CAPITAL, 0);
        for letter in letters {
            if is_combining_mark(letter) {
                return Gauge::Text;
            }
            if let Some(ink) = self.face.extent(letter) {
                (over, under) = (ink.top.max(over), under.max(-ink.bottom));
            }
        }
        Gauge::Ink { over, under }
    }

    /// The fewest rows of a line of figures.
    pub(in crate::ui::hall) fn least_rows_of_figures(&self) -> usize {
        let fine = |rows: &i64| 64 * BLOCKS_FOR_FIGURES <= self.em(*rows, Gauge::Figures);
        usize::try_from((1..=MOST_ROWS).find(fine).unwrap_or(MOST_ROWS)).unwrap_or(1)
    }

    /// The blocks of an em at a size, rounded down.
    pub(in crate::ui::hall) fn blocks_of_an_em(&self, rows: usize) -> i64 {
        self.em(i64::try_from(rows).unwrap_or(0), Gauge::Text) / 64
    }

    /// The cells that some units of the em take across at a size.
    pub(in crate::ui::hall) fn cells(&self, units: i64, size: Size) -> usize {
        let (across, _) = self.blocks.grid();
        let scale = self.scale(size).across * units;
        let across = 64 * EM * i64::try_from(across).unwrap_or(1);
        usize::try_from(scale.div_euclid(across) + 1).unwrap_or(0)
    }

    /// The units of the em that find room in some cells at a size.
    pub(in crate::ui::hall) fn room(&self, cells: usize, size: Size) -> i64 {
        let (across, _) = self.blocks.grid();
        let blocks = i64::try_from(cells.saturating_sub(1) * across).unwrap_or(0);
        64 * EM * blocks / self.scale(size).across.max(1)
    }

    /// Draws a line with its upper left corner at a spot.
    pub(in crate::ui::hall) fn draw(&self, text: &str, size: Size, spot: Spot, buf: &mut Buffer) {
        let canvas = self.set(text, size, spot.is_struck);
        let tint = Tint::new(self.blocks, self.ink, spot.role, self.theme);
        let (across, down) = self.blocks.grid();
        let mut covers = Vec::with_capacity(across * down);
        let cells = Rect { x: spot.x.saturating_sub(1), y: spot.y, ..canvas.cells((across, down)) };
        for position in cells.intersection(buf.area).positions() {
            let x = usize::from(position.x - cells.x) * across;
            let y = usize::from(position.y - cells.y) * down;
            covers.clear();
            covers.extend((y..y + down).flat_map(|y| canvas.row(y, x, across)));
            if let Some(cell) = buf.cell_mut(position) {
                tint.draw(&covers, cell);
            }
        }
    }

    /// The character that leaves the uppermost blocks of its cell free.
    pub(in crate::ui::hall) fn lower_part(&self) -> char {
        lower_part(self.blocks)
    }

    /// The em in 64ths of a block, down.
    fn em(&self, rows: i64, gauge: Gauge) -> i64 {
        let (top, bottom) = gauge.extent();
        let (_, down) = self.blocks.grid();
        let blocks = rows * i64::try_from(down).unwrap_or(1) - gauge.spare();
        64 * EM * blocks / (top + bottom)
    }

    fn scale(&self, size: Size) -> Scale {
        let down = self.em(i64::try_from(size.height.rows).unwrap_or(0), size.height.gauge);
        let (blocks_across, blocks_down) = self.blocks.grid();
        let wide = CELL * i64::try_from(blocks_across).unwrap_or(1) * i64::from(size.percent);
        let across = down * wide / (100 * i64::try_from(blocks_down).unwrap_or(1));
        Scale { across, down }
    }

    /// Sets a line with a cell of margin on both sides, for marks that stand out of their letter.
    fn set(&self, text: &str, size: Size, is_struck: bool) -> Canvas {
        let (across, down) = self.blocks.grid();
        let scale = self.scale(size);
        let cells = self.cells(self.units(text), size) + 2;
        let mut canvas = Canvas::new(cells * across, size.height.rows * down);
        let baseline = self.baseline(size);
        let margin = i64::try_from(across).unwrap_or(1);
        let place = |pen: i64| margin + (pen * scale.across + 32 * EM).div_euclid(64 * EM);
        let (mut pen, mut last) = (0, ' ');
        for letter in text.nfc() {
            let (shift, lift) = self.shift(last, letter);
            if let Some(bitmap) = self.cast(letter, scale) {
                let lift = (lift * scale.down + 32 * EM).div_euclid(64 * EM);
                canvas.stamp(&bitmap, place(pen + shift), baseline - lift);
            }
            pen += self.face.advance(letter);
            if !is_combining_mark(letter) {
                last = letter;
            }
        }
        if is_struck {
            let row = |units: i64| baseline - (units * scale.down).div_euclid(64 * EM);
            canvas.strike((row(STRIKE.1), row(STRIKE.0)), (place(0), place(pen)));
        }
        canvas
    }

    /// The row of blocks under which the letters stand.
    fn baseline(&self, size: Size) -> i64 {
        let (top, _) = size.height.gauge.extent();
        let scale = self.scale(size).down;
        (top * scale + 64 * EM - 1).div_euclid(64 * EM)
    }

    /// A mark that joins the letter before it goes to the middle of that letter, and above it.
    fn shift(&self, last: char, letter: char) -> (i64, i64) {
        if !is_combining_mark(letter) {
            return (0, 0);
        }
        let (Some(base), Some(mark)) = (self.face.extent(last), self.face.extent(letter)) else {
            return (0, 0);
        };
        let across = (base.left + base.right - mark.left - mark.right) / 2;
        let is_above = 0 < mark.bottom;
        let lift = (base.top + 60 - mark.bottom).min(TEXT.0 - mark.top);
        (across - self.face.advance(last), if is_above { lift } else { 0 })
    }

    fn cast(&self, letter: char, scale: Scale) -> Option<Rc<Bitmap>> {
        CAST.with_borrow_mut(|cast| {
            if KEPT <= cast.len() {
                cast.clear();
            }
            let new = || rasterise(self.face, letter, scale).map(Rc::new);
            cast.entry((letter, scale)).or_insert_with(new).clone()
        })
    }
}

impl Gauge {
    fn extent(self) -> (i64, i64) {
        match self {
            Self::Text => TEXT,
            Self::Figures => FIGURES,
            Self::Ink { over, under } => (over, under),
        }
    }

    /// The blocks that a line keeps free: where the ink is measured to its very edge, rounding
    /// could else cut a block off.
    fn spare(self) -> i64 {
        match self {
            Self::Text | Self::Figures => 0,
            Self::Ink { .. } => 1,
        }
    }
}

impl Height {
    /// A line for any text.
    pub(in crate::ui::hall) fn of_text(rows: usize) -> Self {
        Self { rows, gauge: Gauge::Text }
    }
}

impl Canvas {
    fn new(across: usize, down: usize) -> Self {
        Self { across, down, covers: vec![0; across * down] }
    }

    fn cells(&self, (across, down): (usize, usize)) -> Rect {
        let count = |blocks: usize, by: usize| u16::try_from(blocks / by).unwrap_or(u16::MAX);
        Rect::new(0, 0, count(self.across, across), count(self.down, down))
    }

    fn row(&self, y: usize, x: usize, across: usize) -> impl Iterator<Item = u8> {
        let from = y * self.across + x;
        self.covers.get(from..from + across).unwrap_or_default().iter().copied()
    }

    /// Lays the ink of a character over what is there.
    fn stamp(&mut self, bitmap: &Bitmap, pen: i64, baseline: i64) {
        let (left, top) = (pen + bitmap.left, baseline - bitmap.top);
        for (y, row) in (top..).zip(bitmap.covers.chunks(bitmap.width.max(1))) {
            for (x, cover) in (left..).zip(row) {
                self.add(x, y, *cover);
            }
        }
    }

    fn strike(&mut self, (top, bottom): (i64, i64), (left, right): (i64, i64)) {
        for y in top..bottom.max(top + 1) {
            (left..right).for_each(|x| self.add(x, y, u8::MAX));
        }
    }

    fn add(&mut self, x: i64, y: i64, cover: u8) {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return };
        if self.across <= x || self.down <= y {
            return;
        }
        if let Some(block) = self.covers.get_mut(y * self.across + x) {
            *block = block.saturating_add(cover);
        }
    }
}

#[cfg(test)]
mod tests;
