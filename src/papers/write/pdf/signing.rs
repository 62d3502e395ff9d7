//! Room to sign: in whose name, room for the hand and the seal, and the name, side by side.

use super::face::{Face, Font};
use super::line::{Align, Room};
use super::measure::{Length, points, times};
use super::strip::{Strip, height, paragraph, tie_all};
use crate::papers::document::Signature;

/// How many sign side by side.
const SIDE_BY_SIDE: usize = 3;
/// Room for the hand and the seal.
const HAND: Length = points(64);

/// The strips of the signatures, on one page if it holds them: one alone stands at the right.
pub(super) fn signatures(signatures: &[Signature], width: Length, size: Length) -> Vec<Strip> {
    let rows = signatures.len().div_ceil(SIDE_BY_SIDE).max(1);
    let in_row = signatures.len().div_ceil(rows).max(1);
    let rows = signatures.chunks(in_row).map(|row| side_by_side(row, in_row, width, size));
    let mut strips: Vec<Strip> = rows.collect();
    if let [above @ .., _last] = strips.as_mut_slice() {
        tie_all(above);
    }
    strips
}

fn side_by_side(row: &[Signature], in_row: usize, width: Length, size: Length) -> Strip {
    let places = times(in_row).max(2);
    let each = width / places;
    let room = Room { width: each - points(8), indent: 0, align: Align::Middle };
    let font = Font { face: Face::Bold, size };
    let offices: Vec<Vec<Strip>> =
        row.iter().map(|one| paragraph(&one.office, font, room, 0)).collect();
    let highest = offices.iter().map(|office| height(office)).max().unwrap_or(0);
    let names: Vec<Vec<Strip>> = row
        .iter()
        .map(|one| one.name.iter().flat_map(|name| paragraph(name, font, room, 0)).collect())
        .collect();
    let tallest = names.iter().map(|name| height(name)).max().unwrap_or(0);
    let mut strip = Strip::new(highest + HAND + tallest, Vec::new());
    strip.above = points(14);
    let first = places - times(row.len());
    for (at, (office, name)) in (first..).zip(offices.into_iter().zip(names)) {
        let x = at * each + points(4);
        strip.paste(office, x, 0);
        strip.paste(name, x, highest + HAND);
    }
    strip
}
