//! The next steps of an election, in the hall and in the counting room.

use super::{Act, Step, body_act, judged};
use crate::domain::bodies::Body;
use crate::domain::election::ballot::Ballot;
use crate::domain::election::lot::{self, Lot, LotStage};
use crate::domain::election::round::{self, Round, RoundStage};
use crate::domain::election::{Candidate, CandidateStanding, Election, Further, SeatNumber, chain};
use crate::domain::hands::Motion;
use crate::domain::preparation::left_to_nominate;
use crate::domain::rules::RuleSet;
use crate::domain::{ElectionId, Moment, State};

/// Lists what may come next in the counting room, for every election that is being counted.
pub fn counting_steps(state: &State, now: Moment) -> Vec<Step> {
    let elections = state.elections.all.iter();
    let acts = elections.flat_map(|election| room_acts(state, election)).collect();
    judged(state, now, acts)
}

/// For one seat a name is put forward, and not all who could be.
pub(super) fn nominating_acts(state: &State, election: &Election) -> Vec<Act> {
    let id = election.plan.id;
    if election.check_size(state).is_err() {
        return vec![Act::Conclude(id)];
    }
    if let SeatNumber::Proposed(seats) = election.seats {
        let number = Act::CallHands(Motion::SeatNumber { election: id, seats });
        return vec![number, Act::Conclude(id)];
    }
    let wishes = |c: &&Candidate| matches!(c.standing, CandidateStanding::WishesToWithdraw { .. });
    let withdrawal = |c: &Candidate| {
        Act::CallHands(Motion::Withdrawal { election: id, candidate: c.nominee.id })
    };
    let mut acts: Vec<Act> = election.candidates.iter().filter(wishes).map(withdrawal).collect();
    if !election.awaiting_opinion(&state.rules.surplus).is_empty() {
        acts.push(Act::OpinionBallot(id));
    }
    if election.floor_tie(state).is_some() {
        acts.push(Act::SettleFloorTie(id));
    }
    acts.push(Act::DrawList(id));
    if !left_to_nominate(state, id).is_empty() {
        acts.push(Act::NominatePrepared(id));
    }
    let is_single = matches!(election.seats, SeatNumber::Settled(1));
    if is_single {
        acts.push(Act::Nominate(id));
    }
    let is_prepared = state.preparation.vote(id).is_some();
    if !is_prepared && !chain::winners_left(state, election).is_empty() {
        acts.push(Act::NominateWinners(id));
    }
    if !is_single {
        acts.push(Act::Nominate(id));
    }
    acts.extend([Act::AskWithdrawal(id), Act::Conclude(id)]);
    acts
}

/// What the hall does in the present round.
pub(super) fn round_acts(state: &State, election: &Election) -> Vec<Act> {
    let id = election.plan.id;
    let Some(round) = election.current_round() else { return Vec::new() };
    match &round.stage {
        RoundStage::Ready => ready_acts(state, election),
        RoundStage::Sealed { .. } => vec![Act::IssueBallots(id), Act::Annul(id)],
        RoundStage::Issued { .. } => vec![Act::CollectBallots(id), Act::Annul(id)],
        RoundStage::Collected { .. } => vec![Act::OpenCount(id), Act::Annul(id)],
        RoundStage::Released { .. } => vec![Act::Announce(id), Act::Annul(id)],
        RoundStage::Announced { .. } => after_announcement(state, election),
        RoundStage::Counting { .. }
        | RoundStage::Reconciled { .. }
        | RoundStage::Signed { .. }
        | RoundStage::Annulled { .. } => Vec::new(),
    }
}

/// A committee that sits counts even while another is proposed. Until the box is sealed the
/// congress may go back to the names, or give the vote up.
fn ready_acts(state: &State, election: &Election) -> Vec<Act> {
    let id = election.plan.id;
    let committee = Body::Counting(id);
    let mut acts: Vec<Act> = body_act(state, committee).into_iter().collect();
    if state.bodies.elected(committee).is_some() {
        acts.extend([Act::SealBox(id), Act::ProposeBody(committee)]);
    }
    if election.takes_names(&state.rules.winning.rounds) {
        acts.push(Act::ReopenNominations(id));
    }
    acts.push(Act::Conclude(id));
    acts
}

/// The congress decides whether to vote again; new names may be added for open seats. Where the
/// rules allow no further vote, there is nothing to decide.
fn after_announcement(state: &State, election: &Election) -> Vec<Act> {
    let id = election.plan.id;
    let again = Act::CallHands(Motion::AnotherRound { election: id });
    let mut acts = match election.further() {
        _ if !election.may_vote_again(state) => vec![Act::Conclude(id)],
        Further::Nothing => Vec::new(),
        Further::OpenSeats(_) if election.takes_names(&state.rules.winning.rounds) => {
            vec![again, Act::Conclude(id), Act::ReopenNominations(id)]
        }
        Further::OpenSeats(_) | Further::Tie { .. } => vec![again, Act::Conclude(id)],
    };
    acts.extend(correcting_acts(election));
    acts
}

/// What is left to do about an announced result that proves to be wrong.
pub(super) fn correcting_acts(election: &Election) -> Vec<Act> {
    let is_announced = election.current_round().is_some_and(Round::is_announced);
    is_announced.then_some(Act::WithdrawResult(election.plan.id)).into_iter().collect()
}

/// Whether the counting room has the ballots, so that the hall may go on.
pub(super) fn is_in_the_counting_room(election: &Election) -> bool {
    election.current_round().is_some_and(|round| round.stage.is_in_the_counting_room())
}

/// Whether the result waits to be announced.
pub(super) fn is_released(election: &Election) -> bool {
    let round = election.current_round();
    round.is_some_and(|round| matches!(round.stage, RoundStage::Released { .. }))
}

/// Whether the counting room has done its part and the hall must act.
pub(super) fn awaits_the_hall(election: &Election) -> bool {
    !is_in_the_counting_room(election)
}

fn room_acts(state: &State, election: &Election) -> Vec<Act> {
    let id = election.plan.id;
    let Some(round) = election.current_round() else { return Vec::new() };
    match &round.stage {
        RoundStage::Counting { lots, collected, .. } => {
            let mut acts = counting_acts(id, lots, *collected);
            if still_makes_the_withdrawn_result(round, &state.rules) {
                acts.sort_by_key(|act| *act != Act::RecountLot(id));
            }
            acts
        }
        RoundStage::Reconciled { .. } => vec![Act::Sign(id), Act::Annul(id)],
        RoundStage::Signed { .. } => vec![Act::Release(id), Act::Annul(id)],
        RoundStage::Ready
        | RoundStage::Sealed { .. }
        | RoundStage::Issued { .. }
        | RoundStage::Collected { .. }
        | RoundStage::Released { .. }
        | RoundStage::Announced { .. }
        | RoundStage::Annulled { .. } => Vec::new(),
    }
}

/// Adding the same lots up once more would only repeat what was withdrawn: a recount comes first.
fn still_makes_the_withdrawn_result(round: &Round, rules: &RuleSet) -> bool {
    let outcome = || round::outcome(round, rules).ok();
    round.withdrawn.last().is_some_and(|old| outcome().as_ref() == Some(&old.result))
}

fn counting_acts(id: ElectionId, lots: &[Lot], collected: u32) -> Vec<Act> {
    let declared = lot::declared(lots);
    let mut acts: Vec<Act> = lots.iter().filter_map(|lot| lot_act(id, lot)).collect();
    if declared < collected {
        acts.push(Act::DeclareLot(id));
    }
    if acts.is_empty() {
        acts.push(Act::Reconcile(id));
    }
    if lots.iter().any(|lot| matches!(lot.stage, LotStage::Agreed { .. })) {
        acts.push(Act::RecountLot(id));
    }
    acts.extend([Act::EnterHandTally(id), Act::Annul(id)]);
    acts
}

fn lot_act(election: ElectionId, lot: &Lot) -> Option<Act> {
    match &lot.stage {
        LotStage::Waiting
        | LotStage::First { .. }
        | LotStage::Between { .. }
        | LotStage::Second { .. } => Some(Act::KeyLot(election, lot.id)),
        LotStage::Differing { .. } => Some(Act::SettleLot(election, lot.id)),
        LotStage::Agreed { ballots, .. } => {
            let doubtful = |ballot: &Ballot| matches!(ballot, Ballot::Doubtful { .. });
            ballots.iter().any(doubtful).then_some(Act::RuleDoubt(election, lot.id))
        }
    }
}
