//! The start screen in a pseudo-terminal: what it offers, and where it leads.

use std::path::Path;

use super::{SIZE, TITLE, console, home_with_session, is_given_back};
use crate::support::pty::Pty;

const DOWN: &str = "\x1b[B";
const ENTER: &str = "\r";

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
fn a_new_session_is_made_with_a_roster_from_the_shell() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = start(home.path());
    pty.wait_for("dai-hoi-chi-bo");

    pty.keys(ENTER);

    assert_eq!(pty.exit().exit_code(), 0);
    pty.wait("the way is shown", |shot| is_given_back(shot) && shot.shows("daihoi new dai-hoi-"));
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
