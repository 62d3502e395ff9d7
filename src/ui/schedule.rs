//! The agenda against the clock: planned and actual minutes, and how late the congress is.

use chrono::{DurationRound, TimeDelta};

use crate::domain::agenda::{Entry, ItemStatus};
use crate::domain::{ItemId, Moment, State};

/// How far an item has come, as the agenda shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    Done,
    Now,
    /// Waits for its count while the hall goes on.
    Parked,
    Next,
    Waiting,
    Skipped,
}

/// One line of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub item: ItemId,
    pub title: String,
    pub mark: Mark,
    /// Minutes.
    pub planned: u16,
    /// Minutes so far, or in all.
    pub actual: Option<i64>,
    /// When it began, or may be expected to.
    pub starts: Option<Moment>,
}

/// The agenda as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Schedule {
    pub rows: Vec<Row>,
    /// Minutes late; negative is early. Unknown before the first item of the sitting.
    pub drift: Option<i64>,
}

/// Sets the agenda against the clock. Whole minutes of the clock on the wall, so that every figure
/// changes when that clock does.
pub fn schedule(state: &State, now: Moment) -> Schedule {
    let entries = &state.agenda.entries;
    let next = next_item(entries);
    let mut expected = running(entries).map(|(entry, since)| now.max(planned_end(entry, since)));
    let rows = entries.iter().map(|entry| {
        let starts = started(entry).or(expected);
        if matches!(entry.status, ItemStatus::Waiting) {
            expected = expected.map(|at| planned_end(entry, at));
        }
        Row {
            item: entry.item.id,
            title: entry.item.title.to_string(),
            mark: mark(entry, next),
            planned: entry.item.minutes,
            actual: actual_minutes(entry, now),
            starts: starts.filter(|_| !matches!(entry.status, ItemStatus::Skipped { .. })),
        }
    });
    Schedule { rows: rows.collect(), drift: drift(entries, now) }
}

/// Whole minutes between two readings of the clock on the wall.
pub fn minutes_between(from: Moment, to: Moment) -> i64 {
    let minute = |at: Moment| at.duration_trunc(TimeDelta::minutes(1)).unwrap_or(at);
    minute(to).signed_duration_since(minute(from)).num_minutes()
}

/// How late the item that runs began, or by how much it has outrun its time, whichever is more.
fn drift(entries: &[Entry], now: Moment) -> Option<i64> {
    if let Some((entry, since)) = running(entries) {
        let planned = planned_start(entries, entry)?;
        let late_start = minutes_between(planned, since);
        let overrun = minutes_between(planned_end(entry, planned), now);
        return Some(late_start.max(overrun));
    }
    let last =
        entries.iter().rev().find(|entry| matches!(entry.status, ItemStatus::Done { .. }))?;
    let ItemStatus::Done { until, .. } = last.status else { return None };
    let planned = planned_start(entries, last)?;
    Some(minutes_between(planned_end(last, planned), until))
}

/// When an item was to begin, counted from the first beginning in its sitting.
fn planned_start(entries: &[Entry], item: &Entry) -> Option<Moment> {
    let same_sitting = entries.iter().filter(|entry| entry.item.sitting == item.item.sitting);
    let first = same_sitting.clone().filter_map(started).min()?;
    let before = same_sitting
        .take_while(|entry| entry.item.id != item.item.id)
        .filter(|entry| !matches!(entry.status, ItemStatus::Skipped { .. }))
        .map(|entry| i64::from(entry.item.minutes))
        .sum();
    first.checked_add_signed(TimeDelta::minutes(before))
}

fn planned_end(entry: &Entry, from: Moment) -> Moment {
    from + TimeDelta::minutes(i64::from(entry.item.minutes))
}

fn running(entries: &[Entry]) -> Option<(&Entry, Moment)> {
    entries.iter().find_map(|entry| match entry.status {
        ItemStatus::Running { since } => Some((entry, since)),
        _ => None,
    })
}

/// The first item that waits after the one that runs, or after the last one done.
fn next_item(entries: &[Entry]) -> Option<ItemId> {
    let touched = |entry: &Entry| !matches!(entry.status, ItemStatus::Waiting);
    let after = entries
        .iter()
        .position(|entry| matches!(entry.status, ItemStatus::Running { .. }))
        .or_else(|| entries.iter().rposition(touched))
        .map_or(0, |at| at + 1);
    entries.iter().skip(after).find(|entry| !touched(entry)).map(|entry| entry.item.id)
}

fn mark(entry: &Entry, next: Option<ItemId>) -> Mark {
    match entry.status {
        ItemStatus::Waiting if next == Some(entry.item.id) => Mark::Next,
        ItemStatus::Waiting => Mark::Waiting,
        ItemStatus::Running { .. } => Mark::Now,
        ItemStatus::Parked { .. } => Mark::Parked,
        ItemStatus::Done { .. } => Mark::Done,
        ItemStatus::Skipped { .. } => Mark::Skipped,
    }
}

fn started(entry: &Entry) -> Option<Moment> {
    match entry.status {
        ItemStatus::Running { since }
        | ItemStatus::Parked { since }
        | ItemStatus::Done { since, .. } => Some(since),
        ItemStatus::Waiting | ItemStatus::Skipped { .. } => None,
    }
}

fn actual_minutes(entry: &Entry, now: Moment) -> Option<i64> {
    match entry.status {
        ItemStatus::Running { since } | ItemStatus::Parked { since } => {
            Some(minutes_between(since, now))
        }
        ItemStatus::Done { since, until } => Some(minutes_between(since, until)),
        ItemStatus::Waiting | ItemStatus::Skipped { .. } => None,
    }
}
