//! From the covers of the blocks of one cell to a character and its colours.

use ratatui::buffer::Cell;
use ratatui::style::{Color, Style};
use ratatui::symbols::pixel::{OCTANTS, QUADRANTS, SEXTANTS};

use super::{Blocks, Ink};
use crate::ui::theme::{Role, Theme};

const HALVES: [char; 4] = [' ', '▀', '▄', '█'];
/// From this cover on, a block is ink where there are no shades.
const THRESHOLD: u8 = 115;
/// Covers that differ by less are one shade.
const SAME: u8 = 20;
/// The blocks of the finest cell.
const MOST: usize = 8;
/// The steps between paper and ink.
const STEP: u8 = 8;

/// Ink and paper of one text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Tint {
    blocks: Blocks,
    ink: Ink,
    solid: Style,
    full: Style,
    shades: [[u8; 3]; 2],
}

impl Tint {
    pub(super) fn new(blocks: Blocks, ink: Ink, role: Role, theme: Theme) -> Self {
        Self {
            blocks,
            ink,
            solid: theme.style(role),
            full: theme.ink(role),
            shades: [theme.paper(), theme.shade(role)],
        }
    }

    /// Draws the blocks of a cell, row by row. Where there is no ink, the cell stays as it is.
    pub(super) fn draw(&self, covers: &[u8], cell: &mut Cell) {
        if covers.iter().all(|cover| *cover < STEP) {
            return;
        }
        match self.ink {
            Ink::Solid => self.draw_solid(covers, cell),
            Ink::Blended => self.draw_blended(covers, cell),
        }
    }

    fn draw_solid(&self, covers: &[u8], cell: &mut Cell) {
        let pattern = pattern(covers, THRESHOLD);
        match symbol(self.blocks, pattern) {
            ' ' => {}
            '█' => _ = cell.set_char(' ').set_style(self.full),
            symbol => _ = cell.set_char(symbol).set_style(self.solid),
        }
    }

    /// A cell has two colours: the covers are parted where both parts are most alike.
    fn draw_blended(&self, covers: &[u8], cell: &mut Cell) {
        let (least, most) = (covers.iter().min(), covers.iter().max());
        let (least, most) = least.zip(most).map_or((0, 0), |(least, most)| (*least, *most));
        if most - least < SAME {
            // A blank on ink: blocks leave dark hairlines between the rows of some terminals.
            cell.set_char(' ').set_bg(self.blend(mean(covers)));
            return;
        }
        let mut sorted = [0; MOST];
        let Some(sorted) = sorted.get_mut(..covers.len()) else { return };
        sorted.copy_from_slice(covers);
        sorted.sort_unstable();
        let split = (1..sorted.len()).min_by_key(|split| spread(sorted, *split)).unwrap_or(1);
        let (low, high) = sorted.split_at_checked(split).unwrap_or((&[], &*sorted));
        let edge = high.first().copied().unwrap_or(most);
        cell.set_char(symbol(self.blocks, pattern(covers, edge)))
            .set_fg(self.blend(mean(high)))
            .set_bg(self.blend(mean(low)));
    }

    /// A shade between paper and ink, mixed as light mixes.
    fn blend(&self, cover: u8) -> Color {
        let step = u32::from(STEP);
        let cover = ((u32::from(cover) + step / 2) / step * step).min(255);
        let [paper, ink] = self.shades;
        let mut mixed = [0; 3];
        for ((mixed, paper), ink) in mixed.iter_mut().zip(paper).zip(ink) {
            let square = |part: u8| u32::from(part) * u32::from(part);
            let light = square(ink) * cover + square(paper) * (255 - cover);
            *mixed = u8::try_from((light / 255).isqrt()).unwrap_or(u8::MAX);
        }
        let [red, green, blue] = mixed;
        Color::Rgb(red, green, blue)
    }
}

fn symbol(blocks: Blocks, pattern: usize) -> char {
    let table: &[char] = match blocks {
        Blocks::Octant => &OCTANTS,
        Blocks::Sextant => &SEXTANTS,
        Blocks::Quadrant => &QUADRANTS,
        Blocks::Half => &HALVES,
    };
    table.get(pattern).copied().unwrap_or(' ')
}

/// The character that leaves the uppermost blocks of its cell free.
pub(super) fn lower_part(blocks: Blocks) -> char {
    match blocks {
        Blocks::Octant | Blocks::Sextant => {
            let (across, down) = blocks.grid();
            symbol(blocks, (1 << (across * down)) - (1 << across))
        }
        // Half of a cell would make a bar of one row too thin.
        Blocks::Quadrant | Blocks::Half => '▆',
    }
}

/// One bit for each block from this cover on, the first block in the lowest bit.
fn pattern(covers: &[u8], edge: u8) -> usize {
    covers.iter().rev().fold(0, |bits, cover| 2 * bits + usize::from(edge <= *cover))
}

fn mean(covers: &[u8]) -> u8 {
    let sum: usize = covers.iter().map(|cover| usize::from(*cover)).sum();
    u8::try_from(sum / covers.len().max(1)).unwrap_or(u8::MAX)
}

/// How unlike the covers on both sides of a split are, each to its own mean.
fn spread(sorted: &[u8], split: usize) -> u32 {
    let (low, high) = sorted.split_at_checked(split).unwrap_or((sorted, &[]));
    let unlike = |part: &[u8]| {
        let mean = mean(part);
        part.iter().map(|cover| u32::from(cover.abs_diff(mean)).pow(2)).sum::<u32>()
    };
    unlike(low) + unlike(high)
}
