//! What only shows when rows are held against each other.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::cells::complaint;
use super::column::Column;
use super::fold;
use super::problem::{CellFault, Clash, Problem};
use super::table::{Row, Table};
use crate::domain::order::name_key;
use crate::domain::roster::{Absence, Delegate};
use crate::domain::{PersonId, Text};

/// A person, and the row that says so.
pub(super) struct Entry<'a> {
    pub row: &'a Row,
    pub delegate: Delegate,
    pub absence: Option<Absence>,
}

impl Entry<'_> {
    /// Takes the reported absence with the person whom it concerns.
    pub(super) fn absence(&self) -> Option<(PersonId, Absence)> {
        self.absence.clone().map(|absence| (self.delegate.id, absence))
    }
}

/// Looks for people who are on the list twice, for namesakes, and for two spellings of one unit.
pub(super) fn compare(table: &Table, entries: &[Entry], problems: &mut Vec<Problem>) {
    let (mut people, mut units) = (People::default(), Units::default());
    for entry in entries {
        let name = people.clash(entry).map(|fault| (Column::Name, fault));
        let unit = units.clash(entry).map(|fault| (Column::Unit, fault));
        for (column, fault) in name.into_iter().chain(unit) {
            problems.push(complaint(table, entry.row, column, fault));
        }
    }
}

/// The people of the lines so far, each with the first line on which they stand.
#[derive(Default)]
struct People {
    names: BTreeMap<String, u64>,
    persons: BTreeMap<(String, Option<NaiveDate>, String), u64>,
}

impl People {
    fn clash(&mut self, entry: &Entry) -> Option<CellFault> {
        let Entry { row, delegate, .. } = entry;
        let name = name_key(&delegate.name);
        let person = (name.clone(), delegate.born, unit_key(&delegate.unit));
        let namesake = *self.names.entry(name).or_insert(row.line);
        let same = *self.persons.entry(person).or_insert(row.line);
        if same != row.line {
            return Some(CellFault::Clash { line: same, clash: Clash::SamePerson });
        }
        let clash = CellFault::Clash { line: namesake, clash: Clash::Namesake };
        (namesake != row.line).then_some(clash)
    }
}

/// The units of the lines so far, in every spelling.
#[derive(Default)]
struct Units<'a> {
    /// The first line and spelling of each unit.
    first: BTreeMap<String, (u64, &'a Text)>,
    spelt: BTreeSet<&'a Text>,
}

impl<'a> Units<'a> {
    /// Speaks up once for each spelling that differs from the first.
    fn clash(&mut self, entry: &'a Entry) -> Option<CellFault> {
        let unit = &entry.delegate.unit;
        let (line, first) = *self.first.entry(unit_key(unit)).or_insert((entry.row.line, unit));
        let is_new = self.spelt.insert(unit);
        let clash = Clash::UnitSpelling { like: first.clone() };
        (is_new && first != unit).then_some(CellFault::Clash { line, clash })
    }
}

/// "Chi bộ 1-A" and "chi bo 1A" have one key.
fn unit_key(unit: &str) -> String {
    fold::word(unit).replace(' ', "")
}
