//! Who wins, who becomes an alternate, and what follows when the votes do not settle it (RULES 1.10.3).

use serde::{Deserialize, Serialize};

use super::Share;
use crate::domain::Text;
use crate::domain::election::round::RoundKind;

/// Who wins, and what happens when the votes do not settle it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Winning {
    /// The rule that asks for more than a share of the base.
    pub rule: Text,
    /// The share of the base that the votes must exceed: half of it, if nothing else is said.
    #[serde(default)]
    pub more_than: Share,
    pub tie: TiePolicy,
    /// The rule on ties at the cut-off.
    pub tie_rule: Text,
    /// The rule on a second tie, after the re-vote.
    pub second_tie_rule: Text,
    /// The rule on seats that stay open.
    pub open_rule: Text,
    /// Whether a re-vote among the tied needs more than half again.
    pub tie_revote_needs_half: bool,
    #[serde(default)]
    pub alternates: Alternates,
    #[serde(default)]
    pub rounds: Rounds,
}

impl Winning {
    /// Tells whether a round of this kind asks for more than a share of the base.
    pub fn asks_share(&self, kind: RoundKind) -> bool {
        kind != RoundKind::TieRevote || self.tie_revote_needs_half
    }
}

/// Who of those without an official seat becomes an alternate (dự khuyết).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Alternates {
    pub rule: Text,
    /// Whether an alternate needs the votes that an official seat needs.
    pub need_majority: bool,
}

/// Further rounds for the seats that stayed open (bầu tiếp).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Rounds {
    pub rule: Text,
    /// Whether the list of a further round may take names that were not on the first.
    pub take_new_names: bool,
}

impl Default for Alternates {
    fn default() -> Self {
        Self { rule: Text::default(), need_majority: true }
    }
}

impl Default for Rounds {
    fn default() -> Self {
        Self { rule: Text::default(), take_new_names: true }
    }
}

/// What settles a tie on the last seat.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TiePolicy {
    /// A vote among the tied only; a second tie goes to the congress.
    #[default]
    Revote,
    /// The elder wins (state elections).
    Elder,
}
