//! What is wrong with a roster, where, and what to do about it.

mod cell;
mod clash;
mod file;
mod heading;
mod line;

pub use self::cell::CellFault;
pub use self::clash::Clash;
pub use self::file::FileFault;
pub use self::heading::HeadingFault;
pub use self::line::LineFault;
pub use crate::domain::date::DateFault;

use crate::domain::{Lang, Text, tr};

/// One thing that is wrong, or that the operator should know. Lines count from 1.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    File(FileFault),
    Line {
        line: u64,
        fault: LineFault,
    },
    Heading {
        line: u64,
        written: Text,
        fault: HeadingFault,
    },
    Cell {
        line: u64,
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
            Self::Line { .. } => Severity::Error,
            Self::Heading { .. } => Severity::Warning,
            Self::Cell { fault, .. } => fault.severity(),
        }
    }

    /// Tells the line, and 0 for the file as a whole.
    pub fn line(&self) -> u64 {
        match self {
            Self::File(_) => 0,
            Self::Line { line, .. } | Self::Heading { line, .. } | Self::Cell { line, .. } => *line,
        }
    }

    /// Says the place, what is wrong there and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        let line = self.line();
        let place = tr(lang, format!("Dòng {line}"), format!("Line {line}"));
        let column = tr(lang, "cột", "column");
        match self {
            Self::File(fault) => fault.text(lang),
            Self::Line { fault, .. } => format!("{place}: {}", fault.text(lang)),
            Self::Heading { written, fault, .. } => {
                format!("{place}, {column} “{written}”: {}", fault.text(lang))
            }
            Self::Cell { heading, value, fault, .. } if value.is_empty() => {
                format!("{place}, {column} “{heading}”: {}", fault.text(lang))
            }
            Self::Cell { heading, value, fault, .. } => {
                let says = tr(lang, "ghi", "which says");
                format!("{place}, {column} “{heading}”, {says} “{value}”: {}", fault.text(lang))
            }
        }
    }
}
