//! Text from outside: in NFC, on one line, and free of control characters by construction.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// A text that may safely reach a terminal, a paper or the session file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// Brings a text to NFC, turns every run of white space into one blank, and drops control
    /// and invisible direction characters.
    pub fn new(raw: &str) -> Self {
        let spaced = raw.chars().map(|c| if c.is_whitespace() { ' ' } else { c });
        // What is hidden goes first: a mark behind it joins the letter before it.
        let kept: String = spaced.filter(|c| !is_hidden(*c)).nfc().collect();
        Self(kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether nothing is written.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// Tells characters that steer a terminal or hide text from those that a reader sees.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// Makes a message of several lines safe to print: what would steer the terminal becomes a sign.
pub fn printable(message: &str) -> String {
    let safe = |c: char| if c != '\n' && c != '\t' && is_hidden(c) { '\u{fffd}' } else { c };
    message.chars().map(safe).collect()
}

impl Deref for Text {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

impl From<String> for Text {
    /// Keeps a text that is already as it should be: those of a session file are.
    fn from(raw: String) -> Self {
        if is_tidy(&raw) { Self(raw) } else { Self::new(&raw) }
    }
}

/// Whether [`Text::new`] would change nothing.
fn is_tidy(raw: &str) -> bool {
    let is_plain = |c: char| c == ' ' || !(c.is_whitespace() || is_hidden(c));
    let is_trimmed = !raw.starts_with(' ') && !raw.ends_with(' ') && !raw.contains("  ");
    is_trimmed && raw.chars().all(is_plain) && is_nfc_quick(raw.chars()) == IsNormalized::Yes
}

impl From<&str> for Text {
    fn from(raw: &str) -> Self {
        Self::new(raw)
    }
}

impl From<Text> for String {
    fn from(text: Text) -> Self {
        text.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_brought_to_nfc() {
        let decomposed = "Nguye\u{302}\u{303}n";

        assert_eq!(Text::new(decomposed).as_str(), "Nguyễn");
    }

    #[test]
    fn a_text_cannot_carry_a_terminal_escape_or_a_hidden_character() {
        let hostile = " An\u{1b}[2J\n\t\u{202e}Bình\u{200b} ";

        assert_eq!(Text::new(hostile).as_str(), "An[2J Bình");
    }

    #[test]
    fn a_message_keeps_its_lines_and_loses_what_steers_the_terminal() {
        assert_eq!(printable("Dòng 1\n\u{1b}]0;x\u{7}"), "Dòng 1\n\u{fffd}]0;x\u{fffd}");
    }

    #[test]
    fn a_mark_behind_a_hidden_character_joins_its_letter() {
        assert_eq!(Text::new("e\u{200b}\u{301}").as_str(), "é");
    }

    #[test]
    fn a_text_from_a_file_is_tidied_no_less_than_one_from_a_keyboard() {
        for raw in
            ["Đại hội", "", " An", "An ", "An  Bình", "An\tBình", "Nguye\u{302}n", "\u{202e}"]
        {
            assert_eq!(Text::from(raw.to_owned()), Text::new(raw), "{raw:?}");
        }
    }
}
