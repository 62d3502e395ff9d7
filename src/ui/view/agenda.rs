//! The agenda: done, now, next; minutes planned and taken.

use super::chrome::{GUTTER, ListView, Row};
use crate::domain::tr;
use crate::ui::pane::Pane;
use crate::ui::schedule::{Mark, Row as Item, Schedule};
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

/// Under this many columns the times of beginning give way to the titles.
const ROOM_FOR_TIMES: usize = 42;
const MINUTES_COLUMNS: usize = 7;
const TIME_COLUMNS: usize = 6;

/// The agenda as a list. As a strip it follows the item that runs.
pub fn agenda_view(ui: &Ui, facts: &Facts, schedule: &Schedule, columns: u16) -> ListView {
    let shown = ui.agenda(facts);
    let is_shown = |row: &&Item| shown.iter().any(|entry| entry.item.id == row.item);
    let rows: Vec<&Item> = schedule.rows.iter().filter(is_shown).collect();
    let columns = usize::from(columns.saturating_sub(GUTTER));
    let timed = ROOM_FOR_TIMES <= columns && rows.iter().any(|row| row.starts.is_some());
    let for_times = if timed { TIME_COLUMNS } else { 0 };
    let focused = ui.focus == Pane::Agenda;
    let now = rows.iter().position(|row| matches!(row.mark, Mark::Now));
    let now = now.or_else(|| rows.iter().position(|row| matches!(row.mark, Mark::Next)));
    let dealt_with = |row: &&Item| matches!(row.mark, Mark::Done | Mark::Skipped);
    let done = schedule.rows.iter().filter(dealt_with).count();
    ListView {
        theme: ui.theme,
        title: format!("{} {done}/{}", Pane::Agenda.title(ui.lang), schedule.rows.len()),
        focused,
        chosen: if focused { ui.chosen(Pane::Agenda, facts) } else { now.unwrap_or(0) },
        rows: rows.iter().map(|row| set(row, columns, for_times)).collect(),
        empty: tr(ui.lang, "Chưa có chương trình.", "No agenda yet.").into(),
    }
}

fn set(item: &Item, columns: usize, times: usize) -> Row {
    let (mark, role) = match item.mark {
        Mark::Done => ("✓ ", Role::Good),
        Mark::Now => ("▶ ", Role::Title),
        Mark::Parked => ("… ", Role::Warning),
        Mark::Next => ("› ", Role::Text),
        Mark::Waiting => ("  ", Role::Waiting),
        Mark::Skipped => ("× ", Role::Dim),
    };
    let minutes = match item.actual {
        Some(actual) => format!("{actual}/{}′", item.planned),
        None => format!("{}′", item.planned),
    };
    let late = item.actual.is_some_and(|actual| i64::from(item.planned) < actual);
    let minutes_role = if late { Role::Warning } else { Role::Dim };
    let starts = item.starts.map(|at| at.format("%H:%M").to_string()).unwrap_or_default();
    let room = columns.saturating_sub(2 + MINUTES_COLUMNS + times);
    vec![
        (role, mark.to_owned()),
        (role, text::pad(&item.title, room)),
        (Role::Dim, text::pad_left(&starts, times)),
        (minutes_role, text::pad_left(&minutes, MINUTES_COLUMNS)),
    ]
}
