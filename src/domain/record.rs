//! One accepted command, as it stands in the session file.

use super::{Event, Moment};

/// The events of one accepted command: all of them, or none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The position in the session, from 1.
    pub n: u64,
    /// When it happened. Ballots carry no time of their own: secrecy.
    pub at: Option<Moment>,
    /// Who was at the console. Empty for ballots.
    pub by: String,
    pub events: Vec<Event>,
}
