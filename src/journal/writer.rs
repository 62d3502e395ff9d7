//! Appends records, each durable before the call returns.

#[cfg(test)]
mod tests;

use std::fs::File;
use std::io::{self, ErrorKind};
use std::path::Path;

use chrono::SubsecRound;

use super::chain::{End, Head};
use super::damage::Damage;
use super::error::{AppendError, OpenError, is_lack_of_space};
use super::header::Header;
use super::line::{self, CLOSE, LineError};
use super::lock::{Holder, Lock};
use super::medium::{self, Medium, SECTOR};
use super::read::peek;
use super::recover::{Recovery, recover};
use super::scan::scan;
use crate::domain::{Event, Moment, Record};

/// A session file, open for writing by this program alone.
#[derive(Debug)]
pub struct Journal {
    medium: Medium,
    header: Header,
    end: End,
    size: usize,
    health: Health,
    _lock: Lock,
}

/// What opening a session gives.
#[derive(Debug)]
pub struct Opened {
    pub journal: Journal,
    pub records: Vec<Record>,
    pub recovery: Recovery,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Health {
    Sound,
    /// What the disk holds is not known. Nothing is written any more.
    Poisoned,
}

/// How a write went wrong.
#[derive(Debug)]
enum Failure {
    /// There was no room, and the file is as it was.
    NoSpace(io::Error),
    /// What the disk holds is not known.
    Io(io::Error),
    /// The file is not as this journal last left it.
    Changed,
}

impl Journal {
    /// Opens a session, and repairs what a power cut left. No lock is put beside what is not ours.
    pub fn open(path: &Path, holder: &Holder) -> Result<Opened, OpenError> {
        if OpenError::unless_a_file(path)?.permissions().readonly() {
            return Err(OpenError::ReadOnly { path: path.to_owned() });
        }
        if peek(path)?.is_read_only() {
            return Err(OpenError::damaged(path, Damage::Newer { n: 0 }));
        }
        Self::load(path, Lock::take(path, holder)?)
    }

    /// Writes one record and returns when it is on the disk. Otherwise nothing of it is in the
    /// file, unless the error is final.
    pub fn append(
        &mut self,
        at: Option<Moment>,
        by: &str,
        events: Vec<Event>,
    ) -> Result<Record, AppendError> {
        let n = self.end.head.n + 1;
        if self.health == Health::Poisoned {
            return Err(AppendError::Poisoned { path: self.path().to_owned(), n });
        }
        let at = at.map(|at| at.trunc_subsecs(3));
        let record = Record { n, at, by: by.to_owned(), events };
        let line = line::encode(&record, &self.end.head).map_err(|error| unwritable(n, error))?;
        if let Err(failure) = self.commit(&line.bytes) {
            return Err(self.name(failure));
        }
        self.end = line.end(self.end.at);
        Ok(record)
    }

    pub fn path(&self) -> &Path {
        self.medium.path()
    }

    pub fn header(&self) -> &Header {
        &self.header
    }

    pub fn head(&self) -> Head {
        self.end.head
    }

    pub(super) fn load(path: &Path, lock: Lock) -> Result<Opened, OpenError> {
        let medium = Medium::open(path).map_err(OpenError::writing(path))?;
        let bytes = medium.load().map_err(OpenError::reading(path))?;
        let scan = scan(&bytes).map_err(|damage| OpenError::damaged(path, damage))?;
        let (size, recovery) = recover(&medium, &scan, &bytes)?;
        let (header, end) = (scan.header, scan.end);
        let journal = Self { medium, header, end, size, health: Health::Sound, _lock: lock };
        Ok(Opened { journal, records: scan.records, recovery })
    }

    fn commit(&mut self, line: &[u8]) -> Result<(), Failure> {
        let seen = self.guard()?;
        self.make_room(line.len())?;
        self.write(&[line, CLOSE].concat(), &seen)
    }

    /// Makes sure that what others see as the session ends as this journal last left it.
    fn guard(&self) -> Result<File, Failure> {
        let seen = self.medium.as_seen().map_err(|error| match error.kind() {
            ErrorKind::NotFound => Failure::Changed,
            _ => Failure::Io(error),
        })?;
        let expected = [&self.end.anchor, CLOSE].concat();
        let found = medium::read_at(&seen, self.end.anchored_at(), expected.len())?;
        let is_as_left = found == expected && medium::size(&seen)? == self.size;
        if is_as_left { Ok(seen) } else { Err(Failure::Changed) }
    }

    /// Grows the file before the record is written: a full disk shows here, where no record is
    /// concerned. The last sector always stays blank.
    fn make_room(&mut self, len: usize) -> Result<(), Failure> {
        let needed = self.end.at + len + CLOSE.len() + SECTOR;
        if needed <= self.size {
            return Ok(());
        }
        let chunk = self.header.chunk;
        let size = chunk.round_up(needed.max(self.size + chunk.growth()));
        if let Err(error) = self.medium.write(self.size, &vec![b' '; size - self.size]) {
            self.medium.truncate(self.size)?;
            return Err(Failure::after_restoring(error));
        }
        self.medium.sync()?;
        self.size = size;
        Ok(())
    }

    fn write(&self, bytes: &[u8], seen: &File) -> Result<(), Failure> {
        if let Err(error) = self.medium.write(self.end.at, bytes) {
            return Err(self.take_back(bytes.len(), error));
        }
        self.medium.sync()?;
        if medium::read_at(seen, self.end.at, bytes.len())? == bytes {
            return Ok(());
        }
        let is_elsewhere = self.medium.read(self.end.at, bytes.len())? == bytes;
        let lost = || Failure::Io(io::Error::other("what was written does not read back"));
        Err(if is_elsewhere { Failure::Changed } else { lost() })
    }

    /// Puts back what stood before a write that ran out of space; this needs no new space.
    fn take_back(&self, len: usize, error: io::Error) -> Failure {
        if !is_lack_of_space(&error) {
            return Failure::Io(error);
        }
        let mut before = CLOSE.to_vec();
        before.resize(len, b' ');
        let restored = self.medium.write(self.end.at, &before).and_then(|()| self.medium.sync());
        restored.map_or_else(Failure::Io, |()| Failure::NoSpace(error))
    }

    /// Tells the caller of a failure, and writes no more where the disk is not known.
    fn name(&mut self, failure: Failure) -> AppendError {
        let (path, n) = (self.path().to_owned(), self.end.head.n + 1);
        let error = match failure {
            Failure::NoSpace(source) => AppendError::NoSpace { path, n, source },
            Failure::Io(source) => AppendError::Io { path, n, source },
            Failure::Changed => AppendError::Changed { path, n },
        };
        if error.is_final() {
            self.health = Health::Poisoned;
        }
        error
    }
}

impl Failure {
    /// Names an error of writing after which the file is as it was.
    fn after_restoring(error: io::Error) -> Self {
        if is_lack_of_space(&error) { Self::NoSpace(error) } else { Self::Io(error) }
    }
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Io(error)
    }
}

fn unwritable(n: u64, error: LineError) -> AppendError {
    match error {
        LineError::TooLong { len } => AppendError::TooLong { n, bytes: len },
        other => AppendError::Unwritable { n, source: Box::new(other) },
    }
}
