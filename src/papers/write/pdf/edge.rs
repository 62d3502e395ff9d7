//! The edge to the file: whole numbers become those that the file is written in.

/// How hard streams are compressed: the default of zlib.
pub(super) const COMPRESSION: u8 = 6;

/// A whole number as the file writes it. Every length on a sheet is a short integer.
pub(super) fn real(number: i32) -> f32 {
    i16::try_from(number).map_or(f32::from(i16::MAX), f32::from)
}
