//! The demonstration in a pseudo-terminal.

use std::fs;

use super::SIZE;
use crate::support::pty::Pty;

#[test]
fn the_demonstration_plays_by_itself_in_a_copy_of_its_own() {
    let home = tempfile::tempdir().unwrap();
    let mut pty = Pty::daihoi(home.path(), SIZE, &["demo", "--play"]);
    pty.wait("the first frame is there", |shot| 0 < shot.frames());

    let before = pty.frames();
    pty.keys(" ");
    pty.wait("the pause is told", |shot| before < shot.frames());
    pty.keys("\x1b[C");
    pty.wait("a step is shown", |shot| before + 1 < shot.frames());
    pty.keys("q");

    assert_eq!(pty.exit().exit_code(), 0);
    let made = fs::read_dir(home.path().join(".local/share/daihoi/sessions")).unwrap();
    let paths = made.map(|entry| entry.unwrap().path());
    let sessions: Vec<_> =
        paths.filter(|path| path.extension().is_some_and(|e| e == "json")).collect();
    assert_eq!(sessions.len(), 1);
}
