//! Why the congress cannot vote on the number, or on a further round.

use crate::domain::{Lang, tr};

/// A vote about an election that has no place now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum VoteRefusal {
    SeatsNotSettled {
        proposed: u16,
    },
    SeatsSettled {
        seats: u16,
    },
    SeatsAllotted {
        seats: u16,
    },
    NoSeats,
    /// The last result leaves no seat open and nothing tied.
    NothingOpen,
    /// The present round has no announced result yet.
    ResultAwaited,
    NoNameLeft {
        seats: u16,
    },
    TooManyRounds {
        most: u8,
    },
}

impl VoteRefusal {
    /// Says what stands in the way, with the numbers and the remedy.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::SeatsNotSettled { proposed } => tr(
                lang,
                format!(
                    "Đại hội (hội nghị) chưa biểu quyết số lượng cần bầu (dự kiến {proposed})."
                ),
                format!("The number to elect is not voted yet ({proposed} proposed)."),
            ),
            Self::SeatsSettled { seats } => tr(
                lang,
                format!("Số lượng cần bầu đã được quyết định là {seats}."),
                format!("The number to elect was settled: {seats}."),
            ),
            Self::SeatsAllotted { seats } => tr(
                lang,
                format!("Cấp trên phân bổ {seats}: đại hội không biểu quyết số lượng."),
                format!("{seats} seats are allotted from above: the number is not voted."),
            ),
            Self::NoSeats => {
                tr(lang, "Số lượng cần bầu phải từ 1.", "The number to elect must be 1 or more.")
                    .into()
            }
            Self::NothingOpen => tr(
                lang,
                "Kết quả đã công bố không còn chỗ trống, không có ai bằng phiếu.",
                "The announced result leaves no seat open and nobody tied.",
            )
            .into(),
            Self::ResultAwaited => tr(
                lang,
                "Lần bầu này chưa công bố kết quả.",
                "The result of this round is not announced yet.",
            )
            .into(),
            Self::NoNameLeft { seats } => tr(
                lang,
                format!("Còn {seats} chỗ nhưng không còn ai trong danh sách: mở lại đề cử."),
                format!("{seats} seats are open and no name is left: reopen nominations."),
            ),
            Self::TooManyRounds { most } => tr(
                lang,
                format!("Đã bầu {most} lần, không thêm được nữa."),
                format!("There were {most} rounds and no more can be held."),
            ),
        }
    }
}
