//! The agenda on the wall: what is done, what is on, what comes next.

use super::heading;
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{AgendaMark, AgendaRow, AgendaView};

/// Whether the strip names the present item, which the picture may already do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Present {
    Shown,
    LeftOut,
}

pub(super) fn agenda(state: &State, lang: Lang) -> AgendaView {
    let entries = &state.agenda.entries;
    let next = entries.iter().position(|entry| entry.status == ItemStatus::Waiting);
    let rows = entries.iter().enumerate().map(|placed| row(state, placed, next, lang));
    let title = tr(lang, "CHƯƠNG TRÌNH LÀM VIỆC", "AGENDA");
    AgendaView { heading: heading(title, ""), rows: fold_done(rows.collect(), lang) }
}

pub(super) fn strip(state: &State, present: Present, lang: Lang) -> Vec<String> {
    let entries = &state.agenda.entries;
    let done = entries.iter().rev().find(|entry| is_done(entry));
    let now = entries.iter().find(|entry| is_running(entry));
    let now = now.filter(|_| present == Present::Shown);
    let next = entries.iter().find(|entry| entry.status == ItemStatus::Waiting);
    let named = |mark: &'static str| move |entry: &Entry| format!("{mark} {}", entry.item.title);
    let parts = [
        done.map(named("✓")),
        now.map(named("▶")),
        next.map(named(tr(lang, "Tiếp theo:", "Next:"))),
    ];
    parts.into_iter().flatten().collect()
}

pub(super) fn is_running(entry: &Entry) -> bool {
    matches!(entry.status, ItemStatus::Running { .. })
}

fn is_done(entry: &Entry) -> bool {
    matches!(entry.status, ItemStatus::Done { .. })
}

/// Whether the result of an item was withdrawn, or one that it waits for.
fn is_being_corrected(state: &State, entry: &Entry) -> bool {
    let ItemKind::Election { election } = entry.item.kind else { return false };
    let election = state.election(election);
    election.is_some_and(|found| found.is_withdrawn() || found.waits_for_correction(state))
}

fn row(
    state: &State,
    (place, entry): (usize, &Entry),
    next: Option<usize>,
    lang: Lang,
) -> AgendaRow {
    let mark = match &entry.status {
        ItemStatus::Done { .. } => AgendaMark::Done,
        ItemStatus::Skipped { .. } => AgendaMark::Skipped,
        ItemStatus::Parked { .. } if is_being_corrected(state, entry) => AgendaMark::Correcting,
        ItemStatus::Parked { .. } => AgendaMark::Counting,
        ItemStatus::Running { .. } => AgendaMark::Now,
        ItemStatus::Waiting if next == Some(place) => AgendaMark::Next,
        ItemStatus::Waiting => AgendaMark::Waiting,
    };
    AgendaRow {
        mark,
        number: (place + 1).to_string(),
        title: entry.item.title.to_string(),
        note: note(mark, lang).to_owned(),
    }
}

fn note(mark: AgendaMark, lang: Lang) -> &'static str {
    match mark {
        AgendaMark::Done => tr(lang, "xong", "done"),
        AgendaMark::Skipped => tr(lang, "không tiến hành", "left out"),
        AgendaMark::Counting => tr(lang, "đang kiểm phiếu", "being counted"),
        AgendaMark::Correcting => tr(lang, "đang đính chính kết quả", "result being corrected"),
        AgendaMark::Now => tr(lang, "đang tiến hành", "now"),
        AgendaMark::Next => tr(lang, "tiếp theo", "next"),
        AgendaMark::Waiting => "",
    }
}

/// Folds the items that are over, up to the present or the next one, into one line: the first page
/// shows what is on.
fn fold_done(mut rows: Vec<AgendaRow>, lang: Lang) -> Vec<AgendaRow> {
    let is_ahead = |row: &AgendaRow| matches!(row.mark, AgendaMark::Now | AgendaMark::Next);
    let Some(present) = rows.iter().position(is_ahead) else { return rows };
    let ahead = rows.split_off(present);
    let (over, open): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| is_over(row.mark));
    let line = match over.len() {
        ..=1 => over,
        folded => vec![AgendaRow {
            mark: AgendaMark::Done,
            number: String::new(),
            title: tr(lang, format!("{folded} nội dung trước"), format!("{folded} earlier items")),
            note: note(AgendaMark::Done, lang).to_owned(),
        }],
    };
    line.into_iter().chain(open).chain(ahead).collect()
}

fn is_over(mark: AgendaMark) -> bool {
    matches!(mark, AgendaMark::Done | AgendaMark::Skipped)
}
