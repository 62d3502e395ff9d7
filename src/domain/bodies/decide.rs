//! Who may be proposed for a body (RULES 1.3 to 1.6).

use std::collections::BTreeSet;

use super::{BodiesCommand, BodiesEvent, BodiesRefusal, Body, Formation, Progress, Slate};
use crate::domain::election::{Candidate, Nominated};
use crate::domain::roster::Attendee;
use crate::domain::{ElectionId, Event, Refusal, State};

/// The largest body, the head included.
const LARGEST: usize = 50;

/// Decides the proposal of a body.
pub(in crate::domain) fn decide(
    state: &State,
    command: &BodiesCommand,
) -> Result<Vec<Event>, Refusal> {
    let BodiesCommand::Propose { body, slate } = command;
    let elected = state.bodies.elected(*body).is_some();
    // A member of a counting committee who cannot serve is replaced by a new vote.
    if elected && !matches!(body, Body::Counting(_)) {
        return Err(BodiesRefusal::AlreadyElected { body: *body }.into());
    }
    check_slate(state, *body, slate)?;
    Ok(vec![Event::Bodies(BodiesEvent::Proposed { body: *body, slate: slate.clone() })])
}

/// Refuses a slate that the rules do not allow now.
pub(in crate::domain) fn check_slate(
    state: &State,
    body: Body,
    names: &Slate,
) -> Result<(), Refusal> {
    let serving = &state.rules.serving;
    if body == Body::Credentials && !serving.credentials_at.contains(&state.about.gathering) {
        let (at, rule) = (serving.credentials_at.clone(), serving.credentials_rule.clone());
        return Err(BodiesRefusal::NoCredentialsHere { at, rule }.into());
    }
    if LARGEST < names.size() {
        return Err(BodiesRefusal::TooLarge { size: names.size(), largest: LARGEST }.into());
    }
    let mut seen = BTreeSet::new();
    for person in names.people() {
        let attendee = state.roster.known(person)?;
        let name = || attendee.delegate.name.clone();
        if !seen.insert(person) {
            return Err(BodiesRefusal::NamedTwice { person, name: name() }.into());
        }
        if serving.voters_only && !attendee.is_voter() {
            let rule = serving.rule.clone();
            return Err(BodiesRefusal::NoVoter { person, name: name(), rule }.into());
        }
        if let Body::Counting(election) = body
            && !serving.listed_may_count
        {
            clear_of_list(state, election, attendee)?;
        }
    }
    Ok(())
}

/// Refuses whoever is on the list that the committee would count. Until there is a list, everybody
/// who stands may come to be on it.
fn clear_of_list(state: &State, id: ElectionId, attendee: &Attendee) -> Result<(), Refusal> {
    let election = state.elections.find(id)?;
    let person = attendee.delegate.id;
    let on_list = election.on_list();
    let listed = |candidate: &Candidate| {
        let is_on_list = on_list.as_ref().is_none_or(|names| names.contains(&candidate.nominee.id));
        candidate.nominee.who == Nominated::Person(person) && candidate.is_standing() && is_on_list
    };
    if election.candidates.iter().any(listed) {
        let name = attendee.delegate.name.clone();
        let rule = state.rules.serving.rule.clone();
        return Err(BodiesRefusal::OnTheList { person, name, election: id, rule }.into());
    }
    Ok(())
}

/// Finds the proposal that a vote on a body is about, unless there is nothing left to vote.
pub(in crate::domain) fn proposed(state: &State, body: Body) -> Result<&Formation, BodiesRefusal> {
    let formation = state.bodies.get(body).ok_or(BodiesRefusal::NotProposed { body })?;
    match formation.progress {
        Progress::Elected => Err(BodiesRefusal::AlreadyElected { body }),
        Progress::Proposed | Progress::NumberVoted => Ok(formation),
    }
}
