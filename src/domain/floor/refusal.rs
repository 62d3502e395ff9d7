//! What stands in the way on the floor.

use super::Pace;
use crate::domain::{Lang, SlotId, tr};

/// A step of the floor that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FloorRefusal {
    NoName,
    Length { minutes: u16, longest: u16 },
    BeforeItself { slot: SlotId },
    NotInQueue { slot: SlotId },
    SomebodySpeaks { slot: SlotId },
    NobodySpeaks,
    NoItem,
    Full,
    Words { words: u32, most: u32 },
    NoReason,
    NothingToCut { minutes: u16 },
    Pace { words_per_minute: u16 },
}

impl FloorRefusal {
    /// Says in one sentence what stands in the way.
    #[expect(clippy::too_many_lines, reason = "one sentence for each refusal")]
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoName => {
                tr(lang, "Người phát biểu chưa có tên.", "The speaker has no name.").into()
            }
            Self::Length { minutes, longest } => tr(
                lang,
                format!("{minutes} phút không nằm trong khoảng 1 đến {longest}."),
                format!("{minutes} minutes are not between 1 and {longest}."),
            ),
            Self::BeforeItself { slot } => tr(
                lang,
                format!("Không thể xếp lượt {slot} trước chính lượt đó."),
                format!("Place {slot} cannot be moved before itself."),
            ),
            Self::NotInQueue { slot } => tr(
                lang,
                format!("Lượt {slot} không có trong danh sách chờ phát biểu."),
                format!("Place {slot} is not in the queue."),
            ),
            Self::SomebodySpeaks { slot } => tr(
                lang,
                format!("Lượt {slot} đang phát biểu: hãy kết thúc trước."),
                format!("Place {slot} is speaking: finish that speech first."),
            ),
            Self::NobodySpeaks => {
                tr(lang, "Không có ai đang phát biểu.", "Nobody is speaking.").into()
            }
            Self::NoItem => tr(
                lang,
                "Không có mục nào đang tiến hành: hãy bắt đầu một mục trước.",
                "No item is running: start one first.",
            )
            .into(),
            Self::Words { words, most } => tr(
                lang,
                format!("Bài dài {words} chữ không nằm trong khoảng 1 đến {most}."),
                format!("{words} words are not between 1 and {most}."),
            ),
            Self::NoReason => tr(
                lang,
                "Chưa ghi lý do rút ngắn thời gian tham luận.",
                "The reason why the papers are cut is not given.",
            )
            .into(),
            Self::NothingToCut { minutes } => tr(
                lang,
                format!("Không có tham luận nào đang chờ dài hơn {minutes} phút."),
                format!("No waiting paper has more than {minutes} minutes."),
            ),
            Self::Pace { words_per_minute } => {
                let (least, most) = (Pace::RANGE.start(), Pace::RANGE.end());
                tr(
                    lang,
                    format!(
                        "Tốc độ đọc {words_per_minute} chữ một phút không nằm trong khoảng {least} đến {most}."
                    ),
                    format!(
                        "{words_per_minute} words a minute are not between {least} and {most}."
                    ),
                )
            }
            Self::Full => tr(
                lang,
                "Đã hết số thứ tự cho lượt phát biểu.",
                "The numbers for speakers are used up.",
            )
            .into(),
        }
    }
}
