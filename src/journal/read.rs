//! Reads a session without a lock, without write permission, and without touching anything.

use std::fs;
use std::path::Path;

use super::chain::Head;
use super::error::OpenError;
use super::header::Header;
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

fn load(path: &Path) -> Result<Vec<u8>, OpenError> {
    OpenError::unless_a_file(path)?;
    fs::read(path).map_err(OpenError::reading(path))
}
