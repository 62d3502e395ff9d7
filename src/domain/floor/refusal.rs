//! What stands in the way on the floor.

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
}

impl FloorRefusal {
    /// Says in one sentence what stands in the way.
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
            Self::Full => tr(
                lang,
                "Đã hết số thứ tự cho lượt phát biểu.",
                "The numbers for speakers are used up.",
            )
            .into(),
        }
    }
}
