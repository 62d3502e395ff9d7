//! What the system tells the program, as one stream that a loop polls before anything else.

#[cfg(unix)]
mod unix;
#[cfg(windows)]
mod windows;

#[cfg(unix)]
pub use unix::Signals;
#[cfg(windows)]
pub use windows::Signals;

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
