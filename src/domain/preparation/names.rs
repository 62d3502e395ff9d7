//! The names that the branches introduce, and what the Front and the mass organisations say of them.

use serde::{Deserialize, Serialize};

use super::refusal::{NameFault, PreparationRefusal};
use super::{PreparationEvent, vote};
use crate::domain::election::Nominated;
use crate::domain::order::is_same_name;
use crate::domain::roster::{Attendee, Standing};
use crate::domain::{ElectionId, Lang, PersonId, Refusal, State, Text, tr};

/// A name introduced for an office, with the branches behind it and the opinions on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Introduced {
    pub election: ElectionId,
    pub who: Nominated,
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
pub fn on_ballot(state: &State, election: ElectionId) -> Vec<&Nominated> {
    let earlier = state.election(election).and_then(|found| found.plan.among);
    let list = earlier.map(|id| state.preparation.vote(id).map(vote::IntroductionVote::list));
    let names = state.preparation.introduced(election).map(|name| &name.who);
    match list {
        None => names.collect(),
        Some(list) => {
            let list = list.unwrap_or_default();
            names.filter(|who| list.iter().any(|one| one.is_same(who, &state.roster))).collect()
        }
    }
}

/// Takes down whom a branch introduces: people who may be elected, on the roster or not, each once.
pub(super) fn introduce(
    state: &State,
    election: ElectionId,
    branch: &Text,
    people: &[Nominated],
) -> Result<PreparationEvent, Refusal> {
    vote::must_be_open(state, election)?;
    if people.is_empty() {
        return Err(PreparationRefusal::NobodyNamed.into());
    }
    let branch = known_branch(state, branch)?;
    for (at, who) in people.iter().enumerate() {
        let name = fit_name(state, who)?;
        let earlier = people.iter().take(at).any(|other| other.is_same(who, &state.roster));
        let mut introduced = state.preparation.introduced(election);
        let is_known = introduced
            .any(|known| known.who.is_same(who, &state.roster) && known.branches.contains(&branch));
        if earlier || is_known {
            return Err(
                PreparationRefusal::from(NameFault::IntroducedTwice { name, branch }).into()
            );
        }
    }
    let people = people.iter().map(|who| as_first_written(state, who)).collect();
    Ok(PreparationEvent::Introduced { election, branch, people })
}

/// Takes down an opinion on a name that was introduced. A later one of the same organisation takes
/// the place of an earlier one.
pub(super) fn note_opinion(
    state: &State,
    election: ElectionId,
    who: &Nominated,
    opinion: &Opinion,
) -> Result<PreparationEvent, Refusal> {
    vote::must_be_open(state, election)?;
    if opinion.organisation.is_empty() {
        return Err(PreparationRefusal::from(NameFault::OrganisationUnnamed).into());
    }
    let name = known_name(state, who)?;
    let mut introduced = state.preparation.introduced(election);
    match introduced.find(|known| known.who.is_same(who, &state.roster)) {
        None => Err(PreparationRefusal::from(NameFault::NotIntroduced { name }).into()),
        Some(known) => {
            let (person, opinion) = (known.who.clone(), opinion.clone());
            Ok(PreparationEvent::OpinionNoted { election, person, opinion })
        }
    }
}

/// Finds somebody on the roster.
pub(super) fn attendee(state: &State, person: PersonId) -> Result<&Attendee, PreparationRefusal> {
    state.roster.people.get(&person).ok_or(PreparationRefusal::UnknownPerson { person })
}

/// The name of somebody on the roster, or of a member who is not on it.
pub(super) fn known_name(state: &State, who: &Nominated) -> Result<Text, PreparationRefusal> {
    match who {
        Nominated::Person(person) => Ok(attendee(state, *person)?.delegate.name.clone()),
        Nominated::Outside { name, .. } => Ok(name.clone()),
    }
}

/// The name of somebody who may be elected. Who stands on the roster is taken from there.
fn fit_name(state: &State, who: &Nominated) -> Result<Text, PreparationRefusal> {
    let name = known_name(state, who)?;
    if name.is_empty() {
        return Err(NameFault::Nameless.into());
    }
    if who.may_be_on(&state.roster) {
        return Err(NameFault::OnRoster { name }.into());
    }
    let known = who.person().and_then(|person| state.roster.people.get(&person));
    match known.map(|known| known.delegate.standing) {
        Some(Standing::Guest | Standing::Probationary) => Err(NameFault::Unfit { name }.into()),
        Some(Standing::Official | Standing::Alternate) | None => Ok(name),
    }
}

/// Writes somebody from outside as the first branch did, so that a name stays one name.
fn as_first_written(state: &State, who: &Nominated) -> Nominated {
    let mut known = state.preparation.names.iter().map(|name| &name.who);
    known.find(|known| known.is_same(who, &state.roster)).unwrap_or(who).clone()
}

/// Writes a branch as the roster does: a slip of the pen is not a further branch.
fn known_branch(state: &State, written: &Text) -> Result<Text, PreparationRefusal> {
    let mut units = state.roster.people.values().map(|known| &known.delegate.unit);
    let found = units.find(|unit| !unit.is_empty() && is_same_name(unit, written));
    let unknown = || NameFault::UnknownBranch { written: written.clone() }.into();
    found.cloned().ok_or_else(unknown)
}
