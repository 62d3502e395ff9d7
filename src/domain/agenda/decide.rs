//! Planning and walking through the agenda: order, needs, two tracks.

use std::collections::BTreeSet;

use super::finish::may_finish;
use super::needs::{counts_elsewhere, unmet};
use super::{
    AgendaCommand, AgendaEvent, AgendaRefusal, Entry, Item, ItemKind, ItemStatus, Need, Sitting,
};
use crate::domain::{Event, ItemId, Moment, Refusal, State, Text};

/// The longest item, in minutes.
const LONGEST: u16 = 600;

/// Decides a command on the agenda.
pub(in crate::domain) fn decide(
    state: &State,
    command: &AgendaCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        AgendaCommand::Plan { items } => vec![plan(state, items)?],
        AgendaCommand::Start { item, override_reason } => {
            start(state, *item, override_reason.as_ref(), now)?
        }
        AgendaCommand::Finish {} => vec![finish(state, now)?],
        AgendaCommand::Skip { item, reason } => vec![skip(state, *item, reason)?],
        AgendaCommand::Insert { after, title, kind, minutes, reason } => {
            let item = new_item(state, title, kind, *minutes)?;
            vec![insert(state, *after, item, reason)?]
        }
        AgendaCommand::Reopen { item, reason } => vec![reopen(state, *item, reason, now)?],
    };
    Ok(events.into_iter().map(Event::Agenda).collect())
}

/// Refuses while somebody speaks or hands are being counted.
pub(in crate::domain) fn nothing_under_way(state: &State) -> Result<(), AgendaRefusal> {
    if state.floor.speaking.is_some() {
        return Err(AgendaRefusal::SpeechOpen);
    }
    match state.hands.open() {
        Some(open) => Err(AgendaRefusal::VoteOpen { vote: open.id }),
        None => Ok(()),
    }
}

fn plan(state: &State, items: &[Item]) -> Result<AgendaEvent, AgendaRefusal> {
    if !state.agenda.entries.is_empty() {
        return Err(AgendaRefusal::AlreadyPlanned { items: state.agenda.entries.len() });
    }
    if items.is_empty() {
        return Err(AgendaRefusal::EmptyPlan);
    }
    let mut seen = BTreeSet::new();
    for Item { id, title, minutes, .. } in items {
        if id.0 == 0 || !seen.insert(*id) {
            return Err(AgendaRefusal::NumberUnfit { item: *id, title: title.clone() });
        }
        check_length(title, *minutes)?;
    }
    Ok(AgendaEvent::Planned { items: items.to_vec() })
}

fn check_length(title: &Text, minutes: u16) -> Result<(), AgendaRefusal> {
    if title.is_empty() {
        return Err(AgendaRefusal::NoTitle);
    }
    if !(1..=LONGEST).contains(&minutes) {
        return Err(AgendaRefusal::Length { title: title.clone(), minutes, longest: LONGEST });
    }
    Ok(())
}

/// Starts an item, or takes up a parked one. An election that is being counted makes way.
fn start(
    state: &State,
    item: ItemId,
    reason: Option<&Text>,
    now: Moment,
) -> Result<Vec<AgendaEvent>, Refusal> {
    let entry = known(state, item)?;
    let is_waiting = entry.status == ItemStatus::Waiting;
    if !is_waiting && !matches!(entry.status, ItemStatus::Parked { .. }) {
        return Err(AgendaRefusal::NotWaiting { item, title: title(entry) }.into());
    }
    nothing_under_way(state)?;
    let mut events = Vec::new();
    if let Some(running) = state.agenda.running() {
        events.push(park(state, running, now)?);
    }
    if is_waiting {
        events.extend(override_what_is_missing(state, entry, reason)?);
    }
    events.push(AgendaEvent::Started { item, at: now });
    Ok(events)
}

fn park(state: &State, running: &Entry, now: Moment) -> Result<AgendaEvent, AgendaRefusal> {
    let item = running.item.id;
    if counts_elsewhere(state, &running.item.kind) {
        return Ok(AgendaEvent::Parked { item, at: now });
    }
    Err(AgendaRefusal::StillRunning { item, title: title(running) })
}

/// Refuses what is missing before the item may start, unless the chair overrides it with a reason.
/// Nobody can override the quorum, nor an election that does not exist.
fn override_what_is_missing(
    state: &State,
    entry: &Entry,
    reason: Option<&Text>,
) -> Result<Option<AgendaEvent>, Refusal> {
    let item = &entry.item;
    if let ItemKind::Election { election } = item.kind {
        state.elections.find(election)?;
    }
    if item.needs.contains(&Need::Quorum) {
        unmet(state, entry, &Need::Quorum)?;
    }
    let missing = out_of_order(state, entry)
        .or_else(|| item.needs.iter().find_map(|need| unmet(state, entry, need).err()));
    match (missing, reason.filter(|reason| !reason.is_empty())) {
        (None, _) => Ok(None),
        (Some(refusal), None) => Err(refusal),
        (Some(_), Some(reason)) => {
            Ok(Some(AgendaEvent::Overridden { item: item.id, reason: reason.clone() }))
        }
    }
}

fn out_of_order(state: &State, entry: &Entry) -> Option<Refusal> {
    let next = state.agenda.next().filter(|next| next.item.id != entry.item.id)?;
    let (item, next, title) = (entry.item.id, next.item.id, title(next));
    Some(AgendaRefusal::OutOfOrder { item, next, title }.into())
}

fn finish(state: &State, now: Moment) -> Result<AgendaEvent, Refusal> {
    let running = state.agenda.running().ok_or(AgendaRefusal::NothingRunning)?;
    nothing_under_way(state)?;
    may_finish(state, &running.item.kind)?;
    Ok(AgendaEvent::Finished { item: running.item.id, at: now })
}

fn skip(state: &State, item: ItemId, reason: &Text) -> Result<AgendaEvent, AgendaRefusal> {
    let entry = known(state, item)?;
    check_reason(reason)?;
    if entry.status != ItemStatus::Waiting {
        return Err(AgendaRefusal::NotWaiting { item, title: title(entry) });
    }
    Ok(AgendaEvent::Skipped { item, reason: reason.clone() })
}

/// Makes an item that was not planned, with the number after the highest one.
fn new_item(
    state: &State,
    title: &Text,
    kind: &ItemKind,
    minutes: u16,
) -> Result<Item, AgendaRefusal> {
    check_length(title, minutes)?;
    let last = state.agenda.entries.iter().map(|entry| entry.item.id.0).max().unwrap_or(0);
    Ok(Item {
        id: ItemId(last.checked_add(1).ok_or(AgendaRefusal::Full)?),
        title: title.clone(),
        kind: kind.clone(),
        sitting: Sitting::default(),
        minutes,
        leader: Text::default(),
        words: Vec::new(),
        needs: Vec::new(),
    })
}

/// Puts an item behind another one, in its sitting and under its leader.
fn insert(
    state: &State,
    after: ItemId,
    item: Item,
    reason: &Text,
) -> Result<AgendaEvent, AgendaRefusal> {
    let Item { sitting, leader, .. } = known(state, after)?.item.clone();
    check_reason(reason)?;
    let item = Item { sitting, leader, ..item };
    Ok(AgendaEvent::Inserted { after, item, reason: reason.clone() })
}

fn reopen(
    state: &State,
    item: ItemId,
    reason: &Text,
    now: Moment,
) -> Result<AgendaEvent, AgendaRefusal> {
    let entry = known(state, item)?;
    check_reason(reason)?;
    match entry.status {
        ItemStatus::Done { .. } | ItemStatus::Skipped { .. } => {
            Ok(AgendaEvent::Reopened { item, reason: reason.clone(), at: now })
        }
        ItemStatus::Waiting | ItemStatus::Running { .. } | ItemStatus::Parked { .. } => {
            Err(AgendaRefusal::NotClosed { item, title: title(entry) })
        }
    }
}

fn known(state: &State, item: ItemId) -> Result<&Entry, AgendaRefusal> {
    state.agenda.get(item).ok_or(AgendaRefusal::NoSuchItem { item })
}

fn check_reason(reason: &Text) -> Result<(), AgendaRefusal> {
    if reason.is_empty() { Err(AgendaRefusal::NoReason) } else { Ok(()) }
}

fn title(entry: &Entry) -> Text {
    entry.item.title.clone()
}
