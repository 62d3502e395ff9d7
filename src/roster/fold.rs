//! Texts made comparable: words without marks and case, names without the question of where the
//! tone stands.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The five tone marks: grave, acute, tilde, hook above, dot below.
const TONES: [char; 5] = ['\u{300}', '\u{301}', '\u{303}', '\u{309}', '\u{323}'];

/// Makes a word of a roster comparable: small letters, no marks, one blank between words.
pub(super) fn word(text: &str) -> String {
    let plain = text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase);
    let spaced: String = plain
        .map(|c| match c {
            'đ' => 'd',
            _ if c.is_ascii_punctuation() || c.is_whitespace() || c.is_control() => ' ',
            _ => c,
        })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Makes a name comparable: "HOÀ" and "Hòa" are one name, "Hoa" and "Hòa" are two.
pub(super) fn name(text: &str) -> String {
    text.to_lowercase().split_whitespace().map(syllable).collect::<Vec<_>>().join(" ")
}

/// Moves the tone of a syllable to its end.
fn syllable(text: &str) -> String {
    let (tones, letters): (String, String) = text.nfd().partition(|c| TONES.contains(c));
    letters + &tones
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

    #[test]
    fn a_name_is_one_whatever_its_case_its_form_and_the_place_of_its_tone() {
        assert_eq!(name("LÊ  HOÀ"), name("Lê Hòa"));
        assert_eq!(name("Nguye\u{302}\u{303}n"), name("Nguyễn"));
        assert_ne!(name("Lê Hoa"), name("Lê Hòa"));
        assert_ne!(name("Trần Lan"), name("Trần Lân"));
    }
}
