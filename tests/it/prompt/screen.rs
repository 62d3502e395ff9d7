//! The prompt's loop, in process: it draws when there is news, and leaves when it is meant.

use std::io;
use std::path::Path;

use crossterm::event::KeyCode;
use daihoi::app::event_loop::{Ears, Exit};
use daihoi::app::prompt::{self, PromptScreen};
use daihoi::app::signals::Signal;
use futures_util::stream;

use super::given::PLAIN;
use crate::support::script::{Come, WORLD, block_on, press, script, terminal};
use crate::support::session::{file, path, sitting};

#[test]
fn looking_at_a_file_without_news_draws_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let session = file(folder.path(), &sitting(9));

    let (frames, screen) = run(&session, vec![Come::Silence, Come::Silence, Come::Silence]);

    assert_eq!(frames, 1);
    assert!(screen.contains("Triệu tập 9 · Có mặt 9"), "{screen}");
}

#[test]
fn before_there_is_a_file_the_prompt_waits_for_it() {
    let folder = tempfile::tempdir().unwrap();

    let (_, screen) = run(&path(folder.path()), vec![Come::Gap]);

    assert!(screen.contains("Chưa có phiên họp"), "{screen}");
}

#[test]
fn a_key_that_means_nothing_here_draws_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let session = file(folder.path(), &sitting(9));

    let (frames, _) = run(&session, vec![press(KeyCode::Char('x')), press(KeyCode::F(4))]);

    assert_eq!(frames, 1);
}

#[test]
fn only_a_second_press_in_time_leaves_the_prompt() {
    let folder = tempfile::tempdir().unwrap();
    let session = file(folder.path(), &sitting(9));
    let mut screen = PromptScreen::new(&session, None, PLAIN, WORLD).unwrap();
    let comes = vec![press(KeyCode::Esc), Come::Gap, press(KeyCode::Char('q'))];
    let mut ears = Ears { input: script(comes), signals: stream::pending::<Signal>() };

    let exit = block_on(prompt::run(&mut terminal(), &mut ears, &mut screen));

    assert_eq!(exit.unwrap(), Exit::Quit);
}

/// Runs the prompt until the script ends; gives the number of frames and the last of them.
fn run(session: &Path, comes: Vec<Come>) -> (usize, String) {
    let mut screen = PromptScreen::new(session, None, PLAIN, WORLD).unwrap();
    let mut terminal = terminal();
    let mut ears = Ears { input: script(comes), signals: stream::pending::<Signal>() };
    let end = block_on(prompt::run(&mut terminal, &mut ears, &mut screen)).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
    (terminal.get_frame().count(), terminal.backend().to_string())
}
