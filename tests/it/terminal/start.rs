//! The start screen in a pseudo-terminal: what it offers, and where it leads.

use std::path::Path;

use super::{SIZE, TITLE, console, home_with_session};
use crate::support::pty::Pty;

const DOWN: &str = "\x1b[B";
const ENTER: &str = "\r";
const BACKSPACE: &str = "\x7f";

#[test]
fn the_session_opened_last_is_one_key_away() {
    let (home, path) = home_with_session();
    let mut before = console(home.path(), &path, SIZE);
    before.kill();
    before.exit();
    let mut pty = start(home.path());
    pty.wait_for(TITLE);

    pty.keys(ENTER);

    pty.wait_for("Các bước");
}

#[test]
fn a_new_session_is_made_on_the_start_screen() {
    let home = tempfile::tempdir().unwrap();
    let roster = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rosters/chi-bo.csv");
    let session = home.path().join("moi.json");
    let mut pty = start(home.path());
    pty.wait_for("dai-hoi-chi-bo");

    pty.keys(ENTER);
    pty.wait_for("câu 1/18");
    pty.keys("Chi bộ Khu phố 3");
    pty.keys(&ENTER.repeat(12));
    pty.wait_for("câu 13/18");
    pty.keys("nowhere.csv\r");
    pty.wait_for("Không đọc được nowhere.csv");
    pty.keys(&BACKSPACE.repeat("nowhere.csv".len()));
    pty.keys(&roster.display().to_string());
    pty.keys(ENTER);
    pty.wait_for("Được triệu tập 32 người");
    pty.keys(&ENTER.repeat(3));
    pty.wait_for("07:30–07:35   1. Chào cờ");
    pty.keys(ENTER);
    pty.wait_for("câu 18/18");
    pty.keys(&session.display().to_string());
    pty.keys(ENTER);

    pty.wait_for("Các bước");
    pty.wait_for("Chi bộ Khu phố 3");
    assert!(session.is_file());
}

#[test]
fn the_demonstration_opens_from_the_start_screen() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = start(home.path());

    pty.keys(&DOWN.repeat(60));
    pty.keys(ENTER);

    pty.wait_for("Phường 12");
    pty.wait_for("Các bước");
}

fn start(home: &Path) -> Pty {
    let pty = Pty::daihoi(home, SIZE, &[] as &[&str]);
    pty.wait("the first frame is there", |shot| 0 < shot.frames());
    pty
}
