//! From the bytes of a workbook to the rows of its sheets. Formatting alone makes no row.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::io::Cursor;

use calamine::{
    Data, DataRef, Dimensions, ExcelDateTime, Ods, Reader, Sheet, SheetType, SheetVisible, Style,
    Xls, Xlsx,
};

use super::guard::guarded;
use super::legacy::Typeface;
use super::package::{self, WorkbookKind};
use super::problem::WorkbookFault;
use super::serial::Epoch;
use super::table::{HEADER_WITHIN, MAX_ROWS};

/// How far to the right a roster may reach, in columns.
const MOST_COLUMNS: usize = 256;

/// How many rows keep their cells; those beyond are only counted.
const MOST_ROWS: usize = MAX_ROWS + 2 * HEADER_WITHIN;

/// How many merged areas are looked at.
const MOST_MERGES: usize = 20_000;

/// A workbook, as far as a roster is concerned.
#[derive(Debug)]
pub(super) struct Book {
    pub kind: WorkbookKind,
    pub epoch: Epoch,
    /// In the order of the workbook, without charts.
    pub sheets: Vec<Page>,
}

/// A sheet of a workbook.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub name: String,
    pub hidden: bool,
    /// The rows that say anything, by their number from 0.
    pub rows: BTreeMap<u32, Vec<Cell>>,
    pub merged: Vec<Area>,
}

/// A cell that says something.
#[derive(Debug)]
pub(super) struct Cell {
    /// From 0.
    pub column: usize,
    pub text: String,
    pub typeface: Typeface,
}

/// A merged area; rows and columns count from 0, the last ones included.
#[derive(Clone, Copy, Debug)]
pub(super) struct Area {
    pub rows: (u32, u32),
    pub columns: (usize, usize),
}

type Bytes<'a> = Cursor<&'a [u8]>;

/// Reads every sheet of a workbook.
pub(super) fn open(bytes: &[u8]) -> Result<Book, WorkbookFault> {
    let kind = package::inspect(bytes)?;
    let read = guarded(|| match kind {
        WorkbookKind::Xlsx => xlsx(bytes),
        WorkbookKind::Xls => xls(bytes),
        WorkbookKind::Ods => ods(bytes),
    });
    let (epoch, sheets) = read.ok_or(WorkbookFault::Damaged)??;
    Ok(Book { kind, epoch, sheets })
}

type Read = Result<(Epoch, Vec<Page>), WorkbookFault>;

fn xlsx(bytes: &[u8]) -> Read {
    let mut book: Xlsx<Bytes> = Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
    let epoch = epoch(book.has_1904_epoch());
    let mut pages = Vec::new();
    for sheet in worksheets(book.sheets_metadata()) {
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        let mut page = Page::new(&sheet, &merged);
        let mut cells = book.worksheet_cells_reader(&sheet.name).map_err(fault)?;
        let styles: Vec<Typeface> = cells.styles().iter().map(typeface).collect();
        while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(fault)? {
            let (row, column) = cell.get_position();
            let text = text(&owned(cell.get_value()), epoch);
            page.put(row, column, text, styles.get(style).copied().unwrap_or_default());
        }
        pages.push(page);
    }
    Ok((epoch, pages))
}

fn xls(bytes: &[u8]) -> Read {
    let mut book: Xls<Bytes> = Xls::new(Cursor::new(bytes)).map_err(fault)?;
    let epoch = epoch(book.has_1904_epoch());
    let mut pages = Vec::new();
    for sheet in worksheets(book.sheets_metadata()) {
        let merged = book.merge_cells_by_sheet_name(&sheet.name).unwrap_or_default();
        pages.push(whole(&mut book, Page::new(&sheet, &merged), epoch)?);
    }
    Ok((epoch, pages))
}

fn ods(bytes: &[u8]) -> Read {
    let mut book: Ods<Bytes> = Ods::new(Cursor::new(bytes)).map_err(fault)?;
    let mut pages = Vec::new();
    for sheet in worksheets(book.sheets_metadata()) {
        pages.push(whole(&mut book, Page::new(&sheet, &[]), Epoch::Of1900)?);
    }
    Ok((Epoch::Of1900, pages))
}

/// Fills a page from a reader that gives a sheet at once.
fn whole<'a, R: Reader<Bytes<'a>>>(
    book: &mut R,
    mut page: Page,
    epoch: Epoch,
) -> Result<Page, WorkbookFault> {
    let range = book.worksheet_range(&page.name).map_err(fault)?;
    let (top, left) = range.start().unwrap_or_default();
    for (row, column, data) in range.used_cells() {
        let (Ok(row), Ok(column)) = (u32::try_from(row), u32::try_from(column)) else { continue };
        page.put(top + row, left + column, text(data, epoch), Typeface::Any);
    }
    Ok(page)
}

fn epoch(is_1904: bool) -> Epoch {
    if is_1904 { Epoch::Of1904 } else { Epoch::Of1900 }
}

fn worksheets(sheets: &[Sheet]) -> Vec<Sheet> {
    let kept = sheets.iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    kept.cloned().collect()
}

/// Tells a lock from damage.
fn fault(error: impl Debug) -> WorkbookFault {
    let said = format!("{error:?}");
    if said.starts_with("Password") { WorkbookFault::Encrypted } else { WorkbookFault::Damaged }
}

fn typeface(style: &Style) -> Typeface {
    let font = style.font.as_ref().and_then(|font| font.name.as_deref());
    font.map(Typeface::named).unwrap_or_default()
}

impl Page {
    fn new(sheet: &Sheet, merged: &[Dimensions]) -> Self {
        Self {
            name: sheet.name.clone(),
            hidden: sheet.visible != SheetVisible::Visible,
            rows: BTreeMap::new(),
            merged: merged.iter().take(MOST_MERGES).filter_map(area).collect(),
        }
    }

    fn put(&mut self, row: u32, column: u32, text: String, typeface: Typeface) {
        let Ok(column) = usize::try_from(column) else { return };
        if text.trim().is_empty() || column >= MOST_COLUMNS {
            return;
        }
        let many = self.rows.len() >= MOST_ROWS;
        let cells = self.rows.entry(row).or_default();
        if !(many && cells.is_empty()) {
            cells.push(Cell { column, text, typeface });
        }
    }
}

fn area(merged: &Dimensions) -> Option<Area> {
    let columns = (usize::try_from(merged.start.1).ok()?, usize::try_from(merged.end.1).ok()?);
    let area = Area { rows: (merged.start.0, merged.end.0), columns };
    (area.rows.0 <= area.rows.1 && columns.0 <= columns.1).then_some(area)
}

fn owned(data: &DataRef) -> Data {
    data.clone().into()
}

/// Says what a cell shows, dates with the day first.
fn text(data: &Data, epoch: Epoch) -> String {
    match data {
        Data::Empty => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => number.to_string(),
        Data::Bool(is) => is.to_string(),
        Data::DateTime(moment) => day(*moment, epoch),
        Data::DateTimeIso(moment) => moment.split('T').next().unwrap_or_default().to_owned(),
        Data::Error(error) => error.to_string(),
    }
}

/// Writes a date out. A year that was typed into a cell for dates stays a year: it would be a day
/// of 1905.
fn day(date: ExcelDateTime, epoch: Epoch) -> String {
    let number = date.as_f64().to_string();
    let is_year =
        number.len() == 4 && number.parse().is_ok_and(|year| (1900..2100).contains(&year));
    if !date.is_datetime() || is_year && epoch == Epoch::Of1900 {
        return number;
    }
    let (year, month, day, ..) = date.to_ymd_hms_milli();
    format!("{day:02}/{month:02}/{year}")
}
