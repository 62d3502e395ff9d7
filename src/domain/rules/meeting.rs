//! The quorum, and what carries a show of hands (RULES 2).

use serde::{Deserialize, Serialize};

use super::Share;
use crate::domain::hands::HandBase;
use crate::domain::{Gathering, Text};

/// How many must be present: `denominator * present >= numerator * convened`, or `>` where more
/// than the share is asked.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Quorum {
    pub rule: Text,
    pub numerator: u32,
    pub denominator: u32,
    /// Whether exactly the share is too few.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub more_than_share: bool,
    /// The gatherings at which the same share of the units must be represented.
    pub units_at: Vec<Gathering>,
}

/// Of whom how many must raise the card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandRule {
    pub rule: Text,
    pub base: HandBase,
    /// The share of the base that those who agree must exceed: half of it, if nothing else is said.
    #[serde(default)]
    pub more_than: Share,
}
