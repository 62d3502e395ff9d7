//! How much room a text takes, near enough to share out columns and slips. The office program sets
//! the text itself.

use unicode_width::UnicodeWidthChar;

/// The size of a table's text, in points.
pub(super) const TABLE_SIZE: u32 = 13;
/// The size of the running text, in points.
pub(super) const TEXT_SIZE: u32 = 14;

/// The width of a text in twentieths of a point, at a size in points.
pub(super) fn width(text: &str, size: u32) -> u32 {
    let thousandths = text.chars().map(thousandths_of_em).fold(0, u32::saturating_add);
    thousandths.saturating_mul(size) / 50
}

/// The width of the longest word of a text, which no column should be narrower than.
pub(super) fn longest_word(text: &str, size: u32) -> u32 {
    text.split_whitespace().map(|word| width(word, size)).max().unwrap_or(0)
}

/// How many lines a text takes at most, in a column of this width.
pub(super) fn lines(text: &str, column: u32, size: u32) -> u32 {
    let ragged = longest_word(text, size).min(column / 2);
    width(text, size) / column.saturating_sub(ragged).max(1) + 1
}

/// The advance of a letter in a serif face such as Times, as a rule of thumb by its kind.
fn thousandths_of_em(c: char) -> u32 {
    let wide = match c.width() {
        None | Some(0) => return 0,
        Some(cells) => cells > 1,
    };
    match c {
        _ if wide => 1_000,
        ' ' | '.' | ',' | ':' | ';' | '\'' | '!' | '|' | '/' | 'i' | 'j' | 'l' | 't' => 290,
        'm' | 'w' | 'M' | 'W' => 850,
        c if c.is_uppercase() => 720,
        _ => 500,
    }
}
