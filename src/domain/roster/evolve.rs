//! Folds what happens at the door into the roster.

use super::{Attendee, BaseQuestion, Delegate, Presence, Roster, RosterEvent, Seat, Standing};
use crate::domain::rules::BaseRule;
use crate::domain::{PersonId, State, base};

/// Takes an event of the roster into the state. Unknown people are passed over.
pub(in crate::domain) fn evolve(state: &mut State, event: &RosterEvent) {
    match event {
        RosterEvent::Registered { delegates } => register(state, delegates),
        RosterEvent::Arrived { people, at } | RosterEvent::Returned { people, at } => {
            for person in people {
                set_presence(&mut state.roster, *person, Presence::Present { since: *at });
            }
        }
        RosterEvent::Left { person, at } => {
            set_presence(&mut state.roster, *person, Presence::Left { at: *at });
        }
        RosterEvent::Excused { person, absence } => {
            set_presence(&mut state.roster, *person, Presence::Absent(absence.clone()));
        }
        RosterEvent::Replaced { person, alternate, .. } => {
            set_seat(&mut state.roster, *person, Seat::GivenTo(*alternate));
            set_seat(&mut state.roster, *alternate, Seat::TakenFrom(*person));
        }
        RosterEvent::BaseQuestioned { people, election, round } => {
            let question =
                BaseQuestion { people: people.clone(), election: *election, round: *round };
            state.roster.questions.push(question);
        }
    }
}

fn register(state: &mut State, delegates: &[Delegate]) {
    let rule = base::for_gathering(state).clone();
    for delegate in delegates {
        let attendee = Attendee {
            delegate: delegate.clone(),
            presence: Presence::Awaited,
            seat: first_seat(&rule, delegate),
        };
        state.roster.people.insert(delegate.id, attendee);
    }
}

fn first_seat(rule: &BaseRule, delegate: &Delegate) -> Seat {
    let convened = base::not_convened(rule, delegate).is_none();
    if delegate.standing == Standing::Official && convened { Seat::Own } else { Seat::Without }
}

fn set_presence(roster: &mut Roster, person: PersonId, presence: Presence) {
    if let Some(attendee) = roster.people.get_mut(&person) {
        attendee.presence = presence;
    }
}

fn set_seat(roster: &mut Roster, person: PersonId, seat: Seat) {
    if let Some(attendee) = roster.people.get_mut(&person) {
        attendee.seat = seat;
    }
}
