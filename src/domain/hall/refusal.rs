//! What may not be put on the wall.

use crate::domain::{ElectionId, Lang, VoteId, tr};

/// A command on the wall that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HallRefusal {
    NoSuchVote { vote: VoteId },
    NotCounting { election: ElectionId },
    NotAnnounced { election: ElectionId },
    AlreadyHeld { record: u64 },
    NotHeld,
}

impl HallRefusal {
    /// Says in one sentence what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchVote { vote } => tr(
                lang,
                format!("Không có lượt biểu quyết số {vote}."),
                format!("There is no show of hands {vote}."),
            ),
            Self::NotCounting { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} không ở bước kiểm phiếu."),
                format!("The ballots of election {election} are not being counted."),
            ),
            Self::NotAnnounced { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} chưa công bố kết quả nên chưa chiếu được."),
                format!("Election {election} has no announced result to show."),
            ),
            Self::AlreadyHeld { record } => tr(
                lang,
                format!("Màn hình hội trường đang được giữ từ bản ghi số {record}."),
                format!("The hall screen has been held since record {record}."),
            ),
            Self::NotHeld => {
                tr(lang, "Màn hình hội trường không bị giữ.", "The hall screen is not held.").into()
            }
        }
    }
}
