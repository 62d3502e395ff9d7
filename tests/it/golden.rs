//! Sessions that earlier builds wrote: they open for ever, with the same meaning.

use std::fs;
use std::path::{Path, PathBuf};

use daihoi::domain::about::Stage;
use daihoi::domain::{ElectionId, History};
use daihoi::journal;

use crate::support::program::daihoi;

/// Half a day of the demonstration, to the first announced result.
const BEGUN: &str = "fixtures/sessions/version-1.json";
/// How many commands of the day that is.
const DONE: usize = 486;

#[test]
fn a_session_of_the_first_version_verifies_and_keeps_its_result() {
    let home = tempfile::tempdir().unwrap();
    let session = copied_to(home.path());

    let verified = daihoi(home.path(), &["--lang", "en", "verify", "begun.json"]);

    assert_eq!((verified.code, verified.err.as_str()), (0, ""));
    assert!(verified.out.contains("good; 496 records; recounted results 1, "), "{}", verified.out);
    let state = read(&session).state().clone();
    assert_eq!(state.election(ElectionId(1)).unwrap().winners().len(), 15);
    assert_eq!((state.roster.convened(), state.roster.present_voters()), (150, 146));
}

#[test]
fn a_session_of_the_first_version_goes_on_to_its_closing() {
    let home = tempfile::tempdir().unwrap();
    let session = copied_to(home.path());
    let day = fs::read_to_string(repository("fixtures/scenarios/phuong-12.jsonl")).unwrap();
    let rest: Vec<&str> = day.lines().skip(DONE).collect();
    fs::write(home.path().join("rest.jsonl"), rest.join("\n")).unwrap();

    let applied = daihoi(home.path(), &["apply", "begun.json", "rest.jsonl"]);

    assert_eq!(applied.code, 0, "{}", applied.err);
    assert_eq!(daihoi(home.path(), &["verify", "begun.json"]).code, 0);
    assert!(matches!(read(&session).state().stage, Stage::Closed { .. }));
}

fn copied_to(folder: &Path) -> PathBuf {
    let session = folder.join("begun.json");
    fs::copy(repository(BEGUN), &session).unwrap();
    session
}

fn read(session: &Path) -> History {
    journal::read(session).unwrap().records.into_iter().collect()
}

fn repository(file: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(file)
}
