//! A corrected result on the command line: the state says both versions, and both are recounted.

use serde_json::Value;

use crate::support::correction::{corrected, withdrawn};
use crate::support::program::daihoi;
use crate::support::session::file;

#[test]
fn the_state_says_the_corrected_result_and_the_withdrawn_one() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &corrected().commands);

    let ran = daihoi(home.path(), &["show", session.to_str().unwrap()]);

    let (standing, old) = ran.out.split_once("  Công bố ").expect(&ran.out);
    assert!(standing.contains("Lần 1 (bầu lần đầu, đính chính): "), "{standing}");
    assert!(standing.contains("Nguyễn Văn 3: 5 (55,56 %), trúng cử"), "{standing}");
    assert!(old.contains("(Đoàn Chủ tịch: Nguyễn Văn 1): Cộng nhầm một tập."), "{old}");
    assert!(old.contains("Nguyễn Văn 2: 8 (88,89 %), trúng cử"), "{old}");
}

#[test]
fn the_state_says_that_a_withdrawn_result_is_being_corrected() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &withdrawn().commands);

    let ran = daihoi(home.path(), &["--lang", "en", "show", session.to_str().unwrap()]);

    let expected = "Round 1 (first round): result withdrawn, being corrected";
    assert!(ran.out.contains(expected), "{}", ran.out);
}

#[test]
fn the_state_as_json_keeps_both_versions() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &corrected().commands);

    let ran = daihoi(home.path(), &["show", "--json", session.to_str().unwrap()]);

    let state: Value = serde_json::from_str(&ran.out).unwrap();
    let at = |pointer: &str| state.pointer(&format!("/elections/0/rounds/0/{pointer}")).cloned();
    assert_eq!(at("withdrawn/0/reason"), Some("Cộng nhầm một tập".into()));
    assert_eq!(at("withdrawn/0/decided_by"), Some("Đoàn Chủ tịch: Nguyễn Văn 1".into()));
    assert_eq!(at("withdrawn/0/result/tally/names/1/votes"), Some(8.into()));
    assert_eq!(at("result/tally/names/1/votes"), Some(4.into()));
}

#[test]
fn verify_counts_both_versions_again() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &corrected().commands);

    let ran = daihoi(home.path(), &["--lang", "en", "verify", session.to_str().unwrap()]);

    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(ran.out.contains("results 2"), "{}", ran.out);
}
