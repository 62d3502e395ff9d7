//! What a Windows console says to its programs.

use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use futures_util::Stream;
use tokio::signal::windows::{self, CtrlBreak, CtrlC, CtrlClose, CtrlLogoff, CtrlShutdown};

use super::Signal;

/// Everything that the system says, as it says it.
#[derive(Debug)]
pub struct Signals {
    close: CtrlClose,
    logoff: CtrlLogoff,
    shutdown: CtrlShutdown,
    interrupt: CtrlC,
    stop: CtrlBreak,
}

impl Signals {
    /// Listens from now on. Needs a running tokio runtime.
    pub fn listen() -> io::Result<Self> {
        Ok(Self {
            close: windows::ctrl_close()?,
            logoff: windows::ctrl_logoff()?,
            shutdown: windows::ctrl_shutdown()?,
            interrupt: windows::ctrl_c()?,
            stop: windows::ctrl_break()?,
        })
    }
}

impl Stream for Signals {
    type Item = Signal;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Signal>> {
        if self.close.poll_recv(context).is_ready() {
            return Poll::Ready(Some(Signal::HangUp));
        }
        if self.logoff.poll_recv(context).is_ready() || self.shutdown.poll_recv(context).is_ready()
        {
            return Poll::Ready(Some(Signal::Terminate));
        }
        if self.interrupt.poll_recv(context).is_ready() || self.stop.poll_recv(context).is_ready() {
            return Poll::Ready(Some(Signal::Interrupt));
        }
        Poll::Pending
    }
}
