//! Judges what stands after the last settled line, by its geometry alone.
//!
//! One torn append leaves each sector either as it was (blank, or the closing brackets) or as it
//! was to be. Bytes that no such mixture explains were altered, and are not ours to cut off.

use super::damage::Damage;
use super::header::Chunk;
use super::line::{self, CLOSE, LINE_LIMIT};
use super::medium::SECTOR;

/// How a session file ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    /// With its closing brackets, and blanks after them.
    Clean,
    /// With a half-written append of this many bytes; 0 if only brackets or blanks are missing.
    Torn { cut: usize },
    /// With something that a torn append does not explain.
    Damaged(Damage),
}

/// Judges the bytes from `at`, where the line after record `n` would begin.
pub(super) fn judge(bytes: &[u8], at: usize, n: u64, chunk: Chunk) -> Tail {
    let rest = bytes.get(at..).unwrap_or_default();
    if rest.strip_prefix(CLOSE).is_some_and(|padding| padding.iter().all(|byte| *byte == b' ')) {
        return Tail::Clean;
    }
    let remains = trimmed(rest);
    if remains == b"]}" {
        return Tail::Torn { cut: 0 };
    }
    if is_more_than_one_append(remains, n) {
        return Tail::Damaged(Damage::Middle { n: n + 1 });
    }
    if is_written_to_its_end(remains, at) {
        return Tail::Damaged(Damage::Last { n: n + 1 });
    }
    let is_closed = remains.starts_with(CLOSE);
    if !is_closed && !is_complete(bytes, chunk) {
        return Tail::Damaged(Damage::CutShort { after: n });
    }
    let is_bracket = CLOSE.starts_with(remains);
    Tail::Torn { cut: if is_bracket { 0 } else { remains.len() } }
}

/// The bytes that a torn append left, without the blanks and zeros behind them.
pub(super) fn trimmed(rest: &[u8]) -> &[u8] {
    let blank = |byte: &u8| matches!(byte, b' ' | b'\n' | b'\r' | b'\t' | 0);
    let len = rest.iter().rposition(|byte| !blank(byte)).map_or(0, |last| last + 1);
    rest.get(..len).unwrap_or_default()
}

/// Whether the file has the size and the last, unwritten sector of a complete one.
pub(super) fn is_complete(bytes: &[u8], chunk: Chunk) -> bool {
    let last_sector = bytes.last_chunk::<SECTOR>();
    chunk.divides(bytes.len())
        && last_sector.is_some_and(|sector| sector.iter().all(|byte| matches!(byte, b' ' | 0)))
}

fn is_more_than_one_append(remains: &[u8], n: u64) -> bool {
    let lines = || remains.split(|byte| *byte == b'\n');
    let written = |line: &&[u8]| line.iter().any(|byte| !matches!(byte, b' ' | 0));
    let is_later = |line: &[u8]| line::number(line).is_some_and(|found| found >= n + 2);
    lines().any(is_later)
        || lines().filter(written).count() > 3
        || lines().filter(|line| line::ends_a_line(line)).count() > 1
        || (remains.len() > LINE_LIMIT + CLOSE.len() && !remains.starts_with(CLOSE))
}

/// Whether a line was begun and ended, with no sector in it that is still as it was.
fn is_written_to_its_end(remains: &[u8], at: usize) -> bool {
    let Some(newline) = remains.iter().position(|byte| *byte == b'\n') else { return false };
    let line = remains.get(..newline).unwrap_or_default();
    line != b"]}" && !has_old_sector(line, at)
}

fn has_old_sector(line: &[u8], at: usize) -> bool {
    let (first, others) = line.split_at(line.len().min(SECTOR - at % SECTOR));
    let mut offset = 0;
    std::iter::once(first).chain(others.chunks(SECTOR)).any(|piece| {
        let is_old = is_as_before(piece, offset);
        offset += piece.len();
        is_old
    })
}

/// Whether these bytes, so far behind the last line, are what stood there before the append.
fn is_as_before(piece: &[u8], offset: usize) -> bool {
    let before = |offset: usize| *CLOSE.get(offset).unwrap_or(&b' ');
    piece.iter().zip(offset..).all(|(byte, offset)| *byte == 0 || *byte == before(offset))
}
