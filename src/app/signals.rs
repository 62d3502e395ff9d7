//! What the system tells the program, as one stream that a loop polls before anything else.

use std::io;

use futures_util::Stream;

/// A message from the system.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The terminal went away.
    HangUp,
    /// Somebody asks the program to end.
    Terminate,
    /// Somebody interrupts the program from outside; the key is not a signal in raw mode.
    Interrupt,
    /// The shell asks the program to stop for a while.
    Suspend,
    /// The program runs on after a stop.
    Continue,
}

impl Signal {
    /// The number of the signal, from which the exit code is made.
    pub fn number(self) -> u8 {
        match self {
            Self::HangUp => 1,
            Self::Interrupt => 2,
            Self::Terminate => 15,
            Self::Continue => 18,
            Self::Suspend => 20,
        }
    }
}

/// Listens to the system from now on. Needs a running tokio runtime.
pub fn listen() -> io::Result<impl Stream<Item = Signal> + Unpin> {
    system::listen()
}

#[cfg(unix)]
mod system {
    use std::io;
    use std::task::Poll;

    use futures_util::{Stream, stream};
    use tokio::signal::unix::{SignalKind, signal};

    use super::Signal;

    pub(super) fn listen() -> io::Result<impl Stream<Item = Signal> + Unpin> {
        let mut sources = [
            (signal(SignalKind::hangup())?, Signal::HangUp),
            (signal(SignalKind::terminate())?, Signal::Terminate),
            (signal(SignalKind::interrupt())?, Signal::Interrupt),
            (signal(SignalKind::from_raw(SIGTSTP))?, Signal::Suspend),
            (signal(SignalKind::from_raw(SIGCONT))?, Signal::Continue),
        ];
        Ok(stream::poll_fn(move |context| {
            for (source, signal) in &mut sources {
                if source.poll_recv(context).is_ready() {
                    return Poll::Ready(Some(*signal));
                }
            }
            Poll::Pending
        }))
    }

    const SIGTSTP: i32 = rustix::process::Signal::TSTP.as_raw();
    const SIGCONT: i32 = rustix::process::Signal::CONT.as_raw();
}

#[cfg(windows)]
mod system {
    use std::io;
    use std::task::Poll;

    use futures_util::{Stream, stream};
    use tokio::signal::windows::{ctrl_break, ctrl_c, ctrl_close, ctrl_logoff, ctrl_shutdown};

    use super::Signal;

    pub(super) fn listen() -> io::Result<impl Stream<Item = Signal> + Unpin> {
        let mut close = ctrl_close()?;
        let mut logoff = ctrl_logoff()?;
        let mut shutdown = ctrl_shutdown()?;
        let mut interrupt = ctrl_c()?;
        let mut stop = ctrl_break()?;
        Ok(stream::poll_fn(move |context| {
            if close.poll_recv(context).is_ready() {
                return Poll::Ready(Some(Signal::HangUp));
            }
            if logoff.poll_recv(context).is_ready() || shutdown.poll_recv(context).is_ready() {
                return Poll::Ready(Some(Signal::Terminate));
            }
            if interrupt.poll_recv(context).is_ready() || stop.poll_recv(context).is_ready() {
                return Poll::Ready(Some(Signal::Interrupt));
            }
            Poll::Pending
        }))
    }
}
