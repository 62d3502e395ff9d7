//! Why a file is no count sheet: it breaks off, is no JSON, or its fields are not those of a sheet.

use serde_json::error::Category;
use thiserror::Error;

use super::place::Place;
use crate::domain::words::nearest;
use crate::domain::{Lang, Text, tr};

/// What the reader stumbled over, and where.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}: {}", .place.text(Lang::En), self.text(Lang::En))]
pub struct Unreadable {
    pub place: Place,
    pub reason: Reason,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// It breaks off, or is no JSON.
    Syntax { detail: String },
    /// A field is missing, unknown or of the wrong type; the name that was probably meant.
    Data { detail: String, nearest: Option<String> },
}

impl Unreadable {
    pub(super) fn of(source: &[u8], error: &serde_json::Error) -> Self {
        let detail = without_place(error);
        let reason = match error.classify() {
            Category::Data => Reason::Data { nearest: meant(&detail), detail },
            Category::Syntax | Category::Eof | Category::Io => Reason::Syntax { detail },
        };
        Self { place: Place::of_error(source, error), reason }
    }

    /// Says what is wrong, and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        match &self.reason {
            Reason::Syntax { detail } => {
                tr(lang, format!("không phải JSON: {detail}"), format!("this is no JSON: {detail}"))
            }
            Reason::Data { detail, nearest } => {
                let hint = nearest.as_ref().map(|near| {
                    tr(
                        lang,
                        format!("; có phải ý bạn là {near}?"),
                        format!("; did you mean {near}?"),
                    )
                });
                let hint = hint.unwrap_or_default();
                tr(
                    lang,
                    format!("bảng số liệu ghi sai: {detail}{hint}"),
                    format!("the sheet is not as it should be: {detail}{hint}"),
                )
            }
        }
    }
}

/// The reader puts its own place at the end, in bytes; ours is told first, in letters.
fn without_place(error: &serde_json::Error) -> String {
    let (text, place) =
        (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let detail = text.strip_suffix(&place).unwrap_or(&text);
    Text::new(detail).to_string()
}

/// The reader says "unknown field `x`, expected one of `a`, `b`": the names are in backticks.
fn meant(detail: &str) -> Option<String> {
    if !detail.starts_with("unknown field") && !detail.starts_with("unknown variant") {
        return None;
    }
    let mut names = detail.split('`').skip(1).step_by(2);
    let written = names.next()?;
    nearest(written, names).map(str::to_owned)
}
