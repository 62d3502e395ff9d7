//! Where a rule stands in the texts, and how surely that is known.

use serde::{Deserialize, Serialize};

use crate::domain::Text;

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

/// Writes the rule that a refusal rests on behind its sentence: " (WIN-1)", or nothing where none is
/// named.
pub fn in_brackets(rule: &Text) -> String {
    if rule.is_empty() { String::new() } else { format!(" ({rule})") }
}
