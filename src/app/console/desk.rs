//! The session on the secretary's desk, with what the screens need to know beside its state.

use crate::app::wall::Wall;
use crate::domain::{Command, Lang, Moment};
use crate::session::{ExecuteError, Session};
use crate::ui::{Facts, Saved};

/// An open session, whether it takes what is accepted, and what its wall shows.
#[derive(Debug)]
pub struct Desk {
    session: Session,
    saved: Saved,
    wall: Wall,
    file: String,
}

impl Desk {
    pub fn new(session: Session) -> Self {
        let file = session.path().file_name().unwrap_or_default().to_string_lossy().into_owned();
        let mut wall = Wall::default();
        wall.update(session.history());
        Self { session, saved: Saved::Saved, wall, file }
    }

    /// What a frame or an action looks at.
    pub fn facts(&self, now: Moment) -> Facts<'_> {
        let history = self.session.history();
        let wall = self.wall.state(history);
        Facts { wall, ..Facts::new(history, now, &self.saved, &self.file) }
    }

    /// Does a command. Whether it was saved can be asked afterwards, in this language; a refusal
    /// changes nothing.
    pub fn execute(
        &mut self,
        command: &Command,
        now: Moment,
        lang: Lang,
    ) -> Result<(), ExecuteError> {
        let outcome = self.session.execute(command, now);
        match &outcome {
            Ok(_) => self.saved = Saved::Saved,
            Err(ExecuteError::NotWritten(error)) => {
                let why = error.text(lang);
                let lost = error.is_final();
                self.saved = if lost { Saved::Failed { why } } else { Saved::NotThis { why } };
            }
            Err(ExecuteError::Refused(_)) => (),
        }
        self.wall.update(self.session.history());
        outcome.map(|_| ())
    }

    pub fn saved(&self) -> &Saved {
        &self.saved
    }

    pub fn session(&self) -> &Session {
        &self.session
    }
}
