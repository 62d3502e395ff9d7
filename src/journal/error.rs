//! What can go wrong with a session file, in the words that the user reads.

mod append;
mod open;

use std::io::{self, ErrorKind};

pub use append::AppendError;
pub use open::OpenError;

/// Whether an error means that there is no room left, by disk, quota or limit.
pub(super) fn is_lack_of_space(error: &io::Error) -> bool {
    matches!(
        error.kind(),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded | ErrorKind::FileTooLarge
    )
}
