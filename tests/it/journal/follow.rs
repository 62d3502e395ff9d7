//! A screen that follows the file sees exactly the acknowledged records, in order.

use std::fs;

use daihoi::journal::{Chunk, Damage, Followed, Follower, Journal, OpenError};

use super::{HEADER, Site, forge, header, holder, overwrite, say};

#[test]
fn a_follower_sees_each_record_once_and_in_order() {
    let site = Site::new();
    let mut journal = site.create();
    let first = say(&mut journal, "một");

    let (mut follower, seen) = Follower::open(&site.path()).unwrap();
    assert_eq!(seen, [first]);
    assert_eq!(follower.poll().unwrap(), Followed::Nothing);

    for round in 0..20 {
        let records: Vec<_> =
            (0..round % 4).map(|_| say(&mut journal, &"dài ".repeat(200))).collect();

        let expected = if records.is_empty() { Followed::Nothing } else { Followed::More(records) };
        assert_eq!(follower.poll().unwrap(), expected);
        assert_eq!(follower.head(), Some(journal.head()));
    }
    assert_eq!(follower.poll().unwrap(), Followed::Nothing);
}

#[test]
fn a_follower_of_an_empty_session_sees_the_first_record() {
    let site = Site::new();
    let mut journal = site.create();
    let (mut follower, seen) = Follower::open(&site.path()).unwrap();
    assert_eq!(seen, []);

    let first = say(&mut journal, "một");

    assert_eq!(follower.poll().unwrap(), Followed::More(vec![first]));
}

#[test]
fn a_follower_keeps_quiet_about_a_record_until_its_last_byte() {
    let site = Site::with(&["một"]);
    let before = site.bytes();
    let record = say(&mut site.open().journal, "hai");
    let after = site.bytes();
    site.put(&before);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let at = super::document_len(&before) - 2;
    let end = super::document_len(&after) - 2;

    for cut in at..end {
        overwrite(&site.path(), at, &after[at..cut]);

        assert_eq!(follower.poll().unwrap(), Followed::Nothing, "cut {cut}");
    }
    overwrite(&site.path(), at, &after[at..end]);

    assert_eq!(follower.poll().unwrap(), Followed::More(vec![record]));
}

#[test]
fn a_follower_takes_no_record_whose_hash_is_wrong() {
    let site = Site::with(&["một"]);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let end = super::document_len(&site.bytes());
    say(&mut site.open().journal, "hai");
    overwrite(&site.path(), end + 20, b"0");

    assert_eq!(follower.poll().unwrap(), Followed::Nothing);
}

#[test]
fn a_follower_begins_anew_when_the_file_is_replaced() {
    let site = Site::with(&["một", "hai"]);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let other = site.folder.path().join("other.json");
    let mut journal = Journal::create(&other, &header(Chunk::SMALLEST), &holder()).unwrap();
    let record = say(&mut journal, "khác");
    drop(journal);

    fs::rename(&other, site.path()).unwrap();

    assert_eq!(follower.poll().unwrap(), Followed::Restarted(vec![record]));
    assert_eq!(follower.poll().unwrap(), Followed::Nothing);
}

#[test]
fn a_follower_begins_anew_when_the_file_goes_back() {
    let site = Site::with(&["một"]);
    let earlier = site.bytes();
    let mut opened = site.open();
    say(&mut opened.journal, "hai");
    drop(opened.journal);
    let (mut follower, seen) = Follower::open(&site.path()).unwrap();
    assert_eq!(seen.len(), 2);

    site.put(&earlier);

    assert_eq!(follower.poll().unwrap(), Followed::Restarted(opened.records));
    let third = say(&mut site.open().journal, "ba");
    assert_eq!(follower.poll().unwrap(), Followed::More(vec![third]));
}

#[test]
fn a_follower_stands_where_it_stood_while_the_file_is_away() {
    let site = Site::with(&["một"]);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let away = site.folder.path().join("away.json");
    fs::rename(site.path(), &away).unwrap();

    assert!(matches!(follower.poll(), Err(OpenError::Missing { .. })));

    fs::rename(&away, site.path()).unwrap();
    assert_eq!(follower.poll().unwrap(), Followed::Nothing);
}

#[test]
fn a_file_that_stays_unfit_is_read_seldom_and_taken_when_it_is_whole() {
    let site = Site::with(&["một"]);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let other = Site::with(&["khác"]).bytes();
    fs::write(site.path(), &other[..super::document_len(&other) - 5]).unwrap();
    assert!(matches!(follower.poll(), Err(OpenError::Damaged { .. })));
    for _ in 0..50 {
        assert_eq!(follower.poll().unwrap(), Followed::Nothing);
    }

    site.put(&other);

    let looks = (1..=25).find(|_| follower.poll().unwrap() != Followed::Nothing);
    assert_eq!(looks, Some(25));
}

#[test]
fn a_file_that_was_unfit_for_a_moment_is_taken_at_the_next_look() {
    let site = Site::with(&["một"]);
    let (mut follower, _) = Follower::open(&site.path()).unwrap();
    let other = Site::with(&["khác"]).bytes();
    fs::write(site.path(), &other[..super::document_len(&other) - 5]).unwrap();
    for _ in 0..50 {
        let _unfit = follower.poll();
    }

    site.put(&other);

    assert!(matches!(follower.poll().unwrap(), Followed::Restarted(_)));
}

#[test]
fn a_follower_never_goes_past_a_record_that_it_does_not_know() {
    let note = r#"{"n":1,"v":1,"t":null,"by":"","e":[{"k":"session.noted","d":{"text":"a"}}]"#;
    let newer = r#"{"n":2,"v":1,"t":null,"by":"","e":[{"k":"session.sung","d":{}}]"#;
    let site = Site::new();
    site.put(&forge(HEADER, &[note, newer]));

    let (mut follower, seen) = Follower::open(&site.path()).unwrap();

    assert_eq!(seen.len(), 1);
    for _ in 0..2 {
        let refused = follower.poll().unwrap_err();
        assert!(matches!(refused, OpenError::Damaged { damage: Damage::Newer { n: 2 }, .. }));
    }
}
