//! The surplus of names over seats and the support that a name from the floor needs (RULES 1.8).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::Text;
use crate::domain::election::Office;

/// The surplus of names over seats (số dư).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Surplus {
    pub rule: Text,
    /// The rule that asks for more names than seats.
    pub obligatory_rule: Text,
    /// The offices whose list must have more names than seats.
    pub obligatory_for: Vec<Office>,
    /// The rule that asks for a surplus of some per cent.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub least_rule: Text,
    /// The least surplus of an office, in per cent of its seats, rounded up.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub least_percent: BTreeMap<Office, u16>,
    /// The cap: `100 * surplus <= cap_percent * seats`, but never below 1. 0 for no cap.
    pub cap_percent: u16,
    /// Bodies of this size have a surplus of 1 at most: from, to.
    pub small_body: (u16, u16),
    /// The rule by which the head of the committee chooses among the level ones for such a body.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub small_rule: Text,
    /// The band that the convening committee prepares, in per cent: from, to. 0 for no band.
    pub prepared_percent: (u16, u16),
    pub floor_rule: Text,
    /// Floor nominees need `100 * support > floor_percent * attending`. 0 for no opinion ballot.
    pub floor_percent: u16,
    /// The rule by which names from the floor are taken from the top until the cap is reached.
    pub trim_rule: Text,
}
