//! The order of the names on a list (RULES 1.8, SUR-9).

use serde::{Deserialize, Serialize};

use crate::domain::Text;

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
