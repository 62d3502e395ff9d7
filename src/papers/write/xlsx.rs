//! XLSX: a sheet for each table, where numbers are numbers and a text is never a formula.

mod looks;
mod title;
mod width;

use std::num::ParseFloatError;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

use crate::domain::Lang;
use crate::papers::document::{Cell, Document, Titled};

use looks::Looks;

/// The paper size by which Excel knows A4.
const A4: u8 = 9;

/// More than this many digits side by side are printed across the long side of the paper.
const NARROW: u16 = 90;

/// Excel keeps fifteen digits of a number; a longer one stays text, so that none is lost.
const LARGEST: u64 = 999_999_999_999_999;

/// Writes the tables of a paper as a workbook. A workbook without sheets cannot be opened, so the
/// caller asks for none of a paper without tables.
pub(super) fn xlsx(document: &Document) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // A fixed moment: the same paper is the same file.
    let made = ExcelDateTime::from_ymd(2025, 1, 1)?;
    let above = above(document);
    let title = above.join(" ");
    book.set_properties(&DocProperties::new().set_title(title).set_creation_datetime(&made));
    let looks = Looks::new();
    for (number, titled) in (1..).zip(&document.tables()) {
        let sheet = book.add_worksheet();
        sheet.set_name(title::sheet_title(number, titled.heading, document.lang))?;
        fill(sheet, &looks, document, (&above, titled))?;
    }
    book.save_to_buffer()
}

/// What stands above every table: the type of the paper and what it is about.
fn above(document: &Document) -> Vec<&str> {
    let head = document.head.as_ref();
    let lines = head.map(|head| [Some(head.kind.as_str()), head.subject.as_deref()]);
    lines.into_iter().flatten().flatten().collect()
}

/// Writes what stands above, the table, and the check code under it.
fn fill(
    sheet: &mut Worksheet,
    looks: &Looks,
    document: &Document,
    (above, titled): (&[&str], &Titled<'_>),
) -> Result<(), XlsxError> {
    let mut row = 0;
    for line in above.iter().copied().chain(titled.heading) {
        sheet.write_string_with_format(row, 0, line, &looks.above)?;
        row += 1;
    }
    let head = row + u32::from(0 < row);
    print_setup(sheet, head, &width::widths(titled.table, document.lang))?;
    for (column, title) in (0..).zip(&titled.table.head) {
        sheet.write_string_with_format(head, column, title, &looks.head)?;
    }
    row = head + 1;
    for cells in &titled.table.rows {
        for (column, cell) in (0..).zip(cells) {
            put(sheet, (row, column), cell, (looks, document.lang))?;
        }
        row += 1;
    }
    for line in &document.foot {
        row += 1;
        sheet.write_string_with_format(row, 0, line, &looks.foot)?;
    }
    Ok(())
}

fn put(
    sheet: &mut Worksheet,
    (row, column): (u32, u16),
    cell: &Cell,
    (looks, lang): (&Looks, Lang),
) -> Result<(), XlsxError> {
    let (decimal, look) = match cell {
        Cell::Count(count) if *count <= LARGEST => (Some(count.to_string()), &looks.count),
        Cell::Share(share) => (share.hundredths().map(of_one), &looks.share),
        Cell::Text(_) | Cell::Count(_) => (None, &looks.text),
    };
    match decimal {
        Some(decimal) => sheet.write_number_with_format(row, column, value(&decimal)?, look)?,
        None => sheet.write_string_with_format(row, column, cell.text(lang), look)?,
    };
    Ok(())
}

/// Writes hundredths of a per cent as the part of one that a cell of percentages holds.
fn of_one(hundredths: u64) -> String {
    format!("{}.{:04}", hundredths / 10_000, hundredths % 10_000)
}

/// Reads the value from its digits: nothing is ever calculated in floating point.
fn value(decimal: &str) -> Result<f64, XlsxError> {
    let parsed: Result<f64, ParseFloatError> = decimal.parse();
    parsed.map_err(|error| XlsxError::ParameterError(format!("{decimal}: {error}")))
}

/// A4, as wide as the paper, with the head of the table frozen and on every page.
fn print_setup(sheet: &mut Worksheet, head: u32, widths: &[u16]) -> Result<(), XlsxError> {
    for (column, width) in (0..).zip(widths) {
        sheet.set_column_width(column, f64::from(*width))?;
    }
    if NARROW < widths.iter().sum() {
        sheet.set_landscape();
    }
    sheet.set_paper_size(A4).set_print_fit_to_pages(1, 0).set_footer("&C&P/&N");
    // In inches: 30 mm at the left, 15 at the right, 20 above and below, as every paper has.
    sheet.set_margins(1.18, 0.59, 0.79, 0.79, 0.39, 0.39);
    sheet.set_freeze_panes(head + 1, 0)?;
    sheet.set_repeat_rows(head, head)?;
    Ok(())
}
