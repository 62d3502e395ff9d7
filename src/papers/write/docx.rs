//! DOCX, written by hand: real styles, lists and tables, and the same bytes for the same paper.

mod body;
mod letterhead;
mod measure;
mod page;
mod signatures;
mod slips;
mod style;
mod table;
mod xml;

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::domain::Lang;
use crate::papers::document::{Block, Document};

use xml::escaped;

/// Writes a paper as the package of parts that a DOCX file is.
pub(super) fn docx(document: &Document) -> io::Result<Vec<u8>> {
    packed(&parts(document))
}

/// The parts in the order in which they stand in the package; readers look at the first one first.
fn parts(document: &Document) -> [(&'static str, String); 9] {
    let tag = tag(document.lang);
    let core = include_str!("docx/parts/core.xml").replace("{title}", &escaped(title(document)));
    let in_language = |part: &str| part.replace("{lang}", tag);
    let fixed = str::to_owned;
    [
        ("[Content_Types].xml", fixed(include_str!("docx/parts/content-types.xml"))),
        ("_rels/.rels", fixed(include_str!("docx/parts/package-rels.xml"))),
        ("word/document.xml", body::document(document)),
        ("word/_rels/document.xml.rels", fixed(include_str!("docx/parts/document-rels.xml"))),
        ("word/styles.xml", in_language(include_str!("docx/parts/styles.xml"))),
        ("word/numbering.xml", fixed(include_str!("docx/parts/numbering.xml"))),
        ("word/settings.xml", in_language(include_str!("docx/parts/settings.xml"))),
        ("word/header.xml", fixed(include_str!("docx/parts/header.xml"))),
        ("docProps/core.xml", in_language(&core)),
    ]
}

/// Packs with one date for all time, because the date of a file would change its bytes.
fn packed(parts: &[(&str, String)]) -> io::Result<Vec<u8>> {
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::DEFAULT);
    let mut package = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, part) in parts {
        package.start_file(*name, options)?;
        package.write_all(part.as_bytes())?;
    }
    Ok(package.finish()?.into_inner())
}

/// The language tag by which an office program checks spelling: without it all Vietnamese is
/// underlined as wrong.
fn tag(lang: Lang) -> &'static str {
    match lang {
        Lang::Vi => "vi-VN",
        Lang::En => "en-GB",
    }
}

/// What a reader shows as the name of the file: the type of the paper, else its first heading.
fn title(document: &Document) -> &str {
    let heading = document.blocks.iter().find_map(|block| match block {
        Block::Heading { text, .. } => Some(text.as_str()),
        Block::Paragraph(_)
        | Block::Strong(_)
        | Block::List(_)
        | Block::Table(_)
        | Block::Signatures(_)
        | Block::Slips(_)
        | Block::PageBreak => None,
    });
    let kind = document.head.as_ref().map(|head| head.kind.as_str());
    kind.or(heading).unwrap_or_default()
}
