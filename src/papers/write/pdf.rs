//! PDF: a paper is laid out on pages, as data, and the pages are written to a file with the letters
//! they use, so that it prints everywhere and its text can be found and copied.

mod blocks;
mod columns;
mod edge;
mod face;
mod file;
mod layout;
mod letterhead;
mod letters;
mod line;
mod measure;
mod page;
mod paging;
mod signing;
mod slips;
mod strip;
mod table;
mod word;

use super::WriteError;
use crate::papers::document::{Block, Document, Letterhead};

/// Writes a paper as PDF.
pub(super) fn pdf(document: &Document) -> Result<Vec<u8>, WriteError> {
    let pages = layout::layout(document)?;
    file::file(&pages, &file::About { title: title(document), lang: document.lang })
}

/// What the paper is called: its type and what it is about, else its first heading.
fn title(document: &Document) -> String {
    if let Some(Letterhead { kind, subject, .. }) = &document.head {
        let parts: Vec<&str> = [kind.as_str()].into_iter().chain(subject.as_deref()).collect();
        return parts.join(" ");
    }
    let heading = |block: &Block| match block {
        Block::Heading { text, .. } => Some(text.clone()),
        _ => None,
    };
    document.blocks.iter().find_map(heading).unwrap_or_default()
}
