//! What holds for one office: where it is elected, out of whom, how often, and what follows when
//! nobody is elected (RULES 1.11, 2, 3).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::election::Office;
use crate::domain::{Gathering, Text};

/// The rules on each office that a rule set knows something about.
pub type Offices = BTreeMap<Office, OfficeRule>;

/// The rule on one office.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct OfficeRule {
    /// Where it stands that the office is elected so.
    pub rule: Text,
    /// The gatherings that elect it. Empty where any may.
    pub at: Vec<Gathering>,
    /// The bodies out of whose winners it is elected: the first of them that the session elects. At
    /// a committee's meeting the members in office stand in where the session elects none of them.
    pub among: Vec<Office>,
    /// The offices that nobody holds together with this one: never on one ballot.
    pub apart_from: Vec<Office>,
    /// The fewest official members with which a members' congress may elect it; 0 for no limit.
    pub least_members: u32,
    /// How often it may be voted on; 0 for no limit.
    pub most_rounds: u32,
    /// Who goes on when nobody was elected to it. With some elected, the open seats may stay open.
    pub if_unfilled: IfUnfilled,
    /// Where that stands.
    pub unfilled_rule: Text,
}

impl OfficeRule {
    /// Where it stands how often the office may be voted on: with who goes on after that.
    pub fn rule_on_votes(&self) -> &Text {
        if self.unfilled_rule.is_empty() { &self.rule } else { &self.unfilled_rule }
    }
}

/// Who goes on when the congress elects nobody to an office.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum IfUnfilled {
    /// The congress decides whether to vote again or to leave the seats open.
    #[default]
    CongressDecides,
    /// The committee's meeting elects it, and whatever is elected out of it (the pilots of 2009).
    CommitteeMeeting,
    /// The superior appoints somebody.
    SuperiorAppoints,
}
