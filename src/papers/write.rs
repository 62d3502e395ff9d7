//! The formats that a paper is written in.

mod docx;
mod markdown;

use std::io;

use super::document::Document;

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Docx,
    Markdown,
}

impl Format {
    pub const ALL: [Self; 2] = [Self::Docx, Self::Markdown];

    /// The name by which it is asked for, and the end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Markdown => "md",
        }
    }

    /// Writes a paper in this format.
    pub fn write(self, document: &Document) -> io::Result<Vec<u8>> {
        match self {
            Self::Docx => docx::docx(document),
            Self::Markdown => Ok(markdown::markdown(document).into_bytes()),
        }
    }
}
