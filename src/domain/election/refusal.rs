//! What stands in the way of a step of an election.

use crate::domain::{ElectionId, Lang, tr};

/// A step of an election that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElectionRefusal {
    NoSuchElection { election: ElectionId },
}

impl ElectionRefusal {
    /// Says in one sentence what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchElection { election } => tr(
                lang,
                format!("Không có cuộc bầu cử số {election}."),
                format!("There is no election number {election}."),
            ),
        }
    }
}
