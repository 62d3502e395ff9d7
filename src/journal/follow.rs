//! Follows a session that another program writes, for the screens that only show it.

use std::fs::File;
use std::path::{Path, PathBuf};

use super::chain::{End, Head};
use super::error::OpenError;
use super::header::Header;
use super::line::{CLOSE, LINE_LIMIT};
use super::medium;
use super::read;
use super::scan::{Scan, Walk};
use crate::domain::Record;

/// A reader at the end of a session file. It takes no lock and needs no right to write.
#[derive(Debug)]
pub struct Follower {
    path: PathBuf,
    header: Header,
    end: End,
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
        let Scan { header, records, end, .. } = read::scan_file(path)?;
        Ok((Self { path: path.to_owned(), header, end }, records))
    }

    /// Looks once. After an error the follower stands where it stood, and may look again.
    ///
    /// The file is opened anew each time, so that one put in its place is seen; whether it is
    /// still the same session up to here, the last known hash tells.
    pub fn poll(&mut self) -> Result<Followed, OpenError> {
        let file = File::open(&self.path).map_err(OpenError::reading(&self.path))?;
        let seen = self.read(&file, self.end.anchored_at(), self.end.anchor.len() + CLOSE.len())?;
        match seen.strip_prefix(self.end.anchor.as_slice()) {
            None => self.restart(),
            Some(CLOSE) => Ok(Followed::Nothing),
            Some(_) => self.take(&file),
        }
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    pub fn head(&self) -> Head {
        self.end.head
    }

    fn restart(&mut self) -> Result<Followed, OpenError> {
        let (follower, records) = Self::open(&self.path)?;
        *self = follower;
        Ok(Followed::Restarted(records))
    }

    fn take(&mut self, file: &File) -> Result<Followed, OpenError> {
        let bytes = self.read(file, self.end.at, LINE_LIMIT)?;
        let mut walk = Walk::new(&bytes, self.end.clone());
        let outcome = walk.follow();
        let (records, end) = walk.into_parts();
        self.end = end;
        match (records.is_empty(), outcome) {
            (false, _) => Ok(Followed::More(records)),
            (true, Ok(())) => Ok(Followed::Nothing),
            (true, Err(damage)) => Err(OpenError::damaged(&self.path, damage)),
        }
    }

    fn read(&self, file: &File, at: usize, len: usize) -> Result<Vec<u8>, OpenError> {
        medium::read_at(file, at, len).map_err(OpenError::reading(&self.path))
    }
}
