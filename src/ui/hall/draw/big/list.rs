//! Lists in big letters: names, items of the agenda.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::strip::Block;
use crate::ui::hall::draw::list::agenda_mark;
use crate::ui::hall::view::{AgendaView, CallView, Heading, PeopleView, PersonRow};
use crate::ui::theme::Role;

pub(super) fn people(view: &PeopleView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let number = board.widest(view.rows.iter().map(|row| &row.number), rows);
        let people = view.rows.iter().map(|row| person(row, number, rows, board));
        let notes =
            view.notes.iter().map(|note| board.column(note, all(rows, board), Role::HallDim));
        sheet(&view.heading, people.chain(notes), rows, board)
    })
}

/// Number, name and year of birth; the post beneath.
fn person(row: &PersonRow, number: usize, rows: usize, board: &Board) -> Block {
    let gap = rows / 2 + 1;
    let x = number + gap;
    let born = board.taken(&row.born, rows);
    let width = board.width.saturating_sub(x + born + gap);
    let name = board.column(&row.name, Column { x, width, rows }, Role::HallText);
    let number = board.number(&row.number, number, rows, Role::HallAccent);
    let born =
        (!row.born.is_empty()).then(|| board.number(&row.born, board.width, rows, Role::HallText));
    let mut block = beside(name, [number].into_iter().chain(born));
    let beneath = Column { x, width: board.width.saturating_sub(x), rows: board.floor };
    block.extend(board.column(&row.post, beneath, Role::HallDim));
    block
}

pub(super) fn agenda(view: &AgendaView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let number = board.widest(view.rows.iter().map(|row| &row.number), rows);
        let gap = rows / 2 + 1;
        let marks = rows * 3 / 2;
        let x = marks + number + gap;
        let column = Column { x, width: board.width.saturating_sub(x), rows };
        let items = view.rows.iter().map(|row| {
            let (mark, role) = agenda_mark(row.mark);
            let mark = board.column(mark, Column { x: 0, width: marks, rows }, role);
            let mark = mark.into_iter().flat_map(|strip| strip.stamps);
            let number = board.number(&row.number, marks + number, rows, role);
            beside(board.column(&row.title, column, role), mark.chain([number]))
        });
        sheet(&view.heading, items, rows, board)
    })
}

/// The question, the request, and the people whom the question names.
pub(super) fn call(view: &CallView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let request = board.column(&view.request, all(rows, board), Role::HallAccent);
        let name = |name: &String| board.column(name, all(rows, board), Role::HallText);
        let rest = [request].into_iter().chain(view.names.iter().map(name));
        sheet(&view.heading, rest, rows, board)
    })
}

/// The whole width.
pub(super) fn all(rows: usize, board: &Board) -> Column {
    Column { x: 0, width: board.width, rows }
}

/// The title, then the blocks.
pub(super) fn sheet(
    heading: &Heading,
    blocks: impl Iterator<Item = Block>,
    rows: usize,
    board: &Board,
) -> Sheet {
    let title = board.column(&heading.title, all(rows, board), Role::HallTitle);
    let blocks = [title].into_iter().chain(blocks);
    Sheet {
        label: heading.label.clone(),
        blocks: blocks.filter(|block| !block.is_empty()).collect(),
        foot: Block::new(),
        gap: board.floor / 8,
        setting: Setting::List,
    }
}
