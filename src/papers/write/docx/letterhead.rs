//! What stands above the text: issuers at the left and motto at the right in a table without
//! borders, then the type of the paper and what it is about (HD 36-HD/VPTW).

use super::measure::{TEXT_SIZE, width};
use super::page::TEXT_WIDTH;
use super::style::{Style, paragraph, set};
use super::table::{Side, bare};
use crate::papers::document::Letterhead;

const RULE: &str = "-----";
const LEFT: u32 = 4_400;
const RIGHT: u32 = TEXT_WIDTH - LEFT;
/// The margins of a cell, left and right together.
const PADDING: u32 = 200;

/// Writes the head of a paper.
pub(super) fn letterhead(head: &Letterhead) -> String {
    let mut parts = vec![
        bare(&[
            Side { width: LEFT, content: left(head) },
            Side { width: RIGHT, content: right(head) },
        ]),
        paragraph(Style::Title, &head.kind),
    ];
    parts.extend(head.subject.iter().map(|subject| paragraph(Style::Subtitle, subject)));
    parts.push(paragraph(Style::TitleRule, RULE));
    parts.concat()
}

/// The level above, the issuer in bold, the star of a Party paper, and the number.
fn left(head: &Letterhead) -> String {
    let mut parts = Vec::new();
    if let Some((issuer, above)) = head.issuers.split_last() {
        parts.extend(above.iter().map(|above| paragraph(Style::Letterhead, above)));
        parts.push(paragraph(Style::LetterheadIssuer, issuer));
    }
    parts.extend(head.sign.iter().map(|sign| paragraph(Style::Letterhead, sign)));
    parts.extend(head.number.iter().map(|number| paragraph(Style::Letterhead, number)));
    parts.concat()
}

fn right(head: &Letterhead) -> String {
    let motto = head.motto.iter().map(|motto| ruled(motto));
    let place = head.place_and_date.iter().map(|place| paragraph(Style::LetterheadDate, place));
    motto.chain(place).collect()
}

/// The motto with the rule below it as long as its words: the rule is the border of the paragraph,
/// which indents make as narrow.
fn ruled(motto: &str) -> String {
    let room = RIGHT - PADDING;
    let indent = room.saturating_sub(width(motto, TEXT_SIZE)) / 2;
    let narrowed = format!(r#"<w:ind w:left="{indent}" w:right="{indent}"/>"#);
    set(Style::LetterheadMotto, &narrowed, motto)
}
