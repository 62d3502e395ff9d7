//! The tables of a paper: in columns where each has room for a word, else a line for each cell.

use super::{Row, set};
use crate::domain::Lang;
use crate::papers::{Cell, Table};
use crate::ui::text::{pad, pad_left, width, wrap};
use crate::ui::theme::Role;

const BETWEEN: &str = " │ ";
/// Between two columns.
const GAP: usize = 3;
/// A column narrower than this breaks most words.
const LEAST: usize = 7;

/// Sets a table as lines of at most `room` cells.
pub(super) fn table_rows(table: &Table, lang: Lang, room: usize) -> Vec<Row> {
    let texts: Vec<Vec<String>> =
        table.rows.iter().map(|row| row.iter().map(|cell| cell.text(lang)).collect()).collect();
    let natural: Vec<usize> = (0..table.head.len()).map(|at| breadth(table, &texts, at)).collect();
    let room_of_cells = room.saturating_sub(GAP * natural.len().saturating_sub(1));
    let Some(breadths) = shared(&natural, room_of_cells) else {
        return cell_by_cell(table, &texts, room);
    };
    let mut rows = of_row(&table.head, &breadths, |_| Side::Left, Role::Title);
    rows.push(vec![(Role::Frame, rule(&breadths))]);
    for (cells, texts) in table.rows.iter().zip(&texts) {
        let side = |at: usize| cells.get(at).map_or(Side::Left, side);
        rows.extend(of_row(texts, &breadths, side, Role::Text));
    }
    rows
}

/// On which side of its column a cell stands.
#[derive(Clone, Copy)]
enum Side {
    Left,
    Right,
}

fn side(cell: &Cell) -> Side {
    match cell {
        Cell::Text(_) => Side::Left,
        Cell::Count(_) | Cell::Share(_) => Side::Right,
    }
}

fn breadth(table: &Table, texts: &[Vec<String>], at: usize) -> usize {
    let cells = texts.iter().filter_map(|row| row.get(at));
    table.head.get(at).into_iter().chain(cells).map(|text| width(text)).max().unwrap_or(0)
}

/// Shares the room out: a column that needs less than its even part leaves the rest to the others.
/// `None`: too many columns for the room.
fn shared(natural: &[usize], room: usize) -> Option<Vec<usize>> {
    let most = (0..=room).rev().find(|most| capped(natural, *most).sum::<usize>() <= room)?;
    let is_cut = natural.iter().any(|need| most < *need);
    (!is_cut || LEAST <= most).then(|| capped(natural, most).collect())
}

fn capped(natural: &[usize], most: usize) -> impl Iterator<Item = usize> {
    natural.iter().map(move |need| most.min(*need))
}

fn of_row(
    texts: &[String],
    breadths: &[usize],
    side: impl Fn(usize) -> Side,
    role: Role,
) -> Vec<Row> {
    let wrapped: Vec<Vec<String>> =
        texts.iter().zip(breadths).map(|(text, breadth)| wrap(text, *breadth)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let cell = |column: usize, line: usize, breadth: usize| {
        let text = wrapped.get(column).and_then(|lines| lines.get(line)).map_or("", String::as_str);
        match side(column) {
            Side::Left => pad(text, breadth),
            Side::Right => pad_left(text, breadth),
        }
    };
    let row = |line: usize| {
        let cells =
            breadths.iter().enumerate().map(|(column, breadth)| cell(column, line, *breadth));
        vec![(role, cells.collect::<Vec<_>>().join(BETWEEN).trim_end().to_owned())]
    };
    (0..height).map(row).collect()
}

fn rule(breadths: &[usize]) -> String {
    breadths.iter().map(|breadth| "─".repeat(*breadth)).collect::<Vec<_>>().join("─┼─")
}

/// Sets a row of too many columns as "head: text", a line each, and leaves out what is empty.
fn cell_by_cell(table: &Table, texts: &[Vec<String>], room: usize) -> Vec<Row> {
    let of_row = |texts: &Vec<String>| -> Vec<Row> {
        let cells = table.head.iter().zip(texts).filter(|(_, text)| !text.is_empty());
        cells.flat_map(|(head, text)| set(&format!("{head}: {text}"), Role::Text, room)).collect()
    };
    texts.iter().map(of_row).collect::<Vec<_>>().join(&Row::new())
}
