//! What stands on a count sheet. Field names are the interface; unknown ones are refused.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::Deserialize;

use super::ballot::Marked;
use super::object::{grounds, objects};
use crate::domain::election::Office;
use crate::domain::election::ballot::InvalidGround;
use crate::domain::election::round::RoundKind;
use crate::domain::rules::{BaseRule, Bases, Ground};
use crate::domain::{Gathering, Text};

/// The figures of one round of one election. What is not known is absent.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sheet {
    /// The id of a rule set ("190-QD-TW-2024").
    pub rules: Text,
    pub body: Body,
    pub office: Office,
    pub round: RoundKind,
    pub seats: u16,
    #[serde(default)]
    pub alternate_seats: u16,
    pub convened: u32,
    #[serde(default, deserialize_with = "objects")]
    pub excluded: Vec<Excluded>,
    pub present: Option<u32>,
    pub issued: Option<u32>,
    pub collected: Option<u32>,
    pub valid: Option<u32>,
    pub invalid: Option<u32>,
    /// Known for at least one ballot; an empty list says nothing.
    #[serde(default, deserialize_with = "grounds")]
    pub invalid_by_ground: Option<BTreeMap<InvalidGround, u32>>,
    #[serde(deserialize_with = "objects")]
    pub candidates: Vec<Candidate>,
    pub ballots: Option<Vec<Marked>>,
}

/// The gathering that elects, and so the rule on its base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    MemberCongress,
    DelegateCongress,
    CommitteeMeeting,
}

/// A person to whom grounds apply for which a rule set may leave the person out of the base.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Excluded {
    /// A number from 1 to the number convened.
    pub person: u32,
    pub grounds: Vec<Ground>,
}

/// A name on the list, and its figures where they were counted elsewhere.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Candidate {
    pub name: Name,
    pub votes: Option<u32>,
    pub against: Option<u32>,
    pub unmarked: Option<u32>,
    pub born: Option<NaiveDate>,
}

/// A name as it is printed.
#[derive(Clone, Debug, Deserialize)]
#[serde(from = "String")]
pub struct Name {
    pub text: Text,
    /// What a reader does not see was taken out or put in order.
    pub is_mended: bool,
}

impl From<String> for Name {
    fn from(written: String) -> Self {
        let is_mended = *Text::new(&written) != *written;
        Self { text: Text::from(written), is_mended }
    }
}

impl Body {
    pub(super) fn gathering(self) -> Gathering {
        match self {
            Self::MemberCongress => Gathering::MemberCongress,
            Self::DelegateCongress => Gathering::DelegateCongress,
            Self::CommitteeMeeting => Gathering::CommitteeMeeting,
        }
    }

    /// Finds the rule on the base of this gathering.
    pub fn base_rule(self, bases: &Bases) -> &BaseRule {
        match self {
            Self::MemberCongress => &bases.member_congress,
            Self::DelegateCongress => &bases.delegate_congress,
            Self::CommitteeMeeting => &bases.committee_meeting,
        }
    }
}
