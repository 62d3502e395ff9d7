//! The session file: what is acknowledged is there, and what is altered does not go unnoticed.

mod append;
mod follow;
mod opening;
mod recover;
mod tamper;
mod verify;

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

use daihoi::domain::about::SessionEvent;
use daihoi::domain::{Event, Moment, Record};
use daihoi::journal::{Chunk, Header, Holder, Journal, Opened};
use sha2::{Digest, Sha256};
use tempfile::TempDir;

use super::support::fork::unforked;

/// A folder with one session file, small enough to be damaged byte by byte.
struct Site {
    folder: TempDir,
}

impl Site {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    /// A session of these notes, closed again.
    fn with(notes: &[&str]) -> Self {
        let site = Self::new();
        let mut journal = site.create();
        for note in notes {
            say(&mut journal, note);
        }
        site
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("session.json")
    }

    fn create(&self) -> Journal {
        Journal::create(&self.path(), &header(Chunk::SMALLEST), &holder()).unwrap()
    }

    fn open(&self) -> Opened {
        unforked(|| Journal::open(&self.path(), &holder())).unwrap()
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.path()).unwrap()
    }

    /// Writes in place: thousands of files that are emptied first would take a minute.
    fn put(&self, bytes: &[u8]) {
        let mut options = fs::OpenOptions::new();
        let mut file = options.write(true).create(true).truncate(false).open(self.path()).unwrap();
        file.write_all(bytes).unwrap();
        file.set_len(bytes.len() as u64).unwrap();
    }

    /// The names of all files in the folder but the session and its lock.
    fn others(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.folder.path()).unwrap().map(|entry| entry.unwrap().path());
        entries
            .filter(|path| !path.ends_with("session.json") && !path.ends_with("session.json.lock"))
            .collect()
    }
}

fn header(chunk: Chunk) -> Header {
    Header::new("2f9d1c0e-6f0b-4b7e-9d55-0c8a3f1e7a10", "Đại hội Chi bộ Khu phố 3".into(), chunk)
}

fn holder() -> Holder {
    Holder { host: "MAY-THU-KY".into(), pid: 4120, since: moment() }
}

fn moment() -> Moment {
    "2026-05-17T07:31:00+07:00".parse().unwrap()
}

fn noted(text: &str) -> Vec<Event> {
    vec![Event::Session(SessionEvent::Noted { text: text.into() })]
}

fn say(journal: &mut Journal, text: &str) -> Record {
    journal.append(Some(moment()), "thư ký", noted(text)).unwrap()
}

fn is_json(bytes: &[u8]) -> bool {
    serde_json::from_slice::<serde::de::IgnoredAny>(bytes).is_ok()
}

/// The length of the document, the blanks behind it left out.
fn document_len(bytes: &[u8]) -> usize {
    bytes.trim_ascii_end().len()
}

/// Where each line begins, the header and the closing brackets included.
fn line_starts(bytes: &[u8]) -> Vec<usize> {
    let newlines = bytes.iter().enumerate().filter(|(_, byte)| **byte == b'\n');
    std::iter::once(0).chain(newlines.map(|(at, _)| at + 1)).collect()
}

/// Changes bytes in place, and gives what stood there.
fn overwrite(path: &Path, at: usize, bytes: &[u8]) -> Vec<u8> {
    let mut file = fs::OpenOptions::new().read(true).write(true).open(path).unwrap();
    let mut before = vec![0; bytes.len()];
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    file.read_exact(&mut before).unwrap();
    file.seek(SeekFrom::Start(at as u64)).unwrap();
    file.write_all(bytes).unwrap();
    before
}

/// Writes a session file by the text of the format, with lines that this program would not write.
fn forge(header: &str, bodies: &[&str]) -> Vec<u8> {
    let mut file = format!("{header}\n");
    let salted = Sha256::new().chain_update("daihoi/session/1\0").chain_update(&file);
    let mut hash = salted.finalize();
    for (i, body) in bodies.iter().enumerate() {
        hash = Sha256::new().chain_update(hash).chain_update(body).finalize();
        let comma = if i == 0 { "" } else { "," };
        file.extend([comma, body, ",\"h\":\"", &hex(&hash), "\"}\n"]);
    }
    file.push_str("]}\n");
    let mut file = file.into_bytes();
    file.resize((file.len() + 512).next_multiple_of(512), b' ');
    file
}

const HEADER: &str = r#"{"daihoi":1,"min":1,"id":"x","app":"0.1.0","chain":"sha256","chunk":512,"title":"t","events":["#;

fn hex(bytes: &[u8]) -> String {
    let nibbles = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    nibbles.map(|nibble| char::from_digit(nibble.into(), 16).unwrap()).collect()
}
