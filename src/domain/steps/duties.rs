//! The steps of the assignment of duties: draw up, propose, discuss, adopt, announce.

use super::{Act, State};
use crate::domain::duties::{Fault, Hearing, Progress, Work, faults};
use crate::domain::hands::Motion;

/// Something that the operator can do about the assignment of duties.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DutiesAct {
    /// Puts a person in charge of a block or branch, and of a district.
    Assign,
    /// Adds a block, a branch or a district.
    Declare,
    NameKeyLink,
    /// Puts the key link right that was named.
    MendKeyLink,
    MarkPilot,
    /// Takes the mark of a pilot off a district.
    LiftPilot,
    /// Takes a block, a branch or a district out of the matrix.
    Remove,
    Propose,
    Announce,
    /// Leaves the assignment to a later meeting, with a reason.
    Postpone,
    /// Begins a new decision in the place of the one in force.
    Reopen,
}

/// Lists the acts for the matrix as it stands.
pub(super) fn acts(state: &State) -> Vec<Act> {
    let duties = &state.duties;
    match &duties.work {
        Work::Open(draft) => match draft.progress {
            Progress::Proposed { .. } => proposed(state),
            Progress::Drafting => drafting(state),
            Progress::Postponed { .. } => {
                vec![Act::FinishItem, Act::Duties(DutiesAct::Assign)]
            }
        },
        Work::Settled => match duties.in_force().map(|decision| decision.hearing) {
            Some(Hearing::Awaited) => vec![Act::Duties(DutiesAct::Announce)],
            Some(Hearing::Announced { .. }) | None => vec![Act::Duties(DutiesAct::Reopen)],
        },
    }
}

/// A matrix with gaps is filled, the key link last; a whole one is proposed.
fn drafting(state: &State) -> Vec<Act> {
    let first = match faults(state).as_slice() {
        [] => vec![DutiesAct::Propose, DutiesAct::Assign, DutiesAct::MendKeyLink],
        [Fault::NoKeyLink] => vec![DutiesAct::NameKeyLink, DutiesAct::Assign],
        [..] => vec![DutiesAct::Assign, DutiesAct::NameKeyLink, DutiesAct::Propose],
    };
    let rest = [DutiesAct::MarkPilot, DutiesAct::Declare];
    first.into_iter().chain(rest).chain(undoing(state)).map(Act::Duties).collect()
}

/// What takes something out of the matrix, or the matrix off the agenda.
fn undoing(state: &State) -> Vec<DutiesAct> {
    let has_pilots = state.duties.matrix().is_some_and(|matrix| !matrix.pilots.is_empty());
    let acts = [
        (has_pilots, DutiesAct::LiftPilot),
        (!state.duties.areas.is_empty(), DutiesAct::Remove),
        (true, DutiesAct::Postpone),
    ];
    acts.into_iter().filter(|(offered, _)| *offered).map(|(_, act)| act).collect()
}

/// Those who wish to speak come first; then the vote.
fn proposed(state: &State) -> Vec<Act> {
    let waiting = state.floor.queue.iter();
    let mut acts: Vec<Act> = waiting.map(|slot| Act::CallSpeaker(slot.id)).collect();
    let decision = state.duties.next_number();
    acts.extend([Act::CallHands(Motion::Assignment { decision }), Act::RegisterSpeaker]);
    let amending =
        [DutiesAct::Assign, DutiesAct::MendKeyLink, DutiesAct::MarkPilot, DutiesAct::Declare];
    acts.extend(amending.into_iter().chain(undoing(state)).map(Act::Duties));
    acts
}
