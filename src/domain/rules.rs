//! A rule set: dated data with a citation on every rule. No number of the procedure stands in code.

mod file;
mod office;
mod serving;
mod share;

pub use file::{RulesError, RulesFault, parse};
pub use office::{IfUnfilled, OfficeRule, Offices};
pub use serving::Serving;
pub use share::Share;

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::election::Office;
use super::hands::HandBase;
use super::{Gathering, Text};

/// The rules by which a session is run, as read from a rule file and kept in the session file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RuleSet {
    /// The short name ("190-QD-TW-2024").
    pub id: Text,
    /// The title of the document, with its date.
    pub title: Text,
    pub issued: NaiveDate,
    /// The SHA-256 of the rule file, in hexadecimal: not written in the file itself.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub file_hash: Text,
    pub quorum: Quorum,
    pub hands: HandRule,
    pub bases: Bases,
    pub nominating: Nominating,
    pub winning: Winning,
    pub surplus: Surplus,
    pub ballots: BallotRules,
    pub keeping: Keeping,
    #[serde(default)]
    pub list: ListRule,
    #[serde(default)]
    pub offices: Offices,
    #[serde(default)]
    pub vacancies: VacancyRule,
    #[serde(default)]
    pub serving: Serving,
    /// Where each rule stands in the texts, by rule id ("WIN-1").
    pub citations: BTreeMap<Text, Citation>,
}

impl RuleSet {
    /// Cites a rule: "WIN-1, Điều 30 Quy định 190-QĐ/TW".
    pub fn cite(&self, rule: &Text) -> String {
        match self.citations.get(rule) {
            Some(citation) => format!("{rule}, {}", citation.article),
            None => rule.to_string(),
        }
    }
}

/// Where a rule stands, and how surely.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Citation {
    /// The document and article, in Vietnamese ("Điều 30 Quy chế 190-QĐ/TW ngày 10/10/2024").
    pub article: Text,
    pub vi: Text,
    pub en: Text,
    pub evidence: Evidence,
}

/// How surely a rule is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// Read in the text now in force.
    Read,
    /// Read in the text before it, and said to be kept.
    Kept,
    /// Usage; to be checked against the printed text.
    Usage,
    /// A decision of this product where the texts are silent.
    Decision,
}

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

/// Of whom more than half must raise the card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandRule {
    pub rule: Text,
    pub base: HandBase,
}

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

/// Who may be put forward from the floor, and by whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nominating {
    pub rule: Text,
    /// Whether members of the convening committee are held to that committee's list.
    pub convening_bound: bool,
    /// The rule on who stands by their own wish: who has no vote here, by application.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub application_rule: Text,
    /// The rule on the dossier that such a person hands in above the grassroots.
    #[serde(default, skip_serializing_if = "str::is_empty")]
    pub dossier_rule: Text,
    /// How many working days before the opening the dossier has to be there.
    #[serde(default)]
    pub dossier_working_days: u16,
}

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

/// The order of the names on a list.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ListRule {
    pub rule: Text,
    pub order: ListOrder,
}

/// By what the names on a list are ordered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ListOrder {
    /// By given name, then family and middle name, in the Vietnamese alphabet.
    #[default]
    GivenName,
    /// By the whole name from its beginning, in the Vietnamese alphabet.
    FullName,
    /// As the names were put forward.
    Nomination,
}

/// Filling a place that fell vacant within the term (kiện toàn, bầu bổ sung).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VacancyRule {
    pub rule: Text,
    /// Whether the list must have more names than seats where a whole body's list must.
    pub surplus_obligatory: bool,
}

/// What makes a ballot invalid.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BallotRules {
    pub rule: Text,
    /// On a one-name ballot, both boxes or neither: valid with nothing, or invalid.
    pub single_unmarked_is_invalid: bool,
    /// On a list without surplus, nothing marked for anyone: valid with nothing, or invalid.
    pub blank_columns_is_invalid: bool,
    /// Where alternates stand on the same list: whether one ballot may carry as many names as
    /// there are seats of both kinds, or only as many as there are official seats.
    pub delegate_ballot_counts_alternates: bool,
}

/// Complaints and the keeping of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Keeping {
    pub rule: Text,
    pub complaint_rule: Text,
    pub complaint_working_days: u16,
    pub keep_months: u16,
}
