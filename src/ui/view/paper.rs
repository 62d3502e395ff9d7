//! A paper as lines of text, as broad as a page of the console: the letterhead in two columns, tables
//! in columns, places to sign side by side.

mod table;

use self::table::table_rows;
use super::chrome::Row;
use crate::domain::{Lang, tr};
use crate::papers::{Block, Document, Letterhead, Signature, Slips};
use crate::ui::text::{centre, wrap, wrap_even};
use crate::ui::theme::Role;

/// How broad a paper is on every screen: what fits into a box of 80 columns.
pub const COLUMNS: usize = 76;
/// The frame of the box, and the line under the text.
const AROUND: u16 = 3;
const MARK: &str = "-----";
/// So many sign beside each other.
const ABREAST: usize = 3;
/// Room for the hand between the office and the name.
const ROOM_TO_SIGN: usize = 2;

/// Says how many lines of a paper show in an area so high.
pub fn rows(height: u16) -> usize {
    usize::from(height.saturating_sub(AROUND))
}

/// Sets a paper as lines of at most `room` cells.
pub fn lines(document: &Document, room: usize) -> Vec<Row> {
    let mut parts: Vec<Vec<Row>> =
        document.head.iter().map(|head| letterhead(head, room)).collect();
    parts.extend(document.blocks.iter().map(|block| of_block(block, document.lang, room)));
    if !document.foot.is_empty() {
        let rule = vec![(Role::Frame, "─".repeat(room))];
        let foot = document.foot.iter().flat_map(|line| set(line, Role::Dim, room));
        parts.push([rule].into_iter().chain(foot).collect());
    }
    parts.retain(|part| !part.is_empty());
    parts.join(&Row::new())
}

fn letterhead(head: &Letterhead, room: usize) -> Vec<Row> {
    let half = room / 2;
    let (above, issuer) = head.issuers.split_at(head.issuers.len().saturating_sub(1));
    let mut left: Vec<Row> = above.iter().flat_map(|line| middle(line, Role::Text, half)).collect();
    left.extend(issuer.iter().flat_map(|line| middle(line, Role::Title, half)));
    let under = head.sign.iter().chain(&head.number);
    left.extend(under.flat_map(|line| middle(line, Role::Text, half)));
    let mut right: Vec<Row> =
        head.motto.iter().flat_map(|line| middle(line, Role::Title, half)).collect();
    right.extend(head.motto.iter().map(|_| vec![(Role::Frame, centre(MARK, half))]));
    right.extend(head.place_and_date.iter().flat_map(|line| middle(line, Role::Text, half)));
    let mut rows = beside(&[left, right], half);
    rows.push(Row::new());
    rows.extend(middle(&head.kind, Role::Title, room));
    rows.extend(head.subject.iter().flat_map(|line| middle(line, Role::Title, room)));
    rows.extend(middle(MARK, Role::Frame, room));
    rows
}

fn of_block(block: &Block, lang: Lang, room: usize) -> Vec<Row> {
    match block {
        Block::Heading { text, .. } | Block::Strong(text) => set(text, Role::Title, room),
        Block::Paragraph(text) => set(text, Role::Text, room),
        Block::List(lines) => lines.iter().flat_map(|line| item(line, room)).collect(),
        Block::Table(table) => table_rows(table, lang, room),
        Block::Signatures(signatures) => {
            let abreast = signatures.chunks(ABREAST).map(|signatures| to_sign(signatures, room));
            abreast.collect::<Vec<_>>().join(&Row::new())
        }
        Block::Slips(slips) => of_slips(slips, lang, room),
        Block::PageBreak => vec![vec![(Role::Frame, "─ ".repeat(room / 2))]],
    }
}

/// Shows one slip, and how often it is printed.
fn of_slips(Slips { copies, slip }: &Slips, lang: Lang, room: usize) -> Vec<Row> {
    let words = tr(lang, format!("✂ In {copies} phiếu như sau"), format!("✂ {copies} slips alike"));
    let mut parts = vec![set(&words, Role::Hint, room)];
    parts.extend(slip.iter().map(|block| of_block(block, lang, room)));
    parts.join(&Row::new())
}

fn to_sign(signatures: &[Signature], room: usize) -> Vec<Row> {
    let share = room.checked_div(signatures.len()).unwrap_or(room);
    let set = |text: Option<&String>| -> Vec<Row> {
        text.into_iter().flat_map(|text| middle(text, Role::Title, share)).collect()
    };
    let offices: Vec<_> = signatures.iter().map(|one| set(Some(&one.office))).collect();
    let names: Vec<_> = signatures.iter().map(|one| set(one.name.as_ref())).collect();
    let mut rows = beside(&offices, share);
    rows.extend(vec![Row::new(); ROOM_TO_SIGN]);
    rows.extend(beside(&names, share));
    rows
}

/// Sets columns of the same breadth beside each other.
fn beside(columns: &[Vec<Row>], breadth: usize) -> Vec<Row> {
    let height = columns.iter().map(Vec::len).max().unwrap_or(0);
    let blank = || vec![(Role::Text, " ".repeat(breadth))];
    let row = |at: usize| {
        let parts = columns.iter().map(|column| column.get(at).cloned().unwrap_or_else(blank));
        parts.flatten().collect()
    };
    (0..height).map(row).collect()
}

fn set(words: &str, role: Role, room: usize) -> Vec<Row> {
    wrap(words, room).into_iter().map(|line| vec![(role, line)]).collect()
}

fn middle(words: &str, role: Role, room: usize) -> Vec<Row> {
    let lines = wrap_even(words, room.saturating_sub(2)).into_iter();
    lines.map(|line| vec![(role, centre(&line, room))]).collect()
}

fn item(words: &str, room: usize) -> Vec<Row> {
    let mut mark = "- ";
    let lines = wrap(words, room.saturating_sub(2)).into_iter();
    lines
        .map(|line| vec![(Role::Text, std::mem::replace(&mut mark, "  ").to_owned() + &line)])
        .collect()
}
