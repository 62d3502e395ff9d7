//! The verbs that read a session, and those that make one.

use std::fs;
use std::path::{Path, PathBuf};

use daihoi::domain::roster::Delegate;
use serde_json::Value;

use crate::support::domain::{delegate, text};
use crate::support::program::daihoi;
use crate::support::session::{file, path, set_up, sitting, tear};
use crate::support::voting::{Steps, hall_of, kept};

#[test]
fn the_state_as_json_is_one_value_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));

    let ran = daihoi(home.path(), &["show", "--json", session.to_str().unwrap()]);

    let state: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!((&state["records"], &state["presence"]["present"]), (&4.into(), &9.into()));
}

#[test]
fn the_state_for_people_says_the_quorum_in_numbers() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));

    let ran = daihoi(home.path(), &["show", session.to_str().unwrap()]);

    assert!(ran.out.contains("Triệu tập 9, có mặt 9 (100,00 %), cần 6: đủ"), "{}", ran.out);
}

#[test]
fn of_two_of_one_name_the_state_calls_the_one_elected_who_was() {
    let named_alike = |number| match number {
        1 | 2 => Delegate { name: text("Lê Thị Hoa"), ..delegate(number) },
        _ => delegate(number),
    };
    let hall = hall_of((1..=9).map(named_alike).collect(), 9);
    let ready = hall.listed(2, 1..=3).with_committee([7, 8, 9]);
    let voted = ready.voted(&[vec![kept(&[1]); 6], vec![kept(&[2]); 3]].concat());
    let [first, second, _] = voted.round().paper.lines.as_slice() else { panic!("three names") };
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &voted.commands);

    let ran = daihoi(home.path(), &["show", session.to_str().unwrap()]);

    let line = |name: &str, rest: &str| format!("    {name}: {rest}");
    assert!(ran.out.contains(&line(&first.name, "6 (66,67 %), trúng cử")), "{}", ran.out);
    assert!(ran.out.contains(&line(&second.name, "3 (33,33 %), không trúng cử")), "{}", ran.out);
    assert!(ran.out.contains("    Còn thiếu 1 chỗ: "), "{}", ran.out);
}

#[test]
fn a_sound_file_verifies_and_an_altered_one_does_not() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));
    let verify = || daihoi(home.path(), &["verify", session.to_str().unwrap()]);
    let sound = verify();
    alter(&session);

    let altered = verify();

    assert_eq!((sound.code, altered.code), (0, 1));
    assert!(sound.out.contains("4 thao tác"), "{}", sound.out);
    assert!(altered.err.contains("thao tác số 2") || altered.err.contains("Thao tác số 2"));
}

#[test]
fn a_file_that_is_not_there_does_not_hide_one_that_is_altered() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));
    alter(&session);

    let ran = daihoi(home.path(), &["verify", session.to_str().unwrap(), "nowhere.json"]);

    assert_eq!(ran.code, 2);
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
}

#[test]
fn what_is_no_session_is_unreadable_input_and_no_failed_check() {
    let home = tempfile::tempdir().unwrap();
    let other = home.path().join("other.json");
    for bytes in ["", "Họ và tên,Năm sinh\n", "{\"name\":1}\n", "{}"] {
        fs::write(&other, bytes).unwrap();

        let [verified, shown] =
            ["verify", "show"].map(|verb| daihoi(home.path(), &[verb, "other.json"]));

        assert_eq!((verified.code, shown.code), (2, 2), "{bytes}");
        assert_eq!(verified.err, shown.err, "{bytes}");
    }
}

#[test]
fn a_torn_file_fails_its_check_with_the_way_to_mend_it() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));
    tear(&session);

    let ran = daihoi(home.path(), &["verify", session.to_str().unwrap()]);

    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("CHƯA được lưu; đủ 4 thao tác"), "{}", ran.err);
    assert!(ran.err.contains("daihoi open"), "{}", ran.err);
}

#[test]
fn an_unknown_key_is_answered_with_those_of_the_template() {
    let home = tempfile::tempdir().unwrap();
    let roster = roster("chi-bo.csv");

    let ran = daihoi(
        home.path(),
        &["new", "dai-hoi-chi-bo", "--roster", &roster, "--set", "colour=red", "moi.json"],
    );

    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("Các khóa của mẫu: ") && ran.err.contains("place"), "{}", ran.err);
}

#[test]
fn the_papers_go_into_a_folder_and_their_names_to_stdout() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));

    let ran = daihoi(
        home.path(),
        &["export", session.to_str().unwrap(), "--out", "papers", "--format", "md"],
    );

    let minutes = fs::read_to_string(home.path().join("papers/bien-ban.md")).unwrap();
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (
            0,
            "papers/bao-cao-tham-tra.md\npapers/nghi-quyet.md\npapers/bien-ban.md\n\
             papers/kich-ban-dieu-hanh.md\n"
        )
    );
    assert!(minutes.contains("BIÊN BẢN ĐẠI HỘI"));
}

#[test]
fn a_paper_of_an_earlier_minute_gives_way_and_one_that_was_corrected_is_kept() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(9));
    let export = || {
        let arguments = ["export", session.to_str().unwrap(), "--out", "papers", "--format", "md"];
        daihoi(home.path(), &[&arguments[..], &["--only", "minutes,script"]].concat())
    };
    export();
    let [minutes, script] =
        ["bien-ban.md", "kich-ban-dieu-hanh.md"].map(|name| home.path().join("papers").join(name));
    let before = fs::read_to_string(&script).unwrap();
    fs::write(&minutes, "corrected by hand").unwrap();
    let note = r#"{"session.note":{"text":"Mất điện năm phút"}}"#;
    fs::write(home.path().join("note.jsonl"), note).unwrap();
    let noted = daihoi(home.path(), &["apply", session.to_str().unwrap(), "note.jsonl"]);

    let ran = export();

    assert_eq!(noted.code, 0, "{}", noted.err);
    assert_eq!((ran.code, ran.out.as_str()), (1, "papers/kich-ban-dieu-hanh.md\n"));
    assert!(ran.err.contains("bien-ban.md đã được sửa"), "{}", ran.err);
    assert_eq!(fs::read_to_string(&minutes).unwrap(), "corrected by hand");
    assert_ne!(fs::read_to_string(&script).unwrap(), before);
}

#[test]
fn the_form_of_the_papers_can_be_copied_changed_and_checked() {
    let home = tempfile::tempdir().unwrap();
    let source = daihoi(home.path(), &["templates", "show", "party-papers", "--source"]);
    fs::write(home.path().join("own.toml"), source.out.replace("\"*\"", "\"+\"")).unwrap();

    let shown = daihoi(home.path(), &["templates", "show", "own.toml"]);
    let checked = daihoi(home.path(), &["templates", "check", "own.toml"]);

    assert_eq!((source.code, shown.code, checked.code), (0, 0, 0), "{}", checked.err);
    assert!(shown.out.contains("BB   minutes "), "{}", shown.out);
}

#[test]
fn the_chairs_script_is_a_paper_of_its_own_in_the_language_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &set_up(9));
    let export = [
        "export",
        session.to_str().unwrap(),
        "--out",
        "papers",
        "--paper",
        "script",
        "--format",
        "md",
    ];

    let ran = daihoi(home.path(), &export);
    let english = daihoi(home.path(), &[&["--lang", "en"][..], &export].concat());

    assert_eq!((ran.code, ran.out.as_str()), (0, "papers/kich-ban-dieu-hanh.md\n"));
    assert_eq!((english.code, english.out.as_str()), (0, "papers/script.md\n"));
    let read = |name| fs::read_to_string(home.path().join("papers").join(name)).unwrap();
    assert!(read("kich-ban-dieu-hanh.md").contains("# KỊCH BẢN ĐIỀU HÀNH"));
    assert!(read("script.md").contains("# THE CHAIR'S SCRIPT"));
}

#[test]
fn a_session_is_made_from_a_template_and_a_roster() {
    let home = tempfile::tempdir().unwrap();
    let (session, roster) = (path(home.path()), roster("chi-bo.csv"));
    let set = "organisation=Chi bộ Khu phố 3";

    let ran = daihoi(
        home.path(),
        &["new", "dai-hoi-chi-bo", "--roster", &roster, "--set", set, session.to_str().unwrap()],
    );

    let shown = daihoi(home.path(), &["show", session.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(shown.out.contains("Chi bộ Khu phố 3"), "{}", shown.out);
}

#[test]
fn a_bad_roster_makes_no_session_and_every_problem_is_listed() {
    let home = tempfile::tempdir().unwrap();
    let (session, roster) = (path(home.path()), roster("bad-rows.csv"));
    let tried = daihoi(home.path(), &["roster", &roster]);

    let ran = daihoi(
        home.path(),
        &["new", "dai-hoi-chi-bo", "--roster", &roster, session.to_str().unwrap()],
    );

    assert_eq!((tried.code, ran.code, ran.out.as_str()), (1, 2, ""));
    assert!(3 < ran.err.lines().count(), "{}", ran.err);
    assert_eq!(fs::read_dir(home.path()).unwrap().count(), 0);
}

#[test]
fn a_misspelt_template_is_answered_with_the_nearest() {
    let home = tempfile::tempdir().unwrap();

    let ran = daihoi(home.path(), &["templates", "show", "dai-hoi-chi-boo"]);

    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("dai-hoi-chi-bo "), "{}", ran.err);
}

#[test]
fn the_rule_sets_are_listed_under_a_heading_of_their_own() {
    let home = tempfile::tempdir().unwrap();

    let ran = daihoi(home.path(), &["templates"]);

    let (templates, rule_sets) = ran.out.split_once("\nBộ quy tắc:\n").unwrap();
    assert!(templates.contains("dai-hoi-chi-bo ") && !templates.contains("youth-union"));
    assert!(rule_sets.starts_with("190-QD-TW-2024 "), "{rule_sets}");
    let (rule_sets, forms) = rule_sets.split_once("\nThể thức giấy tờ:\n").unwrap();
    assert_eq!(rule_sets.lines().count(), 8);
    assert!(forms.starts_with("party-papers "), "{forms}");
}

#[test]
fn a_rule_file_is_checked_and_its_fault_told_with_line_and_nearest_name() {
    let home = tempfile::tempdir().unwrap();
    let good = fs::read_to_string(rule_file("youth-union.toml")).unwrap();
    let line = 1 + good.lines().position(|line| line.starts_with("tie =")).unwrap();
    fs::write(home.path().join("bad.toml"), good.replacen("\"revote\"", "\"revotes\"", 1)).unwrap();

    let passed = daihoi(home.path(), &["templates", "check", &rule_file("youth-union.toml")]);
    let failed = daihoi(home.path(), &["templates", "check", "bad.toml"]);

    assert_eq!((passed.code, failed.code), (0, 1), "{}", passed.err);
    assert!(passed.out.contains("bộ quy tắc youth-union"), "{}", passed.out);
    let told = format!(
        "bad.toml: dòng {line}, winning.tie: không có tên revotes; có phải ý bạn là revote?"
    );
    assert!(failed.err.contains(&told), "{}", failed.err);
}

/// Changes one figure in the second record.
fn alter(session: &Path) {
    let text = fs::read_to_string(session).unwrap();
    fs::write(session, text.replacen("Nguyễn Văn 3", "Nguyễn Văn 4", 1)).unwrap();
}

fn roster(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters").join(name);
    path.to_str().unwrap().to_owned()
}

fn rule_file(name: &str) -> String {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("session-templates/rules");
    folder.join(name).to_str().unwrap().to_owned()
}
