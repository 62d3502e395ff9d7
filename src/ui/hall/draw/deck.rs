//! A slide dealt onto the parts of its page, with as much of a frame around it as the room allows.

use ratatui::text::Line;

use super::deal;
use super::room::Room;
use super::slide::{Block, Setting, Slide};
use crate::ui::hall::{HallView, Leaf};
use crate::ui::text;
use crate::ui::theme::Role;

/// The parts of a page: one where the room shows it whole.
#[derive(Clone, Debug)]
pub(super) struct Deck {
    head: Block,
    /// Stands above the blocks of every part.
    caption: Block,
    foot: Block,
    parts: Vec<Vec<Block>>,
    /// The lines between caption and foot.
    body: usize,
    /// The blank lines between two blocks.
    gap: usize,
    setting: Setting,
}

/// How much stands around the blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    /// Margins, masthead, heading, rule; notes, strip, mark of the page.
    Full,
    /// Heading and notes only.
    Slim,
    /// Nothing: heading and notes run with the blocks.
    Bare,
}

/// Frames and gaps, the roomiest first.
const LAYOUTS: [(Frame, usize); 4] =
    [(Frame::Full, 1), (Frame::Slim, 1), (Frame::Full, 0), (Frame::Slim, 0)];

impl Deck {
    /// Takes as few parts as possible, and then the roomiest layout with which it stays at these.
    pub(super) fn new(slide: &Slide, view: &HallView, room: Room) -> Self {
        let laid_out = |(frame, gap)| Self::laid_out(slide, view, room, (frame, gap));
        let tight = laid_out((Frame::Slim, 0));
        if !tight.is_roomy(room) {
            return laid_out((Frame::Bare, 0));
        }
        let keeps = |deck: &Self| deck.is_whole() && deck.len() == tight.len();
        LAYOUTS.into_iter().map(laid_out).find(keeps).unwrap_or(tight)
    }

    fn laid_out(slide: &Slide, view: &HallView, room: Room, (frame, gap): (Frame, usize)) -> Self {
        let (head, foot) = (head(slide, view, room, frame), foot(slide, view, room, frame));
        let caption = if frame == Frame::Bare { Block::new() } else { slide.caption.clone() };
        let around = head.len() + caption.len() + foot.len();
        let all = room.height.saturating_sub(around);
        let marked = all.saturating_sub(1);
        let blocks = match frame {
            Frame::Full | Frame::Slim => slide.blocks.clone(),
            Frame::Bare => unframed(slide, room, marked.max(1)),
        };
        let is_marked = frame == Frame::Full || 1 < view.leaf.of;
        let body = if is_marked { marked } else { all };
        let whole = dealt(&blocks, body, gap);
        let (parts, body) = match whole.len() {
            1 => (whole, body),
            _ => (dealt(&blocks, marked, gap), marked),
        };
        Self { head, caption, foot, parts, body, gap, setting: slide.setting }
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether every block stands on its part whole.
    fn is_whole(&self) -> bool {
        self.parts.iter().flatten().all(|block| block.len() <= self.body)
    }

    /// A statement should stand whole; a list should have two fifths of the height.
    fn is_roomy(&self, room: Room) -> bool {
        self.is_whole()
            && match self.setting {
                Setting::Statement => self.len() == 1,
                Setting::List => 2 * room.height <= 5 * self.body,
            }
    }

    /// Sets a part, line by line from the top of the room.
    pub(super) fn part(&self, part: usize, leaf: &Leaf, room: Room) -> Vec<Line<'static>> {
        let part = part.min(self.len().saturating_sub(1));
        let blocks = self.parts.get(part).map(|blocks| self.joined(blocks)).unwrap_or_default();
        let above = self.above(blocks.len());
        let below = self.body.saturating_sub(above + blocks.len());
        let mut lines = self.head.clone();
        lines.extend(blanks(above));
        lines.extend(self.caption.iter().cloned());
        lines.extend(blocks);
        lines.extend(blanks(below));
        lines.extend(self.foot.iter().cloned());
        let mark = leaf.mark(part, self.len());
        if !mark.is_empty() {
            lines.push(Line::from(room.span(mark, Role::HallAccent)).right_aligned());
        }
        lines
    }

    /// The blank lines above the blocks. Every part of a list begins at the same height.
    fn above(&self, lines: usize) -> usize {
        let fullest = || self.parts.iter().map(|part| self.joined(part).len()).max().unwrap_or(0);
        match self.setting {
            Setting::Statement => self.body.saturating_sub(lines) / 2,
            Setting::List => self.body.saturating_sub(fullest()) / 3,
        }
    }

    fn joined(&self, blocks: &[Block]) -> Block {
        let mut lines = Block::new();
        for block in blocks {
            if !lines.is_empty() {
                lines.extend(blanks(self.gap));
            }
            lines.extend(block.iter().cloned());
        }
        lines
    }
}

/// Deals blocks onto parts of `body` lines.
fn dealt(blocks: &[Block], body: usize, gap: usize) -> Vec<Vec<Block>> {
    let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
    let counts = deal::deal(&heights, body, gap);
    let mut rest = blocks.iter().cloned();
    counts.into_iter().map(|count| rest.by_ref().take(count).collect()).collect()
}

fn blanks(lines: usize) -> impl Iterator<Item = Line<'static>> {
    std::iter::repeat_n(Line::default(), lines)
}

fn head(slide: &Slide, view: &HallView, room: Room, frame: Frame) -> Block {
    match frame {
        Frame::Bare => Block::new(),
        Frame::Slim => heading(slide, room),
        Frame::Full => full_head(slide, view, room),
    }
}

fn full_head(slide: &Slide, view: &HallView, room: Room) -> Block {
    let mut lines: Block = blanks(room.margin()).collect();
    let heading = heading(slide, room);
    let masthead = masthead(view, room);
    let rule = [room.rule("═")];
    match (heading.is_empty(), masthead.is_empty()) {
        (true, _) => {}
        (false, true) => lines.extend(heading.into_iter().chain(rule)),
        (false, false) => {
            lines.extend(masthead.into_iter().chain(rule));
            lines.extend(blanks(room.margin() - 1));
            lines.extend(heading);
        }
    }
    lines.extend(blanks(1));
    lines
}

/// The fullest masthead that stands on one line.
fn masthead(view: &HallView, room: Room) -> Block {
    if room.height < 20 {
        return Block::new();
    }
    let fitting = view.mastheads.iter().find(|text| text::width(text) <= room.width);
    fitting.map(|text| room.centred(text, Role::HallDim)).unwrap_or_default()
}

fn heading(slide: &Slide, room: Room) -> Block {
    let label = room.centred(&slide.heading.label, Role::HallAccent);
    [label, room.centred(&slide.heading.title, Role::HallTitle)].concat()
}

fn notes(slide: &Slide, room: Room) -> Block {
    slide.notes.iter().flat_map(|note| room.centred(note, Role::HallDim)).collect()
}

fn foot(slide: &Slide, view: &HallView, room: Room, frame: Frame) -> Block {
    match frame {
        Frame::Bare => Block::new(),
        Frame::Slim => notes(slide, room),
        Frame::Full => {
            let notes = notes(slide, room);
            let mut lines: Block = blanks(usize::from(!notes.is_empty())).collect();
            lines.extend(notes);
            lines.extend(strip(view, room));
            lines.extend(blanks(room.margin() - 1));
            lines
        }
    }
}

/// Done, now, next: on one line, whole, or not at all. The earlier parts give way first.
fn strip(view: &HallView, room: Room) -> Block {
    if room.height < 20 {
        return Block::new();
    }
    let from = |first| view.strip.iter().skip(first).cloned().collect::<Vec<_>>().join("    ");
    let fitting = (0..view.strip.len()).map(from).find(|text| text::width(text) <= room.width);
    let line = |text| Line::from(room.span(text, Role::HallDim)).centered();
    fitting.map(|text| vec![room.rule("─"), line(text)]).unwrap_or_default()
}

/// Heading, blocks and notes in one row, cut where a block is higher than a part.
fn unframed(slide: &Slide, room: Room, body: usize) -> Vec<Block> {
    let around = |block: Block| Some(block).filter(|block| !block.is_empty());
    let blocks = around(heading(slide, room)).into_iter();
    let blocks = blocks.chain(slide.blocks.iter().cloned()).chain(around(notes(slide, room)));
    blocks.flat_map(|block| block.chunks(body).map(<[_]>::to_vec).collect::<Vec<_>>()).collect()
}
