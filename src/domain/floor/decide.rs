//! The queue of speakers, and the one speech that is being given.

use super::{FloorCommand, FloorEvent, FloorRefusal, Pace, Slot, Speaker, Speech, SpeechKind};
use crate::domain::{Event, Moment, Refusal, SlotId, State, Text};

/// The longest speech, in minutes.
const LONGEST: u16 = 180;

/// The most that the chair grants at once, in minutes.
const LONGEST_GRANT: u16 = 30;

/// The longest paper, in words.
const MOST_WORDS: u32 = 50_000;

/// Decides a command on the floor.
pub(in crate::domain) fn decide(
    state: &State,
    command: &FloorCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        FloorCommand::Register { speaker, kind, minutes } => {
            vec![FloorEvent::Registered { slot: new_slot(state, speaker, kind, *minutes)? }]
        }
        FloorCommand::Advance { slot, before } => vec![advance(state, *slot, *before)?],
        FloorCommand::Withdraw { slot, reason } => vec![withdraw(state, *slot, reason)?],
        FloorCommand::Call { slot } => {
            may_speak(state)?;
            vec![FloorEvent::Called { slot: waiting(state, *slot)?.id, at: now }]
        }
        FloorCommand::Give { speaker, kind, minutes } => {
            may_speak(state)?;
            let slot = new_slot(state, speaker, kind, *minutes)?;
            let called = FloorEvent::Called { slot: slot.id, at: now };
            vec![FloorEvent::Registered { slot }, called]
        }
        FloorCommand::Grant { minutes } => vec![grant(state, *minutes, now)?],
        FloorCommand::Finish { gist } => {
            let slot = speaking(state)?.slot.id;
            vec![FloorEvent::Finished { slot, at: now, gist: gist.clone() }]
        }
        FloorCommand::Limit { minutes, reason } => vec![limit(state, *minutes, reason)?],
        FloorCommand::SetPace { words_per_minute } => vec![pace(*words_per_minute)?],
    };
    Ok(events.into_iter().map(Event::Floor).collect())
}

fn new_slot(
    state: &State,
    speaker: &Speaker,
    kind: &SpeechKind,
    minutes: u16,
) -> Result<Slot, Refusal> {
    match speaker {
        Speaker::Delegate(person) => {
            state.roster.known(*person)?;
        }
        Speaker::Guest { name, .. } if name.is_empty() => return Err(FloorRefusal::NoName.into()),
        Speaker::Guest { .. } => {}
    }
    if !(1..=LONGEST).contains(&minutes) {
        return Err(FloorRefusal::Length { minutes, longest: LONGEST }.into());
    }
    if let SpeechKind::Paper { words: Some(words), .. } = kind
        && !(1..=MOST_WORDS).contains(words)
    {
        return Err(FloorRefusal::Words { words: *words, most: MOST_WORDS }.into());
    }
    let number = state.floor.registered.checked_add(1).ok_or(FloorRefusal::Full)?;
    Ok(Slot { id: SlotId(number), speaker: speaker.clone(), kind: kind.clone(), minutes })
}

fn advance(state: &State, slot: SlotId, before: SlotId) -> Result<FloorEvent, FloorRefusal> {
    if slot == before {
        return Err(FloorRefusal::BeforeItself { slot });
    }
    waiting(state, slot)?;
    waiting(state, before)?;
    Ok(FloorEvent::Advanced { slot, before })
}

fn withdraw(state: &State, slot: SlotId, reason: &Text) -> Result<FloorEvent, FloorRefusal> {
    waiting(state, slot)?;
    Ok(FloorEvent::Withdrawn { slot, reason: reason.clone() })
}

/// Grants what makes up for the time overrun too, so that what the chair says runs from now.
fn grant(state: &State, minutes: u16, now: Moment) -> Result<FloorEvent, FloorRefusal> {
    let speech = speaking(state)?;
    if !(1..=LONGEST_GRANT).contains(&minutes) {
        return Err(FloorRefusal::Length { minutes, longest: LONGEST_GRANT });
    }
    let minutes = minutes.saturating_add(speech.minutes_over(now));
    Ok(FloorEvent::Granted { slot: speech.slot.id, minutes })
}

/// Cuts what is longer; a paper that has less keeps it.
fn limit(state: &State, minutes: u16, reason: &Text) -> Result<FloorEvent, FloorRefusal> {
    if !(1..=LONGEST).contains(&minutes) {
        return Err(FloorRefusal::Length { minutes, longest: LONGEST });
    }
    if reason.is_empty() {
        return Err(FloorRefusal::NoReason);
    }
    let longer = state.floor.papers().filter(|slot| minutes < slot.minutes);
    let papers: Vec<_> = longer.map(|slot| slot.id).collect();
    if papers.is_empty() {
        return Err(FloorRefusal::NothingToCut { minutes });
    }
    Ok(FloorEvent::Limited { minutes, papers, reason: reason.clone() })
}

fn pace(words_per_minute: u16) -> Result<FloorEvent, FloorRefusal> {
    if !Pace::RANGE.contains(&words_per_minute) {
        return Err(FloorRefusal::Pace { words_per_minute });
    }
    Ok(FloorEvent::PaceSet { words_per_minute })
}

/// Refuses a second speaker at a time, and a speaker outside the agenda.
fn may_speak(state: &State) -> Result<(), FloorRefusal> {
    if let Some(speech) = &state.floor.speaking {
        return Err(FloorRefusal::SomebodySpeaks { slot: speech.slot.id });
    }
    if state.agenda.running().is_none() {
        return Err(FloorRefusal::NoItem);
    }
    Ok(())
}

fn waiting(state: &State, slot: SlotId) -> Result<&Slot, FloorRefusal> {
    state.floor.waiting(slot).ok_or(FloorRefusal::NotInQueue { slot })
}

fn speaking(state: &State) -> Result<&Speech, FloorRefusal> {
    state.floor.speaking.as_ref().ok_or(FloorRefusal::NobodySpeaks)
}
