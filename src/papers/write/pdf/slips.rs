//! Slips to be cut apart: as many to a sheet as fit, each whole. A slip too long for half a sheet
//! has a sheet of its own, then smaller letters, then its names in two columns.

use super::blocks::{Style, strips};
use super::line::Align;
use super::measure::{Length, millimetres, points};
use super::page::{Page, Placed, Purpose, Rule, SHEET, Stroke};
use super::strip::{Strip, height};
use crate::domain::Lang;
use crate::papers::document::{Block, Slips, Table};
use crate::papers::write::WriteError;

/// Slips side by side and one under the other, the most to a sheet first.
const GRIDS: [(u32, u32); 6] = [(2, 4), (2, 3), (2, 2), (1, 3), (1, 2), (1, 1)];
/// The letters of a slip, and how small they may become where it has a sheet of its own.
const SIZE: i32 = 13;
const SMALLER: [i32; 4] = [13, 12, 11, 10];
/// From where it is cut to its text.
const MARGIN: Length = millimetres(9);
/// Between two columns of names.
const GUTTER: Length = millimetres(6);
/// More sheets than anybody prints from one file.
const MOST_SHEETS: u32 = 20_000;

/// A slip laid out, and how it stands on its sheet.
struct Cut {
    across: u32,
    down: u32,
    strips: Vec<Strip>,
}

/// The sheets of the slips.
pub(super) fn sheets(slips: &Slips, lang: Lang) -> Result<Vec<Page>, WriteError> {
    let cut = fitted(&slips.slip, lang).ok_or(WriteError::SlipTooLong)?;
    let on_a_sheet = cut.across * cut.down;
    let (full, rest) = (slips.copies / on_a_sheet, slips.copies % on_a_sheet);
    if full > MOST_SHEETS {
        return Err(WriteError::TooManySlips { copies: slips.copies });
    }
    let mut sheets = Vec::new();
    if cut.strips.is_empty() {
        return Ok(sheets);
    }
    if full > 0 {
        sheets.push(cut.sheet(on_a_sheet, full));
    }
    if rest > 0 {
        sheets.push(cut.sheet(rest, 1));
    }
    Ok(sheets)
}

/// The first way in which the slip fits.
fn fitted(slip: &[Block], lang: Lang) -> Option<Cut> {
    let many = GRIDS.into_iter().find_map(|grid| one_column(slip, grid, SIZE, lang));
    many.or_else(|| SMALLER.into_iter().find_map(|size| one_column(slip, (1, 1), size, lang)))
        .or_else(|| SMALLER.into_iter().find_map(|size| two_columns(slip, size, lang)))
}

fn one_column(slip: &[Block], grid: (u32, u32), size: i32, lang: Lang) -> Option<Cut> {
    let (width, room) = inside(grid);
    let style = style((width, room), size, lang);
    let strips: Vec<Strip> = slip.iter().flat_map(|block| self::strips(block, style)).collect();
    (height(&strips) <= room).then_some(Cut { across: grid.0, down: grid.1, strips })
}

/// The slip on a sheet of its own, with its tables in two halves side by side.
fn two_columns(slip: &[Block], size: i32, lang: Lang) -> Option<Cut> {
    let (width, room) = inside((1, 1));
    let style = style((width, room), size, lang);
    let of_block = |block: &Block| match block {
        Block::Table(table) => vec![halves(table, style)],
        Block::Heading { .. }
        | Block::Paragraph(_)
        | Block::Strong(_)
        | Block::List(_)
        | Block::Signatures(_)
        | Block::Slips(_)
        | Block::PageBreak => strips(block, style),
    };
    let strips: Vec<Strip> = slip.iter().flat_map(of_block).collect();
    (height(&strips) <= room).then_some(Cut { across: 1, down: 1, strips })
}

fn style((width, height): (Length, Length), size: i32, lang: Lang) -> Style {
    let size = points(size);
    Style { width, height, size, least: size, headings: Align::Middle, lang }
}

fn halves(table: &Table, style: Style) -> Strip {
    let width = (style.width - GUTTER) / 2;
    let (left, right) = table.rows.split_at(table.rows.len().div_ceil(2));
    let half = |rows: &[Vec<_>]| {
        let half = Block::Table(Table { head: table.head.clone(), rows: rows.to_vec() });
        strips(&half, Style { width, ..style })
    };
    let (left, right) = (half(left), half(right));
    let mut both = Strip::new(height(&left).max(height(&right)), Vec::new());
    both.paste(left, 0, 0);
    both.paste(right, width + GUTTER, 0);
    both
}

/// The room of a slip within its margins.
fn inside(grid: (u32, u32)) -> (Length, Length) {
    let (width, height) = size(grid);
    (width - 2 * MARGIN, height - 2 * MARGIN)
}

/// A slip with its margins: an equal part of the sheet.
fn size((across, down): (u32, u32)) -> (Length, Length) {
    (SHEET.0 / length(across), SHEET.1 / length(down))
}

fn length(count: u32) -> Length {
    Length::try_from(count).unwrap_or(1)
}

impl Cut {
    /// A sheet with so many slips, and so many copies of it.
    fn sheet(&self, slips: u32, copies: u32) -> Page {
        let (width, height) = size((self.across, self.down));
        let mut sheet = Strip::new(SHEET.1, Vec::new());
        for slip in 0..slips {
            let (across, down) = (length(slip % self.across), length(slip / self.across));
            sheet.paste(self.strips.clone(), across * width + MARGIN, down * height + MARGIN);
        }
        let mut placed = sheet.placed;
        placed.extend((1..self.across).map(|at| dashed((length(at) * width, 0), (0, SHEET.1))));
        placed.extend((1..self.down).map(|at| dashed((0, length(at) * height), (SHEET.0, 0))));
        Page { sheet: SHEET, placed, purpose: Purpose::Cutting { copies } }
    }
}

fn dashed(from: (Length, Length), along: (Length, Length)) -> Placed {
    let to = (from.0 + along.0, from.1 + along.1);
    Placed::Rule(Rule { from, to, stroke: Stroke::Dashed })
}
