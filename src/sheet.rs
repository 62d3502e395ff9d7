//! The count sheet: the figures of one election from any source become a verdict. It is a stable
//! interface; the rule set is handed in by the caller.

mod answer;
mod ballot;
mod check;
mod count;
mod fault;
mod input;
mod judge;
mod object;
mod place;
mod unreadable;

use object::Object;

pub use answer::{Answer, Label, Outcome, Question, QuestionKind, Rules, Tally, Term};
pub use answer::{CandidateAnswer, CheckAnswer, Level};
pub use ballot::Marked;
pub use check::{Check, Figure, Notice};
pub use fault::Fault;
pub use input::{Body, Candidate, Excluded, Name, Sheet};
pub use place::{Place, Spot};
pub use unreadable::{Reason, Unreadable};

/// Reads a sheet. Whether it hangs together is asked by [`Sheet::answer`].
pub fn read(source: &[u8]) -> Result<Sheet, Unreadable> {
    let json = without_mark(source);
    let sheet: serde_json::Result<Object<Sheet>> = serde_json::from_slice(json);
    sheet.map(|sheet| sheet.0).map_err(|error| Unreadable::of(json, &error))
}

/// Finds a part of a sheet that has been read.
pub fn place(source: &[u8], spot: Spot) -> Place {
    Place::of(without_mark(source), spot)
}

/// Some editors put a byte order mark before the text.
fn without_mark(source: &[u8]) -> &[u8] {
    source.strip_prefix(b"\xef\xbb\xbf").unwrap_or(source)
}
