//! The records of a session and the state that they fold to, with what was taken back left out.

use std::collections::BTreeSet;

use super::about::{Seal, SessionCommand, SessionEvent, SessionRefusal, Stage};
use super::agenda::AgendaEvent;
use super::election::ElectionEvent;
use super::election::round::RoundEvent;
use super::evolve::evolve;
use super::grading::GradingEvent;
use super::review::ReviewEvent;
use super::roster::RosterEvent;
use super::themes::ThemesEvent;
use super::{Command, Event, Moment, Record, Refusal, State, decide};

/// Every record, in order, and the state after the last one.
#[derive(Clone, Debug, Default)]
pub struct History {
    records: Vec<Record>,
    /// The numbers of the records that were taken back.
    undone: BTreeSet<u64>,
    state: State,
}

impl History {
    /// Folds one more record in. A record that takes another back folds the rest anew.
    pub fn push(&mut self, record: Record) {
        let targets: Vec<u64> = undone_by(&record).collect();
        if targets.is_empty() {
            fold(&mut self.state, &record);
            self.records.push(record);
            return;
        }
        self.undone.extend(targets);
        self.records.push(record);
        self.state = self.state_at(u64::MAX);
    }

    /// Decides a command, also the one that takes the last record back.
    pub fn decide(&self, command: &Command, now: Moment) -> Result<Vec<Event>, Refusal> {
        match command {
            Command::Session(SessionCommand::Undo {}) => {
                let record = self.undo_preview()?.n;
                Ok(vec![Event::Session(SessionEvent::Undone { record })])
            }
            _ => decide(&self.state, command, now),
        }
    }

    /// Finds the record that the next undo takes back, or says why there is none: the set-up is
    /// laid down once, and past a seal there is only a correction (RULES 13).
    pub fn undo_preview(&self) -> Result<&Record, Refusal> {
        if matches!(self.state.stage, Stage::Closed { .. }) {
            return Err(SessionRefusal::Closed.into());
        }
        let set_up = self.records.iter().take_while(|record| is_set_up(record)).count();
        let done = self.records.iter().skip(set_up).filter(|record| self.is_live(record));
        let last = done.rev().find(|record| !record.events.iter().any(is_recovery));
        let record = last.ok_or(SessionRefusal::NothingToUndo)?;
        match record.events.iter().find_map(seal) {
            Some(seal) => Err(SessionRefusal::Sealed { record: record.n, seal }.into()),
            None => Ok(record),
        }
    }

    /// Lists every record, in order.
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    /// Lists the records that count, in order: the minutes are made of them.
    pub fn live_records(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(|record| self.is_live(record))
    }

    /// Lists the records that were taken back: the minutes name them too.
    pub fn undone_records(&self) -> impl Iterator<Item = &Record> {
        self.records.iter().filter(|record| self.undone.contains(&record.n))
    }

    /// The state after the last record.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Folds the state as it was after a record, without what has been taken back since.
    pub fn state_at(&self, record: u64) -> State {
        let mut state = State::default();
        for record in self.records.iter().take_while(|earlier| earlier.n <= record) {
            if self.is_live(record) {
                fold(&mut state, record);
            }
            state.head = record.n;
        }
        state
    }

    fn is_live(&self, record: &Record) -> bool {
        !self.undone.contains(&record.n) && undone_by(record).next().is_none()
    }
}

impl FromIterator<Record> for History {
    /// Reads a whole session, folding every record at most once.
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let records: Vec<Record> = records.into_iter().collect();
        let undone = records.iter().flat_map(undone_by).collect();
        let mut history = Self { records, undone, state: State::default() };
        history.state = history.state_at(u64::MAX);
        history
    }
}

fn fold(state: &mut State, record: &Record) {
    for event in &record.events {
        evolve(state, event);
    }
    state.head = record.n;
}

/// Lists the earlier records that a record takes back. It does nothing else, and cannot be taken
/// back itself.
fn undone_by(record: &Record) -> impl Iterator<Item = u64> {
    record.events.iter().filter_map(|event| match event {
        Event::Session(SessionEvent::Undone { record: earlier }) if *earlier < record.n => {
            Some(*earlier)
        }
        _ => None,
    })
}

/// Whether a record lays the session down. Those at its beginning are not taken back: a session
/// that was laid down wrongly is made anew.
fn is_set_up(record: &Record) -> bool {
    record.events.iter().all(|event| {
        matches!(
            event,
            Event::Session(SessionEvent::Created { .. })
                | Event::Roster(RosterEvent::Registered { .. })
                | Event::Agenda(AgendaEvent::Planned { .. })
                | Event::Election(ElectionEvent::Planned { .. })
                | Event::Review(ReviewEvent::Enlisted { .. })
                | Event::Themes(ThemesEvent::Declared { .. })
        ) || is_recovery(event)
    })
}

fn is_recovery(event: &Event) -> bool {
    matches!(event, Event::Session(SessionEvent::Recovered { .. }))
}

fn seal(event: &Event) -> Option<Seal> {
    match event {
        Event::Round(RoundEvent::Announced { .. })
        | Event::Grading(GradingEvent::Announced { .. }) => Some(Seal::ResultAnnounced),
        Event::Election(ElectionEvent::HandedOver { .. }) => Some(Seal::BallotsHandedOver),
        _ => None,
    }
}
