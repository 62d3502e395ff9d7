//! The base of an election: those convened less the union of groups, or the ballots (RULES 1.10.2).

use serde::{Deserialize, Serialize};

use crate::domain::Text;

/// The base of an election, by the kind of gathering.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bases {
    pub member_congress: BaseRule,
    pub delegate_congress: BaseRule,
    pub committee_meeting: BaseRule,
}

/// The base as a set: those convened, less the union of the subtracted groups.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseRule {
    pub rule: Text,
    pub of: BaseOf,
    /// Groups that were never convened, so that they are not subtracted again.
    pub not_convened: Vec<Ground>,
    /// Groups that are subtracted, in the order in which a person is assigned to one.
    pub subtract: Vec<Ground>,
}

/// What the base is made of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BaseOf {
    /// Official delegates or members convened.
    #[default]
    Convened,
    /// Ballots collected (youth union).
    Collected,
    /// Valid ballots (associations, state elections).
    Valid,
}

/// Why a person does not count in a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    TemporaryElsewhere,
    /// Exempt from activity and not present.
    ExemptAbsent,
    Suspended,
    Prosecuted,
    /// Absent for the whole congress, with a reason that the convening committee agreed to.
    AbsentThroughoutApproved,
    /// Absent for the whole congress, and no alternate in the place.
    AbsentThroughout,
    ConveningCommitteeAbsentThroughout,
    NotInOffice,
}
