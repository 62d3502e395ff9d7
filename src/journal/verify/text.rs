//! Says to the user where a session file fails, and what to do.

use std::fmt;

use super::{Fault, VerifyError};
use crate::domain::{Lang, tr};

impl VerifyError {
    /// Says it to the user: the place, the record, the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unreadable { path, source } => tr(
                lang,
                format!(
                    "E16: Không đọc được {} ({source}). Hãy kiểm tra lại đường dẫn.",
                    path.display()
                ),
                format!("E16: {} cannot be read ({source}). Check the path.", path.display()),
            ),
            Self::Header { path } => tr(
                lang,
                format!(
                    "E15: Dòng đầu của {} không phải của tệp phiên họp mà phiên bản này biết. Hãy dùng bản sao lưu.",
                    path.display()
                ),
                format!(
                    "E15: the first line of {} is not that of a session known to this version. Use a copy.",
                    path.display()
                ),
            ),
            Self::Broken { path, n, fault } => tr(
                lang,
                format!(
                    "E06: Tệp {} không khớp mã kiểm tra ở thao tác số {n}: {}. Mọi thao tác trước đó còn nguyên. Hãy đối chiếu bản sao lưu hoặc biên bản giấy.",
                    path.display(),
                    fault.text(lang)
                ),
                format!(
                    "E06: {} does not verify at record {n}: {}. All before it is intact. Compare with a copy or the paper minutes.",
                    path.display(),
                    fault.text(lang)
                ),
            ),
        }
    }
}

impl Fault {
    fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Unfinished => tr(
                lang,
                "dòng ghi dở, hoặc thiếu dấu đóng ở cuối",
                "the line is unfinished, or the closing brackets are missing",
            ),
            Self::Comma => tr(lang, "sai dấu phẩy đầu dòng", "the comma before the line is wrong"),
            Self::Form => tr(lang, "dòng sai mẫu", "the line has not the form of a record"),
            Self::Number => {
                tr(lang, "sai số thứ tự (bị xóa, chèn hoặc đổi chỗ)", "its number is out of order")
            }
            Self::Hash => tr(lang, "nội dung đã bị sửa", "its content was altered"),
            Self::AfterTheEnd => tr(
                lang,
                "có nội dung lạ sau dấu đóng",
                "something stands after the closing brackets",
            ),
        }
    }
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}
