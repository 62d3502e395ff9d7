//! Votes with their share of the base, a bar, and the line of half.

use ratatui::text::Span;

use super::bar::{self, bar};
use super::columns::{Column, GAP, beside, widest};
use super::room::Room;
use super::slide::{Block, Setting, Slide};
use crate::domain::hands::HandOutcome;
use crate::domain::{Lang, rules, tr};
use crate::ui::hall::HallView;
use crate::ui::hall::view::{HandsView, ResultView, ShareMark, ShareRow, Target};
use crate::ui::text;
use crate::ui::theme::Role;

/// From this width on, votes stand in columns; below, they stand under the name.
const TABLE_FROM: usize = 44;
/// The shortest bar that is worth drawing.
const SHORTEST_BAR: usize = 11;
/// The longest bar: beyond it, an eye cannot follow the row.
const LONGEST_BAR: usize = 61;
/// What a row takes beside its texts and its bar: the mark, and the blanks between the columns.
const GAPS: usize = 1 + 3 * GAP;

/// The widths of the columns of one picture.
#[derive(Clone, Copy, Debug)]
struct Widths {
    name: usize,
    votes: usize,
    percent: usize,
    /// 0 where no bar is drawn.
    bar: usize,
}

/// The names of a long result have one width on all pages, so that their bars can be compared.
pub(super) fn result(view: &ResultView, hall: &HallView, room: Room) -> Slide {
    let lang = hall.lang;
    let names = if 1 < hall.leaf.of { room.width / 2 } else { names(&view.rows) };
    let slide = Slide {
        heading: view.heading.clone(),
        notes: view.lines(),
        setting: Setting::List,
        ..Slide::default()
    };
    match Widths::across(&view.rows, names, lang, room) {
        None => {
            let rows = view.rows.iter();
            let blocks = rows.map(|row| row_down(row, unit(lang), room)).collect();
            Slide { blocks, ..slide }
        }
        Some(widths) => Slide {
            caption: caption(&view.rows, widths, lang, room),
            blocks: view.rows.iter().map(|row| row_across(row, widths, room)).collect(),
            ..slide
        },
    }
}

pub(super) fn hands(view: &HandsView, lang: Lang, room: Room) -> Slide {
    let role = answer_role(view.outcome);
    let rows: Vec<Block> = match Widths::across(&view.rows, names(&view.rows), lang, room) {
        None => view.rows.iter().map(|row| row_down(row, "", room)).collect(),
        Some(widths) => view.rows.iter().map(|row| row_across(row, widths, room)).collect(),
    };
    let answer = room.centred(&view.answer, role);
    Slide {
        heading: view.heading.clone(),
        blocks: rows.into_iter().chain([answer]).collect(),
        notes: view.notes.clone(),
        ..Slide::default()
    }
}

pub(super) fn answer_role(outcome: HandOutcome) -> Role {
    match outcome {
        HandOutcome::Carried => Role::Elected,
        HandOutcome::Lost => Role::Danger,
    }
}

/// What votes are called after their number.
pub(super) fn unit(lang: Lang) -> &'static str {
    tr(lang, " phiếu", " votes")
}

impl Widths {
    /// Shares the width out: the names have what they need, the bar has what is left.
    fn across(rows: &[ShareRow], names: usize, lang: Lang, room: Room) -> Option<Self> {
        if room.width < TABLE_FROM {
            return None;
        }
        let [head_votes, head_percent] = heads(lang);
        let votes = widest(rows.iter().map(|row| &row.votes)).max(text::width(head_votes));
        let percent = widest(rows.iter().map(|row| &row.percent)).max(text::width(head_percent));
        let left = room.width.checked_sub(GAPS + votes + percent)?;
        let names = names.min(room.width / 2);
        let bar = odd(left.saturating_sub(names + GAP).min(LONGEST_BAR));
        match bar {
            SHORTEST_BAR.. => Some(Self { name: left - GAP - bar, votes, percent, bar }),
            _ => Some(Self { name: left, votes, percent, bar: 0 }),
        }
    }
}

fn names(rows: &[ShareRow]) -> usize {
    widest(rows.iter().map(|row| &row.name))
}

/// The next odd number below an even one: an odd bar has a cell for the line of half.
fn odd(length: usize) -> usize {
    length.saturating_sub((length + 1) % 2)
}

fn heads(lang: Lang) -> [&'static str; 2] {
    tr(lang, ["phiếu", "tỷ lệ"], ["votes", "share"])
}

/// The heads of the columns, with "50 %" or "2/3" above the line of the share that is asked for.
fn caption(rows: &[ShareRow], widths: Widths, lang: Lang, room: Room) -> Block {
    let [votes, percent] = heads(lang);
    let dim = room.style(Role::HallDim);
    let asked = rows.iter().find_map(|row| match row.share.target {
        Target::Asked(asked) => Some(above_the_line(asked.share(), widths.bar, lang)),
        Target::None => None,
    });
    beside(&[
        Column::wrapped("", 1, dim),
        Column::wrapped("", widths.name, dim),
        Column::number(votes, widths.votes, dim),
        Column::number(percent, widths.percent, dim),
        Column::number(&asked.unwrap_or_default(), widths.bar, dim),
    ])
}

/// Names the share above its line: in the middle of the bar, or as near to its place as it goes.
fn above_the_line(asked: rules::Share, width: usize, lang: Lang) -> String {
    if asked.is_half() {
        return text::centre(tr(lang, "50 %", "50%"), width);
    }
    let label = format!("{}/{}", asked.numerator, asked.denominator);
    let before = bar::place(asked, width).min(width.saturating_sub(label.len()));
    text::pad(&format!("{}{label}", " ".repeat(before)), width)
}

/// Mark, name, votes, share and bar side by side.
fn row_across(row: &ShareRow, widths: Widths, room: Room) -> Block {
    let (mark, role) = mark(row.mark);
    let style = room.style(role);
    let mut lines = beside(&[
        Column::wrapped(mark, 1, style),
        Column::wrapped(&row.name, widths.name, style.bold()),
        Column::number(&row.votes, widths.votes, style.bold()),
        Column::number(&row.percent, widths.percent, style),
    ]);
    if let Some(first) = lines.first_mut().filter(|_| 0 < widths.bar) {
        first.spans.push(Span::raw(" ".repeat(GAP)));
        first.spans.extend(bar(row.share, widths.bar, role, room));
    }
    lines
}

/// The name, and the numbers beneath it with their unit.
fn row_down(row: &ShareRow, unit: &str, room: Room) -> Block {
    let (mark, role) = mark(row.mark);
    let style = room.style(role);
    let width = room.width.saturating_sub(1 + GAP).max(1);
    let numbers = format!("{}{unit} · {}", row.votes, row.percent);
    let named =
        beside(&[Column::wrapped(mark, 1, style), Column::wrapped(&row.name, width, style.bold())]);
    let counted =
        beside(&[Column::wrapped(" ", 1, style), Column::wrapped(&numbers, width, style)]);
    [named, counted].concat()
}

pub(super) fn mark(mark: ShareMark) -> (&'static str, Role) {
    match mark {
        ShareMark::Elected => ("✓", Role::Elected),
        ShareMark::Alternate => ("○", Role::HallAccent),
        ShareMark::Tied => ("=", Role::Warning),
        ShareMark::Plain => (" ", Role::HallText),
    }
}
