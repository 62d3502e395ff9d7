//! Who a nominee is: a person on the roster, or a member who is not.

use chrono::NaiveDate;

use super::Nominated;
use super::ballot::Line;
use crate::domain::order::{fold, is_same_name, name_key};
use crate::domain::roster::Roster;
use crate::domain::{CandidateId, Text};

impl Nominated {
    /// Tells whether two nominations name the same person. Somebody from outside is known by the
    /// name and the date of birth.
    pub(super) fn is_same(&self, other: &Self, roster: &Roster) -> bool {
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
    pub(super) fn may_be_on(&self, roster: &Roster) -> bool {
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
