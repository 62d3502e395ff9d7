//! What an answer names: a line of a list by its number, or a file however it came into the field.

use super::words::Choice;
use super::{Ask, Interview};
use crate::domain::{Lang, tr};

impl Interview {
    /// Reads an answer to the question that stands: a number of a list is what it stands for, and a
    /// file that is dragged onto a terminal arrives in quotes.
    pub fn meant(&self, written: &str) -> String {
        let written = written.trim();
        let choices = self.choices(Lang::default());
        match self.ask() {
            Some(Ask::Rules) => unquoted(numbered(&choices, written)).to_owned(),
            Some(Ask::Value { .. }) => numbered(&choices, written).to_owned(),
            Some(Ask::Roster | Ask::People) => unquoted(written).to_owned(),
            Some(Ask::File) => with_ending(unquoted(written)),
            Some(Ask::Start(_) | Ask::Times) | None => written.to_owned(),
        }
    }
}

/// Finds what a number of a list stands for; else the answer is what it says.
pub fn numbered<'a>(list: &'a [Choice], written: &'a str) -> &'a str {
    let at = written.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
    at.and_then(|at| list.get(at)).map_or(written, |choice| choice.value.as_str())
}

pub(super) fn named(file: String, lang: Lang) -> Result<String, String> {
    if file.is_empty() {
        return Err(tr(lang, "Phải có một tệp.", "A file is needed.").to_owned());
    }
    Ok(file)
}

fn unquoted(written: &str) -> &str {
    let inner = |quote| written.strip_prefix(quote).and_then(|rest| rest.strip_suffix(quote));
    inner('\'').or_else(|| inner('"')).unwrap_or(written)
}

/// Gives a session file its ending where it has none.
fn with_ending(file: &str) -> String {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    if name.is_empty() || name.contains('.') { file.to_owned() } else { format!("{file}.json") }
}
