//! The screen before a session is open.

use daihoi::domain::Lang;
use daihoi::ui::start::{Offered, Recent, Start, render};
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
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::NewFrom("dai-hoi-chi-bo".into()));
    press(&mut start, KeyCode::End);
    assert_eq!(press(&mut start, KeyCode::Enter), Effect::Demo);
}

#[test]
fn escape_does_not_leave_and_the_language_can_be_changed() {
    let mut start = start();

    assert_eq!(press(&mut start, KeyCode::Esc), Effect::None);
    press(&mut start, KeyCode::F(12));

    assert!(screen(&start).contains("The demonstration"));
}

fn start() -> Start {
    let recent =
        Recent {
            path: "chi-bo.json".into(), title: "Đại hội Chi bộ 12".into(), at: "15/7".into()
        };
    let template = Offered { name: "dai-hoi-chi-bo".into(), title: "Đại hội chi bộ".into() };
    Start::new(Lang::Vi, Theme::Mono, vec![recent], vec![template])
}

fn press(start: &mut Start, key: KeyCode) -> Effect {
    start.handle(&Input::Key(Chord::plain(key)))
}

fn screen(start: &Start) -> String {
    let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
    terminal.draw(|frame| render(frame, start)).unwrap();
    terminal.backend().buffer().content.iter().map(ratatui::buffer::Cell::symbol).collect()
}
