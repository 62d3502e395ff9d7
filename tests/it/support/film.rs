//! Light that adds up in pixels: a rectangle shines on every pixel that it touches, by the area that
//! it covers of it. What is looped here is looped a hundred million times, hence the plain loops.

use std::sync::LazyLock;

/// A cell is so many units wide and high: every kind of block is a whole number of them.
pub(crate) const UNITS: usize = 24;

/// The colour of a pixel, red first.
pub(crate) type Colour = [u8; 3];

/// A picture in the making.
pub(crate) struct Film {
    pub(crate) width: usize,
    /// The units of the whole picture, across and down.
    units: (usize, usize),
    light: Vec<[u64; 3]>,
}

/// Black, and the lights of the wall in steps: white, yellow, cyan, green, red.
pub(crate) static PALETTE: LazyLock<Vec<Colour>> = LazyLock::new(|| {
    let hues: [(Colour, u32); 5] = [
        ([255; 3], 8),
        ([255, 220, 80], 4),
        ([110, 226, 245], 4),
        ([116, 236, 132], 4),
        ([255, 112, 100], 3),
    ];
    let ramp = |(hue, steps): (Colour, u32)| {
        (1..=steps).map(move |step| hue.map(|part| shade(part, step, steps)))
    };
    std::iter::once([0; 3]).chain(hues.into_iter().flat_map(ramp)).collect()
});

/// The nearest colour of the palette, for the upper five bits of red, green and blue.
static NEAREST: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let part = |index: usize, shift: usize| i32::try_from((index >> shift & 31) * 255 / 31);
    let near = |index| nearest([10, 5, 0].map(|shift| part(index, shift).unwrap()));
    (0..32 * 32 * 32).map(near).collect()
});

/// The upper five bits of the colour that a light has, from 0 to 255 squared.
static ROOTS: LazyLock<Vec<usize>> =
    LazyLock::new(|| (0..=255 * 255_usize).map(|light| light.isqrt() >> 3).collect());

impl Film {
    /// A dark film of so many pixels, for a picture of so many cells.
    pub(crate) fn new((width, height): (usize, usize), cells: (usize, usize)) -> Self {
        let units = (cells.0 * UNITS, cells.1 * UNITS);
        Self { width, units, light: vec![[0; 3]; width * height] }
    }

    /// Lets a rectangle of units shine.
    pub(crate) fn fill(&mut self, wide: (usize, usize), high: (usize, usize), colour: Colour) {
        if colour == [0, 0, 0] {
            return;
        }
        let [red, green, blue] = light(colour);
        let height = self.light.len() / self.width;
        let columns = covers(wide, self.width, self.units.0);
        for (y, down) in covers(high, height, self.units.1) {
            for (x, across) in &columns {
                let area = across * down;
                let pixel = &mut self.light[y * self.width + x];
                pixel[0] += red * area;
                pixel[1] += green * area;
                pixel[2] += blue * area;
            }
        }
    }

    /// Covers a part of a pixel, up to 255, with ink.
    pub(crate) fn stain(&mut self, (x, y): (usize, usize), cover: u8, ink: Colour) {
        if cover == 0 {
            return;
        }
        let (cover, area) = (u64::from(cover), self.area());
        let pixel = &mut self.light[y * self.width + x];
        for (light, ink) in pixel.iter_mut().zip(light(ink)) {
            *light = (*light * (255 - cover) + ink * area * cover) / 255;
        }
    }

    /// The picture, as numbers of the palette.
    pub(crate) fn develop(&self) -> Vec<u8> {
        let (roots, nearest, area) = (&*ROOTS, &*NEAREST, self.area());
        let mut pixels = vec![0; self.light.len()];
        for (index, light) in self.light.iter().enumerate() {
            if light[0] | light[1] | light[2] == 0 {
                continue;
            }
            let root = |light: u64| roots[usize::try_from(light / area).unwrap()];
            pixels[index] = nearest[root(light[0]) << 10 | root(light[1]) << 5 | root(light[2])];
        }
        pixels
    }

    /// The units of a pixel, which is the light of one that is wholly covered.
    fn area(&self) -> u64 {
        u64::try_from(self.units.0 * self.units.1).unwrap()
    }
}

/// The pixels that a span of units touches, each with how much of it is covered.
fn covers((from, to): (usize, usize), pixels: usize, units: usize) -> Vec<(usize, u64)> {
    let (from, to) = (from * pixels, to * pixels);
    let covered = |pixel: usize| to.min((pixel + 1) * units) - from.max(pixel * units);
    let touched = from / units..=(to - 1) / units;
    touched.map(|pixel| (pixel, u64::try_from(covered(pixel)).unwrap())).collect()
}

/// Light goes by the square of a colour's number.
fn light(colour: Colour) -> [u64; 3] {
    colour.map(|part| u64::from(part) * u64::from(part))
}

fn nearest(colour: [i32; 3]) -> u8 {
    let distance = |other: &Colour| -> i32 {
        colour.iter().zip(other).map(|(a, b)| (a - i32::from(*b)).pow(2)).sum()
    };
    let numbered = (0..).zip(PALETTE.iter());
    numbered.min_by_key(|(_, other)| distance(other)).map(|(number, _)| number).unwrap()
}

/// A part of a colour at some of so many steps of brightness.
fn shade(part: u8, step: u32, steps: u32) -> u8 {
    u8::try_from(u32::from(part) * step / steps).unwrap()
}
