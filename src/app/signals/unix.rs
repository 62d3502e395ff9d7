//! The signals of Unix.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;
use rustix::process::Signal as Number;
use tokio::signal::unix::{self, SignalKind};

use super::Signal;

/// Everything that the system says, as it says it.
#[derive(Debug)]
pub struct Signals {
    sources: [(unix::Signal, Signal); 5],
}

impl Signals {
    /// Listens from now on. Needs a running tokio runtime.
    pub fn listen() -> io::Result<Self> {
        let source = |kind, signal| Ok::<_, io::Error>((unix::signal(kind)?, signal));
        let sources = [
            source(SignalKind::hangup(), Signal::HangUp)?,
            source(SignalKind::terminate(), Signal::Terminate)?,
            source(SignalKind::interrupt(), Signal::Interrupt)?,
            source(SignalKind::from_raw(Number::TSTP.as_raw()), Signal::Suspend)?,
            source(SignalKind::from_raw(Number::CONT.as_raw()), Signal::Continue)?,
        ];
        Ok(Self { sources })
    }
}

impl Stream for Signals {
    type Item = Signal;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Signal>> {
        for (source, signal) in &mut self.sources {
            if source.poll_recv(context).is_ready() {
                return Poll::Ready(Some(*signal));
            }
        }
        Poll::Pending
    }
}
