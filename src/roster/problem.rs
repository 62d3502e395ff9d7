//! What is wrong with a roster, where, and what to do about it.

mod cell;
mod clash;
mod encoding;
mod file;
mod heading;
mod line;
mod workbook;

pub use self::cell::CellFault;
pub use self::clash::Clash;
pub use self::encoding::EncodingFault;
pub use self::file::FileFault;
pub use self::heading::HeadingFault;
pub use self::line::LineFault;
pub use self::workbook::WorkbookFault;
pub use crate::domain::date::DateFault;

use super::place::Place;
use crate::domain::{Lang, Text, tr};

/// One thing that is wrong, or that the operator should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    File(FileFault),
    Line {
        place: Place,
        fault: LineFault,
    },
    Heading {
        place: Place,
        written: Text,
        fault: HeadingFault,
    },
    Cell {
        place: Place,
        /// The heading as the file writes it.
        heading: Text,
        /// What the cell says, cut to what fits into a message.
        value: Text,
        fault: CellFault,
    },
}

/// What follows from a problem.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Nothing is wrong; the operator should know.
    Note,
    /// The row is taken; look at it.
    Warning,
    /// The row, or the file, is left out.
    Error,
}

impl Problem {
    pub fn severity(&self) -> Severity {
        match self {
            Self::File(fault) => fault.severity(),
            Self::Line { fault, .. } => fault.severity(),
            Self::Heading { .. } => Severity::Warning,
            Self::Cell { fault, .. } => fault.severity(),
        }
    }

    /// Tells the line, and 0 for the file as a whole.
    pub fn line(&self) -> u64 {
        match self {
            Self::File(_) => 0,
            Self::Line { place, .. } | Self::Heading { place, .. } | Self::Cell { place, .. } => {
                place.line()
            }
        }
    }

    /// Says the place, what is wrong there and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        let column = tr(lang, "cột", "column");
        match self {
            Self::File(fault) => fault.text(lang),
            Self::Line { place, fault } => format!("{}: {}", place.text(lang), fault.text(lang)),
            Self::Heading { place, written, fault } => {
                format!("{}, {column} “{written}”: {}", place.text(lang), fault.text(lang))
            }
            Self::Cell { place, heading, value, fault } if value.is_empty() => {
                format!("{}, {column} “{heading}”: {}", place.text(lang), fault.text(lang))
            }
            Self::Cell { place, heading, value, fault } => {
                let (place, says) = (place.text(lang), tr(lang, "ghi", "which says"));
                format!("{place}, {column} “{heading}”, {says} “{value}”: {}", fault.text(lang))
            }
        }
    }
}
