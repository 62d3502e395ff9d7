//! Checks a session file from the text of its format alone.
//!
//! This shares no code with the program that writes the file: a mistake there must not be able to
//! hide itself here.

mod text;

use std::path::{Path, PathBuf};
use std::{fs, io};

use serde_json::{Map, Value};
use sha2::{Digest, Sha256};

/// A session file whose every byte is accounted for.
#[derive(Clone, Debug, PartialEq)]
pub struct Verified {
    pub header: Map<String, Value>,
    pub lines: Vec<VerifiedLine>,
    /// The hash of the last record, 64 digits: what signed papers must show.
    pub head: String,
}

/// One record, as its line says it.
#[derive(Clone, Debug, PartialEq)]
pub struct VerifiedLine {
    pub n: u64,
    pub t: Option<String>,
    pub by: String,
    /// The kinds of the events, and their data.
    pub events: Vec<(String, Value)>,
}

/// Why a session file does not verify.
#[derive(Debug, thiserror::Error)]
pub enum VerifyError {
    /// The file cannot be read.
    Unreadable { path: PathBuf, source: io::Error },
    /// The first line is not that of a session, or of one that this version knows.
    Header { path: PathBuf },
    /// All before the record `n` is right; there it fails.
    Broken { path: PathBuf, n: u64, fault: Fault },
}

/// What is wrong at the first record that fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Neither a line nor the closing brackets.
    Unfinished,
    /// The line leads with no comma, or with one too many.
    Comma,
    /// The line has not the form of a record.
    Form,
    /// The line carries another number.
    Number,
    /// The hash does not follow from the hash before and the bytes of the line.
    Hash,
    /// After the closing brackets stands something other than blanks.
    AfterTheEnd,
}

/// Checks the chain of a file, byte by byte. That its end was not cut off, only paper can show.
pub fn verify(path: &Path) -> Result<Verified, VerifyError> {
    let bytes =
        load(path).map_err(|source| VerifyError::Unreadable { path: path.to_owned(), source })?;
    let (line, rest) =
        split_line(&bytes).ok_or_else(|| VerifyError::Header { path: path.to_owned() })?;
    let header = header(line).ok_or_else(|| VerifyError::Header { path: path.to_owned() })?;
    let start = Sha256::new().chain_update(b"daihoi/session/1\0").chain_update(line);
    let mut chain = Chain { lines: Vec::new(), hash: start.chain_update(b"\n").finalize().into() };
    chain.walk(rest).map_err(|fault| VerifyError::Broken {
        path: path.to_owned(),
        n: chain.next(),
        fault,
    })?;
    Ok(Verified { header, lines: chain.lines, head: hex(&chain.hash) })
}

fn load(path: &Path) -> io::Result<Vec<u8>> {
    let is_file = fs::metadata(path)?.is_file();
    if is_file { fs::read(path) } else { Err(io::ErrorKind::InvalidInput.into()) }
}

struct Chain {
    lines: Vec<VerifiedLine>,
    hash: [u8; 32],
}

impl Chain {
    fn walk(&mut self, mut rest: &[u8]) -> Result<(), Fault> {
        loop {
            let (line, after) = split_line(rest).ok_or(Fault::Unfinished)?;
            if line == b"]}" {
                let blank = after.iter().all(|byte| *byte == b' ');
                return if blank { Ok(()) } else { Err(Fault::AfterTheEnd) };
            }
            self.check(line)?;
            rest = after;
        }
    }

    fn check(&mut self, line: &[u8]) -> Result<(), Fault> {
        let json = match line.strip_prefix(b",") {
            Some(json) if !self.lines.is_empty() => json,
            None if self.lines.is_empty() => line,
            _ => return Err(Fault::Comma),
        };
        let record: Value = serde_json::from_slice(json).or(Err(Fault::Form))?;
        let (found, hash) = parse(&record).ok_or(Fault::Form)?;
        if found.n != self.next() {
            return Err(Fault::Number);
        }
        let field = format!(",\"h\":\"{hash}\"}}");
        let body = json.strip_suffix(field.as_bytes()).ok_or(Fault::Form)?;
        let computed = Sha256::new().chain_update(self.hash).chain_update(body).finalize().into();
        if hex(&computed) != hash {
            return Err(Fault::Hash);
        }
        self.hash = computed;
        self.lines.push(found);
        Ok(())
    }

    fn next(&self) -> u64 {
        self.lines.last().map_or(1, |line| line.n + 1)
    }
}

fn split_line(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let newline = bytes.iter().position(|byte| *byte == b'\n')?;
    let (line, rest) = bytes.split_at(newline);
    Some((line, rest.strip_prefix(b"\n")?))
}

fn header(line: &[u8]) -> Option<Map<String, Value>> {
    let document = [line.strip_suffix(b"[")?, b"[]}"].concat();
    let Value::Object(mut fields) = serde_json::from_slice(&document).ok()? else { return None };
    fields.remove("events")?;
    let is_known = fields.get("daihoi")? == 1 && fields.get("chain")? == "sha256";
    is_known.then_some(fields)
}

fn parse(record: &Value) -> Option<(VerifiedLine, &str)> {
    let fields = record.as_object().filter(|fields| fields.len() == 6)?;
    fields.get("v")?.as_u64()?;
    let t = match fields.get("t")? {
        Value::Null => None,
        time => Some(time.as_str()?.to_owned()),
    };
    let line = VerifiedLine {
        n: fields.get("n")?.as_u64()?,
        t,
        by: fields.get("by")?.as_str()?.to_owned(),
        events: fields.get("e")?.as_array()?.iter().map(event).collect::<Option<_>>()?,
    };
    Some((line, fields.get("h")?.as_str()?))
}

fn event(event: &Value) -> Option<(String, Value)> {
    let fields = event.as_object().filter(|fields| fields.len() == 2)?;
    let data = fields.get("d").filter(|data| data.is_object())?;
    Some((fields.get("k")?.as_str()?.to_owned(), data.clone()))
}

fn hex(hash: &[u8; 32]) -> String {
    let nibbles = hash.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.filter_map(|nibble| char::from_digit(u32::from(nibble), 16)).collect()
}
