//! Plays a scenario at the pace at which a person can watch it.

use std::collections::VecDeque;
use std::time::Duration;

use crate::domain::election::lot::LotCommand;
use crate::domain::election::round::RoundCommand;
use crate::domain::{Command, Moment};

/// The commands that are still to come, and when the next one is due.
#[derive(Debug)]
pub struct Player {
    commands: VecDeque<Command>,
    state: Playing,
    /// The pauses are divided by two to this power, or multiplied where it is negative.
    speed: i8,
}

/// Whether the scenario runs by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Playing {
    Due(Moment),
    Paused,
}

const FASTEST: i8 = 4;
const SLOWEST: i8 = -2;
/// The pause after the first picture.
const OPENING: Duration = Duration::from_millis(1500);

impl Player {
    pub fn new(commands: Vec<Command>, now: Moment) -> Self {
        let commands = commands.into();
        Self { commands, state: Playing::Due(now + OPENING), speed: 0 }
    }

    /// When the next command is due, if it comes by itself.
    pub fn due(&self) -> Option<Moment> {
        match self.state {
            Playing::Due(at) if !self.commands.is_empty() => Some(at),
            _ => None,
        }
    }

    pub fn is_paused(&self) -> bool {
        self.state == Playing::Paused
    }

    /// The power of two by which the play is faster than it was written.
    pub fn speed(&self) -> i8 {
        self.speed
    }

    pub fn left(&self) -> usize {
        self.commands.len()
    }

    /// Gives the command that is due, if one is, and sets the time of the next.
    pub fn take_due(&mut self, now: Moment) -> Option<Command> {
        self.due().filter(|due| *due <= now)?;
        let command = self.commands.pop_front()?;
        self.state = Playing::Due(now + self.pause_after(&command));
        Some(command)
    }

    /// Gives the next command without waiting, and stays paused after it.
    pub fn step(&mut self) -> Option<Command> {
        self.pause();
        self.commands.pop_front()
    }

    pub fn pause(&mut self) {
        self.state = Playing::Paused;
    }

    pub fn pause_or_go_on(&mut self, now: Moment) {
        self.state = match self.state {
            Playing::Due(_) => Playing::Paused,
            Playing::Paused => Playing::Due(now),
        };
    }

    pub fn faster(&mut self) {
        self.speed = FASTEST.min(self.speed + 1);
    }

    pub fn slower(&mut self) {
        self.speed = SLOWEST.max(self.speed - 1);
    }

    fn pause_after(&self, command: &Command) -> Duration {
        let pause = Duration::from_millis(watching_time(command));
        let power = 1 << u32::from(self.speed.unsigned_abs());
        if self.speed < 0 { pause * power } else { pause / power }
    }
}

/// How long a person looks at what a command did, in milliseconds.
fn watching_time(command: &Command) -> u64 {
    match command {
        Command::Lot(LotCommand::Key { .. }) => 40,
        Command::Lot(_) | Command::Election(_) | Command::Roster(_) => 700,
        Command::Round(RoundCommand::Announce { .. })
        | Command::Agenda(_)
        | Command::Hall(_)
        | Command::Hands(_) => 1500,
        Command::Session(_)
        | Command::Bodies(_)
        | Command::Floor(_)
        | Command::Round(_)
        | Command::Duties(_)
        | Command::Review(_)
        | Command::Grading(_)
        | Command::Themes(_)
        | Command::Conclusions(_)
        | Command::Preparation(_)
        | Command::Appointments(_) => 1000,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::about::SessionCommand;
    use chrono::TimeDelta;

    fn at(milliseconds: i64) -> Moment {
        let start: Moment = "2026-05-17T07:30:00+07:00".parse().unwrap();
        start + TimeDelta::milliseconds(milliseconds)
    }

    fn three_commands() -> Player {
        Player::new(vec![Command::Session(SessionCommand::Undo {}); 3], at(0))
    }

    #[test]
    fn a_command_comes_when_it_is_due_and_not_before() {
        let mut player = three_commands();

        assert_eq!(player.take_due(at(1499)), None);
        assert!(player.take_due(at(1500)).is_some());
        assert_eq!(player.due(), Some(at(2500)));
    }

    #[test]
    fn a_step_gives_one_command_and_pauses() {
        let mut player = three_commands();

        assert!(player.step().is_some());
        assert_eq!((player.due(), player.left()), (None, 2));
    }

    #[test]
    fn the_speed_doubles_and_halves_within_its_bounds() {
        let mut player = three_commands();

        player.faster();
        player.take_due(at(1500));
        assert_eq!(player.due(), Some(at(2000)));

        for _ in 0..9 {
            player.slower();
        }
        player.take_due(at(2000));
        assert_eq!(player.due(), Some(at(6000)));
    }

    #[test]
    fn nothing_is_due_after_the_last_command() {
        let mut player = three_commands();
        while player.step().is_some() {}
        player.pause_or_go_on(at(0));

        assert_eq!(player.due(), None);
    }
}
