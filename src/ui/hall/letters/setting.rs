//! A text broken into lines of big letters.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::face::Face;
use super::press::{Height, Press, Size};

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
    pub(in crate::ui::hall) fn new(
        text: &str,
        height: Height,
        cells: usize,
        press: &Press,
    ) -> Self {
        Self::of(&words(text, narrowest_room(height, cells, press), press), height, cells, press)
    }

    /// Breaks a text like [`Set::new`], into lines as even as they can be: for headings.
    pub(in crate::ui::hall) fn even(
        text: &str,
        height: Height,
        cells: usize,
        press: &Press,
    ) -> Self {
        let words = words(text, narrowest_room(height, cells, press), press);
        let set = Self::of(&words, height, cells, press);
        let room = press.room(cells, set.size);
        let narrower = (1..EVEN).map(|part| room * part / EVEN);
        let narrower = narrower.filter(|room| widest(&words) <= *room);
        let mut broken = narrower.map(|room| wrap(&words, room, press.face()));
        let lines = broken.find(|lines| lines.len() == set.lines.len());
        lines.map(|lines| Self { lines, ..set.clone() }).unwrap_or(set)
    }

    /// The fewest lines that a text can be broken into.
    pub(in crate::ui::hall) fn fewest(
        text: &str,
        height: Height,
        cells: usize,
        press: &Press,
    ) -> usize {
        let room = narrowest_room(height, cells, press);
        wrap(&words(text, room, press), room, press.face()).len()
    }

    /// Letters are condensed before a line more is taken, and before a word is broken.
    fn of(words: &[Word], height: Height, cells: usize, press: &Press) -> Self {
        let room = |percent| press.room(cells, Size { height, percent });
        let broken = |percent| {
            let lines = wrap(words, room(percent), press.face());
            Self { lines, size: Size { height, percent } }
        };
        let [.., narrowest] = PERCENTS;
        let fewest = broken(narrowest);
        let whole = PERCENTS.into_iter().filter(|percent| widest(words) <= room(*percent));
        let mut sets = whole.map(broken);
        sets.find(|set| set.lines.len() == fewest.lines.len()).unwrap_or(fewest)
    }
}

/// The units that find room on a line in the most condensed letters.
fn narrowest_room(height: Height, cells: usize, press: &Press) -> i64 {
    let [.., percent] = PERCENTS;
    press.room(cells, Size { height, percent })
}

/// Breaks a text at its blanks into lines of some cells, with letters of one width.
pub(super) fn paragraph(text: &str, size: Size, cells: usize, press: &Press) -> Vec<String> {
    let room = press.room(cells, size);
    wrap(&words(text, room, press), room, press.face())
}

/// A word with the units that it takes: measured once, set at many sizes.
type Word<'a> = (&'a str, i64);

/// What parts the facts of a note. A line begins with a fact, wherever every fact finds room on one.
const DOT: &str = " ·";

fn words<'a>(text: &'a str, room: i64, press: &Press) -> Vec<Word<'a>> {
    let measured = |word: &'a str| (word, press.units(word));
    let facts = text.split_inclusive(DOT).map(str::trim_start).filter(|fact| !fact.is_empty());
    let facts: Vec<Word> = facts.map(measured).collect();
    if 1 < facts.len() && widest(&facts) <= room {
        return facts;
    }
    glued(text, room, press)
}

/// The words of a text. A number stays with the word before it ("Phường 12", "khóa XI"), wherever
/// both find room on a line.
fn glued<'a>(text: &'a str, room: i64, press: &Press) -> Vec<Word<'a>> {
    let mut words: Vec<Word> = Vec::new();
    let (mut from, mut at) = (0, 0);
    for piece in text.split_inclusive(' ') {
        let (word, begin) = (piece.trim_end_matches(' '), at);
        at += piece.len();
        if word.is_empty() {
            continue;
        }
        let both = text.get(from..begin + word.len()).unwrap_or(word);
        let taken = press.units(both);
        match words.last_mut() {
            Some(last) if is_number(word) && taken <= room => *last = (both, taken),
            _ => {
                from = begin;
                words.push((word, press.units(word)));
            }
        }
    }
    words
}

fn is_number(word: &str) -> bool {
    let is_roman = |digit: char| "IVXLC".contains(digit);
    word.starts_with(|digit: char| digit.is_ascii_digit())
        || word.trim_end_matches(',').chars().all(is_roman)
}

fn widest(words: &[Word]) -> i64 {
    words.iter().map(|(_, taken)| *taken).max().unwrap_or(0)
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
    let last = lines.len().saturating_sub(1);
    let trimmed = |(place, (line, _)): (usize, (String, i64))| match line.strip_suffix(DOT) {
        Some(ended) if place < last => ended.to_owned(),
        _ => line,
    };
    lines.into_iter().enumerate().map(trimmed).collect()
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
    use crate::ui::hall::letters::{Blocks, Ink, Letters, Looks};
    use crate::ui::theme::Theme;

    #[test]
    fn a_text_is_broken_at_its_blanks_and_a_long_word_between_letters() {
        let face = Face::get().unwrap();
        let room = units("Nguyễn Văn", face);

        let broken = |text: &str, room| {
            let words = text.split(' ').map(|word| (word, units(word, face)));
            wrap(&words.collect::<Vec<_>>(), room, face)
        };

        assert_eq!(broken("Nguyễn Văn An", room), ["Nguyễn Văn", "An"]);
        assert_eq!(broken("Nguyễn", units("Nguyễ", face)), ["Nguyễ", "n"]);
    }

    #[test]
    fn a_note_is_broken_between_its_facts() {
        let letters = Letters::Blocks(Blocks::Sextant, Ink::Blended);
        let press = Press::new(Looks { theme: Theme::Dark, letters }).unwrap();
        let note = "thu về 117 · hợp lệ 114 · không hợp lệ 3";

        let broken = |cells| Set::new(note, Height::of_text(7), cells, &press).lines;

        assert_eq!(broken(120), ["thu về 117 · hợp lệ 114", "không hợp lệ 3"]);
        assert_eq!(broken(40).concat().replace([' ', '·'], ""), note.replace([' ', '·'], ""));
    }

    #[test]
    fn a_number_stays_with_the_word_before_it() {
        let letters = Letters::Blocks(Blocks::Sextant, Ink::Blended);
        let press = Press::new(Looks { theme: Theme::Dark, letters }).unwrap();
        let text = "Ban Chấp hành Đảng bộ Phường 12 khóa XI";

        let broken = |cells| Set::new(text, Height::of_text(7), cells, &press).lines;

        for cells in 40..160 {
            let lines = broken(cells);
            assert!(
                lines.iter().all(|line| *line != "12" && !line.starts_with("12 ")),
                "{lines:?}"
            );
            assert!(lines.iter().all(|line| !line.starts_with("XI")), "{lines:?}");
            assert_eq!(lines.join(" "), text);
        }
    }

    #[test]
    fn letters_of_either_normal_form_take_the_same_room() {
        let face = Face::get().unwrap();
        let text = "Nguyễn Thị Đượm";
        let decomposed: String = text.nfd().collect();

        assert_eq!(units(text, face), units(&decomposed, face));
    }
}
