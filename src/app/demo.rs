//! The demonstration: a complete congress as a scenario, opened at its beginning or played.

mod play;
mod player;

use std::path::PathBuf;

use crate::domain::about::SessionCommand;
use crate::domain::agenda::AgendaCommand;
use crate::domain::election::ElectionCommand;
use crate::domain::roster::RosterCommand;
use crate::domain::{Command, Moment};
use crate::session::line::{self, LineError};

pub use play::play;
pub use player::{Player, Press};

const SCENARIO: &str = include_str!("../../fixtures/scenarios/phuong-12.jsonl");

/// The scenario, in its two parts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scenario {
    /// What the convening committee prepares: names, roster, agenda, elections.
    pub set_up: Vec<Command>,
    /// What happens on the day.
    pub day: Vec<Command>,
}

/// Reads the demonstration that comes with the program.
pub fn scenario() -> Result<Scenario, LineError> {
    let lines = SCENARIO.lines().filter(|line| !line.trim().is_empty());
    let commands = lines.map(line::parse).collect::<Result<Vec<_>, _>>()?;
    let prepared = commands.iter().take_while(|command| is_prepared(command)).count();
    let mut set_up = commands;
    let day = set_up.split_off(prepared);
    Ok(Scenario { set_up, day })
}

/// Names the file of a fresh copy.
pub fn file_name(now: Moment) -> PathBuf {
    PathBuf::from(format!("demo-{}.json", now.format("%Y%m%d-%H%M%S")))
}

fn is_prepared(command: &Command) -> bool {
    matches!(
        command,
        Command::Session(SessionCommand::Create { .. })
            | Command::Roster(RosterCommand::Register { .. })
            | Command::Agenda(AgendaCommand::Plan { .. })
            | Command::Election(ElectionCommand::Plan { .. })
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_demonstration_begins_with_what_is_prepared() {
        let scenario = scenario().unwrap();

        assert!(matches!(
            scenario.set_up.first(),
            Some(Command::Session(SessionCommand::Create { .. }))
        ));
        assert!(scenario.set_up.iter().all(is_prepared));
    }
}
