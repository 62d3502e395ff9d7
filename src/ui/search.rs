//! Search without marks: `ng duc` finds "Nguyễn Thị Đức".

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Takes the marks off, turns đ into d, and makes every letter small.
pub fn folded(text: &str) -> impl Iterator<Item = char> + '_ {
    text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(|c| match c {
        'đ' => 'd',
        other => other,
    })
}

/// Whether the letters of `query` stand in `text` in this order, marks and blanks left aside.
pub fn finds(query: &str, text: &str) -> bool {
    let mut letters = folded(text);
    folded(query).filter(|c| !c.is_whitespace()).all(|wanted| letters.any(|c| c == wanted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_without_marks_find_the_name() {
        assert!(finds("ng duc", "Nguyễn Thị Đức"));
        assert!(finds("dang", "Đặng Văn Lâm"));
    }

    #[test]
    fn letters_in_another_order_find_nothing() {
        assert!(!finds("duc ng", "Nguyễn Thị Đức"));
    }

    #[test]
    fn an_empty_search_finds_everything() {
        assert!(finds("  ", "Lê An"));
    }
}
