//! Instants, with the hall's offset from UTC. The domain is told the time; it never asks for it.

/// An instant as the hall's clock showed it, to the millisecond.
pub type Moment = chrono::DateTime<chrono::FixedOffset>;
