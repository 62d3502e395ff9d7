//! Creating, opening and closing the session, and which commands each stage admits.

use super::{SessionCommand, SessionEvent, SessionRefusal, Stage};
use crate::domain::agenda::{AgendaCommand, ItemStatus, Unmet};
use crate::domain::duties::DutiesCommand;
use crate::domain::election::{Election, ElectionCommand};
use crate::domain::floor::FloorCommand;
use crate::domain::themes::ThemesCommand;
use crate::domain::{Command, Event, Moment, Refusal, State, Text, agenda, quorum};

/// Refuses a command that does not belong to the present stage of the session.
pub(in crate::domain) fn admit(state: &State, command: &Command) -> Result<(), SessionRefusal> {
    match state.stage {
        Stage::Blank if !lays_down(command) => Err(SessionRefusal::NotCreated),
        Stage::Preparing if !belongs_to_preparing(command) => Err(SessionRefusal::NotOpened),
        Stage::Closed { .. } if !matches!(command, Command::Hall(_)) => Err(SessionRefusal::Closed),
        Stage::Blank | Stage::Preparing | Stage::Sitting { .. } | Stage::Closed { .. } => Ok(()),
    }
}

/// Decides a command that concerns the session as a whole.
pub(in crate::domain) fn decide(
    state: &State,
    command: &SessionCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        SessionCommand::Create { about, rules } => {
            if state.stage != Stage::Blank {
                return Err(SessionRefusal::AlreadyCreated.into());
            }
            SessionEvent::Created { about: about.clone(), rules: rules.clone() }
        }
        SessionCommand::Open {} => open(state, now)?,
        SessionCommand::Note { text } => note(text)?,
        SessionCommand::Close {} => close(state, now)?,
        // A state knows no records: `History::decide` answers this one.
        SessionCommand::Undo {} => return Err(SessionRefusal::NothingToUndo.into()),
    };
    Ok(vec![Event::Session(event)])
}

fn lays_down(command: &Command) -> bool {
    matches!(command, Command::Session(SessionCommand::Create { .. }))
}

fn belongs_to_preparing(command: &Command) -> bool {
    matches!(
        command,
        Command::Session(_)
            | Command::Roster(_)
            | Command::Hall(_)
            | Command::Agenda(AgendaCommand::Plan { .. })
            | Command::Election(ElectionCommand::Plan { .. })
            | Command::Floor(FloorCommand::Register { .. })
            | Command::Duties(
                DutiesCommand::Declare { .. }
                    | DutiesCommand::Remove { .. }
                    | DutiesCommand::Assign { .. }
                    | DutiesCommand::Pilot { .. }
                    | DutiesCommand::Unpilot { .. }
                    | DutiesCommand::KeyLink { .. }
            )
            | Command::Themes(ThemesCommand::Declare { .. })
            | Command::Preparation(_)
    ) || is_written_beforehand(command)
}

/// Self-reviews and the opinions asked of others are there before the meeting.
fn is_written_beforehand(command: &Command) -> bool {
    matches!(command, Command::Review(command) if command.may_precede_the_opening())
}

fn open(state: &State, now: Moment) -> Result<SessionEvent, Refusal> {
    if state.stage != Stage::Preparing {
        return Err(SessionRefusal::AlreadyOpened.into());
    }
    quorum::check(state)?;
    Ok(SessionEvent::Opened {
        at: now,
        convened: state.roster.convened(),
        present: state.roster.present_voters(),
    })
}

fn note(text: &Text) -> Result<SessionEvent, Refusal> {
    if text.is_empty() {
        return Err(SessionRefusal::EmptyNote.into());
    }
    Ok(SessionEvent::Noted { text: text.clone() })
}

fn close(state: &State, now: Moment) -> Result<SessionEvent, Refusal> {
    if state.stage == Stage::Preparing {
        return Err(SessionRefusal::NotOpened.into());
    }
    agenda::nothing_under_way(state)?;
    let settled = |status: &ItemStatus| {
        matches!(status, ItemStatus::Done { .. } | ItemStatus::Skipped { .. })
    };
    if let Some(entry) = state.agenda.entries.iter().find(|entry| !settled(&entry.status)) {
        let item = &entry.item;
        return Err(SessionRefusal::ItemOpen { item: item.id, title: item.title.clone() }.into());
    }
    if let Some(election) = state.elections.all.iter().find(|election| !agenda::settled(election)) {
        return Err(ballots_left(election).into());
    }
    if let Some(election) = state.elections.all.iter().find(|one| agenda::is_undecided(state, one))
    {
        let (election, title) = (election.plan.id, election.plan.title.clone());
        return Err(Unmet::ElectionNotConcluded { election, title }.into());
    }
    Ok(SessionEvent::Closed { at: now })
}

fn ballots_left(election: &Election) -> SessionRefusal {
    let plan = &election.plan;
    SessionRefusal::ElectionOpen { election: plan.id, title: plan.title.clone() }
}
