//! How a verb may fail, and the exit code that says so.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use super::output;
use crate::app::launch::LaunchError;
use crate::app::prepare::PrepareError;
use crate::app::signals::Signal;
use crate::domain::{Lang, tr};
use crate::journal::OpenError;
use crate::session::{CreateError, EnterError};

/// The exit code for wrong usage.
pub(super) const UNUSABLE: u8 = 2;

/// Why a verb did not end well. The message is in the user's language.
#[derive(Debug)]
pub(super) enum Failure {
    /// A check failed, a command was refused or not saved.
    Refused(String),
    /// The usage is wrong, or something cannot be read.
    Unusable(String),
    /// The session is open elsewhere.
    Busy(String),
    /// A signal ended the program.
    Ended(Signal),
}

impl Failure {
    /// Tells the user, and gives the exit code.
    pub(super) fn report(&self) -> ExitCode {
        if !self.message().is_empty() {
            output::tell(self.message());
        }
        ExitCode::from(self.code())
    }

    pub(super) fn message(&self) -> &str {
        match self {
            Self::Refused(message) | Self::Unusable(message) | Self::Busy(message) => message,
            Self::Ended(_) => "",
        }
    }

    fn code(&self) -> u8 {
        match self {
            Self::Refused(_) => 1,
            Self::Unusable(_) => UNUSABLE,
            Self::Busy(_) => 3,
            Self::Ended(signal) => 128 + signal.number(),
        }
    }

    /// Names the failure to write to stdout.
    pub(super) fn output(lang: Lang) -> impl FnOnce(io::Error) -> Self {
        move |error| {
            let vi = format!("Không ghi được kết quả: {error}.");
            Self::Unusable(tr(lang, vi, format!("The output cannot be written: {error}.")))
        }
    }

    /// Names the failure to read a file.
    pub(super) fn reading(path: &Path, lang: Lang) -> impl FnOnce(io::Error) -> Self {
        let path = path.display().to_string();
        move |error| {
            let vi = format!("Không đọc được {path}: {error}.");
            Self::Unusable(tr(lang, vi, format!("{path} cannot be read: {error}.")))
        }
    }

    /// Names the failure to write a file.
    pub(super) fn writing(path: &Path, lang: Lang) -> impl FnOnce(io::Error) -> Self {
        let path = path.display().to_string();
        move |error| {
            let vi = format!("Không ghi được {path}: {error}.");
            Self::Unusable(tr(lang, vi, format!("{path} cannot be written: {error}.")))
        }
    }

    /// Names the failure to open a session.
    pub(super) fn open(error: &OpenError, lang: Lang) -> Self {
        match error {
            OpenError::InUse { .. } => Self::Busy(error.text(lang)),
            _ => Self::Unusable(error.text(lang)),
        }
    }

    /// Names the failure to put a screen up.
    pub(super) fn launch(error: &LaunchError, lang: Lang) -> Self {
        match error {
            LaunchError::Enter(error) => Self::enter(error, lang),
            LaunchError::Prepare(error) => Self::prepare(error, lang),
            LaunchError::Read(error) => Self::open(error, lang),
            LaunchError::NoTerminal
            | LaunchError::NoHome
            | LaunchError::Demo(_)
            | LaunchError::Terminal(_) => Self::Unusable(error.text(lang)),
        }
    }

    /// Names the failure to make a session.
    pub(super) fn prepare(error: &PrepareError, lang: Lang) -> Self {
        match error {
            PrepareError::Create(error) => Self::create(error, lang),
            _ => Self::Unusable(error.text(lang)),
        }
    }

    pub(super) fn enter(error: &EnterError, lang: Lang) -> Self {
        match error {
            EnterError::Open(error) => Self::open(error, lang),
            EnterError::Note(error) => Self::Refused(error.text(lang)),
        }
    }

    pub(super) fn create(error: &CreateError, lang: Lang) -> Self {
        match error {
            CreateError::Open(error) => Self::open(error, lang),
            CreateError::Command { .. } => Self::Refused(error.text(lang)),
        }
    }
}
