//! Who may open a session, and which files are no session.

use std::fs;
use std::path::Path;

use daihoi::domain::Lang;
use daihoi::journal::{Damage, Journal, OpenError, Tail, read};

use super::{HEADER, Site, forge, header, holder, is_json, say};
use crate::support::fork::unforked;

fn refusal(site: &Site) -> OpenError {
    unforked(|| Journal::open(&site.path(), &holder())).unwrap_err()
}

/// Why these bytes are refused, for writing and for reading alike; nothing may change in them.
fn damage_of(bytes: &[u8]) -> Damage {
    let site = Site::new();
    site.put(bytes);

    let OpenError::Damaged { damage, .. } = refusal(&site) else { panic!("not damaged") };
    let seen = match read(&site.path()) {
        Ok(read) => read.tail,
        Err(OpenError::Damaged { damage, .. }) => Tail::Damaged(damage),
        Err(other) => panic!("{other}"),
    };
    assert_eq!(seen, Tail::Damaged(damage));
    assert_eq!(site.bytes(), bytes);
    damage
}

#[test]
fn a_second_console_is_refused_and_told_who_writes() {
    let site = Site::new();
    let first = site.create();

    let refused = refusal(&site);

    assert!(matches!(&refused, OpenError::InUse { holder: Some(found), .. } if *found == holder()));
    let text = refused.text(Lang::Vi);
    assert!(text.starts_with("E02: "), "{text}");
    assert!(text.contains("máy MAY-THU-KY (tiến trình 4120) từ 07:31"), "{text}");
    drop(first);
    assert_eq!(site.open().records, []);
}

#[cfg(unix)]
#[test]
fn a_second_console_is_refused_under_another_name_too() {
    let site = Site::new();
    let _first = site.create();
    let alias = site.folder.path().join("alias.json");
    std::os::unix::fs::symlink(site.path(), &alias).unwrap();

    let refused = Journal::open(&alias, &holder()).unwrap_err();

    assert!(matches!(refused, OpenError::InUse { .. }));
}

#[cfg(unix)]
#[test]
fn a_session_is_for_its_owner_only() {
    use std::os::unix::fs::PermissionsExt;

    let site = Site::with(&["một"]);

    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&site.path()), 0o600);
    assert_eq!(mode(&site.folder.path().join("session.json.lock")), 0o600);
}

#[test]
fn a_new_session_never_takes_the_place_of_a_file() {
    let site = Site::with(&["một"]);
    let before = site.bytes();

    let header = header(daihoi::journal::Chunk::STANDARD);
    let refused = unforked(|| Journal::create(&site.path(), &header, &holder()));

    assert!(matches!(refused, Err(OpenError::Exists { .. })));
    assert_eq!(site.bytes(), before);
}

#[test]
fn what_a_failed_creation_left_is_no_hindrance() {
    let site = Site::new();
    fs::write(site.folder.path().join("session.json.new"), "half").unwrap();

    let mut journal = site.create();

    say(&mut journal, "một");
    assert!(is_json(&site.bytes()));
    assert_eq!(site.others(), [] as [std::path::PathBuf; 0]);
}

#[test]
fn a_missing_file_is_named_and_nothing_is_left_beside_it() {
    let site = Site::new();

    let refused = refusal(&site);

    assert!(matches!(refused, OpenError::Missing { .. }));
    assert!(refused.text(Lang::Vi).contains("session.json"));
    assert!(matches!(read(&site.path()), Err(OpenError::Missing { .. })));
    assert_eq!(fs::read_dir(site.folder.path()).unwrap().count(), 0);
}

#[test]
fn a_read_only_file_can_be_read_and_not_continued() {
    let site = Site::with(&["một"]);
    let mut rights = fs::metadata(site.path()).unwrap().permissions();
    rights.set_readonly(true);
    fs::set_permissions(site.path(), rights).unwrap();

    let refused = refusal(&site);

    assert!(matches!(refused, OpenError::ReadOnly { .. }));
    let seen = read(&site.path()).unwrap();
    assert_eq!((seen.records.len(), seen.tail), (1, Tail::Clean));
}

#[test]
fn reading_leaves_a_torn_session_as_it_is() {
    let site = Site::with(&["một", "hai"]);
    let mut bytes = site.bytes();
    let end = super::document_len(&bytes);
    bytes[end - 40..end].fill(b' ');
    site.put(&bytes);

    let seen = read(&site.path()).unwrap();

    assert_eq!(seen.records.len(), 1);
    assert_eq!(seen.head.n, 1);
    assert!(matches!(seen.tail, Tail::Torn { cut: 1.. }));
    assert_eq!(site.bytes(), bytes);
    assert_eq!(site.others(), [] as [std::path::PathBuf; 0]);
}

#[test]
fn what_is_no_session_is_called_so() {
    assert_eq!(damage_of(b""), Damage::Empty);
    assert_eq!(damage_of(b"Bien ban\n"), Damage::NotOurs);
    assert_eq!(damage_of(b"{\"name\":\"x\",\"events\":[]}\n"), Damage::NotOurs);
    assert_eq!(damage_of(&[0; 4096]), Damage::NotOurs);
    assert_eq!(damage_of(b"\xff\xfe{\0\"\0d\0"), Damage::NotOurs);
    assert_eq!(damage_of(b"{\"daihoi\":1,\"min\":1,\"id"), Damage::Header);
    assert_eq!(damage_of(b"{\"dai"), Damage::Header);
}

#[test]
fn a_folder_is_no_session() {
    let site = Site::new();
    fs::create_dir(site.path()).unwrap();

    let refused = refusal(&site);

    assert!(matches!(refused, OpenError::Damaged { damage: Damage::NotOurs, .. }));
}

#[test]
fn a_file_that_another_program_laid_out_anew_is_called_so() {
    let bytes = Site::with(&["một", "hai"]).bytes();
    let document: serde_json::Value = serde_json::from_slice(&bytes).unwrap();

    let indented = serde_json::to_vec_pretty(&document).unwrap();
    let compact = serde_json::to_vec(&document).unwrap();
    let with_mark = [b"\xef\xbb\xbf", bytes.as_slice()].concat();
    let windows = String::from_utf8(bytes).unwrap().replace('\n', "\r\n").into_bytes();

    for changed in [indented, compact, with_mark, windows] {
        assert_eq!(damage_of(&changed), Damage::Reformatted);
    }
}

#[test]
fn a_header_of_a_newer_version_is_called_so() {
    let major = HEADER.replace("\"daihoi\":1", "\"daihoi\":2");
    let minor = HEADER.replace("\"min\":1", "\"min\":2");
    let unknown = minor.replace("\"title\"", "\"place\":\"p\",\"title\"");

    assert_eq!(damage_of(&forge(&major, &[])), Damage::Newer { n: 0 });
    assert_eq!(damage_of(&forge(&unknown, &[])), Damage::Newer { n: 0 });
    let site = Site::new();
    site.put(&forge(&minor, &[NOTE]));
    assert!(matches!(refusal(&site), OpenError::Damaged { damage: Damage::Newer { n: 0 }, .. }));
    assert_eq!(read(&site.path()).unwrap().records.len(), 1);
}

const NOTE: &str = r#"{"n":1,"v":1,"t":null,"by":"","e":[{"k":"session.noted","d":{"text":"a"}}]"#;

#[test]
fn a_record_of_a_newer_version_is_never_skipped() {
    let newer = [
        r#"{"n":2,"v":1,"t":null,"by":"","e":[{"k":"session.sung","d":{}}]"#,
        r#"{"n":2,"v":1,"t":null,"by":"","e":[{"k":"choir.noted","d":{"text":"a"}}]"#,
        r#"{"n":2,"v":2,"t":null,"by":"","e":[{"k":"session.noted","d":{"text":"a"}}]"#,
        r#"{"n":2,"v":1,"t":null,"by":"","e":[{"k":"session.noted","d":{"text":"a","loud":true}}]"#,
        r#"{"n":2,"v":1,"t":null,"by":"","seal":1,"e":[]"#,
        r#"{"n":2,"v":1,"t":null,"by":"","e":[{"k":"session.note\\u0064","d":{"text":"a"}}]"#,
    ];
    for body in newer {
        let site = Site::new();
        let bytes = forge(HEADER, &[NOTE, body, &NOTE.replace("\"n\":1", "\"n\":3")]);
        site.put(&bytes);

        assert_eq!(damage_of(&bytes), Damage::Newer { n: 2 }, "{body}");
        assert_eq!(read(&site.path()).unwrap().records.len(), 1);
    }
}

#[test]
fn a_record_out_of_its_turn_is_refused_even_if_its_hash_is_right() {
    let again = forge(HEADER, &[NOTE, NOTE]);
    let skipping = forge(HEADER, &[NOTE, &NOTE.replace("\"n\":1", "\"n\":3")]);

    assert_eq!(damage_of(&again), Damage::Last { n: 2 });
    assert_eq!(damage_of(&skipping), Damage::Middle { n: 2 });
}

#[test]
fn every_refusal_names_the_file_and_its_code_in_both_languages() {
    let damages = [
        (Damage::Empty, "E08"),
        (Damage::NotOurs, "E14"),
        (Damage::Header, "E15"),
        (Damage::Reformatted, "E11"),
        (Damage::Newer { n: 512 }, "E10"),
        (Damage::Middle { n: 512 }, "E06"),
        (Damage::Last { n: 512 }, "E07"),
        (Damage::CutShort { after: 512 }, "E08"),
    ];
    for (damage, code) in damages {
        for lang in [Lang::Vi, Lang::En] {
            let text = damage.text(lang, Path::new("phien.json"));

            assert!(text.starts_with(code) && text.contains("phien.json"), "{text}");
            let is_numbered = format!("{damage:?}").contains("512");
            assert_eq!(text.contains("512"), is_numbered, "{text}");
        }
    }
}

#[test]
fn no_lock_is_left_beside_what_is_not_a_session() {
    for bytes in [&b""[..], b"organisation,name\n", b"{\"daihoi\":[]}", b"\x89PNG\r\n"] {
        let site = Site::new();
        site.put(bytes);

        Journal::open(&site.path(), &holder()).unwrap_err();
        Journal::create(&site.path(), &header(daihoi::journal::Chunk::SMALLEST), &holder())
            .unwrap_err();

        assert!(!site.path().with_extension("json.lock").exists(), "{bytes:?}");
    }
}

#[test]
fn no_lock_is_left_where_there_is_no_file() {
    let site = Site::new();

    Journal::open(&site.path(), &holder()).unwrap_err();

    assert_eq!(std::fs::read_dir(site.path().parent().unwrap()).unwrap().count(), 0);
}
