//! The strips of every kind of block.

use super::face::{Face, Font};
use super::line::{Align, Room};
use super::measure::{Length, millimetres, points};
use super::signing::signatures;
use super::strip::{Strip, paragraph, tie_all};
use super::table::{Place, table};
use crate::domain::Lang;
use crate::papers::document::Block;

/// Between two paragraphs.
const GAP: Length = points(6);

/// How blocks are set: in which room, in which size, and where headings stand.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style {
    pub(super) width: Length,
    pub(super) height: Length,
    pub(super) size: Length,
    /// How small the letters of a table may become.
    pub(super) least: Length,
    pub(super) headings: Align,
    pub(super) lang: Lang,
}

impl Style {
    /// The place of a table.
    pub(super) fn place(self) -> Place {
        let Self { width, height, least, lang, .. } = self;
        Place { width, height, size: self.size.min(points(13)), least, lang }
    }

    fn font(self, face: Face) -> Font {
        Font { face, size: self.size }
    }

    /// A paragraph not to be overlooked: under a heading in the middle it stands there too.
    fn strong(self) -> Room {
        match self.headings {
            Align::Middle => Room { width: self.width, indent: 0, align: Align::Middle },
            Align::Left | Align::Right | Align::Both => self.running(),
        }
    }

    /// A paragraph of running text, its first line further in.
    fn running(self) -> Room {
        let indent = millimetres(10).min(self.width / 12);
        Room { width: self.width, indent, align: Align::Both }
    }
}

/// The strips of a block that stands on a page among others.
pub(super) fn strips(block: &Block, style: Style) -> Vec<Strip> {
    let mut strips = match block {
        Block::Heading { level, text } => heading(*level, text, style),
        Block::Paragraph(text) => paragraph(text, style.font(Face::Regular), style.running(), GAP),
        Block::Strong(text) => paragraph(text, style.font(Face::Bold), style.strong(), GAP),
        Block::List(items) => list(items, style),
        Block::Table(data) => table(data, style.place()),
        Block::Signatures(all) => signatures(all, style.width, style.size),
        // Neither stands among others: the paper gives them sheets of their own.
        Block::Slips(_) | Block::PageBreak => Vec::new(),
    };
    if let (Block::Table(_), Some(first)) = (block, strips.first_mut()) {
        first.above = points(8);
    }
    strips
}

fn heading(level: u8, text: &str, style: Style) -> Vec<Strip> {
    let align = if level <= 1 { Align::Middle } else { style.headings };
    let room = Room { width: style.width, indent: 0, align };
    let mut strips = paragraph(text, style.font(Face::Bold), room, points(12));
    tie_all(&mut strips);
    strips
}

fn list(items: &[String], style: Style) -> Vec<Strip> {
    let item = |(at, text): (usize, &String)| {
        let above = if at == 0 { GAP } else { GAP / 2 };
        paragraph(&format!("- {text}"), style.font(Face::Regular), style.running(), above)
    };
    items.iter().enumerate().flat_map(item).collect()
}
