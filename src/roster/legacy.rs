//! Text that was typed in an encoding from before Unicode: recognised by its words, converted, and
//! reported. Where two readings are possible nothing is guessed.

use super::encoding::Encoding;
use super::problem::EncodingFault;
use super::{syllable, tcvn3, vni};
use crate::domain::Text;

/// The font of a cell, as far as it tells the encoding.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Typeface {
    #[default]
    Any,
    Tcvn3,
    /// Shows small letters as capitals.
    Tcvn3Capitals,
    Vni,
}

impl Typeface {
    /// Recognises the fonts of the old encodings by their names: `.VnTime`, `.VnTimeH`, `VNI-Times`.
    pub(super) fn named(font: &str) -> Self {
        let font = font.trim().to_lowercase();
        if font.starts_with("vni-") || font.starts_with("vni ") {
            Self::Vni
        } else if font.starts_with(".vn") {
            if font.ends_with('h') { Self::Tcvn3Capitals } else { Self::Tcvn3 }
        } else {
            Self::Any
        }
    }
}

/// A piece of text with the font in which it stands.
pub(super) struct Piece<'a> {
    pub text: &'a mut String,
    pub typeface: Typeface,
}

/// What the words of a text say of its encoding.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Evidence {
    /// How many words have a letter outside ASCII.
    words: usize,
    unicode: usize,
    tcvn3: usize,
    vni: usize,
}

/// How few words are too few to recognise an encoding by them.
const ENOUGH: usize = 3;

/// Converts every piece that is not Unicode, and says what was done; or says why it is not done.
pub(super) fn convert(
    pieces: &mut [Piece],
    asked: Option<Encoding>,
) -> Result<Option<EncodingFault>, EncodingFault> {
    match asked {
        Some(encoding @ (Encoding::Tcvn3 | Encoding::Vni)) => Ok(turn(pieces, encoding, |_| true)),
        Some(Encoding::Utf8 | Encoding::Utf8WithMark | Encoding::Utf16 | Encoding::Windows1258) => {
            Ok(None)
        }
        None => recognise(pieces),
    }
}

fn recognise(pieces: &mut [Piece]) -> Result<Option<EncodingFault>, EncodingFault> {
    for (encoding, fits) in
        [(Encoding::Tcvn3, is_tcvn3 as fn(&Piece) -> bool), (Encoding::Vni, is_vni)]
    {
        if pieces.iter().any(|piece| fits(piece) && reads(piece.text, encoding).is_some()) {
            let others = pieces.iter().filter(|piece| piece.typeface == Typeface::Any);
            let evidence = Evidence::of(others.map(|piece| piece.text.as_str()));
            let rest = evidence.verdict();
            return Ok(turn(pieces, encoding, |piece| {
                fits(piece) || piece.typeface == Typeface::Any && rest == Verdict::Is(encoding)
            }));
        }
    }
    match Evidence::of(pieces.iter().map(|piece| piece.text.as_str())).verdict() {
        Verdict::Unicode => stray(pieces).map_or(Ok(None), Err),
        Verdict::Is(encoding) => Ok(turn(pieces, encoding, |_| true)),
        Verdict::Doubtful => Err(doubt(pieces)),
    }
}

fn is_tcvn3(piece: &Piece) -> bool {
    matches!(piece.typeface, Typeface::Tcvn3 | Typeface::Tcvn3Capitals)
}

fn is_vni(piece: &Piece) -> bool {
    piece.typeface == Typeface::Vni
}

/// Reads a text in an encoding, if it has anything to read. What only Unicode can write stays.
fn reads(text: &str, encoding: Encoding) -> Option<String> {
    if text.is_ascii() {
        return None;
    }
    match encoding {
        Encoding::Tcvn3 => tcvn3::decode(text),
        Encoding::Vni => vni::decode(text),
        Encoding::Utf8 | Encoding::Utf8WithMark | Encoding::Utf16 | Encoding::Windows1258 => None,
    }
}

fn turn(
    pieces: &mut [Piece],
    encoding: Encoding,
    concerned: impl Fn(&Piece) -> bool,
) -> Option<EncodingFault> {
    let mut example = None;
    let mut count = 0;
    for piece in pieces.iter_mut() {
        let capitals = piece.typeface == Typeface::Tcvn3Capitals;
        let read = if concerned(piece) { reads(piece.text, encoding) } else { None };
        if let Some(read) = read {
            let read = if capitals { read.to_uppercase() } else { read };
            count += 1;
            let before = std::mem::replace(piece.text, read);
            example.get_or_insert_with(|| (clip(&before), clip(piece.text)));
        } else if capitals {
            *piece.text = piece.text.to_uppercase();
        }
    }
    let (before, after) = example?;
    Some(EncodingFault::Converted { from: encoding, cells: count, before, after })
}

/// Finds a piece that is no Unicode among many that are: whoever pasted it has to look.
fn stray(pieces: &[Piece]) -> Option<EncodingFault> {
    let is_stray = |piece: &&Piece| {
        let evidence = Evidence::of(std::iter::once(piece.text.as_str()));
        let best = evidence.tcvn3.max(evidence.vni);
        evidence.unicode == 0 && evidence.words >= 2 && best == evidence.words
    };
    pieces
        .iter()
        .find(is_stray)
        .map(|piece| EncodingFault::MixedEncoding { example: clip(piece.text) })
}

fn doubt(pieces: &[Piece]) -> EncodingFault {
    let says = pieces.iter().find(|piece| !piece.text.is_ascii());
    let text = says.map(|piece| piece.text.as_str()).unwrap_or_default();
    EncodingFault::DoubtfulEncoding {
        shown: clip(text),
        tcvn3: clip(&tcvn3::decode(text).unwrap_or_default()),
        vni: clip(&vni::decode(text).unwrap_or_default()),
    }
}

/// Cuts a text to what fits into a message.
pub(super) fn clip(text: &str) -> Text {
    const MOST: usize = 40;
    let cell = text.trim_matches([',', ';', '\t', '\n', '\r', '"']);
    Text::new(&cell.chars().take(MOST).collect::<String>())
}

/// Gives a name the capitals that TCVN3 cannot write: "Lê ánh" is "Lê Ánh".
pub(super) fn with_capitals(name: &str) -> String {
    let capital = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().filter(|first| !first.is_ascii());
        first.map_or_else(|| word.to_owned(), |first| first.to_uppercase().chain(letters).collect())
    };
    name.split(' ').map(capital).collect::<Vec<_>>().join(" ")
}

/// What a text is written in, as far as its words tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Unicode,
    Is(Encoding),
    Doubtful,
}

impl Evidence {
    pub(super) fn of<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut evidence = Self::default();
        for text in texts.filter(|text| !text.is_ascii()) {
            let is_gap = |c: char| c.is_ascii() && !c.is_ascii_alphabetic();
            for word in text.split(is_gap).filter(|word| !word.is_ascii()) {
                evidence.add(word);
            }
        }
        evidence
    }

    fn add(&mut self, word: &str) {
        let possible = |read: Option<String>| {
            usize::from(read.is_some_and(|read| syllable::is_possible(&read)))
        };
        self.words += 1;
        self.unicode += usize::from(syllable::is_possible(word));
        self.tcvn3 += possible(tcvn3::decode(word));
        self.vni += possible(vni::decode(word));
    }

    /// Whether there are words enough, and nearly all are Vietnamese as they stand.
    pub(super) fn is_clearly_unicode(self) -> bool {
        self.is_clear(self.unicode)
    }

    fn is_clear(self, count: usize) -> bool {
        count >= ENOUGH && count * 5 >= self.words * 4
    }

    /// Weighs the three readings. Text that is Unicode for the greater part is Unicode.
    pub(super) fn verdict(self) -> Verdict {
        let best = self.tcvn3.max(self.vni);
        if self.unicode * 2 > self.words || best * 2 <= self.words {
            return Verdict::Unicode;
        }
        match (self.is_clear(self.tcvn3), self.is_clear(self.vni)) {
            (true, false) => Verdict::Is(Encoding::Tcvn3),
            (false, true) => Verdict::Is(Encoding::Vni),
            _ => Verdict::Doubtful,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(
        texts: &[&str],
        typeface: Typeface,
    ) -> (Vec<String>, Result<Option<EncodingFault>, EncodingFault>) {
        let mut owned: Vec<String> = texts.iter().map(|text| (*text).to_owned()).collect();
        let mut pieces: Vec<Piece> =
            owned.iter_mut().map(|text| Piece { text, typeface }).collect();
        let said = convert(&mut pieces, None);
        (owned, said)
    }

    #[test]
    fn words_tell_each_encoding() {
        let (texts, said) = run(&["Hä vµ tªn", "NguyÔn V¨n §øc", "n÷"], Typeface::Any);
        assert_eq!(texts, ["Họ và tên", "Nguyễn Văn Đức", "nữ"]);
        assert!(matches!(
            said,
            Ok(Some(EncodingFault::Converted { from: Encoding::Tcvn3, cells: 3, .. }))
        ));

        let (texts, said) = run(&["Hoï vaø teân", "Nguyeãn Vaên Ñöùc", "nöõ"], Typeface::Any);
        assert_eq!(texts, ["Họ và tên", "Nguyễn Văn Đức", "nữ"]);
        assert!(matches!(
            said,
            Ok(Some(EncodingFault::Converted { from: Encoding::Vni, cells: 3, .. }))
        ));
    }

    #[test]
    fn unicode_is_left_as_it_is() {
        let texts = ["Họ và tên", "Hoà Bình", "Niê Kđăm", "José", "Võ Thị Thuý"];

        assert_eq!(run(&texts, Typeface::Any), (texts.map(str::to_owned).to_vec(), Ok(None)));
    }

    #[test]
    fn a_font_tells_the_encoding_of_a_single_word() {
        assert_eq!(run(&["Hoà"], Typeface::Vni).0, ["Hồ"]);
        assert_eq!(run(&["trÇn thÞ hång"], Typeface::Tcvn3Capitals).0, ["TRẦN THỊ HỒNG"]);
        assert_eq!(run(&["Nguyễn"], Typeface::Tcvn3).0, ["Nguyễn"]);
        assert_eq!(Typeface::named(".VnTimeH"), Typeface::Tcvn3Capitals);
        assert_eq!(Typeface::named("VNI-Times"), Typeface::Vni);
        assert_eq!(Typeface::named("Times New Roman"), Typeface::Any);
    }

    #[test]
    fn one_word_is_too_little_to_judge_by() {
        assert!(matches!(
            run(&["TrÇn"], Typeface::Any).1,
            Err(EncodingFault::DoubtfulEncoding { .. })
        ));
    }

    #[test]
    fn an_old_name_among_new_ones_is_refused() {
        let texts = ["Nguyễn Văn Đức", "Trần Thị Hồng", "Lê Hữu Phước", "TrÇn V¨n §øc"];

        let (_, said) = run(&texts, Typeface::Any);

        assert_eq!(said, Err(EncodingFault::MixedEncoding { example: Text::new("TrÇn V¨n §øc") }));
    }
}
