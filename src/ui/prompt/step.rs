//! Where the session stands, as far as it decides which words are said.

use std::mem::{Discriminant, discriminant};

use crate::domain::about::Stage;
use crate::domain::bodies::{Body, Progress};
use crate::domain::election::stage::{PhaseName, StageName};
use crate::domain::election::{CandidateStanding, Election};
use crate::domain::hands::HandStage;
use crate::domain::{ItemId, SlotId, State, VoteId};

/// The step that is dealt with: while it is the same, only numbers and names in the words change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Step {
    stage: Discriminant<Stage>,
    item: Option<ItemId>,
    next: Option<ItemId>,
    vote: Option<(VoteId, Discriminant<HandStage>)>,
    /// Who speaks, or is to be called.
    floor: Option<SlotId>,
    heard: usize,
    bodies: Vec<(Body, Progress)>,
    elections: Vec<Standing>,
}

/// How far an election has come.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Standing {
    phase: PhaseName,
    /// How many wish to withdraw.
    wishes: usize,
    /// The number of the last round, its stage, and how often its result was withdrawn.
    round: Option<(u8, StageName, usize)>,
}

impl Step {
    pub(super) fn of(state: &State) -> Self {
        let floor = &state.floor;
        let speaking = floor.speaking.as_ref().map(|speech| speech.slot.id);
        let vote = state.hands.votes.last();
        let formed = state.bodies.formed.iter();
        Self {
            stage: discriminant(&state.stage),
            item: state.agenda.running().map(|entry| entry.item.id),
            next: state.agenda.next().map(|entry| entry.item.id),
            vote: vote.map(|vote| (vote.id, discriminant(&vote.stage))),
            floor: speaking.or_else(|| floor.queue.first().map(|slot| slot.id)),
            heard: floor.heard.len(),
            bodies: formed.map(|formation| (formation.body, formation.progress)).collect(),
            elections: state.elections.all.iter().map(Standing::of).collect(),
        }
    }
}

impl Standing {
    fn of(election: &Election) -> Self {
        let standings = election.candidates.iter().map(|candidate| &candidate.standing);
        let wish =
            |one: &&CandidateStanding| matches!(one, CandidateStanding::WishesToWithdraw { .. });
        let round = election.current_round();
        Self {
            phase: election.phase.name(),
            wishes: standings.filter(wish).count(),
            round: round.map(|round| (round.number, round.stage.name(), round.withdrawn.len())),
        }
    }
}
