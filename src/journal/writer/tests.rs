//! Disks that fail: either a record is acknowledged and present, or refused and absent.

use std::fs;
use std::io::ErrorKind;

use tempfile::TempDir;

use super::*;
use crate::domain::Text;
use crate::domain::about::SessionEvent;
use crate::journal::header::Chunk;
use crate::journal::medium::faults::WriteFault;
use crate::journal::read;

struct Site {
    folder: TempDir,
    journal: Journal,
}

impl Site {
    /// A session of one record, in a file with room for some more.
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let holder = Holder {
            host: Text::default(),
            pid: 1,
            since: "2026-05-17T07:30:00+07:00".parse().unwrap(),
        };
        let header = Header::new("id", "Đại hội".into(), Chunk::SMALLEST);
        let path = folder.path().join("session.json");
        let journal = Journal::create(&path, &header, &holder).unwrap();
        let mut site = Self { folder, journal };
        site.say("một").unwrap();
        site
    }

    fn say(&mut self, text: &str) -> Result<Record, AppendError> {
        let event = Event::Session(SessionEvent::Noted { text: text.into() });
        self.journal.append(None, "", vec![event])
    }

    fn bytes(&self) -> Vec<u8> {
        fs::read(self.folder.path().join("session.json")).unwrap()
    }

    /// The number of records that a reader finds, in a document that must be valid.
    fn count(&self) -> usize {
        assert!(serde_json::from_slice::<serde::de::IgnoredAny>(&self.bytes()).is_ok());
        read(self.journal.path()).unwrap().records.len()
    }
}

#[test]
fn a_failed_sync_is_final_and_never_tried_again() {
    let mut site = Site::new();
    site.journal.medium.faults.on_next_sync();
    let syncs = site.journal.medium.faults.syncs();

    let failed = site.say("hai").unwrap_err();
    let later = site.say("hai").unwrap_err();

    assert!(matches!(failed, AppendError::Io { n: 2, .. }) && failed.is_final());
    assert!(matches!(later, AppendError::Poisoned { n: 2, .. }));
    assert_eq!(site.journal.medium.faults.syncs(), syncs + 1);
    assert_eq!(site.journal.head().n, 1);
}

#[test]
fn a_write_that_never_happened_is_noticed() {
    let mut site = Site::new();
    site.journal.medium.faults.on_writes(&[Some(WriteFault::Lie)]);

    let failed = site.say("hai").unwrap_err();

    assert!(matches!(failed, AppendError::Io { n: 2, .. }));
    assert!(matches!(site.say("hai"), Err(AppendError::Poisoned { .. })));
    assert_eq!(site.count(), 1);
}

#[test]
fn a_disk_that_fills_up_while_the_file_grows_touches_no_record() {
    let mut site = Site::new();
    let before = site.bytes();
    let full = WriteFault::After(300, ErrorKind::StorageFull);
    site.journal.medium.faults.on_writes(&[Some(full)]);

    let refused = site.say(&"x".repeat(20_000)).unwrap_err();

    assert!(matches!(refused, AppendError::NoSpace { n: 2, .. }) && !refused.is_final());
    assert_eq!(site.bytes(), before);
    assert_eq!(site.say(&"x".repeat(20_000)).unwrap().n, 2);
    assert_eq!(site.count(), 2);
}

#[test]
fn a_disk_that_fills_up_within_a_record_is_rolled_back() {
    for kind in [ErrorKind::StorageFull, ErrorKind::QuotaExceeded, ErrorKind::FileTooLarge] {
        let mut site = Site::new();
        let before = site.bytes();
        site.journal.medium.faults.on_writes(&[Some(WriteFault::After(50, kind))]);

        let refused = site.say("hai").unwrap_err();

        assert!(matches!(refused, AppendError::NoSpace { n: 2, .. }), "{refused:?}");
        assert_eq!(site.bytes(), before);
        assert_eq!(site.say("hai").unwrap().n, 2);
        assert_eq!(site.count(), 2);
    }
}

#[test]
fn a_roll_back_that_fails_is_final() {
    let mut site = Site::new();
    let full = WriteFault::After(50, ErrorKind::StorageFull);
    site.journal.medium.faults.on_writes(&[Some(full), Some(full)]);

    let failed = site.say("hai").unwrap_err();

    assert!(failed.is_final(), "{failed:?}");
    assert!(matches!(site.say("hai"), Err(AppendError::Poisoned { .. })));
}

#[test]
fn a_broken_disk_is_not_written_to_again() {
    let mut site = Site::new();
    let broken = WriteFault::After(50, ErrorKind::Other);
    site.journal.medium.faults.on_writes(&[Some(broken)]);

    let failed = site.say("hai").unwrap_err();
    let torn = site.bytes();
    let later = site.say("hai").unwrap_err();

    assert!(matches!(failed, AppendError::Io { n: 2, .. }));
    assert!(matches!(later, AppendError::Poisoned { .. }));
    assert_eq!(site.bytes(), torn);
    assert_eq!(read(site.journal.path()).unwrap().records.len(), 1);
}

#[test]
fn a_growth_that_is_not_durable_is_final() {
    let mut site = Site::new();
    site.journal.medium.faults.on_next_sync();

    let failed = site.say(&"x".repeat(20_000)).unwrap_err();

    assert!(matches!(failed, AppendError::Io { n: 2, .. }));
    assert_eq!(site.count(), 1);
}
