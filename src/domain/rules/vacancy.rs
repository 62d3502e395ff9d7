//! Filling a place that fell vacant within the term (RULES 1.11).

use serde::{Deserialize, Serialize};

use crate::domain::Text;

/// Filling a place that fell vacant within the term (kiện toàn, bầu bổ sung).
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct VacancyRule {
    pub rule: Text,
    /// Whether the list must have more names than seats where a whole body's list must.
    pub surplus_obligatory: bool,
}
