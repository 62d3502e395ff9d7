//! Votes in big letters: under each name a bar, and through it the line of half or whatever is asked.

use super::album::{Album, Setting, Sheet};
use super::board::{Board, Column, beside};
use super::list::{all, sheet};
use super::strip::{Block, Stamp, Strip, What};
use crate::domain::Lang;
use crate::ui::hall::draw::share::{answer_role, mark, unit};
use crate::ui::hall::view::{HandsView, ResultView, ShareRow};
use crate::ui::theme::Role;

/// The columns of one picture.
#[derive(Clone, Copy, Debug)]
struct Columns {
    rows: usize,
    name: usize,
    width: usize,
    /// Where the votes and the shares end; nowhere where they stand under the name.
    ends: Option<[usize; 2]>,
}

pub(super) fn result(view: &ResultView, lang: Lang, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let columns = Columns::new(&view.rows, rows, board);
        let people = view.rows.iter().map(|row| share(row, unit(lang), columns, board));
        let terms = Some(view.base.whole()).filter(|_| !view.base.terms.is_empty());
        let notes = view.notes.iter().chain(&terms);
        let notes = notes.map(|note| board.column(note, all(rows, board), Role::HallDim));
        let foot = board.column(&view.base.of, all(board.floor, board), Role::HallDim);
        Sheet { foot, ..sheet(&view.heading, people.chain(notes), rows, board) }
    })
}

pub(super) fn hands(view: &HandsView, board: &Board) -> Album {
    Album::largest(board, |rows| {
        let columns = Columns::new(&view.rows, rows, board);
        let shares = view.rows.iter().map(|row| share(row, "", columns, board));
        let answer = board.column(&view.answer, all(rows, board), answer_role(view.outcome));
        let notes =
            view.notes.iter().map(|note| board.column(note, all(rows, board), Role::HallDim));
        let blocks = shares.chain([answer]).chain(notes);
        Sheet { setting: Setting::Statement, ..sheet(&view.heading, blocks, rows, board) }
    })
}

impl Columns {
    /// The names have what the numbers leave, and half of the width at least.
    fn new(shares: &[ShareRow], rows: usize, board: &Board) -> Self {
        let gap = rows / 2 + 1;
        let votes = board.widest(shares.iter().map(|row| &row.votes), rows);
        let percent = board.widest(shares.iter().map(|row| &row.percent), rows);
        let name = 2 * rows;
        let left = board.width.saturating_sub(name + votes + percent + 2 * gap);
        let ends = [board.width.saturating_sub(percent + gap), board.width];
        let (width, ends) = match left {
            left if board.width <= 2 * left => (left, Some(ends)),
            _ => (board.width.saturating_sub(name), None),
        };
        Self { rows, name, width, ends }
    }
}

/// Mark, name, votes and share; the bar beneath.
fn share(row: &ShareRow, unit: &str, columns: Columns, board: &Board) -> Block {
    let Columns { rows, name, width, ends } = columns;
    let (sign, role) = mark(row.mark);
    let sign = board.column(sign, Column { x: 0, width: name, rows }, role);
    let sign = sign.into_iter().flat_map(|strip| strip.stamps);
    let column = Column { x: name, width, rows };
    let named = beside(board.column(&row.name, column, role), sign);
    let mut block = if let Some([votes, percent]) = ends {
        let votes = board.number(&row.votes, votes, rows, role);
        beside(named, [votes, board.number(&row.percent, percent, rows, role)])
    } else {
        let numbers = format!("{}{unit} · {}", row.votes, row.percent);
        [named, board.column(&numbers, column, role)].concat()
    };
    let what = What::Bar(row.share, board.width);
    block.push(Strip { rows: rows.div_ceil(5), stamps: vec![Stamp { x: 0, role, what }] });
    block
}
