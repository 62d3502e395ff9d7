//! The words of a text, as they are shown and as they are copied. A letter that the typeface does
//! not have is shown as a box, and is still found and copied as itself.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::face::{Face, Font};
use super::measure::Length;

/// What stands for a letter that the typeface does not have.
const BOX: char = '□';

/// A word, which stands on one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Word {
    pub(super) shown: String,
    /// What is copied, where it is not what is shown.
    pub(super) said: Option<String>,
    pub(super) width: Length,
}

impl Word {
    /// A word of letters as a reader counts them, in NFC and without spaces at which to break.
    pub(super) fn new(said: &str, font: Font) -> Self {
        let shown: String = said.graphemes(true).map(|letter| in_face(letter, font.face)).collect();
        let width = font.width(&shown);
        let said = (shown != said).then(|| said.to_owned());
        Self { shown, said, width }
    }

    /// What a reader copies.
    pub(super) fn text(&self) -> &str {
        self.said.as_deref().unwrap_or(&self.shown)
    }
}

/// The words of a line of text, in their order.
pub(super) fn words(text: &str, font: Font) -> Vec<Word> {
    let text: String = text.nfc().map(|c| if c == '\u{a0}' { c } else { blank(c) }).collect();
    let said = text.split(' ').filter(|word| !word.is_empty());
    let words = said.map(|word| Word::new(&word.replace('\u{a0}', " "), font));
    words.filter(|word| !word.shown.is_empty()).collect()
}

/// The letters that the typeface does not have, each once, in the order in which they are met.
pub(super) fn lacking<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut lacking: Vec<String> = Vec::new();
    for letter in texts.flat_map(|text| text.graphemes(true)) {
        if !has(letter, Face::Regular)
            && !is_drawn_box(letter)
            && !lacking.iter().any(|l| l == letter)
        {
            lacking.push(letter.to_owned());
        }
    }
    lacking
}

/// The letter, or the box that stands for it.
fn in_face(letter: &str, face: Face) -> String {
    if has(letter, face) {
        return letter.chars().filter(|&c| !is_silent(c)).collect();
    }
    BOX.to_string()
}

fn has(letter: &str, face: Face) -> bool {
    letter.chars().filter(|&c| !is_silent(c)).all(|c| face.glyph(c).is_some())
}

/// The empty box of a form: the typeface has it under another number.
fn is_drawn_box(letter: &str) -> bool {
    letter == "☐"
}

/// Turns every kind of space into the one at which lines break.
fn blank(letter: char) -> char {
    if letter.is_whitespace() || letter.is_control() { ' ' } else { letter }
}

/// Letters that leave no ink: joiners, the soft hyphen, the choice of a form.
pub(super) fn is_silent(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe00}'..='\u{fe0f}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::write::pdf::measure::points;

    const FONT: Font = Font { face: Face::Regular, size: points(14) };

    #[test]
    fn a_letter_that_the_face_lacks_is_shown_as_a_box_and_copied_as_itself() {
        let word = Word::new("Jaꨀ🙂", FONT);

        assert_eq!((word.shown.as_str(), word.text()), ("Ja□□", "Jaꨀ🙂"));
        assert!(word.width > font_width("Ja"));
        assert_eq!(lacking(["Jaꨀ ☐", "ꨀ🙂"].into_iter()), ["ꨀ", "🙂"]);
    }

    #[test]
    fn a_text_in_parts_is_put_together_and_its_spaces_are_one() {
        let words = words("Nguye\u{302}\u{303}n\t \u{7}Va\u{306}n\nAn\u{a0}B", FONT);

        let texts: Vec<_> = words.iter().map(Word::text).collect();
        assert_eq!(texts, ["Nguyễn", "Văn", "An B"]);
    }

    fn font_width(text: &str) -> Length {
        FONT.width(text)
    }
}
