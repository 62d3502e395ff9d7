//! Room to sign, side by side and never parted by the end of a page.

use super::page::TEXT_WIDTH;
use super::style::{Keep, Style, kept, paragraph, set};
use super::table::{Side, bare};
use crate::papers::document::Signature;

/// More offices than these side by side would have no room for their names.
const IN_A_ROW: usize = 3;
/// The room for the hand.
const ROOM: &str = r#"<w:keepNext/><w:spacing w:before="1200"/>"#;

/// Writes the places to sign, three in a row; one alone stands at the right.
pub(super) fn signatures(all: &[Signature]) -> String {
    let rows = all.chunks(IN_A_ROW);
    rows.flat_map(|row| [paragraph(Style::Spacer, ""), in_a_row(row)]).collect()
}

fn in_a_row(row: &[Signature]) -> String {
    let places = u32::try_from(row.len().max(2)).unwrap_or(2);
    let width = TEXT_WIDTH / places;
    let signed = row.iter().map(|signature| Side { width, content: of_one(signature) });
    let empty = Side { width, content: paragraph(Style::Signature, "") };
    let mut sides: Vec<Side> = (row.len() == 1).then_some(empty).into_iter().collect();
    sides.extend(signed);
    bare(&sides)
}

fn of_one(signature: &Signature) -> String {
    let name = signature.name.as_deref().unwrap_or_default();
    let office = kept(Style::Signature, &signature.office, Keep::WithNext);
    let room = set(Style::Signature, ROOM, "");
    [office, room, paragraph(Style::Signature, name)].concat()
}
