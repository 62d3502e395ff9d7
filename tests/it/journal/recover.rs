//! A power cut loses at most the action in flight, and the repair is never worse than the damage.

use std::fs;

use daihoi::domain::{Lang, Record};
use daihoi::journal::{Damage, Journal, OpenError, Recovery, Tail, read, verify};
use sha2::{Digest, Sha256};

use super::{Site, document_len, hex, holder, is_json, line_starts, say};
use crate::support::fork::unforked;

const SECTOR: usize = 512;

/// A session before and after one append of this text.
struct Append {
    before: Vec<u8>,
    after: Vec<u8>,
    /// Where the append wrote.
    at: usize,
    len: usize,
    records: Vec<Record>,
}

impl Append {
    fn of(notes: &[&str], text: &str) -> Self {
        let site = Site::with(notes);
        let before = site.bytes();
        let mut opened = site.open();
        let appended = say(&mut opened.journal, text);
        let after = site.bytes();
        let at = document_len(&before) - 2;
        let len = document_len(&after) + 1 - at;
        opened.records.push(appended);
        Self { before, after, at, len, records: opened.records }
    }

    /// The file with these of its sectors as they were to be, the others as they had been.
    fn mix(&self, is_new: impl Fn(usize) -> bool) -> Vec<u8> {
        let mut image = self.before.clone();
        for start in (0..image.len()).step_by(SECTOR).filter(|start| is_new(start / SECTOR)) {
            let sector = start..start + SECTOR;
            image[sector.clone()].copy_from_slice(&self.after[sector]);
        }
        image
    }

    fn sectors(&self) -> std::ops::RangeInclusive<usize> {
        self.at / SECTOR..=(self.at + self.len - 1) / SECTOR
    }

    /// The file must hold the records before the append, or those and the new one.
    fn assert_whole_or_absent(&self, found: &[Record], case: &str) {
        let before = &self.records[..self.records.len() - 1];
        assert!(found == before || found == self.records, "{case}: {} records", found.len());
    }
}

/// Opens the file as it is after a power cut, and appends to it as the session goes on.
fn assert_goes_on(site: &Site, append: &Append, case: &str) -> Recovery {
    let mut opened = site.open();
    append.assert_whole_or_absent(&opened.records, case);
    assert!(is_json(&site.bytes()), "{case}: not valid after recovery");

    opened.records.push(say(&mut opened.journal, "tiếp tục"));
    drop(opened.journal);
    let again = site.open();
    assert_eq!(again.recovery, Recovery::Untouched, "{case}");
    assert_eq!(again.records, opened.records, "{case}");
    assert_eq!(verify(&site.path()).unwrap().lines.len(), opened.records.len(), "{case}");
    opened.recovery
}

#[test]
fn an_append_cut_at_any_byte_is_whole_or_absent() {
    let append = Append::of(&["một", "hai"], &"ba ".repeat(150));
    let site = Site::new();

    for cut in 0..=append.len {
        let mut image = append.before.clone();
        let written = append.at..append.at + cut;
        image[written.clone()].copy_from_slice(&append.after[written]);
        site.put(&image);

        let seen = read(&site.path()).unwrap();
        let case = format!("cut after {cut} bytes");
        append.assert_whole_or_absent(&seen.records, &case);
        assert!(matches!(seen.tail, Tail::Clean | Tail::Torn { .. }), "{case}: {:?}", seen.tail);
        if cut % 23 == 0 || cut + 80 > append.len && cut % 2 == 0 {
            assert_goes_on(&site, &append, &case);
        }
    }
}

#[test]
fn the_first_record_cut_at_any_byte_is_whole_or_absent() {
    let append = Append::of(&[], "một");
    let site = Site::new();

    for cut in 0..=append.len {
        let mut image = append.before.clone();
        let written = append.at..append.at + cut;
        image[written.clone()].copy_from_slice(&append.after[written]);
        site.put(&image);

        let seen = read(&site.path()).unwrap();
        let case = format!("cut after {cut} bytes");
        append.assert_whole_or_absent(&seen.records, &case);
        assert!(matches!(seen.tail, Tail::Clean | Tail::Torn { .. }), "{case}: {:?}", seen.tail);
    }
}

#[test]
fn an_append_torn_between_any_sectors_is_whole_or_absent() {
    let site = Site::new();
    let shortest = Append::of(&["x"], "y").at;
    // The brackets before, at and after the border of a sector.
    for within in [0, 1, 2, 3, 100, 300, 450, 506, 507, 508, 509, 510, 511] {
        let filler = (SECTOR + within - shortest % SECTOR) % SECTOR;
        let append = Append::of(&["x".repeat(1 + filler).as_str()], &"y".repeat(1300));
        assert_eq!(append.at % SECTOR, within);
        let first = *append.sectors().start();
        let count = append.sectors().count();

        for subset in 0..1_usize << count {
            let image = append.mix(|sector| {
                (first..first + count).contains(&sector) && subset >> (sector - first) & 1 == 1
            });
            site.put(&image);

            let case = format!("brackets at {within}, subset {subset:b}");
            let seen = read(&site.path()).unwrap();
            append.assert_whole_or_absent(&seen.records, &case);
            assert!(
                matches!(seen.tail, Tail::Clean | Tail::Torn { .. }),
                "{case}: {:?}",
                seen.tail
            );
            if subset % 5 == within % 5 {
                assert_goes_on(&site, &append, &case);
            }
        }
    }
}

#[test]
fn a_lost_sector_is_no_torn_append_while_a_whole_record_follows() {
    let site = Site::with(&[&"a".repeat(700), &"b".repeat(700), &"c".repeat(700), "d", "e"]);
    let bytes = site.bytes();
    let starts = line_starts(&bytes);

    for sector in 1..starts[4] / SECTOR {
        for lost in [b' ', 0] {
            let mut image = bytes.clone();
            image[sector * SECTOR..(sector + 1) * SECTOR].fill(lost);
            site.put(&image);

            let seen = read(&site.path()).unwrap();

            let n = seen.records.len() as u64 + 1;
            assert_eq!(seen.tail, Tail::Damaged(Damage::Middle { n }), "sector {sector}");
        }
    }
}

#[test]
fn sectors_that_come_back_as_zeros_are_torn_not_altered() {
    let append = Append::of(&["một"], &"y".repeat(2500));
    let site = Site::new();
    let sectors = append.sectors().count();
    for zeroed in 1..1_usize << (sectors - 1) {
        let mut image = append.after.clone();
        for sector in append.sectors().skip(1).enumerate().filter(|(i, _)| zeroed >> i & 1 == 1) {
            image[sector.1 * SECTOR..(sector.1 + 1) * SECTOR].fill(0);
        }
        site.put(&image);

        assert_goes_on(&site, &append, &format!("zeros {zeroed:b}"));
    }
}

#[test]
fn a_power_cut_during_the_repair_is_repaired_alike() {
    let append = Append::of(&["một"], &"y".repeat(2000));
    let first = *append.sectors().start();
    let torn = append.mix(|sector| sector > first);
    let site = Site::new();
    site.put(&torn);
    drop(site.open());
    let repaired = site.bytes();
    let sectors = append.sectors().count();

    for subset in 0..1_usize << sectors {
        let mut image = torn.clone();
        for i in (0..sectors).filter(|i| subset >> i & 1 == 1) {
            let sector = (first + i) * SECTOR..(first + i + 1) * SECTOR;
            image[sector.clone()].copy_from_slice(&repaired[sector]);
        }
        site.put(&image);

        drop(site.open());

        assert_eq!(site.bytes(), repaired, "subset {subset:b}");
    }
}

#[test]
fn what_is_cut_off_is_kept_beside_the_file() {
    let append = Append::of(&["một"], &"y".repeat(2000));
    let site = Site::new();
    let mut torn = append.before.clone();
    let remains = append.at..append.at + 700;
    torn[remains.clone()].copy_from_slice(&append.after[remains.clone()]);
    site.put(&torn);

    let Recovery::Cut(cut) = site.open().recovery else { panic!("nothing was cut") };

    let kept = fs::read(&cut.kept).unwrap();
    assert_eq!(kept, append.after[remains]);
    assert_eq!((cut.after, cut.bytes), (1, 700));
    assert_eq!(cut.sha256, hex(&Sha256::digest(&kept)));
    assert_eq!(site.others(), std::slice::from_ref(&cut.kept));
    let text = cut.text(Lang::Vi);
    assert!(text.starts_with("L02: ") && text.contains(&cut.kept.display().to_string()), "{text}");
}

#[test]
fn a_repair_without_a_half_record_keeps_and_reports_none() {
    let site = Site::with(&["một"]);
    let sound = site.bytes();
    let end = document_len(&sound) + 1;

    // The newline before the brackets and theirs are lost too, or some of the four only.
    for lost in [end - 4..end, end - 3..end, end - 2..end, end - 1..end, end - 3..end - 2] {
        for byte in [b' ', 0] {
            let mut image = sound.clone();
            image[lost.clone()].fill(byte);
            site.put(&image);

            let opened = site.open();

            assert_eq!(opened.recovery, Recovery::Closed, "{lost:?}");
            assert_eq!(opened.records.len(), 1);
            assert_eq!(site.others(), [] as [std::path::PathBuf; 0]);
            drop(opened);
            assert_eq!(site.bytes(), sound);
        }
    }
}

#[test]
fn a_growth_that_the_power_cut_is_made_good() {
    let site = Site::with(&["một"]);
    let sound = site.bytes();
    let half_grown = [sound.as_slice(), &[b' '; 300]].concat();
    let unwritten = [sound.as_slice(), &[0; 1024]].concat();

    for image in [half_grown, unwritten] {
        site.put(&image);

        let opened = site.open();

        assert_eq!(opened.recovery, Recovery::Closed);
        assert_eq!(opened.records.len(), 1);
        drop(opened);
        let repaired = site.bytes();
        assert!(repaired.len() >= image.len() && repaired.len().is_multiple_of(512));
        assert!(is_json(&repaired));
    }
}

#[test]
fn a_file_cut_at_any_byte_is_refused_unless_only_padding_went() {
    let site = Site::with(&["một", "hai", "ba", "bốn"]);
    let bytes = site.bytes();
    let starts = line_starts(&bytes);
    let closed = document_len(&bytes);
    let header = starts[1];

    let in_the_padding = (closed + 5..bytes.len()).step_by(101);
    for len in in_the_padding.rev().chain((0..closed + 5).rev()) {
        site.put(&bytes[..len]);

        match read(&site.path()) {
            Err(OpenError::Damaged { damage, .. }) => {
                assert!(len < header, "{len}");
                assert!(matches!(damage, Damage::Empty | Damage::Header), "{len}: {damage:?}");
            }
            Ok(seen) if len < closed => {
                let whole = starts[2..].iter().filter(|start| **start <= len + 1).count();
                let after = whole as u64;
                assert_eq!(seen.tail, Tail::Damaged(Damage::CutShort { after }), "{len}");
                assert_eq!(seen.records.len(), whole, "{len}");
            }
            Ok(seen) => {
                assert!(matches!(seen.tail, Tail::Clean | Tail::Torn { cut: 0 }), "{len}");
                assert_eq!(seen.records.len(), 4, "{len}");
            }
            Err(other) => panic!("{len}: {other}"),
        }
    }
}

#[test]
fn a_file_cut_at_a_whole_chunk_is_refused_all_the_same() {
    let site = Site::with(&[&"a".repeat(700), &"b".repeat(700), &"c".repeat(700)]);
    let bytes = site.bytes();

    for len in (SECTOR..document_len(&bytes)).step_by(SECTOR) {
        site.put(&bytes[..len]);

        let refused = unforked(|| Journal::open(&site.path(), &holder())).unwrap_err();

        let OpenError::Damaged { damage, .. } = refused else { panic!("{len}: {refused}") };
        assert!(matches!(damage, Damage::CutShort { .. }), "{len}: {damage:?}");
        assert_eq!(site.bytes().len(), len);
    }
}

#[test]
fn a_file_that_lost_padding_only_is_padded_again() {
    let site = Site::with(&["một"]);
    let bytes = site.bytes();
    let closed = document_len(&bytes);

    for len in [closed, closed + 1, closed + 2, 4097, 8191] {
        site.put(&bytes[..len]);

        let opened = site.open();

        assert_eq!(opened.recovery, Recovery::Closed, "{len}");
        drop(opened);
        assert!(site.bytes().ends_with(&[b' '; SECTOR]));
        assert!(site.bytes().len().is_multiple_of(SECTOR));
        assert_eq!(site.open().recovery, Recovery::Untouched, "{len}");
    }
}
