//! The header of a sheet: found by the names of its columns below the titles, read over two rows
//! where columns are parted, as with a year of birth under "Nam" and "Nữ".

use super::body::Body;
use super::book::Area;
use super::column::Column;
use super::fold;
use super::table::{HEADER_WITHIN, Row};
use crate::domain::roster::Sex;

/// The header of a sheet.
#[derive(Debug)]
pub(super) struct Header {
    /// One row, with what two rows say of a column put together.
    pub row: Row,
    /// The number of rows at the head of the sheet that hold it, titles included.
    pub rows: usize,
    /// The two columns that tell the sex by which of them is filled, men first.
    pub parted: Option<Parted>,
}

/// Two columns, one for men and one for women, under one heading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Parted {
    pub men: usize,
    pub women: usize,
    /// What the filled one of them says: a mark for the sex only, or the birth too.
    pub over: Column,
}

/// How many rows a header may take.
const DEEPEST: u64 = 3;

/// Finds the header: the row that names the most columns, the name of the person among them.
pub(super) fn find(rows: &[Row], merged: &[Area]) -> Option<Header> {
    let near = rows.iter().take(HEADER_WITHIN).enumerate();
    let known = near.filter(|(_, row)| row.cells.iter().any(|cell| is_name(cell)));
    let (at, known) = known
        .map(|(at, row)| (at, row.known_headings()))
        .reduce(|best, next| if next.1 > best.1 { next } else { best })?;
    let top = rows.get(at).filter(|_| known >= 2)?;
    match rows.get(at + 1).filter(|row| is_second(top, row, merged)) {
        Some(second) => Some(joined(top, second, merged, at + 2)),
        None => Some(Header { row: top.clone(), rows: at + 1, parted: None }),
    }
}

fn is_name(cell: &str) -> bool {
    Column::named(cell) == Some(Column::Name)
}

/// Whether a row below the header still belongs to it: its cells name columns, and none is a name
/// of a person.
fn is_second(top: &Row, row: &Row, merged: &[Area]) -> bool {
    let said: Vec<(usize, &String)> =
        row.cells.iter().enumerate().filter(|(_, cell)| !cell.trim().is_empty()).collect();
    let name = top.cells.iter().position(|cell| is_name(cell));
    let unnamed = said.iter().all(|(at, _)| Some(*at) != name);
    let parts =
        said.iter().filter(|(_, cell)| Column::named(cell).is_some() || sex(cell).is_some());
    let names = parts.count();
    let spans = merged.iter().any(|area| {
        let (first, last) = (u64::from(area.rows.0) + 1, u64::from(area.rows.1) + 1);
        first == top.line && last >= row.line && last < top.line + DEEPEST
    });
    unnamed && row.line == top.line + 1 && names > 0 && (spans || names == said.len())
}

/// Puts two rows of a header together: the lower cell says more, the upper one spans several.
fn joined(top: &Row, second: &Row, merged: &[Area], rows: usize) -> Header {
    let width = top.cells.len().max(second.cells.len());
    let (mut men, mut women, mut over) = (None, None, None);
    let mut cells = Vec::new();
    for at in 0..width {
        let upper = above(top, merged, at);
        let lower = second.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
        let parent = Column::named(upper);
        match (sex(lower), parent) {
            (Some(which), Some(column @ (Column::Born | Column::Sex))) => {
                over = Some(column);
                match which {
                    Sex::Male => men = men.or(Some(at)),
                    Sex::Female => women = women.or(Some(at)),
                }
                cells.push(upper.to_owned());
            }
            _ if lower.is_empty() || Column::named(lower).is_none() && parent.is_some() => {
                cells.push(upper.to_owned());
            }
            _ => cells.push(lower.to_owned()),
        }
    }
    let parted = match (men, women, over) {
        (Some(men), Some(women), Some(over)) => Some(Parted { men, women, over }),
        _ => None,
    };
    if let Some(parted) = parted {
        parted.name(&mut cells);
    }
    Header { row: Row { cells, ..top.clone() }, rows, parted }
}

/// Finds the upper heading of a column: its own cell, or the one that is merged over it.
fn above<'a>(top: &'a Row, merged: &[Area], at: usize) -> &'a str {
    let own = top.cells.get(at).map(|cell| cell.trim()).unwrap_or_default();
    if !own.is_empty() {
        return own;
    }
    let spans = |area: &&Area| {
        u64::from(area.rows.0) + 1 == top.line && (area.columns.0..=area.columns.1).contains(&at)
    };
    let first = merged.iter().find(spans).and_then(|area| top.cells.get(area.columns.0));
    first.map(|cell| cell.trim()).unwrap_or_default()
}

fn sex(cell: &str) -> Option<Sex> {
    match fold::word(cell).as_str() {
        "nam" | "male" | "men" => Some(Sex::Male),
        "nu" | "female" | "women" => Some(Sex::Female),
        _ => None,
    }
}

impl Parted {
    /// Heads the two columns as what they become when the rows are read.
    fn name(self, cells: &mut [String]) {
        let other = match self.over {
            Column::Born => Column::Sex.label(crate::domain::Lang::Vi),
            _ => "",
        };
        if let Some(cell) = cells.get_mut(self.women) {
            other.clone_into(cell);
        }
    }

    /// Rewrites a row: the first column says what both said, the second the sex.
    pub(super) fn apply(self, body: &mut Body) {
        for row in &mut body.rows {
            let said = |at: usize| {
                row.cells.get(at).map(|cell| cell.trim().to_owned()).unwrap_or_default()
            };
            let (man, woman) = (said(self.men), said(self.women));
            let sex = match (man.is_empty(), woman.is_empty()) {
                (false, true) => "nam",
                (true, false) => "nữ",
                _ => "",
            };
            let (first, second) = match self.over {
                Column::Born => (man + &woman, sex.to_owned()),
                _ => (sex.to_owned(), String::new()),
            };
            for (at, text) in [(self.men, first), (self.women, second)] {
                if let Some(cell) = row.cells.get_mut(at) {
                    *cell = text;
                }
            }
        }
    }
}
