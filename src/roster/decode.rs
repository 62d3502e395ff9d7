//! From the bytes of a file to its text. UTF-8 only: to guess at another encoding would be to
//! guess at people's names.

use super::problem::{FileFault, LineFault, Problem};
use crate::domain::{Lang, tr};

/// The encoding in which a roster was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    /// With the mark that Excel writes in front (byte order mark).
    Utf8WithMark,
}

impl Encoding {
    pub(super) fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::Utf8 => "UTF-8",
            Self::Utf8WithMark => tr(lang, "UTF-8 có dấu BOM", "UTF-8 with a byte order mark"),
        }
    }
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// How a modern workbook (a ZIP) and an old one begin.
const WORKBOOKS: [&[u8]; 2] = [b"PK\x03\x04", b"\xd0\xcf\x11\xe0"];

/// How UTF-16 begins.
const UTF16_MARKS: [&[u8]; 2] = [b"\xff\xfe", b"\xfe\xff"];

/// What stands where a program has read UTF-8 as something else, or could not read it at all.
const DAMAGE: [&str; 3] = ["á»", "áº", "\u{fffd}"];

/// Reads a file as text, with every line end as one line feed.
pub(super) fn decode(bytes: &[u8]) -> Result<(Encoding, String), Problem> {
    if WORKBOOKS.iter().any(|start| bytes.starts_with(start)) {
        return Err(Problem::File(FileFault::Workbook));
    }
    if is_utf16(bytes) {
        return Err(Problem::File(FileFault::Utf16));
    }
    let (encoding, bytes) = match bytes.strip_prefix(UTF8_MARK) {
        Some(rest) => (Encoding::Utf8WithMark, rest),
        None => (Encoding::Utf8, bytes),
    };
    let text = std::str::from_utf8(bytes).map_err(|error| {
        let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
        Problem::Line { line: line_at(good), fault: LineFault::NotUtf8 }
    })?;
    if let Some(at) = DAMAGE.iter().filter_map(|trace| text.find(trace)).min() {
        let good = bytes.get(..at).unwrap_or_default();
        return Err(Problem::Line { line: line_at(good), fault: LineFault::Garbled });
    }
    if text.trim().is_empty() {
        return Err(Problem::File(FileFault::Empty));
    }
    Ok((encoding, text.replace("\r\n", "\n").replace('\r', "\n")))
}

/// Whether the bytes are UTF-16, with its mark or seen by the empty half of the first letter.
fn is_utf16(bytes: &[u8]) -> bool {
    UTF16_MARKS.iter().any(|mark| bytes.starts_with(mark))
        || matches!(bytes, [0, letter, ..] | [letter, 0, ..] if *letter != 0)
}

/// Tells the line, from 1, on which the byte after these stands.
fn line_at(before: &[u8]) -> u64 {
    before.iter().fold(1, |line, byte| line + u64::from(*byte == b'\n'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fault(bytes: &[u8]) -> Problem {
        decode(bytes).unwrap_err()
    }

    #[test]
    fn line_ends_of_every_system_become_one() {
        let (encoding, text) = decode(b"\xef\xbb\xbfa\r\nb\rc\n").unwrap();

        assert_eq!((encoding, text.as_str()), (Encoding::Utf8WithMark, "a\nb\nc\n"));
    }

    #[test]
    fn utf16_is_told_with_and_without_its_mark() {
        assert_eq!(fault(b"\xff\xfeS\0"), Problem::File(FileFault::Utf16));
        assert_eq!(fault(b"\xfe\xff\0S"), Problem::File(FileFault::Utf16));
        assert_eq!(fault(b"S\0T\0"), Problem::File(FileFault::Utf16));
        assert_eq!(fault(b"\0S\0T"), Problem::File(FileFault::Utf16));
    }

    #[test]
    fn a_workbook_is_told_from_a_table() {
        assert_eq!(fault(b"PK\x03\x04rest"), Problem::File(FileFault::Workbook));
        assert_eq!(fault(b"\xd0\xcf\x11\xe0rest"), Problem::File(FileFault::Workbook));
    }

    #[test]
    fn the_line_of_the_first_unreadable_letter_is_named() {
        assert_eq!(
            fault(b"So,Ten\n1,Nguy\xea\xden\n"),
            Problem::Line { line: 2, fault: LineFault::NotUtf8 }
        );
        assert_eq!(
            fault("So\n\nHá»\u{8d}".as_bytes()),
            Problem::Line { line: 3, fault: LineFault::Garbled }
        );
    }

    #[test]
    fn blanks_alone_are_an_empty_file() {
        assert_eq!(fault(b""), Problem::File(FileFault::Empty));
        assert_eq!(fault(b"\xef\xbb\xbf \r\n\n"), Problem::File(FileFault::Empty));
    }
}
