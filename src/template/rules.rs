//! The rule sets that the program carries with it, by the ids that templates name.

use thiserror::Error;

use super::Embedded;
use crate::domain::rules::{self, RuleSet, RulesError};
use crate::domain::words::nearest;
use crate::domain::{Lang, tr};

const EMBEDDED: &[Embedded] = &[Embedded {
    name: "190-QD-TW-2024",
    source: include_str!("../../session-templates/rules/190-QD-TW-2024.toml"),
}];

/// A rule set could not be had.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RulesLookupError {
    #[error("there is no rule set {id}{}", .nearest.map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    Unknown { id: String, nearest: Option<&'static str> },
    #[error("the rule set {id} cannot be read: {error}")]
    Unfit { id: String, error: RulesError },
}

/// Finds and reads a rule set by its id.
pub fn rules(id: &str) -> Result<RuleSet, RulesLookupError> {
    let Some(found) = EMBEDDED.iter().find(|known| known.name == id) else {
        let nearest = nearest(id, ids());
        return Err(RulesLookupError::Unknown { id: id.to_owned(), nearest });
    };
    rules::parse(found.source).map_err(|error| RulesLookupError::Unfit { id: id.to_owned(), error })
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
            Self::Unfit { id, error } => {
                format!("không đọc được bộ quy tắc {id}: {}", error.text(Lang::Vi))
            }
        };
        tr(lang, vi, self.to_string())
    }
}
