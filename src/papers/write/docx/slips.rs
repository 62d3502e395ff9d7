//! Slips to cut apart: as many to a sheet as fit, each whole, with dashed lines between them.

use super::body::blocks;
use super::measure::{TEXT_SIZE, lines};
use super::page::{TEXT_HEIGHT, TEXT_WIDTH};
use super::style::{Style, page_break, paragraph};
use super::table::{self, cell, framed};
use crate::domain::Lang;
use crate::papers::document::{Block, Slips};

/// The height of a line of running text, and of the room between two paragraphs.
const TEXT_LINE: u32 = TEXT_SIZE * 27;
const BETWEEN: u32 = 130;
/// The room above and below a heading.
const AROUND_HEADING: u32 = 330;
/// The height of a row of places to sign.
const SIGNED: u32 = 2_900;
/// The margins of a slip's cell: at the sides together, and above and below together.
const SIDES: u32 = 400;
const ABOVE_AND_BELOW: u32 = 240;
/// What a sheet keeps free for its borders, and for the line that ends a table.
const SLACK: u32 = 300;

/// How slips are laid on a sheet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sheet {
    Cut {
        across: u32,
        down: u32,
    },
    /// A slip too large to share a sheet.
    Whole,
}

/// Writes every copy of a slip.
pub(super) fn slips(Slips { copies, slip }: &Slips, lang: Lang) -> String {
    match sheet(slip, lang) {
        Sheet::Whole => {
            let one = blocks(slip, lang, TEXT_WIDTH);
            vec![one; usize::try_from(*copies).unwrap_or(usize::MAX)].join(&page_break())
        }
        Sheet::Cut { across, down } => cut(*copies, slip, (across, down), lang),
    }
}

fn cut(copies: u32, slip: &[Block], (across, down): (u32, u32), lang: Lang) -> String {
    let width = TEXT_WIDTH / across;
    let widths: Vec<u32> = (0..across).map(|_| width).collect();
    let content = format!("{}{}", blocks(slip, lang, width - SIDES), paragraph(Style::Break, ""));
    let (full, empty) = (cell(width, &content), cell(width, ""));
    let height = (TEXT_HEIGHT - SLACK) / down;
    let row = |slips: u32| {
        let cells: String =
            (0..across).map(|at| if at < slips { &*full } else { &empty }).collect();
        format!(
            r#"<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="atLeast"/></w:trPr>{cells}</w:tr>"#
        )
    };
    let rows = copies / across;
    let mut sheet: Vec<String> = vec![row(across); usize::try_from(rows).unwrap_or(usize::MAX)];
    let rest = copies % across;
    if rest > 0 {
        sheet.push(row(rest));
    }
    if sheet.is_empty() {
        return String::new();
    }
    format!("{}{}", framed("SlipSheet", &widths, &sheet.concat()), paragraph(Style::Break, ""))
}

/// Finds the layout that brings most slips to a sheet.
fn sheet(slip: &[Block], lang: Lang) -> Sheet {
    let layouts = [1, 2].map(|across: u32| {
        let high = height(slip, TEXT_WIDTH / across - SIDES, lang).saturating_add(ABOVE_AND_BELOW);
        (across, (TEXT_HEIGHT - SLACK) / high.max(TEXT_LINE))
    });
    let fits = layouts.into_iter().filter(|(across, down)| across * down > 1);
    match fits.max_by_key(|(across, down)| across * down) {
        Some((across, down)) => Sheet::Cut { across, down },
        None => Sheet::Whole,
    }
}

/// How high a slip is at most, in a column of this width.
fn height(slip: &[Block], column: u32, lang: Lang) -> u32 {
    slip.iter().map(|block| of_block(block, column, lang)).fold(0, u32::saturating_add)
}

fn of_block(block: &Block, column: u32, lang: Lang) -> u32 {
    let text = |text: &str| {
        lines(text, column, TEXT_SIZE).saturating_mul(TEXT_LINE).saturating_add(BETWEEN)
    };
    match block {
        Block::Heading { text: heading, .. } => text(heading).saturating_add(AROUND_HEADING),
        Block::Paragraph(words) | Block::Strong(words) => text(words),
        Block::List(items) => items.iter().map(|item| text(item)).fold(0, u32::saturating_add),
        Block::Table(of) => table::height(of, lang, column),
        Block::Signatures(signatures) => {
            let rows = u32::try_from(signatures.len().div_ceil(3)).unwrap_or(u32::MAX);
            rows.saturating_mul(SIGNED)
        }
        Block::Slips(slips) => height(&slips.slip, column, lang),
        Block::PageBreak => 0,
    }
}
