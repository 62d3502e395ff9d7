//! A paper on its pages: what stands where, as data, before anything of it is written to a file.

use super::blocks::{Style, strips};
use super::face::{Face, Font};
use super::letterhead::letterhead;
use super::line::{Align, Room, lines};
use super::measure::{Length, millimetres, points};
use super::page::{Frame, Page, Placed, Purpose};
use super::paging::{Item, paged};
use super::slips::sheets;
use super::strip::{Strip, height, paragraph, tie_last};
use super::table::is_wide;
use super::word::{Word, lacking};
use crate::domain::{Lang, tr};
use crate::papers::document::{Block, Document, Table};
use crate::papers::write::WriteError;

const SIZE: Length = points(14);
const LEAST: Length = points(8);
const FOOT: Length = points(10);
/// Where the number of a page stands, from the top of the sheet.
const NUMBER: Length = millimetres(13);
/// The letters named in the notice of those that the typeface lacks.
const NAMED: usize = 8;

/// Lays a paper out. What it could not show is said at its foot.
pub(super) fn layout(document: &Document) -> Result<Vec<Page>, WriteError> {
    let pages = pages(document, &document.foot)?;
    let texts: Vec<&str> = pages.iter().flat_map(Page::words).map(Word::text).collect();
    let lacking = lacking(texts.into_iter());
    if lacking.is_empty() {
        return Ok(pages);
    }
    let mut foot = document.foot.clone();
    foot.push(notice(&lacking, document.lang));
    self::pages(document, &foot)
}

fn pages(document: &Document, foot: &[String]) -> Result<Vec<Page>, WriteError> {
    let lang = document.lang;
    let frame = frame(document);
    let style = style(frame, lang);
    let mut flow = Flow::default();
    flow.strips.extend(document.head.iter().flat_map(|head| letterhead(head, frame.width)));
    for block in &document.blocks {
        match block {
            Block::PageBreak => flow.end(Item::Break),
            Block::Slips(slips) => flow.end(Item::Sheets(sheets(slips, lang)?)),
            Block::Signatures(_) => {
                tie_last(&mut flow.strips, 2);
                flow.strips.extend(strips(block, style));
            }
            Block::Heading { .. }
            | Block::Paragraph(_)
            | Block::Strong(_)
            | Block::List(_)
            | Block::Table(_) => flow.strips.extend(strips(block, style)),
        }
    }
    let foot = foot_strip(foot, frame.width);
    if foot.is_some() {
        tie_last(&mut flow.strips, 1);
    }
    let mut pages = paged(flow.finish(), foot, frame);
    if pages.is_empty() {
        let text = tr(lang, "(Không có nội dung.)", "(Nothing to show.)");
        let nothing = strips(&Block::Paragraph(text.to_owned()), style);
        pages = paged(nothing.into_iter().map(Item::Strip).collect(), None, frame);
    }
    number(&mut pages, frame);
    Ok(pages)
}

fn style(frame: Frame, lang: Lang) -> Style {
    let Frame { width, height, .. } = frame;
    Style { width, height, size: SIZE, least: LEAST, headings: Align::Left, lang }
}

/// A paper that is mostly tables, one of them wide, lies on its side.
fn frame(document: &Document) -> Frame {
    let lang = document.lang;
    let place = style(Frame::UPRIGHT, lang).place();
    let is_wide = |block: &Block| matches!(block, Block::Table(table) if is_wide(table, place));
    let (mut in_tables, mut beside) = (0, 0);
    for block in &document.blocks {
        match block {
            Block::Table(Table { rows, .. }) => {
                in_tables += rows.iter().flatten().map(|cell| cell.text(lang).len()).sum::<usize>();
            }
            Block::Heading { text, .. } | Block::Paragraph(text) | Block::Strong(text) => {
                beside += text.len();
            }
            Block::List(lines) => beside += lines.iter().map(String::len).sum::<usize>(),
            Block::Signatures(_) | Block::Slips(_) | Block::PageBreak => {}
        }
    }
    if in_tables > beside && document.blocks.iter().any(is_wide) {
        Frame::LYING
    } else {
        Frame::UPRIGHT
    }
}

#[derive(Default)]
struct Flow {
    items: Vec<Item>,
    strips: Vec<Strip>,
}

impl Flow {
    fn end(&mut self, item: Item) {
        self.items.extend(self.strips.drain(..).map(Item::Strip));
        self.items.push(item);
    }

    fn finish(mut self) -> Vec<Item> {
        self.items.extend(self.strips.drain(..).map(Item::Strip));
        self.items
    }
}

/// The foot: small, under a short rule.
fn foot_strip(lines: &[String], width: Length) -> Option<Strip> {
    let font = Font { face: Face::Italic, size: FOOT };
    let room = Room { width, indent: 0, align: Align::Left };
    let lines: Vec<Strip> = lines.iter().flat_map(|line| paragraph(line, font, room, 0)).collect();
    if lines.is_empty() {
        return None;
    }
    let rule = Placed::rule((0, 0), (width / 4, 0));
    let mut strip = Strip::new(height(&lines) + points(4), vec![rule]);
    strip.above = points(10);
    strip.paste(lines, 0, points(4));
    Some(strip)
}

/// Numbers the pages from the second, in the middle over the text. Slips are cut apart: theirs
/// carry none.
fn number(pages: &mut [Page], frame: Frame) {
    let font = Font { face: Face::Regular, size: points(13) };
    let room = Room { width: frame.width, indent: 0, align: Align::Middle };
    let mut number: u32 = 0;
    for page in pages {
        number = number.saturating_add(page.sheets());
        if number > 1 && page.purpose == Purpose::Reading {
            let lines = lines(&number.to_string(), font, room).into_iter();
            page.placed.extend(lines.map(|line| Placed::Text {
                at: (frame.left, NUMBER),
                font,
                line,
            }));
        }
    }
}

fn notice(letters: &[String], lang: Lang) -> String {
    let code = |letter: &String| {
        let codes: Vec<String> =
            letter.chars().map(|c| format!("U+{:04X}", u32::from(c))).collect();
        format!("{letter} ({})", codes.join(" "))
    };
    let named: Vec<String> = letters.iter().take(NAMED).map(code).collect();
    let named = named.join(", ");
    let more = if letters.len() > NAMED { "…" } else { "" };
    tr(
        lang,
        format!(
            "Phông chữ của bản in không có {} chữ, in thành ô vuông: {named}{more}. Viết tay vào ô, hoặc in từ bản DOCX.",
            letters.len(),
        ),
        format!(
            "The typeface lacks {} letters, printed as boxes: {named}{more}. Write them in by hand, or print from the DOCX.",
            letters.len(),
        ),
    )
}

#[cfg(test)]
mod tests;
