//! What can be wrong with a date.

use crate::domain::{Lang, tr};

/// Why a date cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    NotADate,
    YearOnly,
    NoSuchDay,
    TooEarly { first: i32 },
}

impl DateFault {
    pub(super) fn text(self, lang: Lang) -> String {
        match self {
            Self::NotADate => tr(
                lang,
                "không phải là ngày. Ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 02/09/1945.",
                "this is not a date. Write day/month/year, the year in full, such as 02/09/1945.",
            )
            .to_owned(),
            Self::YearOnly => tr(
                lang,
                "chỉ có năm. Ghi đủ ngày/tháng/năm, ví dụ 02/09/1945, hoặc để trống.",
                "this is a year only. Write day/month/year, such as 02/09/1945, or leave it empty.",
            )
            .to_owned(),
            Self::NoSuchDay => tr(
                lang,
                "lịch không có ngày này. Ghi ngày trước, tháng sau, ví dụ 02/09/1945.",
                "the calendar has no such day. Write the day before the month, such as 02/09/1945.",
            )
            .to_owned(),
            Self::TooEarly { first } => tr(
                lang,
                format!("trước năm {first}. Kiểm tra lại năm."),
                format!("this is before {first}. Check the year."),
            ),
        }
    }
}
