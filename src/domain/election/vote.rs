//! What a show of hands means for an election: what may be put to the vote, and what follows.

use super::refusal::{ElectionRefusal, VoteRefusal};
use super::round::RoundKind;
use super::stage::PhaseName;
use super::winners::{Further, Vacancies};
use super::{Candidate, Election, ElectionEvent, Numbering, Phase, SeatNumber};
use super::{chain, list, paper, withdraw};
use crate::domain::hands::{HandOutcome, Motion};
use crate::domain::{CandidateId, Event, Refusal, State};

/// Refuses a motion about an election that has no place now.
pub fn may_call(state: &State, motion: &Motion) -> Result<(), Refusal> {
    consequence(state, motion, HandOutcome::Carried).map(|_| ()).map_err(Refusal::from)
}

/// Says what the result of a show of hands makes happen to an election.
pub fn after_vote(
    state: &State,
    motion: &Motion,
    outcome: HandOutcome,
) -> Result<Vec<Event>, Refusal> {
    let event = consequence(state, motion, outcome)?;
    Ok(event.map(Event::Election).into_iter().collect())
}

fn consequence(
    state: &State,
    motion: &Motion,
    outcome: HandOutcome,
) -> Result<Option<ElectionEvent>, ElectionRefusal> {
    let is_carried = outcome == HandOutcome::Carried;
    let find = |election| state.elections.find(election);
    let event = match motion {
        Motion::SeatNumber { election, seats } => settle_seats(state, find(*election)?, *seats)?,
        Motion::Withdrawal { election, candidate } => {
            withdraw::expect_asked(find(*election)?, *candidate)?;
            let (election, candidate, agreed) = (*election, *candidate, is_carried);
            // The congress decides either way: who may not withdraw stays on the list.
            return Ok(Some(ElectionEvent::WithdrawalDecided { election, candidate, agreed }));
        }
        Motion::BallotList { election } => first_round(state, find(*election)?)?,
        Motion::AnotherRound { election } => another_round(state, find(*election)?)?,
        Motion::Adopt { .. }
        | Motion::BodyNumber { .. }
        | Motion::BodyList { .. }
        | Motion::Credentials { .. }
        | Motion::Assignment { .. }
        | Motion::Admission { .. } => return Ok(None),
    };
    Ok(Some(event).filter(|_| is_carried))
}

fn settle_seats(
    state: &State,
    election: &Election,
    seats: u16,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    election.check_size(state)?;
    if seats == 0 {
        return Err(VoteRefusal::NoSeats.into());
    }
    match (election.plan.numbering, election.seats) {
        (Numbering::Allotted, known) => {
            Err(VoteRefusal::SeatsAllotted { seats: known.number() }.into())
        }
        (Numbering::Voted, SeatNumber::Settled(seats)) => {
            Err(VoteRefusal::SeatsSettled { seats }.into())
        }
        (Numbering::Voted, SeatNumber::Proposed(_)) => {
            Ok(ElectionEvent::SeatsSettled { election: election.plan.id, seats })
        }
    }
}

/// Freezes the list that was drawn up. After an announced result it is the list of a further round.
fn first_round(state: &State, election: &Election) -> Result<ElectionEvent, ElectionRefusal> {
    let Phase::ListDrawn { order } = &election.phase else {
        let (now, due) = (election.phase.name(), PhaseName::ListDrawn);
        return Err(ElectionRefusal::OutOfPhase { now, due });
    };
    let kind = if election.has_result() { RoundKind::Supplementary } else { RoundKind::First };
    prepare(state, election, kind, election.vacancies(), order)
}

/// Takes the list and the seats from the announced result.
fn another_round(state: &State, election: &Election) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Balloting)?;
    match election.further() {
        Further::Nothing if election.awaits_result() => Err(VoteRefusal::ResultAwaited.into()),
        Further::Nothing => Err(VoteRefusal::NothingOpen.into()),
        Further::Tie { vacancies, among } => {
            let order = ordered(state, election.running(), |id| among.contains(&id));
            prepare(state, election, RoundKind::TieRevote, vacancies, &order)
        }
        Further::OpenSeats(vacancies) => {
            let names = election.eligible(state);
            let order = ordered(state, names, |id| election.was_on_paper(id));
            if order.is_empty() {
                return Err(VoteRefusal::NoNameLeft { seats: vacancies.principal() }.into());
            }
            prepare(state, election, RoundKind::Supplementary, vacancies, &order)
        }
    }
}

fn prepare(
    state: &State,
    election: &Election,
    kind: RoundKind,
    vacancies: Vacancies,
    order: &[CandidateId],
) -> Result<ElectionEvent, ElectionRefusal> {
    let round = election.next_round()?;
    election.check_votes(state)?;
    chain::check_list(state, election, order)?;
    let paper = paper::freeze(state, election, (round, kind), vacancies, order);
    Ok(ElectionEvent::RoundPrepared { election: election.plan.id, round, kind, paper })
}

/// Lists those of the names for whom something holds, in the order of the ballot.
fn ordered(
    state: &State,
    mut names: Vec<&Candidate>,
    holds: impl Fn(CandidateId) -> bool,
) -> Vec<CandidateId> {
    names.retain(|candidate| holds(candidate.nominee.id));
    names.sort_by(|one, other| list::in_order(one, other, state.rules.list.order));
    names.iter().map(|candidate| candidate.nominee.id).collect()
}
