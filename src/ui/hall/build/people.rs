//! People as the wall names them.

use chrono::{Datelike, NaiveDate};

use crate::domain::about::Gathering;
use crate::domain::roster::Delegate;
use crate::domain::{Lang, PersonId, State, Text, tr};

pub(super) fn delegate(state: &State, person: PersonId) -> Option<&Delegate> {
    state.roster.get(person).map(|attendee| &attendee.delegate)
}

/// The post, or the unit of somebody who has none.
pub(super) fn post(post: &Text, unit: &Text) -> String {
    if post.is_empty() { unit.to_string() } else { post.to_string() }
}

pub(super) fn year(born: Option<NaiveDate>) -> String {
    born.map(|day| day.year().to_string()).unwrap_or_default()
}

/// What those are called who sit in this gathering, after a number.
pub(super) fn members(gathering: Gathering, lang: Lang) -> &'static str {
    match gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting => tr(lang, "đảng viên", "members"),
        Gathering::DelegateCongress => tr(lang, "đại biểu", "delegates"),
        Gathering::CommitteeMeeting => tr(lang, "ủy viên", "committee members"),
        Gathering::Conference => tr(lang, "đại biểu", "participants"),
    }
}
