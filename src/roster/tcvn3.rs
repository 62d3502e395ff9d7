//! TCVN3, also called ABC: one byte a letter. Capitals with a tone have no byte of their own; they
//! are small letters in a font of capitals (`.VnTimeH`), so the bytes cannot tell them.

/// The letters by their bytes, which text programs show as the Latin letters of the same number.
const LETTERS: [(char, char); 74] = [
    ('¡', 'Ă'),
    ('¢', 'Â'),
    ('£', 'Ê'),
    ('¤', 'Ô'),
    ('¥', 'Ơ'),
    ('¦', 'Ư'),
    ('§', 'Đ'),
    ('¨', 'ă'),
    ('©', 'â'),
    ('ª', 'ê'),
    ('«', 'ô'),
    ('¬', 'ơ'),
    ('\u{ad}', 'ư'),
    ('®', 'đ'),
    ('µ', 'à'),
    ('¶', 'ả'),
    ('·', 'ã'),
    ('¸', 'á'),
    ('¹', 'ạ'),
    ('»', 'ằ'),
    ('¼', 'ẳ'),
    ('½', 'ẵ'),
    ('¾', 'ắ'),
    ('Æ', 'ặ'),
    ('Ç', 'ầ'),
    ('È', 'ẩ'),
    ('É', 'ẫ'),
    ('Ê', 'ấ'),
    ('Ë', 'ậ'),
    ('Ì', 'è'),
    ('Î', 'ẻ'),
    ('Ï', 'ẽ'),
    ('Ð', 'é'),
    ('Ñ', 'ẹ'),
    ('Ò', 'ề'),
    ('Ó', 'ể'),
    ('Ô', 'ễ'),
    ('Õ', 'ế'),
    ('Ö', 'ệ'),
    ('×', 'ì'),
    ('Ø', 'ỉ'),
    ('Ü', 'ĩ'),
    ('Ý', 'í'),
    ('Þ', 'ị'),
    ('ß', 'ò'),
    ('á', 'ỏ'),
    ('â', 'õ'),
    ('ã', 'ó'),
    ('ä', 'ọ'),
    ('å', 'ồ'),
    ('æ', 'ổ'),
    ('ç', 'ỗ'),
    ('è', 'ố'),
    ('é', 'ộ'),
    ('ê', 'ờ'),
    ('ë', 'ở'),
    ('ì', 'ỡ'),
    ('í', 'ớ'),
    ('î', 'ợ'),
    ('ï', 'ù'),
    ('ñ', 'ủ'),
    ('ò', 'ũ'),
    ('ó', 'ú'),
    ('ô', 'ụ'),
    ('õ', 'ừ'),
    ('ö', 'ử'),
    ('÷', 'ữ'),
    ('ø', 'ứ'),
    ('ù', 'ự'),
    ('ú', 'ỳ'),
    ('û', 'ỷ'),
    ('ü', 'ỹ'),
    ('ý', 'ý'),
    ('þ', 'ỵ'),
];

/// Turns text that shows TCVN3 bytes as Latin letters into Vietnamese. `None` where a character
/// has no place in TCVN3.
pub(super) fn decode(shown: &str) -> Option<String> {
    let letters: Option<String> = shown.chars().map(letter).collect();
    let words = letters?;
    Some(words.split_inclusive(' ').map(with_capitals).collect())
}

fn letter(shown: char) -> Option<char> {
    if shown.is_ascii() || shown == '\u{a0}' {
        return Some(shown);
    }
    LETTERS.iter().find(|(byte, _)| *byte == shown).map(|(_, letter)| *letter)
}

/// A word in capitals has its toned letters small, for want of a byte: `NGUYễN`.
fn with_capitals(word: &str) -> String {
    let mut cased = word.chars().filter(|c| c.is_alphabetic());
    let first = cased.next().is_some_and(char::is_uppercase);
    let later = cased.filter(char::is_ascii).collect::<String>();
    let shouted = if later.is_empty() {
        false
    } else {
        later.chars().all(char::is_uppercase) && (first || later.len() > 1)
    };
    if shouted { word.to_uppercase() } else { word.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every Vietnamese letter outside ASCII: vowels with their tones, and đ.
    const SMALL: &str = "àảãáạăằẳẵắặâầẩẫấậèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵđ";

    fn encode(letter: char) -> char {
        LETTERS.iter().find(|(_, known)| *known == letter).unwrap().0
    }

    #[test]
    fn every_small_letter_comes_back() {
        assert_eq!(SMALL.chars().count(), 67);
        for letter in SMALL.chars() {
            let shown = format!("x{}", encode(letter));

            assert_eq!(decode(&shown), Some(format!("x{letter}")));
        }
    }

    #[test]
    fn every_capital_comes_back_in_a_word_of_capitals() {
        for letter in SMALL.chars() {
            let shown = format!("XX{}X", encode(letter));

            assert_eq!(decode(&shown), Some(format!("XX{letter}X").to_uppercase()));
        }
        for capital in "ĂÂÊÔƠƯĐ".chars() {
            assert_eq!(decode(&encode(capital).to_string()), Some(capital.to_string()));
        }
    }

    #[test]
    fn no_byte_stands_for_two_letters_nor_two_bytes_for_one() {
        for (at, (byte, letter)) in LETTERS.iter().enumerate() {
            assert!(LETTERS[at + 1..].iter().all(|(b, l)| b != byte && l != letter));
        }
    }

    #[test]
    fn names_are_read_as_they_were_meant() {
        assert_eq!(decode("NguyÔn V¨n §øc"), Some("Nguyễn Văn Đức".to_owned()));
        assert_eq!(decode("TRÇN THÞ HåNG"), Some("TRẦN THỊ HỒNG".to_owned()));
        assert_eq!(decode("§¶ng bé ph\u{ad}êng"), Some("Đảng bộ phường".to_owned()));
        assert_eq!(decode("Nguyễn"), None);
    }
}
