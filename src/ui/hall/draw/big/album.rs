//! Blocks dealt onto the parts of a page, with a head and a foot on each.

use ratatui::buffer::Buffer;

use super::board::{Board, Column, beside};
use super::strip::{Block, Strip, blank, height};
use crate::ui::hall::draw::deal;
use crate::ui::hall::letters::Height;
use crate::ui::theme::Role;

/// The parts of a page: one where the wall shows it whole.
#[derive(Clone, Debug)]
pub(super) struct Album {
    /// The line of the label and of the mark of the page.
    line: Height,
    head: Block,
    foot: Block,
    parts: Vec<Vec<Block>>,
    gap: usize,
    setting: Setting,
}

/// How the blocks stand on a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Setting {
    /// In the middle.
    #[default]
    Statement,
    /// From the top.
    List,
}

/// A picture before it is dealt.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    /// What kind of picture it is, on every part.
    pub(super) label: String,
    pub(super) blocks: Vec<Block>,
    /// Stands on every part.
    pub(super) foot: Block,
    /// The blank rows between two blocks.
    pub(super) gap: usize,
    pub(super) setting: Setting,
}

impl Album {
    /// Deals a sheet onto as few parts as it takes.
    pub(super) fn new(sheet: &Sheet, board: &Board) -> Self {
        let laid_out = |mark: &str| {
            let Sheet { label, blocks, foot, gap, setting } = sheet.clone();
            let line = line(&label, mark, board);
            let head = head(&label, mark, setting, board);
            let parts = dealt(&blocks, body(&head, &foot, board), gap, setting);
            Self { line, head, foot, parts, gap, setting }
        };
        let whole = laid_out(&board.leaf.mark(0, 1));
        if whole.len() == 1 { whole } else { laid_out(&board.leaf.mark(0, 2)) }
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Takes the largest size, of those from the floor on, that needs no more parts than the floor.
    /// Where there are several pages, all have letters of the floor: no page is louder than the last.
    pub(super) fn largest(board: &Board, sheet: impl Fn(usize) -> Sheet) -> Self {
        let laid_out = |rows| Self::new(&sheet(rows), board);
        let tight = Self::new(&Sheet { gap: 0, ..sheet(board.floor) }, board);
        let least = laid_out(board.floor);
        let least = if tight.len() < least.len() { tight } else { least };
        let is_alone = board.leaf.of < 2;
        if !is_alone || least.setting == Setting::Statement && 1 < least.len() {
            return least;
        }
        let larger = (board.floor + 1..=board.floor * 3 / 2).rev();
        larger.map(laid_out).find(|album| album.len() <= least.len()).unwrap_or(least)
    }

    /// Takes the first of several sheets that stands whole, else the tightest of those that take the
    /// fewest parts.
    pub(super) fn best(board: &Board, sheets: impl Iterator<Item = Sheet>) -> Self {
        let mut fewest: Option<Self> = None;
        for sheet in sheets {
            let album = Self::new(&sheet, board);
            if album.len() == 1 {
                return album;
            }
            if fewest.as_ref().is_none_or(|fewest| album.len() <= fewest.len()) {
                fewest = Some(album);
            }
        }
        fewest.unwrap_or_else(|| Self::new(&Sheet::default(), board))
    }

    /// Draws a part, counted from 0. A part too far is the last one.
    pub(super) fn draw(&self, part: usize, board: &Board, buf: &mut Buffer) {
        for (y, strip) in self.placed(part, board) {
            strip.draw(y, board, buf);
        }
    }

    /// The strips of a part with the rows at which they begin.
    pub(super) fn placed(&self, part: usize, board: &Board) -> Vec<(usize, Strip)> {
        let part = part.min(self.len().saturating_sub(1));
        let blocks = self.parts.get(part).map_or(&[][..], Vec::as_slice);
        let mut placed = from(0, &self.head);
        let mark = board.leaf.mark(part, self.len());
        if !mark.is_empty() {
            let mark = board.number(&mark, board.width, self.line, Role::HallDim);
            placed.extend(from(0, &beside(vec![blank(self.line.rows)], [mark])));
        }
        let mut y = height(&self.head) + self.above(blocks, board);
        let gap = self.gap(blocks, board);
        for block in blocks {
            placed.extend(from(y, block));
            y += height(block) + gap;
        }
        placed.extend(from(board.height.saturating_sub(height(&self.foot)), &self.foot));
        placed
    }

    /// The blank rows between the head and the blocks. All parts of a list begin at one height.
    fn above(&self, blocks: &[Block], board: &Board) -> usize {
        let room = body(&self.head, &self.foot, board);
        match self.setting {
            Setting::Statement => room.saturating_sub(stacked(blocks, self.gap(blocks, board))) / 2,
            Setting::List => {
                let taken = self.parts.iter().map(|part| stacked(part, self.gap));
                (room.saturating_sub(taken.max().unwrap_or(0)) / 2).min(board.floor / 2)
            }
        }
    }

    /// The blank rows between two blocks. What a statement leaves free goes between them too.
    fn gap(&self, blocks: &[Block], board: &Board) -> usize {
        let free = body(&self.head, &self.foot, board).saturating_sub(stacked(blocks, self.gap));
        match self.setting {
            Setting::Statement => self.gap + (free / (blocks.len() + 1)).min(board.floor / 3),
            Setting::List => self.gap,
        }
    }
}

/// The rows of blocks one under the other.
fn stacked(blocks: &[Block], gap: usize) -> usize {
    let gaps = gap * blocks.len().saturating_sub(1);
    gaps + blocks.iter().map(|block| height(block)).sum::<usize>()
}

/// The rows between head and foot.
fn body(head: &Block, foot: &Block, board: &Board) -> usize {
    board.height.saturating_sub(height(head) + height(foot))
}

/// The rows that a statement has under its label.
pub(super) fn room(label: &str, board: &Board) -> usize {
    body(&head(label, &board.leaf.mark(0, 1), Setting::Statement, board), &Block::new(), board)
}

/// What kind of picture it is, in what the mark of the page leaves of the width.
fn head(label: &str, mark: &str, setting: Setting, board: &Board) -> Block {
    let height = line(label, mark, board);
    if mark.is_empty() && setting == Setting::Statement {
        return board.centred(label, height, Role::HallAccent);
    }
    let mark = if mark.is_empty() { 0 } else { board.taken(mark, height) + height.rows };
    let width = board.width.saturating_sub(mark);
    let head = board.column(label, Column { x: 0, width, height }, Role::HallAccent);
    if head.is_empty() && 0 < mark { vec![blank(height.rows)] } else { head }
}

fn line(label: &str, mark: &str, board: &Board) -> Height {
    board.snug([label, mark].into_iter())
}

/// A list has even parts; a statement goes on where it must, and says the most on the first one.
fn dealt(blocks: &[Block], body: usize, gap: usize, setting: Setting) -> Vec<Vec<Block>> {
    let parted: Vec<Block> = blocks.iter().flat_map(|block| parted(block, body)).collect();
    let heights: Vec<usize> = parted.iter().map(|block| height(block)).collect();
    let counts = match setting {
        Setting::Statement => deal::fill(&heights, body, gap, usize::MAX),
        Setting::List => deal::deal(&heights, body, gap),
    };
    let mut rest = parted.into_iter();
    counts.into_iter().map(|count| rest.by_ref().take(count).collect()).collect()
}

/// A block that is higher than a part goes on to the next one between its strips.
fn parted(block: &Block, body: usize) -> Vec<Block> {
    let mut parts = vec![Block::new()];
    for strip in block {
        match parts.last_mut() {
            Some(part) if part.is_empty() || height(part) + strip.rows <= body => {
                part.push(strip.clone());
            }
            _ => parts.push(vec![strip.clone()]),
        }
    }
    parts.retain(|part| !part.is_empty());
    parts
}

fn from(mut y: usize, block: &Block) -> Vec<(usize, Strip)> {
    let mut placed = Vec::new();
    for strip in block {
        placed.push((y, strip.clone()));
        y += strip.rows;
    }
    placed
}
