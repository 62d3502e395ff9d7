//! Asks the rules: a command either becomes events, or is refused. Changes nothing.

use super::election::{lot, round};
use super::{
    Command, Event, Moment, Refusal, State, about, agenda, appointments, bodies, conclusions,
    duties, election, floor, grading, hall, hands, preparation, review, roster, themes,
};

/// Decides what a command makes happen. `now` is the instant at which it was given.
///
/// Taking back is answered by [`super::History::decide`] only, which knows the records.
pub fn decide(state: &State, command: &Command, now: Moment) -> Result<Vec<Event>, Refusal> {
    about::admit(state, command)?;
    hands::hold_still(state, command)?;
    match command {
        Command::Session(command) => about::decide(state, command, now),
        Command::Roster(command) => roster::decide(state, command, now),
        Command::Bodies(command) => bodies::decide(state, command),
        Command::Agenda(command) => agenda::decide(state, command, now),
        Command::Hands(command) => hands::decide(state, command, now),
        Command::Floor(command) => floor::decide(state, command, now),
        Command::Election(command) => election::decide(state, command, now),
        Command::Round(command) => round::decide(state, command, now),
        Command::Lot(command) => lot::decide(state, command, now),
        Command::Hall(command) => hall::decide(state, command, now),
        Command::Duties(command) => duties::decide(state, command, now),
        Command::Review(command) => review::decide(state, command, now),
        Command::Grading(command) => grading::decide(state, command, now),
        Command::Themes(command) => themes::decide(state, command, now),
        Command::Conclusions(command) => conclusions::decide(state, command, now),
        Command::Preparation(command) => preparation::decide(state, command),
        Command::Appointments(command) => appointments::decide(state, command, now),
    }
}
