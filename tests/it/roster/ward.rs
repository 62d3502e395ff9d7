//! The roster of the demonstration: a ward's congress of delegates, as honest as a real list.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::Months;
use daihoi::domain::roster::{Basis, Delegate, Standing};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::is_nfc;

use super::{fixture, ids, texts};

fn of(standing: Standing) -> Vec<Delegate> {
    let people = fixture("phuong-12.csv").delegates.into_iter();
    people.filter(|person| person.standing == standing).collect()
}

/// The letters with a mark of their own or a tone, small and capital.
fn marked_letters() -> BTreeSet<char> {
    let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
    let vowels = "aăâeêioôơuưy".chars();
    let marked = vowels.flat_map(|vowel| tones.map(|tone| format!("{vowel}{tone}")));
    let small: String = marked.flat_map(|letter| letter.nfc().collect::<Vec<_>>()).collect();
    let both = format!("{small}đ{}Đ", small.to_uppercase());
    both.chars().filter(|letter| !letter.is_ascii()).collect()
}

#[test]
fn the_ward_has_a_hundred_and_fifty_delegates_eight_alternates_and_two_guests() {
    let imported = fixture("phuong-12.csv");

    assert_eq!(ids(&imported.delegates), (1..=160).collect::<Vec<_>>());
    assert_eq!(of(Standing::Official).len(), 150);
    assert_eq!(ids(&of(Standing::Alternate)), (151..=158).collect::<Vec<_>>());
    assert_eq!(ids(&of(Standing::Guest)), [159, 160]);
}

#[test]
fn the_ward_list_has_two_pairs_of_namesakes_and_no_fault() {
    let imported = fixture("phuong-12.csv");

    assert_eq!(
        texts(&imported),
        [
            "Dòng 54, cột “Họ và tên”, ghi “Nguyễn Văn Hùng”: trùng họ tên với dòng 17. Phân biệt \
             bằng ngày sinh hoặc đơn vị.",
            "Dòng 65, cột “Họ và tên”, ghi “Trần Thị Lan”: trùng họ tên với dòng 18. Phân biệt \
             bằng ngày sinh hoặc đơn vị.",
        ]
    );
    assert!(!imported.has_errors());
}

#[test]
fn the_outgoing_committee_attends_by_right_and_the_others_are_elected() {
    let officials = of(Standing::Official);

    let (by_right, elected): (Vec<_>, Vec<_>) =
        officials.into_iter().partition(|person| person.basis == Basis::ExOfficio);
    assert_eq!(ids(&by_right), (1..=15).collect::<Vec<_>>());
    assert!(by_right.iter().all(|person| person.convening));
    assert!(elected.iter().all(|person| person.basis == Basis::Elected && !person.convening));
}

#[test]
fn the_delegates_come_from_sixteen_neighbourhoods_and_two_offices() {
    let officials = of(Standing::Official);

    let units: BTreeSet<&str> = officials.iter().map(|person| person.unit.as_str()).collect();
    let neighbourhoods = units.iter().filter(|unit| unit.starts_with("Chi bộ Khu phố ")).count();
    assert_eq!((units.len(), neighbourhoods), (18, 16));
}

#[test]
fn the_names_have_every_vietnamese_letter_small_and_capital() {
    let people = fixture("phuong-12.csv").delegates;
    let letters: BTreeSet<char> = people.iter().flat_map(|person| person.name.chars()).collect();

    let wanted = marked_letters();

    assert_eq!(wanted.len(), 134);
    assert_eq!(wanted.difference(&letters).collect::<Vec<_>>(), Vec::<&char>::new());
}

#[test]
fn more_than_half_of_the_delegates_are_retired_as_in_the_ward_itself() {
    let officials = of(Standing::Official);

    let retired = officials.iter().filter(|p| p.post.to_lowercase().contains("hưu trí")).count();

    assert_eq!((retired, officials.len()), (91, 150));
}

#[test]
fn every_delegate_was_of_age_when_admitted() {
    for person in [of(Standing::Official), of(Standing::Alternate)].concat() {
        let of_age = person.born.unwrap() + Months::new(12 * 18);

        assert!(person.joined.unwrap() >= of_age, "{}", person.name);
    }
}

#[test]
fn six_delegates_are_away_for_six_reasons() {
    let absences = fixture("phuong-12.csv").absences;

    let away: Vec<_> =
        absences.iter().map(|(person, absence)| (person.0, absence.approved)).collect();
    let reasons: BTreeSet<_> = absences.iter().map(|(_, absence)| absence.reason).collect();
    assert_eq!(away, [(15, true), (84, true), (88, true), (106, false), (112, false), (138, true)]);
    assert_eq!(reasons.len(), 6);
}

#[test]
fn the_good_rosters_are_written_in_nfc() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters");
    let names = ["phuong-12", "chi-bo", "semicolon-bom", "tabs", "english", "short-dates"];
    let names = names.into_iter().chain([
        "chi-bo-nho",
        "ban-chap-hanh",
        "xa-thi-diem",
        "hoi-nghi-trao-doi",
    ]);

    for name in names {
        let text = std::fs::read_to_string(folder.join(format!("{name}.csv"))).unwrap();

        assert!(is_nfc(&text), "{name}");
    }
}
