//! How far a round has come, the question for the chair, the results name by name, and a tally by
//! hand, as the console shows them.

use daihoi::domain::Command;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::ballot::Ballot;
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::election::round::RoundCommand;

use super::operator::Operator;
use crate::support::domain::{Congress, begin, plan};
use crate::support::voting::{
    FIRST, Steps, another_round, collect, declare, hall, issue, kept, open_count, reconcile, seal,
    struck,
};

/// Nine members elect two of three; the item of the election runs.
pub(super) fn ready() -> Congress {
    let listed = hall(9).listed(2, 1..=3).with_committee([7, 8, 9]);
    listed.given(plan([ItemKind::Election { election: FIRST }])).given(begin(1))
}

fn ballots(groups: &[(usize, &[u16])]) -> Vec<Ballot> {
    groups.iter().flat_map(|(number, names)| vec![kept(names); *number]).collect()
}

fn round(hall: Congress, command: RoundCommand) -> Congress {
    hall.given(Command::Round(command))
}

/// The rows of the pane that say how far the round has come.
fn track(hall: Congress) -> String {
    let screen = Operator::at(hall).screen(80, 24);
    let rows = screen.lines().filter(|row| row.contains(['·', '▶', '✓']));
    let beside = |row: &str| row.split_once('│').map_or(row.to_owned(), |(_, row)| row.to_owned());
    rows.map(beside).collect::<Vec<_>>().join("\n")
}

#[test]
fn the_line_of_a_round_marks_what_is_reached_and_names_what_is_present() {
    let sealed = round(ready(), seal());
    let issued = round(sealed.clone(), issue(12, 9, 1));
    let collected = round(issued.clone(), collect(9));
    let opened = round(collected.clone(), open_count());
    let counting = opened.clone().given(Command::Lot(declare(9)));
    let cases = vec![
        (ready(), "▶in ·niêm phong ·phát"),
        (sealed, "✓in ▶niêm phong ·phát"),
        (issued, "✓in 12 ✓niêm phong ▶phát 9 ·thu"),
        (collected, "✓phát 9 ▶thu 9 ·mở hòm"),
        (opened, "✓thu 9 ▶mở hòm, kiểm ·khớp"),
        (counting, "▶mở hòm, kiểm 0/1 ·khớp"),
    ];

    for (hall, expected) in cases {
        let shown = track(hall);
        let words = shown.split_whitespace().collect::<Vec<_>>().join(" ");

        assert!(words.contains(expected), "{expected}:\n{shown}");
    }
}

#[test]
fn the_line_of_a_round_has_every_step_at_80_by_24() {
    let hall = round(round(ready(), seal()), issue(12, 9, 1));
    let screen = Operator::at(hall).screen(80, 24);

    for word in ["in 12", "niêm phong", "phát 9", "thu", "mở hòm", "kiểm", "khớp", "ký", "cho phép"]
    {
        assert!(screen.contains(word), "{word}:\n{screen}");
    }
    assert!(screen.contains("Lần 1: đã phát phiếu · bầu lần đầu"), "{screen}");
    assert!(screen.contains("in 12 = phát 9 + hỏng 1 + còn (chưa đếm)"), "{screen}");
}

#[test]
fn an_open_seat_and_a_tie_stand_as_questions_over_their_legal_answers() {
    let open = ready().voted(&ballots(&[(6, &[1]), (2, &[2]), (1, &[3])]));
    let level = ready().voted(&ballots(&[(3, &[1, 2]), (3, &[1, 3]), (3, &[2, 3])]));
    let cases = [
        (open, "? Còn thiếu 1 chỗ", "Không bầu tiếp"),
        (level, "bằng phiếu nhau", "Không bầu tiếp"),
        (tied_again(), "lại bằng phiếu nhau", "Không bầu tiếp"),
    ];

    for (hall, question, answer) in cases {
        let screen = Operator::at(hall).screen(80, 24);

        let pane = screen.lines().map(|row| row.chars().skip(31).collect::<String>());
        let words = pane.collect::<String>();
        let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.contains(question), "{question}:\n{screen}");
        assert!(screen.contains("Biểu quyết: Bầu tiếp"), "{screen}");
        assert!(screen.contains(answer), "{answer}:\n{screen}");
    }
}

/// Three names are level twice for two seats.
pub(super) fn tied_again() -> Congress {
    let level = ballots(&[(3, &[1, 2]), (3, &[1, 3]), (3, &[2, 3])]);
    ready().voted(&level).carried(another_round()).voted(&level)
}

/// Counted and added up, not signed.
pub(super) fn added_up() -> Congress {
    let counted = ready().counting(9).keyed(&ballots(&[(6, &[1, 2]), (3, &[2, 3])]));
    round(counted, reconcile())
}

#[test]
fn a_result_is_read_name_by_name_before_the_hall_hears_it() {
    let mut op = Operator::at(added_up());

    op.press("F10");
    assert!(op.sees("· 1/1 · CHƯA công bố · lần 1, bầu lần đầu"), "{}", op.screen(80, 24));
    assert!(op.sees("Đồng chí Nguyễn Văn 2 được 9 phiếu"), "{}", op.screen(80, 24));
    op.press("Down Down");

    assert!(op.sees("Đồng chí Nguyễn Văn 3 được 3 phiếu, đạt 33,33 %"), "{}", op.screen(80, 24));
    assert!(op.sees("cần 5 phiếu"));
    assert!(op.sees("· không trúng cử"));
    assert!(op.sees("Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký"));
    assert!(op.sees("\nEsc Đóng"), "{}", op.screen(80, 24));
    op.press("Esc");
    assert!(!op.sees("CHƯA công bố"), "{}", op.screen(80, 24));
}

#[test]
fn results_turn_round_by_round_and_are_refused_while_there_is_none() {
    let mut none = Operator::at(ready());
    none.press("F10");
    assert!(none.sees("Chưa có kết quả nào được cộng."), "{}", none.screen(80, 24));

    let short = ready().voted(&ballots(&[(6, &[1]), (2, &[2]), (1, &[3])]));
    let twice = short.carried(another_round()).voted(&ballots(&[(8, &[1]), (1, &[2])]));
    let mut op = Operator::at(twice);
    op.press("Ctrl+V");
    assert!(op.sees("lần 2, bầu tiếp"), "{}", op.screen(80, 24));
    op.press("Right");
    assert!(op.sees("lần 1, bầu lần đầu"), "{}", op.screen(80, 24));
    op.press("Left");
    assert!(op.sees("lần 2, bầu tiếp"), "{}", op.screen(80, 24));
}

#[test]
fn the_left_over_papers_are_asked_for_and_not_told() {
    let issued = round(round(ready(), seal()), issue(12, 9, 1));
    let mut op = Operator::at(issued);
    op.press("Enter");
    op.types("9");
    op.press("Enter Enter");
    assert!(op.sees("Còn phải điền: Phiếu còn lại, đã đếm"), "{}", op.screen(80, 24));

    op.types("3");
    op.press("Enter");
    assert!(op.sees("Phiếu chưa cân đối"), "{}", op.screen(80, 24));
    op.press("Backspace");
    op.types("2");
    op.press("Enter");

    let (swapped, unused) = (0, Some(2));
    let emptied = RoundCommand::Collect { election: FIRST, collected: 9, swapped, unused };
    assert_eq!(op.done.last(), Some(&Command::Round(emptied)));
}

#[test]
fn a_tally_by_hand_is_entered_name_by_name_and_its_differences_are_listed() {
    let counted = ready().counting(9).keyed(&ballots(&[(6, &[1, 2]), (3, &[2, 3])]));
    let mut op = Operator::at(counted);
    op.press(":");
    op.types("kiem tay");
    op.press("Enter");
    for answer in ["Hoa", "9", "0", "6", "8", "4"] {
        op.types(answer);
        op.press("Enter");
    }

    assert!(op.sees("✗ Kiểm tay lệch 2 chỗ (F10): "), "{}", op.screen(80, 24));
    op.press("F10");
    assert!(op.sees("E22 Số 2 Nguyễn Văn 2: kiểm tay 8, nhập máy 9."), "{}", op.screen(80, 24));
    assert!(op.sees("E22 Số 3 Nguyễn Văn 3: kiểm tay 4, nhập máy 3."), "{}", op.screen(80, 24));
    op.press("Esc");
    op.press(":");
    op.types("kiem tay");
    op.press("Enter Enter Enter Enter Enter");
    op.types("9");
    op.press("Enter");
    op.types("3");
    op.press("Enter");
    assert!(!op.sees("Kiểm tay lệch"), "{}", op.screen(80, 24));
}

#[test]
fn the_fields_of_a_long_list_scroll_with_the_one_that_is_filled() {
    let hall = hall(60).listed(30, 1..=39).with_committee([50, 51, 52]).counting(60);
    let mut op = Operator::at(hall.given(Command::Lot(declare(60))));
    op.press(":");
    op.types("kiem tay");
    op.press("Enter");

    assert!(op.sees("Người kiểm tay") && !op.sees("39. Nguyễn"), "{}", op.screen(80, 24));
    op.press("Up");
    assert!(op.sees("▶ 39. Nguyễn Văn"), "{}", op.screen(80, 24));
    assert!(op.sees("Còn phải điền"), "{}", op.screen(80, 24));
}

#[test]
fn the_desk_and_the_results_say_that_they_are_no_minutes() {
    let counting = ready().counting(9).given(Command::Lot(declare(9)));
    let begun =
        LotCommand::Begin { election: FIRST, lot: daihoi::domain::LotId(1), keyer: "Lan".into() };
    let mut op = Operator::at(counting.given(Command::Lot(begun)));
    op.press("F6");
    op.types("3");

    assert!(op.sees("Bảng đối chiếu, không thay biên bản do ban kiểm phiếu ký"));
    op.press("Enter");
    let keyed = op.done.last();
    assert!(
        matches!(keyed, Some(Command::Lot(LotCommand::Key { ballot, .. })) if *ballot == struck(&[3])),
        "{keyed:?}"
    );
}

/// Sixty people vote on eighteen names for fifteen seats: six are level on the last four.
fn eighteen() -> Congress {
    let listed = hall(60).listed(15, 1..=18).with_committee([50, 51, 52]);
    let running = listed.given(plan([ItemKind::Election { election: FIRST }])).given(begin(1));
    let groups = [[13, 14, 15, 16], [15, 16, 17, 18], [13, 14, 17, 18]];
    let groups = groups.map(|last| (1..=11).chain(last).collect::<Vec<u16>>());
    let votes: Vec<Ballot> = groups.iter().flat_map(|names| vec![kept(names); 20]).collect();
    running.voted(&votes)
}

#[test]
fn the_names_of_a_result_are_counted_by_what_became_of_them() {
    let mut op = Operator::at(eighteen());

    op.press("F10");

    let screen = op.screen(80, 24);
    assert!(screen.contains("18 người: trúng cử 11; bằng phiếu 6; không trúng cử 1"), "{screen}");
    assert!(screen.contains(" ↓ "), "{screen}");
}

#[test]
fn everything_under_a_result_can_be_read_in_the_smallest_console() {
    let mut op = Operator::at(eighteen()).sized(60, 16);
    op.press("F10");
    for _ in 0..11 {
        op.press("Down");
    }
    let first = op.screen(60, 16);
    assert!(first.contains("║? "), "{first}");
    assert!(first.contains("… Ctrl+↓ "), "{first}");

    for _ in 0..20 {
        op.give(scroll_down());
    }

    let last = op.screen(60, 16);
    assert!(last.contains("không thay biên bản"), "{last}");
    assert!(!last.contains("… Ctrl+↓"), "{last}");
}

fn scroll_down() -> daihoi::ui::Input {
    let key = ratatui::crossterm::event::KeyCode::Down;
    daihoi::ui::Input::Key(daihoi::ui::input::Chord::ctrl(key))
}

#[test]
fn a_withdrawn_result_is_read_with_the_reason() {
    let mut op = Operator::at(crate::support::correction::withdrawn());

    op.press("F10");

    let screen = op.screen(80, 24);
    assert!(screen.contains("ĐÃ RÚT"), "{screen}");
    assert!(screen.contains("đã rút") && screen.contains("Công bố"), "{screen}");
}

#[test]
fn the_names_of_an_announced_round_say_what_became_of_them() {
    let screen = Operator::at(tied_again()).sized(120, 36).screen(120, 36);
    assert!(screen.contains("= bằng phiếu 6"), "{screen}");

    let screen = Operator::at(eighteen()).sized(120, 36).screen(120, 36);
    assert!(screen.contains("✓ trúng cử 60"), "{screen}");

    let hidden = Operator::at(added_up()).sized(120, 36).screen(120, 36);
    assert!(!hidden.contains("✓ trúng cử"), "{hidden}");
}
