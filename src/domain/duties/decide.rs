//! Declaring areas, assigning them, and the way of a matrix to its adoption.

use super::{
    Area, AreaKind, Cause, Charge, Declared, Draft, Duties, DutiesCommand, DutiesEvent,
    DutiesRefusal, Hearing, KeyLink, Pilot, Progress, Work, check, is_due,
};
use crate::domain::duties::Members;
use crate::domain::hands::HandOutcome;
use crate::domain::order::is_same_name;
use crate::domain::{AreaId, Event, Moment, Refusal, State, Text, VoteId};

/// Decides a command on the assignment of duties.
pub(in crate::domain) fn decide(
    state: &State,
    command: &DutiesCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let duties = &state.duties;
    let event = match command {
        DutiesCommand::Declare { areas } => declare(duties, areas)?,
        DutiesCommand::Remove { area, reason } => remove(duties, *area, reason)?,
        DutiesCommand::Assign { charges } => assign(state, charges)?,
        DutiesCommand::Pilot { pilot } => mark(state, pilot)?,
        DutiesCommand::Unpilot { district } => lift(duties, *district)?,
        DutiesCommand::KeyLink { link } => key_link(duties, link)?,
        DutiesCommand::Propose {} => propose(state, now)?,
        DutiesCommand::Postpone { reason } => {
            open(duties)?;
            DutiesEvent::Postponed { reason: given(reason)? }
        }
        DutiesCommand::Announce {} => announce(state, now)?,
        DutiesCommand::Reopen { reason } => reopen(duties, reason)?,
    };
    Ok(vec![Event::Duties(event)])
}

/// Refuses to put a matrix to the vote that was not proposed or has a fault.
pub(in crate::domain) fn may_call(state: &State, decision: u16) -> Result<(), DutiesRefusal> {
    let duties = &state.duties;
    let draft = open(duties)?;
    due(state)?;
    let next = duties.next_number();
    if decision != next {
        return Err(DutiesRefusal::OtherDecision { decision, next });
    }
    match draft.progress {
        Progress::Proposed { .. } => whole(state, draft),
        Progress::Drafting | Progress::Postponed { .. } => Err(DutiesRefusal::NotProposed),
    }
}

/// Says what a counted show of hands makes of the matrix.
pub(in crate::domain) fn adoption(
    decision: u16,
    vote: VoteId,
    outcome: HandOutcome,
    at: Moment,
) -> DutiesEvent {
    match outcome {
        HandOutcome::Carried => DutiesEvent::Adopted { decision, vote, at },
        HandOutcome::Lost => DutiesEvent::Rejected { decision },
    }
}

fn declare(duties: &Duties, areas: &[Declared]) -> Result<DutiesEvent, DutiesRefusal> {
    open(duties)?;
    if areas.is_empty() || areas.iter().any(|area| area.name.is_empty()) {
        return Err(DutiesRefusal::NoName);
    }
    for (at, area) in areas.iter().enumerate() {
        let same =
            |kind: AreaKind, name: &Text| kind == area.kind && is_same_name(name, &area.name);
        let declared = duties.areas.iter().any(|known| same(known.kind, &known.name));
        if declared || areas.iter().take(at).any(|other| same(other.kind, &other.name)) {
            return Err(DutiesRefusal::DeclaredTwice { kind: area.kind, name: area.name.clone() });
        }
    }
    let number = u16::try_from(areas.len()).ok();
    let fits = number.and_then(|number| duties.declared.checked_add(number)).is_some();
    let first = duties.declared.checked_add(1).filter(|_| fits).ok_or(DutiesRefusal::Full)?;
    Ok(DutiesEvent::Declared { first: AreaId(first), areas: areas.to_vec() })
}

fn remove(duties: &Duties, area: AreaId, reason: &Text) -> Result<DutiesEvent, DutiesRefusal> {
    open(duties)?;
    known(duties, area)?;
    Ok(DutiesEvent::Removed { area, reason: given(reason)? })
}

fn assign(state: &State, charges: &[Charge]) -> Result<DutiesEvent, Refusal> {
    open(&state.duties)?;
    if charges.is_empty() {
        return Err(DutiesRefusal::NothingNamed.into());
    }
    for (at, Charge { area, people }) in charges.iter().enumerate() {
        let name = &known(&state.duties, *area)?.name;
        if charges.iter().take(at).any(|earlier| earlier.area == *area) {
            return Err(DutiesRefusal::NamedTwice { name: name.clone() }.into());
        }
        for (at, person) in people.iter().enumerate() {
            state.roster.known(*person)?;
            if people.iter().take(at).any(|earlier| earlier == person) {
                return Err(DutiesRefusal::NamedTwice { name: name.clone() }.into());
            }
        }
    }
    Ok(DutiesEvent::Assigned { charges: charges.to_vec() })
}

fn mark(state: &State, pilot: &Pilot) -> Result<DutiesEvent, Refusal> {
    open(&state.duties)?;
    let Area { kind, name, .. } = known(&state.duties, pilot.district)?;
    if *kind != AreaKind::District {
        return Err(DutiesRefusal::NoDistrict { name: name.clone() }.into());
    }
    state.roster.known(pilot.leader)?;
    given(&pilot.matter)?;
    Ok(DutiesEvent::PilotMarked { pilot: pilot.clone() })
}

fn lift(duties: &Duties, district: AreaId) -> Result<DutiesEvent, DutiesRefusal> {
    let draft = open(duties)?;
    let name = known(duties, district)?.name.clone();
    if draft.matrix.pilots.iter().any(|pilot| pilot.district == district) {
        return Ok(DutiesEvent::PilotLifted { district });
    }
    Err(DutiesRefusal::NoPilot { name })
}

fn key_link(duties: &Duties, link: &KeyLink) -> Result<DutiesEvent, DutiesRefusal> {
    open(duties)?;
    given(&link.period)?;
    given(&link.matter)?;
    Ok(DutiesEvent::KeyLinkSet { link: link.clone() })
}

fn propose(state: &State, now: Moment) -> Result<DutiesEvent, DutiesRefusal> {
    let draft = open(&state.duties)?;
    due(state)?;
    if let Progress::Proposed { .. } = draft.progress {
        return Err(DutiesRefusal::AlreadyProposed);
    }
    if let (Cause::Change { .. }, Some(decision)) = (&draft.cause, state.duties.in_force())
        && draft.matrix == decision.matrix
        && state.duties.areas == decision.areas
    {
        return Err(DutiesRefusal::Unchanged { decision: decision.number });
    }
    whole(state, draft)?;
    Ok(DutiesEvent::Proposed { decision: state.duties.next_number(), at: now })
}

fn announce(state: &State, now: Moment) -> Result<DutiesEvent, DutiesRefusal> {
    let decision = state.duties.in_force().ok_or(DutiesRefusal::NothingAdopted)?;
    match decision.hearing {
        Hearing::Awaited => Ok(DutiesEvent::Announced { decision: decision.number, at: now }),
        Hearing::Announced { .. } => {
            Err(DutiesRefusal::AlreadyAnnounced { decision: decision.number })
        }
    }
}

fn reopen(duties: &Duties, reason: &Text) -> Result<DutiesEvent, DutiesRefusal> {
    let Work::Settled = duties.work else { return Err(DutiesRefusal::StillOpen) };
    let reason = given(reason)?;
    match duties.in_force() {
        Some(decision) if decision.hearing == Hearing::Awaited => {
            Err(DutiesRefusal::NotAnnounced { decision: decision.number })
        }
        _ => Ok(DutiesEvent::Reopened { reason }),
    }
}

fn open(duties: &Duties) -> Result<&Draft, DutiesRefusal> {
    match &duties.work {
        Work::Open(draft) => Ok(draft),
        Work::Settled => {
            let decision = duties.in_force().map_or(0, |decision| decision.number);
            Err(DutiesRefusal::Settled { decision })
        }
    }
}

fn due(state: &State) -> Result<(), DutiesRefusal> {
    if is_due(state) { Ok(()) } else { Err(DutiesRefusal::NotDue) }
}

fn whole(state: &State, draft: &Draft) -> Result<(), DutiesRefusal> {
    let faults = check(&state.duties.areas, &draft.matrix, &Members::of(state));
    if faults.is_empty() { Ok(()) } else { Err(DutiesRefusal::NotWhole { faults }) }
}

fn known(duties: &Duties, area: AreaId) -> Result<&Area, DutiesRefusal> {
    duties.area(area).ok_or(DutiesRefusal::NoSuchArea { area, declared: duties.areas.len() })
}

fn given(text: &Text) -> Result<Text, DutiesRefusal> {
    if text.is_empty() { Err(DutiesRefusal::NoText) } else { Ok(text.clone()) }
}
