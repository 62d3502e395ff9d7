//! Drawing up the list (danh sách bầu cử) in the order of the ballot, and going back from it.

use std::cmp::{Ordering, Reverse};

use super::refusal::{ElectionRefusal, ListRefusal, VoteRefusal};
use super::stage::PhaseName;
use super::{Candidate, CandidateStanding, Election, ElectionEvent, Opinion, SeatNumber, nominate};
use crate::domain::order::compare_names;
use crate::domain::rules::{RuleSet, Surplus};
use crate::domain::{State, Text};

/// Draws the list up. Names from the floor with too little support stay off it, and of the others
/// only so many go onto it, from the top, as the cap leaves room for.
pub(super) fn draw(state: &State, election: &Election) -> Result<ElectionEvent, ElectionRefusal> {
    let rules = &state.rules;
    election.must_be_in(PhaseName::Nominating)?;
    if let SeatNumber::Proposed(proposed) = election.seats {
        return Err(VoteRefusal::SeatsNotSettled { proposed }.into());
    }
    let running = election.running();
    for named in &running {
        // The result that they were nominated from may have been corrected since.
        nominate::check_among(state, election, &named.nominee.who, &named.name)?;
    }
    check_open_questions(&running, &rules.surplus)?;
    let admitted = running.into_iter().filter(|known| known.is_admitted(&rules.surplus)).collect();
    let mut names = if election.has_result() { admitted } else { trim(election, admitted, rules)? };
    check_number(election, names.len(), rules)?;
    names.sort_by(|one, other| in_order(one, other));
    let order = names.iter().map(|candidate| candidate.nominee.id).collect();
    Ok(ElectionEvent::ListDrawn { election: election.plan.id, order })
}

/// Goes back to nominating: before the box is sealed or, if seats stayed open, before a further
/// round. The congress votes the new list. Nobody is added to those tied.
pub(super) fn reopen(election: &Election, reason: &Text) -> Result<ElectionEvent, ElectionRefusal> {
    if election.phase.name() != PhaseName::Balloting || !election.takes_names() {
        election.must_be_in(PhaseName::ListDrawn)?;
    }
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    let (election, reason) = (election.plan.id, reason.clone());
    Ok(ElectionEvent::NominationsReopened { election, reason })
}

fn check_open_questions(running: &[&Candidate], surplus: &Surplus) -> Result<(), ListRefusal> {
    let names = names_where(running, |candidate| {
        matches!(candidate.standing, CandidateStanding::WishesToWithdraw { .. })
    });
    if !names.is_empty() {
        return Err(ListRefusal::WithdrawalsOpen { names });
    }
    let names = names_where(running, |candidate| {
        candidate.is_from_floor()
            && surplus.asks_opinion()
            && candidate.opinion == Opinion::NotAsked
    });
    if !names.is_empty() {
        return Err(ListRefusal::OpinionsMissing { names, rule: surplus.floor_rule.clone() });
    }
    Ok(())
}

/// Takes names from the floor in the order of their support until the cap is reached. Who is level
/// on the last place is for the congress to say.
fn trim<'a>(
    election: &Election,
    admitted: Vec<&'a Candidate>,
    rules: &RuleSet,
) -> Result<Vec<&'a Candidate>, ListRefusal> {
    let most = election.room(rules).most().unwrap_or(usize::MAX);
    let (mut floor, mut names): (Vec<_>, Vec<_>) =
        admitted.into_iter().partition(|candidate| candidate.is_from_floor());
    let places = most.saturating_sub(names.len()).min(floor.len());
    floor.sort_by_key(|candidate| Reverse(support(candidate)));
    let (taken, left) = floor.split_at(places);
    if let (Some(last), Some(next)) = (taken.last(), left.first())
        && support(last) == support(next)
    {
        return Err(floor_tie(&floor, support(next), places, rules));
    }
    names.extend(taken);
    Ok(names)
}

fn floor_tie(floor: &[&Candidate], level: u32, most: usize, rules: &RuleSet) -> ListRefusal {
    let above = floor.iter().filter(|candidate| level < support(candidate)).count();
    ListRefusal::FloorTie {
        names: names_where(floor, |candidate| support(candidate) == level),
        places: most.saturating_sub(above),
        rule: rules.surplus.trim_rule.clone(),
    }
}

fn support(candidate: &Candidate) -> u32 {
    match candidate.opinion {
        Opinion::Asked { support, .. } => support,
        Opinion::NotAsked => 0,
    }
}

/// Compares the number of names with the seats. A later list is what the first one left and what
/// the congress adds to it: it needs no more than a name.
fn check_number(election: &Election, names: usize, rules: &RuleSet) -> Result<(), ElectionRefusal> {
    let room = election.room(rules);
    let (seats, surplus) = (room.vacancies.principal(), &rules.surplus);
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

/// The order of the ballot: by name; homonyms in the order in which they were nominated.
pub(super) fn in_order(one: &Candidate, other: &Candidate) -> Ordering {
    compare_names(&one.name, &other.name).then(one.nominee.id.cmp(&other.nominee.id))
}

fn names_where(candidates: &[&Candidate], holds: impl Fn(&Candidate) -> bool) -> Vec<Text> {
    let chosen = candidates.iter().filter(|candidate| holds(candidate));
    chosen.map(|candidate| candidate.name.clone()).collect()
}
