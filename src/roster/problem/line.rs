//! What can be wrong with a line as a whole.

use super::Severity;
use crate::domain::{Lang, Text, tr};

/// A fault of a line: what stands on it cannot be told apart into cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    NotUtf8,
    /// UTF-8 that a program has read as something else and saved.
    Garbled,
    /// A quote that was never closed, or too late.
    OpenQuote {
        /// The last line that the row has swallowed.
        until: u64,
    },
    CellCount {
        found: usize,
        expected: usize,
    },
    /// A total, a heading between the rows or a signature.
    NotAPerson {
        /// What the row says first.
        says: Text,
    },
}

impl LineFault {
    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::NotAPerson { .. } => Severity::Warning,
            Self::NotUtf8 | Self::Garbled | Self::OpenQuote { .. } | Self::CellCount { .. } => {
                Severity::Error
            }
        }
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotUtf8 => tr(
                lang,
                "chữ không viết bằng mã UTF-8 và không đủ chắc là bảng mã nào. Ghi thêm --encoding \
                 windows-1258, tcvn3 hoặc vni, hay lưu lại danh sách dạng CSV UTF-8.",
                "the letters are not UTF-8, and too few to be sure of another encoding. Add \
                 --encoding windows-1258, tcvn3 or vni, or save the list as CSV UTF-8.",
            )
            .to_owned(),
            Self::Garbled => tr(
                lang,
                "chữ có dấu đã hỏng trong một lần lưu trước. Mở lại tệp gốc và lưu lại dạng CSV UTF-8.",
                "the letters were damaged when the file was saved. Open the original and save it as \
                 CSV UTF-8.",
            )
            .to_owned(),
            Self::OpenQuote { until } => tr(
                lang,
                format!(
                    "dấu ngoặc kép mở ra mà không đóng, nên các dòng đến dòng {until} bị đọc thành \
                     một. Đóng dấu ngoặc kép lại, hoặc xóa đi nếu thừa."
                ),
                format!(
                    "a quote is opened and not closed, so the lines down to {until} were read as \
                     one. Close the quote, or delete it."
                ),
            ),
            Self::CellCount { found, expected } => tr(
                lang,
                format!(
                    "có {found} ô, dòng tiêu đề có {expected}. Sửa lại dấu ngăn; ô nào chứa dấu ngăn \
                     thì đặt trong ngoặc kép."
                ),
                format!(
                    "there are {found} cells and the header has {expected}. Check the separators; \
                     put a cell that contains one in quotes."
                ),
            ),
            Self::NotAPerson { says } => tr(
                lang,
                format!(
                    "“{says}” không có giới tính và ngày sinh nên không đọc là một người, bỏ qua. \
                     Nếu là người thì ghi đủ số, họ tên và giới tính."
                ),
                format!(
                    "“{says}” has neither sex nor birth, is not read as a person and passed over. If \
                     it is one, give number, name and sex."
                ),
            ),
        }
    }
}
