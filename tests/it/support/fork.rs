//! Keeps new processes and locks apart. Between its fork and its exec a child holds every file of
//! the tests open, locks included, so that a session just closed would seem to be in use.

use std::sync::{PoisonError, RwLock};

static GATE: RwLock<()> = RwLock::new(());

/// Starts a process; no session is opened meanwhile.
pub(crate) fn forking<T>(start: impl FnOnce() -> T) -> T {
    let _nobody_opens = GATE.write().unwrap_or_else(PoisonError::into_inner);
    start()
}

/// Opens a session; no process is being started meanwhile.
pub(crate) fn unforked<T>(open: impl FnOnce() -> T) -> T {
    let _nobody_forks = GATE.read().unwrap_or_else(PoisonError::into_inner);
    open()
}
