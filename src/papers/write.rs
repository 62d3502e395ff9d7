//! The formats that a paper is written in.

mod docx;
mod markdown;
mod pdf;

use super::document::Document;
use crate::domain::{Lang, tr};

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Docx,
    Markdown,
    Pdf,
}

/// Why a paper cannot be written in a format.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WriteError {
    /// Even in the smallest letters and in two columns a slip is longer than a sheet.
    #[error("a slip is longer than a sheet")]
    SlipTooLong,
    #[error("{copies} slips are more than one file holds")]
    TooManySlips { copies: u32 },
    /// The typeface that travels in the program cannot be read.
    #[error("the typeface cannot be used: {reason}")]
    Font { reason: String },
    /// The parts of the file cannot be put together.
    #[error("the file cannot be packed: {reason}")]
    Packing { reason: String },
}

impl Format {
    /// What is written where nothing else is asked for on the console: to correct, and to print.
    pub const USUAL: [Self; 2] = [Self::Docx, Self::Pdf];
    pub const ALL: [Self; 3] = [Self::Docx, Self::Pdf, Self::Markdown];

    /// The name by which it is asked for, and the end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Markdown => "md",
            Self::Pdf => "pdf",
        }
    }

    /// Writes a paper in this format.
    pub fn write(self, document: &Document) -> Result<Vec<u8>, WriteError> {
        match self {
            Self::Docx => docx::docx(document).map_err(WriteError::packing),
            Self::Markdown => Ok(markdown::markdown(document).into_bytes()),
            Self::Pdf => pdf::pdf(document),
        }
    }
}

impl WriteError {
    fn packing(error: impl std::fmt::Display) -> Self {
        Self::Packing { reason: error.to_string() }
    }

    /// Says what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::SlipTooLong => tr(
                lang,
                "Một phiếu dài hơn một tờ A4, cả khi chữ cỡ 10 và tên xếp hai cột. Chia danh sách làm nhiều phiếu, hoặc dùng tệp DOCX.",
                "One slip is longer than an A4 sheet, even in 10-point letters and two columns of names. Part the list into several ballots, or use the DOCX file.",
            )
            .to_owned(),
            Self::TooManySlips { copies } => tr(
                lang,
                format!("{copies} phiếu là quá nhiều cho một tệp in. Kiểm tra lại số phiếu cần in."),
                format!("{copies} slips are too many for one file. Check how many are to be printed."),
            ),
            Self::Font { reason } => tr(
                lang,
                format!("Không dùng được phông chữ trong chương trình ({reason}). Xuất tệp DOCX thay thế."),
                format!("The typeface in the program cannot be used ({reason}). Export DOCX instead."),
            ),
            Self::Packing { reason } => tr(
                lang,
                format!("Không đóng được tệp ({reason}). Xuất tệp PDF thay thế."),
                format!("The file cannot be packed ({reason}). Export PDF instead."),
            ),
        }
    }
}
