//! One line of the session file: a record, chained to the one before.

use std::borrow::Cow;
use std::io::BufRead;

use chrono::SecondsFormat;
use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::chain::{End, Hash, Head};
use super::wire::{self, Found, WireError, Written};
use crate::domain::{Moment, Record};

/// The most bytes of a line, comma and newline included. Longer texts come in parts.
pub(super) const LINE_LIMIT: usize = 262_144;
/// What ends the document.
pub(super) const CLOSE: &[u8] = b"]}\n";
const HASH_KEY: &[u8] = b",\"h\":\"";
const HASH_DIGITS: usize = 64;
const HASH_CLOSE: &[u8] = b"\"}";
const HASH_FIELD: usize = HASH_KEY.len() + HASH_DIGITS + HASH_CLOSE.len();
/// The version of the records that this program writes.
const VERSION: u32 = 1;

/// A line on its way into the file, its newline included.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) bytes: Vec<u8>,
    head: Head,
}

/// A line in the file whose number and hash are right.
#[derive(Debug)]
pub(super) struct Settled<'a> {
    json: &'a [u8],
    /// From the comma to the newline.
    len: usize,
    pub(super) head: Head,
}

/// Why a record cannot be put on a line.
#[derive(Debug, thiserror::Error)]
pub(super) enum LineError {
    #[error("the line has {len} bytes, {LINE_LIMIT} are allowed")]
    TooLong { len: usize },
    #[error("the record does not read back as it was written")]
    Unfaithful,
    #[error(transparent)]
    Wire(#[from] WireError),
}

#[derive(Serialize)]
struct Frame<'a> {
    n: u64,
    v: u32,
    t: Option<String>,
    by: &'a str,
    e: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
#[expect(dead_code, reason = "the hash has been checked over the bytes")]
struct FoundFrame<'a> {
    n: u64,
    v: u32,
    t: Option<Moment>,
    #[serde(borrow)]
    by: Cow<'a, str>,
    #[serde(borrow)]
    e: Vec<Found<'a>>,
    h: IgnoredAny,
}

/// Writes the record that follows on `head`, and makes sure that it can be read again.
pub(super) fn encode(record: &Record, head: &Head) -> Result<Line, LineError> {
    let body = body(record)?;
    let next = head.next(&body);
    let json = [&body, HASH_KEY, &hex(&next.hash), HASH_CLOSE].concat();
    if decode(&json).ok().as_ref() != Some(record) {
        return Err(LineError::Unfaithful);
    }
    let comma: &[u8] = if head.n == 0 { b"" } else { b"," };
    let bytes = [comma, &json, b"\n"].concat();
    if bytes.len() > LINE_LIMIT {
        return Err(LineError::TooLong { len: bytes.len() });
    }
    Ok(Line { bytes, head: next })
}

/// The first line of `bytes`, if it is whole and follows on `head`.
pub(super) fn settled<'a>(bytes: &'a [u8], head: &Head) -> Option<Settled<'a>> {
    let len = bytes.get(..LINE_LIMIT).unwrap_or(bytes).skip_until(b'\n').ok()?;
    let line = bytes.get(..len)?.strip_suffix(b"\n")?;
    let json = after_comma(line, head)?;
    Some(Settled { json, len, head: chained(json, head)? })
}

/// The first line of `bytes`, if it is whole but for its newline.
pub(super) fn unterminated<'a>(bytes: &'a [u8], head: &Head) -> Option<Settled<'a>> {
    let within = bytes.get(..LINE_LIMIT).unwrap_or(bytes);
    let json = after_comma(within, head)?;
    let keys = json.windows(HASH_KEY.len()).enumerate().filter(|(_, bytes)| *bytes == HASH_KEY);
    let mut candidates = keys.filter_map(|(at, _)| json.get(..at + HASH_FIELD));
    candidates.find_map(|json| {
        let len = usize::from(head.n > 0) + json.len() + 1;
        Some(Settled { json, len, head: chained(json, head)? })
    })
}

/// The number of the record on this line, if the line has the form of a whole one.
pub(super) fn number(line: &[u8]) -> Option<u64> {
    let json = line.strip_prefix(b",").unwrap_or(line);
    if !ends_a_line(json) {
        return None;
    }
    let digits = json.strip_prefix(b"{\"n\":")?.split(|byte| *byte == b',').next()?;
    std::str::from_utf8(digits).ok()?.parse().ok()
}

/// Whether this line ends as every whole line does.
pub(super) fn ends_a_line(line: &[u8]) -> bool {
    split_hash(line).is_some_and(|(_, digits)| digits.iter().all(u8::is_ascii_hexdigit))
}

impl Line {
    /// Where the next line goes once this one stands at `at`.
    pub(super) fn end(&self, at: usize) -> End {
        let line = self.bytes.strip_suffix(b"\n").unwrap_or(&self.bytes);
        End::of_line(line, at + self.bytes.len(), self.head)
    }
}

impl Settled<'_> {
    /// Where the next line goes, this one standing at `at`.
    pub(super) fn end(&self, at: usize) -> End {
        End::of_line(self.json, at + self.len, self.head)
    }

    pub(super) fn decode(&self) -> Result<Record, WireError> {
        decode(self.json)
    }
}

fn body(record: &Record) -> Result<Vec<u8>, WireError> {
    let frame = Frame {
        n: record.n,
        v: VERSION,
        t: record.at.map(|at| at.to_rfc3339_opts(SecondsFormat::Millis, false)),
        by: &record.by,
        e: record.events.iter().map(wire::write).collect::<Result<_, _>>()?,
    };
    let mut body = serde_json::to_vec(&frame)?;
    body.pop();
    Ok(body)
}

fn decode(json: &[u8]) -> Result<Record, WireError> {
    let frame: FoundFrame<'_> = serde_json::from_slice(json)?;
    if frame.v != VERSION {
        return Err(WireError::Shape);
    }
    Ok(Record {
        n: frame.n,
        at: frame.t,
        by: frame.by.into_owned(),
        events: frame.e.iter().map(wire::read).collect::<Result<_, _>>()?,
    })
}

fn after_comma<'a>(line: &'a [u8], head: &Head) -> Option<&'a [u8]> {
    if head.n == 0 { Some(line) } else { line.strip_prefix(b",") }
}

fn chained(json: &[u8], head: &Head) -> Option<Head> {
    let (body, digits) = split_hash(json)?;
    let number = format!("{{\"n\":{},", head.n + 1);
    if !body.starts_with(number.as_bytes()) {
        return None;
    }
    let next = head.next(body);
    next.hash.is_written(digits).then_some(next)
}

fn split_hash(json: &[u8]) -> Option<(&[u8], &[u8])> {
    let (body, field) = json.split_at_checked(json.len().checked_sub(HASH_FIELD)?)?;
    let digits = field.strip_prefix(HASH_KEY)?.strip_suffix(HASH_CLOSE)?;
    Some((body, digits))
}

fn hex(hash: &Hash) -> Vec<u8> {
    hash.digits().collect()
}
