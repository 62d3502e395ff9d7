//! Whether what is written in a review is complete, and its people known.

use super::{Account, Opinion, ReviewRefusal, Shortcoming, Team, Who};
use crate::domain::floor::Speaker;
use crate::domain::narration::person_name;
use crate::domain::{Refusal, State, Text};

/// Refuses somebody who is not on the roster, is enlisted already, or would be a second head.
pub(super) fn enlisted<'a>(
    state: &State,
    who: &Who,
    mut earlier: impl Iterator<Item = &'a Who>,
) -> Result<(), Refusal> {
    if let Some(person) = who.person() {
        state.roster.known(person)?;
    }
    let name = match who {
        Who::Collective { name } => name.clone(),
        Who::Head { person } | Who::Member { person } => Text::new(&person_name(state, *person)),
    };
    if name.is_empty() {
        return Err(ReviewRefusal::NobodyNamed.into());
    }
    let is_head = |who: &Who| matches!(who, Who::Head { .. });
    let is_same = |other: &Who| match (other.person(), who.person()) {
        (Some(one), Some(other)) => one == other,
        _ => other == who,
    };
    match earlier.find(|other| is_same(other) || is_head(other) && is_head(who)) {
        None => Ok(()),
        Some(other) if is_same(other) => Err(ReviewRefusal::EnlistedTwice { name }.into()),
        Some(_) => Err(ReviewRefusal::SecondHead { name }.into()),
    }
}

/// Refuses a self-review that leaves one of its faces out.
pub(super) fn account(name: &Text, account: &Account) -> Result<(), ReviewRefusal> {
    let Account { politics, morals, duty, strengths, shortcomings } = account;
    if [politics, morals, duty, strengths].iter().any(|face| face.is_empty()) {
        return Err(ReviewRefusal::FaceMissing { name: name.clone() });
    }
    shortcomings.iter().try_for_each(|one| shortcoming(name, one))
}

/// Refuses a shortcoming without its cause or its remedy.
pub(super) fn shortcoming(name: &Text, shortcoming: &Shortcoming) -> Result<(), ReviewRefusal> {
    let Shortcoming { what, cause, remedy, .. } = shortcoming;
    if [what, cause, remedy].iter().any(|part| part.is_empty()) {
        return Err(ReviewRefusal::ShortcomingIncomplete { name: name.clone() });
    }
    Ok(())
}

pub(super) fn opinion(state: &State, opinion: &Opinion) -> Result<(), Refusal> {
    match &opinion.from {
        Speaker::Delegate(person) => {
            state.roster.known(*person)?;
        }
        Speaker::Guest { name, .. } if name.is_empty() => {
            return Err(ReviewRefusal::NobodyNamed.into());
        }
        Speaker::Guest { .. } => {}
    }
    if opinion.text.is_empty() {
        return Err(ReviewRefusal::EmptyOpinion.into());
    }
    Ok(())
}

/// Refuses a team whose leader leads another one of its kind, or who is named twice in it.
pub(super) fn team(state: &State, team: &Team) -> Result<(), Refusal> {
    let people = || team.members.iter().chain([&team.leader]);
    for person in people() {
        state.roster.known(*person)?;
        if 1 < people().filter(|other| *other == person).count() {
            let name = Text::new(&person_name(state, *person));
            return Err(ReviewRefusal::TwiceInTeam { name }.into());
        }
    }
    let leads = |other: &&Team| other.leader == team.leader && other.purpose == team.purpose;
    if let Some(other) = state.reviews.teams.iter().find(leads) {
        let name = Text::new(&person_name(state, team.leader));
        return Err(ReviewRefusal::LeadsAnother { name, team: other.id }.into());
    }
    if team.charge.is_empty() {
        return Err(ReviewRefusal::NoCharge.into());
    }
    Ok(())
}
