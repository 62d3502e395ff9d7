//! An open session: the only place that orders decide, append and evolve.
//!
//! A command is decided on the state that is on the disk, written and synced, and only then folded
//! in. So no screen can show what a power cut would take back.

pub mod line;

use std::path::Path;

use crate::domain::about::{SessionCommand, SessionEvent};
use crate::domain::election::lot::LotEvent;
use crate::domain::narration::sentence;
use crate::domain::{Command, Event, History, Lang, Moment, Refusal, State, Text, tr};
use crate::journal::{AppendError, Chunk, Cut, Head, Header, Holder, Journal, OpenError, Recovery};

/// A session that this program alone may write.
#[derive(Debug)]
pub struct Session {
    journal: Journal,
    history: History,
    by: String,
}

/// Who works at the console, on which machine, since when.
#[derive(Clone, Debug)]
pub struct Operator {
    /// The name that the records carry.
    pub name: String,
    pub holder: Holder,
}

/// What opening a session gives.
#[derive(Debug)]
pub struct Opened {
    pub session: Session,
    pub recovery: Recovery,
}

/// Why a session was not opened.
#[derive(Debug, thiserror::Error)]
pub enum EnterError {
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The note about the recovery could not be written.
    #[error(transparent)]
    Note(#[from] AppendError),
}

/// Why a session was not made. Nothing is left of it.
#[derive(Debug, thiserror::Error)]
pub enum CreateError {
    #[error(transparent)]
    Open(#[from] OpenError),
    /// The command at this place, from 1, was not accepted.
    #[error("command {place}: {source}")]
    Command { place: usize, source: ExecuteError },
}

/// Why a command left no trace.
#[derive(Debug, thiserror::Error)]
pub enum ExecuteError {
    /// The rules say no.
    #[error("{}", .0.text(Lang::En))]
    Refused(Refusal),
    /// The disk says no.
    #[error(transparent)]
    NotWritten(#[from] AppendError),
}

impl Session {
    /// Makes a new session file and executes its first commands. If one is not accepted, the file
    /// is taken away again. The identity, a UUID, comes from outside.
    pub fn create(
        path: &Path,
        id: &str,
        operator: &Operator,
        commands: &[Command],
    ) -> Result<Self, CreateError> {
        let header = Header::new(id, title(commands), Chunk::STANDARD);
        let journal = Journal::create(path, &header, &operator.holder)?;
        let by = operator.name.clone();
        let mut session = Self { journal, history: History::default(), by };
        for (place, command) in (1..).zip(commands) {
            if let Err(source) = session.execute(command, operator.holder.since) {
                drop(session);
                let _nothing_else_can_be_done = std::fs::remove_file(path);
                return Err(CreateError::Command { place, source });
            }
        }
        Ok(session)
    }

    /// Opens a session, and notes in it what a power cut made the file lose.
    pub fn open(path: &Path, operator: &Operator) -> Result<Opened, EnterError> {
        let opened = Journal::open(path, &operator.holder)?;
        let by = operator.name.clone();
        let history = opened.records.into_iter().collect();
        let mut session = Self { journal: opened.journal, history, by };
        if let Recovery::Cut(cut) = &opened.recovery {
            session.append(vec![recovered(cut)], operator.holder.since)?;
        }
        Ok(Opened { session, recovery: opened.recovery })
    }

    /// Does what a command asks, or says why not. When this returns, the record with the returned
    /// number is on the disk.
    pub fn execute(&mut self, command: &Command, now: Moment) -> Result<u64, ExecuteError> {
        let events = self.history.decide(command, now).map_err(ExecuteError::Refused)?;
        Ok(self.append(events, now)?)
    }

    pub fn state(&self) -> &State {
        self.history.state()
    }

    pub fn history(&self) -> &History {
        &self.history
    }

    pub fn path(&self) -> &Path {
        self.journal.path()
    }

    /// The head of the chain, which signed papers show.
    pub fn head(&self) -> Head {
        self.journal.head()
    }

    fn append(&mut self, events: Vec<Event>, now: Moment) -> Result<u64, AppendError> {
        let record = if events.iter().any(is_secret) {
            self.journal.append(None, "", events)?
        } else {
            self.journal.append(Some(now), &self.by, events)?
        };
        let n = record.n;
        self.history.push(record);
        Ok(n)
    }
}

impl Opened {
    /// A session that was made just now.
    pub fn new(session: Session) -> Self {
        Self { session, recovery: Recovery::Untouched }
    }

    /// Says what a power cut or a crash did to the file, if it did anything.
    pub fn notice(&self, lang: Lang) -> Option<String> {
        match &self.recovery {
            Recovery::Untouched => None,
            Recovery::Closed => Some(closed(lang, self.session.head().n)),
            Recovery::Cut(cut) => Some(cut.text(lang)),
        }
    }
}

/// Says in words what was saved last, if anything was.
pub fn last_saved(history: &History, lang: Lang) -> Option<String> {
    let events = history.live_records().flat_map(|record| &record.events);
    let last = events.filter(|event| !is_recovery(event)).last()?;
    let words = sentence(last, history.state(), lang);
    Some(tr(
        lang,
        format!("Thao tác cuối cùng đã lưu: {words}."),
        format!("The last saved record: {words}."),
    ))
}

impl EnterError {
    /// Says why the session was not opened.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.text(lang),
            Self::Note(error) => error.text(lang),
        }
    }
}

impl CreateError {
    /// Says why the session was not made.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Open(error) => error.text(lang),
            Self::Command { place, source } => {
                let reason = source.text(lang);
                let vi = format!("Chưa tạo được phiên, vì lệnh thứ {place} bị từ chối: {reason}");
                let en = format!("The session was not made: command {place} failed. {reason}");
                tr(lang, vi, en)
            }
        }
    }
}

impl ExecuteError {
    /// Says why the command left no trace.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Refused(refusal) => refusal.text(lang),
            Self::NotWritten(error) => error.text(lang),
        }
    }
}

fn is_recovery(event: &Event) -> bool {
    matches!(event, Event::Session(SessionEvent::Recovered { .. }))
}

fn closed(lang: Lang, records: u64) -> String {
    tr(
        lang,
        format!("L01: Phiên trước bị ngắt đột ngột. Đã khôi phục đủ {records} thao tác đã lưu."),
        format!("L01: the session was cut off. All {records} saved records were recovered."),
    )
}

/// The file is headed by the title under which the session is created.
fn title(commands: &[Command]) -> Text {
    match commands.first() {
        Some(Command::Session(SessionCommand::Create { about, .. })) => about.title.clone(),
        _ => Text::default(),
    }
}

/// A ballot carries no time and no name of its own, so that nobody can tell whose it was.
fn is_secret(event: &Event) -> bool {
    let Event::Lot(event) = event else { return false };
    match event {
        LotEvent::Keyed { .. }
        | LotEvent::TakenBack { .. }
        | LotEvent::Settled { .. }
        | LotEvent::Ruled { .. } => true,
        LotEvent::Declared { .. }
        | LotEvent::Begun { .. }
        | LotEvent::Ended { .. }
        | LotEvent::Reopened { .. } => false,
    }
}

fn recovered(cut: &Cut) -> Event {
    let kept_in = cut.kept.file_name().unwrap_or_default().to_string_lossy();
    Event::Session(SessionEvent::Recovered {
        cut_bytes: cut.bytes,
        sha256: Text::new(&cut.sha256),
        kept_in: Text::new(&kept_in),
    })
}
