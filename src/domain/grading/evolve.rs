//! Folds what happens in the grading into it.

use std::collections::BTreeMap;

use super::{Announced, Ballot, BallotStage, Grading, GradingEvent, Kept, Settled};

/// Takes an event of the grading in. Unknown ballots are passed over.
pub(in crate::domain) fn evolve(grading: &mut Grading, event: &GradingEvent) {
    match event {
        GradingEvent::Proposed { subject, proposal } => {
            grading.proposals.insert(*subject, *proposal);
        }
        GradingEvent::Issued { issue } => {
            grading.ballots.push(Ballot { issue: issue.clone(), stage: BallotStage::Issued });
        }
        GradingEvent::Collected { ballot, collected } => {
            let stage = BallotStage::Collected { collected: *collected, counts: BTreeMap::new() };
            change(grading, *ballot, |ballot| ballot.stage = stage);
        }
        GradingEvent::Counted { ballot, subject, count } => change(grading, *ballot, |ballot| {
            if let BallotStage::Collected { counts, .. } = &mut ballot.stage {
                counts.insert(*subject, *count);
            }
        }),
        GradingEvent::Released { ballot, by, at } => {
            change(grading, *ballot, |ballot| {
                if let BallotStage::Collected { collected, counts } = &mut ballot.stage {
                    let (collected, counts) = (*collected, std::mem::take(counts));
                    let by = by.clone();
                    ballot.stage = BallotStage::Released { collected, counts, by, at: *at };
                }
            });
            forget_answers(grading, *ballot);
        }
        GradingEvent::Settled { subject, grade, decided_by } => {
            // Another grade may change who is over the cap.
            grading.kept.clear();
            let settled = Settled { grade: *grade, decided_by: decided_by.clone() };
            grading.settled.insert(*subject, settled);
        }
        GradingEvent::Kept { class, subjects, decided_by } => {
            let (subjects, decided_by) = (subjects.clone(), decided_by.clone());
            grading.kept.insert(*class, Kept { subjects, decided_by });
        }
        GradingEvent::Announced { class, grades, at } => {
            grading.announced.push(Announced { class: *class, grades: grades.clone(), at: *at });
        }
        GradingEvent::Withdrawn { class, .. } => {
            grading.announced.retain(|announced| announced.class != *class);
            grading.kept.remove(class);
        }
    }
}

/// What was answered for an earlier ballot does not stand for a later one.
fn forget_answers(grading: &mut Grading, number: u16) {
    let Some(ballot) = grading.ballots.iter().find(|known| known.issue.number == number) else {
        return;
    };
    for line in &ballot.issue.lines {
        grading.settled.remove(&line.subject);
    }
    grading.kept.remove(&ballot.issue.class);
}

fn change(grading: &mut Grading, number: u16, how: impl FnOnce(&mut Ballot)) {
    if let Some(ballot) = grading.ballots.iter_mut().find(|known| known.issue.number == number) {
        how(ballot);
    }
}
