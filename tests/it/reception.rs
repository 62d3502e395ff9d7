//! A new session on the start screen, question by question: the real templates and rosters, without a
//! terminal.

use daihoi::app::event_loop::{Exit, Next, Turn};
use daihoi::app::making::Order;
use daihoi::app::start::{Reception, offered_templates};
use daihoi::domain::about::SessionCommand;
use daihoi::domain::{Command, Lang};
use daihoi::ui::Input;
use daihoi::ui::input::Chord;
use daihoi::ui::start::{Start, render};
use daihoi::ui::theme::Theme;
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::KeyCode;

const ROSTER: &str = "fixtures/rosters/chi-bo.csv";
/// The questions of the congress of a branch before its roster.
const VALUES: usize = 12;

struct Desk {
    reception: Reception,
}

impl Desk {
    /// The start screen with a template chosen.
    fn at(template: &str, lang: Lang) -> Self {
        let offered = offered_templates();
        let at = offered.iter().position(|one| one.name == template).unwrap();
        let start = Start::new(lang, Theme::Mono, Vec::new(), offered);
        let mut desk = Self { reception: Reception::new(start) };
        desk.press(KeyCode::Down, at);
        desk.press(KeyCode::Enter, 1);
        desk
    }

    fn press(&mut self, key: KeyCode, times: usize) -> Turn {
        let input = Input::Key(Chord::plain(key));
        (0..times).fold(Turn::Idle, |_, _| self.reception.take(&input))
    }

    /// Types an answer and gives it.
    fn answer(&mut self, text: &str) -> Turn {
        self.types(text);
        self.press(KeyCode::Enter, 1)
    }

    fn types(&mut self, text: &str) {
        for c in text.chars() {
            self.press(KeyCode::Char(c), 1);
        }
    }

    fn screen(&mut self) -> String {
        let mut terminal = Terminal::new(TestBackend::new(80, 24)).unwrap();
        terminal.draw(|frame| render(frame, &mut self.reception.screen)).unwrap();
        let buffer = terminal.backend().buffer();
        let rows = buffer.content.chunks(80).map(|row| {
            let text: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            text.trim_end().to_owned() + "\n"
        });
        rows.collect()
    }

    /// Whether a question stands in a row with this in its field or as its answer.
    fn stands(&mut self, label: &str, answer: &str) -> bool {
        self.screen().lines().any(|row| row.starts_with(label) && row.ends_with(answer))
    }

    fn shows(&mut self, text: &str) -> bool {
        self.screen().contains(text)
    }
}

fn frame(name: &str, screen: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, screen));
}

/// The screen without the ages, which are other ones next year.
fn ageless(screen: &str) -> String {
    let is_of_today = |row: &&str| !(row.contains("Tuổi") || row.contains("Age:"));
    let rows: Vec<&str> = screen.lines().take_while(is_of_today).collect();
    rows.join("\n")
}

fn order(turn: Turn) -> Order {
    let Turn::Leave(Exit::Next(Next::Make(order))) = turn else { panic!("{turn:?}") };
    *order
}

#[test]
fn every_template_is_asked_to_its_end_on_the_smallest_usual_terminal() {
    for offered in offered_templates() {
        let mut desk = Desk::at(&offered.name, Lang::Vi);
        while !desk.shows("▶ Tệp danh sách") {
            desk.press(KeyCode::Enter, 1);
        }
        desk.answer(ROSTER);
        while !desk.shows("▶ Tệp phiên") {
            desk.press(KeyCode::Enter, 1);
        }

        let made = order(desk.press(KeyCode::Enter, 1));

        assert_eq!(made.file.to_str(), Some(format!("{}.json", offered.name).as_str()));
        assert!(0 < made.people, "{}", offered.name);
    }
}

#[test]
fn what_is_answered_is_in_the_session_and_in_what_is_proposed_after_it() {
    let mut desk = Desk::at("dai-hoi-chi-bo", Lang::Vi);

    desk.answer("Chi bộ 3");
    desk.press(KeyCode::Enter, 4);
    assert!(desk.stands("▶ Tên gọi của phiên", "  Đại hội Chi bộ 3, nhiệm kỳ 2025–2030"));
    desk.press(KeyCode::Enter, 2);
    desk.answer("7");
    desk.press(KeyCode::Enter, 4);
    desk.answer(ROSTER);
    desk.press(KeyCode::Enter, 2);
    desk.answer("8h");
    desk.answer("1 10");
    assert!(desk.shows("08:00–08:10   1. Chào cờ (10 phút)"), "{}", desk.screen());
    desk.press(KeyCode::Enter, 1);

    let made = order(desk.press(KeyCode::Enter, 1));
    let Some(Command::Session(SessionCommand::Create { about, rules })) = made.commands.first()
    else {
        panic!("{:?}", made.commands.first())
    };
    assert_eq!(about.title.as_str(), "Đại hội Chi bộ 3, nhiệm kỳ 2025–2030");
    assert_eq!(rules.id.as_str(), "190-QD-TW-2024");
}

#[test]
fn going_back_loses_nothing_not_even_what_was_half_typed() {
    let mut desk = Desk::at("dai-hoi-chi-bo", Lang::Vi);
    desk.answer("Chi bộ 3");
    desk.types("Đảng ủy Ph");

    desk.press(KeyCode::Esc, 2);
    assert!(desk.shows("Chọn một việc"));
    desk.press(KeyCode::Enter, 1);

    assert!(desk.stands("▶ Tên tổ chức", "  Chi bộ 3"), "{}", desk.screen());
    desk.press(KeyCode::Enter, 1);
    assert!(desk.stands("▶ Tổ chức cấp trên", "  Đảng ủy Ph"), "{}", desk.screen());
}

#[test]
fn every_fault_of_a_roster_is_told_and_nothing_is_lost() {
    let mut desk = Desk::at("dai-hoi-chi-bo", Lang::Vi);
    desk.answer("Chi bộ 3");
    desk.press(KeyCode::Enter, VALUES - 1);

    desk.answer("fixtures/rosters/bad-rows.csv");
    assert!(desk.shows("sửa tệp rồi ghi lại tên tệp ở đây."), "{}", desk.screen());
    desk.press(KeyCode::PageDown, 9);
    assert!(desk.shows("Dòng 11, cột “Đơn vị”"), "{}", desk.screen());
    assert!(desk.shows("PgDn ↓ 0"), "{}", desk.screen());
    desk.press(KeyCode::PageUp, 1);
    assert!(!desk.shows("PgDn ↓ 0"), "{}", desk.screen());
    desk.press(KeyCode::Backspace, 40);
    desk.answer(ROSTER);

    assert!(desk.shows("▶ Xem lại danh sách"), "{}", desk.screen());
    assert!(desk.shows("Được triệu tập 32 người, 3 đơn vị"), "{}", desk.screen());
}

#[test]
fn a_day_that_the_calendar_does_not_have_is_refused() {
    let mut desk = Desk::at("thi-diem-bau-truc-tiep", Lang::Vi);
    desk.press(KeyCode::Enter, 7);

    desk.answer("31/02/2027");
    assert!(desk.shows("lịch không có ngày này"), "{}", desk.screen());
    desk.press(KeyCode::Backspace, 10);
    desk.answer("28/02/2027");

    assert!(desk.stands("  Ngày đại hội (ngày/tháng/năm)", "  28/02/2027"), "{}", desk.screen());
}

#[test]
fn too_few_members_for_a_committee_are_told_before_anything_is_made() {
    let mut desk = Desk::at("dai-hoi-chi-bo", Lang::Vi);
    desk.press(KeyCode::Enter, VALUES);

    desk.answer("fixtures/rosters/chi-bo-nho.csv");

    assert!(desk.shows("dai-hoi-chi-bo-khong-chi-uy"), "{}", desk.screen());
}

#[test]
fn a_file_that_is_there_is_never_written_over() {
    let mut desk = Desk::at("hoi-nghi-trao-doi-kinh-nghiem", Lang::En);
    while !desk.shows("▶ Roster file") {
        desk.press(KeyCode::Enter, 1);
    }
    desk.answer("fixtures/rosters/hoi-nghi-trao-doi.csv");
    while !desk.shows("▶ Session file") {
        desk.press(KeyCode::Enter, 1);
    }

    assert_eq!(desk.answer("Cargo.toml"), Turn::Draw);

    assert!(desk.shows("Cargo.toml is there already and will not be overwritten"));
}

#[test]
fn the_questions_fit_80_by_24_in_both_languages() {
    for (name, lang) in [("vi", Lang::Vi), ("en", Lang::En)] {
        let mut desk = Desk::at("dai-hoi-chi-bo", lang);
        desk.answer("Chi bộ 3");
        frame(&format!("asked_value_{name}"), &desk.screen());
        desk.press(KeyCode::Enter, VALUES - 1);
        desk.answer("fixtures/rosters/bad-dates.csv");
        frame(&format!("asked_bad_roster_{name}"), &desk.screen());
        desk.press(KeyCode::Backspace, 40);
        desk.answer(ROSTER);
        frame(&format!("asked_people_{name}"), &ageless(&desk.screen()));
        desk.press(KeyCode::Enter, 1);
        desk.press(KeyCode::Down, 1);
        frame(&format!("asked_rules_{name}"), &desk.screen());
        desk.press(KeyCode::Enter, 2);
        frame(&format!("asked_times_{name}"), &desk.screen());
        desk.press(KeyCode::Enter, 1);
        frame(&format!("asked_file_{name}"), &desk.screen());
    }
}

#[test]
fn another_language_asks_the_same_question_and_keeps_what_is_typed() {
    let mut desk = Desk::at("dai-hoi-chi-bo", Lang::Vi);
    desk.types("Chi bộ 3");

    desk.press(KeyCode::F(12), 1);

    assert!(desk.stands("▶ Organisation", "  Chi bộ 3"), "{}", desk.screen());
}
