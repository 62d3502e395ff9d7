//! The preparation at the console: what is open under the steps, and its forms.

use daihoi::domain::agenda::ItemKind;
use daihoi::domain::election::{ElectionCommand, Source};
use daihoi::domain::preparation::{PaperKind, PaperStep, PreparationCommand, Votes};
use daihoi::domain::steps::{Act, PreparationAct, hall_steps};
use daihoi::domain::{Command, ElectionId, Lang, PreparationTaskId};

use super::operator::Operator;
use crate::support::domain::{
    Congress, arrive, begin, delegate, open, persons, plan, register, text,
};
use crate::support::preparing::{
    COMMITTEE, advance, asks, counted, done, introduce, introduced, march, outsider, planned,
    preparing, vote,
};

fn acts(congress: &Congress) -> Vec<Act> {
    hall_steps(congress.state(), congress.now()).into_iter().map(|step| step.act).collect()
}

/// Goes to a step by its words and presses Enter.
fn choose(op: &mut Operator, wanted: &Act) {
    let steps = acts(&op.congress);
    let at = steps.iter().position(|act| act == wanted).unwrap();
    op.press("Home");
    for _ in 0..at {
        op.press("Down");
    }
    op.press("Enter");
}

#[test]
fn what_the_preparation_waits_for_stands_under_the_steps_and_what_is_overdue_is_told() {
    let op = Operator::at(introduced()).sized(120, 40);

    picture("preparation_120x40", &op.screen(120, 40));
}

fn frame(name: &str, op: &Operator) {
    picture(name, &op.screen(80, 24));
}

fn picture(name: &str, screen: &str) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, screen));
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
fn a_branch_introduces_somebody_who_is_not_on_the_roster() {
    let mut op = Operator::at(planned());
    choose(&mut op, &Act::Preparation(PreparationAct::Introduce));

    op.types("chap hanh");
    op.press("Enter");
    op.types("chi bo 1");
    op.press("Enter Tab");
    for text in ["Lương Thị Mai", "02/09/1975", "Chi bộ 1", "Trưởng trạm y tế"] {
        op.types(text);
        op.press("Enter");
    }

    let (election, branch, people) = (COMMITTEE, text("Chi bộ 1"), vec![outsider()]);
    let introduced = asks(PreparationCommand::Introduce { election, branch, people });
    assert_eq!(op.done, [introduced], "{}", op.screen(80, 24));
}

#[test]
fn a_task_that_was_ticked_off_wrongly_is_opened_again_with_a_reason() {
    let mut op = Operator::at(planned().given(done(3, 30)));
    choose(&mut op, &Act::Preparation(PreparationAct::ReopenTask));

    op.types("trang tri");
    op.press("Enter");
    op.types("Phông hỏng");
    op.press("Enter");

    let (task, reason) = (PreparationTaskId(3), text("Phông hỏng"));
    let reopened = asks(PreparationCommand::ReopenTask { task, reason });
    assert_eq!(op.done, [reopened], "{}", op.screen(80, 24));
    assert!(!acts(&op.congress).contains(&Act::Preparation(PreparationAct::ReopenTask)));
}

#[test]
fn a_day_set_wrongly_is_changed() {
    let mut op = Operator::at(planned());
    choose(&mut op, &Act::Preparation(PreparationAct::ChangeDay));

    op.types("30/03/2010");
    op.press("Enter");

    let congress_on = march(30);
    assert_eq!(op.done, [asks(PreparationCommand::Schedule { congress_on })]);
}

#[test]
fn the_last_vote_of_the_committee_is_taken_back_with_a_reason() {
    let names = [(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8)];
    let mut op = Operator::at(introduced().given(vote(counted(COMMITTEE, &names))));
    choose(&mut op, &Act::Preparation(PreparationAct::RetractVote(COMMITTEE)));

    op.types("Cộng nhầm");
    op.press("Enter");

    let (election, reason) = (COMMITTEE, text("Cộng nhầm"));
    let retracted = asks(PreparationCommand::RetractVote { election, reason });
    assert_eq!(op.done, [retracted], "{}", op.screen(80, 24));
}

#[test]
fn whoever_on_the_committee_s_list_is_not_on_the_roster_is_put_forward_from_a_filled_form() {
    let mut cast = counted(COMMITTEE, &[(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8)]);
    cast.names.push(Votes { person: outsider(), votes: 8 });
    let people = vec![outsider()];
    let (election, branch) = (COMMITTEE, text("Chi bộ 1"));
    let congress = introduced()
        .given(asks(PreparationCommand::Introduce { election, branch, people }))
        .given(vote(cast))
        .given(plan([ItemKind::Election { election }]))
        .given(arrive(1..=12))
        .given(open())
        .given(begin(1));
    let mut op = Operator::at(congress);
    choose(&mut op, &Act::NominatePrepared(COMMITTEE));
    op.press("Ctrl+S Tab Enter");
    op.done.clear();

    choose(&mut op, &Act::NominatePrepared(COMMITTEE));
    op.press("Ctrl+S");

    let put = ElectionCommand::Nominate { election, who: outsider(), source: Source::Convening };
    assert_eq!(op.done, [Command::Election(put)], "{}", op.screen(80, 24));
    assert!(!acts(&op.congress).contains(&Act::NominatePrepared(COMMITTEE)));
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
fn a_form_longer_than_the_screen_tells_how_much_of_it_does_not_show() {
    let congress = introduced()
        .given(register((13..=18).map(delegate).collect()))
        .given(introduce(COMMITTEE, "Chi bộ 2", 7..=18));
    let mut op = Operator::at(congress);
    choose(&mut op, &Act::Preparation(PreparationAct::NoteVote(COMMITTEE)));

    frame("vote_form_80x24", &op);
}

#[test]
fn a_branch_introduces_from_a_form_in_either_language() {
    for (name, lang) in [("introduce_80x24", Lang::Vi), ("introduce_80x24_english", Lang::En)] {
        let mut op = Operator::at(introduced()).speaking(lang);
        choose(&mut op, &Act::Preparation(PreparationAct::Introduce));
        op.press("Right Tab Right Tab");
        op.types("4");
        op.press("Enter Tab");
        op.types("Lương Thị Mai");

        frame(name, &op);
    }
}

#[test]
fn an_opinion_is_taken_down_from_a_form_in_either_language() {
    for (name, lang) in [("opinion_80x24", Lang::Vi), ("opinion_80x24_english", Lang::En)] {
        let mut op = Operator::at(introduced()).speaking(lang);
        choose(&mut op, &Act::Preparation(PreparationAct::NoteOpinion));
        op.press("Right Tab");
        op.types("Mặt trận Tổ quốc");

        frame(name, &op);
    }
}

#[test]
fn what_was_noted_before_the_congress_can_be_taken_back_in_either_language() {
    let names = [(1, 8), (2, 8), (3, 8), (4, 8), (5, 8), (6, 8)];
    let done = introduced().given(done(1, 8)).given(vote(counted(COMMITTEE, &names)));
    for (name, lang) in [("taken_back_80x24", Lang::Vi), ("taken_back_80x24_english", Lang::En)] {
        let mut op = Operator::at(done.clone()).speaking(lang);
        op.press("End");

        frame(name, &op);
    }
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
