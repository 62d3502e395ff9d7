//! Complaints and the keeping of ballots (RULES 1.12).

use serde::{Deserialize, Serialize};

use crate::domain::Text;

/// Complaints and the keeping of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    pub rule: Text,
    pub complaint_rule: Text,
    pub complaint_working_days: u16,
    pub keep_months: u16,
}
