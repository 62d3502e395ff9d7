//! The next steps of the preparation before the congress.

use super::Act;
use crate::domain::preparation::{Task, on_ballot};
use crate::domain::{ElectionId, State};

/// Something that can be done for the congress before it sits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PreparationAct {
    SetDay,
    Appoint,
    FinishTask,
    AdvancePaper,
    Introduce,
    NoteOpinion,
    NoteVote(ElectionId),
    AssignTask,
    AddTask,
    ReopenTask,
    RetractVote(ElectionId),
    ChangeDay,
}

/// Lists what the preparation waits for, and then what may be added to it. Nothing is offered where
/// nothing was planned.
pub(super) fn acts(state: &State) -> Vec<Act> {
    let all = &state.preparation;
    if !all.is_in_use() {
        return Vec::new();
    }
    let elections = || state.elections.all.iter().map(|election| election.plan.id);
    let open = |id: &ElectionId| all.vote(*id).is_none();
    let mut acts = Vec::new();
    acts.extend(all.congress_on.is_none().then_some(PreparationAct::SetDay));
    acts.extend((!all.teams.is_empty()).then_some(PreparationAct::Appoint));
    let has_open_task = all.tasks.iter().any(Task::is_open);
    acts.extend(has_open_task.then_some(PreparationAct::FinishTask));
    let has_unprinted = all.papers.iter().any(|paper| paper.next().is_some());
    acts.extend(has_unprinted.then_some(PreparationAct::AdvancePaper));
    let votable = elections().filter(open).filter(|id| is_votable(state, *id));
    acts.extend(votable.map(PreparationAct::NoteVote));
    acts.extend(elections().any(|id| open(&id)).then_some(PreparationAct::Introduce));
    let has_open_name = all.names.iter().any(|name| open(&name.election));
    acts.extend(has_open_name.then_some(PreparationAct::NoteOpinion));
    acts.extend(has_open_task.then_some(PreparationAct::AssignTask));
    acts.push(PreparationAct::AddTask);
    acts.extend(all.tasks.iter().any(|task| !task.is_open()).then_some(PreparationAct::ReopenTask));
    acts.extend(last_vote(state).map(PreparationAct::RetractVote));
    acts.extend(all.congress_on.is_some().then_some(PreparationAct::ChangeDay));
    acts.into_iter().map(Act::Preparation).collect()
}

/// The vote that was noted last: no other was held on its list.
fn last_vote(state: &State) -> Option<ElectionId> {
    state.preparation.votes.last().map(|vote| vote.election)
}

/// Whether the committee can vote: there are names, and the list that they come out of is voted.
fn is_votable(state: &State, election: ElectionId) -> bool {
    !on_ballot(state, election).is_empty()
}
