//! The formats that a paper is written in.

mod csv;
mod docx;
mod json;
mod markdown;
mod pdf;
mod xlsx;

pub use json::SCHEMA;

use super::document::{Block, Document};
use crate::domain::{Lang, tr};

/// A number of slips above this was typed by mistake.
const MOST_SLIPS: u32 = 20_000;

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Csv,
    Docx,
    Json,
    Markdown,
    Pdf,
    Xlsx,
}

/// A file of a paper, as it goes to its folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    pub name: String,
    pub bytes: Vec<u8>,
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
    /// What is written where nothing else is asked for: to correct, and to print.
    pub const USUAL: [Self; 2] = [Self::Docx, Self::Pdf];
    pub const ALL: [Self; 6] =
        [Self::Docx, Self::Pdf, Self::Xlsx, Self::Csv, Self::Markdown, Self::Json];

    /// The name by which it is asked for, and the end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Csv => "csv",
            Self::Docx => "docx",
            Self::Json => "json",
            Self::Markdown => "md",
            Self::Pdf => "pdf",
            Self::Xlsx => "xlsx",
        }
    }

    /// What the format is good for, for a list to choose from.
    pub fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Csv => {
                tr(lang, "Mỗi bảng một tệp, cho Excel", "One file for each table, for Excel")
            }
            Self::Docx => tr(lang, "Để sửa và ký", "To correct and sign"),
            Self::Json => tr(lang, "Cho chương trình khác", "For other programs"),
            Self::Markdown => tr(lang, "Văn bản thuần", "Plain text"),
            Self::Pdf => tr(lang, "Để in và gửi", "To print and send"),
            Self::Xlsx => tr(lang, "Các bảng, số là số", "The tables, with numbers as numbers"),
        }
    }

    /// Writes a paper of this name in this format. One without tables gives no XLSX and no CSV.
    pub fn files(self, name: &str, document: &Document) -> Result<Vec<File>, WriteError> {
        if let Some(copies) = too_many(document) {
            return Err(WriteError::TooManySlips { copies });
        }
        let file = |bytes| File { name: format!("{name}.{}", self.extension()), bytes };
        let file = match self {
            Self::Csv => return csv::files(name, document).map_err(WriteError::packing),
            Self::Docx => file(docx::docx(document).map_err(WriteError::packing)?),
            Self::Json => file(json::json(document).map_err(WriteError::packing)?),
            Self::Markdown => file(markdown::markdown(document).into_bytes()),
            Self::Pdf => file(pdf::pdf(document)?),
            Self::Xlsx if document.tables().is_empty() => return Ok(Vec::new()),
            Self::Xlsx => file(xlsx::xlsx(document).map_err(WriteError::packing)?),
        };
        Ok(vec![file])
    }

    /// Says why a paper gave no file in this format.
    pub fn no_tables(self, name: &str, lang: Lang) -> String {
        let ending = self.extension().to_uppercase();
        tr(
            lang,
            format!("{name}: không có bảng nào, nên không có tệp {ending}."),
            format!("{name}: there is no table in it, so there is no {ending}."),
        )
    }
}

/// Finds slips that no hall has the voters for.
fn too_many(document: &Document) -> Option<u32> {
    document.blocks.iter().find_map(|block| match block {
        Block::Slips(slips) => (MOST_SLIPS < slips.copies).then_some(slips.copies),
        _ => None,
    })
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
