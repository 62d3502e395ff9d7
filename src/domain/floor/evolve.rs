//! Folds what happens on the floor into it.

use super::{Floor, FloorEvent, Heard, Pace, Slot, Speech};
use crate::domain::{ItemId, Moment, SlotId, State, Text};

/// Takes an event of the floor into the state. Unknown places are passed over.
pub(in crate::domain) fn evolve(state: &mut State, event: &FloorEvent) {
    let item = state.agenda.running().map(|entry| entry.item.id);
    let floor = &mut state.floor;
    match event {
        FloorEvent::Registered { slot } => {
            floor.registered = floor.registered.max(slot.id.0);
            floor.queue.push(slot.clone());
        }
        FloorEvent::Advanced { slot, before } => advance(floor, *slot, *before),
        FloorEvent::Withdrawn { slot, .. } => drop(take(floor, *slot)),
        FloorEvent::Called { slot, at } => call(floor, *slot, item, *at),
        FloorEvent::Granted { slot, minutes } => grant(floor, *slot, *minutes),
        FloorEvent::Limited { minutes, papers, .. } => {
            let cut = floor.queue.iter_mut().filter(|slot| papers.contains(&slot.id));
            cut.for_each(|slot| slot.minutes = *minutes);
        }
        FloorEvent::PaceSet { words_per_minute } => floor.pace = Pace(*words_per_minute),
        FloorEvent::Finished { slot, at, gist } => finish(floor, *slot, *at, gist),
    }
}

fn take(floor: &mut Floor, slot: SlotId) -> Option<Slot> {
    let place = floor.queue.iter().position(|waiting| waiting.id == slot)?;
    Some(floor.queue.remove(place))
}

fn advance(floor: &mut Floor, slot: SlotId, before: SlotId) {
    if slot == before || floor.waiting(before).is_none() {
        return;
    }
    let Some(moved) = take(floor, slot) else { return };
    let place = floor.queue.iter().position(|waiting| waiting.id == before);
    floor.queue.insert(place.unwrap_or(0), moved);
}

fn call(floor: &mut Floor, slot: SlotId, item: Option<ItemId>, at: Moment) {
    if let Some(slot) = take(floor, slot) {
        floor.speaking = Some(Speech { slot, item, since: at, granted: 0 });
    }
}

fn grant(floor: &mut Floor, slot: SlotId, minutes: u16) {
    if let Some(speech) = floor.speaking.as_mut().filter(|speech| speech.slot.id == slot) {
        speech.granted = speech.granted.saturating_add(minutes);
    }
}

fn finish(floor: &mut Floor, slot: SlotId, at: Moment, gist: &Text) {
    if let Some(speech) = floor.speaking.take_if(|speech| speech.slot.id == slot) {
        floor.heard.push(Heard { speech, until: at, gist: gist.clone() });
    }
}
