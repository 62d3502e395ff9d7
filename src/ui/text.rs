//! Text in terminal cells: measured, cut, wrapped and set, always between letters as a reader sees
//! them, so that no mark is ever parted from its letter.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Says how many cells a text takes, letter by letter as the buffer sets it.
pub fn width(text: &str) -> usize {
    text.graphemes(true).map(UnicodeWidthStr::width).sum()
}

/// Cuts a text to at most `room` cells. What was cut ends in "…".
pub fn cut(text: &str, room: usize) -> String {
    if width(text) <= room {
        return text.to_owned();
    }
    if room == 0 {
        return String::new();
    }
    let (kept, _) = split(text, room - 1);
    format!("{}…", kept.trim_end())
}

/// Cuts like [`cut`], but keeps the bracket at the end: it tells a name from another one.
pub fn cut_name(name: &str, room: usize) -> String {
    let bracket = name.rfind(" (").filter(|_| name.ends_with(')'));
    match bracket.and_then(|at| name.split_at_checked(at)) {
        Some((name, bracket)) if width(bracket) < room => {
            cut(name, room - width(bracket)) + bracket
        }
        _ => cut(name, room),
    }
}

/// Wraps a text at its blanks into lines of at most `room` cells. A word that is longer is broken
/// between letters; only a letter that is itself wider than `room` may stand out.
pub fn wrap(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if !line.is_empty() && room < width(&line) + 1 + width(word) {
            lines.push(std::mem::take(&mut line));
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        while room < width(&line) && 1 < line.graphemes(true).count() {
            let (start, rest) = split_one(&line, room);
            lines.push(start);
            line = rest;
        }
    }
    if !line.is_empty() {
        lines.push(line);
    }
    lines
}

/// Breaks what is being typed into lines of at most `room` cells, after blanks where it can. Nothing is
/// left out: the lines one after another are the text. There is always a line for the cursor.
pub fn fold(text: &str, room: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_inclusive(' ') {
        if !line.is_empty() && room < width(&line) + width(word.trim_end()) {
            lines.push(std::mem::take(&mut line));
        }
        line.push_str(word);
        while room < width(line.trim_end()) && 1 < line.graphemes(true).count() {
            let (start, rest) = split_one(&line, room);
            lines.push(start);
            line = rest;
        }
    }
    lines.push(line);
    lines
}

/// Wraps like [`wrap`], into as few lines, but makes them as even as they can be: for headings.
pub fn wrap_even(text: &str, room: usize) -> Vec<String> {
    let lines = wrap(text, room);
    let narrowest = width(text).div_ceil(lines.len().max(1));
    (narrowest..room)
        .map(|narrower| wrap(text, narrower))
        .find(|even| even.len() == lines.len())
        .unwrap_or(lines)
}

/// Wraps like [`wrap`] into at most `most` lines. What is left out ends the last line with "…".
pub fn wrap_to(text: &str, room: usize, most: usize) -> Vec<String> {
    let mut lines = wrap(text, room);
    if lines.len() <= most {
        return lines;
    }
    lines.truncate(most);
    if let Some(last) = lines.last_mut() {
        *last = cut(&format!("{last}…"), room);
    }
    lines
}

/// Fills a text up with blanks on its right to `room` cells; cuts it where it is longer.
pub fn pad(text: &str, room: usize) -> String {
    let text = cut(text, room);
    let blanks = " ".repeat(room - width(&text));
    text + &blanks
}

/// Fills a text up with blanks on its left to `room` cells: for numbers in a column.
pub fn pad_left(text: &str, room: usize) -> String {
    let text = cut(text, room);
    " ".repeat(room - width(&text)) + &text
}

/// Sets a text in the middle of `room` cells; of an odd number of blanks the right side has more.
pub fn centre(text: &str, room: usize) -> String {
    let text = cut(text, room);
    let left = (room - width(&text)) / 2;
    pad(&(" ".repeat(left) + &text), room)
}

/// Sets a name and a value on one line, joined by dots: "Được triệu tập ........ 120". Where both do
/// not fit, the name is cut before the value is.
pub fn leader(name: &str, value: &str, room: usize) -> String {
    let value = cut(value, room);
    let name = cut(name, (room - width(&value)).saturating_sub(1));
    if name.is_empty() {
        return pad_left(&value, room);
    }
    let gap = room - width(&name) - width(&value);
    let dots = match gap {
        0..3 => " ".repeat(gap),
        _ => format!(" {} ", ".".repeat(gap - 2)),
    };
    name + &dots + &value
}

/// Parts a text after as many letters as fit into `room` cells.
fn split(text: &str, room: usize) -> (&str, &str) {
    let mut used = 0;
    let fits = |(_, letter): &(usize, &str)| {
        used += UnicodeWidthStr::width(*letter);
        used <= room
    };
    let end = text.grapheme_indices(true).take_while(fits).last();
    let end = end.map_or(0, |(start, letter)| start + letter.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// Parts a text like [`split`], but takes one letter at least, so that a loop over it ends.
fn split_one(text: &str, room: usize) -> (String, String) {
    let first = text.graphemes(true).next().map_or(0, width);
    let (start, rest) = split(text, room.max(first));
    (start.to_owned(), rest.to_owned())
}
