//! Drawing up the list (danh sách bầu cử) in the order of the ballot, and going back from it.

use std::cmp::Ordering;

use super::floor_tie::{Chooser, Cut, FloorTie, cut};
use super::refusal::{ElectionRefusal, ListRefusal, VoteRefusal};
use super::stage::PhaseName;
use super::{
    Candidate, CandidateStanding, Election, ElectionEvent, Phase, SeatNumber, chain, close,
};
use crate::domain::order::{compare_full_names, compare_names};
use crate::domain::rules::{ListOrder, RuleSet, Surplus};
use crate::domain::{CandidateId, Event, Moment, State, Text};

/// Draws the list up. Names that may no longer be voted on, and names from the floor with too little
/// support, stay off it; of the others only so many go onto it, from the top, as the cap leaves room
/// for.
pub(super) fn draw(state: &State, election: &Election) -> Result<ElectionEvent, ElectionRefusal> {
    let rules = &state.rules;
    election.must_be_in(PhaseName::Nominating)?;
    election.check_size(state)?;
    election.check_votes(state)?;
    if let SeatNumber::Proposed(proposed) = election.seats {
        return Err(VoteRefusal::SeatsNotSettled { proposed }.into());
    }
    chain::check_result(state, election)?;
    check_open_questions(state, election)?;
    let mut names = match trim(state, election) {
        (names, Cut::Clear(floor)) => [names, floor].concat(),
        (_, Cut::Level { tie, .. }) => return Err(floor_tie(state, election, tie).into()),
    };
    check_number(state, election, names.len())?;
    names.sort_by(|one, other| in_order(one, other, rules.list.order));
    let order: Vec<_> = names.iter().map(|candidate| candidate.nominee.id).collect();
    chain::check_list(state, election, &order)?;
    chain::check_apart_is_quiet(state, election)?;
    Ok(ElectionEvent::ListDrawn { election: election.plan.id, order })
}

impl Election {
    /// Lists the names on the list as it was drawn up or voted last, unless names are still put
    /// forward.
    pub fn on_list(&self) -> Option<Vec<CandidateId>> {
        match &self.phase {
            Phase::Nominating => None,
            Phase::ListDrawn { order } => Some(order.clone()),
            Phase::Balloting | Phase::Concluded { .. } | Phase::HandedOver { .. } => {
                let paper = &self.current_round()?.paper;
                Some(paper.lines.iter().map(|line| line.candidate).collect())
            }
        }
    }

    /// Lists the names that would go onto the list if it were drawn up now, in the order of the
    /// ballot. Of those level on the last place nobody is among them.
    pub fn draft(&self, state: &State) -> Vec<&Candidate> {
        let (names, floor) = trim(state, self);
        let floor = match floor {
            Cut::Clear(floor) => floor,
            Cut::Level { above, .. } => above,
        };
        let mut names = [names, floor].concat();
        names.sort_by(|one, other| in_order(one, other, state.rules.list.order));
        names
    }

    /// Lists the names that stand, have no seat yet and may be voted on: the results that they rest
    /// on may have changed since they were put forward.
    pub fn eligible(&self, state: &State) -> Vec<&Candidate> {
        let mut names = self.running();
        names.retain(|candidate| chain::bar(state, self, candidate).is_none());
        names
    }

    /// Lists every name that was put forward, in the order of the ballot.
    pub fn in_ballot_order(&self, rules: &RuleSet) -> Vec<&Candidate> {
        let mut names: Vec<&Candidate> = self.candidates.iter().collect();
        names.sort_by(|one, other| in_order(one, other, rules.list.order));
        names
    }
}

/// Goes back to nominating: before the box is sealed or, if seats stayed open, before a further
/// round. The congress votes the new list. Nobody is added to those tied.
pub(super) fn reopen(
    state: &State,
    election: &Election,
    reason: &Text,
    now: Moment,
) -> Result<Vec<Event>, ElectionRefusal> {
    let rounds = &state.rules.winning.rounds;
    if election.has_result() && !rounds.take_new_names {
        return Err(ListRefusal::NoNewNames { rule: rounds.rule.clone() }.into());
    }
    if election.phase.name() != PhaseName::Balloting || !election.takes_names(rounds) {
        election.must_be_in(PhaseName::ListDrawn)?;
    }
    election.check_votes(state)?;
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    let stopped = close::annul_ready(election, reason, now);
    let (election, reason) = (election.plan.id, reason.clone());
    let reopened = ElectionEvent::NominationsReopened { election, reason };
    Ok(stopped.into_iter().chain([Event::Election(reopened)]).collect())
}

fn check_open_questions(state: &State, election: &Election) -> Result<(), ListRefusal> {
    let surplus = &state.rules.surplus;
    let names = names_where(state, election, |candidate| {
        matches!(candidate.standing, CandidateStanding::WishesToWithdraw { .. })
    });
    if !names.is_empty() {
        return Err(ListRefusal::WithdrawalsOpen { names });
    }
    let names = names_where(state, election, |candidate| candidate.awaits_opinion(surplus));
    if !names.is_empty() {
        return Err(ListRefusal::OpinionsMissing { names, rule: surplus.floor_rule.clone() });
    }
    Ok(())
}

/// Takes the admitted names: those that were there before the floor spoke, and of the floor's so
/// many as the cap leaves room for. A later list takes everybody.
fn trim<'a>(state: &State, election: &'a Election) -> (Vec<&'a Candidate>, Cut<'a>) {
    let mut admitted = election.eligible(state);
    admitted.retain(|known| known.is_admitted(&state.rules.surplus));
    if election.has_result() {
        return (admitted, Cut::Clear(Vec::new()));
    }
    let most = election.room(state).most().unwrap_or(usize::MAX);
    let (floor, names): (Vec<_>, Vec<_>) =
        admitted.into_iter().partition(|candidate| candidate.is_from_floor());
    let places = most.saturating_sub(names.len());
    (names, cut(floor, places, &election.floor_choice))
}

fn floor_tie(state: &State, election: &Election, tie: FloorTie) -> ListRefusal {
    let names = names_where(state, election, |name| tie.among.contains(&name.nominee.id));
    let surplus = &state.rules.surplus;
    let chooser = Chooser::of(election, surplus);
    let rule = chooser.rule(surplus).clone();
    ListRefusal::FloorTie { names, tie, chooser, rule }
}

/// Compares the number of names with the seats. A later list is what the first one left and what
/// the congress adds to it: it needs no more than a name.
fn check_number(state: &State, election: &Election, names: usize) -> Result<(), ElectionRefusal> {
    let room = election.room(state);
    let (seats, surplus) = (room.vacancies.principal(), &state.rules.surplus);
    if election.has_result() {
        return if names == 0 { Err(VoteRefusal::NoNameLeft { seats }.into()) } else { Ok(()) };
    }
    if names < usize::from(seats) {
        return Err(ListRefusal::TooFewNames { names, seats }.into());
    }
    if names < room.least {
        return Err(short_of_surplus(election, names, room.least, surplus).into());
    }
    if let Some(cap) = room.cap
        && usize::from(room.vacancies.total()) + usize::from(cap) < names
    {
        let (seats, rule) = (room.vacancies.total(), surplus.rule.clone());
        return Err(ListRefusal::OverCap { names, seats, cap, rule }.into());
    }
    Ok(())
}

/// Cites the rule that asks for the surplus: a share of the seats, or one name at least.
fn short_of_surplus(
    election: &Election,
    names: usize,
    least: usize,
    surplus: &Surplus,
) -> ListRefusal {
    let seats = election.vacancies().principal();
    match surplus.least_percent.get(&election.plan.office) {
        Some(percent) => {
            let (percent, rule) = (*percent, surplus.least_rule.clone());
            ListRefusal::UnderLeast { names, seats, least, percent, rule }
        }
        None => ListRefusal::NoSurplus { names, seats, rule: surplus.obligatory_rule.clone() },
    }
}

/// The order of the ballot, as the rules say; homonyms in the order in which they were nominated.
pub(super) fn in_order(one: &Candidate, other: &Candidate, order: ListOrder) -> Ordering {
    let by_name = match order {
        ListOrder::GivenName => compare_names(&one.name, &other.name),
        ListOrder::FullName => compare_full_names(&one.name, &other.name),
        ListOrder::Nomination => Ordering::Equal,
    };
    by_name.then(one.nominee.id.cmp(&other.nominee.id))
}

/// The names in the running of whom this holds, told apart.
fn names_where(
    state: &State,
    election: &Election,
    holds: impl Fn(&Candidate) -> bool,
) -> Vec<Text> {
    let eligible = election.eligible(state).into_iter().filter(|candidate| holds(candidate));
    let chosen: Vec<CandidateId> = eligible.map(|candidate| candidate.nominee.id).collect();
    election.printed_names(&chosen, &state.roster)
}
