//! The Vietnamese order of names (A-B-C by given name), and text without marks for searching.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::{CollatorOptions, Strength};
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The collator for Vietnamese: letters, then tones; capitals make no difference. Its data is built
/// in, so that it is there on every machine.
static VIETNAMESE: LazyLock<Option<CollatorBorrowed<'static>>> = LazyLock::new(|| {
    let mut options = CollatorOptions::default();
    options.strength = Some(Strength::Secondary);
    Collator::try_new(locale!("vi").into(), options).ok()
});

/// Compares two full names: the given name, then the family name, then the middle names.
///
/// A tone may stand on either vowel ("Hòa", "Hoà") and a letter may be composed or not: such names
/// compare equal.
pub fn compare_names(a: &str, b: &str) -> Ordering {
    Name::of(a).compare(&Name::of(b))
}

/// Compares two full names syllable by syllable, from the family name on.
pub fn compare_full_names(a: &str, b: &str) -> Ordering {
    compare_all(&syllables(a), &syllables(b))
}

/// Tells whether two names are the same but for capitals, the place of a tone, or composition.
pub fn is_same_name(a: &str, b: &str) -> bool {
    name_key(a) == name_key(b)
}

/// Makes the key under which every way to write one name meets, to look names up by.
pub fn name_key(name: &str) -> String {
    syllables(&name.to_lowercase()).join(" ")
}

/// Takes the marks off and lowers the letters, so that "dang" finds "Đặng".
pub fn fold(text: &str) -> String {
    let bare = text.nfd().filter(|letter| !is_combining_mark(*letter));
    bare.flat_map(char::to_lowercase)
        .map(|letter| if letter == 'đ' { 'd' } else { letter })
        .collect()
}

/// A full name cut into its parts, each syllable with its tone at the end.
struct Name {
    given: String,
    family: String,
    middle: Vec<String>,
}

impl Name {
    fn of(full: &str) -> Self {
        let mut parts = syllables(full);
        let given = parts.pop().unwrap_or_default();
        let family = if parts.is_empty() { String::new() } else { parts.remove(0) };
        Self { given, family, middle: parts }
    }

    fn compare(&self, other: &Self) -> Ordering {
        compare_syllables(&self.given, &other.given)
            .then_with(|| compare_syllables(&self.family, &other.family))
            .then_with(|| compare_all(&self.middle, &other.middle))
    }
}

fn compare_all(a: &[String], b: &[String]) -> Ordering {
    let pairs = a.iter().zip(b);
    let first_difference =
        pairs.map(|(a, b)| compare_syllables(a, b)).find(|ordering| ordering.is_ne());
    first_difference.unwrap_or_else(|| a.len().cmp(&b.len()))
}

/// Compares letters first and tones last, within one syllable.
fn compare_syllables(a: &str, b: &str) -> Ordering {
    VIETNAMESE.as_ref().map_or_else(|| a.cmp(b), |collator| collator.compare(a, b))
}

fn syllables(name: &str) -> Vec<String> {
    name.split_whitespace().map(tone_last).collect()
}

/// Moves the tone of a syllable to its end, where both ways of placing it meet.
fn tone_last(syllable: &str) -> String {
    let (mut letters, mut tones, mut base) = (String::new(), String::new(), ' ');
    for letter in syllable.nfd() {
        if is_tone(letter) && is_vowel(base) {
            tones.push(letter);
        } else {
            letters.push(letter);
        }
        if !is_combining_mark(letter) {
            base = letter;
        }
    }
    letters + &tones
}

/// Huyền, hỏi, ngã, sắc, nặng.
fn is_tone(letter: char) -> bool {
    matches!(letter, '\u{300}' | '\u{309}' | '\u{303}' | '\u{301}' | '\u{323}')
}

fn is_vowel(letter: char) -> bool {
    matches!(letter.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_ascending(names: &[&str]) {
        for pair in names.windows(2) {
            assert_eq!(compare_names(pair[0], pair[1]), Ordering::Less, "{pair:?}");
            assert_eq!(compare_names(pair[1], pair[0]), Ordering::Greater, "{pair:?}");
        }
    }

    #[test]
    fn sur_9_orders_by_given_name_then_family_then_middle_names() {
        assert_ascending(&[
            "Trần Văn An",
            "Lê Thị Bình",
            "Nguyễn An Bình",
            "Nguyễn Văn Bình",
            "Nguyễn Văn Anh Bình",
            "Đặng Cường",
        ]);
    }

    #[test]
    fn full_names_are_compared_from_the_family_name_on() {
        let names = ["Đặng Cường", "Lê Thị Bình", "Nguyễn An", "Nguyễn Văn", "Nguyễn Văn An"];
        for pair in names.windows(2) {
            assert_eq!(compare_full_names(pair[0], pair[1]), Ordering::Less, "{pair:?}");
        }
    }

    #[test]
    fn the_alphabet_has_letters_of_its_own() {
        assert_ascending(&[
            "An", "Anh", "Ấn", "Bắc", "Dũng", "Đức", "Em", "Ên", "Oanh", "Ông", "Ơn",
        ]);
    }

    #[test]
    fn a_tone_breaks_a_tie_of_letters_only() {
        assert_ascending(&["Hoa", "Hòa", "Hỏa", "Hõa", "Hóa", "Họa", "Hoan"]);
        assert_ascending(&["Lê Bình An", "Lệ Anh An"]);
        assert_ascending(&["LÊ Anh An", "Lê Bình An", "LÊ Chi An"]);
    }

    #[test]
    fn both_places_of_a_tone_and_both_forms_of_a_letter_are_the_same_name() {
        for (one, other) in
            [("Hòa", "Hoà"), ("Thúy", "Thuý"), ("Nguyễn", "Nguye\u{302}\u{303}n"), ("Toàn", "TOÀN")]
        {
            assert!(is_same_name(one, other), "{one} and {other}");
        }
        assert_eq!(compare_names("Lê Hòa", "Lê Hoà"), Ordering::Equal);
        assert!(!is_same_name("Hòa", "Hoa"));
    }

    #[test]
    fn names_from_other_languages_have_a_place() {
        assert_ascending(&["Y Niê Kđăm", "Ksor H'Bơ Khăp", "Čil Yang Lim"]);
    }

    #[test]
    fn a_search_needs_no_marks() {
        assert_eq!(fold("Nguyễn Thị Đức"), "nguyen thi duc");
        assert_eq!(fold("ĐẶNG Ươm"), "dang uom");
    }
}
