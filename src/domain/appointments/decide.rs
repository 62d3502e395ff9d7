//! Noting what the superior's decision says, while it is read out.

use super::{
    APPOINTED, AppointmentsCommand, AppointmentsEvent, AppointmentsRefusal as Refused, Decision,
};
use crate::domain::agenda::ItemKind;
use crate::domain::election::{Nominated, Office};
use crate::domain::{Event, ItemId, Moment, Refusal, State, Text};

/// Decides a command on the appointments.
pub(in crate::domain) fn decide(
    state: &State,
    command: &AppointmentsCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let item = running(state)?;
    let event = match command {
        AppointmentsCommand::Announce { office, people, decision } => {
            may_be_appointed(state, *office)?;
            are_named(state, *office, people)?;
            is_whole(decision, now)?;
            let (people, decision) = (people.clone(), decision.clone());
            AppointmentsEvent::Announced { office: *office, people, decision, item, at: now }
        }
        AppointmentsCommand::Withdraw { office, reason } => withdraw(state, *office, reason)?,
    };
    Ok(vec![Event::Appointments(event)])
}

fn running(state: &State) -> Result<ItemId, Refused> {
    match state.agenda.running().map(|entry| &entry.item) {
        Some(item) if item.kind == ItemKind::Appointment => Ok(item.id),
        _ => Err(Refused::NoItem),
    }
}

/// An office has one decision, and is not elected at the same congress.
fn may_be_appointed(state: &State, office: Office) -> Result<(), Refused> {
    if !APPOINTED.contains(&office) {
        return Err(Refused::NotAppointed);
    }
    if state.elections.all.iter().any(|election| election.plan.office == office) {
        return Err(Refused::Elected { office });
    }
    match state.appointments.to(office) {
        None => Ok(()),
        Some(known) => Err(Refused::Announced { office, number: known.decision.number.clone() }),
    }
}

fn are_named(state: &State, office: Office, people: &[Nominated]) -> Result<(), Refused> {
    let roster = &state.roster;
    let mut seen: Vec<&Nominated> = Vec::new();
    for who in people {
        let name = who.name(roster).ok_or(Refused::Unknown)?;
        if name.is_empty() {
            return Err(Refused::Unknown);
        }
        if seen.iter().any(|other| other.is_same(who, roster)) {
            return Err(Refused::NamedTwice { name: name.clone() });
        }
        seen.push(who);
    }
    match people.len() {
        0 => Err(Refused::Nobody),
        many if 1 < many && is_for_one(office) => Err(Refused::TooMany { office, people: many }),
        _ => Ok(()),
    }
}

fn is_for_one(office: Office) -> bool {
    matches!(office, Office::Secretary | Office::InspectionHead)
}

fn is_whole(decision: &Decision, now: Moment) -> Result<(), Refused> {
    if decision.number.is_empty() || decision.by.is_empty() {
        return Err(Refused::NotCited);
    }
    if now.date_naive() < decision.on {
        return Err(Refused::NotYetSigned { on: decision.on });
    }
    Ok(())
}

fn withdraw(state: &State, office: Office, reason: &Text) -> Result<AppointmentsEvent, Refused> {
    if state.appointments.to(office).is_none() {
        return Err(Refused::NotAnnounced { office });
    }
    if reason.is_empty() {
        return Err(Refused::NoReason);
    }
    Ok(AppointmentsEvent::Withdrawn { office, reason: reason.clone() })
}
