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
    pty.wait_for("Tệp danh sách");
    pty.keys(ENTER);
    pty.keys(&roster.display().to_string());
    pty.keys(ENTER);
    pty.keys(&BACKSPACE.repeat("dai-hoi-chi-bo.json".len()));
    pty.keys(&session.display().to_string());
    pty.keys(ENTER);

    pty.wait_for("Các bước");
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
