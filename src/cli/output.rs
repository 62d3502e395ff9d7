//! The two ways out of the program. A reader who has seen enough is not an error.

use std::io::{self, ErrorKind, Write};

use crate::domain::text::printable;

/// Writes to stdout what a machine or a pipe may read.
pub(super) fn print(text: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    match out.write_all(printable(text).as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        written => written,
    }
}

/// Writes a message to stderr, one line or more. Where nobody listens there is nobody to tell.
pub(super) fn tell(message: &str) {
    let _nobody_listens = writeln!(io::stderr().lock(), "{}", printable(message));
}
