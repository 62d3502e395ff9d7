//! What the released ballots amount to, before anybody announces it.

use super::cap::{self, Tally};
use super::{Ballot, Count, Grade, Graded, GradingRefusal, Ground, Line, Votes};
use crate::domain::election::majority::is_over;
use crate::domain::narration::subject_name;
use crate::domain::review::Class;
use crate::domain::rules::{GradingRule, Unsettled};
use crate::domain::{State, SubjectId, Text};

/// Finds the grade for which more than the share of the base voted, if there is one.
pub fn by_votes(rule: &GradingRule, votes: &Votes, base: u32) -> Option<Grade> {
    let mut above = 0_u32;
    Grade::ALL.into_iter().find(|grade| {
        let own = votes.of(*grade);
        above = above.saturating_add(own);
        let counted = match rule.unsettled {
            Unsettled::AskMeeting => own,
            Unsettled::CountDownwards => above,
        };
        is_over(rule.more_than, counted, base)
    })
}

/// Finds the released count of a subject, with its line and ballot.
pub fn counted(state: &State, subject: SubjectId) -> Option<(&Ballot, Line, &Count)> {
    let ballot = state.grading.last_ballot(subject)?;
    Some((ballot, ballot.line(subject)?, ballot.released(subject)?))
}

/// Finds the grade of a subject by its votes or by what the meeting decided; the cap comes later.
pub fn reached(
    state: &State,
    rule: &GradingRule,
    subject: SubjectId,
) -> Result<Graded, GradingRefusal> {
    let name = || Text::new(&subject_name(state, subject));
    let Some((ballot, line, count)) = counted(state, subject) else {
        return Err(GradingRefusal::NotVotedOn { name: name() });
    };
    let base = ballot.base(line, count);
    if let Some(grade) = by_votes(rule, &count.votes, base) {
        return Ok(Graded { subject, grade, by: Ground::Votes {} });
    }
    match state.grading.settled.get(&subject) {
        Some(settled) => {
            let by = Ground::Decision { decided_by: settled.decided_by.clone() };
            Ok(Graded { subject, grade: settled.grade, by })
        }
        None => Err(GradingRefusal::Unsettled {
            name: name(),
            votes: count.votes,
            base,
            more_than: rule.more_than,
            rule: rule.unsettled_rule.clone(),
        }),
    }
}

/// Finds the grades of a whole class before the cap, in the order of the reviews.
pub fn of_class(
    state: &State,
    rule: &GradingRule,
    class: Class,
) -> Result<Vec<Graded>, GradingRefusal> {
    let subjects = state.reviews.of_class(class);
    if subjects.is_empty() {
        return Err(GradingRefusal::NobodyToGrade { class });
    }
    subjects.into_iter().map(|subject| reached(state, rule, subject.id)).collect()
}

/// How many may keep the highest grade, where more have reached it than may.
pub fn places_short(rule: &GradingRule, class: Class, grades: &[Graded]) -> Option<u32> {
    let reached = Tally::of(grades);
    let places = cap::places(rule.cap.as_ref()?, class, reached)?;
    (places < reached.excellent).then_some(places)
}

/// Lists who reached the highest grade, those with the most votes for it first.
pub fn excellent(state: &State, grades: &[Graded]) -> Vec<(SubjectId, u32)> {
    let of = |graded: &Graded| {
        let votes = counted(state, graded.subject).map_or(0, |(_, _, count)| count.votes.excellent);
        (graded.subject, votes)
    };
    let mut found: Vec<(SubjectId, u32)> =
        grades.iter().filter(|graded| graded.grade == Grade::Excellent).map(of).collect();
    found.sort_by_key(|(_, votes)| std::cmp::Reverse(*votes));
    found
}
