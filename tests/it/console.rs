//! The console's loop, in process: a script comes in, frames and records come out.

use std::fs;
use std::io;

use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers};
use crossterm::event::{MouseEvent, MouseEventKind};
use daihoi::app::console::{self, Clerk, Console, Desk, away};
use daihoi::app::demo::{self, Player};
use daihoi::app::event_loop::{Ears, Exit};
use daihoi::app::signals::Signal;
use daihoi::domain::Lang;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::hall::{Flow, Scene};
use daihoi::journal;
use daihoi::session::Session;
use daihoi::ui::theme::Theme;
use daihoi::ui::{Saved, Ui};
use futures_util::stream;
use tempfile::TempDir;

use super::support::domain::{Congress, begin, hold, item, minute, note, open, plan_items, show};
use super::support::script::{Come, NOW, SIZE, WORLD, block_on, press, script, terminal};
use super::support::session::{make, sitting};

#[test]
fn an_idle_console_draws_one_frame() {
    let outcome = run(vec![Come::Gap; 9]);

    assert_eq!(outcome.frames, 1);
}

#[test]
fn keys_that_come_together_are_drawn_once() {
    let mut comes = vec![press(KeyCode::Down); 50];
    comes.push(Come::Gap);

    let outcome = run(comes);

    assert_eq!(outcome.frames, 2);
}

#[test]
fn keys_that_come_apart_are_each_drawn() {
    let outcome = run(vec![press(KeyCode::Down), Come::Gap, press(KeyCode::Up), Come::Gap]);

    assert_eq!(outcome.frames, 3);
}

#[test]
fn what_nobody_did_draws_nothing() {
    let release = KeyEvent::new_with_kind(KeyCode::Down, KeyModifiers::NONE, KeyEventKind::Release);
    let moved = MouseEvent {
        kind: MouseEventKind::Moved,
        column: 3,
        row: 3,
        modifiers: KeyModifiers::NONE,
    };

    let outcome = run(vec![
        Come::Event(Event::Key(release)),
        Come::Gap,
        Come::Event(Event::Mouse(moved)),
        Come::Gap,
    ]);

    assert_eq!(outcome.frames, 1);
}

#[test]
fn the_frame_changes_when_the_clock_does() {
    NOW.set(minute(1) - TimeDelta::milliseconds(5));

    let outcome = run(vec![Come::Silence, Come::Gap, Come::Gap]);

    assert_eq!(outcome.frames, 2);
}

#[test]
fn a_command_is_in_the_file_when_its_frame_is_drawn() {
    let outcome = run(vec![press(KeyCode::F(4)), Come::Gap]);

    let read = journal::read(outcome.session().path()).unwrap();
    assert_eq!(read.records.last(), outcome.session().history().records().last());
    assert_eq!(outcome.session().state().hall.scene, Scene::Black);
    assert_eq!((read.head.n, outcome.frames), (5, 2));
}

#[test]
fn a_refusal_is_told_and_leaves_no_record() {
    let outcome = run(vec![press(KeyCode::Char('+')), Come::Gap]);

    assert_eq!(outcome.session().head().n, 4);
    assert_eq!(outcome.frames, 2);
}

#[test]
fn a_command_that_was_not_saved_is_not_shown_as_done() {
    let folder = tempfile::tempdir().unwrap();
    let session = make(folder.path(), &sitting(9));
    fs::write(session.path(), "another program was here").unwrap();

    let outcome = run_session(folder, session, vec![press(KeyCode::F(4)), Come::Gap]);

    assert_eq!(outcome.session().state().hall.scene, Scene::Title);
    assert!(matches!(outcome.console.desk.saved(), Saved::Failed { .. }));
    assert!(outcome.screen.contains("CHƯA"), "{}", outcome.screen);
}

#[test]
fn a_held_wall_stays_while_the_session_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &sitting(9));
    for command in [hold(), show(Scene::Agenda)] {
        session.execute(&command, minute(1)).unwrap();
    }

    let outcome = run_session(folder, session, vec![Come::Gap]);

    let facts = outcome.console.desk.facts(minute(9));
    assert!(matches!(facts.state.hall.flow, Flow::Held { .. }));
    assert_eq!((&facts.state.hall.scene, &facts.wall.hall.scene), (&Scene::Agenda, &Scene::Title));
}

#[test]
fn black_is_seen_at_once_also_while_the_wall_is_held() {
    let outcome = run(vec![press(KeyCode::F(3)), Come::Gap, press(KeyCode::F(4)), Come::Gap]);

    let facts = outcome.console.desk.facts(minute(9));
    assert_eq!((facts.state.hall.flow, &facts.wall.hall.scene), (Flow::Live, &Scene::Black));
    assert_eq!(outcome.session().head().n, 6);
}

#[test]
fn after_black_a_held_wall_shows_again_what_the_hall_saw() {
    let keys = vec![press(KeyCode::F(4)), Come::Gap, press(KeyCode::F(4)), Come::Gap];

    let outcome = run_held_on_the_title(keys);

    let hall = &outcome.session().state().hall;
    assert_eq!((hall.flow, &hall.scene), (Flow::Live, &Scene::Title));
}

#[test]
fn a_scene_that_waits_behind_a_held_picture_is_readied_like_any_other() {
    let outcome = run_held_on_the_title(vec![press(KeyCode::F(2)), Come::Gap]);

    let is_told = outcome.screen.contains("Hội trường đang xem cảnh này.");
    assert!(outcome.screen.contains("SẼ CHIẾU") && !is_told, "{}", outcome.screen);
}

/// The session has gone on to the agenda, which is what the console expects.
fn run_held_on_the_title(keys: Vec<Come>) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &sitting(9));
    for command in [hold(), show(Scene::Agenda)] {
        session.execute(&command, minute(1)).unwrap();
    }
    run_session(folder, session, keys)
}

#[test]
fn a_signal_is_heard_before_the_keys() {
    let folder = tempfile::tempdir().unwrap();
    let session = make(folder.path(), &sitting(9));
    let mut console = console(session);
    let input = script(vec![press(KeyCode::F(4)); 9]);
    let mut ears = Ears { input, signals: stream::iter([Signal::HangUp]) };

    let exit = block_on(console::run(&mut terminal(), &mut ears, &mut console));

    assert_eq!(exit.unwrap(), Exit::Signal(Signal::HangUp));
    assert_eq!(console.desk.session().head().n, 4);
}

#[test]
fn who_comes_back_to_a_running_item_is_told_how_long_they_were_away() {
    let congress = Congress::sitting(9).given(plan_items(vec![item(1, ItemKind::Rite)]));
    let quiet = congress.clone();
    let running = congress.given(begin(1));

    let now = running.now() + TimeDelta::seconds(47);

    let told = away(&running.history, now, Lang::En).unwrap();
    let running_on = told.contains("0:47") && told.contains("The clocks ran on");
    assert!(running_on, "{told}");
    let told = away(&quiet.history, now, Lang::En).unwrap();
    assert!(!told.contains("The clocks ran on"), "{told}");
}

#[test]
fn who_comes_back_reads_in_words_what_was_saved_last() {
    let folder = tempfile::tempdir().unwrap();
    let mut session = make(folder.path(), &sitting(9));
    session.execute(&note("mất điện lần một"), minute(1)).unwrap();
    let mut console = console(session);
    NOW.set(minute(1) + TimeDelta::seconds(47));

    console.come_back();

    let mut terminal = terminal();
    console.draw(&mut terminal).unwrap();
    let screen = terminal.backend().to_string();
    assert!(screen.contains("Thao tác cuối cùng đã lưu: "), "{screen}");
    assert!(screen.contains("Bạn vắng mặt 0:47"), "{screen}");
}

#[test]
fn the_play_steps_by_keys_and_then_leaves_the_console_to_them() {
    let folder = tempfile::tempdir().unwrap();
    let mut console = console(make(folder.path(), &sitting(9)));
    let mut player = Player::new(vec![note("một"), note("hai")], minute(9));
    let mut comes = vec![press(KeyCode::Right), Come::Gap, press(KeyCode::Right), Come::Gap];
    comes.extend([press(KeyCode::F(4)), Come::Gap]);
    let mut ears = Ears { input: script(comes), signals: stream::pending() };

    let end = block_on(demo::play(&mut terminal(), &mut ears, &mut console, &mut player));

    assert_eq!(end.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    assert_eq!(console.desk.session().head().n, 7);
    assert_eq!(console.desk.session().state().hall.scene, Scene::Black);
}

#[test]
fn the_play_stops_at_a_command_that_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let mut console = console(make(folder.path(), &sitting(9)));
    let mut player = Player::new(vec![open(), note("một")], minute(0));
    let comes = vec![Come::Silence, Come::Gap, Come::Gap];
    let mut ears = Ears { input: script(comes), signals: stream::pending() };
    let mut terminal = terminal();

    let end = block_on(demo::play(&mut terminal, &mut ears, &mut console, &mut player));

    assert_eq!(end.unwrap_err().kind(), io::ErrorKind::UnexpectedEof);
    assert!(player.is_paused());
    assert!(terminal.backend().to_string().contains("Dừng / chạy"));
    assert!(!terminal.backend().to_string().contains("F1 "));
    assert_eq!((player.left(), console.desk.session().head().n), (1, 4));
}

/// What a run of the loop left behind.
struct Outcome {
    frames: usize,
    screen: String,
    console: Console,
    _folder: TempDir,
}

impl Outcome {
    fn session(&self) -> &Session {
        self.console.desk.session()
    }
}

/// Runs the console on a congress of nine, until the script ends.
fn run(comes: Vec<Come>) -> Outcome {
    let folder = tempfile::tempdir().unwrap();
    let session = make(folder.path(), &sitting(9));
    run_session(folder, session, comes)
}

fn run_session(folder: TempDir, session: Session, comes: Vec<Come>) -> Outcome {
    let mut console = console(session);
    let mut terminal = terminal();
    let mut ears = Ears { input: script(comes), signals: stream::pending() };
    let end = block_on(console::run(&mut terminal, &mut ears, &mut console)).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
    let frames = terminal.get_frame().count();
    Outcome { frames, screen: terminal.backend().to_string(), console, _folder: folder }
}

fn console(session: Session) -> Console {
    let ui = Ui::new(Lang::Vi, Theme::Dark, SIZE);
    Console { desk: Desk::new(session), ui, world: WORLD, clerk: Clerk::default() }
}
