//! What stands on the wall, strip under strip.

use ratatui::buffer::Buffer;
use ratatui::style::{Modifier, Style};

use super::board::Board;
use crate::ui::hall::draw::bar::{place, whole_cells};
use crate::ui::hall::letters::{Ink, Size, Spot};
use crate::ui::hall::view::{Share, Target};
use crate::ui::theme::Role;

/// Strips that stay together on one page.
pub(super) type Block = Vec<Strip>;

/// Some rows across the wall, with what stands on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Strip {
    pub(super) rows: usize,
    pub(super) stamps: Vec<Stamp>,
}

/// Something at a column of a strip, as high as the strip.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Stamp {
    pub(super) x: usize,
    pub(super) role: Role,
    pub(super) what: What,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Words(String, Size),
    /// A name with a stroke through it.
    Struck(String, Size),
    /// Ink over so many columns.
    Fill(usize),
    Bar(Bar),
}

/// A share of so many columns, with the line of what is asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) share: Share,
    pub(super) width: usize,
    /// The rows of its strip that stay free over it.
    pub(super) above: usize,
    pub(super) rows: usize,
}

pub(super) fn height(block: &[Strip]) -> usize {
    block.iter().map(|strip| strip.rows).sum()
}

pub(super) fn blank(rows: usize) -> Strip {
    Strip { rows, stamps: Vec::new() }
}

impl Strip {
    pub(super) fn draw(&self, y: usize, board: &Board, buf: &mut Buffer) {
        for stamp in &self.stamps {
            match &stamp.what {
                What::Words(text, size) => {
                    board.press.draw(text, *size, board.spot(stamp, y), buf);
                }
                What::Struck(text, size) => {
                    let spot = Spot { is_struck: true, ..board.spot(stamp, y) };
                    board.press.draw(text, *size, spot, buf);
                }
                What::Fill(width) => {
                    (y..y + self.rows).for_each(|y| fill(stamp, (y, *width), board, buf));
                }
                What::Bar(rod) => {
                    (0..rod.rows).for_each(|row| bar(stamp, *rod, (y, row), board, buf));
                }
            }
        }
    }
}

fn fill(stamp: &Stamp, (y, width): (usize, usize), board: &Board, buf: &mut Buffer) {
    for x in stamp.x..stamp.x + width {
        put(' ', ink(stamp.role, board), (x, y), board, buf);
    }
}

/// The part is ink, the rest a track, and the line of what is asked goes through both. It lies on
/// ink only where more than that is reached.
fn bar(stamp: &Stamp, rod: Bar, (top, row): (usize, usize), board: &Board, buf: &mut Buffer) {
    let Bar { share, width, above, rows } = rod;
    let filled = whole_cells(share, width);
    let (line, is_reached) = match share.target {
        Target::Asked(asked) => {
            (Some(place(asked.share(), width)), asked.is_reached(share.part, share.whole))
        }
        Target::None => (None, false),
    };
    let is_line = |column| line.is_some_and(|line| (line..line + thick(width)).contains(&column));
    let track = (board.press.ink() == Ink::Blended).then_some(Role::Frame);
    let role = |column| match (is_line(column), is_reached) {
        (true, is_reached) => (!is_reached).then_some(Role::HallText),
        (false, _) if column < filled => Some(stamp.role),
        (false, _) => track,
    };
    for column in 0..width {
        let at = (stamp.x + column, top + above + row);
        match role(column) {
            // A dot under a letter must not run into the bar.
            Some(role) if row == 0 => {
                put(board.press.lower_part(), pen(role, board), at, board, buf);
            }
            Some(role) => put(' ', ink(role, board), at, board, buf),
            // Without shades, a track in ink could be taken for the bar.
            None if filled <= column && row == rows / 2 => {
                put('─', board.theme().style(Role::Frame), at, board, buf);
            }
            None => {}
        }
    }
}

/// The line of what is asked must be seen from the last row too.
fn thick(width: usize) -> usize {
    (width / 100).max(1)
}

/// Ink as the letters have it: in shades where they have shades.
fn ink(role: Role, board: &Board) -> Style {
    match board.press.ink() {
        Ink::Solid => board.theme().ink(role),
        Ink::Blended => {
            let [paper, ink] = [board.theme().paper(), board.theme().shade(role)];
            Style::new().fg(paper.into()).bg(ink.into()).remove_modifier(Modifier::all())
        }
    }
}

/// Ink for a character that leaves a part of its cell free.
fn pen(role: Role, board: &Board) -> Style {
    match board.press.ink() {
        Ink::Solid => board.theme().style(role),
        Ink::Blended => {
            let [paper, ink] = [board.theme().paper(), board.theme().shade(role)];
            Style::new().fg(ink.into()).bg(paper.into())
        }
    }
}

fn put(symbol: char, style: Style, (x, y): (usize, usize), board: &Board, buf: &mut Buffer) {
    let (x, y) = board.cell(x, y);
    if let Some(cell) = buf.cell_mut((x, y)) {
        cell.set_char(symbol).set_style(style);
    }
}
