//! Registration, the door, excuses, and alternates in the place of delegates.

use std::collections::{BTreeMap, BTreeSet};

use super::question::questions;
use super::{
    Absence, Attendee, Delegate, Presence, RosterCommand, RosterEvent, RosterRefusal, Seat,
    Standing,
};
use crate::domain::{Event, Moment, PersonId, Refusal, State, Text, base};

/// Decides a command of the credentials board.
pub(in crate::domain) fn decide(
    state: &State,
    command: &RosterCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let events = match command {
        RosterCommand::Register { delegates } => register(state, delegates)?,
        RosterCommand::Arrive { people } => arrive(state, people, now)?,
        RosterCommand::Leave { person } => leave(state, *person, now)?,
        RosterCommand::Excuse { person, absence } => excuse(state, *person, absence)?,
        RosterCommand::Replace { person, alternate, reason } => {
            replace(state, *person, *alternate, reason)?
        }
    };
    Ok(events.into_iter().map(Event::Roster).collect())
}

fn register(state: &State, delegates: &[Delegate]) -> Result<Vec<RosterEvent>, RosterRefusal> {
    if delegates.is_empty() {
        return Err(RosterRefusal::Nobody);
    }
    let people = &state.roster.people;
    let mut taken: BTreeMap<PersonId, &Text> =
        people.iter().map(|(id, attendee)| (*id, &attendee.delegate.name)).collect();
    for Delegate { id, name, .. } in delegates {
        if id.0 == 0 {
            return Err(RosterRefusal::NumberZero { name: name.clone() });
        }
        if name.is_empty() {
            return Err(RosterRefusal::NoName { person: *id });
        }
        if let Some(first) = taken.insert(*id, name) {
            let (first, second) = (first.clone(), name.clone());
            return Err(RosterRefusal::NumberTwice { person: *id, first, second });
        }
    }
    Ok(vec![RosterEvent::Registered { delegates: delegates.to_vec() }])
}

/// Checks in whoever is not in the hall. Who is there already is passed over, unless nobody else
/// is in the list.
fn arrive(
    state: &State,
    people: &[PersonId],
    now: Moment,
) -> Result<Vec<RosterEvent>, RosterRefusal> {
    let (mut new, mut back, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
    for person in people.iter().filter(|person| seen.insert(**person)) {
        let attendee = state.roster.known(*person)?;
        may_enter(state, attendee)?;
        match attendee.presence {
            Presence::Awaited | Presence::Absent(_) => new.push(*person),
            Presence::Left { .. } => back.push(*person),
            Presence::Present { .. } => {}
        }
    }
    if new.is_empty() && back.is_empty() {
        return Err(nobody_new(state, people));
    }
    let questions = questions(state, &new);
    let mut events = Vec::new();
    if !new.is_empty() {
        events.push(RosterEvent::Arrived { people: new, at: now });
    }
    if !back.is_empty() {
        events.push(RosterEvent::Returned { people: back, at: now });
    }
    events.extend(questions);
    Ok(events)
}

/// Refuses who is not convened, and who gave the place to an alternate.
fn may_enter(state: &State, attendee: &Attendee) -> Result<(), RosterRefusal> {
    let Delegate { id, name, .. } = &attendee.delegate;
    if let Some(condition) = base::not_convened(base::for_gathering(state), &attendee.delegate) {
        return Err(RosterRefusal::NotConvened { person: *id, name: name.clone(), condition });
    }
    if let Seat::GivenTo(by) = attendee.seat {
        let by_name = state.roster.known(by)?.delegate.name.clone();
        return Err(RosterRefusal::PlaceTaken { person: *id, name: name.clone(), by, by_name });
    }
    Ok(())
}

fn nobody_new(state: &State, people: &[PersonId]) -> RosterRefusal {
    let Some(present) = people.first().and_then(|person| state.roster.get(*person)) else {
        return RosterRefusal::Nobody;
    };
    let Delegate { id, name, .. } = &present.delegate;
    RosterRefusal::AlreadyPresent { person: *id, name: name.clone() }
}

fn leave(state: &State, person: PersonId, now: Moment) -> Result<Vec<RosterEvent>, RosterRefusal> {
    let attendee = state.roster.known(person)?;
    if !attendee.is_present() {
        let name = attendee.delegate.name.clone();
        return Err(RosterRefusal::NotPresent { person, name });
    }
    Ok(vec![RosterEvent::Left { person, at: now }])
}

/// Notes an absence. Who was in the hall at any time is not absent throughout, and only leaves.
fn excuse(
    state: &State,
    person: PersonId,
    absence: &Absence,
) -> Result<Vec<RosterEvent>, RosterRefusal> {
    let attendee = state.roster.known(person)?;
    if attendee.has_come() {
        return Err(RosterRefusal::HasCome { person, name: attendee.delegate.name.clone() });
    }
    Ok(vec![RosterEvent::Excused { person, absence: absence.clone() }])
}

fn replace(
    state: &State,
    person: PersonId,
    alternate: PersonId,
    reason: &Text,
) -> Result<Vec<RosterEvent>, RosterRefusal> {
    if reason.is_empty() {
        return Err(RosterRefusal::NoReason);
    }
    let official = state.roster.known(person)?;
    let name = official.delegate.name.clone();
    if official.seat != Seat::Own {
        return Err(RosterRefusal::NoOwnSeat { person, name });
    }
    if official.is_present() {
        return Err(RosterRefusal::StillPresent { person, name });
    }
    let stand_in = state.roster.known(alternate)?;
    may_stand_in(state, stand_in)?;
    let mut events = vec![RosterEvent::Replaced { person, alternate, reason: reason.clone() }];
    if stand_in.is_present() {
        events.extend(questions(state, &[person]));
    }
    Ok(events)
}

/// Refuses whoever is no alternate in waiting, has gone, or is not convened.
fn may_stand_in(state: &State, stand_in: &Attendee) -> Result<(), RosterRefusal> {
    let Delegate { id, name, standing, .. } = &stand_in.delegate;
    let (person, name) = (*id, name.clone());
    if *standing != Standing::Alternate || stand_in.seat != Seat::Without {
        return Err(RosterRefusal::NoAlternate { person, name });
    }
    if matches!(stand_in.presence, Presence::Left { .. }) {
        return Err(RosterRefusal::NotPresent { person, name });
    }
    may_enter(state, stand_in)
}
