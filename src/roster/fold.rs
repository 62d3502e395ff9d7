//! Words made comparable, as people write them in headings and cells.

use crate::domain::order::fold;

/// Makes a word of a roster comparable: small letters, no marks, one blank between words.
pub(super) fn word(text: &str) -> String {
    let bare = fold(text);
    let is_gap = |c: char| c.is_ascii_punctuation() || c.is_whitespace() || c.is_control();
    bare.split(is_gap).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_compared_without_marks_case_and_punctuation() {
        assert_eq!(word(" Họ  và\nTÊN: "), "ho va ten");
        assert_eq!(word("Nam/Nữ"), "nam nu");
        assert_eq!(word("Được đồng ý"), "duoc dong y");
    }
}
