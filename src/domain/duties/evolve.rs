//! Folds what happens to the assignment of duties into the state.

use super::{
    Area, Cause, Charge, Decision, Declared, Draft, Duties, DutiesEvent, Hearing, Matrix, Members,
    Pilot, Progress, Work,
};
use crate::domain::{AreaId, Moment, State, VoteId};

/// Takes an event of the duties into the state. What is unknown is passed over.
pub(in crate::domain) fn evolve(state: &mut State, event: &DutiesEvent) {
    match event {
        DutiesEvent::Declared { first, areas } => declare(&mut state.duties, *first, areas),
        DutiesEvent::Removed { area, .. } => remove(&mut state.duties, *area),
        DutiesEvent::Assigned { charges } => edit(state, |matrix| assign(matrix, charges)),
        DutiesEvent::PilotMarked { pilot } => edit(state, |matrix| mark(matrix, pilot)),
        DutiesEvent::PilotLifted { district } => {
            edit(state, |matrix| matrix.pilots.retain(|pilot| pilot.district != *district));
        }
        DutiesEvent::KeyLinkSet { link } => {
            edit(state, |matrix| matrix.key_link = Some(link.clone()));
        }
        DutiesEvent::Proposed { at, .. } => progress(state, Progress::Proposed { at: *at }),
        DutiesEvent::Rejected { .. } => progress(state, Progress::Drafting),
        DutiesEvent::Postponed { reason } => {
            progress(state, Progress::Postponed { reason: reason.clone() });
        }
        DutiesEvent::Adopted { decision, vote, at } => adopt(state, *decision, *vote, *at),
        DutiesEvent::Announced { decision, at } => {
            let mut decisions = state.duties.decisions.iter_mut();
            if let Some(heard) = decisions.find(|known| known.number == *decision) {
                heard.hearing = Hearing::Announced { at: *at };
            }
        }
        DutiesEvent::Reopened { reason } => {
            let matrix = state.duties.matrix().cloned().unwrap_or_default();
            let cause = Cause::Change { reason: reason.clone() };
            state.duties.work = Work::Open(Draft { cause, progress: Progress::Drafting, matrix });
        }
    }
}

fn declare(duties: &mut Duties, first: AreaId, areas: &[Declared]) {
    for (number, Declared { kind, name }) in (first.0..).zip(areas) {
        duties.areas.push(Area { id: AreaId(number), kind: *kind, name: name.clone() });
        duties.declared = duties.declared.max(number);
    }
}

/// An area that is gone has nobody in charge and is no pilot.
fn remove(duties: &mut Duties, area: AreaId) {
    duties.removed.extend(duties.areas.extract_if(.., |known| known.id == area));
    if let Work::Open(draft) = &mut duties.work {
        draft.matrix.charges.remove(&area);
        draft.matrix.pilots.retain(|pilot| pilot.district != area);
    }
}

/// Whoever takes up a postponed matrix draws it up again; a proposed one is amended.
fn edit(state: &mut State, change: impl FnOnce(&mut Matrix)) {
    if let Work::Open(draft) = &mut state.duties.work {
        change(&mut draft.matrix);
        if let Progress::Postponed { .. } = draft.progress {
            draft.progress = Progress::Drafting;
        }
    }
}

fn assign(matrix: &mut Matrix, charges: &[Charge]) {
    for Charge { area, people } in charges {
        if people.is_empty() {
            matrix.charges.remove(area);
        } else {
            matrix.charges.insert(*area, people.clone());
        }
    }
}

fn mark(matrix: &mut Matrix, pilot: &Pilot) {
    matrix.pilots.retain(|known| known.district != pilot.district);
    matrix.pilots.push(pilot.clone());
}

fn progress(state: &mut State, progress: Progress) {
    if let Work::Open(draft) = &mut state.duties.work {
        draft.progress = progress;
    }
}

/// The decision keeps the areas and the people as they are now.
fn adopt(state: &mut State, number: u16, vote: VoteId, at: Moment) {
    let members = Members::of(state);
    let duties = &mut state.duties;
    if let Work::Open(Draft { cause, matrix, .. }) =
        std::mem::replace(&mut duties.work, Work::Settled)
    {
        let areas = duties.areas.clone();
        let hearing = Hearing::Awaited;
        duties.decisions.push(Decision {
            number,
            cause,
            vote,
            at,
            hearing,
            areas,
            members,
            matrix,
        });
    }
}
