//! What can be wrong with a workbook as a whole. Nothing of it is then read.

use crate::domain::{Lang, Text, tr};

/// A fault of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum WorkbookFault {
    /// It is locked with a password.
    Encrypted,
    /// It begins like a workbook and is none, or a part of it is missing or broken.
    Damaged,
    /// Unpacked it would take more than this, in megabytes (millions of bytes).
    TooLarge { most: u64 },
    /// No sheet has a header.
    NoHeader { within: usize, sheets: Vec<Text> },
    /// More than one sheet holds a list.
    SeveralLists { sheets: Vec<Text> },
    /// The sheet that was asked for is not there.
    NoSuchSheet { asked: Text, sheets: Vec<Text> },
}

impl WorkbookFault {
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Encrypted => tr(
                lang,
                "Sổ tính đặt mật khẩu (hoặc là tệp Office không phải sổ tính). Mở bằng Excel, bỏ mật \
                 khẩu rồi lưu lại dạng XLSX.",
                "The workbook has a password (or is another kind of Office file). Open it, take the \
                 password away and save it as XLSX.",
            )
            .to_owned(),
            Self::Damaged => tr(
                lang,
                "Không đọc được sổ tính: tệp hỏng hoặc thiếu phần. Mở bằng Excel hay LibreOffice rồi lưu \
                 lại dạng XLSX hoặc CSV UTF-8.",
                "The workbook cannot be read: it is damaged or a part is missing. Open it in Excel or \
                 LibreOffice and save it as XLSX or CSV UTF-8.",
            )
            .to_owned(),
            Self::TooLarge { most } => tr(
                lang,
                format!(
                    "Sổ tính quá lớn, nhiều nhất là {most} MB khi giải nén. Chép riêng danh sách sang \
                     sổ mới rồi lưu lại."
                ),
                format!(
                    "The workbook is too large: {most} MB unpacked is the most. Copy the list alone \
                     into a new workbook."
                ),
            ),
            Self::NoHeader { within, sheets } => tr(
                lang,
                format!(
                    "Không thấy dòng tiêu đề có cột họ và tên trong {within} dòng đầu của trang nào ({}). \
                     Ghi tên các cột trên đầu danh sách.",
                    list(sheets)
                ),
                format!(
                    "No sheet has a header with a column of names in its first {within} rows ({}). \
                     Name the columns above the list.",
                    list(sheets)
                ),
            ),
            Self::SeveralLists { sheets } => tr(
                lang,
                format!(
                    "Có nhiều trang chứa danh sách: {}. Chọn một bằng --sheet TÊN, hoặc xóa trang thừa.",
                    list(sheets)
                ),
                format!(
                    "More than one sheet holds a list: {}. Choose one with --sheet NAME, or delete the \
                     others.",
                    list(sheets)
                ),
            ),
            Self::NoSuchSheet { asked, sheets } => tr(
                lang,
                format!("Không có trang “{asked}”. Các trang: {}.", list(sheets)),
                format!("There is no sheet “{asked}”. The sheets: {}.", list(sheets)),
            ),
        }
    }
}

fn list(sheets: &[Text]) -> String {
    sheets.iter().map(|name| format!("“{name}”")).collect::<Vec<_>>().join(", ")
}
