//! What is to be said of the encoding of a roster.

use super::Severity;
use crate::domain::{Lang, Text, tr};
use crate::roster::Encoding;

/// A remark on an encoding, or a doubt that nothing but a decision of the user ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EncodingFault {
    /// Cells were converted to Unicode.
    Converted {
        from: Encoding,
        cells: usize,
        /// The first of them, as it stood and as it was read.
        before: Text,
        after: Text,
    },
    /// A cell in an old encoding among cells in Unicode.
    MixedEncoding { example: Text },
    /// The words fit no encoding well enough, or more than one.
    DoubtfulEncoding { shown: Text, tcvn3: Text, vni: Text },
}

impl EncodingFault {
    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::Converted { .. } => Severity::Note,
            Self::MixedEncoding { .. } | Self::DoubtfulEncoding { .. } => Severity::Error,
        }
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Converted { from, cells, before, after } => {
                let from = from.text(lang);
                tr(
                    lang,
                    format!(
                        "Đã chuyển {cells} ô từ {from} sang Unicode, ví dụ “{before}” thành “{after}”. \
                         Xem lại họ tên; nếu sai thì ghi thêm --encoding."
                    ),
                    format!(
                        "{cells} cells were converted from {from} to Unicode, “{before}” to “{after}”. \
                         Look at the names; if they are wrong, add --encoding."
                    ),
                )
            }
            Self::MixedEncoding { example } => tr(
                lang,
                format!(
                    "Phần lớn danh sách là Unicode nhưng có chỗ không phải, như “{example}”. Gõ lại chỗ \
                     đó, hoặc ghi thêm --encoding tcvn3 hay vni để chuyển."
                ),
                format!(
                    "Most of the list is Unicode but some is not, such as “{example}”. Type it again, \
                     or add --encoding tcvn3 or vni to convert it."
                ),
            ),
            Self::DoubtfulEncoding { shown, tcvn3, vni } => doubtful(shown, tcvn3, vni, lang),
        }
    }
}

fn doubtful(shown: &Text, tcvn3: &Text, vni: &Text, lang: Lang) -> String {
    let read = |name: &str, text: &Text| {
        if text.is_empty() { String::new() } else { format!(", {name} “{text}”") }
    };
    let readings = format!("{}{}", read("tcvn3", tcvn3), read("vni", vni));
    tr(
        lang,
        format!(
            "Không chắc chữ viết bằng bảng mã nào: “{shown}”{readings}. Ghi thêm --encoding utf-8, \
             tcvn3 hoặc vni, hay chuyển danh sách sang Unicode."
        ),
        format!(
            "The encoding is not certain: “{shown}”{readings}. Add --encoding utf-8, tcvn3 or vni, or \
             convert the list to Unicode."
        ),
    )
}
