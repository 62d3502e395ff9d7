//! The screen before a session is open.

use daihoi::domain::Lang;
use daihoi::ui::start::{Asking, Offered, Recent, Start, render};
use daihoi::ui::theme::Theme;
use daihoi::ui::{Effect, Input};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyCode;

use daihoi::ui::input::Chord;

#[test]
fn the_session_that_was_open_last_is_one_key_away() {
    let mut start = start();

    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Open("chi-bo.json".into()));
}

#[test]
fn a_template_a_file_of_ones_own_and_the_demonstration_follow() {
    let mut start = start();

    press(&mut start, KeyCode::Down);
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::NewFrom("dai-hoi-chi-bo".into()));
    press(&mut start, KeyCode::Down);
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::None);
    type_in(&mut start, "mine.toml");
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::NewFrom("mine.toml".into()));
    start.complain("mine.toml: dòng 3");
    assert!(screen(&mut start).contains("mine.toml: dòng 3"));
    press(&mut start, KeyCode::Esc);
    press(&mut start, KeyCode::End);
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Demo);
}

#[test]
fn what_is_typed_takes_the_place_of_the_proposal_and_an_arrow_keeps_it() {
    let mut start = asked();

    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Answer("Chi bộ".into()));
    type_in(&mut start, "Chi bộ 3");
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Answer("Chi bộ 3".into()));

    let mut start = asked();
    press(&mut start, KeyCode::End);
    type_in(&mut start, " 4");
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Answer("Chi bộ 4".into()));
}

#[test]
fn an_answer_that_will_not_do_stays_with_the_reason() {
    let mut start = asked();
    type_in(&mut start, "x");

    start.complain("Dòng 3: thiếu họ tên.");

    assert!(screen(&mut start).contains("Dòng 3: thiếu họ tên."));
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Answer("x".into()));
}

#[test]
fn arrows_choose_a_line_and_going_back_takes_the_field_along() {
    let mut start = start();
    let choices = vec![("one".into(), "Một".into()), ("two".into(), "Hai".into())];
    start.ask(Asking { choices, proposed: "one".into(), ..asking() });

    press(&mut start, KeyCode::Down);

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::Back("two".into()));
}

#[test]
fn escape_does_not_leave_and_the_language_can_be_changed() {
    let mut start = start();

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::None);
    press(&mut start, KeyCode::F(12));

    assert!(screen(&mut start).contains("The demonstration"));
}

#[test]
fn the_status_line_names_only_keys_that_do_something_and_how_to_leave() {
    let status = last_row(&mut start());

    assert!(status.starts_with("Enter Chọn  Ctrl+Q Thoát  "), "{status}");
    assert!(!status.contains("Esc"), "{status}");
}

#[test]
fn help_lists_the_keys_of_the_start_screen_and_any_key_closes_it() {
    let mut start = start();

    press(&mut start, KeyCode::F(1));
    assert!(screen(&mut start).contains("Bấm hai lần liền thì thoát."));
    assert!(last_row(&mut start).starts_with("Esc Đóng"));

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::None);
    assert!(screen(&mut start).contains("Chọn một việc"));
}

#[test]
fn an_interrupt_leaves_when_it_is_pressed_twice_in_a_row() {
    let mut start = start();

    assert_eq!(interrupt(&mut start), Effect::None);
    press(&mut start, KeyCode::Down);
    start.ask(asking());
    assert_eq!(interrupt(&mut start), Effect::Back("Chi bộ".into()));

    assert_eq!(interrupt(&mut start), Effect::Quit);
}

fn interrupt(start: &mut Start) -> Effect {
    start.handle(&Input::Key(Chord::ctrl(KeyCode::Char('c'))))
}

fn last_row(start: &mut Start) -> String {
    screen(start).chars().skip(80 * 23).collect()
}

fn start() -> Start {
    let recent =
        Recent {
            path: "chi-bo.json".into(), title: "Đại hội Chi bộ 12".into(), at: "15/7".into()
        };
    let template = Offered { name: "dai-hoi-chi-bo".into(), title: "Đại hội chi bộ".into() };
    Start::new(Lang::Vi, Theme::Mono, vec![recent], vec![template])
}

fn asked() -> Start {
    let mut start = start();
    start.ask(asking());
    start
}

fn asking() -> Asking {
    let lines = vec![("Tên tổ chức".into(), "Chi bộ".into()), ("Nhiệm kỳ".into(), String::new())];
    Asking {
        title: "Lập phiên mới".into(), lines, proposed: "Chi bộ".into(), ..Asking::default()
    }
}

fn type_in(start: &mut Start, text: &str) {
    for c in text.chars() {
        press(start, KeyCode::Char(c));
    }
}

fn press(start: &mut Start, key: KeyCode) -> Effect {
    start.handle(&Input::Key(Chord::plain(key)))
}

fn screen(start: &mut Start) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| render(frame, start)).unwrap();
    terminal.backend().buffer().content.iter().map(ratatui::buffer::Cell::symbol).collect()
}
