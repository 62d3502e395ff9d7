//! Why a file is no count sheet: it breaks off, is no JSON, or its fields are not those of a sheet.

use serde::de::{DeserializeOwned, IgnoredAny};
use serde_json::error::Category;
use thiserror::Error;

use super::input::Body;
use super::place::{self, Place};
use crate::domain::election::Office;
use crate::domain::election::ballot::InvalidGround;
use crate::domain::election::round::RoundKind;
use crate::domain::rules::Ground;
use crate::domain::stumble::{Step, Stumble, Wrong};
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
    /// A field is missing, unknown or of the wrong type.
    Data(Stumble),
}

impl Unreadable {
    pub(super) fn of(source: &[u8], error: &serde_json::Error) -> Self {
        let (offset, detail) = (place::offset(source, error), without_place(error));
        let stumble = |detail: &str| {
            Stumble::of(detail, source.get(..offset.saturating_add(1)).unwrap_or(source))
        };
        let reason = match error.classify() {
            Category::Data => Reason::Data(stumble(&detail)),
            Category::Syntax if serde_json::from_slice::<IgnoredAny>(source).is_ok() => {
                Reason::Data(no_name(stumble(&detail), source.get(offset..).unwrap_or_default()))
            }
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
            Reason::Data(stumble) => {
                let stumble = stumble.text(lang);
                tr(
                    lang,
                    format!("bảng số liệu ghi sai: {stumble}"),
                    format!("the sheet is not as it should be: {stumble}"),
                )
            }
        }
    }
}

/// Where a name to choose is wanted, the reader takes anything else for broken JSON.
fn no_name(stumble: Stumble, rest: &[u8]) -> Stumble {
    let rest = String::from_utf8_lossy(rest);
    let written = rest.split([',', '}', ']', '\n']).next().unwrap_or_default().trim().to_owned();
    let field = stumble.way.iter().rev().find_map(|step| match step {
        Step::Field(name) => Some(name.as_str()),
        Step::Entry(_) => None,
    });
    let known = match field {
        Some("body") => names::<Body>(),
        Some("office") => names::<Office>(),
        Some("round") => names::<RoundKind>(),
        Some("grounds") => names::<Ground>(),
        Some("invalid") => names::<InvalidGround>(),
        _ => Vec::new(),
    };
    Stumble { wrong: Wrong::UnknownValue { written, known }, ..stumble }
}

/// Asks a type for the names to choose from: no name is empty.
fn names<T: DeserializeOwned>() -> Vec<String> {
    let message = serde_json::from_str::<T>("\"\"").err().map(|error| error.to_string());
    let names = message.as_deref().unwrap_or_default().split('`').skip(3).step_by(2);
    names.map(str::to_owned).collect()
}

/// The reader puts its own place at the end, in bytes; ours is told first, in letters.
fn without_place(error: &serde_json::Error) -> String {
    let (text, place) =
        (error.to_string(), format!(" at line {} column {}", error.line(), error.column()));
    let detail = text.strip_suffix(&place).unwrap_or(&text);
    Text::new(detail).to_string()
}
