//! Withdrawing an announced result (rút kết quả) to correct it: past the announcement there is no
//! undo, and both versions stay in the minutes (RULES 13).

use super::{RoundEvent, RoundStage};
use crate::domain::agenda::{AgendaEvent, ItemKind, ItemStatus};
use crate::domain::election::chain::{Circle, circle};
use crate::domain::election::refusal::{CorrectionRefusal, ElectionRefusal, RoundRefusal};
use crate::domain::election::stage::StageName;
use crate::domain::election::{Election, Phase};
use crate::domain::hall::{Flow, HallEvent};
use crate::domain::{ElectionId, Event, Moment, State, Text};

/// What has to be done about a later election before the result that it rests on is withdrawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum First {
    ReopenNominations,
    AnnulRound,
    WithdrawResult,
}

/// Takes an announced result back into the counting room. The item comes back to the hall with the
/// corrected result, and a held wall lets the withdrawn one go.
pub(super) fn withdraw(
    state: &State,
    id: ElectionId,
    reason: &Text,
    decided_by: &Text,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    let election = state.elections.find(id)?;
    check_ballots(state, election)?;
    check_round(election)?;
    check_later(state, id)?;
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    if decided_by.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    let (reason, decided_by) = (reason.clone(), decided_by.clone());
    let withdrawn = RoundEvent::ResultWithdrawn { election: id, reason, decided_by, at: now };
    let parked = parked(state, id, now).map(Event::Agenda);
    let released = matches!(state.hall.flow, Flow::Held { .. });
    let released = released.then_some(Event::Hall(HallEvent::Released {}));
    Ok([Event::Round(withdrawn)].into_iter().chain(parked).chain(released).collect())
}

/// Nobody opens ballots that were handed over without a competent decision (KEEP-1).
fn check_ballots(state: &State, election: &Election) -> Result<(), CorrectionRefusal> {
    if matches!(election.phase, Phase::HandedOver { .. }) {
        let rule = state.rules.keeping.rule.clone();
        return Err(CorrectionRefusal::HandedOver { rule });
    }
    Ok(())
}

/// Only the last round can be corrected: a later one rests on the result of the one before.
fn check_round(election: &Election) -> Result<(), RoundRefusal> {
    let round = election.current_round().ok_or(RoundRefusal::NoRound)?;
    let (now, due) = (round.stage.name(), StageName::Announced);
    if now == due {
        return Ok(());
    }
    match election.rounds.iter().rfind(|earlier| earlier.stage.name() == due) {
        None => Err(RoundRefusal::OutOfTurn { now, due }),
        Some(earlier) => {
            let (announced, later) = (earlier.number, round.number);
            Err(CorrectionRefusal::LaterRound { announced, later }.into())
        }
    }
}

fn check_later(state: &State, id: ElectionId) -> Result<(), CorrectionRefusal> {
    let draws_on = |other: &&Election| match circle(state, other) {
        Circle::Winners(earlier) => earlier.plan.id == id,
        Circle::Anybody | Circle::Officials | Circle::InOffice => false,
    };
    let mut later = state.elections.all.iter().filter(draws_on);
    match later.find_map(|other| Some((other, resting(other)?))) {
        None => Ok(()),
        Some((Election { plan, .. }, first)) => {
            Err(CorrectionRefusal::RestsOn { election: plan.id, title: plan.title.clone(), first })
        }
    }
}

/// How a later election rests on an earlier result: by its list, or by a round that stands.
fn resting(election: &Election) -> Option<First> {
    let mut rounds = election.rounds.iter().rev().map(|round| &round.stage);
    match rounds.find(|stage| !matches!(stage, RoundStage::Annulled { .. })) {
        Some(RoundStage::Announced { .. }) => Some(First::WithdrawResult),
        Some(RoundStage::Ready) => Some(First::ReopenNominations),
        Some(_) => Some(First::AnnulRound),
        None => {
            let is_drawn = matches!(election.phase, Phase::ListDrawn { .. });
            is_drawn.then_some(First::ReopenNominations)
        }
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
