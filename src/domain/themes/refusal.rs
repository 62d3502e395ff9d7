//! What stands in the way of a theme or an opinion.

use crate::domain::{Lang, OpinionId, Text, ThemeId, tr};

/// A step of the themes that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThemesRefusal {
    NoTitle,
    DeclaredAlready { theme: ThemeId, title: Text },
    NoSuchTheme { theme: ThemeId, declared: usize },
    NoSuchOpinion { opinion: OpinionId, opinions: usize },
    ThereAlready { opinion: OpinionId, theme: ThemeId, title: Text },
    NoName,
    NoUnit { name: Text },
    NoText,
    NoReason,
    Unchanged { opinion: OpinionId },
    Full,
}

impl ThemesRefusal {
    /// Says in one sentence what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::DeclaredAlready { theme, title } => tr(
                lang,
                format!("Chuyên đề “{title}” đã có, số {theme}: ghi ý kiến vào chuyên đề đó."),
                format!("Theme “{title}” is there already as number {theme}: use that one."),
            ),
            Self::NoSuchTheme { theme, declared: 0 } => tr(
                lang,
                format!("Không có chuyên đề số {theme}: hãy mở một chuyên đề trước."),
                format!("There is no theme {theme}: open a theme first."),
            ),
            Self::NoSuchTheme { theme, declared } => tr(
                lang,
                format!(
                    "Không có chuyên đề số {theme}: các chuyên đề đánh số từ 1 đến {declared}."
                ),
                format!("There is no theme {theme}: the themes are numbered from 1 to {declared}."),
            ),
            Self::NoSuchOpinion { opinion, opinions } => tr(
                lang,
                format!("Không có ý kiến số {opinion}: đang có {opinions} ý kiến."),
                format!("There is no opinion {opinion}: {opinions} are noted."),
            ),
            Self::ThereAlready { opinion, theme, title } => tr(
                lang,
                format!(
                    "Ý kiến số {opinion} đang ở chuyên đề {theme} “{title}”: chọn chuyên đề khác."
                ),
                format!("Opinion {opinion} is under theme {theme} “{title}”: choose another one."),
            ),
            Self::NoUnit { name } => tr(
                lang,
                format!("Chưa rõ {name} ở đơn vị, địa phương nào: hãy ghi thêm."),
                format!("It is not known where {name} comes from: enter the unit or place."),
            ),
            Self::Unchanged { opinion } => tr(
                lang,
                format!("Ý kiến số {opinion} vẫn như cũ: hãy sửa một ô, hoặc Esc để thôi."),
                format!("Opinion {opinion} is as it was: change a field, or leave with Esc."),
            ),
            Self::NoTitle | Self::NoName | Self::NoText | Self::NoReason | Self::Full => {
                self.plain_text(lang).into()
            }
        }
    }

    /// Says what needs no numbers.
    fn plain_text(&self, lang: Lang) -> &'static str {
        match self {
            Self::NoTitle => tr(
                lang,
                "Chuyên đề chưa có tên: hãy ghi tên chuyên đề.",
                "The theme has no title: enter one.",
            ),
            Self::NoName => tr(
                lang,
                "Người có ý kiến chưa có tên: hãy ghi họ tên.",
                "Whose opinion it is has no name: enter the name.",
            ),
            Self::NoText => tr(
                lang,
                "Ý kiến còn trống: hãy ghi nội dung ý kiến.",
                "The opinion is empty: enter what was said.",
            ),
            Self::NoReason => tr(
                lang,
                "Bỏ một ý kiến phải có lý do: hãy ghi lý do.",
                "An opinion is taken out for a reason: enter it.",
            ),
            _ => tr(
                lang,
                "Đã hết số thứ tự cho chuyên đề, ý kiến.",
                "The numbers for themes and opinions are used up.",
            ),
        }
    }
}
