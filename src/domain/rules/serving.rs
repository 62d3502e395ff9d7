//! Who may serve on the bodies of the congress (RULES 1.3 to 1.6).

use serde::{Deserialize, Serialize};

use crate::domain::{Gathering, Text};

/// Who may serve where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Serving {
    pub rule: Text,
    /// Whether only official delegates or members serve on a body.
    pub voters_only: bool,
    /// Whether somebody on the list may count its ballots.
    pub listed_may_count: bool,
    /// The gatherings that elect a credentials committee.
    pub credentials_at: Vec<Gathering>,
    /// The rule that says so.
    pub credentials_rule: Text,
}

impl Default for Serving {
    fn default() -> Self {
        Self {
            rule: Text::default(),
            voters_only: true,
            listed_may_count: false,
            credentials_at: vec![Gathering::DelegateCongress],
            credentials_rule: Text::default(),
        }
    }
}
