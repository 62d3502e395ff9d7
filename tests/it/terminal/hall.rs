//! The hall screen beside the console, in two pseudo-terminals on one file.

use std::fs;

use rustix::process::Signal;

use super::{
    F4, SIZE, WALL_TITLE, console, hall, home_with_session, is_black, is_given_back, screen_as,
    titled,
};
use crate::support::session;

#[test]
fn the_hall_follows_the_console_and_outlives_it() {
    let (home, path) = home_with_session();
    let mut operator = console(home.path(), &path, SIZE);
    let wall = hall(home.path(), &path);
    wall.wait_for(WALL_TITLE);

    operator.keys(F4);
    wall.wait("the wall is black", is_black);
    operator.keys(F4);
    wall.wait_for(WALL_TITLE);
    operator.kill();
    operator.exit();
    let mut again = console(home.path(), &path, SIZE);
    assert!(wall.look(|shot| shot.shows(WALL_TITLE)));
    again.keys(F4);

    wall.wait("the wall follows the new console", is_black);
}

#[test]
fn the_hall_waits_for_a_session_that_is_made_later() {
    let home = tempfile::tempdir().unwrap();
    let path = session::path(home.path());
    let wall = hall(home.path(), &path);
    assert!(!wall.look(|shot| shot.shows(WALL_TITLE)));

    session::file(home.path(), &titled(session::sitting(3)));

    wall.wait_for(WALL_TITLE);
}

#[test]
fn the_picture_stays_when_the_file_goes_and_follows_the_one_that_takes_its_place() {
    let (home, path) = home_with_session();
    let wall = hall(home.path(), &path);
    wall.wait_for(WALL_TITLE);

    fs::remove_file(&path).unwrap();
    wall.resize((100, 30));
    wall.wait("the picture is drawn anew without its file", |shot| shot.shows(WALL_TITLE));
    let mut commands = titled(session::sitting(3));
    commands.push(crate::support::domain::black());
    session::file(home.path(), &commands);

    wall.wait("the wall follows the new file", is_black);
}

#[test]
fn a_wall_that_was_made_very_small_comes_back_whole() {
    let (home, path) = home_with_session();
    let wall = hall(home.path(), &path);
    wall.wait_for(WALL_TITLE);

    for size in [(2, 2), (2, 200), (300, 2), (4, 3)] {
        let before = wall.frames();
        wall.resize(size);
        wall.wait("a frame of that size is drawn", |shot| before < shot.frames());
    }
    wall.resize((100, 30));

    wall.wait_for(WALL_TITLE);
}

#[test]
fn stage_and_foyer_go_on_while_the_wall_is_black() {
    let (home, path) = home_with_session();
    let mut operator = console(home.path(), &path, SIZE);
    let wall = hall(home.path(), &path);
    let others = ["stage", "foyer"].map(|role| screen_as(home.path(), &path, role));

    operator.keys(F4);
    wall.wait("the wall is black", is_black);

    for other in &others {
        other.wait_for(WALL_TITLE);
    }
}

#[test]
fn one_stray_key_does_not_take_the_picture_away() {
    let (home, path) = home_with_session();
    let mut wall = hall(home.path(), &path);
    wall.wait_for(WALL_TITLE);

    wall.keys("q");
    wall.keys("x");
    assert!(wall.look(|shot| shot.shows(WALL_TITLE)));
    wall.keys("q");

    assert_eq!(wall.exit().exit_code(), 0);
    wall.wait("the terminal is given back", is_given_back);
}

#[test]
fn a_signal_ends_the_hall_screen_in_good_order() {
    let (home, path) = home_with_session();
    let wall = hall(home.path(), &path);

    wall.signal(Signal::TERM);

    assert_eq!(wall.exit().exit_code(), 143);
    wall.wait("the terminal is given back", is_given_back);
}
