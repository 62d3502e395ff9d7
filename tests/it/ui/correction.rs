//! A wrong result, withdrawn, counted anew and announced again, from the keyboard.

use daihoi::domain::Command;
use daihoi::domain::election::round::{Round, RoundCommand, RoundStage};
use daihoi::domain::hall::Scene;

use super::given::branch;
use super::operator::Operator;
use super::walk::{key_pass, prepare_the_ballot};
use crate::support::domain::show;
use crate::support::voting::FIRST;

/// Four ballots in one lot, keyed alike by both keyers, added up, signed, released, announced.
fn announced() -> Operator {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    key_twice(&mut op, &["6 7", "1 2", "1 3"]);
    publish(&mut op);
    op
}

fn key_twice(op: &mut Operator, ballots: &[&str; 3]) {
    key_pass(op, "Lan", ballots);
    key_pass(op, "Hùng", ballots);
}

/// Adds up, signs, releases and announces with the expected steps.
fn publish(op: &mut Operator) {
    op.press("Enter Enter Esc Enter Right Enter Enter");
    op.types("Nguyễn Văn 10");
    op.press("Enter Right Enter Enter Right Enter");
    assert!(matches!(round(op).stage, RoundStage::Announced { .. }), "{}", op.screen(80, 24));
}

/// Finds the item of the election on the agenda.
fn choose_the_item(op: &mut Operator) {
    op.press("Ctrl+A /");
    op.types("bau chi uy");
    op.press("Enter");
}

fn withdraw(op: &mut Operator) {
    op.types("Cộng nhầm tập 1");
    op.press("Enter");
    op.types("Nguyễn Văn 1, chủ tọa");
    op.press("Enter");
    assert!(op.sees("không còn giá trị"), "{}", op.screen(80, 24));
    op.press("Right Enter");
}

fn round(op: &Operator) -> &Round {
    op.congress.state().elections.all[0].current_round().unwrap()
}

fn votes(op: &Operator) -> Vec<u32> {
    round(op).stage.outcome().unwrap().tally.names.iter().map(|name| name.votes).collect()
}

#[test]
fn a_wrong_result_is_corrected_from_the_keyboard() {
    let mut op = announced();
    assert_eq!(votes(&op), [1, 2, 2, 3, 3, 2, 2]);

    choose_the_item(&mut op);
    op.press("Ctrl+O");
    withdraw(&mut op);
    assert!(op.sees("▤ đính chính · tập khớp 1/1"), "{}", op.screen(80, 24));

    op.press("F6 Enter Right");
    assert!(op.sees("‹ Tập 1: 4 phiếu ›"), "{}", op.screen(80, 24));
    assert!(op.sees(" Lan và Hùng nhập"), "{}", op.screen(80, 24));
    op.press("Enter");
    op.types("Đọc nhầm phiếu");
    op.press("Enter");
    assert!(op.sees("các tập khác giữ nguyên"), "{}", op.screen(80, 24));
    op.press("Right Enter Enter");
    key_twice(&mut op, &["6 7", "1 2", "6 2"]);
    publish(&mut op);

    assert_eq!(votes(&op), [2, 1, 3, 3, 3, 1, 2]);
    assert!(op.sees("Lần 1 (đính chính): trúng cử 0 · bầu lần đầu"), "{}", op.screen(80, 24));
}

#[test]
fn the_withdrawal_stands_behind_the_steps_that_an_announcement_leads_to() {
    let mut op = announced();

    op.press("Ctrl+B End Up Enter");
    withdraw(&mut op);

    assert!(matches!(
        op.done.last(),
        Some(Command::Round(RoundCommand::WithdrawResult { election: FIRST, .. }))
    ));
}

#[test]
fn a_result_that_cannot_be_withdrawn_says_why() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);

    choose_the_item(&mut op);
    op.press("Ctrl+O");
    assert!(op.sees("chỉ làm được sau bước"), "{}", op.screen(80, 24));

    op.press("Esc Ctrl+A Home Ctrl+O");
    assert!(op.sees("Mục này không có bầu cử"), "{}", op.screen(80, 24));
}

#[test]
fn the_wall_says_that_the_result_it_showed_was_withdrawn() {
    let mut op = announced();
    op.press("F2 F2");
    assert_eq!(op.done.last(), Some(&show(Scene::Result(FIRST))));

    choose_the_item(&mut op);
    op.press("Ctrl+O");
    withdraw(&mut op);

    assert!(op.sees("ĐANG CHIẾU: Kết quả"), "{}", op.screen(80, 24));
    let large = op.screen(120, 36);
    assert!(large.contains("ĐANG CHIẾU: Kết quả đã rút"), "{large}");
    assert!(large.contains("rút lại để đính chính"), "{large}");
}
