//! A contact sheet: photographs side by side, each with its caption, as a PNG of few colours.

use std::fs::{self, File};
use std::io::{BufReader, BufWriter};
use std::path::Path;

use super::film::{Colour, Film, PALETTE, UNITS};
use super::photograph::{HEIGHT, WIDTH};
use super::typeface::Typeface;

/// Photographs side by side.
const ACROSS: usize = 4;
const GAP: usize = 12;
const CAPTION: usize = 26;
/// The number of a dark grey.
const GROUND: u8 = 1;
const INK: Colour = [204; 3];

/// A sheet, pixel by pixel in numbers of the palette.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    size: (usize, usize),
    palette: Vec<u8>,
    pixels: Vec<u8>,
}

impl Sheet {
    /// Lays photographs out in rows, each with its caption beneath.
    pub(crate) fn of(photographs: &[(String, Film)], typeface: &Typeface) -> Self {
        let down = photographs.len().div_ceil(ACROSS);
        let width = GAP + ACROSS * (WIDTH + GAP);
        let height = GAP + down * (HEIGHT + CAPTION);
        let mut pixels = vec![GROUND; width * height];
        for (index, (caption, photograph)) in photographs.iter().enumerate() {
            let left = GAP + index % ACROSS * (WIDTH + GAP);
            let top = GAP + index / ACROSS * (HEIGHT + CAPTION);
            let picture = [photograph.develop(), captioned(caption, typeface)].concat();
            for (y, row) in (top..).zip(picture.chunks(WIDTH)) {
                let from = y * width + left;
                pixels[from..from + WIDTH].copy_from_slice(row);
            }
        }
        Self { size: (width, height), palette: PALETTE.concat(), pixels }
    }

    pub(crate) fn write(&self, path: &Path) {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        let [width, height] = [self.size.0, self.size.1].map(|side| u32::try_from(side).unwrap());
        let file = BufWriter::new(File::create(path).unwrap());
        let mut encoder = png::Encoder::new(file, width, height);
        encoder.set_color(png::ColorType::Indexed);
        encoder.set_palette(&self.palette);
        encoder.set_deflate_compression(png::DeflateCompression::Level(9));
        encoder.set_filter(png::Filter::NoFilter);
        encoder.write_header().unwrap().write_image_data(&self.pixels).unwrap();
    }

    /// Reads a sheet; nothing where none is kept, or where it is no sheet of ours.
    pub(crate) fn read(path: &Path) -> Option<Self> {
        let decoder = png::Decoder::new(BufReader::new(File::open(path).ok()?));
        let mut reader = decoder.read_info().ok()?;
        let mut pixels = vec![0; reader.output_buffer_size()?];
        reader.next_frame(&mut pixels).ok()?;
        let info = reader.info();
        let [width, height] = [info.width, info.height].map(|side| usize::try_from(side).unwrap());
        let palette = info.palette.as_ref()?.to_vec();
        Some(Self { size: (width, height), palette, pixels })
    }
}

/// A strip of the ground with a line on it.
fn captioned(text: &str, typeface: &Typeface) -> Vec<u8> {
    let mut film = Film::new((WIDTH, CAPTION), (1, 1));
    let ground = PALETTE[usize::from(GROUND)];
    film.fill((0, UNITS), (0, UNITS), ground);
    typeface.write(text, CAPTION - 2, (&mut film, INK));
    film.develop()
}
