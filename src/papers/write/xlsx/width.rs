//! How wide the columns of a workbook are.

use unicode_width::UnicodeWidthStr;

use crate::domain::Lang;
use crate::papers::document::{Cell, Table};

/// The narrowest column and the widest, in digits; what is longer is wrapped.
const NARROWEST: usize = 5;
const WIDEST: usize = 45;

/// What the edges of a cell take, and the letters that are wider than a digit.
const EDGES: u16 = 2;

/// Gives every column the width of what stands in it; a title is wrapped between its words.
pub(super) fn widths(table: &Table, lang: Lang) -> Vec<u16> {
    let columns = table.head.iter().enumerate();
    let widths = columns.map(|(at, title)| {
        let words = title.split_whitespace().map(UnicodeWidthStr::width);
        let cells = table.rows.iter().filter_map(|row| row.get(at));
        let widest = words.chain(cells.map(|cell| width(cell, lang))).max().unwrap_or_default();
        u16::try_from(widest.clamp(NARROWEST, WIDEST)).map_or(EDGES, |width| width + EDGES)
    });
    widths.collect()
}

/// The width of the longest line of a cell; a percentage has its sign.
fn width(cell: &Cell, lang: Lang) -> usize {
    let text = match cell {
        Cell::Share(share) => share.with_sign(lang),
        Cell::Text(_) | Cell::Count(_) => cell.text(lang),
    };
    text.lines().map(UnicodeWidthStr::width).max().unwrap_or_default()
}
