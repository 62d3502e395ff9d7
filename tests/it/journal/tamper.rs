//! No single altered bit of a settled record goes unnoticed, and none is repaired away.

use daihoi::journal::{Damage, OpenError, Recovery, Tail, read};

use super::{Site, document_len, line_starts, overwrite};

const NOTES: [&str; 4] = ["một", "hai", "ba", "bốn"];

/// What reading a damaged file finds: how many records, and how it ends.
fn look(site: &Site) -> Result<(usize, Tail), Damage> {
    match read(&site.path()) {
        Ok(seen) => Ok((seen.records.len(), seen.tail)),
        Err(OpenError::Damaged { damage, .. }) => Err(damage),
        Err(other) => panic!("{other}"),
    }
}

/// Flips each bit of a part of the file in turn.
fn flip_each(
    site: &Site,
    part: std::ops::Range<usize>,
    mut check: impl FnMut(usize, Result<(usize, Tail), Damage>),
) {
    let bytes = site.bytes();
    for at in part {
        for bit in 0..8 {
            overwrite(&site.path(), at, &[bytes[at] ^ (1 << bit)]);
            check(at, look(site));
            overwrite(&site.path(), at, &bytes[at..=at]);
        }
    }
}

/// The records before this one are read, and it is named, as the last or as one in the middle.
fn assert_refused_at(failing: usize, found: Result<(usize, Tail), Damage>, at: usize) {
    let Ok((records, Tail::Damaged(damage))) = found else { panic!("byte {at}: {found:?}") };
    let n = failing as u64;
    assert_eq!(records, failing - 1, "byte {at}");
    assert!([Damage::Middle { n }, Damage::Last { n }].contains(&damage), "byte {at}: {damage:?}");
}

#[test]
fn every_flipped_bit_of_the_header_is_refused() {
    let site = Site::with(&NOTES);
    let starts = line_starts(&site.bytes());

    flip_each(&site, 0..starts[1], |at, found| match found {
        Err(damage) => assert_ne!(damage, Damage::Empty, "byte {at}"),
        Ok(found) => assert_eq!(found, (0, Tail::Damaged(Damage::Middle { n: 1 })), "byte {at}"),
    });
}

#[test]
fn every_flipped_bit_of_a_record_that_others_follow_is_refused_by_its_number() {
    let site = Site::with(&NOTES);
    let starts = line_starts(&site.bytes());

    for n in 1..NOTES.len() {
        flip_each(&site, starts[n]..starts[n + 1], |at, found| {
            let is_newline = at + 1 == starts[n + 1];
            assert_refused_at(if is_newline { n + 1 } else { n }, found, at);
        });
    }
}

#[test]
fn every_flipped_bit_of_the_last_record_is_refused_or_mended_without_loss() {
    let site = Site::with(&NOTES);
    let starts = line_starts(&site.bytes());
    let last = NOTES.len();

    flip_each(&site, starts[last]..starts[last + 1], |at, found| {
        if at + 1 == starts[last + 1] {
            assert_eq!(found, Ok((last, Tail::Torn { cut: 0 })), "byte {at}");
        } else {
            assert_refused_at(last, found, at);
        }
    });
}

#[test]
fn the_only_record_is_guarded_like_any_other() {
    let site = Site::with(&["một"]);
    let starts = line_starts(&site.bytes());

    flip_each(&site, starts[1]..starts[2] - 1, |at, found| {
        assert_refused_at(1, found, at);
    });
}

#[test]
fn every_flipped_bit_after_the_last_record_is_mended_and_touches_no_record() {
    let site = Site::with(&NOTES);
    let bytes = site.bytes();
    let brackets = document_len(&bytes) - 2;

    flip_each(&site, brackets..brackets + 12, |at, found| {
        assert!(matches!(found, Ok((4, Tail::Torn { .. } | Tail::Clean))), "byte {at}: {found:?}");
    });
    for at in (brackets + 12..bytes.len()).rev().step_by(97) {
        overwrite(&site.path(), at, b"!");
        assert!(matches!(look(&site), Ok((4, Tail::Torn { .. }))), "byte {at}");
        overwrite(&site.path(), at, b" ");
    }
}

#[test]
fn a_stray_byte_in_the_padding_is_kept_and_blanked() {
    let site = Site::with(&NOTES);
    let sound = site.bytes();
    let brackets = document_len(&sound) - 2;
    overwrite(&site.path(), brackets + 700, b"!");

    let opened = site.open();

    assert_eq!(opened.records.len(), 4);
    assert!(matches!(opened.recovery, Recovery::Cut(_)));
    drop(opened);
    assert_eq!(site.bytes(), sound);
}

#[test]
fn a_line_removed_swapped_or_doubled_is_refused() {
    let site = Site::with(&NOTES);
    let bytes = site.bytes();
    let starts = line_starts(&bytes);
    let lines: Vec<&[u8]> = starts.windows(2).map(|pair| &bytes[pair[0]..pair[1]]).collect();

    for n in 1..NOTES.len() {
        let mut removed = lines.clone();
        removed.remove(n);
        let mut swapped = lines.clone();
        swapped.swap(n, n + 1);
        let mut doubled = lines.clone();
        doubled.insert(n, lines[n]);

        for (change, failing) in [(removed, n), (swapped, n), (doubled, n + 1)] {
            let mut image = change.concat();
            image.resize(bytes.len(), b' ');
            site.put(&image);

            assert_refused_at(failing, look(&site), n);
        }
    }
}

#[test]
fn a_record_added_by_hand_is_refused() {
    let site = Site::with(&NOTES);
    let bytes = site.bytes();
    let starts = line_starts(&bytes);
    let last = &bytes[starts[4]..starts[5]];
    let forged = String::from_utf8(last.to_vec()).unwrap().replace("\"n\":4", "\"n\":5");
    let mut image = [&bytes[..starts[5]], forged.as_bytes(), b"]}\n"].concat();
    image.resize(bytes.len(), b' ');
    site.put(&image);

    assert_eq!(look(&site), Ok((4, Tail::Damaged(Damage::Last { n: 5 }))));
}

#[test]
fn a_hash_in_upper_case_is_another_text() {
    let site = Site::with(&NOTES);
    let bytes = site.bytes();
    let start = line_starts(&bytes)[3];
    let line = line_starts(&bytes)[4] - 67..line_starts(&bytes)[4] - 3;
    let digit = line.clone().find(|at| bytes[*at].is_ascii_lowercase()).unwrap();
    assert!(line.start > start);
    overwrite(&site.path(), digit, &[bytes[digit].to_ascii_uppercase()]);

    assert_eq!(look(&site), Ok((2, Tail::Damaged(Damage::Middle { n: 3 }))));
}
