//! The chair's prompt beside the console, in two pseudo-terminals on one file.

use std::path::Path;

use rustix::process::Signal;

use super::{SIZE, console, home_with_session, is_given_back, titled};
use crate::support::pty::Pty;
use crate::support::session;

const HERE: &str = "Triệu tập 9 · Có mặt 9";

/// Starts the prompt and waits for its first frame.
fn prompt(home: &Path, path: &Path) -> Pty {
    let pty = Pty::daihoi(home, SIZE, &["prompt".as_ref(), path.as_os_str()]);
    pty.wait("the first frame is there", |shot| 0 < shot.frames());
    pty
}

#[test]
fn the_prompt_follows_the_console_and_outlives_it() {
    let (home, path) = home_with_session();
    let mut operator = console(home.path(), &path, SIZE);
    let chair = prompt(home.path(), &path);
    chair.wait_for("Giữa hai mục");

    operator.keys("\r");
    operator.wait_for("Không");
    operator.keys("\t\r");
    chair.wait_for("Đã bế mạc");
    operator.kill();
    operator.exit();

    assert!(chair.look(|shot| shot.shows("Đã bế mạc")));
}

#[test]
fn the_prompt_waits_for_a_session_that_is_made_later() {
    let home = tempfile::tempdir().unwrap();
    let path = session::path(home.path());
    let chair = prompt(home.path(), &path);
    chair.wait_for("Chưa có phiên họp");

    session::file(home.path(), &titled(session::sitting(9)));

    chair.wait_for(HERE);
}

#[test]
fn two_presses_or_a_signal_leave_the_prompt_in_good_order() {
    let (home, path) = home_with_session();
    let mut left = prompt(home.path(), &path);
    let ended = prompt(home.path(), &path);

    left.keys("q");
    left.keys("+");
    assert!(left.look(|shot| shot.shows(HERE)));
    left.keys("q");
    ended.signal(Signal::TERM);

    assert_eq!((left.exit().exit_code(), ended.exit().exit_code()), (0, 143));
    left.wait("the terminal is given back", is_given_back);
    ended.wait("the terminal is given back", is_given_back);
}
