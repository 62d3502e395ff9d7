//! Folds what happens to the agenda into it.

use super::{Agenda, AgendaEvent, Entry, Item, ItemStatus, Stretch};
use crate::domain::{ItemId, Moment, Text};

/// Takes an event of the agenda in. Unknown items are passed over.
pub(in crate::domain) fn evolve(agenda: &mut Agenda, event: &AgendaEvent) {
    match event {
        AgendaEvent::Planned { items } => {
            agenda.entries.extend(items.iter().map(|item| waiting(item.clone(), Vec::new())));
        }
        AgendaEvent::Started { item, at } => {
            change(agenda, *item, |entry| entry.status = ItemStatus::Running { since: *at });
        }
        AgendaEvent::Overridden { item, reason } => {
            change(agenda, *item, |entry| entry.remarks.push(reason.clone()));
        }
        AgendaEvent::Parked { item, at } => change(agenda, *item, |entry| park(entry, *at)),
        AgendaEvent::Finished { item, at } => change(agenda, *item, |entry| finish(entry, *at)),
        AgendaEvent::Skipped { item, reason } => change(agenda, *item, |entry| {
            entry.status = ItemStatus::Skipped { reason: reason.clone() };
        }),
        AgendaEvent::Inserted { after, item, reason } => insert(agenda, *after, item, reason),
        AgendaEvent::Reopened { item, reason, .. } => {
            change(agenda, *item, |entry| reopen(entry, reason));
        }
    }
}

fn waiting(item: Item, remarks: Vec<Text>) -> Entry {
    Entry { item, status: ItemStatus::Waiting, earlier: Vec::new(), remarks }
}

fn change(agenda: &mut Agenda, item: ItemId, change: impl FnOnce(&mut Entry)) {
    if let Some(entry) = agenda.entries.iter_mut().find(|entry| entry.item.id == item) {
        change(entry);
    }
}

/// An item that was done is parked when its result is withdrawn.
fn park(entry: &mut Entry, at: Moment) {
    match entry.status {
        ItemStatus::Running { since } => entry.earlier.push(Stretch { since, until: at }),
        ItemStatus::Done { since, until } => entry.earlier.push(Stretch { since, until }),
        ItemStatus::Waiting | ItemStatus::Parked { .. } | ItemStatus::Skipped { .. } => {}
    }
    entry.status = ItemStatus::Parked { since: at };
}

fn finish(entry: &mut Entry, at: Moment) {
    let since = match entry.status {
        ItemStatus::Running { since } => since,
        _ => at,
    };
    entry.status = ItemStatus::Done { since, until: at };
}

/// Puts an item behind another one, or at the end where that one is not known.
fn insert(agenda: &mut Agenda, after: ItemId, item: &Item, reason: &Text) {
    let place = agenda.entries.iter().position(|entry| entry.item.id == after);
    let place = place.map_or(agenda.entries.len(), |before| before.saturating_add(1));
    agenda.entries.insert(place, waiting(item.clone(), vec![reason.clone()]));
}

fn reopen(entry: &mut Entry, reason: &Text) {
    if let ItemStatus::Done { since, until } = entry.status {
        entry.earlier.push(Stretch { since, until });
    }
    entry.status = ItemStatus::Waiting;
    entry.remarks.push(reason.clone());
}
