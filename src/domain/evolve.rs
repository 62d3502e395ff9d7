//! Folds an event into the state. Bookkeeping only: it never asks whether the event was allowed.

use super::election::{lot, round};
use super::{
    Event, State, about, agenda, appointments, bodies, conclusions, duties, election, floor,
    grading, hall, hands, preparation, review, roster, themes,
};

/// Takes an event into the state. An event about something unknown changes nothing.
pub fn evolve(state: &mut State, event: &Event) {
    match event {
        Event::Session(event) => about::evolve(state, event),
        Event::Roster(event) => roster::evolve(state, event),
        Event::Bodies(event) => bodies::evolve(&mut state.bodies, event),
        Event::Agenda(event) => agenda::evolve(&mut state.agenda, event),
        Event::Hands(event) => hands::evolve(&mut state.hands, event),
        Event::Floor(event) => floor::evolve(state, event),
        Event::Election(event) => election::evolve(state, event),
        Event::Round(event) => round::evolve(state, event),
        Event::Lot(event) => lot::evolve(state, event),
        Event::Hall(event) => hall::evolve(&mut state.hall, event),
        Event::Duties(event) => duties::evolve(state, event),
        Event::Review(event) => review::evolve(&mut state.reviews, event),
        Event::Grading(event) => grading::evolve(&mut state.grading, event),
        Event::Themes(event) => themes::evolve(&mut state.themes, event),
        Event::Conclusions(event) => conclusions::evolve(&mut state.conclusions, event),
        Event::Preparation(event) => preparation::evolve(&mut state.preparation, event),
        Event::Appointments(event) => appointments::evolve(&mut state.appointments, event),
    }
}
