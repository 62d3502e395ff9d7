//! The preparation at the console: what is open under the steps, and its forms.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::ElectionCommand;
use daihoi::domain::preparation::{PaperKind, PaperStep, PreparationCommand};
use daihoi::domain::steps::{Act, PreparationAct, hall_steps};
use daihoi::domain::{Command, ElectionId, PreparationTaskId};

use super::operator::Operator;
use crate::support::domain::{Congress, arrive, begin, open, persons, plan};
use crate::support::preparing::{
    COMMITTEE, advance, asks, counted, introduce, introduced, march, planned, preparing, vote,
};

fn acts(congress: &Congress) -> Vec<Act> {
    hall_steps(congress.state(), congress.now()).into_iter().map(|step| step.act).collect()
}

/// Goes to a step by its words and presses Enter.
fn choose(op: &mut Operator, wanted: &Act) {
    let steps = acts(&op.congress);
    let at = steps.iter().position(|act| act == wanted).unwrap();
    for _ in 0..at {
        op.press("Down");
    }
    op.press("Enter");
}

#[test]
fn what_the_preparation_waits_for_stands_under_the_steps_and_what_is_overdue_is_told() {
    let op = Operator::at(introduced()).sized(120, 40);

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("preparation_120x40", op.screen(120, 40)));
}

#[test]
fn nothing_of_the_preparation_is_offered_where_nothing_was_planned_or_once_the_congress_sits() {
    let is_of_preparation = |act: &Act| matches!(act, Act::Preparation(_));

    assert!(!acts(&preparing()).iter().any(is_of_preparation));
    assert!(acts(&planned()).iter().any(is_of_preparation));
    let sitting = planned().given(arrive(1..=12)).given(open());
    assert!(!acts(&sitting).iter().any(is_of_preparation));
}

#[test]
fn a_task_is_ticked_off_with_its_day() {
    let mut op = Operator::at(planned());
    choose(&mut op, &Act::Preparation(PreparationAct::FinishTask));

    op.types("trang tri");
    op.press("Enter");
    op.types("30/03/2010");
    op.press("Ctrl+S");

    let finished = PreparationCommand::FinishTask { task: PreparationTaskId(3), on: march(30) };
    assert_eq!(op.done, [asks(finished)], "{}", op.screen(80, 24));
}

#[test]
fn a_branch_and_its_names_become_one_introduction() {
    let mut op = Operator::at(planned());
    choose(&mut op, &Act::Preparation(PreparationAct::Introduce));

    op.types("chap hanh");
    op.press("Enter");
    op.types("chi bo 2");
    op.press("Enter");
    op.types("4");
    op.press("Enter");
    op.types("5");
    op.press("Enter Ctrl+S");

    assert_eq!(op.done, [introduce(COMMITTEE, "Chi bộ 2", [4, 5])], "{}", op.screen(80, 24));
}

#[test]
fn a_vote_is_noted_with_its_papers_and_a_number_for_each_name() {
    let mut op = Operator::at(introduced());
    choose(&mut op, &Act::Preparation(PreparationAct::NoteVote(COMMITTEE)));

    for number in ["20/03/2010", "11", "10", "9", "8", "1", "8", "8", "8", "8", "5", "2"] {
        op.types(number);
        op.press("Enter");
    }

    let names = [(1, 8), (2, 8), (3, 8), (4, 8), (5, 5), (6, 2)];
    assert_eq!(op.done, [vote(counted(COMMITTEE, &names))], "{}", op.screen(80, 24));
    let acts = acts(&op.congress);
    let next = Act::Preparation(PreparationAct::NoteVote(ElectionId(2)));
    assert!(acts.contains(&next), "{acts:?}");
}

#[test]
fn a_paper_comes_one_step_further_from_the_form() {
    let mut op = Operator::at(planned());
    choose(&mut op, &Act::Preparation(PreparationAct::AdvancePaper));

    op.types("kiem diem");
    op.press("Enter");
    op.types("05/03/2010");
    op.press("Ctrl+S");

    let drafted = advance(PaperKind::SelfReview, PaperStep::Drafted, 5);
    assert_eq!(op.done, [drafted], "{}", op.screen(80, 24));
}

#[test]
fn the_committee_s_list_is_put_forward_at_the_congress_in_one_step() {
    let names = [(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8)];
    let congress = introduced()
        .given(vote(counted(COMMITTEE, &names)))
        .given(plan([ItemKind::Election { election: COMMITTEE }]))
        .given(arrive(1..=12))
        .given(open())
        .given(begin(1));
    let mut op = Operator::at(congress);
    choose(&mut op, &Act::NominatePrepared(COMMITTEE));
    op.press("Ctrl+S Tab Enter");

    let (election, people) = (COMMITTEE, persons(1..=6));
    let put = Command::Election(ElectionCommand::NominateAll { election, people });
    assert_eq!(op.done, [put], "{}", op.screen(80, 24));
    assert!(!acts(&op.congress).contains(&Act::NominatePrepared(COMMITTEE)));
}
