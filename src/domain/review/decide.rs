//! Which step of a review is possible: the collective comes first, its head next, then the others.

use super::check;
use super::{
    Account, Inspection, NewTask, Opinion, OpinionSource, ReviewCommand, ReviewEvent,
    ReviewRefusal, Reviews, Shortcoming, Subject, SubjectStage, Task, TaskOrigin, TaskStage, Team,
    TeamPurpose, Who,
};
use crate::domain::agenda::ItemKind;
use crate::domain::narration::subject_name;
use crate::domain::{Event, Moment, Refusal, State, SubjectId, TaskId, TeamId, Text};

/// Decides a command about the reviews.
pub(in crate::domain) fn decide(
    state: &State,
    command: &ReviewCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ReviewCommand::Enlist { subjects } => enlist(state, subjects)?,
        ReviewCommand::LeaveOut { subject, reason } => leave_out(state, *subject, reason)?,
        ReviewCommand::FormTeam { purpose, leader, members, charge } => {
            let (leader, members) = (*leader, members.clone());
            let id = TeamId(number_after(state.reviews.teams.len())?);
            let team = Team { id, purpose: *purpose, leader, members, charge: charge.clone() };
            check::team(state, &team)?;
            ReviewEvent::TeamFormed { team }
        }
        ReviewCommand::HandIn { subject, account } => hand_in(state, *subject, account)?,
        ReviewCommand::AddShortcoming { subject, shortcoming } => {
            add_shortcoming(state, *subject, shortcoming)?
        }
        ReviewCommand::Opine { subject, opinion } => opine(state, *subject, opinion)?,
        ReviewCommand::Call { subject, deviation } => {
            call(state, *subject, deviation.as_ref(), now)?
        }
        ReviewCommand::Adopt { subject, conclusion } => adopt(state, *subject, conclusion, now)?,
        ReviewCommand::CarryOver { by, what, remedy, deadline } => {
            let id = TaskId(number_after(state.reviews.tasks.len())?);
            let (by, what, remedy) = (by.clone(), what.clone(), remedy.clone());
            if by.is_empty() || what.is_empty() || remedy.is_empty() {
                return Err(ReviewRefusal::TaskIncomplete.into());
            }
            let (origin, deadline) = (TaskOrigin::Earlier, *deadline);
            ReviewEvent::CarriedOver { task: NewTask { id, origin, by, what, remedy, deadline } }
        }
        ReviewCommand::Inspect { task, inspection } => inspect(state, *task, inspection)?,
        ReviewCommand::CloseTask { task, outcome } => close_task(state, *task, outcome, now)?,
    };
    Ok(vec![Event::Review(event)])
}

fn enlist(state: &State, subjects: &[Who]) -> Result<ReviewEvent, Refusal> {
    if subjects.is_empty() {
        return Err(ReviewRefusal::NobodyNamed.into());
    }
    let reviews = &state.reviews;
    let known: Vec<&Who> = reviews.subjects.iter().map(|subject| &subject.who).collect();
    for (at, who) in subjects.iter().enumerate() {
        let earlier = subjects.iter().take(at).chain(known.iter().copied());
        check::enlisted(state, who, earlier)?;
    }
    let all = reviews.subjects.len().saturating_add(subjects.len());
    number_after(all)?;
    let first = SubjectId(number_after(reviews.subjects.len())?);
    Ok(ReviewEvent::Enlisted { first, subjects: subjects.to_vec() })
}

fn leave_out(state: &State, id: SubjectId, reason: &Text) -> Result<ReviewEvent, ReviewRefusal> {
    let subject = find(&state.reviews, id)?;
    if subject.stage != SubjectStage::Waiting {
        return Err(ReviewRefusal::NotWaiting { name: name(state, subject) });
    }
    if reason.is_empty() {
        return Err(ReviewRefusal::NoReason);
    }
    Ok(ReviewEvent::LeftOut { subject: id, reason: reason.clone() })
}

fn hand_in(state: &State, id: SubjectId, account: &Account) -> Result<ReviewEvent, ReviewRefusal> {
    let subject = not_done(state, id)?;
    check::account(&name(state, subject), account)?;
    Ok(ReviewEvent::HandedIn { subject: id, account: account.clone() })
}

fn add_shortcoming(
    state: &State,
    id: SubjectId,
    shortcoming: &Shortcoming,
) -> Result<ReviewEvent, ReviewRefusal> {
    let subject = not_done(state, id)?;
    let name = name(state, subject);
    if subject.account.is_none() {
        return Err(ReviewRefusal::NotHandedIn { name });
    }
    check::shortcoming(&name, shortcoming)?;
    Ok(ReviewEvent::ShortcomingAdded { subject: id, shortcoming: shortcoming.clone() })
}

fn opine(state: &State, id: SubjectId, opinion: &Opinion) -> Result<ReviewEvent, Refusal> {
    let subject = not_done(state, id)?;
    let is_open = matches!(subject.stage, SubjectStage::Open { .. });
    if opinion.source == OpinionSource::Meeting && !is_open {
        return Err(ReviewRefusal::NotOpen { name: name(state, subject) }.into());
    }
    check::opinion(state, opinion)?;
    Ok(ReviewEvent::Opined { subject: id, opinion: opinion.clone() })
}

fn call(
    state: &State,
    id: SubjectId,
    deviation: Option<&Text>,
    at: Moment,
) -> Result<ReviewEvent, ReviewRefusal> {
    let reviews = &state.reviews;
    let subject = find(reviews, id)?;
    if let Some(open) = reviews.open() {
        return Err(ReviewRefusal::SubjectOpen { name: name(state, open) });
    }
    if subject.stage != SubjectStage::Waiting {
        return Err(ReviewRefusal::NotWaiting { name: name(state, subject) });
    }
    let class = subject.who.class();
    let running = state.agenda.running().map(|entry| &entry.item.kind);
    if running != Some(&ItemKind::Review { of: class }) {
        return Err(ReviewRefusal::NoItem { class });
    }
    match (reviews.next().filter(|next| next.id != id), deviation) {
        (None, _) => Ok(ReviewEvent::Called { subject: id, at }),
        (Some(_), Some(reason)) if !reason.is_empty() => {
            Ok(ReviewEvent::CalledOutOfOrder { subject: id, reason: reason.clone(), at })
        }
        (Some(next), _) => {
            Err(ReviewRefusal::OutOfOrder { name: name(state, subject), before: name(state, next) })
        }
    }
}

fn adopt(
    state: &State,
    id: SubjectId,
    conclusion: &Text,
    at: Moment,
) -> Result<ReviewEvent, ReviewRefusal> {
    let subject = find(&state.reviews, id)?;
    let name = name(state, subject);
    if !matches!(subject.stage, SubjectStage::Open { .. }) {
        return Err(ReviewRefusal::NotOpen { name });
    }
    let Some(account) = &subject.account else { return Err(ReviewRefusal::NotHandedIn { name }) };
    if conclusion.is_empty() {
        return Err(ReviewRefusal::NoConclusion { name });
    }
    let all = state.reviews.tasks.len().saturating_add(account.shortcomings.len());
    number_after(all)?;
    let first = number_after(state.reviews.tasks.len())?;
    let numbered = (first..).map(TaskId).zip(&account.shortcomings);
    let tasks = numbered.map(|(task, shortcoming)| to_mend(task, id, &name, shortcoming)).collect();
    Ok(ReviewEvent::Adopted { subject: id, conclusion: conclusion.clone(), tasks, at })
}

/// What a shortcoming leaves to be done, by the subject where nobody else is named.
fn to_mend(id: TaskId, subject: SubjectId, name: &Text, shortcoming: &Shortcoming) -> NewTask {
    let Shortcoming { what, remedy, by, deadline, .. } = shortcoming.clone();
    let by = if by.is_empty() { name.clone() } else { by };
    NewTask { id, origin: TaskOrigin::Subject(subject), by, what, remedy, deadline }
}

fn inspect(
    state: &State,
    id: TaskId,
    inspection: &Inspection,
) -> Result<ReviewEvent, ReviewRefusal> {
    open_task(&state.reviews, id)?;
    let inspects =
        |team: &&Team| team.id == inspection.team && team.purpose == TeamPurpose::Inspection;
    if state.reviews.teams.iter().find(inspects).is_none() {
        return Err(ReviewRefusal::NoInspectionTeam { team: inspection.team });
    }
    if inspection.finding.is_empty() {
        return Err(ReviewRefusal::NoFinding { task: id });
    }
    Ok(ReviewEvent::Inspected { task: id, inspection: inspection.clone() })
}

fn close_task(
    state: &State,
    id: TaskId,
    outcome: &Text,
    at: Moment,
) -> Result<ReviewEvent, ReviewRefusal> {
    open_task(&state.reviews, id)?;
    if outcome.is_empty() {
        return Err(ReviewRefusal::NoOutcome { task: id });
    }
    Ok(ReviewEvent::TaskClosed { task: id, outcome: outcome.clone(), at })
}

fn open_task(reviews: &Reviews, id: TaskId) -> Result<&Task, ReviewRefusal> {
    let task = reviews.task(id).ok_or(ReviewRefusal::NoSuchTask { task: id })?;
    match task.stage {
        TaskStage::Open => Ok(task),
        TaskStage::Done { .. } => Err(ReviewRefusal::TaskDone { task: id }),
    }
}

fn not_done(state: &State, id: SubjectId) -> Result<&Subject, ReviewRefusal> {
    let subject = find(&state.reviews, id)?;
    if subject.is_done() {
        return Err(ReviewRefusal::AlreadyDone { name: name(state, subject) });
    }
    Ok(subject)
}

fn find(reviews: &Reviews, id: SubjectId) -> Result<&Subject, ReviewRefusal> {
    reviews.get(id).ok_or(ReviewRefusal::NoSuchSubject { subject: id })
}

fn name(state: &State, subject: &Subject) -> Text {
    Text::new(&subject_name(state, subject.id))
}

fn number_after(count: usize) -> Result<u16, ReviewRefusal> {
    let number = u16::try_from(count).ok().and_then(|count| count.checked_add(1));
    number.ok_or(ReviewRefusal::Full)
}
