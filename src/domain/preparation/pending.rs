//! What is still to be done before the congress, and what is late. The day comes from the caller.

use chrono::NaiveDate;

use super::{Fit, PaperKind, PaperStep, Subcommittee, measure};
use crate::domain::{ElectionId, PreparationTaskId, State};

/// Something that the preparation still waits for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pending {
    pub matter: Matter,
    /// The day by which it is due, as far as that is known.
    pub due: Option<NaiveDate>,
}

/// What is waited for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Matter {
    /// The day of the congress is not set.
    Day,
    /// A subcommittee without people.
    Team(Subcommittee),
    Task(PreparationTaskId),
    /// A paper and the step that comes next.
    Paper(PaperKind, PaperStep),
    /// Names are introduced and the committee has not voted.
    Vote(ElectionId),
    /// The committee's list does not go with the rules on the surplus.
    List(ElectionId, Fit),
}

impl Pending {
    /// Tells whether the day by which it was due is over.
    pub fn is_overdue(self, today: NaiveDate) -> bool {
        self.due.is_some_and(|due| due < today)
    }
}

/// Lists what the preparation waits for: what is due first comes first, what has no day last.
pub fn pending(state: &State) -> Vec<Pending> {
    let all = &state.preparation;
    if !all.is_in_use() {
        return Vec::new();
    }
    let tasks = all.tasks.iter().filter(|task| task.is_open());
    let tasks = tasks.map(|task| dated(Matter::Task(task.id), all.due_on(task.due)));
    let papers = all.papers.iter().filter_map(|paper| {
        let matter = Matter::Paper(paper.kind, paper.next()?);
        Some(dated(matter, all.due_on(paper.due)))
    });
    let mut pending: Vec<Pending> = tasks.chain(papers).collect();
    pending.sort_by_key(|one| (one.due.is_none(), one.due));
    let day = all.congress_on.is_none().then_some(Matter::Day);
    let teams = all.teams.iter().filter(|team| team.people.is_empty());
    let teams = teams.map(|team| Matter::Team(team.kind));
    let elections = state.elections.all.iter().filter_map(|one| of_election(state, one.plan.id));
    pending.extend(day.into_iter().chain(teams).chain(elections).map(|one| dated(one, None)));
    pending
}

fn of_election(state: &State, election: ElectionId) -> Option<Matter> {
    match measure(state, election).map(super::Measure::fit) {
        None if state.preparation.introduced(election).next().is_some() => {
            Some(Matter::Vote(election))
        }
        None | Some(Fit::Enough) => None,
        Some(fit @ (Fit::Short { .. } | Fit::Over { .. })) => Some(Matter::List(election, fit)),
    }
}

fn dated(matter: Matter, due: Option<NaiveDate>) -> Pending {
    Pending { matter, due }
}
