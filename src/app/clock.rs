//! The only reader of the clock. Everything else is told the time.

use std::time::{Duration, SystemTime};

use chrono::{DateTime, Local, SubsecRound};

use crate::domain::Moment;

/// Reads the wall clock with the local offset, to the millisecond that the session file keeps.
#[expect(clippy::disallowed_methods, reason = "this is where time enters the program")]
pub fn now() -> Moment {
    Local::now().fixed_offset().trunc_subsecs(3)
}

/// Puts an instant of the file system on the local clock.
pub fn local(instant: SystemTime) -> Moment {
    DateTime::<Local>::from(instant).fixed_offset()
}

/// Measures how long something takes, whatever happens to the wall clock meanwhile.
#[derive(Clone, Copy, Debug)]
pub struct Stopwatch(std::time::Instant);

impl Stopwatch {
    #[expect(clippy::disallowed_methods, reason = "this is where time enters the program")]
    pub fn start() -> Self {
        Self(std::time::Instant::now())
    }

    pub fn elapsed(&self) -> Duration {
        self.0.elapsed()
    }
}

/// Waits until a moment of the wall clock, or for ever where there is none.
pub async fn reach(at: Option<Moment>, now: Moment) {
    match at {
        Some(at) => tokio::time::sleep((at - now).to_std().unwrap_or_default()).await,
        None => std::future::pending().await,
    }
}
