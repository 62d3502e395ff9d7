//! Asks the rules what a command makes happen to an election before and after its ballots.

use super::refusal::ElectionRefusal;
use super::round::RoundEvent;
use super::{Election, ElectionCommand, ElectionEvent, OpinionBallot};
use super::{close, floor_tie, list, nominate, opinion, plan, withdraw};
use crate::domain::{ElectionId, Event, Moment, Refusal, State, Text};

/// Decides a command about an election as a whole. What ends the voting, or begins it anew, annuls
/// a round whose box is not sealed yet.
pub fn decide(
    state: &State,
    command: &ElectionCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = Event::Election(decide_one(state, command, now)?);
    let stopped = match command {
        ElectionCommand::Conclude { election, reason }
        | ElectionCommand::ReopenNominations { election, reason } => {
            annul_ready(state.elections.find(*election)?, reason, now)
        }
        _ => None,
    };
    Ok(stopped.into_iter().chain([event]).collect())
}

fn annul_ready(election: &Election, reason: &Text, now: Moment) -> Option<Event> {
    let (id, reason) = (election.plan.id, reason.clone());
    let annulled = RoundEvent::Annulled { election: id, reason, at: now };
    election.has_ready_round().then_some(Event::Round(annulled))
}

fn decide_one(
    state: &State,
    command: &ElectionCommand,
    now: Moment,
) -> Result<ElectionEvent, ElectionRefusal> {
    let find = |election: &ElectionId| state.elections.find(*election);
    match command {
        ElectionCommand::Plan { plans } => plan::plan(&state.elections, plans),
        ElectionCommand::Nominate { election, who, source } => {
            nominate::nominate(state, find(election)?, who, source)
        }
        ElectionCommand::Withdraw { election, candidate, reason } => {
            withdraw::ask(find(election)?, *candidate, reason)
        }
        ElectionCommand::Opinion { election, candidate, support } => {
            let attending = state.roster.present_voters();
            opinion::note_one(find(election)?, *candidate, *support, attending)
        }
        ElectionCommand::OpinionBallot(ballot) => {
            let (attending, surplus) = (state.roster.present_voters(), &state.rules.surplus);
            opinion::note_ballot(find(&ballot.election)?, ballot, attending, surplus)
        }
        ElectionCommand::SettleFloorTie { election, taken, decided_by } => {
            floor_tie::settle(state, find(election)?, taken, decided_by)
        }
        ElectionCommand::DrawList { election } => list::draw(state, find(election)?),
        ElectionCommand::ReopenNominations { election, reason } => {
            list::reopen(find(election)?, reason)
        }
        ElectionCommand::Conclude { election, reason } => close::conclude(find(election)?, reason),
        ElectionCommand::HandOver { election, keeper } => {
            close::hand_over(find(election)?, keeper, &state.rules.keeping, now)
        }
    }
}

impl ElectionCommand {
    /// The election that the command is about, unless it plans new ones.
    pub fn election(&self) -> Option<ElectionId> {
        match self {
            Self::Plan { .. } => None,
            Self::Nominate { election, .. }
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
