//! Folds what happens in the reviews into them.

use super::{NewTask, ReviewEvent, Reviews, Subject, SubjectStage, Task, TaskStage, Who};
use crate::domain::{SubjectId, TaskId};

/// Takes an event of the reviews in. Unknown subjects and tasks are passed over.
pub(in crate::domain) fn evolve(reviews: &mut Reviews, event: &ReviewEvent) {
    match event {
        ReviewEvent::Enlisted { first, subjects } => enlist(reviews, *first, subjects),
        ReviewEvent::LeftOut { subject, reason } => {
            set(reviews, *subject, SubjectStage::LeftOut { reason: reason.clone() });
        }
        ReviewEvent::TeamFormed { team } => reviews.teams.push(team.clone()),
        ReviewEvent::HandedIn { subject, account } => {
            change(reviews, *subject, |subject| subject.account = Some(account.clone()));
        }
        ReviewEvent::ShortcomingAdded { subject, shortcoming } => {
            change(reviews, *subject, |subject| {
                let account = subject.account.get_or_insert_default();
                account.shortcomings.push(shortcoming.clone());
            });
        }
        ReviewEvent::Opined { subject, opinion } => {
            change(reviews, *subject, |subject| subject.opinions.push(opinion.clone()));
        }
        ReviewEvent::Called { subject, at } | ReviewEvent::CalledOutOfOrder { subject, at, .. } => {
            set(reviews, *subject, SubjectStage::Open { since: *at });
        }
        ReviewEvent::Adopted { subject, conclusion, tasks, at } => {
            let conclusion = conclusion.clone();
            set(reviews, *subject, SubjectStage::Adopted { at: *at, conclusion });
            reviews.tasks.extend(tasks.iter().cloned().map(open));
        }
        ReviewEvent::CarriedOver { task } => reviews.tasks.push(open(task.clone())),
        ReviewEvent::Inspected { task, inspection } => {
            change_task(reviews, *task, |task| task.inspections.push(inspection.clone()));
        }
        ReviewEvent::TaskClosed { task, outcome, at } => {
            let stage = TaskStage::Done { at: *at, outcome: outcome.clone() };
            change_task(reviews, *task, |task| task.stage = stage);
        }
    }
}

fn enlist(reviews: &mut Reviews, first: SubjectId, subjects: &[Who]) {
    let numbered = (first.0..).map(SubjectId).zip(subjects);
    reviews.subjects.extend(numbered.map(|(id, who)| Subject {
        id,
        who: who.clone(),
        account: None,
        opinions: Vec::new(),
        stage: SubjectStage::Waiting,
    }));
}

fn open(plan: NewTask) -> Task {
    Task { plan, inspections: Vec::new(), stage: TaskStage::Open }
}

fn set(reviews: &mut Reviews, id: SubjectId, stage: SubjectStage) {
    change(reviews, id, |subject| subject.stage = stage);
}

fn change(reviews: &mut Reviews, id: SubjectId, how: impl FnOnce(&mut Subject)) {
    if let Some(subject) = reviews.subjects.iter_mut().find(|known| known.id == id) {
        how(subject);
    }
}

fn change_task(reviews: &mut Reviews, id: TaskId, how: impl FnOnce(&mut Task)) {
    if let Some(task) = reviews.tasks.iter_mut().find(|known| known.plan.id == id) {
        how(task);
    }
}
