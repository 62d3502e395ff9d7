//! Asks the rules what a command makes happen to an election before and after its ballots.

use super::{ElectionCommand, close, list, nominate, plan, withdraw};
use crate::domain::{ElectionId, Event, Moment, Refusal, State};

/// Decides a command about an election as a whole.
pub fn decide(
    state: &State,
    command: &ElectionCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let find = |election: &ElectionId| state.elections.find(*election);
    let event = match command {
        ElectionCommand::Plan { plans } => plan::plan(&state.elections, plans),
        ElectionCommand::Nominate { election, who, source } => {
            nominate::nominate(state, find(election)?, who, source)
        }
        ElectionCommand::Withdraw { election, candidate, reason } => {
            withdraw::ask(find(election)?, *candidate, reason)
        }
        ElectionCommand::Opinion { election, candidate, support } => {
            let attending = state.roster.present_voters();
            withdraw::note_opinion(find(election)?, *candidate, *support, attending)
        }
        ElectionCommand::DrawList { election } => list::draw(find(election)?, &state.rules),
        ElectionCommand::ReopenNominations { election, reason } => {
            list::reopen(find(election)?, reason)
        }
        ElectionCommand::Conclude { election, reason } => close::conclude(find(election)?, reason),
        ElectionCommand::HandOver { election, keeper } => {
            close::hand_over(find(election)?, keeper, &state.rules.keeping, now)
        }
    }?;
    Ok(vec![Event::Election(event)])
}
