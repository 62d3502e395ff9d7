//! Who a nominee is: a person on the roster, or a member who is not.

use chrono::NaiveDate;
use serde::{Deserialize, Deserializer};

use super::Nominated;
use super::ballot::Line;
use crate::domain::order::{fold, is_same_name, name_key};
use crate::domain::roster::Roster;
use crate::domain::{CandidateId, PersonId, Text};

/// How a record of the preparation may write a name: before people from outside could be introduced,
/// it was the number on the roster alone.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected a number of the roster, {\"person\": NUMBER} or {\"outside\": {...}}"
)]
enum Written {
    Number(PersonId),
    Whole(Nominated),
}

impl From<Written> for Nominated {
    fn from(written: Written) -> Self {
        match written {
            Written::Number(person) => Self::Person(person),
            Written::Whole(who) => who,
        }
    }
}

/// Reads a name that may be written as a number alone.
pub(in crate::domain) fn read_name<'de, D: Deserializer<'de>>(
    reader: D,
) -> Result<Nominated, D::Error> {
    Written::deserialize(reader).map(Nominated::from)
}

/// Reads names that may be written as numbers alone.
pub(in crate::domain) fn read_names<'de, D: Deserializer<'de>>(
    reader: D,
) -> Result<Vec<Nominated>, D::Error> {
    let written = Vec::<Written>::deserialize(reader)?;
    Ok(written.into_iter().map(Nominated::from).collect())
}

impl Nominated {
    /// The name, as the roster or the nomination has it.
    pub fn name<'a>(&'a self, roster: &'a Roster) -> Option<&'a Text> {
        match self {
            Self::Person(person) => roster.people.get(person).map(|known| &known.delegate.name),
            Self::Outside { name, .. } => Some(name),
        }
    }

    /// The post, as the roster or the nomination has it.
    pub fn post<'a>(&'a self, roster: &'a Roster) -> Option<&'a Text> {
        match self {
            Self::Person(person) => roster.people.get(person).map(|known| &known.delegate.post),
            Self::Outside { post, .. } => Some(post),
        }
    }

    /// The number on the roster, if there is one.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Person(person) => Some(*person),
            Self::Outside { .. } => None,
        }
    }

    /// Tells whether two nominations name the same person. Somebody from outside is known by the
    /// name and the date of birth.
    pub fn is_same(&self, other: &Self, roster: &Roster) -> bool {
        match (self, other) {
            (Self::Person(one), Self::Person(other)) => one == other,
            (Self::Outside { name, born, .. }, Self::Outside { name: other, born: also, .. }) => {
                born == also && is_same_name(name, other)
            }
            (Self::Person(person), Self::Outside { name, born, .. })
            | (Self::Outside { name, born, .. }, Self::Person(person)) => {
                roster.people.get(person).is_some_and(|known| {
                    born.is_some()
                        && *born == known.delegate.born
                        && is_same_name(name, &known.delegate.name)
                })
            }
        }
    }

    /// Tells whether somebody from outside may be a person on the roster under the same name. Marks
    /// make no difference; two birth dates that are known and differ do.
    pub(in crate::domain) fn may_be_on(&self, roster: &Roster) -> bool {
        let Self::Outside { name, born, .. } = self else { return false };
        let key = |name: &Text| fold(&name_key(name));
        let own = key(name);
        roster.people.values().map(|known| &known.delegate).any(|known| {
            let differ = born.is_some() && known.born.is_some() && *born != known.born;
            !differ && own == key(&known.name)
        })
    }

    /// Writes the line of the ballot paper for this person.
    pub(super) fn line(&self, candidate: CandidateId, name: &Text, roster: &Roster) -> Line {
        let (born, post, unit) = match self {
            Self::Outside { born, post, unit, .. } => (*born, post.clone(), unit.clone()),
            Self::Person(person) => details(roster.people.get(person)),
        };
        Line { candidate, name: name.clone(), born, post, unit }
    }
}

fn details(known: Option<&crate::domain::roster::Attendee>) -> (Option<NaiveDate>, Text, Text) {
    known.map_or_else(Default::default, |known| {
        (known.delegate.born, known.delegate.post.clone(), known.delegate.unit.clone())
    })
}
