//! The verbs that read a session, and those that make one.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::support::program::daihoi;
use crate::support::session::{file, path, sitting, tear};

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

    assert!(ran.out.contains("Triệu tập 9, có mặt 9 (100,00%), cần 6: đủ"), "{}", ran.out);
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

    let ran = daihoi(home.path(), &["export", session.to_str().unwrap(), "--out", "papers"]);

    let minutes = fs::read_to_string(home.path().join("papers/bien-ban-dai-hoi.md")).unwrap();
    assert_eq!((ran.code, ran.out.as_str()), (0, "papers/bien-ban-dai-hoi.md\n"));
    assert!(minutes.contains("BIÊN BẢN ĐẠI HỘI"));
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

/// Changes one figure in the second record.
fn alter(session: &Path) {
    let text = fs::read_to_string(session).unwrap();
    fs::write(session, text.replacen("Nguyễn Văn 3", "Nguyễn Văn 4", 1)).unwrap();
}

fn roster(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters").join(name);
    path.to_str().unwrap().to_owned()
}
