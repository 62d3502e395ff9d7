//! A whole election from the keyboard, as the secretary and the counting committee would run it.

use daihoi::domain::election::ballot::{Ballot, InvalidGround};
use daihoi::domain::election::lot::{LotCommand, LotStage};
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::{Command, Lang};
use daihoi::ui::act::label;

use super::given::branch;
use super::operator::Operator;

#[test]
fn a_committee_is_elected_from_the_keyboard() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);

    op.press("F6 Enter Ctrl+S F6");
    key_pass(&mut op, "Lan", &["6 7", "1 2", "2 1 3"]);
    assert!(op.sees("Lượt 2, do người khác nhập"));
    key_pass(&mut op, "Hùng", &["1 2 3", "1 3", "7 6"]);

    assert!(op.sees("3 phiếu khớp"), "{}", op.screen(80, 24));
    assert!(op.sees("lượt 1, phiếu thứ 2: GẠCH 2 người: số 1 Nguyễn Văn 1, số 2 Nguyễn Văn 2"));
    op.types("1 2");
    op.press("Enter");
    op.types("Minh");
    op.press("Enter Enter Enter");
    assert!(op.sees("CHƯA công bố"), "{}", op.screen(80, 24));
    op.press("Esc Enter");
    assert!(op.sees("3 phiếu hợp lệ, 1 không hợp lệ"), "{}", op.screen(80, 24));
    op.press("Right Enter Enter");
    op.types("Nguyễn Văn 10");
    op.press("Ctrl+S");
    assert!(op.sees("Nguyễn Văn 10 đã ký biên bản"), "{}", op.screen(80, 24));
    op.press("Right Enter Enter");
    assert!(op.sees("từ đây không rút lại được"), "{}", op.screen(80, 24));
    op.press("Right Enter");

    let round = op.congress.state().elections.all[0].rounds.last().unwrap();
    let RoundStage::Announced { result, .. } = &round.stage else { panic!("{:?}", round.stage) };
    let votes: Vec<u32> = result.tally.names.iter().map(|name| name.votes).collect();
    assert_eq!((result.tally.valid, result.tally.invalid), (3, 1));
    assert_eq!(votes, [1, 1, 2, 3, 3, 2, 2]);
}

#[test]
fn a_doubtful_ballot_waits_for_the_committee() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    for keyer in ["Lan", "Hùng"] {
        op.types(keyer);
        op.press("Enter");
        for line in ["6 7", "1 2", "3 4"] {
            op.types(line);
            op.press("Enter");
        }
        op.press("F6");
        op.types("gạch nửa tên");
        op.press("Enter F8");
    }

    op.press("Enter");
    assert!(op.sees("Phiếu nghi vấn: gạch nửa tên"), "{}", op.screen(80, 24));
    op.types("5 6");
    op.press("Enter");
    op.types("Ban kiểm phiếu");
    op.press("Enter");

    let last = op.done.last();
    let marks = Ballot::Struck(vec![5, 6]);
    assert!(
        matches!(last, Some(Command::Lot(LotCommand::Rule { ballot, .. })) if *ballot == marks),
        "{last:?}"
    );
}

#[test]
fn the_second_keyer_sees_nothing_of_the_first() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    key_pass(&mut op, "Lan", &["6 7", "1 2", "1 2 3"]);

    op.types("Hùng");
    op.press("Enter");

    for trace in ["Lan", "Nguyễn Văn", "lượt 1"] {
        assert!(!op.sees(trace), "{trace}:\n{}", op.screen(80, 24));
    }
}

#[test]
fn an_over_vote_is_said_while_it_is_typed() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op.types("Lan");
    op.press("Enter");

    op.types("7");
    assert!(op.sees("bầu quá số lượng quy định: giữ 6, được bầu 5"), "{}", op.screen(80, 24));
    assert!(op.sees("NGUYỄN VĂN 7"));
    op.types(" 6");
    assert!(!op.sees("quá số lượng"));
}

#[test]
fn backspace_takes_back_one_ballot_and_never_as_the_end_of_a_long_press() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op.types("Lan");
    op.press("Enter");
    for line in ["6 7", "5 6"] {
        op.types(line);
        op.press("Enter");
    }

    op.types("1");
    op.press("Backspace Backspace Backspace");
    assert_eq!(keyed(&op), 2);

    op.press("Space Backspace Up Backspace");
    assert_eq!(keyed(&op), 1);
    op.press("F9");
    assert_eq!(keyed(&op), 0);
}

#[test]
fn who_comes_back_to_a_lot_half_keyed_is_one_key_from_it() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op.types("Lan");
    op.press("Enter");
    op.types("6 7");
    op.press("Enter");

    op.comes_back();
    op.press("Enter");
    op.types("5 6");
    op.press("Enter");

    assert_eq!(keyed(&op), 2);
}

#[test]
fn letters_of_an_input_method_are_no_ballot() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op.types("Lan");
    op.press("Enter");

    op.types("3đ");
    op.press("Enter");

    let last = op.done.last();
    let expected = Ballot::Struck(vec![3]);
    assert!(
        matches!(last, Some(Command::Lot(LotCommand::Key { ballot, .. })) if *ballot == expected),
        "{last:?}"
    );
}

/// From the opening to the count: seven names for five seats, four ballots collected.
pub(super) fn prepare_the_ballot(op: &mut Operator) {
    until(op, "Đề cử, ứng cử");
    for number in 1..=7 {
        op.press(":");
        op.types("de cu");
        op.press("Enter");
        op.types(&number.to_string());
        op.press("Enter Enter Right Ctrl+S");
    }
    steps(op, &["Lập danh sách", "Biểu quyết", "Ghi số thẻ"]);
    op.press("Enter");
    for number in [10, 11, 12] {
        op.types(&number.to_string());
        op.press("Enter");
    }
    op.press("Ctrl+S");
    steps(op, &["Biểu quyết", "Ghi số thẻ", "Biểu quyết", "Ghi số thẻ", "niêm phong"]);
    op.press("Enter");
    op.types("30");
    op.press("Enter");
    op.types("4");
    op.press("Ctrl+S Enter");
    op.types("4");
    op.press("Enter Enter");
    op.types("26");
    op.press("Enter");
    steps(op, &["bắt đầu kiểm phiếu"]);
}

/// Keys three ballots with these names struck, and one that was signed.
pub(super) fn key_pass(op: &mut Operator, keyer: &str, ballots: &[&str; 3]) {
    op.types(keyer);
    op.press("Enter");
    for ballot in ballots {
        op.types(ballot);
        op.press("Enter");
    }
    op.press("F5 Right Right Right Enter");
    let signed = Ballot::Invalid(InvalidGround::Signed);
    let last = op.done.last();
    assert!(
        matches!(last, Some(Command::Lot(LotCommand::Key { ballot, .. })) if *ballot == signed),
        "{last:?}"
    );
    op.press("F8");
}

fn keyed(op: &Operator) -> usize {
    let round = op.congress.state().elections.all[0].rounds.last().unwrap();
    let RoundStage::Counting { lots, .. } = &round.stage else { panic!("{:?}", round.stage) };
    let LotStage::First { pass } = &lots[0].stage else { panic!("{:?}", lots[0].stage) };
    pass.ballots.len()
}

/// Goes on with the expected step until one with these words is expected.
pub(super) fn until(op: &mut Operator, words: &str) {
    for _ in 0..200 {
        if expected(op).contains(words) {
            return;
        }
        take(op);
    }
    panic!("{words} never comes:\n{}", op.screen(80, 24));
}

#[track_caller]
fn steps(op: &mut Operator, words: &[&str]) {
    for words in words {
        let expected = expected(op);
        assert!(expected.contains(words), "{expected} instead of {words}\n{}", op.screen(80, 24));
        take(op);
    }
}

/// Presses Enter on the first step, and fills what opens with what is expected there.
fn take(op: &mut Operator) {
    op.press("Home Enter");
    let screen = op.screen(80, 24);
    let numbers: &[u32] = match () {
        () if screen.contains("╔ Đề nghị") => &[1, 2, 3],
        () if screen.contains("╔ Mời phát biểu") => &[4],
        () if screen.contains("╔ Biểu quyết") => &[28],
        () => &[],
    };
    for number in numbers {
        op.types(&number.to_string());
        op.press("Enter");
    }
    if screen.contains('╔') {
        op.press("Ctrl+S");
    }
}

/// The first step of the hall, or of the counting room once the hall has none.
fn expected(op: &Operator) -> String {
    use daihoi::domain::steps::{counting_steps, hall_steps};

    let state = op.congress.state();
    let hall = hall_steps(state, op.now).into_iter();
    let steps = hall.chain(counting_steps(state, op.now)).find(|step| step.blocked.is_none());
    steps.map(|step| label(&step.act, state, Lang::Vi)).unwrap_or_default()
}
