//! The formats that a paper is written in.

mod markdown;

use super::document::Document;

/// How a paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Format {
    Markdown,
}

impl Format {
    pub const ALL: [Self; 1] = [Self::Markdown];

    /// The name by which it is asked for, and the end of the file's name.
    pub fn extension(self) -> &'static str {
        match self {
            Self::Markdown => "md",
        }
    }

    /// Writes a paper in this format.
    pub fn write(self, document: &Document) -> Vec<u8> {
        match self {
            Self::Markdown => markdown::markdown(document).into_bytes(),
        }
    }
}
