//! Ordinary letters on a photograph. A terminal would use a type of its own; here it is the one of
//! the wall, set letter by letter into the cells.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "outlines have no integers, and what is drawn is rounded at the end"
)]

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::{Face, OutlineBuilder};

use super::film::{Colour, Film};

const FONT: &[u8] = include_bytes!("../../../src/ui/hall/letters/RobotoCondensed-Bold.ttf");
/// The height of a line and of what is under its baseline, in units of an em of 2048.
const LINE: (f32, f32) = (2596.0, 488.0);

/// The letters, each drawn once for every size of a cell.
pub(crate) struct Typeface {
    face: Face<'static>,
    cast: RefCell<HashMap<(char, Room), Cast>>,
}

/// How much of each pixel of a cell is ink, up to 255.
type Cast = Rc<Vec<u8>>;
/// The pixels of a cell, across and down.
type Room = (usize, usize);

impl Typeface {
    pub(crate) fn new() -> Self {
        Self { face: Face::parse(FONT, 0).unwrap(), cast: RefCell::default() }
    }

    /// Sets a letter into a cell, squeezed where it is too wide for it.
    pub(crate) fn set(&self, letter: char, (left, top): Room, room: Room, to: (&mut Film, Colour)) {
        let (film, ink) = to;
        let covers = self.cast(letter, room);
        for (y, row) in (top..).zip(covers.chunks(room.0)) {
            for (x, cover) in (left..).zip(row) {
                film.stain((x, y), *cover, ink);
            }
        }
    }

    /// Writes a line from the upper left corner, every letter as wide as it is.
    pub(crate) fn write(&self, text: &str, height: usize, (film, ink): (&mut Film, Colour)) {
        let mut left = 0;
        for letter in text.chars() {
            let width = (self.advance(letter) * height as f32 / LINE.0).round() as usize;
            self.set(letter, (left, 0), (width, height), (film, ink));
            left += width;
        }
    }

    fn cast(&self, letter: char, room: Room) -> Cast {
        let mut cast = self.cast.borrow_mut();
        Rc::clone(cast.entry((letter, room)).or_insert_with(|| Rc::new(self.fill(letter, room))))
    }

    /// Fills the outline of a letter in the middle of a cell.
    fn fill(&self, letter: char, (width, height): Room) -> Vec<u8> {
        let down = height as f32 / LINE.0;
        let advance = self.advance(letter);
        let across = down.min(width as f32 / advance);
        let origin = point((width as f32 - advance * across) / 2.0, (LINE.0 - LINE.1) * down);
        let filled = Rasterizer::new(width, height);
        let mut outline = Outline { filled, origin, across, down, first: origin, last: origin };
        match marks(letter) {
            Some(rings) => rings.iter().for_each(|ring| outline.ring(ring)),
            None => _ = self.face.outline_glyph(self.glyph(letter), &mut outline),
        }
        let mut covers = vec![0; width * height];
        outline.filled.for_each_pixel(|index, cover| {
            covers[index] = (cover.clamp(0.0, 1.0) * 255.0) as u8;
        });
        covers
    }

    fn advance(&self, letter: char) -> f32 {
        let mark = marks(letter).map(|_| 1500.0);
        let glyph = || self.face.glyph_hor_advance(self.glyph(letter)).map(f32::from);
        mark.or_else(glyph).unwrap()
    }

    /// A letter that the type lacks is its empty box.
    fn glyph(&self, letter: char) -> ttf_parser::GlyphId {
        self.face.glyph_index(letter).unwrap_or_default()
    }
}

/// The marks of the wall that the type lacks, in simple strokes.
fn marks(letter: char) -> Option<&'static [&'static [(i16, i16)]]> {
    const BOX: &[(i16, i16)] = &[(110, 20), (1390, 20), (1390, 1300), (110, 1300)];
    const HOLE: &[(i16, i16)] = &[(270, 180), (270, 1140), (1230, 1140), (1230, 180)];
    const DIAMOND: &[(i16, i16)] = &[(750, 100), (1350, 700), (750, 1300), (150, 700)];
    const EYE: &[(i16, i16)] = &[(750, 350), (400, 700), (750, 1050), (1100, 700)];
    const RISING: &[(i16, i16)] = &[(250, 300), (430, 120), (1250, 1020), (1070, 1200)];
    const FALLING: &[(i16, i16)] = &[(250, 1020), (1070, 120), (1250, 300), (430, 1200)];
    const TICK: &[(i16, i16)] =
        &[(110, 640), (330, 850), (590, 560), (1180, 1380), (1410, 1210), (610, 110)];
    Some(match letter {
        '✓' => &[TICK],
        '✗' => &[RISING, FALLING],
        '○' => &[DIAMOND, EYE],
        '▶' => &[&[(160, 80), (1160, 680), (160, 1280)]],
        '☐' => &[BOX, HOLE],
        '☒' => &[BOX, HOLE, RISING, FALLING],
        _ => return None,
    })
}

struct Outline {
    filled: Rasterizer,
    origin: Point,
    across: f32,
    down: f32,
    first: Point,
    last: Point,
}

impl Outline {
    fn place(&self, x: f32, y: f32) -> Point {
        point(self.origin.x + x * self.across, self.origin.y - y * self.down)
    }

    fn ring(&mut self, points: &[(i16, i16)]) {
        let mut points = points.iter().map(|(x, y)| (f32::from(*x), f32::from(*y)));
        let (x, y) = points.next().unwrap();
        self.move_to(x, y);
        points.for_each(|(x, y)| self.line_to(x, y));
        self.close();
    }
}

impl OutlineBuilder for Outline {
    fn move_to(&mut self, x: f32, y: f32) {
        self.first = self.place(x, y);
        self.last = self.first;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        let to = self.place(x, y);
        self.filled.draw_line(self.last, to);
        self.last = to;
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.filled.draw_quad(self.last, self.place(x1, y1), to);
        self.last = to;
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        let to = self.place(x, y);
        self.filled.draw_cubic(self.last, self.place(x1, y1), self.place(x2, y2), to);
        self.last = to;
    }

    fn close(&mut self) {
        self.filled.draw_line(self.last, self.first);
        self.last = self.first;
    }
}
