//! Asks the rules: a command either becomes events, or is refused. Changes nothing.

use super::{Command, Event, Moment, Refusal, State};

/// Decides what a command makes happen. `now` is the instant at which it was given.
pub fn decide(state: &State, command: &Command, now: Moment) -> Result<Vec<Event>, Refusal> {
    let _ = (state, command, now);
    Ok(Vec::new())
}
