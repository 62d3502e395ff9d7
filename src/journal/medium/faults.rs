//! Failures of the disk, struck in the tests at the point where the disk would strike.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::io::{self, ErrorKind};

/// The failures still to come, and what was asked of the disk so far.
#[derive(Debug, Default)]
pub(in crate::journal) struct Faults {
    writes: RefCell<VecDeque<Option<WriteFault>>>,
    failing_sync: Cell<bool>,
    syncs: Cell<usize>,
}

/// How a write fails.
#[derive(Clone, Copy, Debug)]
pub(in crate::journal) enum WriteFault {
    /// So many bytes are written, then the error comes.
    After(usize, ErrorKind),
    /// Success is reported and nothing is written.
    Lie,
}

impl Faults {
    /// Plans what the coming writes meet; `None` is a write that goes well.
    pub(in crate::journal) fn on_writes(&self, faults: &[Option<WriteFault>]) {
        self.writes.borrow_mut().extend(faults);
    }

    pub(in crate::journal) fn on_next_sync(&self) {
        self.failing_sync.set(true);
    }

    pub(in crate::journal) fn syncs(&self) -> usize {
        self.syncs.get()
    }

    pub(super) fn next_write(&self) -> Option<WriteFault> {
        self.writes.borrow_mut().pop_front().flatten()
    }

    /// Fails once. As on ext4 and XFS, a second sync would succeed and mean nothing.
    pub(super) fn next_sync(&self) -> io::Result<()> {
        self.syncs.set(self.syncs.get() + 1);
        if self.failing_sync.take() { Err(io::Error::other("input/output error")) } else { Ok(()) }
    }
}

impl WriteFault {
    pub(super) fn strike(
        self,
        bytes: &[u8],
        write: impl FnOnce(&[u8]) -> io::Result<()>,
    ) -> io::Result<()> {
        match self {
            Self::After(len, kind) => {
                write(&bytes[..len])?;
                Err(io::Error::from(kind))
            }
            Self::Lie => Ok(()),
        }
    }
}
