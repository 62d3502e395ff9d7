//! What a first trial by a secretary found wrong at the desk, in the lists and in the forms.

use daihoi::domain::election::ballot::{Ballot, InvalidGround};
use daihoi::domain::election::lot::LotCommand;
use daihoi::domain::roster::Presence;
use daihoi::domain::{Command, Gathering, PersonId};

use super::given::{branch, checked_in, discussing, voting as showing_hands};
use super::operator::Operator;
use super::walk::{prepare_the_ballot, until};
use crate::support::domain::*;

#[test]
fn a_ballot_form_opens_only_where_a_ballot_is_asked_for() {
    let mut op = at_desk();

    op.press("F5");
    assert!(op.sees("Lúc này chưa nhập phiếu."), "{}", op.screen(80, 24));
    op.press("F6");
    assert!(!op.sees("╔"), "{}", op.screen(80, 24));

    op.types("Lan");
    op.press("Enter");
    for line in ["6 7", "6 7", "6 7", "6 7"] {
        op.types(line);
        op.press("Enter");
    }
    op.press("F5");
    assert!(!op.sees("╔"), "{}", op.screen(80, 24));
    assert!(op.sees("Tập đã đủ phiếu"), "{}", op.screen(80, 24));
}

#[test]
fn the_ground_of_an_invalid_ballot_fits_what_was_keyed_or_must_be_chosen() {
    let mut op = at_desk();
    op.types("Lan");
    op.press("Enter");
    let before = op.done.len();

    op.press("F5 Enter");
    assert_eq!(op.done.len(), before);
    assert!(op.sees("Còn phải chọn"), "{}", op.screen(80, 24));
    op.press("Esc");
    op.types("7");
    op.press("F5 Enter");

    let too_many = Ballot::Invalid(InvalidGround::TooManyNames);
    let last = op.done.last();
    assert!(
        matches!(last, Some(Command::Lot(LotCommand::Key { ballot, .. })) if *ballot == too_many),
        "{last:?}"
    );
}

#[test]
fn a_key_that_belongs_to_another_pane_says_to_which() {
    let mut op = Operator::at(discussing());

    op.press("Ctrl+O");

    assert!(op.sees("không dùng ở đây, chọn ở ô Chương trình"), "{}", op.screen(80, 24));
}

#[test]
fn a_name_at_the_desk_has_a_letter() {
    let mut op = at_desk();
    let before = op.done.len();

    op.types("6 7");
    op.press("Enter");

    assert_eq!(op.done.len(), before);
    assert!(op.sees("Tên người nhập phải có chữ."), "{}", op.screen(80, 24));
}

#[test]
fn an_empty_line_that_is_invalid_says_so_and_is_recorded_by_a_second_enter() {
    let mut op = at_desk();
    op.types("Lan");
    op.press("Enter");
    let before = op.done.len();
    assert!(op.sees("bầu quá số lượng quy định: giữ 7, được bầu 5"), "{}", op.screen(80, 24));

    op.press("Enter");
    assert_eq!(op.done.len(), before);
    assert!(op.sees("Enter lần nữa để ghi"), "{}", op.screen(80, 24));
    op.press("Left Enter");
    assert_eq!(op.done.len(), before);
    op.press("Enter");

    let empty = Ballot::Struck(Vec::new());
    assert!(
        matches!(op.done.last(), Some(Command::Lot(LotCommand::Key { ballot, .. })) if *ballot == empty)
    );
}

#[test]
fn counts_and_numbers_of_names_do_not_run_together() {
    let mut op = at_desk();
    op.types("Lan");
    op.press("Enter");

    op.types("3 7");
    assert!(op.sees("GẠCH 2 người:"), "{}", op.screen(80, 24));
    op.press("Enter");

    let echo = "GẠCH 2 người: số 3 Nguyễn Văn 3, số 7 Nguyễn Văn 7";
    assert!(op.sees(echo), "{}", op.screen(80, 24));
    assert!(op.screen(60, 24).contains("1/4"), "{}", op.screen(60, 24));
}

#[test]
fn after_a_nomination_a_repeated_enter_draws_no_list() {
    let mut op = Operator::at(branch());
    until(&mut op, "Đề cử, ứng cử");
    for number in 1..=7 {
        op.press("Enter");
        op.types(&number.to_string());
        op.press("Enter Ctrl+S");
    }

    op.press("Enter");

    assert!(op.sees("╔ Đề cử, ứng cử"), "{}", op.screen(80, 24));
}

#[test]
fn cards_that_are_not_counted_are_said_and_asked_about() {
    let mut op = Operator::at(showing_hands());
    op.press("Enter");
    op.types("7");

    assert!(op.sees("còn 2 thẻ chưa tính"), "{}", op.screen(80, 24));
    op.press("Ctrl+S");
    assert_eq!(op.done, []);
    op.press("Right Enter");

    assert_eq!(op.done, [count(7, 0, 0)]);
}

#[test]
fn reported_absences_are_left_out_when_everybody_listed_is_noted() {
    let congress = Congress::of(Gathering::MemberCongress, 9);
    let mut op = Operator::at(congress.given(excuse(4, true)).given(excuse(6, false)));

    op.press("F8 Ctrl+D");
    assert!(op.sees("2 người đã báo vắng"), "{}", op.screen(80, 24));
    op.press("Right Enter");

    assert_eq!(op.done, [arrive([1, 2, 3, 5, 7, 8, 9])]);
}

#[test]
fn who_is_here_leaves_only_after_a_yes() {
    let mut op = Operator::at(checked_in());

    op.press("F8 Enter Enter");
    assert_eq!(op.done, []);
    op.press("Enter Right Enter");

    assert_eq!(op.done, [leave(1)]);
    let attendee = op.congress.state().roster.get(PersonId(1)).unwrap();
    assert!(matches!(attendee.presence, Presence::Left { .. }));
}

#[test]
fn a_whole_word_is_found_before_letters_that_are_strewn() {
    let mut delegates: Vec<_> = (1..=4).map(delegate).collect();
    delegates[0].name = text("Nguyễn Thị Uyên Tú");
    delegates[1].name = text("Nguyễn Như Quyết");
    delegates[3].name = text("Lê Thị Nguyệt");
    let mut op = Operator::at(Congress::with(Gathering::MemberCongress, delegates));

    op.press("F8 /");
    op.types("nguyet");
    op.press("Enter Enter");

    assert_eq!(op.done, [arrive([4])]);
}

#[test]
fn a_choice_says_its_keys_and_an_untouched_field_is_only_hinted_at() {
    let mut op = Operator::at(Congress::of(Gathering::MemberCongress, 9));
    op.press("F8 Ctrl+E");
    assert!(op.sees("←/→ để chọn"), "{}", op.screen(80, 24));

    let mut op = Operator::at(discussing());
    op.press("Ctrl+A Down Delete");
    assert!(op.sees("Còn phải điền: Lý do"), "{}", op.screen(80, 24));
    assert!(!op.sees("Ô này phải điền"));
    op.press("Enter");
    assert!(op.sees("Ô này phải điền"));
}

/// At the counting desk, where the keyer of the first pass is asked for: four ballots, seven names
/// for five seats.
fn at_desk() -> Operator {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op
}
