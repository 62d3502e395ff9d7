//! The session file against what the disk itself needs.

use std::fs::{self, File, OpenOptions};
use std::io::{Seek, SeekFrom, Write};
use std::path::PathBuf;

use daihoi::domain::Event;
use daihoi::domain::about::SessionEvent;
use daihoi::journal::{Chunk, Header, Holder, Journal, read, verify};
use divan::Bencher;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

const TEXT: &str = "Đại biểu Nguyễn Văn An phát biểu tham luận về xây dựng chi bộ bốn tốt";
const RECORDS: u64 = 10_000;

/// The bar: the bytes of one record over allocated blanks, and one sync.
#[divan::bench]
fn bare_write_and_sync(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let path = folder.path().join("bare");
    fs::write(&path, vec![b' '; 1 << 20]).expect("a file");
    let mut file = OpenOptions::new().write(true).open(&path).expect("the file");
    file.sync_all().expect("a sync");
    let line = line(1, &[0; 32]).0;
    let mut at = 0;

    bencher.bench_local(|| {
        write_and_sync(&mut file, at, line.as_bytes());
        at = (at + 300) % (1 << 19);
    });
}

/// At most 1.3 times the bar, in the median.
#[divan::bench]
fn append_and_sync(bencher: Bencher<'_, '_>) {
    let folder = folder();
    let header = Header::new("id", "Đại hội".into(), Chunk::STANDARD);
    let path = folder.path().join("session.json");
    let mut journal = Journal::create(&path, &header, &holder()).expect("a session");

    bencher.with_inputs(|| vec![noted()]).bench_local_values(|events| {
        journal.append(Some(holder().since), "thư ký", events).expect("a record")
    });
}

/// Under 50 ms.
#[divan::bench]
fn open_ten_thousand_records(bencher: Bencher<'_, '_>) {
    let (_folder, path) = long_session();

    bencher.bench_local(|| Journal::open(&path, &holder()).expect("a session").records.len());
}

#[divan::bench]
fn read_ten_thousand_records(bencher: Bencher<'_, '_>) {
    let (_folder, path) = long_session();

    bencher.bench_local(|| read(&path).expect("a session").records.len());
}

#[divan::bench]
fn verify_ten_thousand_records(bencher: Bencher<'_, '_>) {
    let (_folder, path) = long_session();

    bencher.bench_local(|| verify(&path).expect("a sound session").lines.len());
}

fn folder() -> TempDir {
    tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder on the disk")
}

fn holder() -> Holder {
    let since = "2026-05-17T07:30:00+07:00".parse().expect("a time");
    Holder { host: "MAY-THU-KY".into(), pid: 1, since }
}

fn noted() -> Event {
    Event::Session(SessionEvent::Noted { text: TEXT.into() })
}

fn write_and_sync(file: &mut File, at: u64, bytes: &[u8]) {
    file.seek(SeekFrom::Start(at)).expect("an offset");
    file.write_all(bytes).expect("a write");
    file.sync_data().expect("a sync");
}

/// A session written at one go, by the text of the format: ten thousand syncs would take a minute.
fn long_session() -> (TempDir, PathBuf) {
    let folder = folder();
    let path = folder.path().join("session.json");
    let header = r#"{"daihoi":1,"min":1,"id":"id","app":"0.1.0","chain":"sha256","chunk":65536,"title":"","events":["#;
    let mut file = format!("{header}\n");
    let mut hash = Sha256::digest(format!("daihoi/session/1\0{file}")).into();
    for n in 1..=RECORDS {
        let (line, next) = line(n, &hash);
        file.push_str(&line);
        hash = next;
    }
    file.push_str("]}\n");
    let mut bytes = file.into_bytes();
    bytes.resize((bytes.len() + 512).next_multiple_of(65_536), b' ');
    fs::write(&path, bytes).expect("a session");
    (folder, path)
}

fn line(n: u64, before: &[u8; 32]) -> (String, [u8; 32]) {
    let body = format!(
        r#"{{"n":{n},"v":1,"t":"2026-05-17T07:30:00.000+07:00","by":"thư ký","e":[{{"k":"session.noted","d":{{"text":"{TEXT}"}}}}]"#
    );
    let hash: [u8; 32] = Sha256::new().chain_update(before).chain_update(&body).finalize().into();
    let digits: String = hash
        .iter()
        .flat_map(|byte| [byte >> 4, byte & 15])
        .filter_map(|nibble| char::from_digit(nibble.into(), 16))
        .collect();
    let comma = if n == 1 { "" } else { "," };
    (format!("{comma}{body},\"h\":\"{digits}\"}}\n"), hash)
}
