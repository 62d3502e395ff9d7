//! Tables: the head on every page, rows kept whole, columns as wide as what stands in them.

mod columns;

use super::measure::{TABLE_SIZE, lines};
use super::page::TEXT_HEIGHT;
use super::style::{Keep, Style, kept, paragraph};
use crate::domain::Lang;
use crate::papers::document::{Cell, Table};

use columns::{PADDING, columns, is_number};

/// A row higher than this is parted by the end of the page rather than moved to the next.
const TALL: u32 = TEXT_HEIGHT / 3;
/// The height of a line of a table's text, and of the room above and below it.
const LINE: u32 = TABLE_SIZE * 24;
const AROUND: u32 = 60;
/// The room above and below a table.
const SPACERS: u32 = 240;

/// A place in a table without borders.
#[derive(Clone, Debug)]
pub(super) struct Side {
    pub(super) width: u32,
    /// Its paragraphs; there may be none.
    pub(super) content: String,
}

/// Where a table stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Place {
    pub(super) lang: Lang,
    /// The width that is there to be filled.
    pub(super) width: u32,
    pub(super) keep: Keep,
}

/// Writes a table of the paper.
pub(super) fn table(table: &Table, place: Place) -> String {
    if table.head.is_empty() {
        return String::new();
    }
    let widths = columns(table, place.lang, place.width);
    let mut rows = vec![head_row(&table.head, &widths)];
    rows.extend(table.rows.iter().enumerate().map(|(at, cells)| {
        let is_last = at + 1 == table.rows.len();
        row(cells, &widths, Place { keep: if is_last { place.keep } else { Keep::Free }, ..place })
    }));
    let above = kept(Style::Spacer, "", Keep::WithNext);
    let below = kept(Style::Spacer, "", place.keep);
    format!("{above}{}{below}", framed("PaperTable", &widths, &rows.concat()))
}

/// How high a table is at most, in a column of this width.
pub(super) fn height(table: &Table, lang: Lang, width: u32) -> u32 {
    let widths = columns(table, lang, width);
    let texts = |row: &Vec<Cell>| row.iter().map(|cell| cell.text(lang)).collect::<Vec<_>>();
    let rows = table.rows.iter().map(|row| row_height(&texts(row), &widths));
    let head = row_height(&table.head, &widths).saturating_add(SPACERS);
    rows.fold(head, u32::saturating_add)
}

/// Writes a table without borders and of one row, which is kept whole.
pub(super) fn bare(sides: &[Side]) -> String {
    let widths: Vec<u32> = sides.iter().map(|side| side.width).collect();
    let cells: String = sides.iter().map(|side| cell(side.width, &side.content)).collect();
    let row = format!("<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>");
    framed("TableNormal", &widths, &row)
}

/// Writes the frame of a table around its rows.
pub(super) fn framed(style: &str, widths: &[u32], rows: &str) -> String {
    let whole: u32 = widths.iter().sum();
    let column = |width: &u32| [r#"<w:gridCol w:w=""#, &width.to_string(), r#""/>"#].concat();
    let grid: String = widths.iter().map(column).collect();
    format!(
        concat!(
            r#"<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{whole}" w:type="dxa"/>"#,
            r#"<w:tblLayout w:type="fixed"/></w:tblPr>"#,
            r#"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"#,
        ),
        style = style,
        whole = whole,
        grid = grid,
        rows = rows,
    )
}

/// Writes a place in a table; one without a paragraph would be no table to a reader.
pub(super) fn cell(width: u32, content: &str) -> String {
    let content = if content.is_empty() { &paragraph(Style::TableText, "") } else { content };
    format!(r#"<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{content}</w:tc>"#)
}

fn head_row(head: &[String], widths: &[u32]) -> String {
    let cells = head.iter().zip(widths);
    let cells: String =
        cells.map(|(text, width)| middle(*width, &paragraph(Style::TableHead, text))).collect();
    format!("<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>{cells}</w:tr>")
}

fn row(cells: &[Cell], widths: &[u32], place: Place) -> String {
    let texts: Vec<String> = cells.iter().map(|cell| cell.text(place.lang)).collect();
    let whole = if row_height(&texts, widths) < TALL { "<w:cantSplit/>" } else { "" };
    let styles = cells.iter().enumerate().map(|(at, cell)| style(cell, at == 0, place.lang));
    let cells: String = texts
        .iter()
        .zip(widths)
        .zip(styles)
        .map(|((text, width), style)| middle(*width, &kept(style, text, place.keep)))
        .collect();
    format!("<w:tr><w:trPr>{whole}</w:trPr>{cells}</w:tr>")
}

fn row_height(texts: &[String], widths: &[u32]) -> u32 {
    let in_column = |(text, width): (&String, &u32)| {
        lines(text, width.saturating_sub(PADDING), TABLE_SIZE).saturating_mul(LINE)
    };
    texts.iter().zip(widths).map(in_column).max().unwrap_or(LINE).saturating_add(AROUND)
}

/// Numbers stand under each other; a number in the first column is a place in a list.
fn style(cell: &Cell, is_first: bool, lang: Lang) -> Style {
    if !is_number(cell, lang) {
        return Style::TableText;
    }
    match cell {
        Cell::Count(_) | Cell::Share(_) if !is_first => Style::TableNumber,
        Cell::Count(_) | Cell::Share(_) | Cell::Text(_) => Style::TablePlace,
    }
}

fn middle(width: u32, content: &str) -> String {
    format!(
        concat!(
            r#"<w:tc><w:tcPr><w:tcW w:w="{}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>"#,
            "{}</w:tc>",
        ),
        width, content
    )
}
