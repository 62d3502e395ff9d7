//! A slide dealt onto pages, with as much of a frame around it as the room allows.

use ratatui::text::Line;

use super::pages;
use super::room::Room;
use super::slide::{Block, Setting, Slide};
use crate::domain::{Lang, tr};
use crate::ui::hall::HallView;
use crate::ui::text;
use crate::ui::theme::Role;

/// The pages of a picture.
#[derive(Clone, Debug)]
pub(super) struct Deck {
    head: Block,
    /// Stands above the blocks of every page.
    caption: Block,
    foot: Block,
    pages: Vec<Vec<Block>>,
    /// The lines between head and foot.
    body: usize,
    /// The blank lines between two blocks.
    gap: usize,
    setting: Setting,
}

/// How much stands around the blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Frame {
    /// Margins, masthead, heading, rule; notes, strip, page.
    Full,
    /// Heading and notes only.
    Slim,
    /// Nothing: heading and notes run with the blocks.
    Bare,
}

impl Deck {
    /// Takes the fullest frame that leaves enough room for the blocks.
    pub(super) fn new(slide: &Slide, view: &HallView, room: Room) -> Self {
        let framed = |frame| Self::framed(slide, view, room, frame);
        let roomy = [Frame::Full, Frame::Slim].into_iter().map(framed);
        roomy.into_iter().find(|deck| deck.is_roomy(room)).unwrap_or_else(|| framed(Frame::Bare))
    }

    fn framed(slide: &Slide, view: &HallView, room: Room, frame: Frame) -> Self {
        let (head, foot) = (head(slide, view, room, frame), foot(slide, view, room, frame));
        let caption = if frame == Frame::Bare { Block::new() } else { slide.caption.clone() };
        let around = head.len() + caption.len() + foot.len();
        let all = room.height.saturating_sub(around);
        let marked = all.saturating_sub(1);
        let blocks = match frame {
            Frame::Full | Frame::Slim => slide.blocks.clone(),
            Frame::Bare => unframed(slide, room, marked.max(1)),
        };
        let deck = |body| Self::dealt(&blocks, body, slide.setting);
        let whole = deck(if frame == Frame::Full { marked } else { all });
        let dealt = if whole.len() == 1 { whole } else { deck(marked) };
        Self { head, caption, foot, ..dealt }
    }

    /// Deals blocks with wide gaps onto one page, else with narrow ones onto several.
    fn dealt(blocks: &[Block], body: usize, setting: Setting) -> Self {
        let heights: Vec<usize> = blocks.iter().map(Vec::len).collect();
        let fits = |gap: &usize| pages::deal(&heights, body, *gap).len() == 1;
        let narrow = usize::from(8 < body);
        let gap = match setting {
            Setting::Statement => [2, 1, 0].into_iter().find(fits).unwrap_or(0),
            Setting::List => [2].into_iter().find(fits).unwrap_or(narrow),
        };
        let mut rest = blocks.iter().cloned();
        let counts = pages::deal(&heights, body, gap).into_iter();
        let pages = counts.map(|count| rest.by_ref().take(count).collect()).collect();
        let (head, caption, foot) = (Block::new(), Block::new(), Block::new());
        Self { head, caption, foot, pages, body, gap, setting }
    }

    pub(super) fn len(&self) -> usize {
        self.pages.len()
    }

    /// A statement should stand on one page; a list should have two fifths of the height.
    fn is_roomy(&self, room: Room) -> bool {
        let tallest = self.pages.iter().flatten().map(Vec::len).max().unwrap_or(0);
        tallest <= self.body
            && match self.setting {
                Setting::Statement => self.height() <= self.body,
                Setting::List => 2 * room.height <= 5 * self.body,
            }
    }

    /// The lines that the fullest page takes.
    fn height(&self) -> usize {
        match self.len() {
            1 => self.pages.iter().map(|page| self.joined(page).len()).max().unwrap_or(0),
            _ => usize::MAX,
        }
    }

    /// Sets a page, line by line from the top of the room.
    pub(super) fn page(&self, page: usize, lang: Lang, room: Room) -> Vec<Line<'static>> {
        let last = self.len().saturating_sub(1);
        let page = page.min(last);
        let blocks = self.pages.get(page).map(|blocks| self.joined(blocks)).unwrap_or_default();
        let above = self.above(blocks.len());
        let below = self.body.saturating_sub(above + blocks.len());
        let mut lines = self.head.clone();
        lines.extend(blanks(above));
        lines.extend(self.caption.iter().cloned());
        lines.extend(blocks);
        lines.extend(blanks(below));
        lines.extend(self.foot.iter().cloned());
        if 0 < last {
            let mark = format!("{} {}/{}", tr(lang, "Trang", "Page"), page + 1, last + 1);
            lines.push(Line::from(room.span(mark, Role::HallAccent)).right_aligned());
        }
        lines
    }

    /// The blank lines above the blocks. Every page of a list begins at the same height.
    fn above(&self, lines: usize) -> usize {
        let fullest = || self.pages.iter().map(|page| self.joined(page).len()).max().unwrap_or(0);
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
        (false, false) => lines.extend(masthead.into_iter().chain(rule).chain(heading)),
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

/// Heading, blocks and notes in one row, parted where a block is higher than a page.
fn unframed(slide: &Slide, room: Room, body: usize) -> Vec<Block> {
    let around = |block: Block| Some(block).filter(|block| !block.is_empty());
    let blocks = around(heading(slide, room)).into_iter();
    let blocks = blocks.chain(slide.blocks.iter().cloned()).chain(around(notes(slide, room)));
    blocks.flat_map(|block| block.chunks(body).map(<[_]>::to_vec).collect::<Vec<_>>()).collect()
}
