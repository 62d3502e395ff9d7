//! Lists in big letters: names, items of the agenda.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::strip::Block;
use crate::ui::hall::draw::list::agenda_mark;
use crate::ui::hall::letters::Height;
use crate::ui::hall::view::{AgendaView, CallView, Heading, PeopleView, PersonRow};
use crate::ui::theme::Role;

/// What there is to say about all of them stands over the people.
pub(super) fn people(view: &PeopleView, board: &Board) -> Album {
    let texts = || view.rows.iter().flat_map(|row| [&row.number, &row.name, &row.born]);
    let beneath = board.snug(view.rows.iter().map(|row| row.post.as_str()));
    Album::largest(board, |rows| {
        let height = fitted(texts(), rows, board);
        let number = board.widest(view.rows.iter().map(|row| &row.number), height);
        let notes = view
            .notes
            .iter()
            .map(|note| board.column(note, all(fitted([note], rows, board), board), Role::HallDim));
        let people = view.rows.iter().map(|row| {
            let block = person(row, number, height, board);
            let x = number + height.rows / 2 + 1;
            let column = Column { x, width: board.width.saturating_sub(x), height: beneath };
            [block, board.column(&row.post, column, Role::HallDim)].concat()
        });
        titled(&view.heading, notes.chain(people), rows, board)
    })
}

/// Number, name and year of birth.
fn person(row: &PersonRow, number: usize, height: Height, board: &Board) -> Block {
    let gap = height.rows / 2 + 1;
    let x = number + gap;
    let born = board.taken(&row.born, height);
    let width = board.width.saturating_sub(x + born + gap);
    let name = board.column(&row.name, Column { x, width, height }, Role::HallText);
    let number = board.number(&row.number, number, height, Role::HallAccent);
    let born = (!row.born.is_empty())
        .then(|| board.number(&row.born, board.width, height, Role::HallText));
    beside(name, [number].into_iter().chain(born))
}

pub(super) fn agenda(view: &AgendaView, board: &Board) -> Album {
    let texts = || view.rows.iter().flat_map(|row| [&row.number, &row.title]);
    Album::largest(board, |rows| {
        let height = fitted(texts(), rows, board);
        let number = board.widest(view.rows.iter().map(|row| &row.number), height);
        let gap = rows / 2 + 1;
        let marks = rows * 3 / 2;
        let x = marks + number + gap;
        let column = Column { x, width: board.width.saturating_sub(x), height };
        let items = view.rows.iter().map(|row| {
            let (mark, role) = agenda_mark(row.mark);
            let mark = board.column(mark, Column { x: 0, width: marks, height }, role);
            let mark = mark.into_iter().flat_map(|strip| strip.stamps);
            let number = board.number(&row.number, marks + number, height, role);
            beside(board.column(&row.title, column, role), mark.chain([number]))
        });
        titled(&view.heading, items, rows, board)
    })
}

/// The question, the request, and the people whom the question names.
pub(super) fn call(view: &CallView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let lines = all(fitted(&view.names, rows, board), board);
        let request = all(fitted([&view.request], rows, board), board);
        let request = board.column(&view.request, request, Role::HallAccent);
        let names = view.names.iter().map(|name| board.column(name, lines, Role::HallText));
        titled(&view.heading, [request].into_iter().chain(names), rows, board)
    })
}

/// Lines of some rows for certain texts; at the floor, as low as their ink allows.
pub(super) fn fitted<'a>(
    texts: impl IntoIterator<Item = &'a String>,
    rows: usize,
    board: &Board,
) -> Height {
    match rows {
        rows if rows <= board.floor => board.snug(texts.into_iter().map(String::as_str)),
        rows => Height::of_text(rows),
    }
}

/// The whole width.
pub(super) fn all(height: Height, board: &Board) -> Column {
    Column { x: 0, width: board.width, height }
}

/// The title, then the blocks.
pub(super) fn titled(
    heading: &Heading,
    blocks: impl Iterator<Item = Block>,
    rows: usize,
    board: &Board,
) -> Sheet {
    let height = fitted([&heading.title], rows, board);
    let title = board.column(&heading.title, all(height, board), Role::HallTitle);
    sheet(&heading.label, [title].into_iter().chain(blocks), board)
}

/// The blank rows between two blocks.
pub(super) fn gap(board: &Board) -> usize {
    board.floor / 8
}

/// Blocks one under the other.
pub(super) fn sheet(label: &str, blocks: impl Iterator<Item = Block>, board: &Board) -> Sheet {
    Sheet {
        label: label.to_owned(),
        blocks: blocks.filter(|block| !block.is_empty()).collect(),
        foot: Block::new(),
        gap: gap(board),
        setting: Setting::List,
    }
}
