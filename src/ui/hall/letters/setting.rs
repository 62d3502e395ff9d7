//! A text broken into lines of big letters.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::face::Face;
use super::press::{Gauge, Press, Size};

/// How far letters may be condensed, in per cent: less and less, before a line is broken.
const PERCENTS: [u8; 6] = [100, 95, 90, 85, 80, 75];

/// The steps in which a line is narrowed until it would need another one.
const EVEN: i64 = 24;

/// A text in lines of one size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::ui::hall) struct Set {
    pub(in crate::ui::hall) lines: Vec<String>,
    pub(in crate::ui::hall) size: Size,
}

impl Set {
    /// Breaks a text at its blanks into as few lines as it takes in some cells, with letters as
    /// wide as that allows.
    pub(in crate::ui::hall) fn new(text: &str, rows: usize, cells: usize, press: &Press) -> Self {
        Self::of(&words(text, press.face()), rows, cells, press)
    }

    /// Breaks a text like [`Set::new`], into lines as even as they can be: for headings.
    pub(in crate::ui::hall) fn even(text: &str, rows: usize, cells: usize, press: &Press) -> Self {
        let words = words(text, press.face());
        let set = Self::of(&words, rows, cells, press);
        let room = press.room(cells, set.size);
        let narrower = (1..EVEN).map(|part| room * part / EVEN);
        let mut broken = narrower.map(|room| wrap(&words, room, press.face()));
        let lines = broken.find(|lines| lines.len() == set.lines.len());
        lines.map(|lines| Self { lines, ..set.clone() }).unwrap_or(set)
    }

    fn of(words: &[Word], rows: usize, cells: usize, press: &Press) -> Self {
        let broken = |percent| {
            let size = Size { rows, percent, gauge: Gauge::Text };
            Self { lines: wrap(words, press.room(cells, size), press.face()), size }
        };
        let [widest, .., narrowest] = PERCENTS;
        let set = broken(widest);
        if set.lines.len() < 2 {
            return set;
        }
        let fewest = broken(narrowest);
        let mut sets = PERCENTS.into_iter().map(broken);
        sets.find(|set| set.lines.len() == fewest.lines.len()).unwrap_or(fewest)
    }
}

/// Breaks a text at its blanks into lines of some cells, with letters of one width.
pub(super) fn paragraph(text: &str, size: Size, cells: usize, press: &Press) -> Vec<String> {
    wrap(&words(text, press.face()), press.room(cells, size), press.face())
}

/// A word with the units that it takes: measured once, set at many sizes.
type Word<'a> = (&'a str, i64);

fn words<'a>(text: &'a str, face: &Face) -> Vec<Word<'a>> {
    let words = text.split(' ').filter(|word| !word.is_empty());
    words.map(|word| (word, units(word, face))).collect()
}

/// The units of the em that a text takes across.
pub(super) fn units(text: &str, face: &Face) -> i64 {
    text.nfc().map(|letter| face.advance(letter)).sum()
}

/// Breaks a text at its blanks; a word that is longer than a line is broken between letters.
fn wrap(words: &[Word], room: i64, face: &Face) -> Vec<String> {
    let blank = face.advance(' ');
    let mut lines: Vec<(String, i64)> = Vec::new();
    for &(word, taken) in words {
        match lines.last_mut() {
            _ if room < taken => lines.extend(parts(word, room, face)),
            Some((line, used)) if *used + blank + taken <= room => {
                line.push(' ');
                line.push_str(word);
                *used += blank + taken;
            }
            _ => lines.push((word.to_owned(), taken)),
        }
    }
    lines.into_iter().map(|(line, _)| line).collect()
}

/// The parts of a long word that find room on a line each.
fn parts(word: &str, room: i64, face: &Face) -> Vec<(String, i64)> {
    let mut parts: Vec<(String, i64)> = Vec::new();
    for letter in word.graphemes(true) {
        let taken = units(letter, face);
        match parts.last_mut() {
            Some((part, used)) if *used + taken <= room => {
                part.push_str(letter);
                *used += taken;
            }
            _ => parts.push((letter.to_owned(), taken)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_broken_at_its_blanks_and_a_long_word_between_letters() {
        let face = Face::new().unwrap();
        let room = units("Nguyễn Văn", &face);

        let broken = |text, room| wrap(&words(text, &face), room, &face);

        assert_eq!(broken("Nguyễn Văn An", room), ["Nguyễn Văn", "An"]);
        assert_eq!(broken("Nguyễn", units("Nguyễ", &face)), ["Nguyễ", "n"]);
    }

    #[test]
    fn letters_of_either_normal_form_take_the_same_room() {
        let face = Face::new().unwrap();
        let text = "Nguyễn Thị Đượm";
        let decomposed: String = text.nfd().collect();

        assert_eq!(units(text, &face), units(&decomposed, &face));
    }
}
