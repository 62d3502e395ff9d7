//! What the program itself put on a shelf, so that a paper that nobody touched may be replaced by the
//! one of now. It stands in a hidden file, as `sha256sum --check` reads it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// What stands between a sum and its name.
const GAP: &str = "  ";

/// The sums of the papers as they were put there, by their names.
#[derive(Debug)]
pub(super) struct Own {
    path: PathBuf,
    sums: BTreeMap<String, String>,
}

impl Own {
    /// Reads what is known of a folder; of one without the file nothing is known.
    pub(super) fn of(folder: &Path, owner: &str) -> Self {
        let path = folder.join(format!(".daihoi-{owner}.sha256"));
        let text = fs::read_to_string(&path).unwrap_or_default();
        let lines = text.lines().filter_map(|line| line.split_once(GAP));
        let sums = lines.map(|(sum, name)| (name.to_owned(), sum.to_owned())).collect();
        Self { path, sums }
    }

    /// Tells whether a paper still stands as it was put there.
    pub(super) fn has(&self, name: &str, bytes: &[u8]) -> bool {
        self.sums.get(name).is_some_and(|known| *known == sum(bytes))
    }

    /// The hidden file.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Remembers a paper that was put there, and gives what the hidden file then says.
    pub(super) fn note(&mut self, name: &str, bytes: &[u8]) -> String {
        self.sums.insert(name.to_owned(), sum(bytes));
        let lines = self.sums.iter().map(|(name, sum)| format!("{sum}{GAP}{name}\n"));
        lines.collect::<Vec<_>>().concat()
    }
}

fn sum(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    digest.iter().flat_map(|byte| [byte >> 4, byte & 0xf]).map(digit).collect()
}

fn digit(nibble: u8) -> char {
    char::from_digit(u32::from(nibble), 16).unwrap_or_default()
}
