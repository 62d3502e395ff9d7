//! The typeface of the wall: Roboto Condensed Bold, which covers Vietnamese, and the few marks that
//! it lacks. `ORIGIN.md` beside the font says where it is from.

use std::sync::LazyLock;

use ttf_parser::{GlyphId, OutlineBuilder};
use unicode_normalization::char::is_combining_mark;

/// The units of an em.
pub(super) const EM: i64 = 2048;
/// The highest ink over the baseline and the lowest under it, of all Vietnamese letters.
pub(super) const TEXT: (i64, i64) = (2108, 488);
/// The same of the digits and of what stands among them on a clock.
pub(super) const FIGURES: (i64, i64) = (1490, 130);
/// How high a capital is.
pub(super) const CAPITAL: i64 = 1456;
/// The stroke through a struck name, over the baseline.
pub(super) const STRIKE: (i64, i64) = (440, 600);

/// All letters with marks, and some of the languages of the smaller peoples: the test card.
pub(in crate::ui::hall) const REPERTOIRE: [&str; 6] = [
    "ÀẢÃÁẠĂẰẲẴẮẶÂẦẨẪẤẬĐÈẺẼÉẸÊỀỂỄẾỆ",
    "ÌỈĨÍỊÒỎÕÓỌÔỒỔỖỐỘƠỜỞỠỚỢ",
    "ÙỦŨÚỤƯỪỬỮỨỰỲỶỸÝỴ",
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệ",
    "ìỉĩíịòỏõóọôồổỗốộơờởỡớợ",
    "ùủũúụưừửữứựỳỷỹýỵ ČčĔĕĬĭŎŏÑñ",
];

const FONT: &[u8] = include_bytes!("RobotoCondensed-Bold.ttf");

/// Where the characters stand that a wall writes most: the others are looked up one by one.
const COMMON: [(u32, u32); 2] = [(0x20, 0x250), (0x1E00, 0x1F00)];

/// The typeface, ready to be measured and outlined.
#[derive(Debug)]
pub(super) struct Face {
    font: ttf_parser::Face<'static>,
    common: [Vec<u16>; 2],
}

/// What is drawn for a character.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Shape {
    Glyph(GlyphId),
    Own(&'static Own),
    /// A box: something is here that the typeface does not have.
    Missing,
}

/// A shape of our own: closed lines through points in units of the em.
#[derive(Debug, PartialEq, Eq)]
struct Own {
    letter: char,
    advance: u16,
    rings: &'static [&'static [(i16, i16)]],
}

/// The ink of a character, in units from its origin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Extent {
    pub(super) left: i64,
    pub(super) right: i64,
    pub(super) bottom: i64,
    pub(super) top: i64,
}

impl Face {
    /// The font that travels in the program, read once.
    pub(super) fn get() -> Option<&'static Self> {
        static FACE: LazyLock<Option<Face>> = LazyLock::new(Face::new);
        FACE.as_ref()
    }

    fn new() -> Option<Self> {
        let font = ttf_parser::Face::parse(FONT, 0).ok()?;
        let mut face = Self { font, common: [Vec::new(), Vec::new()] };
        let table = |(from, to): (u32, u32)| {
            let letters = (from..to).map(|code| char::from_u32(code).unwrap_or(' '));
            letters.map(|letter| face.looked_up(letter)).collect()
        };
        face.common = COMMON.map(table);
        Some(face)
    }

    /// Whether the typeface or we have a shape for a character.
    pub(super) fn has(&self, letter: char) -> bool {
        self.shape(letter) != Shape::Missing
    }

    /// How far a character moves the pen, in units.
    pub(super) fn advance(&self, letter: char) -> i64 {
        let code = u32::from(letter);
        let known = COMMON.iter().zip(&self.common).find_map(|((from, _), table)| {
            table.get(usize::try_from(code.checked_sub(*from)?).ok()?)
        });
        i64::from(known.copied().unwrap_or_else(|| self.looked_up(letter)))
    }

    /// Where the ink of a character is; none for a blank.
    pub(super) fn extent(&self, letter: char) -> Option<Extent> {
        match self.shape(letter) {
            Shape::Glyph(glyph) => {
                let ink = self.font.glyph_bounding_box(glyph)?;
                Some(Extent::new((ink.x_min, ink.x_max), (ink.y_min, ink.y_max)))
            }
            Shape::Own(own) => own.extent(),
            Shape::Missing => BOX.extent(),
        }
    }

    /// Hands the outline of a character to whoever fills it.
    pub(super) fn outline(&self, letter: char, pen: &mut dyn OutlineBuilder) {
        match self.shape(letter) {
            Shape::Glyph(glyph) => {
                let _a_blank_has_none = self.font.outline_glyph(glyph, pen);
            }
            Shape::Own(own) => own.outline(pen),
            Shape::Missing => BOX.outline(pen),
        }
    }

    fn shape(&self, letter: char) -> Shape {
        if let Some(glyph) = self.font.glyph_index(letter) {
            return Shape::Glyph(glyph);
        }
        OWN.iter().find(|own| own.letter == letter).map_or(Shape::Missing, Shape::Own)
    }

    fn looked_up(&self, letter: char) -> u16 {
        match self.shape(letter) {
            _ if is_combining_mark(letter) => 0,
            Shape::Glyph(glyph) => self.font.glyph_hor_advance(glyph).unwrap_or(0),
            Shape::Own(own) => own.advance,
            Shape::Missing => BOX.advance,
        }
    }
}

impl Extent {
    fn new((left, right): (i16, i16), (bottom, top): (i16, i16)) -> Self {
        let [left, right, bottom, top] = [left, right, bottom, top].map(i64::from);
        Self { left, right, bottom, top }
    }
}

impl Own {
    fn extent(&self) -> Option<Extent> {
        let points = || self.rings.iter().copied().flatten();
        let (across, down) = (|| points().map(|point| point.0), || points().map(|point| point.1));
        Some(Extent::new((across().min()?, across().max()?), (down().min()?, down().max()?)))
    }

    fn outline(&self, pen: &mut dyn OutlineBuilder) {
        for ring in self.rings {
            let mut points = ring.iter().map(|(x, y)| (f32::from(*x), f32::from(*y)));
            if let Some((x, y)) = points.next() {
                pen.move_to(x, y);
            }
            points.for_each(|(x, y)| pen.line_to(x, y));
            pen.close();
        }
    }
}

const BOX: Own = Own {
    letter: '\u{FFFD}',
    advance: 1100,
    rings: &[
        &[(120, 0), (980, 0), (980, 1456), (120, 1456)],
        &[(270, 150), (270, 1306), (830, 1306), (830, 150)],
    ],
};

/// The marks of the wall, and the breve that the Ê-đê and the Ba-na set over a letter.
const OWN: [Own; 7] = [
    Own {
        letter: '✓',
        advance: 1500,
        rings: &[&[(110, 640), (330, 850), (590, 560), (1180, 1380), (1410, 1210), (610, 110)]],
    },
    Own {
        letter: '✗',
        advance: 1300,
        rings: &[&[
            (120, 250),
            (320, 60),
            (650, 420),
            (980, 60),
            (1180, 250),
            (850, 630),
            (1180, 1010),
            (980, 1200),
            (650, 840),
            (320, 1200),
            (120, 1010),
            (450, 630),
        ]],
    },
    Own {
        letter: '○',
        advance: 1400,
        rings: &[
            &[
                (480, 130),
                (920, 130),
                (1240, 450),
                (1240, 890),
                (920, 1210),
                (480, 1210),
                (160, 890),
                (160, 450),
            ],
            &[
                (570, 340),
                (370, 540),
                (370, 800),
                (570, 1000),
                (830, 1000),
                (1030, 800),
                (1030, 540),
                (830, 340),
            ],
        ],
    },
    Own { letter: '▶', advance: 1300, rings: &[&[(160, 80), (1160, 680), (160, 1280)]] },
    Own {
        letter: '☐',
        advance: 1500,
        rings: &[
            &[(110, 20), (1390, 20), (1390, 1300), (110, 1300)],
            &[(270, 180), (270, 1140), (1230, 1140), (1230, 180)],
        ],
    },
    Own {
        letter: '☒',
        advance: 1500,
        rings: &[
            &[(110, 20), (1390, 20), (1390, 1300), (110, 1300)],
            &[(270, 180), (270, 1140), (1230, 1140), (1230, 180)],
            &[
                (370, 420),
                (510, 280),
                (750, 520),
                (990, 280),
                (1130, 420),
                (890, 660),
                (1130, 900),
                (990, 1040),
                (750, 800),
                (510, 1040),
                (370, 900),
                (610, 660),
            ],
        ],
    },
    Own {
        letter: '\u{306}',
        advance: 0,
        rings: &[&[
            (-300, 1480),
            (-170, 1480),
            (-100, 1370),
            (100, 1370),
            (170, 1480),
            (300, 1480),
            (170, 1230),
            (-170, 1230),
        ]],
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_the_wall_has_a_shape() {
        let face = Face::get().unwrap();
        let alphabet = ('a'..='z').chain('A'..='Z').chain('0'..='9');
        let signs = "“”‘’–—…%.,;:!?()/+-·•×✓✗○▶☐☒=°№&\u{306}";

        let all = REPERTOIRE.concat();
        for letter in all.chars().chain(alphabet).chain(signs.chars()) {
            assert!(face.has(letter), "{letter}");
        }
        assert!(!face.has('漢'));
    }

    #[test]
    fn the_repertoire_has_all_134_letters_with_marks() {
        let marked = REPERTOIRE.concat().chars().filter(|c| !"ČčĔĕĬĭŎŏÑñ ".contains(*c)).count();

        assert_eq!(marked, 134);
    }

    #[test]
    fn no_letter_stands_out_of_its_line() {
        let face = Face::get().unwrap();

        for letter in REPERTOIRE.concat().chars().filter(|letter| *letter != ' ') {
            let ink = face.extent(letter).unwrap();
            assert!(ink.top <= TEXT.0 && -TEXT.1 <= ink.bottom, "{letter}: {ink:?}");
        }
        for figure in "0123456789:/+".chars() {
            let ink = face.extent(figure).unwrap();
            assert!(ink.top <= FIGURES.0 && -FIGURES.1 <= ink.bottom, "{figure}: {ink:?}");
        }
    }
}
