//! Follows a session that another program writes, for the screens that only show it.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::chain::{End, Head};
use super::damage::Damage;
use super::error::OpenError;
use super::line::{CLOSE, LINE_LIMIT};
use super::medium;
use super::read;
use super::scan::{Scan, Walk, scan};
use super::tail::Tail;
use crate::domain::Record;

/// An unfit file is read at so many looks, because it may be in the middle of its being written.
const PATIENCE: u32 = 50;
/// After that it is read at one look out of so many.
const SELDOM: u32 = 25;

/// A reader at the end of a session file. It takes no lock and needs no right to write.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    /// Where the known records end; nothing as long as there was no session.
    end: Option<End>,
    unfit: Option<Unfit>,
}

/// The file as it was found unfit, so that it is judged once and not at every look.
#[derive(Debug)]
struct Unfit {
    bytes: Vec<u8>,
    /// How often it was looked at since.
    looks: u32,
}

/// What a look at the file found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Followed {
    /// Nothing new, or a record that is still being written.
    Nothing,
    /// These records came after those already seen.
    More(Vec<Record>),
    /// The session is another, or has gone back: forget all and begin with these.
    Restarted(Vec<Record>),
}

impl Follower {
    /// Starts to follow, and gives what the file holds so far.
    pub fn open(path: &Path) -> Result<(Self, Vec<Record>), OpenError> {
        let Scan { records, end, .. } = read::scan_file(path)?;
        Ok((Self { end: Some(end), ..Self::awaiting(path) }, records))
    }

    /// Waits for a session that is made later.
    pub fn awaiting(path: &Path) -> Self {
        Self { path: path.to_owned(), end: None, unfit: None }
    }

    /// Looks once. After an error the follower stands where it stood, and may look again.
    ///
    /// The file is opened anew each time, so that one put in its place is seen; whether it is
    /// still the same session up to here, the last known hash tells.
    pub fn poll(&mut self) -> Result<Followed, OpenError> {
        let Some(end) = self.end.clone() else { return self.restart() };
        let file = File::open(&self.path).map_err(OpenError::reading(&self.path))?;
        let seen = self.read(&file, end.anchored_at(), end.anchor.len() + CLOSE.len())?;
        match seen.strip_prefix(end.anchor.as_slice()) {
            None => self.restart(),
            Some(CLOSE) => Ok(Followed::Nothing),
            Some(_) => self.take(&file, end),
        }
    }

    /// The last record seen.
    pub fn head(&self) -> Option<Head> {
        self.end.as_ref().map(|end| end.head)
    }

    /// Begins anew with the session that took the place of the known one, but only when it is
    /// whole: in a copy that is still being written, long past states would go by.
    fn restart(&mut self) -> Result<Followed, OpenError> {
        if self.unfit.as_mut().is_some_and(Unfit::is_left_alone) {
            return Ok(Followed::Nothing);
        }
        let bytes = read::load(&self.path)?;
        if self.unfit.as_ref().is_some_and(|unfit| unfit.bytes == bytes) {
            return Ok(Followed::Nothing);
        }
        match whole(&bytes) {
            Ok((records, end)) => {
                (self.end, self.unfit) = (Some(end), None);
                Ok(Followed::Restarted(records))
            }
            Err(damage) => {
                self.unfit = Some(Unfit { bytes, looks: 0 });
                Err(OpenError::damaged(&self.path, damage))
            }
        }
    }

    /// Takes every record that has come, so that no state is shown that is already past.
    fn take(&mut self, file: &File, mut end: End) -> Result<Followed, OpenError> {
        let mut records = Vec::new();
        loop {
            let bytes = self.read(file, end.at, LINE_LIMIT)?;
            let mut walk = Walk::new(&bytes, end.clone());
            let outcome = walk.follow();
            let (more, reached) = walk.into_parts();
            let is_stuck = more.is_empty();
            records.extend(more);
            end = reached;
            match outcome {
                Ok(()) if is_stuck => break,
                Ok(()) => (),
                Err(damage) if records.is_empty() => {
                    return Err(OpenError::damaged(&self.path, damage));
                }
                Err(_) => break,
            }
        }
        self.end = Some(end);
        Ok(if records.is_empty() { Followed::Nothing } else { Followed::More(records) })
    }

    fn read(&self, file: &File, at: usize, len: usize) -> Result<Vec<u8>, OpenError> {
        medium::read_at(file, at, len).map_err(OpenError::reading(&self.path))
    }
}

impl Unfit {
    /// Counts a look, and says whether the file is not even read for it: the whole of it is much to
    /// read. Its times would tell whether it has changed, but to ask for them delays its writer.
    fn is_left_alone(&mut self) -> bool {
        self.looks = self.looks.wrapping_add(1);
        PATIENCE < self.looks && !self.looks.is_multiple_of(SELDOM)
    }
}

/// The records of a file that holds a session to its closing brackets.
fn whole(bytes: &[u8]) -> Result<(Vec<Record>, End), Damage> {
    let Scan { records, end, tail, .. } = scan(bytes)?;
    match tail {
        Tail::Clean => Ok((records, end)),
        Tail::Torn { .. } => Err(Damage::CutShort { after: end.head.n }),
        Tail::Damaged(damage) => Err(damage),
    }
}
