//! Photographs a wall as a projector throws it: a screen of any size fills the same picture, and
//! light adds up in a pixel as it does in the eye of the last row.

use std::collections::HashMap;
use std::sync::LazyLock;

use ratatui::buffer::{Buffer, Cell};
use ratatui::style::{Color, Modifier};
use ratatui::symbols::pixel::{OCTANTS, QUADRANTS, SEXTANTS};

use super::film::{Colour, Film, UNITS};
use super::typeface::Typeface;

pub(crate) const WIDTH: usize = 640;
pub(crate) const HEIGHT: usize = 360;

/// The ink of a cell: one bit for each of its blocks, the first block in the lowest bit.
#[derive(Clone, Copy)]
struct Blocks {
    across: usize,
    down: usize,
    bits: u128,
}

/// From here to there, in units of the wall.
type Span = (usize, usize);

static BLOCKS: LazyLock<HashMap<char, Blocks>> = LazyLock::new(known_blocks);

/// Photographs a whole wall.
pub(crate) fn photograph(wall: &Buffer, typeface: &Typeface) -> Film {
    let (columns, rows) = (usize::from(wall.area.width), usize::from(wall.area.height));
    let mut shot = Shot { film: Film::new((WIDTH, HEIGHT), (columns, rows)), columns, rows };
    let is_dark = |cell: &Cell| cell.symbol() == " " && colours(cell).1 == [0; 3];
    let lit: Vec<_> = (0..).zip(&wall.content).filter(|(_, cell)| !is_dark(cell)).collect();
    for (index, cell) in &lit {
        shot.expose(cell, index % columns, index / columns);
    }
    for (index, cell) in &lit {
        shot.letter(cell, (index % columns, index / columns), typeface);
    }
    shot.film
}

/// A wall that is being photographed.
struct Shot {
    film: Film,
    columns: usize,
    rows: usize,
}

impl Shot {
    fn expose(&mut self, cell: &Cell, x: usize, y: usize) {
        let (ink, paper) = colours(cell);
        let letter = cell.symbol().chars().next().unwrap_or(' ');
        let blank = Blocks { across: 1, down: 1, bits: 0 };
        let Blocks { across, down, bits } = BLOCKS.get(&letter).copied().unwrap_or(blank);
        for row in 0..down {
            let is_ink = |column: usize| bits >> (row * across + column) & 1 == 1;
            let high = (part(y, row, down), part(y, row + 1, down));
            let mut from = 0;
            while from < across {
                let same = |column: &usize| is_ink(*column) == is_ink(from);
                let to = (from..across).take_while(same).count() + from;
                let colour = if is_ink(from) { ink } else { paper };
                self.film.fill((part(x, from, across), part(x, to, across)), high, colour);
                from = to;
            }
        }
    }

    /// Lays the letter of a cell over its ground, as the terminal's own type would stand there.
    fn letter(&mut self, cell: &Cell, (x, y): Span, typeface: &Typeface) {
        let Some(letter) = cell.symbol().chars().next() else { return };
        if letter == ' ' || BLOCKS.contains_key(&letter) {
            return;
        }
        let (left, top) = (x * WIDTH / self.columns, y * HEIGHT / self.rows);
        let room = ((x + 1) * WIDTH / self.columns - left, HEIGHT / self.rows);
        typeface.set(letter, (left, top), room, (&mut self.film, colours(cell).0));
    }
}

/// Where a block of a cell begins.
fn part(cell: usize, block: usize, blocks: usize) -> usize {
    cell * UNITS + block * UNITS / blocks
}

fn known_blocks() -> HashMap<char, Blocks> {
    let parted = |table: &'static [char], (across, down): Span| {
        (0_u128..).zip(table).map(move |(bits, letter)| (*letter, Blocks { across, down, bits }))
    };
    let lower = [' ', '▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'].into_iter().enumerate();
    let left = [' ', '▏', '▎', '▍', '▌', '▋', '▊', '▉', '█'].into_iter().enumerate();
    let lower = lower.map(|(n, c)| (c, Blocks { across: 1, down: 8, bits: 0xFF & !(0xFF >> n) }));
    let left = left.map(|(n, c)| (c, Blocks { across: 8, down: 1, bits: (1 << n) - 1 }));
    let rules = [
        ('─', Blocks { across: 1, down: 12, bits: 1 << 6 }),
        ('═', Blocks { across: 1, down: 12, bits: 0b1001 << 4 }),
        ('│', Blocks { across: 6, down: 1, bits: 1 << 3 }),
        ('▕', Blocks { across: 8, down: 1, bits: 1 << 7 }),
    ];
    let corners = [('┌', 3..6, 6..12), ('┐', 0..4, 6..12), ('└', 3..6, 0..7), ('┘', 0..4, 0..7)];
    let corners = corners.map(|(letter, columns, rows)| {
        let bits = columns.map(|x| 6 * 6 + x).chain(rows.map(|y| 6 * y + 3));
        let bits = bits.fold(0, |bits, bit| bits | 1 << bit);
        (letter, Blocks { across: 6, down: 12, bits })
    });
    let fine = parted(&OCTANTS, (2, 4)).chain(parted(&SEXTANTS, (2, 3)));
    let coarse = parted(&QUADRANTS, (2, 2));
    fine.chain(coarse).chain(lower).chain(left).chain(rules).chain(corners).collect()
}

/// Ink and paper of a cell.
fn colours(cell: &Cell) -> (Colour, Colour) {
    let (mut ink, mut paper) = (shown(cell.fg, [255; 3]), shown(cell.bg, [0; 3]));
    if cell.modifier.contains(Modifier::REVERSED) {
        std::mem::swap(&mut ink, &mut paper);
    }
    (ink, paper)
}

/// What a projector makes of a colour: of the sixteen, those that the wall uses.
pub(crate) fn shown(colour: Color, otherwise: Colour) -> Colour {
    match colour {
        Color::Rgb(red, green, blue) => [red, green, blue],
        Color::Black => [0; 3],
        Color::White => [255; 3],
        Color::LightYellow => [242, 204, 96],
        Color::LightCyan => [118, 227, 234],
        Color::LightGreen => [126, 231, 135],
        Color::LightRed => [255, 123, 114],
        Color::Gray => [184, 188, 198],
        Color::DarkGray => [107, 113, 128],
        _ => otherwise,
    }
}
