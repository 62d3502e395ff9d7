//! The letters that a paper uses, as they go into its file: only their shapes, each under a number
//! of its own that leads back to the letter, so that text is found and copied.

use std::collections::BTreeMap;

use miniz_oxide::deflate::compress_to_vec_zlib;
use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Filter, Finish, Name, Pdf, Rect, Ref, Str};
use subsetter::GlyphRemapper;
use ttf_parser::GlyphId;

use super::edge::{COMPRESSION, real};
use super::face::{EM, Face};
use crate::papers::write::WriteError;

const SYSTEM: SystemInfo<'_> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };

/// The letters of a face, numbered from 1 in their order; 0 is the face's own sign of a gap.
#[derive(Debug)]
pub(super) struct Letters {
    face: Face,
    numbers: BTreeMap<char, u16>,
}

/// Where the five parts of a font stand in the file.
struct Parts {
    cid: Ref,
    descriptor: Ref,
    program: Ref,
    glyphs: Ref,
    unicode: Ref,
}

impl Letters {
    pub(super) fn new(face: Face, letters: impl Iterator<Item = char>) -> Self {
        let mut numbers: BTreeMap<char, u16> = letters.map(|letter| (letter, 0)).collect();
        numbers.values_mut().zip(1..).for_each(|(number, next)| *number = next);
        Self { face, numbers }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.numbers.is_empty()
    }

    /// The bytes that show a text.
    pub(super) fn coded(&self, text: &str) -> Vec<u8> {
        let number = |letter| self.numbers.get(&letter).copied().unwrap_or(0);
        text.chars().flat_map(|letter| number(letter).to_be_bytes()).collect()
    }

    /// Writes the font under a reference.
    pub(super) fn embed(&self, pdf: &mut Pdf, font: Ref, next: &mut Ref) -> Result<(), WriteError> {
        let parts = Parts {
            cid: next.bump(),
            descriptor: next.bump(),
            program: next.bump(),
            glyphs: next.bump(),
            unicode: next.bump(),
        };
        let (program, glyphs) = self.program()?;
        let name = format!("{}+{}", tag(&program), self.face.name());
        let name = Name(name.as_bytes());
        pdf.type0_font(font)
            .base_font(name)
            .encoding_predefined(Name(b"Identity-H"))
            .descendant_font(parts.cid)
            .to_unicode(parts.unicode);
        self.cid_font(pdf, name, &parts);
        self.descriptor(pdf, name, &parts)?;
        compressed(pdf, parts.program, &program);
        compressed(pdf, parts.glyphs, &glyphs);
        compressed(pdf, parts.unicode, self.unicode().as_slice());
        Ok(())
    }

    /// The shapes of the letters, and which shape each number has.
    fn program(&self) -> Result<(Vec<u8>, Vec<u8>), WriteError> {
        let mut kept = GlyphRemapper::new();
        let mut glyphs = vec![0, 0];
        for &letter in self.numbers.keys() {
            let glyph = self.face.glyph(letter).unwrap_or(GlyphId(0));
            glyphs.extend(kept.remap(glyph.0).to_be_bytes());
        }
        let program = subsetter::subset(self.face.data(), 0, &kept)
            .map_err(|error| WriteError::Font { reason: error.to_string() })?;
        Ok((program, glyphs))
    }

    fn cid_font(&self, pdf: &mut Pdf, name: Name<'_>, parts: &Parts) {
        let mut font = pdf.cid_font(parts.cid);
        font.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM);
        font.font_descriptor(parts.descriptor).default_width(0.0);
        font.cid_to_gid_map_stream(parts.glyphs);
        let widths = self.numbers.keys().map(|&letter| per_mille(self.face.advance(letter)));
        font.widths().consecutive(1, widths);
    }

    fn descriptor(&self, pdf: &mut Pdf, name: Name<'_>, parts: &Parts) -> Result<(), WriteError> {
        let unreadable = || WriteError::Font { reason: self.face.name().to_owned() };
        let font = self.face.parsed().ok_or_else(unreadable)?;
        let ink = font.global_bounding_box();
        let at = |units: i16| per_mille(units.into());
        let mut flags = FontFlags::SERIF | FontFlags::SYMBOLIC;
        flags.set(FontFlags::ITALIC, self.face == Face::Italic);
        pdf.font_descriptor(parts.descriptor)
            .name(name)
            .flags(flags)
            .bbox(Rect::new(at(ink.x_min), at(ink.y_min), at(ink.x_max), at(ink.y_max)))
            .italic_angle(font.italic_angle())
            .ascent(at(font.ascender()))
            .descent(at(font.descender()))
            .cap_height(at(font.capital_height().unwrap_or(0)))
            .stem_v(if self.face == Face::Bold { 140.0 } else { 80.0 })
            .font_file2(parts.program);
        Ok(())
    }

    /// Which letter each number is.
    fn unicode(&self) -> pdf_writer::Buf {
        let mut map = UnicodeCmap::new(Name(b"Custom"), SYSTEM);
        self.numbers.iter().for_each(|(&letter, &number)| map.pair(number, letter));
        map.finish()
    }
}

/// Writes a compressed stream.
pub(super) fn compressed(pdf: &mut Pdf, id: Ref, data: &[u8]) {
    let data = compress_to_vec_zlib(data, COMPRESSION);
    pdf.stream(id, &data).filter(Filter::FlateDecode).finish();
}

/// Units of the em as thousandths of it.
fn per_mille(units: i32) -> f32 {
    real(units * 1000 / EM)
}

/// Six capitals that tell one choice of letters from another.
fn tag(program: &[u8]) -> String {
    let mut rest =
        program.iter().fold(0_u32, |sum, &byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
    let mut letter = || {
        let letter = (b'A'..=b'Z').nth(usize::try_from(rest % 26).unwrap_or(0)).unwrap_or(b'A');
        rest /= 26;
        char::from(letter)
    };
    (0..6).map(|_| letter()).collect()
}
