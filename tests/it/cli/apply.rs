//! `daihoi apply`: commands from a pipe, accepted or refused line by line.

use std::ffi::OsStr;
use std::fs;
use std::path::Path;

use daihoi::domain::Command;
use daihoi::journal;
use daihoi::session::line;

use crate::support::domain::{arrive, note, open};
use crate::support::program::{Ran, daihoi, daihoi_with};
use crate::support::session::{file, path, set_up, sitting};

#[test]
fn each_accepted_line_names_its_record() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &set_up(3));

    let ran = apply(home.path(), &session, &lines(&[arrive(1..=3), open()]), &[]);

    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, "dòng 1: thao tác 3\ndòng 2: thao tác 4\n");
}

#[test]
fn the_first_refusal_ends_the_work_and_names_its_line() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &set_up(3));
    let commands = [arrive([1]), open(), arrive([2])];

    let ran = apply(home.path(), &session, &lines(&commands), &[]);

    assert_eq!((ran.code, ran.out.as_str()), (1, "dòng 1: thao tác 3\n"));
    assert!(ran.err.contains("dòng 2") && ran.err.contains("1/3"), "{}", ran.err);
    assert_eq!(journal::read(&session).unwrap().head.n, 3);
}

#[test]
fn one_may_go_on_after_a_refusal_and_is_told_how_many_there_were() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &set_up(3));
    let text = format!("{}nonsense\n{}", lines(&[open()]), lines(&[arrive(1..=3), open()]));

    let ran = apply(home.path(), &session, &text, &["--keep-going"]);

    assert_eq!((ran.code, ran.out.as_str()), (1, "dòng 3: thao tác 3\ndòng 4: thao tác 4\n"));
    let told: Vec<&str> = ran.err.lines().collect();
    assert!(told[0].contains("dòng 1") && told[1].contains("dòng 2"), "{}", ran.err);
    assert!(told[2].starts_with('2'), "{}", ran.err);
}

#[test]
fn a_line_that_is_no_command_is_unreadable_input() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(3));

    let ran = apply(home.path(), &session, "{\"roster.arive\":{\"people\":[1]}}\n", &[]);

    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("roster.arrive"), "{}", ran.err);
}

#[test]
fn blank_lines_and_the_marks_of_other_systems_are_passed_over() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(3));
    let line = line::write(&note("một")).unwrap();

    let ran = apply(home.path(), &session, &format!("\u{feff}\r\n\r\n{line}\r\n  {line}"), &[]);

    assert_eq!(ran.out, "dòng 3: thao tác 5\ndòng 4: thao tác 6\n");
}

#[test]
fn a_session_is_made_by_its_first_command() {
    let home = tempfile::tempdir().unwrap();
    let commands = home.path().join("commands.jsonl");
    fs::write(&commands, lines(&sitting(3))).unwrap();
    let session = path(home.path());

    let ran = daihoi(home.path(), &["apply".as_ref(), session.as_os_str(), commands.as_os_str()]);

    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(journal::read(&session).unwrap().head.n, 4);
}

#[test]
fn a_session_that_is_not_there_is_not_made_by_any_other_command() {
    let home = tempfile::tempdir().unwrap();
    let session = path(home.path());

    let ran = apply(home.path(), &session, &lines(&[open()]), &[]);

    assert_eq!(ran.code, 2);
    assert!(!session.exists());
}

fn apply(home: &Path, session: &Path, input: &str, flags: &[&str]) -> Ran {
    let mut arguments = vec![OsStr::new("apply"), session.as_os_str(), OsStr::new("-")];
    arguments.extend(flags.iter().map(OsStr::new));
    daihoi_with(home, &arguments, input)
}

fn lines(commands: &[Command]) -> String {
    commands.iter().map(|command| line::write(command).unwrap() + "\n").collect()
}

#[test]
fn every_command_is_listed_with_its_data_in_the_form_of_a_line() {
    let home = tempfile::tempdir().unwrap();

    let [vi, en] =
        ["vi", "en"].map(|lang| daihoi(home.path(), &["--lang", lang, "apply", "--list"]));
    let both = daihoi(home.path(), &["apply", "--list", "session.json"]);

    assert_eq!((vi.code, en.code, both.code), (0, 0, 2), "{}", vi.err);
    assert!(vi.out.starts_with("Mỗi dòng một lệnh."), "{}", vi.out);
    assert!(en.out.starts_with("One command a line."), "{}", en.out);
    for form in [
        r#"{"session.undo": {}}"#,
        r#"{"roster.arrive": {"people": [number]}}"#,
        r#"{"agenda.start": {"item": number, "override_reason"?: text}}"#,
    ] {
        assert!(en.out.lines().any(|line| line == form), "{}", en.out);
    }
}
