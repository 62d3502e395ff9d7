//! What may be done in the preparation, and only while the session is being prepared.

use chrono::NaiveDate;

use super::refusal::{PaperFault, PlanFault, PreparationRefusal};
use super::{
    Due, PaperKind, PaperPlan, PaperStep, PreparationCommand, PreparationEvent, Subcommittee,
    TaskPlan, TaskProgress, TeamPlan, names, vote,
};
use crate::domain::about::Stage;
use crate::domain::{Event, PersonId, PreparationTaskId, Refusal, State, Text};

/// The most days before the congress that something may fall due.
pub const MOST_DAYS: u16 = 365;

/// Decides a command on the preparation.
pub(in crate::domain) fn decide(
    state: &State,
    command: &PreparationCommand,
) -> Result<Vec<Event>, Refusal> {
    if state.stage != Stage::Preparing {
        return Err(PreparationRefusal::Over.into());
    }
    let event = match command {
        PreparationCommand::Plan { teams, tasks, papers } => plan(state, teams, tasks, papers)?,
        PreparationCommand::Schedule { congress_on } => {
            PreparationEvent::Scheduled { congress_on: *congress_on }
        }
        PreparationCommand::Appoint { team, people } => appoint(state, *team, people)?,
        PreparationCommand::AddTask { task } => {
            check_task(task)?;
            PreparationEvent::TaskAdded { task: task.clone() }
        }
        PreparationCommand::AssignTask { task, owner } => {
            open_task(state, *task)?;
            names::attendee(state, *owner)?;
            PreparationEvent::TaskAssigned { task: *task, owner: *owner }
        }
        PreparationCommand::FinishTask { task, on } => {
            open_task(state, *task)?;
            PreparationEvent::TaskFinished { task: *task, on: *on }
        }
        PreparationCommand::ReopenTask { task, reason } => reopen(state, *task, reason)?,
        PreparationCommand::Introduce { election, branch, people } => {
            names::introduce(state, *election, branch, people)?
        }
        PreparationCommand::NoteOpinion { election, person, opinion } => {
            names::note_opinion(state, *election, person, opinion)?
        }
        PreparationCommand::NoteVote { vote } => vote::note(state, vote)?,
        PreparationCommand::RetractVote { election, reason } => {
            vote::retract(state, *election, reason)?
        }
        PreparationCommand::AdvancePaper { paper, step, on } => advance(state, *paper, *step, *on)?,
    };
    Ok(vec![Event::Preparation(event)])
}

fn plan(
    state: &State,
    teams: &[TeamPlan],
    tasks: &[TaskPlan],
    papers: &[PaperPlan],
) -> Result<PreparationEvent, PreparationRefusal> {
    let known = &state.preparation;
    for (at, team) in teams.iter().enumerate() {
        let twice = teams.iter().take(at).any(|other| other.kind == team.kind);
        if twice || known.team(team.kind).is_some() {
            return Err(PlanFault::TeamTwice { team: team.kind }.into());
        }
    }
    tasks.iter().try_for_each(check_task)?;
    for (at, paper) in papers.iter().enumerate() {
        let twice = papers.iter().take(at).any(|other| other.kind == paper.kind);
        if twice || known.paper(paper.kind).is_some() {
            return Err(PaperFault::Twice { paper: paper.kind }.into());
        }
        check_due(paper.due)?;
    }
    let (teams, tasks, papers) = (teams.to_vec(), tasks.to_vec(), papers.to_vec());
    Ok(PreparationEvent::Planned { teams, tasks, papers })
}

fn appoint(
    state: &State,
    team: Subcommittee,
    people: &[PersonId],
) -> Result<PreparationEvent, PreparationRefusal> {
    if people.is_empty() {
        return Err(PreparationRefusal::NobodyNamed);
    }
    for (at, person) in people.iter().enumerate() {
        let known = names::attendee(state, *person)?;
        if people.iter().take(at).any(|other| other == person) {
            let name = known.delegate.name.clone();
            return Err(PreparationRefusal::NamedTwice { name });
        }
    }
    Ok(PreparationEvent::Appointed { team, people: people.to_vec() })
}

fn check_task(task: &TaskPlan) -> Result<(), PreparationRefusal> {
    if task.title.is_empty() {
        return Err(PlanFault::TaskUnnamed.into());
    }
    check_due(task.due)
}

fn check_due(due: Due) -> Result<(), PreparationRefusal> {
    match due {
        Due::DaysBefore(days) if MOST_DAYS < days => {
            Err(PlanFault::TooEarly { days, most: MOST_DAYS }.into())
        }
        Due::DaysBefore(_) | Due::On(_) => Ok(()),
    }
}

fn open_task(state: &State, id: PreparationTaskId) -> Result<(), PreparationRefusal> {
    let task = state.preparation.task(id).ok_or(PlanFault::NoSuchTask { task: id })?;
    match task.progress {
        TaskProgress::Open => Ok(()),
        TaskProgress::Done { on } => Err(PlanFault::TaskDone { task: id, on }.into()),
    }
}

fn reopen(
    state: &State,
    id: PreparationTaskId,
    reason: &Text,
) -> Result<PreparationEvent, PreparationRefusal> {
    let task = state.preparation.task(id).ok_or(PlanFault::NoSuchTask { task: id })?;
    if task.is_open() {
        return Err(PlanFault::TaskOpen { task: id }.into());
    }
    if reason.is_empty() {
        return Err(PreparationRefusal::ReasonMissing);
    }
    Ok(PreparationEvent::TaskReopened { task: id, reason: reason.clone() })
}

/// The steps of a paper follow one another, and so do their days.
fn advance(
    state: &State,
    kind: PaperKind,
    step: PaperStep,
    on: NaiveDate,
) -> Result<PreparationEvent, PreparationRefusal> {
    let unplanned = PaperFault::NotPlanned { paper: kind };
    let paper = state.preparation.paper(kind).ok_or(unplanned)?;
    let Some(next) = paper.next() else {
        return Err(PaperFault::Printed { paper: kind }.into());
    };
    if step != next {
        return Err(PaperFault::OutOfOrder { paper: kind, step, next }.into());
    }
    if let Some((_, before)) = paper.steps.last().filter(|(_, before)| on < *before) {
        let before = *before;
        return Err(PaperFault::BeforeLastStep { paper: kind, on, before }.into());
    }
    Ok(PreparationEvent::PaperAdvanced { paper: kind, step, on })
}
