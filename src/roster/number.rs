//! The numbers on the cards: as the file gives them, or the next ones in order.

use std::collections::BTreeMap;

use super::cells::complaint;
use super::column::Column;
use super::problem::{CellFault, Clash, Problem};
use super::table::{Row, Table};
use crate::domain::{PersonId, Text};

/// The highest number that fits on a card.
const HIGHEST: u32 = 99_999;

/// Gives every row its number, in the order of the rows. A row whose number is wrong gets none;
/// a row without one is numbered after the highest.
pub(super) fn assign(table: &Table, problems: &mut Vec<Problem>) -> Vec<Option<PersonId>> {
    let mut taken: BTreeMap<u32, u64> = BTreeMap::new();
    let mut written = Vec::new();
    for row in &table.rows {
        let number = read(table, row).and_then(|number| claim(&mut taken, row.line, number));
        if let Err(fault) = &number {
            problems.push(complaint(table, row, Column::Number, fault.clone()));
        }
        written.push(number);
    }
    let mut next = taken.last_key_value().map_or(0, |(highest, _)| *highest);
    let numbers = written.into_iter().map(|number| match number {
        Ok(Written::Number(number)) => Some(PersonId(number)),
        Ok(Written::Nothing) => {
            next += 1;
            Some(PersonId(next))
        }
        Err(_) => None,
    });
    numbers.collect()
}

/// What stands in a cell for the number.
#[derive(Clone, Copy)]
enum Written {
    Number(u32),
    Nothing,
}

fn read(table: &Table, row: &Row) -> Result<Written, CellFault> {
    let text = Text::new(table.cell(row, Column::Number));
    if text.is_empty() || table.shape(row).is_some() {
        return Ok(Written::Nothing);
    }
    match text.parse() {
        Ok(number) if (1..=HIGHEST).contains(&number) => Ok(Written::Number(number)),
        _ => Err(CellFault::NotANumber { highest: HIGHEST }),
    }
}

/// Notes the line of a number, or refuses a number that another line has.
fn claim(
    taken: &mut BTreeMap<u32, u64>,
    line: u64,
    written: Written,
) -> Result<Written, CellFault> {
    let Written::Number(number) = written else { return Ok(written) };
    if let Some(first) = taken.get(&number) {
        return Err(CellFault::Clash { line: *first, clash: Clash::Number });
    }
    taken.insert(number, line);
    Ok(written)
}
