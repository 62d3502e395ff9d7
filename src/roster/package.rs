//! Looks at a workbook before it is unpacked: what it is, and whether it would burst.

use std::io::{self, Cursor, Read};

use zip::ZipArchive;

use super::problem::WorkbookFault;

/// The kinds of workbook that can be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkbookKind {
    Xlsx,
    Xls,
    Ods,
}

impl WorkbookKind {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Xlsx => "XLSX",
            Self::Xls => "XLS",
            Self::Ods => "ODS",
        }
    }
}

/// How much a workbook may hold when unpacked, in megabytes: ten thousand people take about ten.
const MOST_MEGABYTES: u64 = 200;

/// How many different texts a workbook may announce; room is made for all of them at once.
const MOST_TEXTS: u64 = 2_000_000;

/// How a ZIP and an old compound file begin.
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// Whether a file begins like a workbook.
pub(super) fn is_workbook(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND)
}

/// Tells what a workbook is, and refuses one that cannot be opened or would take too much room.
pub(super) fn inspect(bytes: &[u8]) -> Result<WorkbookKind, WorkbookFault> {
    if bytes.starts_with(COMPOUND) {
        return compound(bytes);
    }
    let mut archive =
        ZipArchive::new(Cursor::new(bytes)).map_err(|_unreadable| WorkbookFault::Damaged)?;
    weigh(&mut archive)?;
    let has =
        |part: &str| archive.file_names().flatten().any(|name| name.eq_ignore_ascii_case(part));
    if has("content.xml") {
        Ok(WorkbookKind::Ods)
    } else if has("xl/workbook.xml") || has("_rels/.rels") && !has("word/document.xml") {
        Ok(WorkbookKind::Xlsx)
    } else {
        Err(WorkbookFault::Damaged)
    }
}

/// An old workbook, or a new one that is locked, by the names of the streams.
fn compound(bytes: &[u8]) -> Result<WorkbookKind, WorkbookFault> {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Err(WorkbookFault::Encrypted)
    } else if (has("Workbook") || has("Book")) && !has_endless_sheet(bytes) {
        Ok(WorkbookKind::Xls)
    } else {
        Err(WorkbookFault::Damaged)
    }
}

/// Whether an old workbook announces a sheet larger than such a sheet can be; the reader makes
/// room for all of it at once. The record is one of 14 bytes with the number 0x200.
fn has_endless_sheet(bytes: &[u8]) -> bool {
    const SIZES: &[u8] = b"\x00\x02\x0e\x00";
    bytes.windows(16).filter(|record| record.starts_with(SIZES)).any(|record| {
        let (rows, columns) = (record.get(8..12), record.get(14..16));
        let rows = rows.and_then(|rows| rows.try_into().ok()).map_or(0, u32::from_le_bytes);
        let columns = columns.and_then(|all| all.try_into().ok()).map_or(0, u16::from_le_bytes);
        rows > 65_536 || columns > 256
    })
}

/// Unpacks every part into nothing, and stops where the sum is too large. What the archive says of
/// its sizes may be a lie.
fn weigh(archive: &mut ZipArchive<Cursor<&[u8]>>) -> Result<(), WorkbookFault> {
    let mut left = MOST_MEGABYTES * 1_000_000;
    for at in 0..archive.len() {
        // A part that cannot be unpacked weighs nothing; whoever needs it says so.
        let Ok(part) = archive.by_index(at) else { continue };
        let is_texts =
            part.name().is_ok_and(|name| name.to_ascii_lowercase().ends_with("sharedstrings.xml"));
        let mut part = part.take(left + 1);
        let size = if is_texts {
            let mut texts = Vec::new();
            let _damage_is_found_later = part.read_to_end(&mut texts);
            announced(&texts)?;
            u64::try_from(texts.len()).unwrap_or(u64::MAX)
        } else {
            io::copy(&mut part, &mut io::sink()).unwrap_or_default()
        };
        left = left.checked_sub(size).ok_or(WorkbookFault::TooLarge { most: MOST_MEGABYTES })?;
    }
    Ok(())
}

/// Refuses a list of texts that announces more than any roster has.
fn announced(texts: &[u8]) -> Result<(), WorkbookFault> {
    let texts = String::from_utf8_lossy(texts);
    for after in texts.split("uniqueCount").skip(1) {
        let is_around = |c: char| c.is_whitespace() || matches!(c, '=' | '"' | '\'');
        let digits: String =
            after.trim_start_matches(is_around).chars().take_while(char::is_ascii_digit).collect();
        if !digits.is_empty() && digits.parse().map_or(true, |count: u64| count > MOST_TEXTS) {
            return Err(WorkbookFault::Damaged);
        }
    }
    Ok(())
}
