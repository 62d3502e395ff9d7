//! Reads a session without a lock, without write permission, and without touching anything.

use std::fs::{self, File};
use std::io::Read as _;
use std::path::Path;

use super::chain::Head;
use super::error::OpenError;
use super::header::Header;
use super::line::LINE_LIMIT;
use super::scan::{Scan, scan};
use super::tail::Tail;
use crate::domain::Record;

/// A session as it stands in its file.
#[derive(Debug)]
pub struct Read {
    pub header: Header,
    /// The records up to the end, or up to the first that is damaged or too new.
    pub records: Vec<Record>,
    pub head: Head,
    pub tail: Tail,
}

/// Reads a session for viewing.
pub fn read(path: &Path) -> Result<Read, OpenError> {
    let Scan { header, records, end, tail } = scan_file(path)?;
    Ok(Read { header, records, head: end.head, tail })
}

/// Reads whose session a file holds, without looking at its records.
pub fn peek(path: &Path) -> Result<Header, OpenError> {
    OpenError::unless_a_file(path)?;
    let file = File::open(path).map_err(OpenError::reading(path))?;
    let mut start = Vec::new();
    let limit = u64::try_from(LINE_LIMIT).unwrap_or(u64::MAX);
    file.take(limit).read_to_end(&mut start).map_err(OpenError::reading(path))?;
    let (header, _) = Header::decode(&start).map_err(|damage| OpenError::damaged(path, damage))?;
    Ok(header)
}

/// Reads a file that a console may be writing to. What looks torn is looked at once more.
pub(super) fn scan_file(path: &Path) -> Result<Scan, OpenError> {
    let look = || {
        let bytes = load(path)?;
        scan(&bytes).map_err(|damage| OpenError::damaged(path, damage))
    };
    match look()? {
        scan if scan.tail == Tail::Clean => Ok(scan),
        _ => look(),
    }
}

pub(super) fn load(path: &Path) -> Result<Vec<u8>, OpenError> {
    OpenError::unless_a_file(path)?;
    fs::read(path).map_err(OpenError::reading(path))
}
