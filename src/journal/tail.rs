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
    let holds_a_record = remains.iter().any(|byte| !matches!(byte, b']' | b'}' | b' ' | b'\n' | 0));
    Tail::Torn { cut: if holds_a_record { remains.len() } else { 0 } }
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
    !has_old_sector(remains.get(..=newline).unwrap_or_default(), at)
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

#[cfg(test)]
mod tests {
    use super::*;

    /// A line of the right form whose hash nobody has computed.
    fn line(n: u64) -> String {
        format!(",{{\"n\":{n},\"h\":\"{}\"}}\n", "0".repeat(64))
    }

    /// Judges what stands behind record 7, with one of its sectors as it was before.
    fn judged(rest: &str) -> Tail {
        let sector = " ".repeat(2 * SECTOR);
        let mut bytes = rest.replace('~', &sector).into_bytes();
        bytes.resize((bytes.len() + SECTOR).next_multiple_of(SECTOR), b' ');
        judge(&bytes, 0, 7, Chunk::SMALLEST)
    }

    const MIDDLE: Tail = Tail::Damaged(Damage::Middle { n: 8 });

    #[test]
    fn one_append_with_a_sector_missing_is_torn() {
        let torn = judged(&format!(",{{\"n\":8,~{}]}}\n", line(8).trim_start_matches(",{\"n\":8")));

        assert!(matches!(torn, Tail::Torn { cut: 1024.. }), "{torn:?}");
    }

    #[test]
    fn one_append_does_not_leave_a_later_record() {
        assert_eq!(judged(&format!(",{{\"n\":8,~\n{}]}}\n", line(9))), MIDDLE);
    }

    #[test]
    fn one_append_does_not_leave_the_ends_of_two_records() {
        assert_eq!(
            judged(&format!(",~{}{}]}}\n", line(8).trim_start_matches(",{\"n"), line(8))),
            MIDDLE
        );
    }

    #[test]
    fn one_append_does_not_leave_many_lines() {
        assert_eq!(judged(",{~x\nx\nx\n]}\n"), MIDDLE);
    }

    #[test]
    fn one_append_does_not_leave_more_than_a_line_can_hold() {
        assert_eq!(judged(&format!(",{{~{}", "x".repeat(LINE_LIMIT))), MIDDLE);
    }
}
