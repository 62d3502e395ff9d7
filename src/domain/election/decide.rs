//! Asks the rules what a command makes happen to an election before and after its ballots.

use super::refusal::ElectionRefusal;
use super::{ElectionCommand, OpinionBallot};
use super::{close, floor_tie, list, nominate, opinion, plan, withdraw};
use crate::domain::{ElectionId, Event, Moment, Refusal, State};

/// Decides a command about an election as a whole. What ends the voting, or begins it anew, annuls
/// a round whose box is not sealed yet.
pub fn decide(
    state: &State,
    command: &ElectionCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    Ok(events(state, command, now)?)
}

fn events(
    state: &State,
    command: &ElectionCommand,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    let find = |election: &ElectionId| state.elections.find(*election);
    let event = match command {
        ElectionCommand::Plan { plans } => plan::plan(state, plans),
        ElectionCommand::Nominate { election, who, source } => {
            nominate::nominate(state, find(election)?, who, source)
        }
        ElectionCommand::NominateAll { election, people } => {
            return nominate::nominate_all(state, find(election)?, people);
        }
        ElectionCommand::Withdraw { election, candidate, reason } => {
            withdraw::ask(find(election)?, *candidate, reason)
        }
        ElectionCommand::Opinion { election, candidate, support } => {
            let (attending, surplus) = (state.roster.present_voters(), &state.rules.surplus);
            opinion::note_one(find(election)?, *candidate, *support, attending, surplus)
        }
        ElectionCommand::OpinionBallot(ballot) => {
            opinion::note_ballot(state, find(&ballot.election)?, ballot)
        }
        ElectionCommand::SettleFloorTie { election, taken, decided_by } => {
            floor_tie::settle(state, find(election)?, taken, decided_by)
        }
        ElectionCommand::DrawList { election } => list::draw(state, find(election)?),
        ElectionCommand::ReopenNominations { election, reason } => {
            return list::reopen(state, find(election)?, reason, now);
        }
        ElectionCommand::Conclude { election, reason } => {
            return close::conclude(state, find(election)?, reason, now);
        }
        ElectionCommand::HandOver { election, keeper } => {
            close::hand_over(find(election)?, keeper, &state.rules.keeping, now)
        }
    };
    Ok(vec![Event::Election(event?)])
}

impl ElectionCommand {
    /// The election that the command is about, unless it plans new ones.
    pub fn election(&self) -> Option<ElectionId> {
        match self {
            Self::Plan { .. } => None,
            Self::Nominate { election, .. }
            | Self::NominateAll { election, .. }
            | Self::Withdraw { election, .. }
            | Self::Opinion { election, .. }
            | Self::OpinionBallot(OpinionBallot { election, .. })
            | Self::SettleFloorTie { election, .. }
            | Self::DrawList { election }
            | Self::ReopenNominations { election, .. }
            | Self::Conclude { election, .. }
            | Self::HandOver { election, .. } => Some(*election),
        }
    }
}
