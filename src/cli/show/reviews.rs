//! The reviews and their follow-up, for machines and for people. A grade is told once it is announced.

use chrono::NaiveDate;
use serde::Serialize;

use super::summary::Summary;
use crate::domain::grading::Grade;
use crate::domain::narration::subject_name;
use crate::domain::review::{Class, Subject, SubjectStage, TaskStage};
use crate::domain::{Lang, State, SubjectId, TaskId, Text, tr};

#[derive(Debug, Serialize)]
pub(super) struct ReviewSummary<'a> {
    pub(super) id: SubjectId,
    pub(super) class: Class,
    pub(super) name: String,
    pub(super) stage: Stage,
    pub(super) opinions: usize,
    pub(super) shortcomings: usize,
    pub(super) conclusion: Option<&'a Text>,
    pub(super) grade: Option<Grade>,
    /// What is wrong with the figures of its texts.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) figures: Vec<String>,
}

/// How far a review has come.
#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Stage {
    Waiting,
    Open,
    Adopted,
    LeftOut,
}

#[derive(Debug, Serialize)]
pub(super) struct TaskSummary<'a> {
    pub(super) id: TaskId,
    pub(super) what: &'a Text,
    pub(super) by: &'a Text,
    pub(super) deadline: NaiveDate,
    pub(super) inspections: usize,
    /// Absent while the task is open.
    pub(super) outcome: Option<&'a Text>,
}

/// Sums up who is reviewed, in order.
pub(super) fn reviews(state: &State, lang: Lang) -> Vec<ReviewSummary<'_>> {
    let subjects = state.reviews.in_order().into_iter();
    subjects.map(|subject| review(state, subject, lang)).collect()
}

fn review<'a>(state: &'a State, subject: &'a Subject, lang: Lang) -> ReviewSummary<'a> {
    let class = subject.who.class();
    let (how_far, conclusion) = match &subject.stage {
        SubjectStage::Waiting => (Stage::Waiting, None),
        SubjectStage::Open { .. } => (Stage::Open, None),
        SubjectStage::Adopted { conclusion, .. } => (Stage::Adopted, Some(conclusion)),
        SubjectStage::LeftOut { reason } => (Stage::LeftOut, Some(reason)),
    };
    let grades = state.grading.of_class(class).into_iter().flat_map(|announced| &announced.grades);
    let mut own = grades.filter(|graded| graded.subject == subject.id);
    ReviewSummary {
        id: subject.id,
        class,
        name: subject_name(state, subject.id),
        stage: how_far,
        opinions: subject.opinions.len(),
        shortcomings: subject.account.as_ref().map_or(0, |account| account.shortcomings.len()),
        conclusion,
        grade: own.next().map(|graded| graded.grade),
        figures: subject.findings().iter().map(|finding| finding.text(lang)).collect(),
    }
}

/// Sums up what is to be mended.
pub(super) fn tasks(state: &State) -> Vec<TaskSummary<'_>> {
    state
        .reviews
        .tasks
        .iter()
        .map(|task| TaskSummary {
            id: task.plan.id,
            what: &task.plan.what,
            by: &task.plan.by,
            deadline: task.plan.deadline,
            inspections: task.inspections.len(),
            outcome: match &task.stage {
                TaskStage::Open => None,
                TaskStage::Done { outcome, .. } => Some(outcome),
            },
        })
        .collect()
}

/// One line for each subject, and one that counts what is to be mended.
pub(super) fn lines(summary: &Summary<'_>, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = summary
        .reviews
        .iter()
        .flat_map(|one| std::iter::once(line(one, lang)).chain(doubts(one, lang)))
        .collect();
    if lines.is_empty() {
        return lines;
    }
    lines.insert(0, String::new());
    let open = summary.follow_up.iter().filter(|task| task.outcome.is_none()).count();
    let all = summary.follow_up.len();
    lines.push(tr(
        lang,
        format!("Việc phải khắc phục: {all}, chưa xong {open}"),
        format!("To be mended: {all}, open {open}"),
    ));
    lines
}

fn doubts(one: &ReviewSummary<'_>, lang: Lang) -> impl Iterator<Item = String> {
    let said = tr(lang, "số liệu", "figures");
    one.figures.iter().map(move |finding| format!("     {said}: {finding}"))
}

fn line(one: &ReviewSummary<'_>, lang: Lang) -> String {
    let stage = match one.stage {
        Stage::Open => tr(lang, "đang kiểm điểm", "under review"),
        Stage::Adopted => tr(lang, "đã kết luận", "concluded"),
        Stage::LeftOut => tr(lang, "không kiểm điểm", "left out"),
        Stage::Waiting => tr(lang, "chưa đến lượt", "waiting"),
    };
    let grade = one.grade.map(|grade| format!("; {}", grade.name(lang))).unwrap_or_default();
    format!("{:>3}. {}: {stage}{grade}", one.id, one.name)
}
