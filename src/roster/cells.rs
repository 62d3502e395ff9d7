//! The cells of one row, by column, with a place for every complaint.

use chrono::NaiveDate;
use unicode_normalization::UnicodeNormalization;

use super::column::Column;
use super::fold;
use super::problem::{CellFault, DateFault, Problem, Severity};
use super::serial;
use super::table::{Origin, Row, Table};
use super::words::{self, Word};
use crate::domain::{Text, date};

/// How long a name may be: it has to fit on a ballot.
const MAX_NAME: usize = 120;

/// How long any other cell may be.
const MAX_CELL: usize = 300;

/// One row under the headings of its table.
pub(super) struct Cells<'a> {
    table: &'a Table,
    row: &'a Row,
    problems: &'a mut Vec<Problem>,
    good: bool,
}

impl<'a> Cells<'a> {
    pub(super) fn new(table: &'a Table, row: &'a Row, problems: &'a mut Vec<Problem>) -> Self {
        Self { table, row, problems, good: true }
    }

    /// Whether nothing was found so far that keeps the row out.
    pub(super) fn are_good(&self) -> bool {
        self.good
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.table.has(column)
    }

    /// Whether the column is there and says nothing of this person.
    pub(super) fn is_blank(&self, column: Column) -> bool {
        self.has(column) && Text::new(self.table.cell(self.row, column)).is_empty()
    }

    /// Complains about a cell.
    pub(super) fn fault(&mut self, column: Column, fault: CellFault) {
        self.good &= fault.severity() != Severity::Error;
        self.problems.push(complaint(self.table, self.row, column, fault));
    }

    /// Reads a text as it stands, without what a reader cannot see.
    pub(super) fn text(&mut self, column: Column) -> Text {
        self.kept(column, MAX_CELL, |_| true)
    }

    /// Reads a name: no digits either. `None` where nobody is named.
    pub(super) fn name(&mut self) -> Option<Text> {
        let name = self.kept(Column::Name, MAX_NAME, |c| !c.is_numeric());
        if name.chars().any(char::is_alphabetic) {
            return Some(name);
        }
        if self.has(Column::Name) {
            self.fault(Column::Name, CellFault::Missing);
        }
        None
    }

    fn kept(&mut self, column: Column, most: usize, keep: impl Fn(char) -> bool) -> Text {
        let raw = self.table.cell(self.row, column);
        let text = Text::new(&raw.chars().filter(|c| keep(*c)).collect::<String>());
        if visible(&text) < visible(raw) {
            self.fault(column, CellFault::Cleaned { kept: short(&text) });
        }
        let letters = text.chars().count();
        if letters > most {
            self.fault(column, CellFault::TooLong { letters, most });
        }
        text
    }

    /// Reads a word of a list; `None` where nothing is written or the column is missing.
    pub(super) fn word<T: Copy>(&mut self, column: Column, words: &[Word<T>]) -> Option<T> {
        let raw = self.table.cell(self.row, column);
        self.meaning(column, words, raw)
    }

    /// Finds the meaning of a part of a cell, and complains about a word that is not in the list.
    pub(super) fn meaning<T: Copy>(
        &mut self,
        column: Column,
        words: &[Word<T>],
        part: &str,
    ) -> Option<T> {
        let found = words::find(words, part);
        if found.is_none() && !fold::word(part).is_empty() {
            self.fault(column, CellFault::UnknownWord { column });
        }
        found
    }

    /// Reads a date; `None` where nothing is written.
    pub(super) fn date(&mut self, column: Column) -> Option<NaiveDate> {
        let text = Text::new(self.table.cell(self.row, column));
        if text.is_empty() {
            return None;
        }
        if let Origin::Sheet { epoch, .. } = &self.table.origin
            && let Some(day) = serial::day(&text, *epoch)
        {
            self.fault(column, CellFault::SerialDate { day });
            return Some(day);
        }
        match date::read(&text) {
            Ok(day) => Some(day),
            Err(DateFault::YearOnly) => {
                self.fault(column, CellFault::YearOnly);
                None
            }
            Err(fault) => {
                self.fault(column, CellFault::Date(fault));
                None
            }
        }
    }

    /// Complains about every cell in which a formula has failed, and says whether there is one.
    pub(super) fn has_failed_formulas(&mut self) -> bool {
        let known = self.table.headings.iter().filter_map(|heading| heading.column);
        let failed: Vec<Column> =
            known.filter(|column| is_failed_formula(self.table.cell(self.row, *column))).collect();
        for column in &failed {
            self.fault(*column, CellFault::Formula);
        }
        !failed.is_empty()
    }
}

/// Says where a cell stands, what it says and what is wrong with it.
pub(super) fn complaint(table: &Table, row: &Row, column: Column, fault: CellFault) -> Problem {
    let value = short(&Text::new(table.cell(row, column)));
    let (place, heading) = (table.place_of(row, column), table.heading(column));
    Problem::Cell { place, heading, value, fault }
}

/// Workbooks show these where a formula has failed, and write them into CSV too.
fn is_failed_formula(cell: &str) -> bool {
    let failures = ["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!"];
    failures.contains(&cell.trim())
}

/// Counts the characters of a text other than blanks, in NFC.
fn visible(text: &str) -> usize {
    text.nfc().filter(|c| !c.is_whitespace()).count()
}

/// Cuts a text to what fits into a message.
fn short(text: &Text) -> Text {
    const MOST: usize = 40;
    if text.chars().count() <= MOST {
        return text.clone();
    }
    Text::new(&text.chars().take(MOST).chain(['…']).collect::<String>())
}
