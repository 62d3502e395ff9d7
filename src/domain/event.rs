//! What has happened. Past tense, written to the session file, never changed once released.

use serde::{Deserialize, Serialize};

/// Anything that has happened in the session, by the part of the congress that it concerns.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Session(SessionEvent),
}

/// What happens to the session as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionEvent {
    Noted { text: String },
    Closed {},
}
