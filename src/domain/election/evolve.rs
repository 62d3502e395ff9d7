//! Takes the events of an election into the state. Asks nothing.

use super::round::Round;
use super::{
    Candidate, CandidateStanding, Election, ElectionEvent, FloorChoice, Nominee, Opinion,
    OpinionBallot, Phase, SeatNumber,
};
use crate::domain::{CandidateId, ElectionId, State, Text};

/// Takes an event about an election as a whole into the state.
pub fn evolve(state: &mut State, event: &ElectionEvent) {
    if let ElectionEvent::Planned { plans } = event {
        state.elections.all.extend(plans.iter().cloned().map(Election::new));
    }
    if let Some(election) = event.election() {
        state.elections.change(election, |election| apply(election, event));
    }
}

/// Takes an event into the election that it is about.
pub(super) fn apply(election: &mut Election, event: &ElectionEvent) {
    match event {
        ElectionEvent::Planned { .. } => {}
        ElectionEvent::SeatsSettled { seats, .. } => {
            election.seats = SeatNumber::Settled(*seats);
        }
        ElectionEvent::Nominated { nominee, name, .. } => {
            election.candidates.push(nominated(nominee, name));
        }
        ElectionEvent::WithdrawalAsked { candidate, reason, .. } => {
            let reason = reason.clone();
            stand(election, *candidate, CandidateStanding::WishesToWithdraw { reason });
        }
        ElectionEvent::WithdrawalDecided { candidate, agreed: true, .. } => {
            stand(election, *candidate, CandidateStanding::Withdrawn);
        }
        ElectionEvent::WithdrawalDecided { candidate, agreed: false, .. } => {
            stand(election, *candidate, CandidateStanding::Kept);
        }
        ElectionEvent::OpinionNoted { candidate, opinion, .. } => {
            election.change(*candidate, |known| known.opinion = *opinion);
        }
        ElectionEvent::OpinionBallotNoted { attending, ballot } => {
            for marks in &ballot.names {
                let opinion = Opinion::Asked { support: marks.agree, attending: *attending };
                election.change(marks.candidate, |known| known.opinion = opinion);
            }
        }
        ElectionEvent::FloorTieSettled { tie, taken, .. } => {
            let (tie, taken) = (tie.clone(), taken.clone());
            election.floor_choice = FloorChoice::Made { tie, taken };
        }
        ElectionEvent::ListDrawn { order, .. } => {
            election.phase = Phase::ListDrawn { order: order.clone() };
        }
        ElectionEvent::NominationsReopened { .. } => election.phase = Phase::Nominating,
        ElectionEvent::RoundPrepared { round: number, kind, paper, .. } => {
            let (number, kind, paper) = (*number, *kind, paper.clone());
            election.rounds.push(Round::new(number, kind, paper));
            election.phase = Phase::Balloting;
        }
        ElectionEvent::Concluded { ending, .. } => {
            election.phase = Phase::Concluded { ending: ending.clone() };
        }
        ElectionEvent::HandedOver { .. } => {
            let ending = election.phase.ending().cloned().unwrap_or_default();
            election.phase = Phase::HandedOver { ending };
        }
    }
}

fn nominated(nominee: &Nominee, name: &Text) -> Candidate {
    Candidate {
        nominee: nominee.clone(),
        name: name.clone(),
        standing: CandidateStanding::Standing,
        opinion: Opinion::NotAsked,
    }
}

fn stand(election: &mut Election, candidate: CandidateId, standing: CandidateStanding) {
    election.change(candidate, |known| known.standing = standing);
}

impl ElectionEvent {
    /// The election that the event is about, unless it plans new ones.
    pub fn election(&self) -> Option<ElectionId> {
        match self {
            Self::Planned { .. } => None,
            Self::SeatsSettled { election, .. }
            | Self::Nominated { election, .. }
            | Self::WithdrawalAsked { election, .. }
            | Self::WithdrawalDecided { election, .. }
            | Self::OpinionNoted { election, .. }
            | Self::OpinionBallotNoted { ballot: OpinionBallot { election, .. }, .. }
            | Self::FloorTieSettled { election, .. }
            | Self::ListDrawn { election, .. }
            | Self::NominationsReopened { election, .. }
            | Self::RoundPrepared { election, .. }
            | Self::Concluded { election, .. }
            | Self::HandedOver { election, .. } => Some(*election),
        }
    }
}
