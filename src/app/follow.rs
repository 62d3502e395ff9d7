//! Follows a session file for the screens that only show it: the hall's and the chair's. Whatever
//! happens to the console or the file, what was last known stays.

use std::path::Path;

use chrono::TimeDelta;

use super::wall::Wall;
use crate::domain::about::About;
use crate::domain::{History, Lang, State, Text, tr};
use crate::journal::{Followed, Follower, OpenError};

/// How often a screen should look at the file.
pub const LOOK: TimeDelta = TimeDelta::milliseconds(20);

/// What a screen knows of the session that another program writes.
///
/// A screen makes one, draws, and then calls [`poll`](Self::poll) every [`LOOK`] until there is
/// something to draw. It never fails after the start and holds nothing that the console could feel.
#[derive(Debug)]
pub struct Following {
    follower: Follower,
    history: History,
    wall: Wall,
    /// Stands for the session as long as there is none.
    title: Box<State>,
}

impl Following {
    /// Begins to follow. There need not be a file yet, but what there is must be a session. The
    /// language is that of the title that stands until there is one.
    pub fn new(path: &Path, lang: Lang) -> Result<Self, OpenError> {
        let (follower, records) = match Follower::open(path) {
            Ok(opened) => opened,
            Err(OpenError::Missing { .. }) => (Follower::awaiting(path), Vec::new()),
            Err(error) => return Err(error),
        };
        let history: History = records.into_iter().collect();
        let mut wall = Wall::default();
        wall.update(&history);
        Ok(Self { follower, history, wall, title: Box::new(plain_title(lang)) })
    }

    /// Takes what is new in the file, and says whether there was anything. What cannot be read is
    /// passed over: what was known stays.
    pub fn poll(&mut self) -> bool {
        match self.follower.poll() {
            Ok(Followed::Nothing) | Err(_) => return false,
            Ok(Followed::More(records)) => {
                for record in records {
                    self.history.push(record);
                }
            }
            Ok(Followed::Restarted(records)) => {
                self.history = records.into_iter().collect();
                self.wall = Wall::default();
            }
        }
        self.wall.update(&self.history);
        true
    }

    /// The records so far; none as long as there is no session.
    pub fn history(&self) -> &History {
        &self.history
    }

    /// The state after the last record; a plain title as long as there is no session.
    pub fn state(&self) -> &State {
        if self.history.records().is_empty() { &self.title } else { self.history.state() }
    }

    /// The state that the wall shows: as it is, or as it was when the wall was held.
    pub fn wall(&self) -> &State {
        if self.history.records().is_empty() { &self.title } else { self.wall.state(&self.history) }
    }
}

fn plain_title(lang: Lang) -> State {
    let title = Text::new(tr(lang, "Đại hội", "Congress"));
    State { about: About { title, ..About::default() }, ..State::default() }
}
