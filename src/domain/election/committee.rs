//! The counting committee of an election: elected, clear of the list, and led by one person.

use super::Election;
use super::Nominated;
use super::refusal::RoundRefusal;
use super::round::Round;
use crate::domain::bodies::{Body, Slate};
use crate::domain::order::fold;
use crate::domain::{PersonId, State, Text};

/// Refuses a committee that is not elected, or that has somebody on the list.
pub(super) fn check(state: &State, election: &Election, round: &Round) -> Result<(), RoundRefusal> {
    let committee = slate(state, election)?;
    if state.rules.serving.listed_may_count {
        return Ok(());
    }
    let on_paper: Vec<PersonId> = round
        .paper
        .lines
        .iter()
        .filter_map(|line| election.candidate(line.candidate).ok())
        .filter_map(|candidate| match &candidate.nominee.who {
            Nominated::Person(person) => Some(*person),
            Nominated::Outside { .. } => None,
        })
        .collect();
    let members = [&committee.head].into_iter().chain(&committee.members);
    let names: Vec<Text> = members
        .filter(|person| on_paper.contains(person))
        .map(|person| name(state, *person))
        .collect();
    if names.is_empty() {
        return Ok(());
    }
    let rule = state.rules.serving.rule.clone();
    Err(RoundRefusal::CommitteeOnList { names, rule })
}

/// Refuses a release by anybody but the head of the committee. Marks and capitals make no
/// difference to the name.
pub(super) fn expect_head(
    state: &State,
    election: &Election,
    given: &Text,
) -> Result<(), RoundRefusal> {
    let head = name(state, slate(state, election)?.head);
    if fold(&head) == fold(given) {
        return Ok(());
    }
    Err(RoundRefusal::NotHead { given: given.clone(), head })
}

fn slate<'a>(state: &'a State, election: &Election) -> Result<&'a Slate, RoundRefusal> {
    let committee = state.bodies.elected(Body::Counting(election.plan.id));
    committee.ok_or(RoundRefusal::NoCommittee)
}

fn name(state: &State, person: PersonId) -> Text {
    let known = state.roster.people.get(&person);
    known.map(|known| known.delegate.name.clone()).unwrap_or_default()
}
