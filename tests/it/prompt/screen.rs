//! The prompt's loop, in process: it draws when there is news, and leaves when it is meant.

use std::path::Path;
use std::{fs, io};

use crossterm::event::KeyCode;
use daihoi::app::event_loop::{Ears, Exit};
use daihoi::app::prompt::{self, PromptScreen};
use daihoi::app::signals::Signal;
use daihoi::domain::agenda::ItemKind;
use futures_util::stream;

use super::given::{PLAIN, call_first, from_the_floor};
use crate::support::domain::{begin, minute, plan};
use crate::support::script::{Come, NOW, WORLD, block_on, flood, press, script, terminal};
use crate::support::session::{file, make, path, sitting};

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

#[test]
fn a_clock_that_is_set_back_does_not_stop_the_prompts() {
    let folder = tempfile::tempdir().unwrap();
    let speech = [plan([ItemKind::Discussion]), begin(1), from_the_floor(4), call_first()];
    drop(make(folder.path(), &[sitting(9), speech.to_vec()].concat()));
    let session = path(folder.path());
    NOW.set(minute(20));
    let (_, late) = run(&session, vec![Come::Silence]);

    let comes = [vec![Come::Deed(|| NOW.set(minute(5)))], vec![Come::Silence; 4]].concat();
    let (_, back) = run(&session, comes);

    NOW.set(minute(5));
    let (_, early) = run(&session, vec![Come::Silence]);
    assert_eq!(back, early);
    assert_ne!(back, late);
}

#[test]
fn keys_that_never_stop_do_not_keep_the_prompt_from_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let made = file(folder.path(), &sitting(9));
    let session = folder.path().join("moi.json");
    let mut screen = PromptScreen::new(&session, None, PLAIN, WORLD).unwrap();
    let mut terminal = terminal();
    let appears = |key| {
        if key == 10 {
            fs::copy(&made, &session).unwrap();
        }
    };
    let mut ears = Ears { input: flood(appears, 2_000), signals: stream::pending::<Signal>() };

    block_on(prompt::run(&mut terminal, &mut ears, &mut screen)).unwrap_err();

    let shown = terminal.backend().to_string();
    assert!(shown.contains("Triệu tập 9 · Có mặt 9"), "{shown}");
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
