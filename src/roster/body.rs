//! The rows below the header of a sheet: merged cells filled, and what is no person passed over.

use super::book::Area;
use super::column::Column;
use super::fold;
use super::problem::{LineFault, Problem};
use super::table::{Row, Table};
use super::words::{self, SEX};
use crate::domain::Text;

/// The rows below a header.
#[derive(Debug)]
pub(super) struct Body {
    pub rows: Vec<Row>,
}

/// What belongs to one person and is never taken from the row above.
const OWN: [Column; 5] = [Column::Number, Column::Name, Column::Sex, Column::Born, Column::Joined];

impl Body {
    /// Takes the rows, each as wide as the header, without one that only numbers the columns.
    pub(super) fn new(header: &Row, mut rows: Vec<Row>) -> Self {
        if rows.first().is_some_and(numbers_columns) {
            rows.remove(0);
        }
        for row in &mut rows {
            row.cells.resize(header.cells.len(), String::new());
        }
        rows.retain(|row| row.cells.iter().any(|cell| !cell.trim().is_empty()));
        Self { rows }
    }

    /// Repeats what is merged over several rows on each of them, as a reader understands it.
    pub(super) fn fill(&mut self, header: &Row, merged: &[Area]) {
        for area in merged.iter().filter(|area| area.rows.0 < area.rows.1) {
            let at = area.columns.0;
            let column = header.cells.get(at).and_then(|cell| Column::named(cell));
            if column.is_none_or(|column| OWN.contains(&column)) {
                continue;
            }
            let lines = u64::from(area.rows.0) + 1..=u64::from(area.rows.1) + 1;
            let start = self.rows.partition_point(|row| row.line < *lines.start());
            let mut covered = self.rows.iter_mut().skip(start);
            let mut said: Option<String> = None;
            while let Some(row) = covered.next().filter(|row| lines.contains(&row.line)) {
                let Some(cell) = row.cells.get_mut(at) else { continue };
                match &said {
                    Some(said) if cell.trim().is_empty() => cell.clone_from(said),
                    Some(_) => (),
                    None => said = Some(cell.clone()),
                }
            }
        }
    }
}

/// Whether a row under the header says (1), (2), (3) or A, B, 1.
fn numbers_columns(row: &Row) -> bool {
    let cells: Vec<&str> =
        row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).collect();
    let is_index = |cell: &&str| {
        let bare = cell.trim_matches(['(', ')', '[', ']', '.']);
        bare.len() == 1 && bare.chars().all(char::is_alphabetic)
            || bare.parse::<u32>().is_ok_and(|number| number < 100)
    };
    cells.len() >= 3 && cells.iter().all(is_index)
}

/// Takes the rows out that are no people: a total, a heading of a group, a signature. Each is
/// named, for it may be a person after all.
pub(super) fn sift(table: &mut Table) -> Vec<Problem> {
    if !table.has(Column::Name) || !table.has(Column::Sex) {
        return Vec::new();
    }
    let rows = std::mem::take(&mut table.rows);
    let (people, others): (Vec<Row>, Vec<Row>) =
        rows.into_iter().partition(|row| may_be_a_person(table, row));
    table.rows = people;
    let remark = |row: &Row| {
        let says = row.cells.iter().map(|cell| Text::new(cell)).find(|cell| !cell.is_empty());
        let fault = LineFault::NotAPerson { says: clip(&says.unwrap_or_default()) };
        Problem::Line { place: table.place(row), fault }
    };
    others.iter().map(remark).collect()
}

/// A row with a sex or a birth is a person; so is one with a number and a name.
fn may_be_a_person(table: &Table, row: &Row) -> bool {
    let said = |column| !fold::word(table.cell(row, column)).is_empty();
    let has_number = table.cell(row, Column::Number).trim().parse::<u32>().is_ok();
    let has_name = said(Column::Name) && !is_total(table.cell(row, Column::Name));
    let has_sex = words::find(&SEX, table.cell(row, Column::Sex)).is_some();
    has_sex || has_name && (said(Column::Sex) || said(Column::Born) || has_number)
}

/// Whether a cell heads a total. With its marks, for Tống and Công are names of people.
fn is_total(cell: &str) -> bool {
    let small = Text::new(cell).to_lowercase();
    let totals = ["tổng cộng", "tổng số", "cộng:", "cộng ", "total"];
    small == "cộng" || small == "tổng" || totals.iter().any(|total| small.starts_with(total))
}

fn clip(text: &Text) -> Text {
    const MOST: usize = 40;
    Text::new(&text.chars().take(MOST).collect::<String>())
}
