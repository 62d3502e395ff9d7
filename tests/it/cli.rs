//! The command line: what goes in, what comes out, and the exit code.

mod apply;
mod correction;
mod papers;
mod rules;
mod verify;
mod walk;

use std::io;

use daihoi::app::demo;
use daihoi::domain::Command;
use daihoi::domain::election::Election;
use daihoi::domain::election::round::RoundCommand;
use daihoi::domain::roster::RosterCommand;

use super::support::demonstration::Demonstration;
use super::support::fork::forking;
use super::support::program::{command, daihoi};
use super::support::session::{file, make, path, sitting};

#[test]
fn every_verb_answers_to_its_vietnamese_name_too() {
    let home = tempfile::tempdir().unwrap();
    for (english, vietnamese) in [
        ("demo", "dien-thu"),
        ("new", "moi"),
        ("open", "mo"),
        ("screen", "chieu"),
        ("apply", "ap-dung"),
        ("show", "xem"),
        ("count", "dem"),
        ("verify", "kiem"),
        ("export", "xuat"),
        ("report", "tong-hop"),
        ("figures", "so-lieu"),
        ("roster", "danh-sach"),
        ("templates", "mau"),
        ("completions", "hoan-thanh-lenh"),
        ("man", "huong-dan"),
    ] {
        let [one, other] = [english, vietnamese].map(|verb| daihoi(home.path(), &[verb, "--help"]));

        assert_eq!((one.code, other.code), (0, 0), "{english}");
        assert_eq!(one.out, other.out, "{english}");
    }
}

#[test]
fn the_help_names_the_verbs_and_the_exit_codes() {
    let home = tempfile::tempdir().unwrap();

    let help = daihoi(home.path(), &["--help"]);

    insta::assert_snapshot!(help.out);
}

#[test]
fn wrong_usage_is_exit_code_2() {
    let home = tempfile::tempdir().unwrap();
    for arguments in [&["open"][..], &["--theme", "pink"], &["a.json", "show", "b.json"]] {
        let ran = daihoi(home.path(), arguments);

        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{arguments:?}");
        assert!(!ran.err.is_empty());
    }
}

#[test]
fn a_word_that_is_no_file_is_answered_with_the_nearest_verb() {
    let home = tempfile::tempdir().unwrap();

    let [verb, nothing] = ["verfy", "xyzzyxyzzy"].map(|word| daihoi(home.path(), &[word]));

    assert_eq!((verb.code, nothing.code), (2, 2));
    assert!(verb.err.contains("Có phải verify không?"), "{}", verb.err);
    assert!(nothing.err.contains("Không có lệnh hay tệp xyzzyxyzzy. Xem"), "{}", nothing.err);
}

#[test]
fn a_screen_without_a_terminal_says_what_to_use_instead() {
    let home = tempfile::tempdir().unwrap();
    let session = file(home.path(), &sitting(3));
    let arguments = session.to_str().unwrap();
    for verb in [&["open", arguments][..], &["screen", arguments], &["demo"], &[arguments], &[]] {
        let ran = daihoi(home.path(), verb);

        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{verb:?}");
        assert!(ran.err.contains("daihoi apply"), "{}", ran.err);
    }
}

#[test]
fn a_session_that_is_open_elsewhere_is_exit_code_3() {
    let home = tempfile::tempdir().unwrap();
    let _held = make(home.path(), &sitting(3));

    let ran = daihoi(home.path(), &["apply".as_ref(), path(home.path()).as_os_str()]);

    assert_eq!(ran.code, 3);
    assert!(ran.err.contains("may-thu-ky") && ran.err.contains("4120"), "{}", ran.err);
}

#[test]
fn a_message_is_in_the_language_asked_for_and_else_in_that_of_the_locale() {
    let home = tempfile::tempdir().unwrap();

    let vietnamese = daihoi(home.path(), &["show", "nowhere.json"]);
    let english = daihoi(home.path(), &["--lang", "en", "show", "nowhere.json"]);

    assert_eq!((vietnamese.code, english.code), (2, 2));
    assert!(vietnamese.err.contains("Không tìm thấy"), "{}", vietnamese.err);
    assert!(english.err.contains("nowhere.json was not found"), "{}", english.err);
}

#[test]
fn a_reader_who_has_seen_enough_is_not_an_error() {
    let home = tempfile::tempdir().unwrap();
    let (reader, writer) = io::pipe().unwrap();
    drop(reader);

    let mut command = command(home.path(), &["completions", "bash"]);
    let mut child = forking(|| command.stdout(writer).spawn()).unwrap();

    assert_eq!(child.wait().unwrap().code(), Some(0));
}

#[test]
fn completions_and_the_manual_are_printed_by_the_program() {
    let home = tempfile::tempdir().unwrap();

    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = daihoi(home.path(), &["completions", shell]);

        assert!(script.code == 0 && script.out.contains("templates"), "{shell}");
    }
    let page = daihoi(home.path(), &["man", "apply"]);
    assert!(page.out.contains(".TH") && page.out.contains("keep\\-going"), "{}", page.out);
}

/// Elects as the demonstration does, and lets somebody who counted as absent come after the result.
#[test]
fn a_late_arrival_is_told_by_verify_and_by_show_and_changes_no_result() {
    let home = tempfile::tempdir().unwrap();
    let is_announced =
        |command: &Command| matches!(command, Command::Round(RoundCommand::Announce { .. }));
    let day = demo::day().unwrap();
    let heard = day.iter().position(is_announced).unwrap();
    let mut commands = demo::set_up().unwrap();
    commands.extend(day.into_iter().take(heard + 1));
    let heard = Demonstration::until(|state| state.elections.all.iter().any(Election::has_result));
    let outcome = heard.history.state().elections.all[0].rounds[0].stage.outcome().unwrap();
    let late = outcome.attendance.base.less.last().unwrap().people[0];
    commands.push(Command::Roster(RosterCommand::Arrive { people: vec![late] }));
    let path = file(home.path(), &commands);

    let verified = daihoi(home.path(), &["--lang", "en", "verify", path.to_str().unwrap()]);
    let shown = daihoi(home.path(), &["--lang", "en", "show", "--json", path.to_str().unwrap()]);

    assert_eq!(verified.code, 0, "{}", verified.err);
    assert!(verified.out.contains(": W09 "), "{}", verified.out);
    assert!(verified.out.contains("announced out of 146"), "{}", verified.out);
    let shown: serde_json::Value = serde_json::from_str(&shown.out).unwrap();
    assert_eq!(
        (&shown["checks"][0]["code"], &shown["checks"][0]["level"]),
        (&"W09".into(), &"warning".into())
    );
}
