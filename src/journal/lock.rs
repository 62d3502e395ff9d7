//! Keeps a second program from writing to the same session.

use std::fmt;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::error::OpenError;
use super::medium;
use crate::domain::{Moment, Text};

/// Who has a session open, as the refusal names them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name of the machine.
    pub host: Text,
    /// The number of the process.
    pub pid: u32,
    pub since: Moment,
}

/// The right to write to a session. The system takes it back when the process ends.
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Locks the file beside the session, not the session: on Windows that would bar readers. The
    /// file stays, because removing it would let two programs each lock their own.
    pub(super) fn take(session: &Path, holder: &Holder) -> Result<Self, OpenError> {
        let real = fs::canonicalize(session).unwrap_or_else(|_| session.to_owned());
        let path = medium::beside(&real, ".lock");
        let mut options = OpenOptions::new();
        options.read(true).write(true).create(true).truncate(false);
        medium::for_the_owner_only(&mut options);
        let mut file = options.open(path).map_err(OpenError::writing(session))?;
        match file.try_lock() {
            Ok(()) => {
                sign(&mut file, holder).map_err(OpenError::writing(session))?;
                Ok(Self { _file: file })
            }
            Err(TryLockError::WouldBlock) => {
                Err(OpenError::InUse { path: session.to_owned(), holder: read(&mut file) })
            }
            Err(TryLockError::Error(source)) => Err(OpenError::writing(session)(source)),
        }
    }
}

fn sign(file: &mut File, holder: &Holder) -> std::io::Result<()> {
    file.set_len(0)?;
    file.write_all(&serde_json::to_vec(holder)?)
}

/// Reads who holds the lock. On Windows nobody else may read a locked file.
fn read(file: &mut File) -> Option<Holder> {
    let mut bytes = Vec::new();
    file.read_to_end(&mut bytes).ok()?;
    serde_json::from_slice(&bytes).ok()
}

impl fmt::Debug for Lock {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Lock")
    }
}
