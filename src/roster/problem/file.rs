//! What can be wrong with a roster as a whole.

use super::{EncodingFault, Severity, WorkbookFault};
use crate::domain::{Lang, tr};
use crate::roster::Column;

/// A fault of the file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    Workbook(WorkbookFault),
    Encoding(EncodingFault),
    Empty,
    NoHeader {
        /// How many rows were looked at.
        within: usize,
    },
    NoRows,
    MissingColumn {
        column: Column,
    },
    NoUnitColumn,
    TooManyRows {
        found: usize,
        most: usize,
    },
}

impl FileFault {
    pub(super) fn severity(&self) -> Severity {
        match self {
            Self::NoUnitColumn => Severity::Warning,
            Self::Encoding(fault) => fault.severity(),
            Self::Workbook(_)
            | Self::Empty
            | Self::NoHeader { .. }
            | Self::NoRows
            | Self::MissingColumn { .. }
            | Self::TooManyRows { .. } => Severity::Error,
        }
    }

    pub(super) fn text(&self, lang: Lang) -> String {
        match self {
            Self::Workbook(fault) => fault.text(lang),
            Self::Encoding(fault) => fault.text(lang),
            Self::Empty => tr(
                lang,
                "Tệp trống. Kiểm tra lại tên tệp, hoặc lưu lại danh sách rồi nhập lại.",
                "The file is empty. Check its name, or save the list again.",
            )
            .to_owned(),
            Self::NoRows => tr(
                lang,
                "Tệp chỉ có dòng tiêu đề. Ghi mỗi người một dòng bên dưới.",
                "The file has a header and nobody below it. Write each person on a line.",
            )
            .to_owned(),
            Self::NoHeader { within } => no_header(*within, lang),
            Self::MissingColumn { column } => missing_column(*column, lang),
            Self::NoUnitColumn => no_unit_column(lang),
            Self::TooManyRows { found, most } => too_many_rows(*found, *most, lang),
        }
    }
}

fn no_header(within: usize, lang: Lang) -> String {
    let required = Column::REQUIRED.map(|column| column.label(lang)).join(", ");
    tr(
        lang,
        format!(
            "Không thấy dòng tiêu đề trong {within} dòng đầu. Ghi tên các cột ở dòng đầu, ít nhất: \
             {required}."
        ),
        format!(
            "There is no header in the first {within} lines. Name the columns on the first line, \
             at least: {required}."
        ),
    )
}

fn missing_column(column: Column, lang: Lang) -> String {
    let label = column.label(lang);
    tr(
        lang,
        format!("Thiếu cột “{label}”. Thêm vào dòng tiêu đề và ghi cho từng người."),
        format!("The column “{label}” is missing. Add it to the header and fill it in."),
    )
}

fn no_unit_column(lang: Lang) -> String {
    let label = Column::Unit.label(lang);
    tr(
        lang,
        format!(
            "Không có cột “{label}” nên không đếm được số tổ chức có đại biểu dự. Thêm cột này nếu \
             là đại hội đại biểu."
        ),
        format!(
            "There is no column “{label}”, so the organisations represented cannot be counted. Add \
             it for a congress of delegates."
        ),
    )
}

fn too_many_rows(found: usize, most: usize, lang: Lang) -> String {
    tr(
        lang,
        format!(
            "Tệp có {found} dòng, nhiều nhất là {most}; chỉ {most} dòng đầu được đọc. Kiểm tra lại tệp."
        ),
        format!(
            "The file has {found} rows and {most} is the most; only these were read. Check the file."
        ),
    )
}
