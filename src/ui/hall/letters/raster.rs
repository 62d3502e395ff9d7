//! From an outline to how much of each block it covers. The only place that reckons in fractions:
//! curves and their fillings have no integers.
#![expect(
    clippy::float_arithmetic,
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "what is drawn is rounded at the end, and no verdict depends on it"
)]

use ab_glyph_rasterizer::{Point, Rasterizer, point};
use ttf_parser::OutlineBuilder;

use super::face::{EM, Extent, Face};

/// The size of an em in 64ths of a block, across and down.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) struct Scale {
    pub(super) across: i64,
    pub(super) down: i64,
}

/// The ink of one character: how much of each block is covered, up to 255.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Bitmap {
    /// Blocks from the pen to the first column.
    pub(super) left: i64,
    /// Blocks from the baseline up to the upper edge of the first row.
    pub(super) top: i64,
    pub(super) width: usize,
    pub(super) covers: Vec<u8>,
}

/// Fills the outline of a character.
pub(super) fn rasterise(face: &Face, letter: char, scale: Scale) -> Option<Bitmap> {
    let Extent { left, right, bottom, top } = face.extent(letter)?;
    let (left, right) = (floor(left, scale.across), ceil(right, scale.across));
    let (bottom, top) = (floor(bottom, scale.down), ceil(top, scale.down));
    let width = usize::try_from(right - left).ok()?;
    let height = usize::try_from(top - bottom).ok()?;
    let mut filler = Filler {
        filled: Rasterizer::new(width, height),
        first: point(0.0, 0.0),
        last: point(0.0, 0.0),
        across: scale.across as f32 / (64 * EM) as f32,
        down: scale.down as f32 / (64 * EM) as f32,
        origin: point(left as f32, top as f32),
    };
    face.outline(letter, &mut filler);
    let mut covers = vec![0; width * height];
    filler.filled.for_each_pixel(|index, cover| {
        if let Some(block) = covers.get_mut(index) {
            *block = (cover.clamp(0.0, 1.0) * 255.0 + 0.5) as u8;
        }
    });
    Some(Bitmap { left, top, width, covers })
}

/// Units to whole blocks, away from the ink.
fn floor(units: i64, scale: i64) -> i64 {
    (units * scale).div_euclid(64 * EM)
}

fn ceil(units: i64, scale: i64) -> i64 {
    -floor(-units, scale)
}

struct Filler {
    filled: Rasterizer,
    first: Point,
    last: Point,
    across: f32,
    down: f32,
    origin: Point,
}

impl Filler {
    fn place(&self, x: f32, y: f32) -> Point {
        point(x * self.across - self.origin.x, self.origin.y - y * self.down)
    }
}

impl OutlineBuilder for Filler {
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
