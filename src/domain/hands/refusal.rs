//! What stands in the way of a show of hands.

use crate::domain::{Lang, Text, VoteId, tr};

/// A call or a count that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandsRefusal {
    VoteOpen { vote: VoteId },
    NoVoteOpen,
    EmptyText,
    EmptyName,
    NoAdmission { rules: Text },
    TooManyRecognised { recognised: u32, convened: u32 },
    TooManyHands { agree: u32, disagree: u32, other: u32, present: u32 },
    Full,
}

impl HandsRefusal {
    /// Says in one sentence what stands in the way, with the numbers.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::VoteOpen { vote } => tr(
                lang,
                format!("Lượt biểu quyết số {vote} chưa đếm xong: hãy nhập kết quả trước."),
                format!("Show of hands {vote} is not counted: enter its numbers first."),
            ),
            Self::NoVoteOpen => {
                tr(lang, "Không có lượt biểu quyết nào đang mở.", "No show of hands is open.")
                    .into()
            }
            Self::EmptyText => {
                tr(lang, "Nội dung biểu quyết còn trống.", "The text to be adopted is not named.")
                    .into()
            }
            Self::EmptyName => {
                tr(lang, "Người được xét chưa có tên.", "The person to be admitted is not named.")
                    .into()
            }
            Self::NoAdmission { rules } => tr(
                lang,
                format!(
                    "Bộ quy tắc {rules} không có tỷ lệ cho việc kết nạp: dùng bộ quy tắc có mục [hands.admission], ví dụ 294-QD-TW-2025."
                ),
                format!(
                    "The rule set {rules} has no share for an admission: take one with [hands.admission], such as 294-QD-TW-2025."
                ),
            ),
            Self::TooManyRecognised { recognised, convened } => tr(
                lang,
                format!("Công nhận {recognised} đại biểu nhưng chỉ triệu tập {convened}."),
                format!("{recognised} are to be recognised, only {convened} are convened."),
            ),
            Self::TooManyHands { agree, disagree, other, present } => tr(
                lang,
                format!(
                    "Số thẻ vượt số có mặt: {agree} nhất trí + {disagree} không nhất trí + {other} ý kiến khác, có mặt {present}."
                ),
                format!(
                    "More hands than people: {agree} agree + {disagree} disagree + {other} other, {present} are present."
                ),
            ),
            Self::Full => tr(
                lang,
                "Đã hết số thứ tự cho lượt biểu quyết.",
                "The numbers for shows of hands are used up.",
            )
            .into(),
        }
    }
}
