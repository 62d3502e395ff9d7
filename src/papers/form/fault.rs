//! What is wrong with a form, where, and what was probably meant.

use thiserror::Error;

use crate::domain::words::{UnknownPlaceholder, nearest};
use crate::domain::{Lang, tr};

/// A fault and its line, from 1.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.text(Lang::En))]
pub struct FormFault {
    pub line: usize,
    fault: Fault,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Fault {
    /// No TOML, or a value of another type.
    Unreadable(String),
    /// A field or a kind of paper that does not exist.
    Unknown {
        written: String,
        nearest: Option<String>,
    },
    Placeholder(UnknownPlaceholder),
}

impl FormFault {
    /// The reader says "unknown field `x`, expected one of `a`, `b`": the names are in backticks.
    pub(super) fn of_toml(source: &str, error: &toml::de::Error) -> Self {
        let message = error.message();
        let offset = error.span().map_or(0, |span| span.start);
        let fault = if message.starts_with("unknown") {
            let mut names = message.split('`').skip(1).step_by(2);
            let written = names.next().unwrap_or_default().to_owned();
            let nearest = nearest(&written, names).map(str::to_owned);
            Fault::Unknown { written, nearest }
        } else {
            Fault::Unreadable(message.to_owned())
        };
        Self { line: line(source, offset), fault }
    }

    pub(super) fn of_placeholder(line: usize, unknown: UnknownPlaceholder) -> Self {
        Self { line, fault: Fault::Placeholder(unknown) }
    }

    /// Says where and what is wrong, and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let Self { line, fault } = self;
        let fault = match fault {
            Fault::Unreadable(message) => {
                tr(lang, format!("không đọc được: {message}"), message.clone())
            }
            Fault::Unknown { written, nearest } => {
                let hint = |lead: &str| {
                    nearest.as_ref().map(|near| format!("{lead}{near}?")).unwrap_or_default()
                };
                tr(
                    lang,
                    format!("không có tên {written}{}", hint("; có phải ý là ")),
                    format!("there is no {written}{}", hint("; did you mean ")),
                )
            }
            Fault::Placeholder(unknown) => unknown.text(lang),
        };
        tr(lang, format!("dòng {line}: {fault}"), format!("line {line}: {fault}"))
    }
}

/// The line of a place in a text, from 1.
pub(super) fn line(source: &str, offset: usize) -> usize {
    source.bytes().take(offset).filter(|&byte| byte == b'\n').count() + 1
}
