//! `daihoi new` without arguments: what is asked, wrong answers, and what is left when it breaks off.

use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::support::program::{Ran, daihoi, daihoi_with};

/// The questions of the congress of a branch: six texts, the kind, four numbers and the alternates.
const VALUES_TAKEN: &str = "\n\n\n\n\n\n\n\n\n\n\n\n";

fn roster(name: &str) -> String {
    format!("{}/fixtures/rosters/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn walk(home: &Path, lang: &str, answers: &str) -> Ran {
    daihoi_with(home, &["--lang", lang, "new"], answers)
}

fn files(home: &Path) -> Vec<String> {
    let entries = fs::read_dir(home).unwrap();
    let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut names: Vec<_> = names.filter(|name| name.strip_suffix(".json").is_some()).collect();
    names.sort();
    names
}

fn shown(home: &Path, file: &str) -> Value {
    serde_json::from_str(&daihoi(home, &["show", "--json", file]).out).unwrap()
}

#[test]
fn whoever_takes_every_proposal_has_a_session_of_the_first_template() {
    let home = tempfile::tempdir().unwrap();
    let answers = format!("\n{VALUES_TAKEN}{}\n\n\n\n\n\n\n", roster("chi-bo.csv"));

    let made = walk(home.path(), "vi", &answers);

    assert_eq!(made.code, 0, "{}\n{}", made.out, made.err);
    assert_eq!(files(home.path()), ["dai-hoi-chi-bo.json"]);
    for said in [
        "  1. Đại hội chi bộ (dai-hoi-chi-bo)",
        "Tên tổ chức [Chi bộ]: ",
        "Tên gọi của phiên [Đại hội Chi bộ, nhiệm kỳ 2025–2030]: ",
        "Số lượng cần bầu: Chi ủy Chi bộ nhiệm kỳ 2025–2030 [5]: ",
        "Số lượng dự khuyết: Đoàn đại biểu dự Đại hội Đảng bộ cấp trên [1]: ",
        "Bộ quy tắc (số, mã, hoặc một tệp) [190-QD-TW-2024]: ",
        "Phiên chính thức bắt đầu lúc [07:30]: ",
        "  07:30–07:35   1. Chào cờ (5 phút)",
        ", cho phép 480 phút",
        "Tệp phiên [dai-hoi-chi-bo.json]: ",
        "Mở bằng: daihoi open dai-hoi-chi-bo.json",
    ] {
        assert!(made.out.contains(said), "{said}\n{}", made.out);
    }
}

#[test]
fn every_answer_is_in_the_session_and_changes_what_is_asked_after_it() {
    let home = tempfile::tempdir().unwrap();
    let values =
        "Branch 3\nParty Committee of Ward 12\n-\n2025–2030\nMeeting hall\n\n\n7\n\n\n6\n2\n";
    let answers = format!(
        "dai-hoi-chi-bo\n{values}\"{}\"\n\n2\n8h\n1 10\n\nour-branch\ny\n",
        roster("chi-bo.csv")
    );

    let made = walk(home.path(), "en", &answers);

    assert_eq!(made.code, 0, "{}\n{}", made.out, made.err);
    for said in [
        "Title of the session [Đại hội Branch 3, nhiệm kỳ 2025–2030]: ",
        "Number of alternates: Đoàn đại biểu dự Đại hội Party Committee of Ward 12 [1]: ",
        "  08:00–08:05   1. Chào cờ (5 min)",
        "  08:00–08:10   1. Chào cờ (10 min)",
        "  08:10–08:15   2. ",
        "Open it with: daihoi open our-branch.json",
    ] {
        assert!(made.out.contains(said), "{said}\n{}", made.out);
    }
    let state = shown(home.path(), "our-branch.json");
    assert_eq!(state["title"], "Đại hội Branch 3, nhiệm kỳ 2025–2030");
    assert_eq!(state["rules"], "244-QD-TW-2014");
}

#[test]
fn a_wrong_answer_is_explained_and_asked_again() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("taken.json"), "mine").unwrap();
    let numbers = "\n\n\n\n\n\nclub\n\n0\nmany\n5\n\n\n\n\n";
    let (bad, good) = (roster("bad-dates.csv"), roster("chi-bo.csv"));
    let answers = format!(
        "dai-hoi-chi-bp\n1\n{numbers}\nnowhere.csv\n{bad}\n{good}\n\n190-QD-TW\n\nsoon\n\n99 5\n\n\
         taken.json\nno/such/folder.json\nmine\nperhaps\ny\n"
    );

    let made = walk(home.path(), "en", &answers);

    assert_eq!(made.code, 0, "{}\n{}", made.out, made.err);
    for said in [
        "Did you mean dai-hoi-chi-bo?",
        "! organisation_kind: \"club\"",
        "! committee.seats: \"0\" is not a number from 1 to 500",
        "! committee.seats: \"many\" is not a number from 1 to 500",
        "! A file is needed.",
        "nowhere.csv cannot be read",
        "! Line 2, column “Ngày sinh”",
        "The roster has errors: mend the file, then name it here again.",
        "there is no rule set 190-QD-TW",
        "! soon: a time has the form 7:30.",
        "! 99 5: an item from 1 to ",
        "! taken.json is there already and will not be overwritten",
        "! There is no folder no/such",
        "! Answer y or n.",
    ] {
        assert!(made.out.contains(said), "{said}\n{}", made.out);
    }
    assert_eq!(files(home.path()), ["mine.json", "taken.json"]);
    assert_eq!(fs::read_to_string(home.path().join("taken.json")).unwrap(), "mine");
}

#[test]
fn an_input_that_ends_at_any_question_leaves_nothing() {
    let home = tempfile::tempdir().unwrap();
    let whole = format!("\n{VALUES_TAKEN}{}\n\n\n\n\n\n", roster("chi-bo.csv"));
    for questions in [0, 1, 3, 12, 13, 14, 15, 16, 17, 18] {
        let answers: String = whole.split_inclusive('\n').take(questions).collect();

        let [vi, en] = ["vi", "en"].map(|lang| walk(home.path(), lang, &answers));

        assert_eq!((vi.code, en.code), (2, 2), "{questions}");
        assert!(vi.err.contains("Chưa lập phiên nào."), "{}", vi.err);
        assert!(en.err.contains("No session was made."), "{}", en.err);
        assert_eq!(files(home.path()), Vec::<String>::new(), "{questions}");
    }
}

#[test]
fn a_no_at_the_end_makes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let answers = format!("\n{VALUES_TAKEN}{}\n\n\n\n\n\nk\n", roster("chi-bo.csv"));

    let left = walk(home.path(), "vi", &answers);

    assert_eq!(left.code, 0, "{}", left.err);
    assert!(left.out.ends_with("Chưa lập phiên nào.\n"), "{}", left.out);
    assert_eq!(files(home.path()), Vec::<String>::new());
}

#[test]
fn a_file_that_is_there_is_not_proposed() {
    let home = tempfile::tempdir().unwrap();
    fs::write(home.path().join("dai-hoi-chi-bo.json"), "mine").unwrap();
    let answers = format!("\n{VALUES_TAKEN}{}\n\n\n\n\n\n\n", roster("chi-bo.csv"));

    let made = walk(home.path(), "vi", &answers);

    assert_eq!(made.code, 0, "{}", made.err);
    assert_eq!(files(home.path()), ["dai-hoi-chi-bo-2.json", "dai-hoi-chi-bo.json"]);
}

#[test]
fn a_template_without_its_roster_is_wrong_usage_and_asks_nothing() {
    let home = tempfile::tempdir().unwrap();

    for arguments in [&["new", "dai-hoi-chi-bo"][..], &["new", "--rules", "190-QD-TW-2024"]] {
        let ran = daihoi(home.path(), arguments);

        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    }
}

#[test]
fn a_sign_goes_back_to_the_question_before_and_keeps_what_was_answered() {
    let home = tempfile::tempdir().unwrap();
    let values = "Chi bộ 2\n<\nChi bộ 3\n\n\n\n\n\n\n\n\n\n\n\n";
    let answers = format!("1\n{values}{}\n\n\n\n\n\n\n", roster("chi-bo.csv"));

    let made = walk(home.path(), "vi", &answers);

    assert_eq!(made.code, 0, "{}\n{}", made.out, made.err);
    assert!(made.out.contains("Tên tổ chức [Chi bộ 2]: "), "{}", made.out);
    let title = &shown(home.path(), "dai-hoi-chi-bo.json")["title"];
    assert_eq!(title, "Đại hội Chi bộ 3, nhiệm kỳ 2025–2030");
}

#[test]
fn the_day_of_a_prepared_congress_is_asked_for_and_must_be_in_the_calendar() {
    let home = tempfile::tempdir().unwrap();
    let values = "\n\n\n\n\n\n\n31/02/2027\n28/02/2027\n";
    let answers = format!("thi-diem-bau-truc-tiep\n{values}");

    let asked = walk(home.path(), "vi", &answers);

    assert!(asked.out.contains("Ngày đại hội (ngày/tháng/năm): "), "{}", asked.out);
    let complaint = "! congress_on: \"31/02/2027\": lịch không có ngày này.";
    assert_eq!(asked.out.matches(complaint).count(), 1, "{}", asked.out);
    assert_eq!(asked.out.matches("Ngày đại hội").count(), 2, "{}", asked.out);
}

#[test]
fn a_conference_that_decides_nothing_is_not_asked_for_its_rules() {
    let home = tempfile::tempdir().unwrap();
    let answers = format!(
        "hoi-nghi-trao-doi-kinh-nghiem\n\n\n\n\n\n\n\n{}\n\n\n\n\n\n",
        roster("hoi-nghi-trao-doi.csv")
    );

    let made = walk(home.path(), "vi", &answers);

    assert_eq!(made.code, 0, "{}\n{}", made.out, made.err);
    assert!(!made.out.contains("Bộ quy tắc"), "{}", made.out);
}
