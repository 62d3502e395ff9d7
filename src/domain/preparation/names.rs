//! The names that the branches introduce, and what the Front and the mass organisations say of them.

use serde::{Deserialize, Serialize};

use super::refusal::{NameFault, PreparationRefusal};
use super::{PreparationEvent, vote};
use crate::domain::order::is_same_name;
use crate::domain::roster::{Attendee, Standing};
use crate::domain::{ElectionId, Lang, PersonId, Refusal, State, Text, tr};

/// A name introduced for an office, with the branches behind it and the opinions on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    pub election: ElectionId,
    pub person: PersonId,
    /// The branches that introduce it (chi bộ), none twice.
    pub branches: Vec<Text>,
    /// One of each organisation.
    pub opinions: Vec<Opinion>,
}

/// What an organisation says of a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    /// The Fatherland Front or a mass organisation (Mặt trận Tổ quốc, đoàn thể).
    pub organisation: Text,
    pub stance: Stance,
    #[serde(default)]
    pub note: Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stance {
    For,
    Against,
}

impl Stance {
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::For => tr(lang, "đồng ý", "for"),
            Self::Against => tr(lang, "không đồng ý", "against"),
        }
    }
}

/// Lists whom the committee votes on for an office: the names introduced for it and, where it is
/// filled out of an earlier one, only those whom the committee put on that list.
pub fn on_ballot(state: &State, election: ElectionId) -> Vec<PersonId> {
    let earlier = state.election(election).and_then(|found| found.plan.among);
    let list = earlier.map(|id| state.preparation.vote(id).map(vote::IntroductionVote::list));
    let names = state.preparation.introduced(election).map(|name| name.person);
    match list {
        None => names.collect(),
        Some(list) => {
            let list = list.unwrap_or_default();
            names.filter(|person| list.contains(person)).collect()
        }
    }
}

/// Takes down whom a branch introduces: people who may be elected, each once.
pub(super) fn introduce(
    state: &State,
    election: ElectionId,
    branch: &Text,
    people: &[PersonId],
) -> Result<PreparationEvent, Refusal> {
    vote::must_be_open(state, election)?;
    if people.is_empty() {
        return Err(PreparationRefusal::NobodyNamed.into());
    }
    let branch = known_branch(state, branch)?;
    for (at, person) in people.iter().enumerate() {
        let known = attendee(state, *person)?;
        let name = &known.delegate.name;
        if matches!(known.delegate.standing, Standing::Guest | Standing::Probationary) {
            return Err(PreparationRefusal::from(NameFault::Unfit { name: name.clone() }).into());
        }
        let earlier = people.iter().take(at).any(|other| other == person);
        let mut introduced = state.preparation.introduced(election);
        let is_known =
            introduced.any(|known| known.person == *person && known.branches.contains(&branch));
        if earlier || is_known {
            let name = name.clone();
            return Err(
                PreparationRefusal::from(NameFault::IntroducedTwice { name, branch }).into()
            );
        }
    }
    Ok(PreparationEvent::Introduced { election, branch, people: people.to_vec() })
}

/// Takes down an opinion on a name that was introduced. A later one of the same organisation takes
/// the place of an earlier one.
pub(super) fn note_opinion(
    state: &State,
    election: ElectionId,
    person: PersonId,
    opinion: &Opinion,
) -> Result<PreparationEvent, Refusal> {
    vote::must_be_open(state, election)?;
    if opinion.organisation.is_empty() {
        return Err(PreparationRefusal::from(NameFault::OrganisationUnnamed).into());
    }
    let known = attendee(state, person)?;
    if !state.preparation.introduced(election).any(|name| name.person == person) {
        let name = known.delegate.name.clone();
        return Err(PreparationRefusal::from(NameFault::NotIntroduced { name }).into());
    }
    Ok(PreparationEvent::OpinionNoted { election, person, opinion: opinion.clone() })
}

/// Finds somebody on the roster.
pub(super) fn attendee(state: &State, person: PersonId) -> Result<&Attendee, PreparationRefusal> {
    state.roster.people.get(&person).ok_or(PreparationRefusal::UnknownPerson { person })
}

/// Writes a branch as the roster does: a slip of the pen is not a further branch.
fn known_branch(state: &State, written: &Text) -> Result<Text, PreparationRefusal> {
    let mut units = state.roster.people.values().map(|known| &known.delegate.unit);
    let found = units.find(|unit| !unit.is_empty() && is_same_name(unit, written));
    let unknown = || NameFault::UnknownBranch { written: written.clone() }.into();
    found.cloned().ok_or_else(unknown)
}
