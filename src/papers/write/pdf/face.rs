//! The typefaces of the papers. `fonts/ORIGIN.md` says where they are from.

use std::sync::LazyLock;

use ttf_parser::GlyphId;
use unicode_normalization::char::is_combining_mark;

use super::measure::{ENDLESS, Length};

/// The units of an em, of all three faces.
pub(super) const EM: i32 = 2048;

/// A typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Face {
    Regular,
    Bold,
    Italic,
}

/// A typeface at a size.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Font {
    pub(super) face: Face,
    pub(super) size: Length,
}

/// A font as it was read, with what is asked of it most at hand.
struct Read {
    parsed: ttf_parser::Face<'static>,
    common: Vec<Letter>,
}

/// What is drawn for a letter, and how far it moves the pen in units of the em.
#[derive(Clone, Copy)]
struct Letter {
    glyph: Option<GlyphId>,
    advance: u16,
}

/// The letters at hand: all of Vietnamese and the marks of writing are under this number.
const COMMON: u32 = 0x2100;

const REGULAR: &[u8] = include_bytes!("fonts/LiberationSerif-Regular.ttf");
const BOLD: &[u8] = include_bytes!("fonts/LiberationSerif-Bold.ttf");
const ITALIC: &[u8] = include_bytes!("fonts/LiberationSerif-Italic.ttf");

impl Face {
    pub(super) const ALL: [Self; 3] = [Self::Regular, Self::Bold, Self::Italic];

    /// The font file.
    pub(super) fn data(self) -> &'static [u8] {
        match self {
            Self::Regular => REGULAR,
            Self::Bold => BOLD,
            Self::Italic => ITALIC,
        }
    }

    /// The name by which a reader of the file calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Regular => "LiberationSerif",
            Self::Bold => "LiberationSerif-Bold",
            Self::Italic => "LiberationSerif-Italic",
        }
    }

    /// The font; none would be a font file that is not one.
    pub(super) fn parsed(self) -> Option<&'static ttf_parser::Face<'static>> {
        self.read().map(|read| &read.parsed)
    }

    /// The glyph of a letter, where the face has it.
    pub(super) fn glyph(self, letter: char) -> Option<GlyphId> {
        self.read()?.letter(letter).glyph
    }

    /// How far a letter moves the pen, in units of the em.
    pub(super) fn advance(self, letter: char) -> i32 {
        self.read().map_or(0, |read| read.letter(letter).advance.into())
    }

    /// The font, read once.
    fn read(self) -> Option<&'static Read> {
        static FACES: [LazyLock<Option<Read>>; 3] = [
            LazyLock::new(|| Read::new(REGULAR)),
            LazyLock::new(|| Read::new(BOLD)),
            LazyLock::new(|| Read::new(ITALIC)),
        ];
        let [regular, bold, italic] = &FACES;
        let read = match self {
            Self::Regular => regular,
            Self::Bold => bold,
            Self::Italic => italic,
        };
        read.as_ref()
    }
}

impl Read {
    fn new(data: &'static [u8]) -> Option<Self> {
        let parsed = ttf_parser::Face::parse(data, 0).ok()?;
        let mut read = Self { parsed, common: Vec::new() };
        let letters = (0..COMMON).map(|code| char::from_u32(code).unwrap_or('\0'));
        read.common = letters.map(|letter| read.looked_up(letter)).collect();
        Some(read)
    }

    fn letter(&self, letter: char) -> Letter {
        let common = usize::try_from(u32::from(letter)).ok().and_then(|at| self.common.get(at));
        common.copied().unwrap_or_else(|| self.looked_up(letter))
    }

    fn looked_up(&self, letter: char) -> Letter {
        let glyph = self.parsed.glyph_index(letter);
        let advance = glyph.filter(|_| !is_combining_mark(letter));
        let advance = advance.and_then(|glyph| self.parsed.glyph_hor_advance(glyph)).unwrap_or(0);
        Letter { glyph, advance }
    }
}

impl Font {
    /// How wide a text is on one line.
    pub(super) fn width(self, text: &str) -> Length {
        let units: i64 = text.chars().map(|letter| i64::from(self.face.advance(letter))).sum();
        let width = (units * i64::from(self.size)).div_euclid(i64::from(EM)) + 1;
        Length::try_from(width).map_or(ENDLESS, |width| width.min(ENDLESS))
    }

    /// From one line of a paragraph to the next.
    pub(super) fn leading(self) -> Length {
        self.size * 5 / 4
    }

    /// From the top of a line to where its letters stand. A capital with two marks fits above it.
    pub(super) fn ascent(self) -> Length {
        self.size
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_face_has_every_vietnamese_letter() {
        let letters = "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴČĔĬŎÑ";
        let letters = format!("{letters}{}–—“”‘’…□№", letters.to_lowercase());

        for face in Face::ALL {
            let lacking: String = letters.chars().filter(|&c| face.glyph(c).is_none()).collect();
            assert_eq!(lacking, "", "{face:?}");
            assert_eq!(face.parsed().map(ttf_parser::Face::units_per_em), Some(2048));
        }
    }
}
