//! Why the rules say no: a noun, its numbers, and the rule.

use super::Lang;
use super::election::refusal::ElectionRefusal;

/// A command that was not accepted. It leaves no trace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Election(ElectionRefusal),
}

impl Refusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Election(refusal) => refusal.text(lang),
        }
    }
}

impl From<ElectionRefusal> for Refusal {
    fn from(refusal: ElectionRefusal) -> Self {
        Self::Election(refusal)
    }
}
