//! Late arrivals against the bases of earlier ballots: a warning, never a silent recount
//! (RULES 1.10.2 and 13).

use super::{RosterEvent, Seat};
use crate::domain::election::round::Attendance;
use crate::domain::{PersonId, State, base};

/// Lists the ballots whose base took one of these newcomers, or the delegate in whose place one
/// of them sits, as absent throughout.
pub(super) fn questions(state: &State, newcomers: &[PersonId]) -> Vec<RosterEvent> {
    let mandates: Vec<PersonId> = newcomers
        .iter()
        .flat_map(|person| [Some(*person), taken_from(state, *person)])
        .flatten()
        .collect();
    let mut events = Vec::new();
    for election in &state.elections.all {
        for round in &election.rounds {
            let Some(attendance) = round.stage.attendance() else { continue };
            let people = taken_as_absent(attendance, &mandates);
            if !people.is_empty() {
                let (election, round) = (election.plan.id, round.number);
                events.push(RosterEvent::BaseQuestioned { people, election, round });
            }
        }
    }
    events
}

fn taken_from(state: &State, person: PersonId) -> Option<PersonId> {
    match state.roster.get(person)?.seat {
        Seat::TakenFrom(delegate) => Some(delegate),
        Seat::Own | Seat::GivenTo(_) | Seat::Without => None,
    }
}

fn taken_as_absent(attendance: &Attendance, people: &[PersonId]) -> Vec<PersonId> {
    let terms = attendance.base.less.iter().filter(|term| base::rests_on_absence(term.ground));
    terms.flat_map(|term| &term.people).filter(|person| people.contains(person)).copied().collect()
}
