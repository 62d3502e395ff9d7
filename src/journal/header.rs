//! The first line of the session file: whose session it is, and which program may write it.

use serde::de::IgnoredAny;
use serde::{Deserialize, Serialize};

use super::damage::Damage;
use super::line::LINE_LIMIT;
use super::medium::SECTOR;
use crate::domain::Text;

/// The version of the format that this program writes.
const FORMAT: u32 = 1;
const SIGNATURE: &[u8] = b"{\"daihoi\":";
const OPENING: &[u8] = b",\"events\":[";
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// The largest chunk: a larger one would only be a mistake.
const CHUNK_LIMIT: usize = 1 << 20;

/// The first line of a session file. It is never rewritten.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Header {
    #[serde(rename = "daihoi")]
    format: u32,
    /// The oldest format that may append.
    min: u32,
    /// The identity of the session, a UUID.
    pub id: String,
    /// The version of the program that made the file.
    pub app: String,
    chain: Algorithm,
    pub chunk: Chunk,
    pub title: Text,
}

/// The size of the file is a multiple of this many bytes, a power of two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "usize", into = "usize")]
pub struct Chunk(usize);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Algorithm {
    Sha256,
}

/// The two numbers that every version of the header carries.
#[derive(Deserialize)]
struct Versions {
    daihoi: u32,
    min: u32,
}

/// What is left of a session file that another program has laid out anew.
#[derive(Deserialize)]
#[expect(dead_code, reason = "the fields are looked for, not looked at")]
struct Resemblance {
    daihoi: IgnoredAny,
    events: IgnoredAny,
}

impl Header {
    /// Heads a new session. The identity comes from outside: this module has no random source.
    pub fn new(id: &str, title: Text, chunk: Chunk) -> Self {
        Self {
            format: FORMAT,
            min: FORMAT,
            id: id.to_owned(),
            app: env!("CARGO_PKG_VERSION").to_owned(),
            chain: Algorithm::Sha256,
            chunk,
            title,
        }
    }

    /// Whether a later program has reserved the right to append.
    pub(super) fn is_read_only(&self) -> bool {
        self.min > FORMAT
    }

    pub(super) fn encode(&self) -> serde_json::Result<Vec<u8>> {
        let mut line = serde_json::to_vec(self)?;
        line.pop();
        line.extend(OPENING);
        line.push(b'\n');
        Ok(line)
    }

    /// Reads the header, and gives its line.
    pub(super) fn decode(bytes: &[u8]) -> Result<(Self, &[u8]), Damage> {
        if bytes.is_empty() {
            return Err(Damage::Empty);
        }
        let newline = bytes.iter().take(LINE_LIMIT).position(|byte| *byte == b'\n');
        let line = newline.and_then(|newline| bytes.get(..=newline));
        let fields = line.and_then(|line| line.strip_suffix(b"\n")?.strip_suffix(OPENING));
        match (line, fields) {
            (Some(line), Some(fields)) if line.starts_with(SIGNATURE) => Ok((parse(fields)?, line)),
            _ => Err(resembling(bytes)),
        }
    }
}

impl Chunk {
    /// 64 KiB, for every session.
    pub const STANDARD: Self = Self(65_536);
    /// 512 bytes, which keeps small what a test must damage byte by byte.
    pub const SMALLEST: Self = Self(SECTOR);

    /// A file starts with this many bytes and grows by as many: 1 MiB at the standard chunk.
    pub(super) fn growth(self) -> usize {
        self.0 * 16
    }

    /// The least multiple that holds this many bytes.
    pub(super) fn round_up(self, bytes: usize) -> usize {
        bytes.next_multiple_of(self.0)
    }

    pub(super) fn divides(self, bytes: usize) -> bool {
        bytes.is_multiple_of(self.0)
    }
}

impl TryFrom<usize> for Chunk {
    type Error = &'static str;

    fn try_from(bytes: usize) -> Result<Self, Self::Error> {
        if bytes.is_power_of_two() && (SECTOR..=CHUNK_LIMIT).contains(&bytes) {
            return Ok(Self(bytes));
        }
        Err("a chunk is a power of two from 512 bytes to 1 MiB")
    }
}

impl From<Chunk> for usize {
    fn from(chunk: Chunk) -> Self {
        chunk.0
    }
}

fn parse(fields: &[u8]) -> Result<Header, Damage> {
    let object = [fields, b"}"].concat();
    let versions: Versions = serde_json::from_slice(&object).or(Err(Damage::Header))?;
    if versions.daihoi > FORMAT {
        return Err(Damage::Newer { n: 0 });
    }
    let unreadable = if versions.min > FORMAT { Damage::Newer { n: 0 } } else { Damage::Header };
    serde_json::from_slice(&object).or(Err(unreadable))
}

/// Says what a file without our first line is.
fn resembling(bytes: &[u8]) -> Damage {
    let bytes = bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes);
    if serde_json::from_slice::<Resemblance>(bytes).is_ok() {
        return Damage::Reformatted;
    }
    if bytes.starts_with(SIGNATURE) || SIGNATURE.starts_with(bytes) {
        return Damage::Header;
    }
    Damage::NotOurs
}
