//! Repairs the tail that a power cut left, and keeps what it cuts off.

use std::io;
use std::path::{Path, PathBuf};

use super::chain;
use super::error::OpenError;
use super::line::CLOSE;
use super::medium::{self, Medium, SECTOR};
use super::scan::Scan;
use super::tail::{self, Tail};
use crate::domain::{Lang, tr};

/// What opening a session had to do to its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Recovery {
    /// Nothing.
    Untouched,
    /// Closing brackets or blanks were put back; no record was concerned.
    Closed,
    /// A half-written record, never acknowledged, was cut off.
    Cut(Cut),
}

/// What was cut off a session file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The number of the last record that stands.
    pub after: u64,
    /// The number of bytes.
    pub bytes: u64,
    /// Their SHA-256, 64 digits.
    pub sha256: String,
    /// The file in which they are kept.
    pub kept: PathBuf,
}

impl Cut {
    /// Says to the user what was not saved, and where its remains are.
    pub fn text(&self, lang: Lang) -> String {
        let (after, kept) = (self.after, self.kept.display());
        tr(
            lang,
            format!(
                "L02: Một thao tác đang ghi dở khi bị ngắt nên CHƯA được lưu. {after} thao tác trước đó còn đủ. Phần ghi dở được giữ ở tệp {kept} để đối chiếu."
            ),
            format!(
                "L02: an action was being written when the power or the program went, and was NOT saved. The {after} before it are complete. Its remains are kept in {kept}."
            ),
        )
    }
}

/// Brings the file back to whole records and closing brackets. Gives its size.
///
/// The power may go again in here: each step leaves a file that the next opening repairs alike.
pub(super) fn recover(
    medium: &Medium,
    scan: &Scan,
    bytes: &[u8],
) -> Result<(usize, Recovery), OpenError> {
    let writing = || OpenError::writing(medium.path());
    let recovery = match scan.tail {
        Tail::Damaged(damage) => return Err(OpenError::damaged(medium.path(), damage)),
        Tail::Clean if tail::is_complete(bytes, scan.header.chunk) => {
            return Ok((bytes.len(), Recovery::Untouched));
        }
        Tail::Clean | Tail::Torn { cut: 0 } => Recovery::Closed,
        Tail::Torn { .. } => {
            let remains = tail::trimmed(bytes.get(scan.end.at..).unwrap_or_default());
            Recovery::Cut(keep(medium.path(), scan.end.head.n, remains).map_err(writing())?)
        }
    };
    Ok((close(medium, scan, bytes.len()).map_err(writing())?, recovery))
}

/// Stores the remains under a name made from their content, so that doing it twice is harmless.
fn keep(session: &Path, after: u64, remains: &[u8]) -> io::Result<Cut> {
    let hash = chain::sha256(remains);
    let kept = medium::beside(session, &format!(".torn-{}-{}", after + 1, hash.short()));
    medium::write_anew(&kept, remains)?;
    let bytes = u64::try_from(remains.len()).unwrap_or(u64::MAX);
    Ok(Cut { after, bytes, sha256: hash.to_string(), kept })
}

/// Writes the end of the last line, the closing brackets and blanks over all that follows.
fn close(medium: &Medium, scan: &Scan, size: usize) -> io::Result<usize> {
    let newline = scan.end.at.saturating_sub(1);
    let needed = scan.end.at + CLOSE.len() + SECTOR;
    let size = scan.header.chunk.round_up(size.max(needed));
    let mut image = [b"\n", CLOSE].concat();
    image.resize(size - newline, b' ');
    medium.write(newline, &image)?;
    medium.sync()?;
    if medium.read(newline, image.len())? != image {
        return Err(io::Error::other("what was written does not read back"));
    }
    Ok(size)
}
