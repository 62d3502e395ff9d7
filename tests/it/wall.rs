//! The hall screen's loop, in process: it draws when there is news, and only then.

mod congress;
mod faults;
mod foyer;
mod site;
mod three;

use std::path::Path;
use std::{fs, io};

use chrono::TimeDelta;
use crossterm::event::KeyCode;
use daihoi::app::event_loop::{Ears, Exit};
use daihoi::app::hall::{self, HallScreen, Look};
use daihoi::app::signals::Signal;
use daihoi::app::wall::Wall;
use daihoi::domain::Command;
use daihoi::domain::hall::{HallCommand, Scene};
use daihoi::ui::hall::letters::Letters;
use daihoi::ui::hall::role::Role;
use daihoi::ui::theme::Theme;
use futures_util::stream;

use self::site::image;
use super::support::domain::{Congress, black, hold, show};
use super::support::script::{Come, WORLD, block_on, flood, press, script, terminal};
use super::support::session::{file, path, sitting};

#[test]
fn looking_at_a_file_without_news_draws_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let session = file(folder.path(), &sitting(9));

    let (frames, _) = run(&session, vec![Come::Silence, Come::Silence, Come::Silence]);

    assert_eq!(frames, 1);
}

#[test]
fn a_black_wall_is_black_from_the_first_frame() {
    let folder = tempfile::tempdir().unwrap();
    let mut commands = sitting(9);
    commands.push(black());
    let session = file(folder.path(), &commands);

    let (_, screen) = run(&session, vec![Come::Gap]);

    assert!(screen.chars().all(|cell| " \"\n".contains(cell)), "{screen}");
}

#[test]
fn a_wall_without_a_file_shows_a_plain_title() {
    let folder = tempfile::tempdir().unwrap();

    let (_, screen) = run(&path(folder.path()), vec![Come::Gap]);

    assert!(screen.contains("ĐẠI HỘI"), "{screen}");
}

#[test]
fn only_a_second_press_in_time_leaves_the_wall() {
    let folder = tempfile::tempdir().unwrap();
    let session = file(folder.path(), &sitting(9));
    let mut screen = HallScreen::new(&session, LOOK, WORLD).unwrap();
    let comes = vec![press(KeyCode::Esc), Come::Gap, press(KeyCode::Char('q'))];
    let mut ears = Ears { input: script(comes), signals: stream::pending::<Signal>() };

    let exit = block_on(hall::run(&mut terminal(), &mut ears, &mut screen));

    assert_eq!(exit.unwrap(), Exit::Quit);
}

#[test]
fn a_held_wall_stays_on_the_page_that_stood_when_it_was_held() {
    let pace = Command::Hall(HallCommand::Pace { seconds: 10 });
    let held =
        Congress::sitting(3).given(show(Scene::Agenda)).given(pace).after(1).given(hold()).after(1);
    let mut wall = Wall::default();

    wall.update(&held.history);

    let standing = |seconds| {
        let later = held.now() + TimeDelta::seconds(seconds);
        wall.state(&held.history).hall.standing(4, later)
    };
    assert_eq!([0, 15, 3600].map(|seconds| standing(seconds).page), [2, 2, 2]);
    assert_eq!(standing(0).until, None);
    assert_eq!(held.state().hall.standing(4, held.now()).page, 0, "the session goes on");
}

#[test]
fn keys_that_never_stop_do_not_keep_the_wall_from_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let session = path(folder.path());
    let mut screen = HallScreen::new(&session, LOOK, WORLD).unwrap();
    let mut terminal = terminal();
    let dark = image(&[black()]);
    let appears = |key| {
        if key == 10 {
            fs::write(&session, &dark).unwrap();
        }
    };
    let mut ears = Ears { input: flood(appears, 100), signals: stream::pending::<Signal>() };

    block_on(hall::run(&mut terminal, &mut ears, &mut screen)).unwrap_err();

    let shown = terminal.backend().to_string();
    assert!(shown.chars().all(|cell| " \"\n".contains(cell)), "{shown}");
}

const LOOK: Look =
    Look { role: Role::Hall, lang: None, theme: Theme::Dark, letters: Letters::Plain };

/// Runs the hall screen until the script ends; gives the number of frames and the last of them.
fn run(session: &Path, comes: Vec<Come>) -> (usize, String) {
    let mut screen = HallScreen::new(session, LOOK, WORLD).unwrap();
    let mut terminal = terminal();
    let mut ears = Ears { input: script(comes), signals: stream::pending::<Signal>() };
    let end = block_on(hall::run(&mut terminal, &mut ears, &mut screen)).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
    (terminal.get_frame().count(), terminal.backend().to_string())
}
