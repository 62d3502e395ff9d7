//! From the bytes of a text file to its text. What is not UTF-8 is taken for another encoding only
//! where its words leave no doubt: to guess would be to guess at people's names.

use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1258};
use unicode_normalization::UnicodeNormalization;

use super::encoding::Encoding;
use super::legacy::{self, Evidence, Piece, Typeface, Verdict};
use super::place::Place;
use super::problem::{EncodingFault, FileFault, LineFault, Problem};

/// A text with the encoding in which it was found, and what is to be said of that.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Decoded {
    pub encoding: Encoding,
    /// Every line end is one line feed.
    pub text: String,
    pub remark: Option<EncodingFault>,
}

const UTF8_MARK: &[u8] = b"\xef\xbb\xbf";

/// What stands where a program has read UTF-8 as something else, or could not read it at all.
const DAMAGE: [&str; 3] = ["á»", "áº", "\u{fffd}"];

/// Reads a file as text, in the encoding that was asked for or in the one that it shows.
pub(super) fn decode(bytes: &[u8], asked: Option<Encoding>) -> Result<Decoded, Problem> {
    let decoded = match asked {
        Some(Encoding::Utf8 | Encoding::Utf8WithMark) => utf8(bytes)?,
        Some(Encoding::Utf16) => utf16(bytes),
        Some(Encoding::Windows1258) => windows_1258(bytes),
        Some(encoding @ (Encoding::Tcvn3 | Encoding::Vni)) => old(&shown(bytes), encoding)?,
        None if is_utf16(bytes) => unicode(utf16(bytes))?,
        None if std::str::from_utf8(bytes).is_ok() => unicode(utf8(bytes)?)?,
        None => other(bytes)?,
    };
    if decoded.text.trim().is_empty() {
        return Err(Problem::File(FileFault::Empty));
    }
    let text = decoded.text.replace("\r\n", "\n").replace('\r', "\n");
    Ok(Decoded { text, ..decoded })
}

fn utf8(bytes: &[u8]) -> Result<Decoded, Problem> {
    let (encoding, bytes) = match bytes.strip_prefix(UTF8_MARK) {
        Some(rest) => (Encoding::Utf8WithMark, rest),
        None => (Encoding::Utf8, bytes),
    };
    let text = std::str::from_utf8(bytes).map_err(|error| not_utf8(bytes, error))?;
    if let Some(at) = DAMAGE.iter().filter_map(|trace| text.find(trace)).min() {
        let good = bytes.get(..at).unwrap_or_default();
        return Err(fault_at(good, LineFault::Garbled));
    }
    Ok(Decoded { encoding, text: text.to_owned(), remark: None })
}

fn utf16(bytes: &[u8]) -> Decoded {
    let big = bytes.starts_with(b"\xfe\xff") || matches!(bytes, [0, ..]);
    let kind = if big { UTF_16BE } else { UTF_16LE };
    let (text, _damaged) = kind.decode_with_bom_removal(bytes);
    Decoded { encoding: Encoding::Utf16, text: text.into_owned(), remark: None }
}

/// Whether the bytes are UTF-16, with its mark or seen by the empty half of the first letter.
fn is_utf16(bytes: &[u8]) -> bool {
    [b"\xff\xfe", b"\xfe\xff"].iter().any(|mark| bytes.starts_with(*mark))
        || matches!(bytes, [0, letter, ..] | [letter, 0, ..] if *letter != 0)
}

/// Converts what stands in Unicode letters but was typed in an old encoding.
fn unicode(mut decoded: Decoded) -> Result<Decoded, Problem> {
    (decoded.text, decoded.remark) = convert(&decoded.text, None)?;
    Ok(decoded)
}

fn windows_1258(bytes: &[u8]) -> Decoded {
    let (text, _damaged) = WINDOWS_1258.decode_without_bom_handling(bytes);
    let text: String = text.nfc().collect();
    let cells = fragments(&text).filter(|fragment| !fragment.is_ascii()).count();
    let example =
        |text: &str| fragments(text).find(|fragment| !fragment.is_ascii()).map(legacy::clip);
    let remark = example(&latin(bytes)).zip(example(&text)).map(|(before, after)| {
        EncodingFault::Converted { from: Encoding::Windows1258, cells, before, after }
    });
    Decoded { encoding: Encoding::Windows1258, text, remark }
}

/// Shows bytes as programs do that know no better: each as the Latin letter of its number.
fn latin(bytes: &[u8]) -> String {
    bytes.iter().copied().map(char::from).collect()
}

fn shown(bytes: &[u8]) -> String {
    let bytes = bytes.strip_prefix(UTF8_MARK).unwrap_or(bytes);
    std::str::from_utf8(bytes).map_or_else(|_| latin(bytes), str::to_owned)
}

fn old(shown: &str, encoding: Encoding) -> Result<Decoded, Problem> {
    let (text, remark) = convert(shown, Some(encoding))?;
    Ok(Decoded { encoding, text, remark })
}

/// Reads bytes that are not UTF-8: in the only encoding in which their words are Vietnamese.
fn other(bytes: &[u8]) -> Result<Decoded, Problem> {
    let shown = latin(bytes);
    let modern = windows_1258(bytes);
    let seen = Evidence::of(fragments(&modern.text));
    let verdict = Evidence::of(fragments(&shown)).verdict();
    match (verdict, seen.is_clearly_unicode()) {
        (Verdict::Unicode | Verdict::Doubtful, true) => Ok(modern),
        (Verdict::Is(encoding), false) => old(&shown, encoding),
        _ => match std::str::from_utf8(bytes) {
            Err(error) => Err(not_utf8(bytes, error)),
            Ok(_) => utf8(bytes),
        },
    }
}

/// Converts a text cell by cell, as far as cells can be told before the separator is known.
fn convert(
    text: &str,
    asked: Option<Encoding>,
) -> Result<(String, Option<EncodingFault>), Problem> {
    let mut cells: Vec<String> = fragments(text).map(str::to_owned).collect();
    let piece = |text| Piece { text, typeface: Typeface::Any };
    let mut pieces: Vec<Piece> = cells.iter_mut().map(piece).collect();
    let remark = legacy::convert(&mut pieces, asked)
        .map_err(|fault| Problem::File(FileFault::Encoding(fault)))?;
    Ok((cells.concat(), remark))
}

fn fragments(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive([',', ';', '\t', '\n', '\r', '"'])
}

fn not_utf8(bytes: &[u8], error: std::str::Utf8Error) -> Problem {
    fault_at(bytes.get(..error.valid_up_to()).unwrap_or_default(), LineFault::NotUtf8)
}

/// Names the line, from 1, on which the byte after these stands.
fn fault_at(before: &[u8], fault: LineFault) -> Problem {
    let line = before.iter().fold(1, |line, byte| line + u64::from(*byte == b'\n'));
    Problem::Line { place: Place::Line(line), fault }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LIST: &str = "Họ và tên,Giới tính\nNguyễn Văn Đức,nam\nTrần Thị Hồng,nữ\n";

    fn fault(bytes: &[u8]) -> Problem {
        decode(bytes, None).unwrap_err()
    }

    fn read(bytes: &[u8]) -> (Encoding, String) {
        let decoded = decode(bytes, None).unwrap();
        (decoded.encoding, decoded.text)
    }

    #[test]
    fn line_ends_of_every_system_become_one() {
        let read = read(b"\xef\xbb\xbfa\r\nb\rc\n");

        assert_eq!(read, (Encoding::Utf8WithMark, "a\nb\nc\n".to_owned()));
    }

    #[test]
    fn utf16_is_read_with_and_without_its_mark() {
        let units = || LIST.encode_utf16();
        let little: Vec<u8> = units().flat_map(u16::to_le_bytes).collect();
        let big: Vec<u8> = units().flat_map(u16::to_be_bytes).collect();

        for bytes in
            [&[b"\xff\xfe", &little[..]].concat(), &little, &[b"\xfe\xff", &big[..]].concat()]
        {
            assert_eq!(read(bytes), (Encoding::Utf16, LIST.to_owned()));
        }
        assert_eq!(read(&big), (Encoding::Utf16, LIST.to_owned()));
    }

    #[test]
    fn windows_1258_ends_in_composed_letters() {
        let bytes = b"Nguy\xea\xden V\xe3n \xd0\xfd\xecc, Tr\xe2\xccn, L\xea Ti\xea\xecn";

        let (encoding, text) = read(bytes);

        assert_eq!(
            (encoding, text.as_str()),
            (Encoding::Windows1258, "Nguyễn Văn Đức, Trần, Lê Tiến")
        );
    }

    #[test]
    fn old_bytes_are_recognised_by_their_words() {
        let tcvn3 = "Hä vµ tªn,Giíi tÝnh\nNguyÔn V¨n §øc,nam\nTrÇn ThÞ Hång,n÷\n";
        let vni = "Hoï vaø teân,Giôùi tính\nNguyeãn Vaên Ñöùc,nam\nTraàn Thò Hoàng,nöõ\n";
        let bytes =
            |shown: &str| shown.chars().map(|c| u8::try_from(c).unwrap()).collect::<Vec<_>>();

        assert_eq!(read(&bytes(tcvn3)), (Encoding::Tcvn3, LIST.to_owned()));
        assert_eq!(read(&bytes(vni)), (Encoding::Vni, LIST.to_owned()));
        assert_eq!(read(tcvn3.as_bytes()), (Encoding::Utf8, LIST.to_owned()));
        assert_eq!(read(vni.as_bytes()), (Encoding::Utf8, LIST.to_owned()));
    }

    #[test]
    fn the_line_of_the_first_unreadable_letter_is_named() {
        let at = |line, fault| Problem::Line { place: Place::Line(line), fault };

        assert_eq!(fault(b"So,Ten\n1,Nguy\xea\xden\n"), at(2, LineFault::NotUtf8));
        assert_eq!(fault("So\n\nHá»\u{8d}".as_bytes()), at(3, LineFault::Garbled));
    }

    #[test]
    fn blanks_alone_are_an_empty_file() {
        assert_eq!(fault(b""), Problem::File(FileFault::Empty));
        assert_eq!(fault(b"\xef\xbb\xbf \r\n\n"), Problem::File(FileFault::Empty));
    }
}
