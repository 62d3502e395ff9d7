//! What a roster file does not say of itself: the sheet and the encoding.

use clap::{Args, ValueEnum};

use crate::domain::Text;
use crate::roster::{Choices, Encoding};

/// How a roster is to be read, where it is not told by itself.
#[derive(Clone, Debug, Default, Args)]
pub(super) struct Choosing {
    /// The sheet of a workbook that holds the list [default: the only one with a header]
    #[arg(long, value_name = "NAME")]
    sheet: Option<String>,
    /// The encoding of the roster [default: as its words show]
    #[arg(long, value_name = "ENCODING")]
    encoding: Option<Named>,
}

/// An encoding, as it is written on the command line.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Named {
    #[value(name = "utf-8")]
    Utf8,
    #[value(name = "utf-16")]
    Utf16,
    #[value(name = "windows-1258")]
    Windows1258,
    /// ABC: the fonts `.VnTime` and `.VnTimeH`
    #[value(name = "tcvn3", alias = "abc")]
    Tcvn3,
    /// The fonts VNI-Times and its like
    Vni,
}

impl Choosing {
    pub(super) fn choices(&self) -> Choices {
        let encoding = self.encoding.map(|named| match named {
            Named::Utf8 => Encoding::Utf8,
            Named::Utf16 => Encoding::Utf16,
            Named::Windows1258 => Encoding::Windows1258,
            Named::Tcvn3 => Encoding::Tcvn3,
            Named::Vni => Encoding::Vni,
        });
        Choices { sheet: self.sheet.as_deref().map(Text::new), encoding }
    }
}
