//! A line of text being typed. It keeps what was typed, code point by code point, because
//! Vietnamese input methods take back single marks; NFC comes when the text leaves the field.

use ratatui::crossterm::event::KeyCode;
use unicode_segmentation::UnicodeSegmentation;

use super::input::Chord;
use crate::domain::Text;

/// More than any sentence of the minutes.
const LONGEST: usize = 400;

/// One line of text with its cursor.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Field {
    chars: Vec<char>,
    /// How many code points stand before the cursor.
    at: usize,
}

/// What a key did to a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edit {
    Changed,
    Moved,
    /// The key is not an editing key, or had nothing to edit.
    Ignored,
}

impl Field {
    /// A field that already holds a text, with the cursor behind it.
    pub fn holding(text: &str) -> Self {
        let chars: Vec<char> = text.chars().collect();
        Self { at: chars.len(), chars }
    }

    pub fn is_empty(&self) -> bool {
        self.chars.is_empty()
    }

    /// What was typed, as it was typed.
    pub fn raw(&self) -> String {
        self.chars.iter().collect()
    }

    /// What was typed, in NFC and trimmed.
    pub fn text(&self) -> Text {
        Text::new(&self.raw())
    }

    /// What stands before the cursor: its width is the place of the real cursor.
    pub fn before_cursor(&self) -> String {
        self.chars.iter().take(self.at).collect()
    }

    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes an editing key.
    pub fn edit(&mut self, chord: Chord) -> Edit {
        if let Some(c) = chord.typed() {
            return self.insert(c);
        }
        if !chord.mods.is_empty() {
            return Edit::Ignored;
        }
        match chord.key {
            KeyCode::Backspace => self.remove_before(),
            KeyCode::Delete => self.remove_after(),
            KeyCode::Left => self.move_to(self.grapheme_before()),
            KeyCode::Right => self.move_to(self.grapheme_after()),
            KeyCode::Home => self.move_to(0),
            KeyCode::End => self.move_to(self.chars.len()),
            _ => Edit::Ignored,
        }
    }

    /// Takes a paste as one edit. Line ends become blanks.
    pub fn paste(&mut self, text: &str) {
        for c in text.chars() {
            self.insert(if c.is_whitespace() { ' ' } else { c });
        }
    }

    fn insert(&mut self, c: char) -> Edit {
        if c.is_control() || LONGEST <= self.chars.len() {
            return Edit::Ignored;
        }
        self.chars.insert(self.at, c);
        self.at += 1;
        Edit::Changed
    }

    /// Takes away one code point: a mark alone, where marks were typed by themselves.
    fn remove_before(&mut self) -> Edit {
        let Some(before) = self.at.checked_sub(1) else { return Edit::Ignored };
        self.chars.remove(before);
        self.at = before;
        Edit::Changed
    }

    /// Takes away one whole letter.
    fn remove_after(&mut self) -> Edit {
        let after = self.grapheme_after();
        if after == self.at {
            return Edit::Ignored;
        }
        self.chars.drain(self.at..after);
        Edit::Changed
    }

    fn move_to(&mut self, at: usize) -> Edit {
        if at == self.at {
            return Edit::Ignored;
        }
        self.at = at;
        Edit::Moved
    }

    fn grapheme_before(&self) -> usize {
        let before = self.before_cursor();
        let last = before.graphemes(true).next_back().map_or(0, |letter| letter.chars().count());
        self.at.saturating_sub(last)
    }

    fn grapheme_after(&self) -> usize {
        let after: String = self.chars.iter().skip(self.at).collect();
        self.at + after.graphemes(true).next().map_or(0, |letter| letter.chars().count())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const BACKSPACE: char = '\u{8}';

    fn typed(keys: &str) -> Field {
        let mut field = Field::default();
        for c in keys.chars() {
            let key = if c == BACKSPACE { KeyCode::Backspace } else { KeyCode::Char(c) };
            field.edit(Chord::plain(key));
        }
        field
    }

    #[test]
    fn telex_takes_letters_back_and_types_marked_ones() {
        // v i e e s t, as an input method sends it.
        let field = typed("vie\u{8}êt\u{8}\u{8}ết");

        assert_eq!(field.text().as_str(), "viết");
    }

    #[test]
    fn a_mark_typed_by_itself_is_taken_back_by_itself() {
        let field = typed("viê\u{323}\u{8}\u{301}t");

        assert_eq!(field.text().as_str(), "viết");
    }

    #[test]
    fn vni_digits_are_rewritten_like_letters() {
        let field = typed("Ngu\u{8}\u{8}guye\u{8}ê\u{8}ễn");

        assert_eq!(field.text().as_str(), "Nguyễn");
    }

    #[test]
    fn arrows_step_over_a_letter_with_its_marks() {
        let mut field = Field::holding("ae\u{302}\u{303}b");

        field.edit(Chord::plain(KeyCode::Left));
        field.edit(Chord::plain(KeyCode::Left));

        assert_eq!(field.before_cursor(), "a");
    }

    #[test]
    fn delete_takes_a_letter_with_its_marks() {
        let mut field = Field::holding("e\u{302}\u{303}b");

        field.edit(Chord::plain(KeyCode::Home));
        field.edit(Chord::plain(KeyCode::Delete));

        assert_eq!(field.raw(), "b");
    }

    #[test]
    fn a_paste_is_kept_on_one_line_and_free_of_controls() {
        let mut field = Field::default();

        field.paste("An\r\nBình\u{1b}[2J");

        assert_eq!(field.text().as_str(), "An Bình[2J");
    }
}
