//! JSON: the paper as data for other programs, after a schema that is published with the program.

use serde::Serialize;

use crate::papers::document::Document;

/// The JSON Schema of what is written here.
pub const SCHEMA: &str = include_str!("json/schema.json");

/// The version of the schema; it grows when a reader of the one before would misread.
const VERSION: u16 = 1;

#[derive(Serialize)]
struct Written<'a> {
    version: u16,
    paper: &'a Document,
}

/// Writes a paper as JSON, a line for each thing that it says.
pub(super) fn json(document: &Document) -> serde_json::Result<Vec<u8>> {
    let mut bytes = serde_json::to_vec_pretty(&Written { version: VERSION, paper: document })?;
    bytes.push(b'\n');
    Ok(bytes)
}
