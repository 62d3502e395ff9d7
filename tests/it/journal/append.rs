//! An append is on the disk when it returns, or nothing of it is.

use std::fs;

use chrono::FixedOffset;
use daihoi::domain::Lang;
use daihoi::journal::{AppendError, Chunk, Journal, Recovery, read};
use proptest::prelude::*;
use sha2::{Digest, Sha256};

use super::{Site, header, hex, holder, is_json, moment, noted, overwrite, say};

#[test]
fn a_new_session_is_a_valid_document_of_a_megabyte() {
    let site = Site::new();

    let path = site.path();
    let journal = Journal::create(&path, &header(Chunk::STANDARD), &holder()).unwrap();

    assert_eq!(site.bytes().len(), 1 << 20);
    assert!(is_json(&site.bytes()));
    assert_eq!(journal.head().n, 0);
    assert_eq!(site.others(), [] as [std::path::PathBuf; 0]);
}

#[test]
fn a_record_stands_in_the_file_in_the_documented_form() {
    let site = Site::new();
    let mut journal = site.create();

    journal.append(Some(moment()), "Lê Thị \"Tư\"", noted("Khai mạc")).unwrap();

    let text = String::from_utf8(site.bytes()).unwrap();
    let mut lines = text.lines();
    let header = lines.next().unwrap();
    let body = r#"{"n":1,"v":1,"t":"2026-05-17T07:31:00.000+07:00","by":"Lê Thị \"Tư\"","e":[{"k":"session.noted","d":{"text":"Khai mạc"}}]"#;
    let start = Sha256::digest(format!("daihoi/session/1\0{header}\n"));
    let hash = hex(&Sha256::new().chain_update(start).chain_update(body).finalize());
    assert_eq!(
        header,
        r#"{"daihoi":1,"min":1,"id":"2f9d1c0e-6f0b-4b7e-9d55-0c8a3f1e7a10","app":"0.1.0","chain":"sha256","chunk":512,"title":"Đại hội Chi bộ Khu phố 3","events":["#
    );
    assert_eq!(lines.next().unwrap(), format!("{body},\"h\":\"{hash}\"}}"));
    assert_eq!(lines.next().unwrap(), "]}");
    assert_eq!(lines.next().unwrap().trim_end_matches(' '), "");
    assert_eq!(journal.head().hash.to_string(), hash);
    assert!(hash.starts_with(&journal.head().hash.short()));
    assert_eq!(journal.head().hash.short().len(), 16);
}

#[test]
fn a_ballot_carries_no_time_and_no_name() {
    let site = Site::new();

    site.create().append(None, "", noted("phiếu")).unwrap();

    let text = String::from_utf8(site.bytes()).unwrap();
    assert!(text.contains(r#"{"n":1,"v":1,"t":null,"by":"","e":["#));
}

#[test]
fn a_record_keeps_its_time_to_the_millisecond() {
    let site = Site::new();
    let precise = "2026-05-17T07:31:00.123987+07:00".parse().unwrap();

    let record = site.create().append(Some(precise), "", noted("giờ")).unwrap();

    assert_eq!(record.at, Some("2026-05-17T07:31:00.123+07:00".parse().unwrap()));
    assert_eq!(site.open().records, [record]);
}

#[test]
fn a_record_of_several_events_is_one_line() {
    let site = Site::new();
    let events = [noted("một"), noted("hai")].concat();

    let record = site.create().append(Some(moment()), "thư ký", events.clone()).unwrap();

    assert_eq!(record.events, events);
    assert_eq!(site.open().records, [record]);
}

#[test]
fn a_session_goes_on_where_it_was_left() {
    let site = Site::with(&["một", "hai"]);

    let mut opened = site.open();
    let third = say(&mut opened.journal, "ba");
    drop(opened.journal);

    assert_eq!(opened.recovery, Recovery::Untouched);
    assert_eq!(third.n, 3);
    let again = site.open();
    assert_eq!(again.records[..2], opened.records);
    assert_eq!(again.records[2], third);
}

#[test]
fn the_file_grows_before_a_record_needs_its_last_sector() {
    let site = Site::new();
    let mut journal = site.create();
    let created = site.bytes().len();

    let mut records = Vec::new();
    for _ in 0..80 {
        records.push(say(&mut journal, "một"));

        let bytes = site.bytes();
        assert!(bytes.ends_with(&[b' '; 512]) && bytes.len().is_multiple_of(512));
        assert!(is_json(&bytes));
    }
    drop(journal);

    assert!(site.bytes().len() > created);
    assert_eq!(site.open().records, records);
}

#[test]
fn a_record_longer_than_a_growth_finds_room() {
    let site = Site::new();
    let mut journal = site.create();

    let record = say(&mut journal, &"x".repeat(100_000));

    drop(journal);
    assert_eq!(site.open().records, [record]);
}

#[test]
fn a_record_too_long_is_refused_and_leaves_no_trace() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    let before = site.bytes();

    let refused = journal.append(Some(moment()), "", noted(&"x".repeat(262_144))).unwrap_err();

    assert!(matches!(refused, AppendError::TooLong { n: 2, bytes: 262_145.. }));
    assert!(!refused.is_final());
    assert_eq!(site.bytes(), before);
    assert_eq!(say(&mut journal, "hai").n, 2);
}

#[test]
fn a_record_that_would_not_read_back_is_refused_and_leaves_no_trace() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    let before = site.bytes();
    let seconds_off_utc = moment().with_timezone(&FixedOffset::east_opt(25_230).unwrap());

    let refused = journal.append(Some(seconds_off_utc), "", noted("hai")).unwrap_err();

    assert!(matches!(refused, AppendError::Unwritable { n: 2, .. }) && !refused.is_final());
    assert_eq!(site.bytes(), before);
    assert_eq!(say(&mut journal, "hai").n, 2);
}

#[test]
fn a_file_that_another_program_changes_is_not_written_to_any_more() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    let end = super::document_len(&site.bytes());
    let before = overwrite(&site.path(), end - 10, b"x");

    let changed = journal.append(Some(moment()), "", noted("hai")).unwrap_err();
    overwrite(&site.path(), end - 10, &before);
    let poisoned = journal.append(Some(moment()), "", noted("hai")).unwrap_err();

    assert!(matches!(changed, AppendError::Changed { n: 2, .. }));
    assert!(matches!(poisoned, AppendError::Poisoned { n: 2, .. }));
}

#[test]
fn every_failure_to_save_names_the_record_and_says_so_in_both_languages() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    let too_long = journal.append(None, "", noted(&"x".repeat(300_000))).unwrap_err();
    site.put(b"");
    let changed = journal.append(None, "", noted("hai")).unwrap_err();
    let poisoned = journal.append(None, "", noted("hai")).unwrap_err();

    for (error, code) in [(too_long, "E20"), (changed, "E22"), (poisoned, "E04")] {
        let (vi, en) = (error.text(Lang::Vi), error.text(Lang::En));
        assert!(vi.starts_with(&format!("{code}: Thao tác số 2 CHƯA được lưu: ")), "{vi}");
        assert!(en.starts_with(&format!("{code}: Record 2 was NOT saved: ")), "{en}");
    }
}

#[test]
fn a_file_of_another_size_is_not_written_to_any_more() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    site.put(&[site.bytes(), vec![b' '; 512]].concat());

    let changed = journal.append(Some(moment()), "", noted("hai")).unwrap_err();

    assert!(matches!(changed, AppendError::Changed { n: 2, .. }));
}

#[cfg(unix)]
#[test]
fn a_file_that_another_one_replaced_is_not_written_to_any_more() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    let copy = site.folder.path().join("copy.json");
    fs::copy(site.path(), &copy).unwrap();
    fs::rename(&copy, site.path()).unwrap();

    let changed = journal.append(Some(moment()), "", noted("hai")).unwrap_err();

    assert!(matches!(changed, AppendError::Changed { n: 2, .. }));
}

#[cfg(unix)]
#[test]
fn a_file_that_was_deleted_is_not_written_to_any_more() {
    let site = Site::with(&["một"]);
    let mut journal = site.open().journal;
    fs::remove_file(site.path()).unwrap();

    let changed = journal.append(Some(moment()), "", noted("hai")).unwrap_err();

    assert!(matches!(changed, AppendError::Changed { n: 2, .. }));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts_read_back_equal_and_the_file_is_valid_after_each(
        notes in prop::collection::vec((any::<bool>(), ".{0,300}", ".{0,40}"), 1..12),
    ) {
        let site = Site::new();
        let mut journal = site.create();
        let mut records = Vec::new();

        for (is_ballot, text, by) in &notes {
            let at = (!is_ballot).then(moment);
            records.push(journal.append(at, by, noted(text)).unwrap());

            prop_assert!(is_json(&site.bytes()));
            prop_assert_eq!(&read(&site.path()).unwrap().records, &records);
        }
        drop(journal);

        prop_assert_eq!(site.open().records, records);
    }
}
