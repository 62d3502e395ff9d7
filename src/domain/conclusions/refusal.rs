//! What stands in the way of the chair's conclusions.

use crate::domain::{Lang, tr};

/// A step of the conclusions that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ConclusionsRefusal {
    NoItem,
    NoText,
    NoSuchPoint { point: u16, points: u16 },
    NoPoints,
    Concluded { points: u16 },
    NotConcluded,
    NoReason,
    Full { most: u16 },
}

impl ConclusionsRefusal {
    /// Says in one sentence what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchPoint { point, points } => tr(
                lang,
                format!("Không có điểm {point}: kết luận hiện có {points} điểm."),
                format!("There is no point {point}: the conclusions have {points} points."),
            ),
            Self::Concluded { points } => tr(
                lang,
                format!("Đã kết luận {points} điểm: muốn sửa thì mở lại kết luận, nêu lý do."),
                format!("All {points} points are concluded: to edit, reopen with a reason."),
            ),
            Self::Full { most } => tr(
                lang,
                format!("Kết luận có nhiều nhất {most} điểm: hãy gộp các điểm lại."),
                format!("Conclusions have at most {most} points: put some of them together."),
            ),
            Self::NoItem | Self::NoText | Self::NoPoints | Self::NotConcluded | Self::NoReason => {
                self.plain_text(lang).into()
            }
        }
    }

    /// Says what needs no numbers.
    fn plain_text(&self, lang: Lang) -> &'static str {
        match self {
            Self::NoItem => tr(
                lang,
                "Không có mục kết luận nào đang tiến hành: hãy bắt đầu mục kết luận trước.",
                "No conclusion item is running: start it first.",
            ),
            Self::NoText => tr(
                lang,
                "Điểm kết luận còn trống: hãy ghi nội dung.",
                "The point is empty: enter its text.",
            ),
            Self::NoPoints => tr(
                lang,
                "Kết luận chưa có điểm nào: hãy ghi ít nhất một điểm.",
                "The conclusions have no point: enter at least one.",
            ),
            Self::NotConcluded => tr(
                lang,
                "Chưa kết luận nên không cần mở lại: cứ sửa các điểm.",
                "Nothing is concluded yet: the points can be edited as they are.",
            ),
            _ => tr(lang, "Cần nêu lý do để ghi biên bản.", "The minutes need a reason."),
        }
    }
}
