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

/// How many lines a text takes in a column of this width; a word wider than the column is broken.
pub(super) fn lines(text: &str, column: u32, size: u32) -> u32 {
    let (column, space) = (column.max(1), width(" ", size));
    let (mut lines, mut filled) = (1_u32, 0_u32);
    for word in text.split_whitespace().map(|word| width(word, size)) {
        let gap = if filled == 0 { 0 } else { space };
        let joined = filled.saturating_add(gap).saturating_add(word);
        if joined <= column {
            filled = joined;
            continue;
        }
        let broken = word.saturating_sub(1) / column;
        lines = lines.saturating_add(u32::from(filled > 0)).saturating_add(broken);
        filled = word.saturating_sub(broken.saturating_mul(column));
    }
    lines
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_go_to_the_next_line_whole_unless_they_are_wider_than_it() {
        let column = width("một hai", TEXT_SIZE);

        let lines = |text: &str| lines(text, column, TEXT_SIZE);

        assert_eq!((lines(""), lines("một"), lines("một hai"), lines("một hai ba")), (1, 1, 1, 2));
        assert!((9..=12).contains(&lines(&"một hai ".repeat(10))));
        assert!(lines(&"m".repeat(100)) > 10);
    }

    #[test]
    fn marks_on_a_letter_take_no_room() {
        assert_eq!(width("e\u{302}\u{301}", TEXT_SIZE), width("e", TEXT_SIZE));
    }
}
