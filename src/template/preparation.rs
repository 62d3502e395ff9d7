//! What a template plans before the congress: subcommittees, their tasks, and the papers.

use std::ops::Range;

use chrono::NaiveDate;
use toml::Spanned;

use super::fault::Fault;
use super::reading::Reader;
use super::source::{DocumentSource, Source, TaskSource, TeamSource};
use crate::domain::preparation::{
    Due, MOST_DAYS, PaperPlan, PreparationCommand, TaskPlan, TeamPlan,
};
use crate::domain::{Command, Text};

/// The plan of the preparation, as a template lays it down.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PreparationPlan {
    /// The day of the congress, once somebody has said it.
    pub congress_on: Option<NaiveDate>,
    pub teams: Vec<TeamPlan>,
    pub tasks: Vec<TaskPlan>,
    pub papers: Vec<PaperPlan>,
}

impl PreparationPlan {
    /// Whether anything is planned before the congress.
    pub fn is_planned(&self) -> bool {
        !(self.teams.is_empty() && self.tasks.is_empty() && self.papers.is_empty())
    }

    /// The commands that plan it, where anything is planned.
    pub(super) fn into_commands(self) -> Vec<Command> {
        if !self.is_planned() {
            return Vec::new();
        }
        let Self { congress_on, teams, tasks, papers } = self;
        let plan = PreparationCommand::Plan { teams, tasks, papers };
        let day = congress_on.map(|congress_on| PreparationCommand::Schedule { congress_on });
        [plan].into_iter().chain(day).map(Command::Preparation).collect()
    }
}

/// Reads the plan: no subcommittee and no paper twice, and every task with its subcommittee.
pub(super) fn preparation(reader: &mut Reader<'_>, source: &Source) -> PreparationPlan {
    once(reader, source.teams.iter().map(|team| &team.kind));
    once(reader, source.documents.iter().map(|paper| &paper.kind));
    PreparationPlan {
        congress_on: None,
        teams: source.teams.iter().map(|raw| team(reader, raw)).collect(),
        tasks: source.tasks.iter().map(|raw| task(reader, raw, &source.teams)).collect(),
        papers: source.documents.iter().map(|raw| paper(reader, raw)).collect(),
    }
}

fn team(reader: &mut Reader<'_>, raw: &TeamSource) -> TeamPlan {
    let duty = raw.duty.as_ref().map(|duty| reader.title(duty)).unwrap_or_default();
    TeamPlan { kind: *raw.kind.get_ref(), duty }
}

fn task(reader: &mut Reader<'_>, raw: &TaskSource, teams: &[TeamSource]) -> TaskPlan {
    let team = *raw.team.get_ref();
    if !teams.iter().any(|known| *known.kind.get_ref() == team) {
        reader.fault(raw.team.span().start, Fault::TaskWithoutTeam);
    }
    if Text::new(raw.title.get_ref()).is_empty() {
        reader.fault(raw.title.span().start, Fault::NamelessTask);
    }
    TaskPlan { team, title: reader.title(&raw.title), due: due(reader, &raw.days_before) }
}

fn paper(reader: &mut Reader<'_>, raw: &DocumentSource) -> PaperPlan {
    PaperPlan { kind: *raw.kind.get_ref(), due: due(reader, &raw.days_before) }
}

fn due(reader: &mut Reader<'_>, days: &Spanned<i64>) -> Due {
    let written = *days.get_ref();
    let fit = u16::try_from(written).ok().filter(|days| *days <= MOST_DAYS);
    if fit.is_none() {
        let fault = Fault::DaysBefore { days: written, most: MOST_DAYS };
        reader.fault(days.span().start, fault);
    }
    Due::DaysBefore(fit.unwrap_or_default())
}

/// Makes sure that nothing of one kind is planned a second time.
fn once<'a, T: PartialEq + 'a>(
    reader: &mut Reader<'_>,
    kinds: impl Iterator<Item = &'a Spanned<T>>,
) {
    let mut earlier: Vec<(&T, Range<usize>)> = Vec::new();
    for kind in kinds {
        if let Some((_, first)) = earlier.iter().find(|(known, _)| *known == kind.get_ref()) {
            let first_line = reader.error(first.start, Fault::NamelessTask).line;
            reader.fault(kind.span().start, Fault::PlannedTwice { first_line });
        }
        earlier.push((kind.get_ref(), kind.span()));
    }
}
