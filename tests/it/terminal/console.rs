//! The console in a pseudo-terminal: its life, its deaths, and what is left afterwards.

use std::path::Path;

use daihoi::domain::hall::Scene;
use daihoi::domain::{History, State};
use daihoi::journal;
use rustix::process::Signal;

use super::{F4, SIZE, TITLE, console, home_with_session, is_given_back};
use crate::support::pty::Pty;

const SUSPEND: &str = "\x18";
const QUIT: &str = "q";
const YES: &str = "\t\r";

#[test]
fn the_console_takes_the_terminal_and_gives_it_back() {
    let (home, path) = home_with_session();
    let mut pty = console(home.path(), &path, SIZE);
    pty.wait_for(TITLE);
    pty.wait("the terminal is taken", |shot| {
        shot.screen.alternate_screen() && shot.screen.bracketed_paste()
    });

    pty.keys(QUIT);
    pty.keys(YES);

    assert_eq!(pty.exit().exit_code(), 0);
    pty.wait("the terminal is given back", is_given_back);
}

#[test]
fn every_key_wakes_the_console_also_after_a_pause() {
    let (home, path) = home_with_session();
    let mut pty = console(home.path(), &path, SIZE);

    for scene in [Scene::Black, Scene::Title, Scene::Black, Scene::Title] {
        let before = pty.frames();
        pty.keys(F4);
        pty.wait("the key is answered by a frame", |shot| before < shot.frames());

        assert_eq!(state(&path).hall.scene, scene);
    }
}

#[test]
fn a_killed_console_resumes_with_all_that_it_showed() {
    let (home, path) = home_with_session();
    let mut pty = console(home.path(), &path, SIZE);
    pty.keys(F4);
    pty.wait("the command is shown as done", |shot| 1 < shot.frames());
    let before = state(&path);

    pty.kill();
    pty.exit();
    let again = console(home.path(), &path, SIZE);

    again.wait_for(TITLE);
    assert_eq!(before.hall.scene, Scene::Black);
    assert_eq!(state(&path), before);
}

#[test]
fn a_signal_ends_the_console_in_good_order() {
    for (signal, code) in [(Signal::HUP, 129), (Signal::TERM, 143), (Signal::INT, 130)] {
        let (home, path) = home_with_session();
        let pty = console(home.path(), &path, SIZE);

        pty.signal(signal);

        assert_eq!(pty.exit().exit_code(), code);
        pty.wait("the terminal is given back", is_given_back);
    }
}

#[test]
fn the_console_stops_and_goes_on_as_a_shell_expects() {
    let (home, path) = home_with_session();
    let mut shell = Pty::command(home.path(), "sh");
    let script = "set -m; \"$0\" open \"$1\"; echo STOPPED; read answer; fg >/dev/null";
    shell.args(["-c", script, env!("CARGO_BIN_EXE_daihoi")]);
    shell.arg(&path);
    let mut pty = Pty::start(SIZE, shell);
    pty.wait_for(TITLE);

    pty.keys(SUSPEND);
    pty.wait("the shell has the terminal", |shot| shot.shows("STOPPED") && is_given_back(shot));
    pty.keys("\r");
    pty.wait("the console is back", |shot| shot.screen.alternate_screen() && shot.shows(TITLE));
    pty.keys(QUIT);
    pty.keys(YES);

    assert_eq!(pty.exit().exit_code(), 0);
}

#[test]
fn no_size_stops_the_console() {
    let (home, path) = home_with_session();
    let pty = console(home.path(), &path, (20, 5));

    for columns in (1..240).step_by(7) {
        pty.resize((columns, columns / 4 + 1));
    }
    pty.resize(SIZE);

    pty.wait_for(TITLE);
}

#[test]
fn a_second_console_is_told_who_holds_the_session() {
    let (home, path) = home_with_session();
    let first = console(home.path(), &path, SIZE);

    let second = Pty::daihoi(home.path(), SIZE, &["open".as_ref(), path.as_os_str()]);

    assert_eq!(second.exit().exit_code(), 3);
    second.wait_for(&first.pid().to_string());
}

#[test]
fn without_colour_the_console_sends_none() {
    let (home, path) = home_with_session();
    let mut command = Pty::command(home.path(), env!("CARGO_BIN_EXE_daihoi"));
    command.env("NO_COLOR", "1");
    command.args(["open".as_ref(), path.as_os_str()]);

    let pty = Pty::start(SIZE, command);
    pty.wait_for(TITLE);

    let coloured = |cell: &vt100::Cell| {
        cell.fgcolor() != vt100::Color::Default || cell.bgcolor() != vt100::Color::Default
    };
    let places = (0..SIZE.1).flat_map(|row| (0..SIZE.0).map(move |column| (row, column)));
    let found = pty.look(|shot| {
        places
            .filter_map(|(row, column)| shot.screen.cell(row, column))
            .filter(|c| coloured(c))
            .count()
    });
    assert_eq!(found, 0);
}

fn state(path: &Path) -> State {
    let history: History = journal::read(path).unwrap().records.into_iter().collect();
    history.state().clone()
}
