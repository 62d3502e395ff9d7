//! Walks the lines of a session file as far as the chain holds.

use super::chain::End;
use super::damage::Damage;
use super::header::{Chunk, Header};
use super::line::{self, Settled};
use super::tail::{self, Tail};
use crate::domain::Record;

/// Everything that a session file says, and how it ends.
#[derive(Debug)]
pub(super) struct Scan {
    pub(super) header: Header,
    pub(super) records: Vec<Record>,
    pub(super) end: End,
    pub(super) tail: Tail,
}

/// The way along the chain: what has been read, and where the next line is expected.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    rest: &'a [u8],
    records: Vec<Record>,
    end: End,
}

/// Reads a whole file.
pub(super) fn scan(bytes: &[u8]) -> Result<Scan, Damage> {
    let (header, line) = Header::decode(bytes)?;
    let rest = bytes.get(line.len()..).unwrap_or_default();
    let mut walk = Walk::new(rest, End::of_header(line));
    let tail = match walk.follow() {
        Ok(()) => walk.tail(bytes, header.chunk),
        Err(damage) => Tail::Damaged(damage),
    };
    let (records, end) = walk.into_parts();
    Ok(Scan { header, records, end, tail })
}

impl<'a> Walk<'a> {
    /// Stands before `rest`, the bytes that begin at this end.
    pub(super) fn new(rest: &'a [u8], end: End) -> Self {
        Self { rest, records: Vec::new(), end }
    }

    /// Takes every whole line whose hash is right, up to one that a newer program wrote.
    pub(super) fn follow(&mut self) -> Result<(), Damage> {
        while let Some(line) = line::settled(self.rest, &self.end.head) {
            self.take(&line)?;
        }
        Ok(())
    }

    pub(super) fn into_parts(self) -> (Vec<Record>, End) {
        (self.records, self.end)
    }

    /// Judges what the chain does not reach.
    fn tail(&mut self, bytes: &[u8], chunk: Chunk) -> Tail {
        let judge = |end: &End| tail::judge(bytes, end.at, end.head.n, chunk);
        let tail = judge(&self.end);
        if tail == Tail::Clean {
            return tail;
        }
        let remains = tail::trimmed(self.rest);
        let Some(line) = line::unterminated(remains, &self.end.head) else { return tail };
        match self.take(&line).map(|()| judge(&self.end)) {
            Err(damage) => Tail::Damaged(damage),
            Ok(Tail::Clean) => Tail::Torn { cut: 0 },
            Ok(tail) => tail,
        }
    }

    fn take(&mut self, line: &Settled<'a>) -> Result<(), Damage> {
        let record = line.decode().or(Err(Damage::Newer { n: line.head.n }))?;
        self.records.push(record);
        let end = line.end(self.end.at);
        self.rest = self.rest.get(end.at - self.end.at..).unwrap_or_default();
        self.end = end;
        Ok(())
    }
}
