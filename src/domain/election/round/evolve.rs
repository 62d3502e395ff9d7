//! Takes the events of a round into the state: each stage takes over what the one before held.

use std::mem;

use super::{Outcome, RoundEvent, RoundStage, Withdrawn};
use crate::domain::election::winners::Further;
use crate::domain::election::{Election, Ending, Phase};
use crate::domain::{ElectionId, State};

/// Takes an event about the present round of an election into the state.
pub fn evolve(state: &mut State, event: &RoundEvent) {
    state.elections.change(event.election(), |election| {
        keep_withdrawn(election, event);
        if let Some(round) = election.current_round_mut() {
            let before = mem::replace(&mut round.stage, RoundStage::Ready);
            round.stage = next(before, event);
        }
        if let RoundEvent::Announced { .. } = event {
            conclude_if_settled(election);
        }
    });
    if let RoundEvent::Announced { election, at, .. } = event {
        state.hall.begin_anew(*election, *at);
    }
}

/// Keeps the result that is withdrawn. The election is open again.
fn keep_withdrawn(election: &mut Election, event: &RoundEvent) {
    if let RoundEvent::ResultWithdrawn { reason, decided_by, at, .. } = event
        && let Some(round) = election.current_round_mut()
        && let RoundStage::Announced { result, at: announced, .. } = &round.stage
    {
        round.withdrawn.push(Withdrawn {
            result: result.clone(),
            announced: *announced,
            reason: reason.clone(),
            decided_by: decided_by.clone(),
            at: *at,
        });
        election.phase = Phase::Balloting;
    }
}

/// An announced result that leaves nothing open ends the election.
fn conclude_if_settled(election: &mut Election) {
    if election.further() == Further::Nothing {
        election.phase = Phase::Concluded { ending: Ending::Filled };
    }
}

/// Moves a stage on. An event that does not fit leaves it as it was.
fn next(stage: RoundStage, event: &RoundEvent) -> RoundStage {
    match (stage, event) {
        (RoundStage::Ready, RoundEvent::Sealed { attendance, .. }) => {
            RoundStage::Sealed { attendance: attendance.clone() }
        }
        (RoundStage::Sealed { attendance }, RoundEvent::Issued { issue, .. }) => {
            RoundStage::Issued { attendance, issue: *issue }
        }
        (
            RoundStage::Issued { attendance, issue },
            RoundEvent::Collected { collected, swapped, unused, .. },
        ) => {
            let issue = issue.counted(*swapped, *unused);
            RoundStage::Collected { attendance, issue, collected: *collected }
        }
        (
            RoundStage::Collected { attendance, issue, collected },
            RoundEvent::CountOpened { .. },
        ) => RoundStage::Counting { attendance, issue, collected, lots: Vec::new(), hand: None },
        (
            RoundStage::Counting { attendance, issue, collected, lots, .. },
            RoundEvent::HandTallied { tally, .. },
        ) => {
            let hand = Some(tally.clone());
            RoundStage::Counting { attendance, issue, collected, lots, hand }
        }
        (RoundStage::Counting { lots, .. }, RoundEvent::Reconciled { outcome, .. }) => {
            RoundStage::Reconciled { result: outcome.as_ref().clone(), lots }
        }
        (RoundStage::Reconciled { result, lots }, RoundEvent::Signed { .. }) => {
            RoundStage::Signed { result, lots }
        }
        (RoundStage::Signed { result, lots }, RoundEvent::Released { released_by, .. }) => {
            RoundStage::Released { result, lots, released_by: released_by.clone() }
        }
        (RoundStage::Released { result, lots, .. }, RoundEvent::Announced { at, .. }) => {
            RoundStage::Announced { result, lots, at: *at }
        }
        (RoundStage::Announced { result, lots, .. }, RoundEvent::ResultWithdrawn { .. }) => {
            let Outcome { attendance, issue, tally, hand, .. } = result;
            RoundStage::Counting { attendance, issue, collected: tally.collected, lots, hand }
        }
        (_, RoundEvent::Annulled { reason, .. }) => RoundStage::Annulled { reason: reason.clone() },
        (stage, _) => stage,
    }
}

impl RoundEvent {
    /// The election that the event is about.
    pub fn election(&self) -> ElectionId {
        match self {
            Self::Sealed { election, .. }
            | Self::Issued { election, .. }
            | Self::Collected { election, .. }
            | Self::CountOpened { election, .. }
            | Self::HandTallied { election, .. }
            | Self::Reconciled { election, .. }
            | Self::Signed { election, .. }
            | Self::Released { election, .. }
            | Self::Announced { election, .. }
            | Self::Annulled { election, .. }
            | Self::ResultWithdrawn { election, .. } => *election,
        }
    }
}
