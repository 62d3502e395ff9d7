//! Stands between the program and a reader of foreign files that may stumble over a broken one. A
//! congress must not end because somebody names the wrong file.

use std::panic::{self, AssertUnwindSafe};
use std::sync::{Mutex, PoisonError};

/// One reader at a time: what reports a panic belongs to the whole program.
static ONE: Mutex<()> = Mutex::new(());

/// Runs a reader; `None` where it stumbled. Nothing is written to the screen then.
pub(super) fn guarded<T>(read: impl FnOnce() -> T) -> Option<T> {
    let _alone = ONE.lock().unwrap_or_else(PoisonError::into_inner);
    let report = panic::take_hook();
    panic::set_hook(Box::new(|_stumble| ()));
    let done = panic::catch_unwind(AssertUnwindSafe(read));
    panic::set_hook(report);
    done.ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stumble_is_nothing_but_an_answer() {
        assert_eq!(guarded(|| 1), Some(1));
        assert_eq!(guarded(|| Vec::<u8>::new()[0]), None);
        assert_eq!(guarded(|| 2), Some(2));
    }
}
