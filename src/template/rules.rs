//! The rule sets that the program carries with it, by the ids that templates name.

use thiserror::Error;

use super::Embedded;
use crate::domain::rules::{self, RuleSet, RulesError};
use crate::domain::words::nearest;
use crate::domain::{Lang, tr};

const EMBEDDED: &[Embedded] = &[
    Embedded {
        name: "190-QD-TW-2024",
        source: include_str!("../../session-templates/rules/190-QD-TW-2024.toml"),
    },
    Embedded {
        name: "244-QD-TW-2014",
        source: include_str!("../../session-templates/rules/244-QD-TW-2014.toml"),
    },
    Embedded {
        name: "37-CT-TW-2009",
        source: include_str!("../../session-templates/rules/37-CT-TW-2009.toml"),
    },
    Embedded {
        name: "294-QD-TW-2025",
        source: include_str!("../../session-templates/rules/294-QD-TW-2025.toml"),
    },
    Embedded {
        name: "366-QD-TW-2025",
        source: include_str!("../../session-templates/rules/366-QD-TW-2025.toml"),
    },
    Embedded {
        name: "youth-union",
        source: include_str!("../../session-templates/rules/youth-union.toml"),
    },
    Embedded {
        name: "association",
        source: include_str!("../../session-templates/rules/association.toml"),
    },
    Embedded {
        name: "state-election",
        source: include_str!("../../session-templates/rules/state-election.toml"),
    },
];

/// A rule set could not be had.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RulesLookupError {
    #[error("there is no rule set {id}{}", .nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    Unknown { id: String, nearest: Option<&'static str> },
    #[error("the rule set {id} cannot be read:\n{}", rules::told(.id, .faults, Lang::En))]
    Unfit { id: String, faults: Vec<RulesError> },
}

/// Lists the rule sets, the one now in force first.
pub fn rule_sets() -> &'static [Embedded] {
    EMBEDDED
}

/// Finds and reads a rule set by its id.
pub fn rules(id: &str) -> Result<RuleSet, RulesLookupError> {
    let found = find_rules(id)
        .map_err(|nearest| RulesLookupError::Unknown { id: id.to_owned(), nearest })?;
    rules::parse(found.source)
        .map_err(|faults| RulesLookupError::Unfit { id: id.to_owned(), faults })
}

/// Finds the file of a rule set by its id; otherwise the nearest id, if any is close.
pub fn find_rules(id: &str) -> Result<&'static Embedded, Option<&'static str>> {
    EMBEDDED.iter().find(|known| known.name == id).ok_or_else(|| nearest(id, ids()))
}

pub(super) fn ids() -> impl Iterator<Item = &'static str> {
    EMBEDDED.iter().map(|known| known.name)
}

impl RulesLookupError {
    /// Says what is missing and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let vi = match self {
            Self::Unknown { id, nearest } => {
                let hint = nearest.map(|near| format!("; có phải ý bạn là {near}?"));
                format!("không có bộ quy tắc {id}{}", hint.unwrap_or_default())
            }
            Self::Unfit { id, faults } => {
                format!("không đọc được bộ quy tắc {id}:\n{}", rules::told(id, faults, Lang::Vi))
            }
        };
        tr(lang, vi, self.to_string())
    }
}
