//! Lengths on paper. They are whole thirty-seconds of a point: fine enough for the eye, exact to
//! add up, and small enough that a sheet fits a short integer.

/// A length in thirty-seconds of a point.
pub(super) type Length = i32;

/// How many lengths a point has.
pub(super) const POINT: Length = 32;

/// More than any sheet: what is longer is measured as this long.
pub(super) const ENDLESS: Length = 1 << 20;

pub(super) const fn points(points: i32) -> Length {
    points * POINT
}

pub(super) const fn millimetres(millimetres: i32) -> Length {
    millimetres * 720 * POINT / 254
}

/// Turns a count of things into a factor for lengths.
pub(super) fn times(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(ENDLESS)
}
