//! What the operator presses, and what comes of it.

use daihoi::domain::agenda::{AgendaCommand, ItemKind};
use daihoi::domain::hall::{Flow, HallCommand, Reveal, Scene};
use daihoi::domain::roster::{AbsenceReason, Presence, RosterCommand};
use daihoi::domain::{Command, PersonId};
use daihoi::ui::{Effect, Input, Saved};

use super::given::{branch, checked_in, discussing, speaking, voting};
use super::operator::Operator;
use crate::support::domain::*;

#[test]
fn enter_does_the_expected_step() {
    let mut op = Operator::at(checked_in());

    op.press("Enter");

    assert_eq!(op.done, [open()]);
    assert!(op.sees("Khai mạc"));
}

#[test]
fn a_composed_letter_is_not_guessed_at() {
    let mut op = Operator::at(checked_in());

    let effect = op.press("đ");

    assert_eq!((effect, op.done.len()), (Effect::None, 0));
    assert!(op.sees("Bộ gõ tiếng Việt đang bật"));
}

#[test]
fn backspace_does_nothing_in_a_pane() {
    let mut op = Operator::at(checked_in());

    let effect = op.press("Backspace Ctrl+H");

    assert_eq!((effect, op.done.len()), (Effect::None, 0));
}

#[test]
fn a_scene_is_readied_by_the_first_press_and_shown_by_the_second() {
    let mut op = Operator::at(discussing());

    op.press("F2");
    assert_eq!(op.done, []);
    assert!(op.sees("SẼ CHIẾU"));

    op.press("F2");
    assert_eq!(op.done, [show(Scene::Item)]);
    assert!(!op.sees("SẼ CHIẾU"));
}

#[test]
fn another_scene_can_be_chosen_and_escape_readies_nothing() {
    let mut op = Operator::at(discussing());

    op.press("F5");
    op.press("/");
    op.types("dai bieu co mat");
    op.press("Enter Enter");
    assert!(op.sees("SẼ CHIẾU (F2): Đại biểu"));

    op.press("Esc");
    assert!(!op.sees("SẼ CHIẾU"));
    assert_eq!(op.done, []);
}

#[test]
fn black_works_over_a_form_and_a_question_and_leaves_them_open() {
    let mut op = Operator::at(discussing());

    op.press("F9");
    op.types("Mất điện");
    op.press("F4");
    assert_eq!(op.done, [show(Scene::Black)]);
    assert!(op.sees("Mất điện"));

    op.press("Esc Ctrl+Z F4");
    assert_eq!(op.done[1..], [show(Scene::Title)]);
    assert!(op.sees("Có"));
}

#[test]
fn black_and_hold_are_one_key_each_there_and_back() {
    let mut op = Operator::at(discussing());

    op.press("F4 F4 F3");
    let held = op.congress.state().hall.flow;
    op.press("F3");

    assert_eq!(op.done[..2], [show(Scene::Black), show(Scene::Title)]);
    assert!(matches!(held, Flow::Held { .. }));
    assert_eq!(op.congress.state().hall.flow, Flow::Live);
}

#[test]
fn somebody_found_without_marks_is_noted_as_present() {
    let mut delegates: Vec<_> = (1..=9).map(delegate).collect();
    delegates[6].name = text("Nguyễn Thị Đức");
    let congress =
        Congress::with(daihoi::domain::Gathering::MemberCongress, delegates).given(arrive(1..=5));
    let mut op = Operator::at(congress);

    op.press("F8 /");
    op.types("ng duc");
    op.press("Enter");
    assert!(op.sees("Nguyễn Thị Đức"));
    op.press("Enter");

    assert_eq!(op.done, [arrive([7])]);
    op.press("Enter Right Enter");
    let attendee = op.congress.state().roster.get(PersonId(7)).unwrap();
    assert!(matches!(attendee.presence, Presence::Left { .. }));
}

#[test]
fn everybody_listed_is_noted_only_after_a_yes() {
    let mut op = Operator::at(Congress::of(daihoi::domain::Gathering::MemberCongress, 9));

    op.press("F8 Ctrl+D Enter");
    assert_eq!(op.done, []);

    op.press("Ctrl+D Right Enter");
    assert_eq!(op.done, [arrive(1..=9)]);
}

#[test]
fn a_dangerous_act_is_not_done_by_enter_alone() {
    let mut op = Operator::at(discussing());

    op.press("Ctrl+A Down Delete");
    op.types("hết giờ");
    op.press("Enter");
    assert!(op.sees("Bỏ qua Mục 2?"));
    op.press("Enter");
    assert_eq!(op.done, []);

    op.press("Enter Tab Enter");
    let Command::Agenda(AgendaCommand::Skip { reason, .. }) = &op.done[0] else {
        panic!("{:?}", op.done);
    };
    assert_eq!(reason.as_str(), "hết giờ");
}

#[test]
fn a_form_that_is_refused_keeps_what_was_typed() {
    let mut op = Operator::at(voting());

    op.press("Enter");
    assert!(op.sees("Đồng ý"));
    op.types("9");
    op.press("Down");
    op.types("9");
    op.press("Ctrl+S");

    assert_eq!(op.done, []);
    op.press("Backspace Backspace");
    op.types("0");
    op.press("Ctrl+S");
    assert_eq!(op.done, [count(9, 0, 0)]);
}

#[test]
fn the_hands_that_agree_are_counted_and_never_given_beforehand() {
    let mut op = Operator::at(voting());

    op.press("Enter Enter Enter Enter");
    assert!(op.sees("Có mặt 9.") && op.sees("Còn phải điền: Đồng ý"), "{}", op.screen(80, 24));
    assert_eq!(op.done, []);
    op.types("9");
    op.press("Ctrl+S");

    assert_eq!(op.done, [count(9, 0, 0)]);
}

#[test]
fn a_note_typed_with_an_input_method_is_stored_composed() {
    let mut op = Operator::at(discussing());

    op.press("F9");
    op.types("Ho");
    op.press("Ctrl+H");
    op.types("ọp ti");
    op.press("Backspace");
    op.types("iê\u{301}p");
    op.press("Enter");

    assert_eq!(op.done, [note("Họp tiếp")]);
}

#[test]
fn an_undo_says_what_it_takes_back_before_it_does() {
    let mut op = Operator::at(checked_in().given(leave(3)));

    op.press("Ctrl+Z");
    assert!(op.sees("Rút lại việc này?"));
    assert!(op.sees("Nguyễn Văn 3"));
    op.press("Right Enter");

    assert_eq!(op.done, [undo()]);
    assert!(op.congress.state().roster.get(PersonId(3)).unwrap().is_present());
}

#[test]
fn escape_never_leaves_and_quit_asks() {
    let mut op = Operator::at(checked_in());

    assert_eq!(op.press("Esc Esc Esc"), Effect::None);
    assert_eq!(op.press("Ctrl+Q"), Effect::None);
    assert_eq!(op.press("Enter"), Effect::None);
    op.press("Ctrl+Q");
    assert_eq!(op.press("Right Enter"), Effect::Quit);
}

#[test]
fn ctrl_c_pressed_twice_asks_to_quit() {
    let mut op = Operator::at(checked_in());

    op.press("Ctrl+C");
    assert!(!op.sees("Thoát chương trình?"));
    op.press("Ctrl+C");

    assert!(op.sees("Thoát chương trình?"));
}

#[test]
fn a_start_that_a_need_forbids_takes_the_chairs_reason() {
    let mut op =
        Operator::at(checked_in().given(plan([ItemKind::Rite, ItemKind::Rite])).given(open()));

    op.press("Ctrl+A Down Enter");
    assert!(op.sees("Vẫn bắt đầu: Mục 2"));
    op.types("chủ tọa đổi thứ tự");
    op.press("Enter");

    let Command::Agenda(AgendaCommand::Start { override_reason, .. }) = &op.done[0] else {
        panic!("{:?}", op.done);
    };
    assert_eq!(
        override_reason.as_ref().map(daihoi::domain::Text::as_str),
        Some("chủ tọa đổi thứ tự")
    );
}

#[test]
fn the_palette_finds_a_step_without_marks() {
    let mut op = Operator::at(checked_in());

    op.press(":");
    op.types("khai mac");
    op.press("Enter");

    assert_eq!(op.done, [open()]);
}

#[test]
fn the_palette_shows_the_object_of_an_act_before_it_is_done() {
    let mut op = Operator::at(checked_in());

    op.press(":");
    op.types("bao vang");
    op.press("Enter");

    assert_eq!(op.done, []);
    assert!(op.sees("━ Đại biểu"));
}

#[test]
fn nothing_is_asked_of_a_session_that_cannot_be_written() {
    let mut op = Operator::at(checked_in());
    op.saved = Saved::Failed { why: "ổ đĩa hỏng".into() };

    let effect = op.press("Enter");

    assert_eq!(effect, Effect::None);
    assert!(op.sees("KHÔNG GHI ĐƯỢC"));
    assert!(op.sees("ổ đĩa hỏng"));
}

#[test]
fn after_a_full_disk_the_next_act_may_be_saved() {
    let mut op = Operator::at(checked_in());
    op.saved = Saved::NotThis { why: "ổ đĩa đầy".into() };

    let effect = op.press("Enter");

    assert_ne!(effect, Effect::None);
    assert!(op.sees("KHÔNG GHI ĐƯỢC"));
}

#[test]
fn a_message_for_the_hall_is_readied_and_not_shown() {
    let mut op = Operator::at(discussing());

    op.press("F5 End Up Enter");
    op.types("Mời về chỗ");
    op.press("Enter");
    assert_eq!(op.done, []);
    op.press("F2");

    assert_eq!(op.done, [show(Scene::Message(text("Mời về chỗ")))]);
}

#[test]
fn a_paste_is_one_edit_on_one_line() {
    let mut op = Operator::at(discussing());

    op.press("F9");
    op.give(Input::Paste("Đoàn số 3\nđến muộn".into()));
    op.press("Enter");

    assert_eq!(op.done, [note("Đoàn số 3 đến muộn")]);
}

#[test]
fn a_click_takes_the_focus_and_the_line() {
    let mut op = Operator::at(checked_in()).sized(120, 36);

    op.press("F8");
    op.give(Input::Click { column: 90, row: 22 });
    let chosen = op.screen(120, 36).lines().nth(22).unwrap().to_owned();
    op.give(Input::WheelDown { column: 90, row: 22 });

    assert!(chosen.contains('▌'), "{chosen}");
    assert!(op.screen(120, 36).lines().nth(23).unwrap().contains('▌'));
}

#[test]
fn a_reason_is_chosen_by_a_few_letters() {
    let mut op = Operator::at(Congress::of(daihoi::domain::Gathering::MemberCongress, 9));

    op.press("F8 Ctrl+E");
    op.types("nuoc ngoai");
    op.press("Enter Right Ctrl+S");

    let Command::Roster(RosterCommand::Excuse { absence, .. }) = &op.done[0] else {
        panic!("{:?}", op.done);
    };
    assert_eq!((absence.reason, absence.approved), (AbsenceReason::Abroad, true));
}

#[test]
fn the_language_and_the_theme_change_by_one_key_each() {
    let mut op = Operator::at(checked_in());

    op.press("F12 Ctrl+T");

    assert!(op.sees("Open the sitting"));
    assert_eq!(op.ui.theme(), daihoi::ui::theme::Theme::Dark);
}

#[test]
fn the_frame_stands_until_the_moment_it_announces() {
    for congress in [discussing(), speaking(), branch()] {
        let mut op = Operator::at(congress);
        op.press("F2 F2");
        for _ in 0..5 {
            let (frame, wake) = (op.screen(120, 36), op.wake_at());

            op.now = wake - chrono::TimeDelta::milliseconds(1);
            assert_eq!(op.screen(120, 36), frame);
            op.now = wake;
            assert_ne!(op.screen(120, 36), frame);
        }
    }
}

fn show(scene: Scene) -> Command {
    Command::Hall(HallCommand::Show { scene, reveal: Reveal::All })
}
