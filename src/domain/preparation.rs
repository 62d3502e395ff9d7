//! The preparation before the congress: a plan of work for three subcommittees, the names that go
//! from the branches to the committee's list, and the papers on their way to the hall.

mod decide;
mod evolve;
mod names;
mod pending;
mod plan;
mod refusal;
mod vote;

pub use decide::MOST_DAYS;
pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use names::{Introduced, Opinion, Stance, on_ballot};
pub use pending::{Matter, Pending, pending};
pub use plan::{
    Due, Paper, PaperKind, PaperPlan, PaperStep, Subcommittee, Task, TaskPlan, TaskProgress, Team,
    TeamPlan,
};
pub use refusal::{NameFault, PaperFault, PlanFault, PreparationRefusal, Sum, VoteFault};
pub use vote::{Fit, IntroductionVote, Measure, Votes, left_to_nominate, measure};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::election::Nominated;
use super::election::nominee::{read_name, read_names};
use super::{ElectionId, PersonId, PreparationTaskId, Text};

/// What was done before the congress (công tác chuẩn bị đại hội). It is made while the session is
/// being prepared and stays as it was once the congress sits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Preparation {
    /// The day of the congress, once it is set: what falls due days before it hangs on that day.
    pub congress_on: Option<NaiveDate>,
    pub teams: Vec<Team>,
    pub tasks: Vec<Task>,
    pub papers: Vec<Paper>,
    /// The names introduced, each for one election.
    pub names: Vec<Introduced>,
    /// The committee's votes, at most one for an election.
    pub votes: Vec<IntroductionVote>,
}

/// What is asked of the preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PreparationCommand {
    /// Lays down subcommittees, tasks and papers, as a template plans them.
    Plan {
        #[serde(default)]
        teams: Vec<TeamPlan>,
        #[serde(default)]
        tasks: Vec<TaskPlan>,
        #[serde(default)]
        papers: Vec<PaperPlan>,
    },
    /// Sets the day of the congress.
    Schedule {
        congress_on: NaiveDate,
    },
    /// Puts people into a subcommittee, the head first, in place of those before.
    Appoint {
        team: Subcommittee,
        people: Vec<PersonId>,
    },
    AddTask {
        task: TaskPlan,
    },
    /// Names who answers for a task; else the head of the subcommittee does.
    AssignTask {
        task: PreparationTaskId,
        owner: PersonId,
    },
    FinishTask {
        task: PreparationTaskId,
        on: NaiveDate,
    },
    ReopenTask {
        task: PreparationTaskId,
        reason: Text,
    },
    /// Takes down whom a branch introduces for an office.
    Introduce {
        election: ElectionId,
        branch: Text,
        #[serde(deserialize_with = "read_names")]
        people: Vec<Nominated>,
    },
    /// Takes down what the Front or a mass organisation says of a name.
    NoteOpinion {
        election: ElectionId,
        #[serde(deserialize_with = "read_name")]
        person: Nominated,
        opinion: Opinion,
    },
    /// Notes the committee's vote on the names for an office.
    NoteVote {
        vote: IntroductionVote,
    },
    /// Takes a vote back that was noted wrongly.
    RetractVote {
        election: ElectionId,
        reason: Text,
    },
    /// Notes that a paper has come one step further.
    AdvancePaper {
        paper: PaperKind,
        step: PaperStep,
        on: NaiveDate,
    },
}

/// What has happened in the preparation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum PreparationEvent {
    Planned {
        teams: Vec<TeamPlan>,
        tasks: Vec<TaskPlan>,
        papers: Vec<PaperPlan>,
    },
    Scheduled {
        congress_on: NaiveDate,
    },
    Appointed {
        team: Subcommittee,
        people: Vec<PersonId>,
    },
    TaskAdded {
        task: TaskPlan,
    },
    TaskAssigned {
        task: PreparationTaskId,
        owner: PersonId,
    },
    TaskFinished {
        task: PreparationTaskId,
        on: NaiveDate,
    },
    TaskReopened {
        task: PreparationTaskId,
        reason: Text,
    },
    Introduced {
        election: ElectionId,
        branch: Text,
        #[serde(deserialize_with = "read_names")]
        people: Vec<Nominated>,
    },
    OpinionNoted {
        election: ElectionId,
        #[serde(deserialize_with = "read_name")]
        person: Nominated,
        opinion: Opinion,
    },
    VoteNoted {
        vote: IntroductionVote,
    },
    VoteRetracted {
        election: ElectionId,
        reason: Text,
    },
    PaperAdvanced {
        paper: PaperKind,
        step: PaperStep,
        on: NaiveDate,
    },
}

impl Preparation {
    /// Tells whether anything was planned or done before the congress.
    pub fn is_in_use(&self) -> bool {
        *self != Self::default()
    }

    pub fn team(&self, kind: Subcommittee) -> Option<&Team> {
        self.teams.iter().find(|team| team.kind == kind)
    }

    pub fn task(&self, id: PreparationTaskId) -> Option<&Task> {
        self.tasks.iter().find(|task| task.id == id)
    }

    pub fn paper(&self, kind: PaperKind) -> Option<&Paper> {
        self.papers.iter().find(|paper| paper.kind == kind)
    }

    /// The names introduced for an election, in the order in which they came in.
    pub fn introduced(&self, election: ElectionId) -> impl Iterator<Item = &Introduced> {
        self.names.iter().filter(move |name| name.election == election)
    }

    pub fn vote(&self, election: ElectionId) -> Option<&IntroductionVote> {
        self.votes.iter().find(|vote| vote.election == election)
    }

    /// Who answers for a task: whoever was named, else the head of the subcommittee.
    pub fn answers_for(&self, task: &Task) -> Option<PersonId> {
        task.owner.or_else(|| self.team(task.team)?.people.first().copied())
    }

    /// The day by which something is due, as far as the days are known.
    pub fn due_on(&self, due: Due) -> Option<NaiveDate> {
        match due {
            Due::On(day) => Some(day),
            Due::DaysBefore(days) => {
                self.congress_on?.checked_sub_days(chrono::Days::new(u64::from(days)))
            }
        }
    }
}
