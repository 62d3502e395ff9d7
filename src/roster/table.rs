//! A roster as a table: what stands under which heading, and where in the file.

use std::collections::{BTreeMap, BTreeSet};

use super::column::{Column, Heading};
use super::place::Place;
use super::problem::{FileFault, HeadingFault, LineFault, Problem};
use super::serial::Epoch;
use crate::domain::Text;

/// What kind of file the table stands in.
#[derive(Clone, Debug)]
pub(super) enum Origin {
    Text,
    Sheet { name: Text, epoch: Epoch },
}

/// A roster as a table: what stands under which heading.
#[derive(Debug)]
pub(super) struct Table {
    pub origin: Origin,
    pub headings: Vec<Heading>,
    /// Where each column stands: under the first heading that names it.
    columns: BTreeMap<Column, usize>,
    /// The line of the headings.
    line: u64,
    /// The rows below the headings that say anything.
    pub rows: Vec<Row>,
    /// How many rows stand below the headings.
    found: usize,
}

/// A row as the file has it.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// The line on which the row begins.
    pub line: u64,
    /// The line on which it ends: a cell in quotes may run over several.
    pub until: u64,
    pub cells: Vec<String>,
    pub quotes: usize,
}

/// How many people a roster may have.
pub(super) const MAX_ROWS: usize = 10_000;

/// How far down a header is looked for, below the titles that people put on top.
pub(super) const HEADER_WITHIN: usize = 20;

impl Row {
    /// Counts the columns that the row would name if it were the header.
    pub(super) fn known_headings(&self) -> usize {
        let columns = self.cells.iter().filter_map(|cell| Heading::new(cell).column);
        columns.collect::<BTreeSet<_>>().len()
    }
}

impl Table {
    /// Takes a header and the rows below it; rows beyond the most are counted only.
    pub(super) fn new(origin: Origin, header: &Row, mut rows: Vec<Row>) -> Self {
        let headings: Vec<Heading> = header.cells.iter().map(|cell| Heading::new(cell)).collect();
        let mut columns = BTreeMap::new();
        for (at, heading) in headings.iter().enumerate() {
            if let Some(column) = heading.column {
                columns.entry(column).or_insert(at);
            }
        }
        let found = rows.len();
        rows.truncate(MAX_ROWS);
        Self { origin, headings, columns, line: header.line, rows, found }
    }

    /// Names the place of a row.
    pub(super) fn place(&self, row: &Row) -> Place {
        match &self.origin {
            Origin::Text => Place::Line(row.line),
            Origin::Sheet { name, .. } => Place::Row { sheet: name.clone(), row: row.line },
        }
    }

    /// Names the place of a cell; in a text that is its line.
    pub(super) fn place_of(&self, row: &Row, column: Column) -> Place {
        self.columns.get(&column).map_or_else(|| self.place(row), |at| self.cell_at(row.line, *at))
    }

    fn cell_at(&self, line: u64, at: usize) -> Place {
        match &self.origin {
            Origin::Text => Place::Line(line),
            Origin::Sheet { name, .. } => {
                Place::Cell { sheet: name.clone(), row: line, column: at + 1 }
            }
        }
    }

    /// Rewrites every cell of a column.
    pub(super) fn rewrite(&mut self, column: Column, write: impl Fn(&str) -> String) {
        let Some(at) = self.columns.get(&column) else { return };
        for cell in self.rows.iter_mut().filter_map(|row| row.cells.get_mut(*at)) {
            *cell = write(cell);
        }
    }

    /// Whether the header has this column.
    pub(super) fn has(&self, column: Column) -> bool {
        self.columns.contains_key(&column)
    }

    /// Says how the file heads this column.
    pub(super) fn heading(&self, column: Column) -> Text {
        let heading = self.columns.get(&column).and_then(|at| self.headings.get(*at));
        heading.map(|heading| heading.written.clone()).unwrap_or_default()
    }

    /// Finds what a row says in this column. Where there is none, it says nothing.
    pub(super) fn cell<'a>(&self, row: &'a Row, column: Column) -> &'a str {
        let cell = self.columns.get(&column).and_then(|at| row.cells.get(*at));
        cell.map_or("", String::as_str)
    }

    /// Lists what is wrong with the table as a whole and with its headings.
    pub(super) fn problems(&self) -> Vec<Problem> {
        let mut faults = Vec::new();
        let missing = Column::REQUIRED.into_iter().filter(|column| !self.has(*column));
        faults.extend(missing.map(|column| FileFault::MissingColumn { column }));
        if !self.has(Column::Unit) {
            faults.push(FileFault::NoUnitColumn);
        }
        if self.rows.is_empty() {
            faults.push(FileFault::NoRows);
        }
        if self.found > MAX_ROWS {
            faults.push(FileFault::TooManyRows { found: self.found, most: MAX_ROWS });
        }
        faults.into_iter().map(Problem::File).chain(self.heading_problems()).collect()
    }

    fn heading_problems(&self) -> Vec<Problem> {
        let headings = self.headings.iter().enumerate();
        let faults = headings.filter_map(|(at, heading)| {
            let written = &heading.written;
            let fault = match heading.column {
                None if written.is_empty() => return None,
                None => HeadingFault::Unknown { nearest: Column::nearest(written) },
                Some(column) if self.columns.get(&column) == Some(&at) => return None,
                Some(column) => HeadingFault::Repeated { first: self.heading(column) },
            };
            Some(Problem::Heading {
                place: self.cell_at(self.line, at),
                written: written.clone(),
                fault,
            })
        });
        faults.collect()
    }

    /// Says what is wrong with the shape of a row, if anything.
    pub(super) fn shape(&self, row: &Row) -> Option<Problem> {
        let (found, expected) = (row.cells.len(), self.headings.len());
        let surplus = row.cells.iter().skip(expected).any(|cell| !cell.trim().is_empty());
        let uneven = found < expected || surplus;
        let fault = if row.until > row.line && (uneven || row.quotes % 2 == 1) {
            LineFault::OpenQuote { until: row.until }
        } else if uneven {
            LineFault::CellCount { found, expected }
        } else {
            return None;
        };
        Some(Problem::Line { place: self.place(row), fault })
    }
}
