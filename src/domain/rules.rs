//! A rule set: dated data with a citation on every rule. No number of the procedure stands in code.

mod ballots;
mod base;
mod citation;
mod file;
mod grading;
mod keeping;
mod list;
mod meeting;
mod office;
mod serving;
mod share;
mod surplus;
mod terms;
mod threshold;
mod vacancy;
mod winning;

pub use ballots::{BallotRules, Grounds, Layouts, Spares, UnknownGround};
pub use base::{BaseOf, BaseRule, Bases, Ground};
pub use citation::{Citation, Evidence, in_brackets};
pub use file::{RulesError, RulesFault, RulesFile, is_rule_file, parse, read, told};
pub use grading::{CapBase, GradeCap, GradingRule, OwnVote, PointScale, Unsettled};
pub use keeping::Keeping;
pub use list::{ListOrder, ListRule};
pub use meeting::{AdmissionRule, Asked, HandRule, Quorum};
pub use office::{IfUnfilled, OfficeRule, Offices};
pub use serving::Serving;
pub use share::Share;
pub use surplus::Surplus;
pub use terms::Terms;
pub use threshold::Threshold;
pub use vacancy::VacancyRule;
pub use winning::{Alternates, Rounds, TiePolicy, Winning};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Lang, Text, tr};

/// How many digits of the hash a paper shows.
const SHOWN_DIGITS: usize = 8;

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
    /// What the gathering and its bodies are called in English.
    #[serde(default, skip_serializing_if = "Terms::are_of_congress")]
    pub terms: Terms,
    /// Rules of the texts that no field below applies: they are told, and cited where they hold.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub other_rules: Vec<Text>,
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
    /// How those under review are graded. Rules of elections have none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub grading: Option<GradingRule>,
    /// Where each rule stands in the texts, by rule id ("WIN-1").
    pub citations: BTreeMap<Text, Citation>,
}

impl RuleSet {
    /// Cites a rule: "WIN-1, Điều 30 Quy chế 190-QĐ/TW ngày 10/10/2024".
    pub fn cite(&self, rule: &Text) -> String {
        match self.citations.get(rule) {
            Some(citation) => format!("{rule}, {}", citation.article),
            None => rule.to_string(),
        }
    }

    /// Names the rule set and the beginning of its hash, as a paper does at its foot.
    pub fn named(&self, lang: Lang) -> String {
        let id = &self.id;
        let name = tr(lang, format!("Bộ quy tắc {id}"), format!("Rule set {id}"));
        if self.file_hash.is_empty() {
            return name;
        }
        let digits: String = self.file_hash.chars().take(SHOWN_DIGITS).collect();
        format!("{name}, SHA-256 {digits}…")
    }
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
