//! The encodings in which rosters are kept, by their names.

use crate::domain::{Lang, tr};

/// The encoding in which a roster was found, or as which it is to be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// With the mark that Excel writes in front (byte order mark).
    Utf8WithMark,
    Utf16,
    /// Letters with their tone marks behind them.
    Windows1258,
    /// One byte a letter, capitals by another font (TCVN3, ABC; fonts `.VnTime`).
    Tcvn3,
    /// A letter and its marks in two bytes (VNI; fonts VNI-Times).
    Vni,
}

impl Encoding {
    pub(super) fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8WithMark => tr(lang, "UTF-8 có dấu BOM", "UTF-8 with a byte order mark"),
            Self::Utf16 => "UTF-16",
            Self::Windows1258 => "Windows-1258",
            Self::Tcvn3 => "TCVN3 (ABC)",
            Self::Vni => "VNI",
        }
    }
}
