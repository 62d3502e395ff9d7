//! The agenda against the clock: planned and actual minutes, and how late the congress is.

use chrono::TimeDelta;

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
    /// Minutes late; negative is early.
    pub drift: i64,
}

/// Sets the agenda against the clock.
pub fn schedule(state: &State, now: Moment) -> Schedule {
    let entries = &state.agenda.entries;
    let next = next_item(entries);
    let mut expected = state.agenda.running().and_then(|entry| expected_end(entry, now));
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
    Schedule { rows: rows.collect(), drift: state.agenda.drift_minutes(now) }
}

/// When a figure in minutes next changes while an item runs: its own, or how late it is in all.
pub fn wake_at(state: &State, now: Moment) -> Option<Moment> {
    let entry = state.agenda.running()?;
    let ItemStatus::Running { since } = entry.status else { return None };
    let whole = since + TimeDelta::seconds(now.signed_duration_since(since).num_seconds());
    let figures = |at| (entry.elapsed_s(at) / 60, state.agenda.drift_minutes(at));
    let seconds = (1..=60).map(|second| whole + TimeDelta::seconds(second));
    seconds.into_iter().find(|at| figures(*at) != figures(now))
}

/// When the item that runs ends if it keeps to its minutes; now, if it has outrun them.
fn expected_end(entry: &Entry, now: Moment) -> Option<Moment> {
    let ItemStatus::Running { since } = entry.status else { return None };
    let present = now.signed_duration_since(since).num_seconds();
    let earlier = entry.elapsed_s(now) - present.max(0);
    let end = since + TimeDelta::seconds(planned_seconds(entry) - earlier);
    Some(end.max(now))
}

fn planned_seconds(entry: &Entry) -> i64 {
    i64::from(entry.item.minutes) * 60
}

fn planned_end(entry: &Entry, from: Moment) -> Moment {
    from + TimeDelta::minutes(i64::from(entry.item.minutes))
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
        ItemStatus::Waiting | ItemStatus::Skipped { .. } => None,
        ItemStatus::Running { .. } | ItemStatus::Parked { .. } | ItemStatus::Done { .. } => {
            Some(entry.elapsed_s(now) / 60)
        }
    }
}
