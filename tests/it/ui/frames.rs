//! A few frames, as they were reviewed.

use chrono::TimeDelta;
use daihoi::ui::Input;

use super::given::{branch, checked_in, discussing, speaking, voting};
use super::operator::Operator;
use super::results::{added_up, tied_again};
use super::walk::prepare_the_ballot;
use crate::support::domain::*;

#[test]
fn the_console_fits_the_smallest_usual_terminal() {
    let mut op = Operator::at(branch());
    op.press("Enter Enter");
    op.now += TimeDelta::minutes(7);
    op.press("F2");

    frame("console_80x24", &op.screen(80, 24));
}

#[test]
fn a_larger_terminal_shows_more_panes_at_once() {
    let mut op = Operator::at(speaking()).sized(120, 36);
    op.now += TimeDelta::seconds(95);
    op.press("F12 F8");

    frame("console_120x36_english", &op.screen(120, 36));
}

#[test]
fn a_form_says_what_stands_in_the_way() {
    let mut op = Operator::at(voting());
    op.press("Enter");
    op.types("9");
    op.press("Enter");
    op.types("4");

    frame("form_80x24", &op.screen(80, 24));
}

#[test]
fn a_question_names_the_thing_and_the_consequence() {
    let mut op = Operator::at(checked_in().given(leave(3)));
    op.press("Ctrl+Z");

    frame("question_80x24", &op.screen(80, 24));
}

#[test]
fn the_desk_echoes_the_names_for_the_checker() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);
    op.press("F6 Enter Ctrl+S F6");
    op.types("Lan");
    op.press("Enter");
    op.types("6 7");
    op.press("Enter");
    op.types("2 5 7");

    frame("desk_80x24", &op.screen(80, 24));
}

#[test]
fn a_terminal_that_is_too_small_still_tells_the_item_and_the_last_message() {
    let mut op = Operator::at(discussing());
    op.give(Input::Resize { columns: 50, rows: 10 });

    let screen = op.screen(50, 10);

    assert!(screen.starts_with("Mục 1"), "{screen}");
    assert!(screen.contains("Bắt đầu"), "{screen}");
}

#[test]
fn the_pane_of_an_election_says_how_far_the_round_has_come() {
    let mut op = Operator::at(branch());
    prepare_the_ballot(&mut op);

    frame("round_80x24", &op.screen(80, 24));
    op.press("F12");
    frame("round_120x36_english", &op.sized(120, 36).screen(120, 36));
}

#[test]
fn a_result_is_read_name_by_name() {
    let mut op = Operator::at(added_up());
    op.press("F10 Down");

    frame("results_80x24", &op.screen(80, 24));
}

#[test]
fn a_question_to_the_congress_stands_over_its_answers() {
    let op = Operator::at(tied_again());

    frame("tied_again_80x24", &op.screen(80, 24));
}

pub(super) fn frame(name: &str, screen: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, screen));
}
