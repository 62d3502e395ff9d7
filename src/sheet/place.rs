//! Lines and columns of a sheet, as an editor shows them: columns count letters, not bytes.

use std::collections::BTreeMap;

use serde_json::value::RawValue;

use crate::domain::{Lang, tr};

/// A line and a column, both from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub line: usize,
    pub column: usize,
}

/// A field of the sheet, or an entry of the list that stands in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spot {
    Field(&'static str),
    Entry {
        field: &'static str,
        /// From 0.
        index: usize,
    },
}

impl Place {
    /// Finds a spot in a sheet that has been read; the start where it is not written down.
    pub(super) fn of(source: &[u8], spot: Spot) -> Self {
        let offset = find(source, spot).unwrap_or_default();
        Self::at(source, offset)
    }

    /// Finds where the reader stopped.
    pub(super) fn of_error(source: &[u8], error: &serde_json::Error) -> Self {
        Self::at(source, offset(source, error))
    }

    /// Writes the place for a message.
    pub fn text(self, lang: Lang) -> String {
        let Self { line, column } = self;
        tr(lang, format!("dòng {line}, cột {column}"), format!("line {line}, column {column}"))
    }

    fn at(source: &[u8], offset: usize) -> Self {
        let before = source.get(..offset).unwrap_or(source);
        let start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
        let line = before.split(|byte| *byte == b'\n').count();
        let text = String::from_utf8_lossy(before.get(start..).unwrap_or_default());
        Self { line, column: 1 + text.chars().count() }
    }
}

/// Counts the bytes before the one where the reader stopped.
pub(super) fn offset(source: &[u8], error: &serde_json::Error) -> usize {
    let before = error.line().saturating_sub(1);
    let lines: usize = source.split_inclusive(|b| *b == b'\n').take(before).map(<[u8]>::len).sum();
    lines + error.column().saturating_sub(1)
}

/// Reads the sheet once more, as raw pieces of the source: a piece's address tells its offset.
fn find(source: &[u8], spot: Spot) -> Option<usize> {
    let fields: BTreeMap<String, &RawValue> = serde_json::from_slice(source).ok()?;
    let piece = match spot {
        Spot::Field(field) => *fields.get(field)?,
        Spot::Entry { field, index } => {
            let entries: Vec<&RawValue> = serde_json::from_str(fields.get(field)?.get()).ok()?;
            *entries.get(index)?
        }
    };
    piece.get().as_ptr().addr().checked_sub(source.as_ptr().addr())
}
