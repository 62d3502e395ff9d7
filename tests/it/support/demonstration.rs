//! The demonstration congress, run by the rules at the pace of a real one.

use chrono::TimeDelta;
use daihoi::app::demo;
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::floor::FloorCommand;
use daihoi::domain::{Command, History, Lang, Moment, Record, State};

/// The demonstration as far as it was run.
pub(crate) struct Demonstration {
    pub(crate) history: History,
    pub(crate) now: Moment,
    /// What the rules refused, with the place of the command.
    pub(crate) refused: Vec<String>,
}

impl Demonstration {
    /// Runs the whole congress, to its closing.
    pub(crate) fn whole() -> Self {
        Self::until(|_| false)
    }

    /// Runs the congress until the state is so.
    pub(crate) fn until(is_so: impl Fn(&State) -> bool) -> Self {
        let start = "2026-05-17T07:00:00+07:00".parse().unwrap();
        let mut run = Self { history: History::default(), now: start, refused: Vec::new() };
        let commands = demo::set_up().unwrap().into_iter().chain(demo::day().unwrap());
        for (place, command) in (1..).zip(commands) {
            run.take(place, &command);
            if is_so(run.history.state()) {
                break;
            }
        }
        run
    }

    fn take(&mut self, place: usize, command: &Command) {
        self.now += duration(command);
        match self.history.decide(command, self.now) {
            Ok(events) => {
                let n = self.history.state().head + 1;
                self.history.push(Record { n, at: Some(self.now), by: "thu-ky".into(), events });
            }
            Err(refusal) => self.refused.push(format!("{place}: {}", refusal.text(Lang::En))),
        }
    }
}

/// How long a command takes in a hall, about.
fn duration(command: &Command) -> TimeDelta {
    TimeDelta::seconds(match command {
        Command::Lot(LotCommand::Key { .. }) => 2,
        Command::Floor(FloorCommand::Finish { .. }) => 420,
        Command::Hands(_) | Command::Agenda(_) | Command::Round(_) => 60,
        _ => 5,
    })
}
