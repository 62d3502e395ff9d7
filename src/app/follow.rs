//! Follows a session file for the screens that only show it: the hall's and the chair's. Whatever
//! happens to the console or the file, what was last known stays.

use std::path::{Path, PathBuf};

use chrono::TimeDelta;

use super::wall::Wall;
use crate::domain::about::About;
use crate::domain::{History, Lang, Record, State, Text, tr};
use crate::journal::{Followed, Follower, OpenError};

/// How often a screen should look at the file.
pub const LOOK: TimeDelta = TimeDelta::milliseconds(20);

/// What a screen knows of the session that another program writes.
///
/// A screen makes one, draws, and then calls [`poll`](Self::poll) every [`LOOK`] until there is
/// something to draw. It never fails after the start and holds nothing that the console could feel.
#[derive(Debug)]
pub struct Following {
    path: PathBuf,
    source: Source,
    wall: Wall,
}

/// Where the state comes from.
#[derive(Debug)]
enum Source {
    /// There is no file yet. A plain title stands meanwhile.
    Awaited(Box<State>),
    Followed {
        follower: Box<Follower>,
        history: Box<History>,
    },
}

impl Following {
    /// Begins to follow. There need not be a file yet, but what there is must be a session. The
    /// language is that of the title that stands until there is one.
    pub fn new(path: &Path, lang: Lang) -> Result<Self, OpenError> {
        let source = match Follower::open(path) {
            Ok((follower, records)) => Source::following(follower, records),
            Err(OpenError::Missing { .. }) => Source::Awaited(Box::new(plain_title(lang))),
            Err(error) => return Err(error),
        };
        let mut following = Self { path: path.to_owned(), source, wall: Wall::default() };
        following.update_wall();
        Ok(following)
    }

    /// Takes what is new in the file, and says whether there was anything. What cannot be read is
    /// passed over: what was known stays.
    pub fn poll(&mut self) -> bool {
        let has_news = self.follow();
        if has_news {
            self.update_wall();
        }
        has_news
    }

    /// The records so far; nothing as long as there is no file.
    pub fn history(&self) -> Option<&History> {
        match &self.source {
            Source::Awaited(_) => None,
            Source::Followed { history, .. } => Some(history),
        }
    }

    /// The state after the last record.
    pub fn state(&self) -> &State {
        match &self.source {
            Source::Awaited(state) => state,
            Source::Followed { history, .. } => history.state(),
        }
    }

    /// The state that the wall shows: as it is, or as it was when the wall was held.
    pub fn wall(&self) -> &State {
        match &self.source {
            Source::Awaited(state) => state,
            Source::Followed { history, .. } => self.wall.state(history),
        }
    }

    fn follow(&mut self) -> bool {
        match &mut self.source {
            Source::Awaited(_) => match Follower::open(&self.path) {
                Ok((follower, records)) => {
                    self.source = Source::following(follower, records);
                    true
                }
                Err(_) => false,
            },
            Source::Followed { follower, history } => match follower.poll() {
                Ok(Followed::Nothing) | Err(_) => false,
                Ok(Followed::More(records)) => {
                    for record in records {
                        history.push(record);
                    }
                    true
                }
                Ok(Followed::Restarted(records)) => {
                    **history = records.into_iter().collect();
                    true
                }
            },
        }
    }

    fn update_wall(&mut self) {
        if let Source::Followed { history, .. } = &self.source {
            self.wall.update(history);
        }
    }
}

impl Source {
    fn following(follower: Follower, records: Vec<Record>) -> Self {
        Self::Followed {
            follower: Box::new(follower),
            history: Box::new(records.into_iter().collect()),
        }
    }
}

fn plain_title(lang: Lang) -> State {
    let title = Text::new(tr(lang, "Đại hội", "Congress"));
    State { about: About { title, ..About::default() }, ..State::default() }
}
