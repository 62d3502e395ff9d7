//! CSV: a file for each table, as Excel opens it by a double click in the language of the paper.

use std::io;

use csv::{Terminator, Writer, WriterBuilder};

use super::File;
use crate::domain::order::fold;
use crate::domain::{Lang, tr};
use crate::papers::document::{Cell, Document, Titled};

/// Without it Excel reads Vietnamese as the old code page.
const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The longest part of a file's name that comes from a heading, in letters.
const LONGEST_HEADING: usize = 40;

/// Writes every table of a paper to a file of its own; a paper without tables gives none.
pub(super) fn files(name: &str, document: &Document) -> io::Result<Vec<File>> {
    let file = |(number, titled): (usize, &Titled<'_>)| {
        let name = file_name(name, number, titled.heading, document.lang);
        Ok(File { name, bytes: written(titled, document.lang)? })
    };
    (1..).zip(&document.tables()).map(file).collect()
}

fn written(titled: &Titled<'_>, lang: Lang) -> io::Result<Vec<u8>> {
    let mut writer: Writer<Vec<u8>> = WriterBuilder::new()
        .delimiter(tr(lang, b';', b','))
        .terminator(Terminator::CRLF)
        .flexible(true)
        .from_writer(BYTE_ORDER_MARK.into());
    writer.write_record(titled.table.head.iter().map(|title| harmless(title)))?;
    for row in &titled.table.rows {
        writer.write_record(row.iter().map(|cell| field(cell, lang)))?;
    }
    writer.into_inner().map_err(|failed| io::Error::other(failed.to_string()))
}

fn field(cell: &Cell, lang: Lang) -> String {
    match cell {
        Cell::Text(text) => harmless(text),
        Cell::Count(_) | Cell::Share(_) => cell.text(lang),
    }
}

/// Puts an apostrophe before a text that an office program would take for a formula and run.
fn harmless(text: &str) -> String {
    let apostrophe = if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { "'" } else { "" };
    format!("{apostrophe}{text}")
}

/// "bien-ban-kiem-phieu-1-1-bang-2-ket-qua.csv".
fn file_name(paper: &str, number: usize, heading: Option<&str>, lang: Lang) -> String {
    let table = tr(lang, "bang", "table");
    let heading: String = fold(heading.unwrap_or_default())
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c.to_ascii_lowercase() } else { ' ' })
        .collect();
    let words: Vec<&str> = heading.split_whitespace().collect();
    let short: String = words.join("-").chars().take(LONGEST_HEADING).collect();
    match short.trim_end_matches('-') {
        "" => format!("{paper}-{table}-{number}.csv"),
        heading => format!("{paper}-{table}-{number}-{heading}.csv"),
    }
}
