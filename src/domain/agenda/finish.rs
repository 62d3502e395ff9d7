//! What must have happened before an item may be finished, by its kind.

use super::needs::{all_handed_over, body_elected};
use super::{Entry, ItemKind, Unmet};
use crate::domain::about::Gathering;
use crate::domain::conclusions;
use crate::domain::duties::{self, Hearing, Progress, Work};
use crate::domain::hands::Motion;
use crate::domain::narration::subject_name;
use crate::domain::review::Class;
use crate::domain::{ElectionId, Refusal, State, Text};

/// Refuses to finish an item whose business is not done. Speakers who wait do not keep it open.
pub(super) fn may_finish(state: &State, kind: &ItemKind) -> Result<(), Refusal> {
    match kind {
        ItemKind::ShowOfHands { motions } => {
            Ok(motions.iter().try_for_each(|text| adopted_or_lost(state, text))?)
        }
        ItemKind::BodyElection { bodies } => {
            Ok(bodies.iter().try_for_each(|body| body_elected(state, *body))?)
        }
        ItemKind::Credentials => Ok(credentials_voted(state)?),
        ItemKind::Election { election } => concluded(state, *election),
        ItemKind::Admission => Ok(admission_voted(state)?),
        ItemKind::Handover => Ok(all_handed_over(state)?),
        ItemKind::Assignment => Ok(duties_settled(state)?),
        ItemKind::Review { of } => Ok(reviewed(state, *of)?),
        ItemKind::Grading => Ok(graded(state)?),
        ItemKind::Conclusion => Ok(points_concluded(state)?),
        ItemKind::Appointment => Ok(appointed(state)?),
        ItemKind::Rite
        | ItemKind::Speech
        | ItemKind::Report
        | ItemKind::Discussion
        | ItemKind::Announcement
        | ItemKind::Break => Ok(()),
    }
}

fn adopted_or_lost(state: &State, asked: &Text) -> Result<(), Unmet> {
    let is_asked = |motion: &Motion| matches!(motion, Motion::Adopt { text } if text == asked);
    if state.hands.counted().any(|(motion, _)| is_asked(motion)) {
        return Ok(());
    }
    Err(Unmet::NotVoted { text: asked.clone() })
}

/// A congress of members hears a report instead, and does not vote on it.
fn credentials_voted(state: &State) -> Result<(), Unmet> {
    let is_vote = |motion: &Motion| matches!(motion, Motion::Credentials { .. });
    if state.about.gathering != Gathering::DelegateCongress
        || state.hands.counted().any(|(motion, _)| is_vote(motion))
    {
        return Ok(());
    }
    Err(Unmet::CredentialsNotVoted)
}

/// Each of a class was reviewed and the chair has concluded, or was left out with a reason.
fn reviewed(state: &State, class: Class) -> Result<(), Unmet> {
    match state.reviews.of_class(class).into_iter().find(|subject| !subject.is_done()) {
        None => Ok(()),
        Some(subject) => {
            Err(Unmet::NotReviewed { name: Text::new(&subject_name(state, subject.id)) })
        }
    }
}

/// The grades of each class that is reviewed were announced.
fn graded(state: &State) -> Result<(), Unmet> {
    let classes = [Class::Collective, Class::Person].into_iter();
    let mut graded = classes.filter(|class| !state.reviews.of_class(*class).is_empty());
    match graded.find(|class| state.grading.of_class(*class).is_none()) {
        None => Ok(()),
        Some(class) => Err(Unmet::GradesNotAnnounced { class }),
    }
}

/// Points that were noted are concluded before the chair goes on, and a conference that gathers
/// opinions has some.
fn points_concluded(state: &State) -> Result<(), Unmet> {
    let drawn = &state.conclusions;
    match drawn.count() {
        _ if drawn.concluded_at().is_some() => Ok(()),
        0 if conclusions::are_due(state) => Err(Unmet::NoConclusions),
        0 => Ok(()),
        points => Err(Unmet::PointsNotConcluded { points }),
    }
}

/// An appointment was noted at this item, or all of them before.
fn appointed(state: &State) -> Result<(), Unmet> {
    let heard = |entry: &Entry| state.appointments.was_heard_at(entry.item.id);
    let all_known = state.appointments.open_offices().next().is_none();
    if all_known || state.agenda.running().is_some_and(heard) {
        return Ok(());
    }
    Err(Unmet::NobodyAppointed)
}

fn admission_voted(state: &State) -> Result<(), Unmet> {
    let is_admission = |motion: &Motion| matches!(motion, Motion::Admission { .. });
    if state.hands.counted().any(|(motion, _)| is_admission(motion)) {
        return Ok(());
    }
    Err(Unmet::AdmissionNotVoted)
}

fn concluded(state: &State, id: ElectionId) -> Result<(), Refusal> {
    let election = state.elections.find(id)?;
    if election.phase.is_over() {
        return Ok(());
    }
    let title = election.plan.title.clone();
    Err(Unmet::ElectionNotConcluded { election: id, title }.into())
}

/// The duties are announced, or left to a later meeting with a reason.
fn duties_settled(state: &State) -> Result<(), Unmet> {
    match &state.duties.work {
        Work::Open(draft) if matches!(draft.progress, Progress::Postponed { .. }) => Ok(()),
        Work::Open(_) => Err(Unmet::DutiesNotAdopted { faults: duties::faults(state).len() }),
        Work::Settled => match state.duties.in_force() {
            Some(decision) if decision.hearing == Hearing::Awaited => {
                Err(Unmet::DutiesNotAnnounced { decision: decision.number })
            }
            _ => Ok(()),
        },
    }
}
