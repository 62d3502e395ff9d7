//! From one row to one person.

use std::collections::BTreeSet;

use chrono::{Months, NaiveDate};

use super::cells::Cells;
use super::check::Entry;
use super::column::Column;
use super::fold;
use super::problem::{CellFault, Problem};
use super::table::{Row, Table};
use super::words::{BASIS, CONDITIONS, REASONS, SEX, STANDING, YES_NO};
use crate::domain::roster::{Absence, AbsenceReason, Basis, Condition, Delegate, Sex, Standing};
use crate::domain::{PersonId, Text};

/// Nobody joins the Party before this age in years; a date that says so is a slip of the pen.
const YOUNGEST: u32 = 16;

/// What people write where there is no condition.
const NO_CONDITION: [&str; 5] = ["", "khong", "binh thuong", "none", "normal"];

/// Reads a row. Complains about everything in it, and gives the person if nothing is an error.
pub(super) fn read<'a>(
    table: &Table,
    row: &'a Row,
    number: Option<PersonId>,
    problems: &mut Vec<Problem>,
) -> Option<Entry<'a>> {
    if let Some(problem) = table.shape(row) {
        problems.push(problem);
        return None;
    }
    let mut cells = Cells::new(table, row, problems);
    if cells.has_failed_formulas() {
        return None;
    }
    let delegate = delegate(&mut cells, number);
    let absence = absence(&mut cells);
    let good = cells.are_good();
    delegate.filter(|_| good).map(|delegate| Entry { row, delegate, absence })
}

fn delegate(cells: &mut Cells, number: Option<PersonId>) -> Option<Delegate> {
    let name = cells.name();
    let sex = sex(cells);
    let (born, joined) = dates(cells);
    let standing = cells.word(Column::Standing, &STANDING).unwrap_or(Standing::Official);
    let (basis, convening) = mandate(cells);
    Some(Delegate {
        born,
        ethnicity: cells.text(Column::Ethnicity),
        religion: cells.text(Column::Religion),
        joined,
        unit: unit(cells, standing),
        post: cells.text(Column::Post),
        category: cells.text(Column::Category),
        education: cells.text(Column::Education),
        theory: cells.text(Column::Theory),
        standing,
        basis,
        convening,
        conditions: conditions(cells),
        // These can end the reading, so they wait until every complaint has been heard.
        name: name?,
        sex: sex?,
        id: number?,
    })
}

fn sex(cells: &mut Cells) -> Option<Sex> {
    if cells.is_blank(Column::Sex) {
        cells.fault(Column::Sex, CellFault::Missing);
    }
    cells.word(Column::Sex, &SEX)
}

/// Reads the date of birth and that of admission, and holds one against the other.
fn dates(cells: &mut Cells) -> (Option<NaiveDate>, Option<NaiveDate>) {
    let (born, joined) = (cells.date(Column::Born), cells.date(Column::Joined));
    let old_enough = born.and_then(|born| born.checked_add_months(Months::new(12 * YOUNGEST)));
    if let (Some(born), Some(old_enough), Some(joined)) = (born, old_enough, joined)
        && joined < old_enough
    {
        cells.fault(Column::Joined, CellFault::JoinedTooYoung { born, youngest: YOUNGEST });
    }
    (born, joined)
}

/// Reads how the person came by the mandate, and whether the convening committee is theirs. Either
/// column says the other where that one is missing.
fn mandate(cells: &mut Cells) -> (Basis, bool) {
    let written = cells.word(Column::Basis, &BASIS);
    let convening = if cells.has(Column::Convening) {
        cells.word(Column::Convening, &YES_NO).unwrap_or(false)
    } else {
        written == Some(Basis::ExOfficio)
    };
    if written == Some(Basis::ExOfficio) && !convening {
        cells.fault(Column::Basis, CellFault::ExOfficioWithoutSeat);
    }
    let usual = if convening { Basis::ExOfficio } else { Basis::Elected };
    (written.unwrap_or(usual), convening)
}

/// Reads the unit. Without it a delegate's organisation does not count as represented.
fn unit(cells: &mut Cells, standing: Standing) -> Text {
    let delegate = matches!(standing, Standing::Official | Standing::Alternate);
    if delegate && cells.is_blank(Column::Unit) {
        cells.fault(Column::Unit, CellFault::NoUnit);
    }
    cells.text(Column::Unit)
}

fn conditions(cells: &mut Cells) -> BTreeSet<Condition> {
    let text = cells.text(Column::Conditions);
    let parts = text.split([',', ';', '+', '/']);
    let said = parts.filter(|part| !NO_CONDITION.contains(&fold::word(part).as_str()));
    said.filter_map(|part| cells.meaning(Column::Conditions, &CONDITIONS, part)).collect()
}

/// Reads a reported absence: the reason, and after a colon what else is to be noted.
fn absence(cells: &mut Cells) -> Option<Absence> {
    let text = cells.text(Column::Absence);
    let (reason, note) = text.split_once(':').unwrap_or((&text, ""));
    let reason = cells.meaning(Column::Absence, &REASONS, reason);
    let approved = cells.word(Column::Approved, &YES_NO).unwrap_or(false);
    if approved && matches!(reason, None | Some(AbsenceReason::Unexplained)) {
        cells.fault(Column::Approved, CellFault::ApprovalWithoutReason);
    }
    reason.map(|reason| Absence { reason, approved, note: Text::new(note) })
}
