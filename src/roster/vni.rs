//! VNI for Windows: a letter, and behind it a byte for its marks; nine letters have a byte of their
//! own.

use unicode_normalization::UnicodeNormalization;

/// The small letters that need no second byte, as text programs show them.
const ALONE: [(char, char); 11] = [
    ('ñ', 'đ'),
    ('ì', 'ì'),
    ('æ', 'ỉ'),
    ('ó', 'ĩ'),
    ('í', 'í'),
    ('ò', 'ị'),
    ('ô', 'ơ'),
    ('ö', 'ư'),
    ('î', 'ỵ'),
    ('Ð', 'Đ'),
    ('ð', 'đ'),
];

/// The marks behind a letter that say a tone only.
const TONES: [(char, char); 5] =
    [('ø', '\u{300}'), ('û', '\u{309}'), ('õ', '\u{303}'), ('ù', '\u{301}'), ('ï', '\u{323}')];

/// The marks behind a, e or o that bring a roof, each with its tone.
const ROOFS: [(char, &str); 6] = [
    ('â', "\u{302}"),
    ('à', "\u{302}\u{300}"),
    ('å', "\u{302}\u{309}"),
    ('ã', "\u{302}\u{303}"),
    ('á', "\u{302}\u{301}"),
    ('ä', "\u{302}\u{323}"),
];

/// The marks behind a that bring a bow, each with its tone.
const BOWS: [(char, &str); 6] = [
    ('ê', "\u{306}"),
    ('è', "\u{306}\u{300}"),
    ('ú', "\u{306}\u{309}"),
    ('ü', "\u{306}\u{303}"),
    ('é', "\u{306}\u{301}"),
    ('ë', "\u{306}\u{323}"),
];

/// Turns text that shows VNI bytes as Latin letters into Vietnamese. `None` where a character has
/// no place in VNI, or a mark none behind its letter.
pub(super) fn decode(shown: &str) -> Option<String> {
    let mut decomposed = String::new();
    let mut bearer = None;
    for c in shown.chars() {
        if let Some(marks) = bearer.and_then(|letter| marks(letter, c)) {
            decomposed.push_str(&marks);
            bearer = None;
        } else {
            let letter = letter(c)?;
            decomposed.push(letter);
            bearer = small(letter);
        }
    }
    Some(decomposed.nfc().collect())
}

/// Reads a character that stands by itself.
fn letter(shown: char) -> Option<char> {
    if shown.is_ascii() || shown == '\u{a0}' {
        return Some(shown);
    }
    if let Some((_, letter)) = ALONE.iter().find(|(byte, _)| *byte == shown) {
        return Some(*letter);
    }
    let small_byte = small(shown).filter(|small| *small != shown)?;
    let (_, letter) = ALONE.iter().find(|(byte, _)| *byte == small_byte)?;
    letter.to_uppercase().next()
}

/// Finds the marks that a byte means behind this small letter.
fn marks(letter: char, shown: char) -> Option<String> {
    let byte = small(shown)?;
    let tone = || TONES.iter().find(|(known, _)| *known == byte).map(|(_, mark)| mark.to_string());
    let among = |marks: &[(char, &str)]| {
        marks.iter().find(|(known, _)| *known == byte).map(|(_, marks)| (*marks).to_owned())
    };
    match letter {
        'a' => tone().or_else(|| among(&ROOFS)).or_else(|| among(&BOWS)),
        'e' | 'o' => tone().or_else(|| among(&ROOFS)),
        'u' | 'y' | 'ơ' | 'ư' => tone(),
        _ => None,
    }
}

fn small(letter: char) -> Option<char> {
    letter.to_lowercase().next()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The small letters outside ASCII, each with how VNI writes it.
    const SMALL: [(char, &str); 67] = [
        ('à', "aø"),
        ('ả', "aû"),
        ('ã', "aõ"),
        ('á', "aù"),
        ('ạ', "aï"),
        ('ă', "aê"),
        ('ằ', "aè"),
        ('ẳ', "aú"),
        ('ẵ', "aü"),
        ('ắ', "aé"),
        ('ặ', "aë"),
        ('â', "aâ"),
        ('ầ', "aà"),
        ('ẩ', "aå"),
        ('ẫ', "aã"),
        ('ấ', "aá"),
        ('ậ', "aä"),
        ('è', "eø"),
        ('ẻ', "eû"),
        ('ẽ', "eõ"),
        ('é', "eù"),
        ('ẹ', "eï"),
        ('ê', "eâ"),
        ('ề', "eà"),
        ('ể', "eå"),
        ('ễ', "eã"),
        ('ế', "eá"),
        ('ệ', "eä"),
        ('ì', "ì"),
        ('ỉ', "æ"),
        ('ĩ', "ó"),
        ('í', "í"),
        ('ị', "ò"),
        ('ò', "oø"),
        ('ỏ', "oû"),
        ('õ', "oõ"),
        ('ó', "où"),
        ('ọ', "oï"),
        ('ô', "oâ"),
        ('ồ', "oà"),
        ('ổ', "oå"),
        ('ỗ', "oã"),
        ('ố', "oá"),
        ('ộ', "oä"),
        ('ơ', "ô"),
        ('ờ', "ôø"),
        ('ở', "ôû"),
        ('ỡ', "ôõ"),
        ('ớ', "ôù"),
        ('ợ', "ôï"),
        ('ù', "uø"),
        ('ủ', "uû"),
        ('ũ', "uõ"),
        ('ú', "uù"),
        ('ụ', "uï"),
        ('ư', "ö"),
        ('ừ', "öø"),
        ('ử', "öû"),
        ('ữ', "öõ"),
        ('ứ', "öù"),
        ('ự', "öï"),
        ('ỳ', "yø"),
        ('ỷ', "yû"),
        ('ỹ', "yõ"),
        ('ý', "yù"),
        ('ỵ', "î"),
        ('đ', "ñ"),
    ];

    #[test]
    fn every_small_letter_is_read() {
        for (letter, shown) in SMALL {
            assert_eq!(decode(&format!("x{shown}x")), Some(format!("x{letter}x")));
        }
    }

    #[test]
    fn every_capital_is_read_whatever_the_case_of_its_mark() {
        for (letter, shown) in SMALL {
            let capital = format!("X{letter}X").to_uppercase();
            let mut bytes = shown.chars();
            let first: String = bytes.next().unwrap().to_uppercase().collect();

            assert_eq!(decode(&format!("X{}X", shown.to_uppercase())), Some(capital.clone()));
            assert_eq!(decode(&format!("X{first}{}X", bytes.as_str())), Some(capital));
        }
    }

    #[test]
    fn no_two_letters_are_written_alike() {
        for (at, (_, shown)) in SMALL.iter().enumerate() {
            assert!(SMALL[at + 1..].iter().all(|(_, other)| other != shown), "{shown}");
        }
    }

    #[test]
    fn names_are_read_as_they_were_meant() {
        assert_eq!(decode("Nguyeãn Vaên Ñöùc"), Some("Nguyễn Văn Đức".to_owned()));
        assert_eq!(decode("TRAÀN THÒ PHÖÔNG"), Some("TRẦN THỊ PHƯƠNG".to_owned()));
        assert_eq!(decode("Hoà Chí Minh"), Some("Hồ Chí Minh".to_owned()));
        assert_eq!(decode("Nguyễn"), None);
    }
}
