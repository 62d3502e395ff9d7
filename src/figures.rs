//! What is wrong with the figures of a text or a table: a small, careful reader of reports.
//!
//! It looks at four things only: a percentage beside its fraction, a whole beside its parts, the sign
//! of a percentage, and shares of more than the whole. Where it cannot tell what belongs together it
//! says nothing: a report that is right must pass without a word.

mod parts;
mod share;
mod sign;
mod table;
mod text;
mod token;

use crate::domain::figures::Printed;

/// Something in the figures that is wrong, or is likely to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file, from 1.
    pub line: usize,
    pub fault: Fault,
    pub surety: Surety,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// It depends on what the writer meant.
    Possible,
    /// The figures are probably meant to belong together, and do not.
    Likely,
    /// It is wrong whatever was meant.
    Certain,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The decimals of a percentage were cut off instead of rounded.
    Cut { part: u64, whole: u64, printed: Printed, right: Printed },
    /// A percentage is not that of its fraction.
    Off { part: u64, whole: u64, printed: Printed, right: Printed },
    /// A part is greater than its whole.
    OverWhole { part: u64, whole: u64 },
    /// A share of a whole is over 100 per cent.
    OverHundred { printed: String },
    /// The parts do not add up to their whole.
    Parts { parts: Vec<u64>, sum: u64, whole: u64 },
    /// Two signs stand behind one number.
    DoubleSign { printed: String },
    /// A share has no sign behind it.
    NoUnit { printed: String },
    /// A column of a table does not add up to the line of its total.
    Column { heading: String, sum: u64, whole: u64 },
}

/// Reads a running text, in Vietnamese or English.
pub fn check_text(text: &str) -> Vec<Finding> {
    let tokens = token::tokens(text);
    let sentences = token::sentences(&tokens);
    let mut findings: Vec<Finding> = Vec::new();
    for sentence in &sentences {
        findings.extend(share::check(sentence.tokens));
        findings.extend(sign::check(sentence.tokens));
    }
    findings.extend(parts::check(&sentences));
    findings.sort_by_key(|finding| finding.line);
    findings
}

/// Reads a table in CSV, with headings above and the totals in a line of their own.
pub fn check_table(text: &str) -> Vec<Finding> {
    table::check(text)
}
