//! Lines: a text broken at its spaces to a width, and set to the left, the middle, the right or
//! both edges.

use unicode_segmentation::UnicodeSegmentation;

use super::face::Font;
use super::measure::{ENDLESS, Length, times};
use super::word::{Word, words};

/// To which edges lines are set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
    /// To both, but for the last line.
    Both,
}

/// The room of a paragraph: how wide it is, and how far in its first line begins.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    pub(super) width: Length,
    pub(super) indent: Length,
    pub(super) align: Align,
}

/// A line of words, each at its distance from the left edge.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Line {
    pub(super) words: Vec<(Length, Word)>,
}

/// Breaks a text into lines. A line of the text's own ends where the text says; a word wider than
/// the room is cut between letters. A text of nothing has one line of nothing.
pub(super) fn lines(text: &str, font: Font, room: Room) -> Vec<Line> {
    let mut lines = Vec::new();
    for own in text.split('\n') {
        let mut breaker = Breaker::new(font, room, lines.is_empty());
        for word in words(own, font) {
            breaker.take(word);
        }
        lines.extend(breaker.finish());
    }
    lines
}

/// The width of the text where nothing breaks it.
pub(super) fn unbroken(text: &str, font: Font) -> Length {
    let of_line = |own| {
        let words = words(own, font);
        let ink = words.iter().fold(0, |sum: Length, word| (sum + word.width).min(ENDLESS));
        ink.saturating_add(font.width(" ") * times(words.len().saturating_sub(1))).min(ENDLESS)
    };
    text.split('\n').map(of_line).max().unwrap_or(0)
}

/// The width of the widest word.
pub(super) fn widest_word(text: &str, font: Font) -> Length {
    words(text, font).iter().map(|word| word.width).max().unwrap_or(0)
}

struct Breaker {
    font: Font,
    room: Room,
    indent: Length,
    space: Length,
    line: Vec<Word>,
    /// How far the words of the line reach, with one space between them.
    reach: Length,
    done: Vec<Line>,
}

impl Breaker {
    fn new(font: Font, room: Room, is_first: bool) -> Self {
        let indent = if is_first { room.indent } else { 0 };
        let space = font.width(" ");
        Self { font, room, indent, space, line: Vec::new(), reach: indent, done: Vec::new() }
    }

    fn take(&mut self, word: Word) {
        let space = if self.line.is_empty() { 0 } else { self.space };
        if self.reach + space + word.width <= self.room.width {
            self.reach += space + word.width;
            self.line.push(word);
            return;
        }
        if !self.line.is_empty() {
            self.end(self.room.align);
            return self.take(word);
        }
        self.cut(&word);
    }

    /// Fills lines with the letters of a word, at least one on each.
    fn cut(&mut self, word: &Word) {
        let mut front = String::new();
        for letter in word.text().graphemes(true) {
            let width = Word::new(letter, self.font).width;
            if !front.is_empty() && self.reach + width > self.room.width {
                self.put(&front);
                self.end(Align::Left);
                front.clear();
            }
            front.push_str(letter);
            self.reach += width;
        }
        self.put(&front);
    }

    /// Puts a part of a word alone on the line.
    fn put(&mut self, part: &str) {
        let word = Word::new(part, self.font);
        self.reach = self.indent + word.width;
        self.line.push(word);
    }

    fn end(&mut self, align: Align) {
        let free = (self.room.width - self.reach).max(0);
        let gaps = times(self.line.len().saturating_sub(1));
        let (lead, spread) = match align {
            Align::Both if free <= self.font.size * gaps => (0, free),
            // A long word went to the next line: wide holes are worse than a ragged edge.
            Align::Left | Align::Both => (0, 0),
            Align::Middle => (free / 2, 0),
            Align::Right => (free, 0),
        };
        let mut x = self.indent + lead;
        let mut words = Vec::with_capacity(self.line.len());
        for (at, word) in (0..).zip(self.line.drain(..)) {
            let share = |gap: i32| if gaps == 0 { 0 } else { spread * gap / gaps };
            let width = word.width;
            words.push((x + share(at), word));
            x += width + self.space;
        }
        self.done.push(Line { words });
        (self.indent, self.reach) = (0, 0);
    }

    fn finish(mut self) -> Vec<Line> {
        let last = if self.room.align == Align::Both { Align::Left } else { self.room.align };
        if !self.line.is_empty() || self.done.is_empty() {
            self.end(last);
        }
        self.done
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::papers::write::pdf::face::Face;
    use crate::papers::write::pdf::measure::points;

    const FONT: Font = Font { face: Face::Regular, size: points(14) };

    fn room(align: Align) -> Room {
        Room { width: points(200), indent: points(20), align }
    }

    #[test]
    fn a_line_set_to_both_edges_reaches_both_and_the_last_one_does_not() {
        let text = "Đại hội biểu quyết thông qua danh sách đoàn chủ tịch gồm ba đồng chí.";

        let lines = lines(text, FONT, room(Align::Both));

        assert!(lines.len() > 1);
        let first = lines[0].words.first().map(|(x, _)| *x);
        let ends: Vec<_> = lines.iter().filter_map(|line| line.words.last()).collect();
        let ends: Vec<_> = ends.iter().map(|(x, word)| x + word.width).collect();
        assert_eq!(first, Some(points(20)));
        assert!(
            ends[..ends.len() - 1].iter().all(|end| (points(200) - end).abs() <= 1),
            "{ends:?}"
        );
        assert!(ends[ends.len() - 1] < points(190));
    }

    #[test]
    fn a_word_wider_than_the_room_is_cut_between_letters() {
        let word = "ẵ".repeat(120);

        let lines = lines(&word, FONT, room(Align::Both));

        let cut: String =
            lines.iter().flat_map(|line| &line.words).map(|(_, word)| word.text()).collect();
        assert_eq!(cut, word);
        for (x, word) in lines.iter().flat_map(|line| &line.words) {
            assert!(x + word.width <= points(200));
        }
    }
}
