//! Folds what has happened in the preparation into its state.

use super::{
    Introduced, Opinion, Paper, PaperPlan, Preparation, PreparationEvent, Subcommittee, Task,
    TaskPlan, TaskProgress, Team, TeamPlan,
};
use crate::domain::election::Nominated;
use crate::domain::{ElectionId, PersonId, PreparationTaskId, Text};

/// Takes an event of the preparation in.
pub(in crate::domain) fn evolve(all: &mut Preparation, event: &PreparationEvent) {
    match event {
        PreparationEvent::Planned { teams, tasks, papers } => {
            for plan in teams {
                set_up(all, plan);
            }
            for plan in tasks {
                add_task(all, plan);
            }
            all.papers.extend(papers.iter().map(paper));
        }
        PreparationEvent::Scheduled { congress_on } => all.congress_on = Some(*congress_on),
        PreparationEvent::Appointed { team, people } => appoint(all, *team, people),
        PreparationEvent::TaskAdded { task } => add_task(all, task),
        PreparationEvent::TaskAssigned { task, owner } => {
            change(all, *task, |task| task.owner = Some(*owner));
        }
        PreparationEvent::TaskFinished { task, on } => {
            change(all, *task, |task| task.progress = TaskProgress::Done { on: *on });
        }
        PreparationEvent::TaskReopened { task, .. } => {
            change(all, *task, |task| task.progress = TaskProgress::Open);
        }
        PreparationEvent::Introduced { election, branch, people } => {
            for who in people {
                introduce(all, *election, who, branch);
            }
        }
        PreparationEvent::OpinionNoted { election, person, opinion } => {
            note_opinion(all, (*election, person), opinion);
        }
        PreparationEvent::VoteNoted { vote } => all.votes.push(vote.clone()),
        PreparationEvent::VoteRetracted { election, .. } => {
            all.votes.retain(|vote| vote.election != *election);
        }
        PreparationEvent::PaperAdvanced { paper, step, on } => {
            if let Some(paper) = all.papers.iter_mut().find(|known| known.kind == *paper) {
                paper.steps.push((*step, *on));
            }
        }
    }
}

fn set_up(all: &mut Preparation, plan: &TeamPlan) {
    all.teams.push(Team { kind: plan.kind, duty: plan.duty.clone(), people: Vec::new() });
}

fn add_task(all: &mut Preparation, plan: &TaskPlan) {
    let id = PreparationTaskId(u16::try_from(all.tasks.len() + 1).unwrap_or(u16::MAX));
    let TaskPlan { team, title, due } = plan.clone();
    all.tasks.push(Task { id, team, title, due, owner: None, progress: TaskProgress::Open });
}

fn paper(plan: &PaperPlan) -> Paper {
    Paper { kind: plan.kind, due: plan.due, steps: Vec::new() }
}

fn appoint(all: &mut Preparation, kind: Subcommittee, people: &[PersonId]) {
    if all.team(kind).is_none() {
        set_up(all, &TeamPlan { kind, duty: Text::default() });
    }
    for team in all.teams.iter_mut().filter(|team| team.kind == kind) {
        team.people = people.to_vec();
    }
}

fn change(all: &mut Preparation, id: PreparationTaskId, make: impl Fn(&mut Task)) {
    all.tasks.iter_mut().filter(|task| task.id == id).for_each(make);
}

fn introduce(all: &mut Preparation, election: ElectionId, who: &Nominated, branch: &Text) {
    let found = all.names.iter_mut().find(|n| n.election == election && n.who == *who);
    match found {
        Some(name) => name.branches.push(branch.clone()),
        None => all.names.push(Introduced {
            election,
            who: who.clone(),
            branches: vec![branch.clone()],
            opinions: Vec::new(),
        }),
    }
}

fn note_opinion(all: &mut Preparation, of: (ElectionId, &Nominated), opinion: &Opinion) {
    for name in all.names.iter_mut().filter(|name| (name.election, &name.who) == of) {
        name.opinions.retain(|known| known.organisation != opinion.organisation);
        name.opinions.push(opinion.clone());
    }
}
