//! What is wrong with an election that a template plans.

use crate::domain::{ElectionId, Lang, tr};

/// A plan that cannot be taken over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// Elections are numbered from 1 without gaps.
    NumberOutOfOrder {
        given: ElectionId,
        due: usize,
    },
    TitleMissing {
        election: ElectionId,
    },
    NoSeats {
        election: ElectionId,
    },
    /// The candidates must come from an earlier election.
    AmongUnknown {
        election: ElectionId,
        among: ElectionId,
    },
}

impl PlanRefusal {
    /// Says which election is planned wrong, and how it would be right.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::NumberOutOfOrder { given, due } => tr(
                lang,
                format!("Cuộc bầu cử mang số {given}, đáng lẽ là số {due}."),
                format!("An election has the number {given} where {due} is due."),
            ),
            Self::TitleMissing { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} chưa có tên."),
                format!("Election {election} has no title."),
            ),
            Self::NoSeats { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election}: số lượng cần bầu phải từ 1 trở lên."),
                format!("Election {election}: the number to elect must be 1 or more."),
            ),
            Self::AmongUnknown { election, among } => tr(
                lang,
                format!(
                    "Cuộc bầu cử số {election} lấy người trúng cử từ số {among}, phải là cuộc bầu trước đó."
                ),
                format!(
                    "Election {election} draws on the winners of {among}, which must come before it."
                ),
            ),
        }
    }
}
