//! Commands of the preparation at random.

use daihoi::domain::election::Nominated;
use daihoi::domain::preparation::{
    Due, IntroductionVote, Opinion, PaperKind, PaperPlan, PaperStep, PreparationCommand, Stance,
    Subcommittee, TaskPlan, TeamPlan, Votes,
};
use daihoi::domain::{ElectionId, PreparationTaskId};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

use super::person;
use crate::support::domain::text;
use crate::support::preparing::{march, outsider};

/// Names, opinions and votes meet each other for two elections, a few people and one from outside.
pub(crate) fn preparation() -> impl Strategy<Value = PreparationCommand> {
    let election = || (0..3_u16).prop_map(ElectionId);
    let task = || (0..4_u16).prop_map(PreparationTaskId);
    let team = || select(Subcommittee::ALL.to_vec());
    let paper = || select(PaperKind::ALL.to_vec());
    let reason = || text("Ghi nhầm");
    prop_oneof![
        1 => team().prop_map(planned_for),
        1 => (1..31_u32).prop_map(|day| PreparationCommand::Schedule { congress_on: march(day) }),
        1 => (team(), vec(person(), 0..3))
            .prop_map(|(team, people)| PreparationCommand::Appoint { team, people }),
        1 => (team(), 0..400_u16)
            .prop_map(|(team, days)| PreparationCommand::AddTask { task: a_task(team, days) }),
        1 => (task(), person())
            .prop_map(|(task, owner)| PreparationCommand::AssignTask { task, owner }),
        1 => (task(), 1..31_u32)
            .prop_map(|(task, day)| PreparationCommand::FinishTask { task, on: march(day) }),
        1 => task().prop_map(move |task| PreparationCommand::ReopenTask { task, reason: reason() }),
        4 => (election(), 0..4_u8, vec(name(), 0..4)).prop_map(|(election, unit, people)| {
            let branch = text(&format!("Chi bộ {unit}"));
            PreparationCommand::Introduce { election, branch, people }
        }),
        1 => (election(), name(), select(vec![Stance::For, Stance::Against])).prop_map(
            |(election, person, stance)| PreparationCommand::NoteOpinion {
                election,
                person,
                opinion: Opinion { organisation: text("Mặt trận"), stance, note: text("") },
            }
        ),
        3 => (election(), vec((name(), 0..6_u32), 0..4), 4..7_u32)
            .prop_map(|(election, votes, valid)| introduction_vote(election, votes, valid)),
        1 => election().prop_map(move |election| PreparationCommand::RetractVote {
            election,
            reason: reason(),
        }),
        1 => (paper(), select(PaperStep::ALL.to_vec()), 1..31_u32).prop_map(|(paper, step, day)| {
            PreparationCommand::AdvancePaper { paper, step, on: march(day) }
        }),
    ]
}

fn planned_for(team: Subcommittee) -> PreparationCommand {
    PreparationCommand::Plan {
        teams: vec![TeamPlan { kind: team, duty: text("") }],
        tasks: vec![a_task(team, 10)],
        papers: vec![PaperPlan { kind: PaperKind::PoliticalReport, due: Due::DaysBefore(5) }],
    }
}

fn a_task(team: Subcommittee, days: u16) -> TaskPlan {
    TaskPlan { team, title: text("Lấy ý kiến"), due: Due::DaysBefore(days) }
}

fn introduction_vote(
    election: ElectionId,
    votes: Vec<(Nominated, u32)>,
    valid: u32,
) -> PreparationCommand {
    let names = votes.into_iter().map(|(person, votes)| Votes { person, votes }).collect();
    let (members, issued, collected, invalid) = (9, 7, 6, 6_u32.saturating_sub(valid));
    let on = march(20);
    let vote = IntroductionVote { election, on, members, issued, collected, valid, invalid, names };
    PreparationCommand::NoteVote { vote }
}

fn name() -> impl Strategy<Value = Nominated> {
    prop_oneof![5 => person().prop_map(Nominated::Person), 1 => Just(outsider())]
}
