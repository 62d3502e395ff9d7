//! The screen before a session is open.

use daihoi::domain::Lang;
use daihoi::ui::start::{Offered, Order, Recent, Start, render};
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
fn a_template_and_the_demonstration_follow() {
    let mut start = start();

    press(&mut start, KeyCode::Down);
    press(&mut start, KeyCode::Enter);
    assert!(screen(&start).contains("Lập phiên mới: Đại hội chi bộ"));
    press(&mut start, KeyCode::Esc);
    press(&mut start, KeyCode::End);
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Demo);
}

#[test]
fn a_template_asks_for_the_organisation_the_roster_and_the_file() {
    let mut start = start();
    press(&mut start, KeyCode::Down);
    press(&mut start, KeyCode::Enter);

    type_in(&mut start, "Chi bộ 3");
    press(&mut start, KeyCode::Enter);
    type_in(&mut start, "chi-bo.csv");
    press(&mut start, KeyCode::Enter);

    let order = Order {
        template: "dai-hoi-chi-bo".into(),
        organisation: "Chi bộ 3".into(),
        roster: "chi-bo.csv".into(),
        session: "dai-hoi-chi-bo.json".into(),
    };
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::NewFrom(order));
}

#[test]
fn an_order_that_made_nothing_stays_with_the_reason() {
    let mut start = start();
    press(&mut start, KeyCode::Down);
    press(&mut start, KeyCode::Enter);

    start.complain("Dòng 3: thiếu họ tên.");

    assert!(screen(&start).contains("Dòng 3: thiếu họ tên."));
    assert!(screen(&start).contains("Lập phiên mới"));
}

#[test]
fn escape_does_not_leave_and_the_language_can_be_changed() {
    let mut start = start();

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::None);
    press(&mut start, KeyCode::F(12));

    assert!(screen(&start).contains("The demonstration"));
}

#[test]
fn the_status_line_names_only_keys_that_do_something_and_how_to_leave() {
    let status = last_row(&start());

    assert!(status.starts_with("Enter Chọn  Ctrl+Q Thoát  "), "{status}");
    assert!(!status.contains("Esc"), "{status}");
}

#[test]
fn help_lists_the_keys_of_the_start_screen_and_any_key_closes_it() {
    let mut start = start();

    press(&mut start, KeyCode::F(1));
    assert!(screen(&start).contains("Bấm hai lần liền thì thoát."));
    assert!(last_row(&start).starts_with("Esc Đóng"));

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::None);
    assert!(screen(&start).contains("Chọn một việc"));
}

#[test]
fn an_interrupt_leaves_when_it_is_pressed_twice_in_a_row() {
    let mut start = start();

    assert_eq!(interrupt(&mut start), Effect::None);
    press(&mut start, KeyCode::Down);
    press(&mut start, KeyCode::Enter);
    assert_eq!(interrupt(&mut start), Effect::None);
    assert!(screen(&start).contains("Chọn một việc"));

    assert_eq!(interrupt(&mut start), Effect::Quit);
}

fn interrupt(start: &mut Start) -> Effect {
    start.handle(&Input::Key(Chord::ctrl(KeyCode::Char('c'))))
}

fn last_row(start: &Start) -> String {
    screen(start).chars().skip(80 * 23).collect()
}

fn start() -> Start {
    let recent =
        Recent {
            path: "chi-bo.json".into(), title: "Đại hội Chi bộ 12".into(), at: "15/7".into()
        };
    let template = Offered {
        name: "dai-hoi-chi-bo".into(),
        title: "Đại hội chi bộ".into(),
        session: "dai-hoi-chi-bo.json".into(),
    };
    Start::new(Lang::Vi, Theme::Mono, vec![recent], vec![template])
}

fn type_in(start: &mut Start, text: &str) {
    for c in text.chars() {
        press(start, KeyCode::Char(c));
    }
}

fn press(start: &mut Start, key: KeyCode) -> Effect {
    start.handle(&Input::Key(Chord::plain(key)))
}

fn screen(start: &Start) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| render(frame, start)).unwrap();
    terminal.backend().buffer().content.iter().map(ratatui::buffer::Cell::symbol).collect()
}
