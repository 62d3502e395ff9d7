//! The check of a file on its own, by the text of the format.

use daihoi::domain::Lang;
use daihoi::journal::{Fault, VerifyError, verify};
use serde_json::json;

use super::{HEADER, Site, document_len, forge, line_starts, overwrite};

const NOTE: &str = r#"{"n":1,"v":1,"t":null,"by":"","e":[{"k":"session.noted","d":{"text":"a"}}]"#;

fn fault_of(bytes: &[u8]) -> (u64, Fault) {
    let site = Site::new();
    site.put(bytes);
    match verify(&site.path()) {
        Err(VerifyError::Broken { n, fault, .. }) => (n, fault),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_sound_session_verifies_to_the_head_of_its_writer() {
    let site = Site::with(&["một", "hai"]);

    let verified = verify(&site.path()).unwrap();

    assert_eq!(verified.head, site.open().journal.head().hash.to_string());
    assert_eq!(verified.header["title"], json!("Đại hội Chi bộ Khu phố 3"));
    let second = &verified.lines[1];
    assert_eq!((second.n, second.by.as_str()), (2, "thư ký"));
    assert_eq!(second.t.as_deref(), Some("2026-05-17T07:31:00.000+07:00"));
    assert_eq!(second.events, [("session.noted".to_owned(), json!({ "text": "hai" }))]);
}

#[test]
fn a_session_of_a_later_program_verifies_whatever_its_events_are() {
    let site = Site::new();
    site.put(&forge(HEADER, &[r#"{"n":1,"v":9,"t":null,"by":"","e":[{"k":"choir.sang","d":{}}]"#]));

    assert_eq!(verify(&site.path()).unwrap().lines[0].events[0].0, "choir.sang");
}

#[test]
fn every_flipped_bit_of_the_document_fails_at_its_record() {
    let site = Site::with(&["một", "hai", "ba"]);
    let bytes = site.bytes();
    let starts = line_starts(&bytes);

    for at in 0..=document_len(&bytes) {
        for bit in 0..8 {
            overwrite(&site.path(), at, &[bytes[at] ^ (1 << bit)]);

            let line = starts.iter().rposition(|start| *start <= at).unwrap() as u64;
            match verify(&site.path()).unwrap_err() {
                VerifyError::Header { .. } => assert_eq!(line, 0, "byte {at}"),
                VerifyError::Broken { n, .. } => assert_eq!(n, line.max(1), "byte {at}"),
                VerifyError::Unreadable { .. } => panic!("byte {at}"),
            }
        }
        overwrite(&site.path(), at, &bytes[at..=at]);
    }
}

#[test]
fn a_failure_is_named() {
    let second = NOTE.replace("\"n\":1", "\"n\":2");
    let sound = String::from_utf8(forge(HEADER, &[NOTE, &second])).unwrap();

    let cases = [
        (sound.replacen("\n,{", "\n{", 1), 2, Fault::Comma),
        (sound.replacen("\n{", "\n,{", 1), 1, Fault::Comma),
        (sound.replacen("\"a\"", "\"b\"", 1), 1, Fault::Hash),
        (sound.replacen("\"by\"", "\"of\"", 1), 1, Fault::Form),
        (sound.replacen("]}\n ", "]}\nx", 1), 3, Fault::AfterTheEnd),
        (sound.replacen("\n]}\n", "\n  \n", 1), 3, Fault::Comma),
        (sound.trim_end().trim_end_matches("]}").to_owned(), 3, Fault::Unfinished),
    ];
    for (bytes, n, fault) in cases {
        assert_eq!(fault_of(bytes.as_bytes()), (n, fault));
    }
    let misnumbered = forge(HEADER, &[NOTE, &NOTE.replace("\"n\":1", "\"n\":3")]);
    assert_eq!(fault_of(&misnumbered), (2, Fault::Number));
}

#[test]
fn a_failure_says_the_record_and_the_remedy_in_both_languages() {
    let fault = Fault::Hash;
    let error = VerifyError::Broken { path: "phien.json".into(), n: 512, fault };

    assert!(error.text(Lang::Vi).contains("thao tác số 512: nội dung đã bị sửa"));
    assert!(error.text(Lang::En).contains("record 512: its content was altered"));
}
