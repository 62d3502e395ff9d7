//! The chain of hashes that ties a line to all the lines before it.

use std::fmt;

use sha2::{Digest, Sha256};

/// Keeps the hashes of a session file apart from any other use of SHA-256.
const SALT: &[u8] = b"daihoi/session/1\0";
/// How much of a line, its newline left out, identifies it: its hash, to the end.
const ANCHOR: usize = 74;

/// A SHA-256 of the chain, written as 64 lower-case digits.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Hash([u8; 32]);

/// The last record of the chain. Printed on signed papers, it proves the session up to there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Head {
    /// The number of the last record; 0 when only the header stands.
    pub n: u64,
    pub hash: Hash,
}

/// Where the settled lines end: there the next one goes.
#[derive(Clone, Debug)]
pub(super) struct End {
    /// The offset in the file.
    pub(super) at: usize,
    pub(super) head: Head,
    /// The last settled bytes, which a later look at the file must find again.
    pub(super) anchor: Vec<u8>,
}

impl Hash {
    fn after(&self, body: &[u8]) -> Self {
        Self(Sha256::new().chain_update(self.0).chain_update(body).finalize().into())
    }

    /// The first 16 digits, for paper.
    pub fn short(&self) -> String {
        self.digits().take(16).map(char::from).collect()
    }

    /// Whether these digits write this hash. They are compared as text: upper case is another text.
    pub(super) fn is_written(&self, digits: &[u8]) -> bool {
        self.digits().eq(digits.iter().copied())
    }

    pub(super) fn digits(&self) -> impl Iterator<Item = u8> + '_ {
        self.0.iter().flat_map(|byte| [digit(byte >> 4), digit(byte & 15)])
    }
}

impl Head {
    /// The head of a session that has its header only.
    pub(super) fn of_header(line: &[u8]) -> Self {
        let hash = Sha256::new().chain_update(SALT).chain_update(line).finalize();
        Self { n: 0, hash: Hash(hash.into()) }
    }

    /// The head once this body, a line without its hash, has been chained on.
    pub(super) fn next(&self, body: &[u8]) -> Self {
        Self { n: self.n + 1, hash: self.hash.after(body) }
    }
}

impl End {
    /// The end after this header line.
    pub(super) fn of_header(line: &[u8]) -> Self {
        Self { at: line.len(), head: Head::of_header(line), anchor: line.to_vec() }
    }

    /// The end after this line, given without its newline. The next line goes to `at`.
    pub(super) fn of_line(line: &[u8], at: usize, head: Head) -> Self {
        let from = line.len().saturating_sub(ANCHOR);
        let anchor = [line.get(from..).unwrap_or_default(), b"\n"].concat();
        Self { at, head, anchor }
    }

    /// The offset of the anchor.
    pub(super) fn anchored_at(&self) -> usize {
        self.at.saturating_sub(self.anchor.len())
    }
}

/// The SHA-256 of these bytes by themselves, outside the chain.
pub(super) fn sha256(bytes: &[u8]) -> Hash {
    Hash(Sha256::digest(bytes).into())
}

fn digit(nibble: u8) -> u8 {
    if nibble < 10 { b'0' + nibble } else { b'a' + nibble - 10 }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.digits().map(char::from).collect::<String>())
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}
