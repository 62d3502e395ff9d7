//! Withdrawing an announced result (rút kết quả) to correct it: past the announcement there is no
//! undo, and both versions stay in the minutes (RULES 13).

use super::{Round, RoundEvent};
use crate::domain::agenda::{AgendaEvent, ItemKind, ItemStatus};
use crate::domain::election::refusal::{CorrectionRefusal, ElectionRefusal, RoundRefusal};
use crate::domain::election::stage::StageName;
use crate::domain::election::{Election, ElectionEvent, Phase, chain, close};
use crate::domain::hall::{Flow, HallEvent};
use crate::domain::{ElectionId, Event, Moment, State, Text};

/// What has to be done about a later election before the result that it rests on is withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    ReopenNominations,
    AnnulRound,
    WithdrawResult,
    /// Nothing: its ballots were handed over, and its result stands.
    Nothing,
}

/// Takes an announced result back into the counting room, and stops a further round that waits for
/// its box. The item comes back to the hall with the corrected result, and a held wall lets the
/// withdrawn one go.
pub(super) fn withdraw(
    state: &State,
    id: ElectionId,
    reason: &Text,
    decided_by: &Text,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    let election = state.elections.find(id)?;
    check_ballots(state, election)?;
    check_later(state, election, last_announced(election)?)?;
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    if decided_by.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    let stopped = close::annul_ready(election, reason, now);
    let taken_back = taken_back(state, id, reason, now);
    let (reason, decided_by) = (reason.clone(), decided_by.clone());
    let withdrawn = RoundEvent::ResultWithdrawn { election: id, reason, decided_by, at: now };
    let parked = parked(state, id, now).map(Event::Agenda);
    let released = matches!(state.hall.flow, Flow::Held { .. });
    let released = released.then_some(Event::Hall(HallEvent::Released {}));
    let before = stopped.into_iter().chain([Event::Round(withdrawn)]);
    Ok(before.chain(parked).chain(taken_back).chain(released).collect())
}

/// Opens again what was passed on along with the election, and its items.
fn taken_back(state: &State, origin: ElectionId, reason: &Text, now: Moment) -> Vec<Event> {
    let passed = state.elections.passed_with(origin);
    let events = passed.flat_map(|later| {
        let election = later.plan.id;
        let reopened = ElectionEvent::NominationsReopened { election, reason: reason.clone() };
        let parked = parked(state, election, now).map(Event::Agenda);
        [Event::Election(reopened)].into_iter().chain(parked)
    });
    events.collect()
}

/// Nobody opens ballots that were handed over without a competent decision (KEEP-1).
fn check_ballots(state: &State, election: &Election) -> Result<(), CorrectionRefusal> {
    if matches!(election.phase, Phase::HandedOver { .. }) {
        let rule = state.rules.keeping.rule.clone();
        return Err(CorrectionRefusal::HandedOver { rule });
    }
    Ok(())
}

/// Finds the round to correct: the last announced one. A later one that is being voted or counted
/// rests on its result; one that only waits for its box, or was annulled, does not.
fn last_announced(election: &Election) -> Result<&Round, RoundRefusal> {
    let last = election.current_round().ok_or(RoundRefusal::NoRound)?;
    let (now, due) = (last.stage.name(), StageName::Announced);
    let announced = election.rounds.iter().rfind(|round| round.is_announced());
    let announced = announced.ok_or(RoundRefusal::OutOfTurn { now, due })?;
    match now {
        StageName::Announced | StageName::Ready => Ok(announced),
        _ => {
            let (announced, later) = (announced.number, last.number);
            Err(CorrectionRefusal::LaterRound { announced, later }.into())
        }
    }
}

/// Refuses a result that a later election rests on. Where the result of that one has to be withdrawn
/// too, what rests on it comes first.
fn check_later(state: &State, election: &Election, round: &Round) -> Result<(), CorrectionRefusal> {
    let (mut on, mut passed, mut found) = ((election, round), vec![election.plan.id], None);
    while let Some((later, first)) = resting(state, on, &passed) {
        found = Some((later, first));
        passed.push(later.plan.id);
        let announced = later.rounds.iter().rfind(|round| round.is_announced());
        match announced.filter(|_| first == First::WithdrawResult) {
            Some(round) => on = (later, round),
            None => break,
        }
    }
    match found {
        None => Ok(()),
        Some((Election { plan, .. }, first)) => {
            Err(CorrectionRefusal::RestsOn { election: plan.id, title: plan.title.clone(), first })
        }
    }
}

/// Finds an election that rests on a round and was not passed yet, and what is to be done about it.
fn resting<'a>(
    state: &'a State,
    on: (&Election, &Round),
    passed: &[ElectionId],
) -> Option<(&'a Election, First)> {
    let all = state.elections.all.iter().filter(|other| !passed.contains(&other.plan.id));
    let mut later = all.filter(|other| chain::rests_on(state, other, on));
    later.find_map(|other| Some((other, first(other)?)))
}

/// Says what the rules accept on the way to an election that rests on nothing any more. An election
/// without a result whose list is not drawn rests on nothing.
fn first(election: &Election) -> Option<First> {
    if election.has_running_round() {
        return Some(First::AnnulRound);
    }
    match election.phase {
        Phase::HandedOver { .. } => election.has_result().then_some(First::Nothing),
        _ if election.has_result() => Some(First::WithdrawResult),
        Phase::ListDrawn { .. } | Phase::Balloting => Some(First::ReopenNominations),
        Phase::Nominating | Phase::Concluded { .. } => None,
    }
}

/// The item that the hall is done with waits again for the counting room.
fn parked(state: &State, id: ElectionId, at: Moment) -> Option<AgendaEvent> {
    let kind = ItemKind::Election { election: id };
    let mut entries = state.agenda.entries.iter().filter(|entry| entry.item.kind == kind);
    let last = entries.next_back()?;
    let is_done = matches!(last.status, ItemStatus::Done { .. });
    is_done.then_some(AgendaEvent::Parked { item: last.item.id, at })
}
