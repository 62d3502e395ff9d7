//! The ways out of the program. A reader who has seen enough is not an error.

use std::io::{self, ErrorKind, IsTerminal, Write};

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

/// Shows on one line of the terminal how far the work is, over what stood there; nothing ends it. Where
/// stdout goes to the terminal too, what it names there shows that already.
pub(super) fn progress(how_far: &str) {
    let mut err = io::stderr().lock();
    if err.is_terminal() && !io::stdout().is_terminal() {
        let _nobody_looks =
            write!(err, "\r\u{1b}[K{}", printable(how_far)).and_then(|()| err.flush());
    }
}
