//! Putting names forward (ứng cử, đề cử): who may, for what, and who is held to a list.

use super::refusal::{ElectionRefusal, NameRefusal, Unfit};
use super::stage::PhaseName;
use super::{Election, ElectionEvent, Nominated, Nominee, Source, chain, evolve, outsider};
use crate::domain::preparation::IntroductionVote;
use crate::domain::roster::{Attendee, Standing};
use crate::domain::{CandidateId, Event, PersonId, State, Text};

/// Puts a name forward.
pub(super) fn nominate(
    state: &State,
    election: &Election,
    who: &Nominated,
    source: &Source,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Nominating)?;
    let name = eligible_name(state, who)?;
    outsider::check(state, who, source, &name).map_err(NameRefusal::Outsider)?;
    if election.candidates.iter().any(|known| known.nominee.who.is_same(who, &state.roster)) {
        return Err(unfit(&name, Unfit::NamedTwice).into());
    }
    if who.may_be_on(&state.roster) {
        return Err(unfit(&name, Unfit::OnRoster).into());
    }
    chain::check(state, election, who, &name)?;
    check_bound(state, who, source, &name)?;
    check_prepared(state, election, who, source, &name)?;
    check_nominator(state, source)?;
    let nominee = Nominee { id: next_id(election)?, who: who.clone(), source: source.clone() };
    Ok(ElectionEvent::Nominated { election: election.plan.id, nominee, name })
}

/// Puts several people forward, as the convening committee proposes them, or none of them.
pub(super) fn nominate_all(
    state: &State,
    election: &Election,
    people: &[PersonId],
) -> Result<Vec<Event>, ElectionRefusal> {
    if people.is_empty() {
        return Err(NameRefusal::NomineeUnnamed.into());
    }
    let mut election = election.clone();
    let mut events = Vec::new();
    for person in people {
        let event = nominate(state, &election, &Nominated::Person(*person), &Source::Convening)?;
        evolve::apply(&mut election, &event);
        events.push(Event::Election(event));
    }
    Ok(events)
}

/// Finds the name of somebody who may be elected. Members from outside the hall may be; guests and
/// members on probation may not.
fn eligible_name(state: &State, who: &Nominated) -> Result<Text, NameRefusal> {
    let person = match who {
        Nominated::Person(person) => attendee(state, *person)?,
        Nominated::Outside { name, .. } if name.is_empty() => {
            return Err(NameRefusal::NomineeUnnamed);
        }
        Nominated::Outside { name, .. } => return Ok(name.clone()),
    };
    let name = &person.delegate.name;
    match person.delegate.standing {
        Standing::Guest => Err(unfit(name, Unfit::Guest)),
        Standing::Probationary => Err(unfit(name, Unfit::Probationary)),
        Standing::Official | Standing::Alternate => Ok(name.clone()),
    }
}

/// Holds members of the convening committee to its list: they neither accept a nomination outside
/// it, nor make one. Who is on the list has been refused as named twice by now.
fn check_bound(
    state: &State,
    who: &Nominated,
    source: &Source,
    name: &Text,
) -> Result<(), NameRefusal> {
    let nominating = &state.rules.nominating;
    if !nominating.convening_bound || *source == Source::Convening {
        return Ok(());
    }
    let rule = nominating.rule.clone();
    if let Nominated::Person(person) = who
        && attendee(state, *person)?.delegate.convening
    {
        return Err(NameRefusal::HeldToList { name: name.clone(), rule });
    }
    if let Source::Floor { by } = source {
        let nominator = &attendee(state, *by)?.delegate;
        if nominator.convening {
            let name = nominator.name.clone();
            return Err(NameRefusal::NominatorHeldToList { name, rule });
        }
    }
    Ok(())
}

/// Holds the convening committee to the list that it voted before the congress.
fn check_prepared(
    state: &State,
    election: &Election,
    who: &Nominated,
    source: &Source,
    name: &Text,
) -> Result<(), NameRefusal> {
    if *source != Source::Convening {
        return Ok(());
    }
    let is_listed = |vote: &IntroductionVote| {
        vote.list().iter().any(|listed| listed.is_same(who, &state.roster))
    };
    match state.preparation.vote(election.plan.id) {
        Some(vote) if !is_listed(vote) => {
            let (name, on) = (name.clone(), vote.on);
            Err(NameRefusal::NotPrepared { name, on })
        }
        Some(_) | None => Ok(()),
    }
}

/// Only who is in the hall, and no guest, puts somebody forward from the floor.
fn check_nominator(state: &State, source: &Source) -> Result<(), NameRefusal> {
    let Source::Floor { by } = source else { return Ok(()) };
    let nominator = attendee(state, *by)?;
    let name = &nominator.delegate.name;
    if nominator.delegate.standing == Standing::Guest {
        return Err(unfit(name, Unfit::Guest));
    }
    if !nominator.is_present() {
        return Err(unfit(name, Unfit::Away));
    }
    Ok(())
}

fn next_id(election: &Election) -> Result<CandidateId, NameRefusal> {
    let number = u16::try_from(election.candidates.len() + 1);
    number.map(CandidateId).or(Err(NameRefusal::TooManyNominees { most: u16::MAX }))
}

fn attendee(state: &State, person: PersonId) -> Result<&Attendee, NameRefusal> {
    state.roster.people.get(&person).ok_or(NameRefusal::UnknownPerson { person })
}

fn unfit(name: &Text, why: Unfit) -> NameRefusal {
    NameRefusal::Unfit { name: name.clone(), why }
}
