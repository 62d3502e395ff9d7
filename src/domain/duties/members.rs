//! Who is in office: by the elections of this session where they were held, else by the posts on
//! the roster.

use std::collections::BTreeSet;

use crate::domain::election::{Nominated, Office};
use crate::domain::order::fold;
use crate::domain::{PersonId, State, Text};

/// The committee whose own posts bear no further name ("Bí thư" and "Bí thư Tỉnh ủy", but not
/// "Bí thư Huyện ủy Lộc Bình").
const OWN: &[&str] = &["", "tinh uy", "thanh uy", "huyen uy", "dang uy", "ban chap hanh"];
const SECRETARY: &[&str] = &["bi thu", "secretary"];
const DEPUTY: &[&str] = &["pho bi thu thuong truc", "pho bi thu", "deputy secretary"];
const STANDING: &[&str] = &[
    "uy vien ban thuong vu",
    "uy vien thuong vu",
    "member of the standing committee",
    "standing committee member",
];

/// A member of the committee, with the name for the papers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    pub id: PersonId,
    pub name: Text,
}

/// The members of a committee by their rank, each once, in the order of the roster.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Members {
    /// None where nobody holds the office.
    pub secretary: Option<Member>,
    /// The standing committee without the secretary.
    pub standing: Vec<Member>,
    pub others: Vec<Member>,
    /// Those of the standing committee who are deputies of the secretary.
    pub deputies: Vec<PersonId>,
}

impl Members {
    /// Finds who is in office now.
    pub fn of(state: &State) -> Self {
        let committee = elected(state, Office::Committee).unwrap_or_else(|| on_the_roster(state));
        let by_post = |titles| holders(state, &committee, titles);
        let secretaries = elected(state, Office::Secretary).unwrap_or_else(|| by_post(SECRETARY));
        let secretary = secretaries.first().copied();
        let mut standing =
            elected(state, Office::StandingCommittee).unwrap_or_else(|| by_post(STANDING));
        let deputies = elected(state, Office::DeputySecretary).unwrap_or_else(|| by_post(DEPUTY));
        standing.extend(deputies.iter().copied());
        standing.retain(|person| Some(*person) != secretary);
        let mut others = committee;
        others.retain(|person| Some(*person) != secretary && !standing.contains(person));
        Self {
            secretary: secretary.and_then(|person| member(state, person)),
            standing: standing.iter().filter_map(|person| member(state, *person)).collect(),
            others: others.iter().filter_map(|person| member(state, *person)).collect(),
            deputies: deputies.into_iter().collect(),
        }
    }

    /// Lists everybody: the secretary, the standing committee, the other members.
    pub fn all(&self) -> impl Iterator<Item = &Member> {
        self.secretary.iter().chain(&self.standing).chain(&self.others)
    }

    /// The name of a member, or the card number of somebody who is none.
    pub fn name(&self, person: PersonId) -> Text {
        let known = self.all().find(|member| member.id == person);
        known.map_or_else(|| Text::new(&format!("#{person}")), |member| member.name.clone())
    }

    /// Whether a person is the secretary.
    pub fn is_secretary(&self, person: PersonId) -> bool {
        self.secretary.as_ref().is_some_and(|secretary| secretary.id == person)
    }
}

/// Those elected to an office in this session, once any result of it stands.
fn elected(state: &State, office: Office) -> Option<BTreeSet<PersonId>> {
    let to_office = state.elections.all.iter().filter(|election| election.plan.office == office);
    let held: Vec<_> = to_office.filter(|election| election.has_result()).collect();
    let people = held.iter().flat_map(|election| {
        let winners = election.winners().into_iter();
        winners.filter_map(|id| match election.candidate(id).ok()?.nominee.who {
            Nominated::Person(person) => Some(person),
            Nominated::Outside { .. } => None,
        })
    });
    (!held.is_empty()).then(|| people.collect())
}

/// Those who meet hold the committee's mandates.
fn on_the_roster(state: &State) -> BTreeSet<PersonId> {
    state.roster.voters().map(|voter| voter.delegate.id).collect()
}

fn holders(state: &State, committee: &BTreeSet<PersonId>, titles: &[&str]) -> BTreeSet<PersonId> {
    let holds = |person: &&PersonId| {
        let attendee = state.roster.get(**person);
        attendee.is_some_and(|attendee| is_post(&attendee.delegate.post, titles))
    };
    committee.iter().filter(holds).copied().collect()
}

/// Whether one of the posts of a person, set apart by commas, is one of these titles of the own
/// committee.
fn is_post(posts: &str, titles: &[&str]) -> bool {
    let posts = fold(posts);
    posts.split([',', ';']).map(str::trim).any(|post| {
        let mut rests = titles.iter().filter_map(|title| post.strip_prefix(title));
        rests.any(|rest| OWN.contains(&rest.trim()))
    })
}

fn member(state: &State, person: PersonId) -> Option<Member> {
    let name = state.roster.get(person)?.delegate.name.clone();
    Some(Member { id: person, name })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_post_of_the_own_committee_counts() {
        assert!(is_post("Bí thư Tỉnh ủy, Chính ủy Tỉnh đội", SECRETARY));
        assert!(is_post("Ủy viên Ban Thường vụ; Trưởng ban Tổ chức", STANDING));
        assert!(is_post("Phó Bí thư thường trực", DEPUTY));
        assert!(!is_post("Bí thư Huyện ủy Lộc Bình", SECRETARY));
        assert!(!is_post("Phó Bí thư", SECRETARY));
        assert!(!is_post("Ủy viên Ban Thường vụ Huyện ủy Lộc Bình", STANDING));
    }
}
