//! Editing the chair's conclusions while the item for them runs.

use super::{Conclusions, ConclusionsCommand, ConclusionsEvent, ConclusionsRefusal};
use crate::domain::agenda::ItemKind;
use crate::domain::{Event, Moment, Refusal, State, Text};

/// The most points.
const MOST: u16 = 99;

/// Decides a command on the conclusions.
pub(in crate::domain) fn decide(
    state: &State,
    command: &ConclusionsCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    item_runs(state)?;
    let conclusions = &state.conclusions;
    let event = match command {
        ConclusionsCommand::Add { text } => add(conclusions, text)?,
        ConclusionsCommand::Replace { point, text } => {
            let (point, text) = (known(conclusions, *point)?, written(text)?);
            ConclusionsEvent::Replaced { point, text }
        }
        ConclusionsCommand::Remove { point } => {
            ConclusionsEvent::Removed { point: known(conclusions, *point)? }
        }
        ConclusionsCommand::Conclude {} => conclude(conclusions, now)?,
        ConclusionsCommand::Reopen { reason } => reopen(conclusions, reason)?,
    };
    Ok(vec![Event::Conclusions(event)])
}

fn item_runs(state: &State) -> Result<(), ConclusionsRefusal> {
    match state.agenda.running().map(|entry| &entry.item.kind) {
        Some(ItemKind::Conclusion) => Ok(()),
        _ => Err(ConclusionsRefusal::NoItem),
    }
}

fn add(conclusions: &Conclusions, text: &Text) -> Result<ConclusionsEvent, ConclusionsRefusal> {
    is_draft(conclusions)?;
    let points = conclusions.count();
    if MOST <= points {
        return Err(ConclusionsRefusal::Full { most: MOST });
    }
    Ok(ConclusionsEvent::Added { point: points.saturating_add(1), text: written(text)? })
}

fn conclude(conclusions: &Conclusions, at: Moment) -> Result<ConclusionsEvent, ConclusionsRefusal> {
    is_draft(conclusions)?;
    match conclusions.count() {
        0 => Err(ConclusionsRefusal::NoPoints),
        points => Ok(ConclusionsEvent::Concluded { points, at }),
    }
}

fn reopen(
    conclusions: &Conclusions,
    reason: &Text,
) -> Result<ConclusionsEvent, ConclusionsRefusal> {
    if conclusions.concluded_at().is_none() {
        return Err(ConclusionsRefusal::NotConcluded);
    }
    if reason.is_empty() {
        return Err(ConclusionsRefusal::NoReason);
    }
    Ok(ConclusionsEvent::Reopened { reason: reason.clone() })
}

fn is_draft(conclusions: &Conclusions) -> Result<(), ConclusionsRefusal> {
    match conclusions.concluded_at() {
        None => Ok(()),
        Some(_) => Err(ConclusionsRefusal::Concluded { points: conclusions.count() }),
    }
}

/// A point that there is and that may still be changed.
fn known(conclusions: &Conclusions, point: u16) -> Result<u16, ConclusionsRefusal> {
    is_draft(conclusions)?;
    let points = conclusions.count();
    conclusions.get(point).map(|_| point).ok_or(ConclusionsRefusal::NoSuchPoint { point, points })
}

fn written(text: &Text) -> Result<Text, ConclusionsRefusal> {
    if text.is_empty() { Err(ConclusionsRefusal::NoText) } else { Ok(text.clone()) }
}
