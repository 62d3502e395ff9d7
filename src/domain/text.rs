//! Text from outside: in NFC, on one line, and free of control characters by construction.

use std::fmt;
use std::ops::Deref;

use serde::{Deserialize, Serialize};
use unicode_normalization::UnicodeNormalization;

/// A text that may safely reach a terminal, a paper or the session file.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub struct Text(String);

impl Text {
    /// Brings a text to NFC, turns every run of white space into one blank, and drops control
    /// and invisible direction characters.
    pub fn new(raw: &str) -> Self {
        let visible = raw.nfc().map(|c| if c.is_whitespace() { ' ' } else { c });
        let kept: String = visible.filter(|c| !is_hidden(*c)).collect();
        Self(kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "))
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Tells characters that steer a terminal or hide text from those that a reader sees.
fn is_hidden(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
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
    fn from(raw: String) -> Self {
        Self::new(&raw)
    }
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
}
