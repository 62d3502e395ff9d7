//! The quorum, and what carries a show of hands (RULES 2).

use serde::{Deserialize, Serialize};

use super::{Share, Threshold};
use crate::domain::hands::{HandBase, Motion};
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
    /// What an admission needs, where the rule set has admissions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub admission: Option<AdmissionRule>,
}

/// Of whom how many must agree to an admission.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AdmissionRule {
    pub rule: Text,
    pub base: HandBase,
    /// The share of the base that is enough.
    pub at_least: Share,
}

/// What one show of hands is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Asked<'a> {
    pub rule: &'a Text,
    pub base: HandBase,
    pub threshold: Threshold,
}

impl HandRule {
    /// Says what a motion needs. `None` where the rule set has no such motion.
    pub fn asked(&self, motion: &Motion) -> Option<Asked<'_>> {
        if let Motion::Admission { .. } = motion {
            let AdmissionRule { rule, base, at_least } = self.admission.as_ref()?;
            return Some(Asked { rule, base: *base, threshold: Threshold::AtLeast(*at_least) });
        }
        let threshold = Threshold::MoreThan(self.more_than);
        Some(Asked { rule: &self.rule, base: self.base, threshold })
    }
}
