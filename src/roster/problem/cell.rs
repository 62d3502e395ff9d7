//! What can be wrong with a cell by itself.

use chrono::NaiveDate;

use super::Severity;
use super::clash::Clash;
use crate::domain::date::DateFault;
use crate::domain::{Lang, Text, tr};
use crate::roster::Column;
use crate::roster::words::accepted;

/// A fault of a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellFault {
    Missing,
    TooLong {
        letters: usize,
        most: usize,
    },
    /// Digits or invisible characters were taken out.
    Cleaned {
        kept: Text,
    },
    NotANumber {
        highest: u32,
    },
    Date(DateFault),
    /// A year stands alone where a date belongs.
    YearOnly,
    /// A date that has lost its form, and the day that it means.
    SerialDate {
        day: NaiveDate,
    },
    /// A formula that failed.
    Formula,
    JoinedTooYoung {
        born: NaiveDate,
        /// The least age in years.
        youngest: u32,
    },
    UnknownWord {
        column: Column,
    },
    ExOfficioWithoutSeat,
    ApprovalWithoutReason,
    NoUnit,
    /// An earlier line stands against it.
    Clash {
        line: u64,
        clash: Clash,
    },
}

impl CellFault {
    pub(in crate::roster) fn severity(&self) -> Severity {
        match self {
            Self::Cleaned { .. }
            | Self::YearOnly
            | Self::SerialDate { .. }
            | Self::ExOfficioWithoutSeat
            | Self::NoUnit => Severity::Warning,
            Self::Clash { clash, .. } => clash.severity(),
            Self::Missing
            | Self::TooLong { .. }
            | Self::NotANumber { .. }
            | Self::Date(_)
            | Self::Formula
            | Self::JoinedTooYoung { .. }
            | Self::UnknownWord { .. }
            | Self::ApprovalWithoutReason => Severity::Error,
        }
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Missing => missing(lang),
            Self::TooLong { letters, most } => tr(
                lang,
                format!("dài {letters} ký tự, nhiều nhất là {most}. Rút ngắn lại."),
                format!("{letters} characters, and {most} is the most. Shorten it."),
            ),
            Self::Cleaned { kept } => tr(
                lang,
                format!("đã bỏ chữ số hoặc ký tự ẩn, còn “{kept}”. Kiểm tra lại."),
                format!("digits or hidden characters were taken out: “{kept}” is left. Check it."),
            ),
            Self::NotANumber { highest } => tr(
                lang,
                format!(
                    "không phải là số từ 1 đến {highest}. Sửa lại, hoặc để trống để đánh số sau."
                ),
                format!("this is no number from 1 to {highest}. Correct it, or leave it empty."),
            ),
            Self::Date(fault) => fault.text(lang),
            Self::YearOnly => year_only(lang),
            Self::SerialDate { day } => serial_date(*day, lang),
            Self::Formula => formula(lang),
            Self::JoinedTooYoung { born, youngest } => too_young(*born, *youngest, lang),
            Self::UnknownWord { column } => tr(
                lang,
                format!("không hiểu từ này. Ghi một trong các từ: {}.", accepted(*column, lang)),
                format!("this word is not known. Write one of: {}.", accepted(*column, lang)),
            ),
            Self::ExOfficioWithoutSeat => ex_officio_without_seat(lang),
            Self::ApprovalWithoutReason => approval_without_reason(lang),
            Self::NoUnit => no_unit(lang),
            Self::Clash { line, clash } => clash.text(*line, lang),
        }
    }
}

fn missing(lang: Lang) -> String {
    let text = tr(
        lang,
        "chưa ghi. Ghi vào, hoặc xóa cả dòng nếu đây không phải là một người.",
        "nothing is written. Fill it in, or delete the line if it is not a person.",
    );
    text.to_owned()
}

fn year_only(lang: Lang) -> String {
    let text = tr(
        lang,
        "chỉ có năm nên ngày này để trống và không tính vào thống kê. Ghi đủ ngày/tháng/năm nếu cần.",
        "a year only: the date is left empty and does not count in the statistics. Write day/month/year \
         if it should.",
    );
    text.to_owned()
}

fn serial_date(day: NaiveDate, lang: Lang) -> String {
    let day = day.format("%d/%m/%Y");
    tr(
        lang,
        format!("ngày còn ở dạng số, đọc là {day}. Kiểm tra lại, hoặc định dạng ô là ngày."),
        format!("a date left as a number, read as {day}. Check it, or format the cell as a date."),
    )
}

fn formula(lang: Lang) -> String {
    let text = tr(
        lang,
        "công thức trong ô bị lỗi. Sửa công thức, hoặc gõ giá trị vào ô.",
        "the formula in the cell has failed. Mend it, or type the value.",
    );
    text.to_owned()
}

fn too_young(born: NaiveDate, youngest: u32, lang: Lang) -> String {
    let born = born.format("%d/%m/%Y");
    tr(
        lang,
        format!(
            "chưa đủ {youngest} tuổi khi vào Đảng, vì sinh ngày {born}. Kiểm tra lại hai ngày."
        ),
        format!("under {youngest} when admitted, being born on {born}. Check both dates."),
    )
}

fn ex_officio_without_seat(lang: Lang) -> String {
    let text = tr(
        lang,
        "đại biểu đương nhiên mà không thuộc cấp ủy triệu tập. Kiểm tra lại hai cột này.",
        "an ex officio delegate who is not on the convening committee. Check both columns.",
    );
    text.to_owned()
}

fn approval_without_reason(lang: Lang) -> String {
    let text = tr(
        lang,
        "được đồng ý cho vắng mà không có lý do. Ghi lý do vắng, hoặc bỏ dấu đồng ý.",
        "the absence is approved but has no reason. Give the reason, or take the mark away.",
    );
    text.to_owned()
}

fn no_unit(lang: Lang) -> String {
    let text = tr(
        lang,
        "chưa ghi, nên đại biểu này không được tính cho đơn vị nào. Ghi tên đơn vị.",
        "no unit is written, so this delegate represents none. Write the unit.",
    );
    text.to_owned()
}
