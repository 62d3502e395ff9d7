//! Rosters in workbooks: which sheet holds the list, and the list as a table.

use super::Choices;
use super::body::{self, Body};
use super::book::{self, Area, Book, Cell, Page};
use super::encoding::Encoding;
use super::fold;
use super::header::{self, Header};
use super::legacy::{self, Piece};
use super::package::WorkbookKind;
use super::problem::{EncodingFault, FileFault, Problem, WorkbookFault};
use super::serial::Epoch;
use super::table::{HEADER_WITHIN, Origin, Row, Table};
use crate::domain::Text;

/// A table that was found in a workbook.
#[derive(Debug)]
pub(super) struct Found {
    pub kind: WorkbookKind,
    pub sheet: Text,
    pub table: Table,
    pub remarks: Vec<Problem>,
}

/// A sheet with its texts in Unicode, and its header.
struct List {
    name: Text,
    rows: Vec<Row>,
    merged: Vec<Area>,
    header: Header,
    remark: Option<EncodingFault>,
}

/// Finds the table of a workbook.
pub(super) fn find(bytes: &[u8], choices: &Choices) -> Result<Found, Problem> {
    let Book { kind, epoch, sheets } = book::open(bytes).map_err(refusal)?;
    let names: Vec<Text> = sheets.iter().map(|page| Text::new(&page.name)).collect();
    let mut lists = Vec::new();
    let mut doubt = None;
    for page in chosen(sheets, choices, &names)? {
        match list(page, choices.encoding) {
            Ok(list) => lists.extend(list),
            Err(fault) => doubt = doubt.or(Some(fault)),
        }
    }
    if lists.len() > 1 {
        let sheets = lists.into_iter().map(|list| list.name).collect();
        return Err(refusal(WorkbookFault::SeveralLists { sheets }));
    }
    match (lists.pop(), doubt) {
        (Some(list), _) => Ok(table(kind, epoch, list)),
        (None, Some(fault)) => Err(Problem::File(FileFault::Encoding(fault))),
        (None, None) => {
            Err(refusal(WorkbookFault::NoHeader { within: HEADER_WITHIN, sheets: names }))
        }
    }
}

fn refusal(fault: WorkbookFault) -> Problem {
    Problem::File(FileFault::Workbook(fault))
}

/// Takes the sheet that was asked for, or every one that can be seen.
fn chosen(mut sheets: Vec<Page>, choices: &Choices, names: &[Text]) -> Result<Vec<Page>, Problem> {
    let Some(asked) = &choices.sheet else {
        sheets.retain(|page| !page.hidden);
        return Ok(sheets);
    };
    let same = |page: &Page| Text::new(&page.name) == *asked;
    let alike = |page: &Page| fold::word(&page.name) == fold::word(asked);
    let at = sheets.iter().position(same).or_else(|| sheets.iter().position(alike));
    let page = at.map(|at| sheets.swap_remove(at));
    let fault = || WorkbookFault::NoSuchSheet { asked: asked.clone(), sheets: names.to_vec() };
    Ok(vec![page.ok_or_else(|| refusal(fault()))?])
}

/// Reads a sheet as a list; `None` where it has no header.
fn list(mut page: Page, asked: Option<Encoding>) -> Result<Option<List>, EncodingFault> {
    let cells = page.rows.values_mut().flatten();
    let mut pieces: Vec<Piece> =
        cells.map(|cell| Piece { text: &mut cell.text, typeface: cell.typeface }).collect();
    let remark = legacy::convert(&mut pieces, asked)?;
    let rows: Vec<Row> = page.rows.into_iter().map(|(at, cells)| row(at, cells)).collect();
    let header = header::find(&rows, &page.merged);
    Ok(header.map(|header| List {
        name: Text::new(&page.name),
        rows,
        merged: page.merged,
        header,
        remark,
    }))
}

fn row(at: u32, cells: Vec<Cell>) -> Row {
    let width = cells.iter().map(|cell| cell.column + 1).max().unwrap_or_default();
    let mut texts = vec![String::new(); width];
    for cell in cells {
        if let Some(text) = texts.get_mut(cell.column) {
            *text = cell.text;
        }
    }
    let line = u64::from(at) + 1;
    Row { line, until: line, cells: texts, quotes: 0 }
}

fn table(kind: WorkbookKind, epoch: Epoch, list: List) -> Found {
    let List { name, rows, merged, header, remark } = list;
    let mut body = Body::new(&header.row, rows.into_iter().skip(header.rows).collect());
    if let Some(parted) = header.parted {
        parted.apply(&mut body);
    }
    body.fill(&header.row, &merged);
    let origin = Origin::Sheet { name: name.clone(), epoch };
    let mut table = Table::new(origin, &header.row, body.rows);
    let mut remarks = body::sift(&mut table);
    remarks.extend(remark.map(|fault| Problem::File(FileFault::Encoding(fault))));
    Found { kind, sheet: name, table, remarks }
}
