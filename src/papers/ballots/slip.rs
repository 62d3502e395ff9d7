//! One ballot as the voter holds it (190-QĐ/TW, Điều 15): the stamp at the top left, what is elected,
//! how many, how to mark, and the names in their order.

use crate::domain::election::ballot::{Layout, Paper};
use crate::domain::election::round::Round;
use crate::domain::narration::round_label;
use crate::domain::{Lang, State, tr};
use crate::papers::document::{Block, Cell, Signature, Table};
use crate::papers::voting::{how_to_mark, seats};

/// A list of so many names is laid out in two, or in three, columns side by side.
const TWO_COLUMNS: usize = 26;
const THREE_COLUMNS: usize = 51;

/// The longest name that still has room in one of two, or of three, columns, in characters.
const ROOM_IN_TWO: usize = 32;
const ROOM_IN_THREE: usize = 22;

/// Writes the ballot of a round.
pub(super) fn ballot(state: &State, round: &Round) -> Vec<Block> {
    let (lang, paper) = (state.about.lang, &round.paper);
    let mut blocks = top(state, tr(lang, "PHIẾU BẦU CỬ", "BALLOT"));
    blocks.push(Block::Strong(paper.title.to_string()));
    if 1 < round.number {
        blocks.push(Block::Paragraph(number(round, lang)));
    }
    let seats = seats(paper, lang);
    blocks.push(Block::Paragraph(tr(
        lang,
        format!("Số lượng bầu: {seats}."),
        format!("To be elected: {seats}."),
    )));
    blocks.push(Block::Paragraph(how_to_mark(paper, lang)));
    blocks.push(Block::Table(names(paper, lang)));
    blocks.push(code(&paper.hash, lang));
    blocks
}

/// The place for the stamp, the congress and the kind of ballot.
pub(super) fn top(state: &State, kind: &str) -> Vec<Block> {
    let lang = state.about.lang;
    let place = |office: &str| Signature { office: office.to_owned(), name: None };
    let stamp = tr(lang, "(Dấu của cấp ủy triệu tập)", "(Stamp)");
    vec![
        Block::Signatures(vec![place(stamp), place(&state.about.title)]),
        Block::Heading { level: 1, text: kind.to_owned() },
    ]
}

/// A table in which each name has empty boxes to mark.
pub(super) fn boxes<'a>(head: &[&str], names: impl IntoIterator<Item = (usize, &'a str)>) -> Table {
    let empty = head.len().saturating_sub(2);
    let row = |(number, name): (usize, &str)| {
        let mut row = vec![Cell::from(number), Cell::from(name)];
        row.resize(row.len() + empty, Cell::from(""));
        row
    };
    let head = head.iter().map(|&cell| cell.to_owned()).collect();
    Table { head, rows: names.into_iter().map(row).collect() }
}

/// The short hash: whoever holds another paper than the others sees it here.
pub(super) fn code(hash: &str, lang: Lang) -> Block {
    Block::Paragraph(tr(lang, format!("Mã phiếu: {hash}"), format!("Ballot code: {hash}")))
}

fn number(round: &Round, lang: Lang) -> String {
    let (number, kind) = (round.number, round_label(round.kind, lang));
    tr(lang, format!("Lần {number} ({kind})"), format!("Round {number} ({kind})"))
}

fn names(paper: &Paper, lang: Lang) -> Table {
    match paper.layout {
        Layout::StrikeOut => struck(paper, lang),
        Layout::AgreeColumns | Layout::SingleName => {
            let head = tr(
                lang,
                ["STT", "Họ và tên", "Đồng ý", "Không đồng ý"],
                ["No.", "Name", "Agree", "Disagree"],
            );
            boxes(&head, (1..).zip(paper.lines.iter().map(|line| line.name.as_str())))
        }
    }
}

/// Numbers and names run down the first column, then down the next.
fn struck(paper: &Paper, lang: Lang) -> Table {
    let columns = columns(paper);
    let depth = paper.lines.len().div_ceil(columns).max(1);
    let numbered: Vec<(usize, &str)> =
        (1..).zip(paper.lines.iter().map(|line| line.name.as_str())).collect();
    let cells = |at: usize| match numbered.get(at) {
        Some((number, name)) => [Cell::from(*number), Cell::from(*name)],
        None => ["", ""].map(Cell::from),
    };
    let row = |row: usize| (0..columns).flat_map(|column| cells(row + column * depth)).collect();
    let head = tr(lang, ["STT", "Họ và tên"], ["No.", "Name"]).map(str::to_owned);
    Table { head: vec![head; columns].concat(), rows: (0..depth).map(row).collect() }
}

/// A long list takes less height side by side, if the names are short enough for it.
fn columns(paper: &Paper) -> usize {
    let longest = paper.lines.iter().map(|line| line.name.chars().count()).max().unwrap_or(0);
    match paper.lines.len() {
        names if THREE_COLUMNS <= names && longest <= ROOM_IN_THREE => 3,
        names if TWO_COLUMNS <= names && longest <= ROOM_IN_TWO => 2,
        _ => 1,
    }
}
