//! What stands above the text of a paper (HD 36-HD/VPTW, 2018): the issuers at the left, the line
//! in capitals with its rule at the right, then the type and what the paper is about.

use super::face::{Face, Font};
use super::line::{Align, Room, lines};
use super::measure::{Length, points};
use super::page::Placed;
use super::strip::{Strip, height, paragraph, tie_all};
use crate::papers::document::Letterhead;

const SIZE: Length = points(13);
const KIND: Length = points(15);

/// The strips of a letterhead, across a width.
pub(super) fn letterhead(head: &Letterhead, width: Length) -> Vec<Strip> {
    let mut strips = vec![columns(head, width)];
    let centred = Room { width, indent: 0, align: Align::Middle };
    let bold = |size| Font { face: Face::Bold, size };
    strips.extend(paragraph(&head.kind, bold(KIND), centred, points(22)));
    let subject = head.subject.iter();
    strips.extend(subject.flat_map(|subject| paragraph(subject, bold(points(14)), centred, 0)));
    if head.motto.is_some() {
        let regular = Font { face: Face::Regular, size: SIZE };
        strips.extend(paragraph("-----", regular, centred, 0));
    }
    tie_all(&mut strips);
    strips
}

/// The two columns: who issues the paper and its number; the motto, the place and the date.
fn columns(head: &Letterhead, width: Length) -> Strip {
    let left_width = width * 46 / 100;
    let gap = width / 40;
    let (left, right) = (left(head, left_width), right(head, width - left_width - gap));
    let mut strip = Strip::new(height(&left).max(height(&right)), Vec::new());
    strip.paste(left, 0, 0);
    strip.paste(right, left_width + gap, 0);
    strip
}

fn left(head: &Letterhead, width: Length) -> Vec<Strip> {
    let room = Room { width, indent: 0, align: Align::Middle };
    let mut strips = Vec::new();
    for (at, issuer) in (1..).zip(&head.issuers) {
        let face = if at == head.issuers.len() { Face::Bold } else { Face::Regular };
        strips.extend(paragraph(issuer, Font { face, size: SIZE }, room, 0));
    }
    let regular = Font { face: Face::Regular, size: SIZE };
    for line in head.sign.iter().chain(&head.number) {
        strips.extend(paragraph(line, regular, room, 0));
    }
    strips
}

fn right(head: &Letterhead, width: Length) -> Vec<Strip> {
    let room = Room { width, indent: 0, align: Align::Middle };
    let bold = Font { face: Face::Bold, size: SIZE };
    let italic = Font { face: Face::Italic, size: SIZE };
    let mut strips = Vec::new();
    if let Some(motto) = &head.motto {
        strips.extend(paragraph(motto, bold, room, 0));
        strips.push(under(motto, bold, room));
    }
    let place = head.place_and_date.iter();
    strips.extend(place.flat_map(|place| paragraph(place, italic, room, 0)));
    strips
}

/// A rule as long as the text over it, with a little room under it.
fn under(text: &str, font: Font, room: Room) -> Strip {
    let ends = |line: &super::line::Line| {
        let (from, _) = line.words.first()?;
        let (to, word) = line.words.last()?;
        Some((*from, to + word.width))
    };
    let last = lines(text, font, room).pop();
    let rule = last.as_ref().and_then(ends).map(|(from, to)| Placed::rule((from, 0), (to, 0)));
    Strip::new(points(5), rule.into_iter().collect())
}
