//! What can be wrong with a heading. The column is then passed over.

use crate::domain::{Lang, Text, tr};
use crate::roster::Column;

/// A fault of a heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HeadingFault {
    Unknown {
        nearest: Option<Column>,
    },
    /// Another column, headed like this, means the same.
    Repeated {
        first: Text,
    },
}

impl HeadingFault {
    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unknown { nearest: Some(column) } => {
                let label = column.label(lang);
                tr(
                    lang,
                    format!(
                        "không nhận ra cột này nên bỏ qua. Nếu là “{label}” thì đổi lại tên cột."
                    ),
                    format!(
                        "this column is not known and is passed over. Rename it if it is “{label}”."
                    ),
                )
            }
            Self::Unknown { nearest: None } => tr(
                lang,
                "không nhận ra cột này nên bỏ qua. Nếu không cần thì để nguyên.",
                "this column is not known and is passed over. Leave it if it is not needed.",
            )
            .to_owned(),
            Self::Repeated { first } => tr(
                lang,
                format!("cùng nghĩa với cột “{first}” nên bỏ qua. Chỉ giữ lại một trong hai cột."),
                format!(
                    "this means the same as “{first}” and is passed over. Keep one of the two."
                ),
            ),
        }
    }
}
