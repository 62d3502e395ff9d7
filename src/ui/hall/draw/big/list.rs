//! Lists in big letters: names, items of the agenda.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::strip::{self, Block, Stamp};
use crate::ui::hall::draw::list::{agenda_mark, number_role, numbered};
use crate::ui::hall::draw::share::mark;
use crate::ui::hall::letters::Height;
use crate::ui::hall::view::{AgendaMark, AgendaView, CallView, Heading, PeopleView, PersonRow};
use crate::ui::theme::Role;

/// What there is to say about all of them stands over the people. The title gives way where that
/// saves a part: the label says what kind of list it is.
pub(super) fn people(view: &PeopleView, board: &Board) -> Album {
    let untitled = Heading { title: String::new(), ..view.heading.clone() };
    let [whole, bare] = [&view.heading, &untitled].map(|heading| listed(view, heading, board));
    if bare.len() < whole.len() { bare } else { whole }
}

fn listed(view: &PeopleView, heading: &Heading, board: &Board) -> Album {
    let numbers: Vec<String> = view.rows.iter().map(numbered).collect();
    let texts = || view.rows.iter().flat_map(|row| [&row.name, &row.born]).chain(&numbers);
    let beneath = board.snug(view.rows.iter().map(|row| row.post.as_str()));
    Album::largest(board, |rows| {
        let height = fitted(texts(), rows, board);
        let number = board.widest(numbers.iter(), height);
        let across =
            |text: &String, role| board.column(text, all(fitted([text], rows, board), board), role);
        let title = across(&heading.title, Role::HallTitle);
        let notes = view.notes.iter().flat_map(|note| across(note, Role::HallDim));
        let lead: Block = title.into_iter().chain(notes).collect();
        let people = view.rows.iter().map(|row| {
            let block = person(row, number, height, board);
            let x = number + height.rows / 2 + 1;
            let column = Column { x, width: board.width.saturating_sub(x), height: beneath };
            [block, board.column(&row.post, column, Role::HallDim)].concat()
        });
        sheet(&heading.label, led(lead, people.collect(), board).into_iter(), board)
    })
}

/// What stands over the people has no part of its own, unless a name would be torn apart for it.
fn led(lead: Block, mut people: Vec<Block>, board: &Board) -> Vec<Block> {
    let room = board.height.saturating_sub(2 * board.floor);
    match people.first_mut() {
        Some(first) if strip::height(&lead) + strip::height(first) <= room => {
            first.splice(0..0, lead);
        }
        _ => people.insert(0, lead),
    }
    people
}

/// Number, name and year of birth.
fn person(row: &PersonRow, number: usize, height: Height, board: &Board) -> Block {
    let gap = height.rows / 2 + 1;
    let x = number + gap;
    let born = board.taken(&row.born, height);
    let width = board.width.saturating_sub(x + born + gap);
    let name = board.column(&row.name, Column { x, width, height }, mark(row.mark).1);
    let number = board.number(&numbered(row), number, height, number_role(row));
    let born = (!row.born.is_empty())
        .then(|| board.number(&row.born, board.width, height, Role::HallText));
    beside(name, [number].into_iter().chain(born))
}

/// Says what is next in a word, too, wherever that takes no more parts.
pub(super) fn agenda(view: &AgendaView, board: &Board) -> Album {
    let [whole, bare] = [Noted::NextBeneath, Noted::Beside].map(|noted| items(view, noted, board));
    if bare.len() < whole.len() { bare } else { whole }
}

/// Where the word of an item stands that finds no room beside its title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Noted {
    /// That of the next item on a line of its own, that of others nowhere.
    NextBeneath,
    Beside,
}

fn items(view: &AgendaView, noted: Noted, board: &Board) -> Album {
    let texts = || view.rows.iter().flat_map(|row| [&row.number, &row.title]);
    Album::largest(board, |rows| {
        let texts = texts().chain(view.rows.iter().map(|row| &row.note));
        let height = fitted(texts, rows, board);
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
            let item = beside(board.column(&row.title, column, role), mark.chain([number]));
            let is_next = noted == Noted::NextBeneath && row.mark == AgendaMark::Next;
            let beneath = is_next.then_some(column);
            with_note(item, &row.note, (height, role), (beneath, board))
        });
        titled(&view.heading, items, rows, board)
    })
}

/// Sets a word at the end of the last line, where it finds room, else beneath it in a column.
fn with_note(
    item: Block,
    note: &str,
    (height, role): (Height, Role),
    (beneath, board): (Option<Column>, &Board),
) -> Block {
    let stamp = board.number(note, board.width, height, role);
    let ends = item
        .last()
        .map_or(0, |last| last.stamps.iter().map(|stamp| board.end(stamp)).max().unwrap_or(0));
    if ends + height.rows <= stamp.x {
        return beside_last(item, stamp);
    }
    let beneath = beneath.map(|column| board.column(note, column, Role::HallDim));
    item.into_iter().chain(beneath.into_iter().flatten()).collect()
}

fn beside_last(mut item: Block, stamp: Stamp) -> Block {
    if let Some(last) = item.last_mut() {
        last.stamps.push(stamp);
    }
    item
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
