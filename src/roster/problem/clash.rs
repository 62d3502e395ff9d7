//! What can be wrong with two lines together.

use super::Severity;
use crate::domain::{Lang, Text, tr};

/// How a line stands against an earlier one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Clash {
    /// Both have the same number.
    Number,
    /// The same unit seems to be written in two ways.
    UnitSpelling { like: Text },
    /// The same name, date of birth and unit.
    SamePerson,
    /// The same name only.
    Namesake,
}

impl Clash {
    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::Number => Severity::Error,
            Self::UnitSpelling { .. } | Self::SamePerson => Severity::Warning,
            Self::Namesake => Severity::Note,
        }
    }

    pub(super) fn text(&self, line: u64, lang: Lang) -> String {
        match self {
            Self::Number => tr(
                lang,
                format!("số này đã có ở dòng {line}. Mỗi người một số: sửa một trong hai dòng."),
                format!("line {line} has this number already. Change one of the two lines."),
            ),
            Self::UnitSpelling { like } => tr(
                lang,
                format!(
                    "gần giống “{like}” ở dòng {line} nhưng tính là hai đơn vị. Nếu là một thì ghi \
                     giống nhau."
                ),
                format!(
                    "close to “{like}” on line {line} but counted as another unit. If it is the \
                     same, write it the same way."
                ),
            ),
            Self::SamePerson => tr(
                lang,
                format!(
                    "trùng họ tên, ngày sinh và đơn vị với dòng {line}. Nếu là một người thì xóa một dòng."
                ),
                format!(
                    "the name, birth and unit are those of line {line}. If it is one person, delete a line."
                ),
            ),
            Self::Namesake => tr(
                lang,
                format!("trùng họ tên với dòng {line}. Phân biệt bằng ngày sinh hoặc đơn vị."),
                format!("the name is that of line {line}. Tell the two apart by birth or unit."),
            ),
        }
    }
}
