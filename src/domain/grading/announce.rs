//! From released ballots to the grades that the hall hears: never more of the highest grade than the
//! cap allows, and nobody left out who has more votes than somebody kept.

use super::standing::{excellent, of_class, places_short};
use super::{Grade, Graded, GradingEvent, GradingRefusal, Ground, Kept};
use crate::domain::narration::subject_name;
use crate::domain::review::Class;
use crate::domain::rules::GradingRule;
use crate::domain::{Moment, State, SubjectId, Text};

/// Announces the grades of a class, once each is settled and the cap is kept.
pub(super) fn announce(
    state: &State,
    rule: &GradingRule,
    class: Class,
    at: Moment,
) -> Result<GradingEvent, GradingRefusal> {
    not_announced(state, class)?;
    if let Some(ballot) = state.grading.open() {
        return Err(GradingRefusal::NotReleased { ballot: ballot.issue.number });
    }
    let mut grades = of_class(state, rule, class)?;
    if let Some(places) = places_short(rule, class, &grades) {
        let Some(kept) = state.grading.kept.get(&class) else {
            return Err(too_many(state, rule, &grades, places));
        };
        for graded in &mut grades {
            hold_back(graded, kept);
        }
    }
    Ok(GradingEvent::Announced { class, grades, at })
}

/// Notes who keeps the highest grade.
pub(super) fn keep(
    state: &State,
    rule: &GradingRule,
    kept: (Class, &[SubjectId]),
    decided_by: &Text,
) -> Result<GradingEvent, GradingRefusal> {
    let (class, subjects) = kept;
    not_announced(state, class)?;
    let grades = of_class(state, rule, class)?;
    let Some(places) = places_short(rule, class, &grades) else {
        return Err(GradingRefusal::CapKept { class });
    };
    fits(state, rule, &grades, (subjects, places))?;
    if decided_by.is_empty() {
        return Err(GradingRefusal::NobodyDecided);
    }
    let decided_by = decided_by.clone();
    Ok(GradingEvent::Kept { class, subjects: subjects.to_vec(), decided_by })
}

/// Refuses a choice that takes more than there are places, somebody who has not reached the grade,
/// or somebody with fewer votes than one who is left out.
fn fits(
    state: &State,
    rule: &GradingRule,
    grades: &[Graded],
    (subjects, places): (&[SubjectId], u32),
) -> Result<(), GradingRefusal> {
    let reached = excellent(state, grades);
    let name = |id: SubjectId| Text::new(&subject_name(state, id));
    for (at, subject) in subjects.iter().enumerate() {
        let is_twice = subjects.iter().take(at).any(|other| other == subject);
        if is_twice || !reached.iter().any(|(other, _)| other == subject) {
            return Err(GradingRefusal::NotExcellent { name: name(*subject) });
        }
    }
    if usize::try_from(places).is_ok_and(|places| places < subjects.len()) {
        return Err(too_many(state, rule, grades, places));
    }
    let left = reached.iter().find(|(id, _)| !subjects.contains(id));
    let weakest = reached.iter().rev().find(|(id, _)| subjects.contains(id));
    match (left, weakest) {
        (Some((left, more)), Some((kept, fewer))) if fewer < more => {
            Err(GradingRefusal::AgainstVotes { kept: name(*kept), left: name(*left) })
        }
        _ => Ok(()),
    }
}

fn too_many(state: &State, rule: &GradingRule, grades: &[Graded], places: u32) -> GradingRefusal {
    let name = |(id, votes): (SubjectId, u32)| (Text::new(&subject_name(state, id)), votes);
    let reached = excellent(state, grades).into_iter().map(name).collect();
    let (percent, rule) = match &rule.cap {
        Some(cap) => (cap.percent, cap.rule.clone()),
        None => (0, Text::default()),
    };
    GradingRefusal::TooManyExcellent { reached, places, percent, rule }
}

fn hold_back(graded: &mut Graded, kept: &Kept) {
    if graded.grade == Grade::Excellent && !kept.subjects.contains(&graded.subject) {
        graded.grade = Grade::Good;
        graded.by = Ground::Cap { decided_by: kept.decided_by.clone() };
    }
}

pub(super) fn not_announced(state: &State, class: Class) -> Result<(), GradingRefusal> {
    match state.grading.of_class(class) {
        None => Ok(()),
        Some(_) => Err(GradingRefusal::AlreadyAnnounced { class }),
    }
}
