//! The chair's words: texts with placeholders in braces, filled with the live numbers.
//!
//! A number that is not known yet shows as "…", and a result is not known before its release. A
//! sentence about somebody elected is left out once it is certain that nobody was.

mod bodies;
mod duties;
mod election;
mod floor;
mod hands;
mod item;
mod motion;
mod nearest;
mod opening;
mod presence;
mod result;
mod session;
mod steps;
mod themes;
mod winners;

use thiserror::Error;

use super::{Lang, State, tr};

pub use self::nearest::nearest;
pub use self::opening::opening_words;
pub use self::steps::script::{Passage, closing_script, item_script, opening_script};
pub use self::steps::step_words;

/// What stands in the place of a number or a name that is not known yet.
pub const UNKNOWN: &str = "…";

/// A name that a text may carry in braces, what it stands for, and how it is computed.
#[derive(Clone, Copy, Debug)]
pub struct Placeholder {
    pub name: &'static str,
    pub vi: &'static str,
    pub en: &'static str,
    value: fn(&State, Lang) -> Option<String>,
}

/// Placeholders about one part of the congress.
#[derive(Clone, Copy, Debug)]
pub struct Topic {
    pub vi: &'static str,
    pub en: &'static str,
    pub placeholders: &'static [Placeholder],
}

/// Every placeholder there is, by topic.
pub const PLACEHOLDERS: &[Topic] = &[
    session::TOPIC,
    presence::TOPIC,
    bodies::TOPIC,
    item::TOPIC,
    floor::TOPIC,
    hands::TOPIC,
    election::TOPIC,
    result::TOPIC,
    duties::TOPIC,
    themes::TOPIC,
];

/// A text names a placeholder that does not exist, or does not close its brace.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("unknown placeholder {written}{}", hint(*.nearest, "; the nearest is "))]
pub struct UnknownPlaceholder {
    /// As it stands in the text, with its brace.
    pub written: String,
    /// The name that was probably meant.
    pub nearest: Option<&'static str>,
}

impl UnknownPlaceholder {
    /// Says what is unknown and what was probably meant.
    pub fn text(&self, lang: Lang) -> String {
        let Self { written, nearest } = self;
        tr(
            lang,
            format!("không có chỗ trống {written}{}", hint(*nearest, "; gần nhất là ")),
            self.to_string(),
        )
    }
}

/// Fills every placeholder of a text with its present value. Unknown names stay as they are.
///
/// A sentence that names who was elected to an office is left out where nobody was and the
/// elections to it are over, so that nobody is congratulated who does not exist.
pub fn fill(text: &str, state: &State, lang: Lang) -> String {
    fill_but(text, state, lang, &[])
}

/// Fills a text like [`fill`], but leaves room for the placeholders that are not known yet, though
/// they have a value: who is present, say, before anybody has come.
fn fill_but(text: &str, state: &State, lang: Lang, blanks: &[&str]) -> String {
    let sentences = text.split_inclusive(". ").filter(|sentence| !is_vain(sentence, state));
    let kept: String = sentences.collect();
    let kept = if kept.len() < text.len() { kept.trim_end() } else { text };
    let filled = |piece: Piece| match piece {
        Piece::Named(name) if blanks.contains(&name) => UNKNOWN.to_owned(),
        Piece::Plain(_) | Piece::Named(_) | Piece::Open(_) => piece.filled(state, lang),
    };
    pieces(kept).into_iter().map(filled).collect()
}

/// Fills a text like [`fill`], with placeholders that only the text's own place knows.
pub fn fill_with(
    text: &str,
    state: &State,
    lang: Lang,
    own: &impl Fn(&str) -> Option<String>,
) -> String {
    let filled = |piece: Piece| match piece {
        Piece::Named(name) => own(name).unwrap_or_else(|| value(name, state, lang)),
        Piece::Plain(_) | Piece::Open(_) => piece.filled(state, lang),
    };
    pieces(text).into_iter().map(filled).collect()
}

fn is_vain(sentence: &str, state: &State) -> bool {
    pieces(sentence).iter().any(|piece| match piece {
        Piece::Named(name) => winners::is_vain(name, state),
        Piece::Plain(_) | Piece::Open(_) => false,
    })
}

/// Makes sure that every placeholder of a text exists.
pub fn check(text: &str) -> Result<(), UnknownPlaceholder> {
    check_among(text, PLACEHOLDERS)
}

/// Makes sure that every placeholder of a text exists, or is one of these.
pub fn check_with(text: &str, own: &[&'static str]) -> Result<(), UnknownPlaceholder> {
    check_names(text, PLACEHOLDERS, own)
}

/// Makes sure that a text names the session only: for titles, which are filled once, at the start.
pub fn check_title(text: &str) -> Result<(), UnknownPlaceholder> {
    check_among(text, &[session::TOPIC])
}

fn check_among(text: &str, topics: &[Topic]) -> Result<(), UnknownPlaceholder> {
    check_names(text, topics, &[])
}

fn check_names(
    text: &str,
    topics: &[Topic],
    own: &[&'static str],
) -> Result<(), UnknownPlaceholder> {
    let named = || topics.iter().flat_map(|topic| topic.placeholders).map(|known| known.name);
    let known = || named().chain(own.iter().copied());
    let unknown = |(written, name): (String, &str)| UnknownPlaceholder {
        written,
        nearest: nearest(name, known()),
    };
    let mut faults = pieces(text).into_iter().filter_map(|piece| match piece {
        Piece::Named(name) if known().any(|other| other == name) => None,
        Piece::Named(name) => Some((format!("{{{name}}}"), name)),
        Piece::Open(word) => Some((format!("{{{word}"), word)),
        Piece::Plain(plain) => {
            let (before, _) = plain.split_once('}')?;
            let word = before.split_whitespace().next_back().unwrap_or_default();
            Some((format!("{word}}}"), word))
        }
    });
    faults.next().map_or(Ok(()), |fault| Err(unknown(fault)))
}

/// A part of a text with placeholders.
enum Piece<'a> {
    Plain(&'a str),
    Named(&'a str),
    /// A brace that nothing closes, before this word. The word itself follows as plain text.
    Open(&'a str),
}

impl Piece<'_> {
    fn filled(&self, state: &State, lang: Lang) -> String {
        match self {
            Self::Plain(plain) => (*plain).to_owned(),
            Self::Named(name) => value(name, state, lang),
            Self::Open(_) => "{".to_owned(),
        }
    }
}

fn pieces(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some((plain, opened)) = rest.split_once('{') {
        pieces.push(Piece::Plain(plain));
        rest = match opened.split_once('}') {
            Some((name, after)) if !name.contains('{') => {
                pieces.push(Piece::Named(name));
                after
            }
            _ => {
                pieces.push(Piece::Open(opened.split_whitespace().next().unwrap_or_default()));
                opened
            }
        };
    }
    pieces.push(Piece::Plain(rest));
    pieces
}

fn value(name: &str, state: &State, lang: Lang) -> String {
    let mut all = PLACEHOLDERS.iter().flat_map(|topic| topic.placeholders);
    match all.find(|known| known.name == name) {
        Some(known) => (known.value)(state, lang).unwrap_or_else(|| UNKNOWN.to_owned()),
        None => format!("{{{name}}}"),
    }
}

fn hint(nearest: Option<&str>, lead: &str) -> String {
    nearest.map(|name| format!("{lead}{{{name}}}")).unwrap_or_default()
}
