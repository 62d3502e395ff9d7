//! What may come next in a review and in the grading after it.

use super::Act;
use crate::domain::agenda::ItemKind;
use crate::domain::grading::{Ballot, BallotStage, standing};
use crate::domain::review::{Class, OpinionSource, Subject, SubjectStage, TaskStage};
use crate::domain::rules::GradingRule;
use crate::domain::{State, SubjectId};

/// Something that the operator can do in a review.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewAct {
    /// Puts a collective or people on the list.
    Enlist,
    FormTeam,
    /// Enters a written self-review.
    HandIn(SubjectId),
    Opine(SubjectId),
    AddShortcoming(SubjectId),
    /// Notes what was asked for before the meeting, of any subject.
    OpineAhead,
    /// Adds to any self-review that was handed in before the meeting.
    AddAhead,
    /// Changes the words on the faces of a self-review that was handed in.
    Correct(SubjectId),
    /// Takes over what an earlier review left to be mended.
    CarryOver,
    Call(SubjectId),
    /// Takes somebody up before their turn, with a reason.
    CallOutOfOrder(Class),
    LeaveOut(SubjectId),
    Adopt(SubjectId),
    /// Notes what an inspection found.
    Inspect,
    CloseTask,
}

/// Something that the operator can do in the grading.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GradingAct {
    Propose(SubjectId),
    /// Proposes another grade than before.
    ProposeAnew(SubjectId),
    Issue(Class),
    Collect,
    Count(SubjectId),
    /// Keys a count anew, until the release.
    CountAnew(SubjectId),
    Release,
    /// Notes what the meeting decided where the votes settled nothing.
    Settle(SubjectId),
    /// Notes who keeps the highest grade where the cap is exceeded.
    Keep(Class),
    Announce(Class),
    Withdraw(Class),
}

/// Before the opening: who is reviewed, by which teams, and what is written. Only where the agenda
/// has such an item.
pub(super) fn preparing(state: &State) -> Vec<Act> {
    let holds = |wanted: fn(&ItemKind) -> bool| {
        state.agenda.entries.iter().any(|entry| wanted(&entry.item.kind))
    };
    let mut acts = Vec::new();
    if holds(|kind| matches!(kind, ItemKind::Review { .. } | ItemKind::Grading)) {
        acts.push(ReviewAct::Enlist);
    }
    if holds(|kind| matches!(kind, ItemKind::Review { .. })) {
        acts.extend(writing(state));
    }
    acts.into_iter().map(Act::Review).collect()
}

/// What is handed in and asked for beforehand, whoever's turn it will be.
fn writing(state: &State) -> Vec<ReviewAct> {
    let mut acts = vec![ReviewAct::FormTeam];
    let subjects = state.reviews.in_order();
    let mut missing = subjects.iter().filter(|one| one.account.is_none() && one.is_in());
    acts.extend(missing.next().map(|subject| ReviewAct::HandIn(subject.id)));
    if !subjects.is_empty() {
        acts.push(ReviewAct::OpineAhead);
    }
    if subjects.iter().any(|subject| subject.account.is_some()) {
        acts.push(ReviewAct::AddAhead);
    }
    acts.push(ReviewAct::CarryOver);
    acts.extend(missing.map(|subject| ReviewAct::HandIn(subject.id)));
    let written = subjects.iter().filter(|subject| subject.account.is_some());
    acts.extend(written.map(|subject| ReviewAct::Correct(subject.id)));
    acts
}

/// The subject that the meeting is at, or whose turn it is.
pub(super) fn reviewing(state: &State, class: Class) -> Vec<Act> {
    let waiting =
        |subject: &&Subject| subject.stage == SubjectStage::Waiting && subject.who.class() == class;
    let next = state.reviews.in_order().into_iter().find(waiting);
    let mut acts = match (state.reviews.open(), next) {
        (Some(open), _) => at_subject(open),
        (None, Some(next)) => {
            let others = state.reviews.subjects.iter().filter(waiting).count();
            before_subject(next, (1 < others).then_some(class))
        }
        (None, None) => Vec::new(),
    };
    if state.reviews.tasks.iter().any(|task| task.stage == TaskStage::Open) {
        acts.extend([ReviewAct::Inspect, ReviewAct::CloseTask]);
    }
    acts.push(ReviewAct::FormTeam);
    if next.is_none() && state.reviews.open().is_none() {
        acts.clear();
    }
    acts.into_iter().map(Act::Review).collect()
}

fn at_subject(subject: &Subject) -> Vec<ReviewAct> {
    let id = subject.id;
    if subject.account.is_none() {
        return vec![ReviewAct::HandIn(id), ReviewAct::Opine(id)];
    }
    let (opine, adopt) = (ReviewAct::Opine(id), ReviewAct::Adopt(id));
    let (add, correct) = (ReviewAct::AddShortcoming(id), ReviewAct::Correct(id));
    let heard = subject.opinions.iter().any(|one| one.source == OpinionSource::Meeting);
    if heard { vec![adopt, opine, add, correct] } else { vec![opine, adopt, add, correct] }
}

/// Another one of the class may come first where one waits.
fn before_subject(next: &Subject, others: Option<Class>) -> Vec<ReviewAct> {
    let mut acts = vec![ReviewAct::Call(next.id), ReviewAct::Opine(next.id)];
    if next.account.is_none() {
        acts.push(ReviewAct::HandIn(next.id));
    }
    acts.extend(others.map(ReviewAct::CallOutOfOrder));
    acts.push(ReviewAct::LeaveOut(next.id));
    acts
}

/// The proposals, the ballot, and what the votes left open, collectives before persons.
pub(super) fn grading(state: &State) -> Vec<Act> {
    let Some(rule) = &state.rules.grading else { return Vec::new() };
    let mut acts = match state.grading.open() {
        Some(ballot) => balloting(ballot),
        None => [Class::Collective, Class::Person]
            .into_iter()
            .flat_map(|class| of_class(state, rule, class))
            .collect(),
    };
    acts.sort_by_key(|act| matches!(act, GradingAct::Withdraw(_)));
    acts.into_iter().map(Act::Grading).chain(leaving_out(state)).collect()
}

/// Who may still be left out where the meeting grades a class and does not review it: until the
/// ballot, for then the name is on the paper.
fn leaving_out(state: &State) -> Vec<Act> {
    let reviewed = |class| {
        let mut entries = state.agenda.entries.iter();
        entries.any(|entry| entry.item.kind == ItemKind::Review { of: class })
    };
    let open = |class| !reviewed(class) && state.grading.of_class(class).is_none();
    let is_on_paper = |id: SubjectId| {
        let mut lines = state.grading.ballots.iter().flat_map(|ballot| &ballot.issue.lines);
        lines.any(|line| line.subject == id)
    };
    let may_go = |one: &&Subject| {
        one.stage == SubjectStage::Waiting && open(one.who.class()) && !is_on_paper(one.id)
    };
    let subjects = state.reviews.in_order().into_iter().filter(may_go);
    subjects.map(|one| Act::Review(ReviewAct::LeaveOut(one.id))).collect()
}

fn balloting(ballot: &Ballot) -> Vec<GradingAct> {
    if ballot.stage == BallotStage::Issued {
        return vec![GradingAct::Collect];
    }
    let is_keyed = |subject: &SubjectId| ballot.keyed(*subject).is_some();
    let lines = ballot.issue.lines.iter().map(|line| line.subject);
    let (keyed, unkeyed): (Vec<_>, Vec<_>) = lines.partition(is_keyed);
    let mut acts: Vec<GradingAct> = unkeyed.into_iter().map(GradingAct::Count).collect();
    if acts.is_empty() {
        acts.push(GradingAct::Release);
    }
    acts.extend(keyed.into_iter().map(GradingAct::CountAnew));
    acts
}

fn of_class(state: &State, rule: &GradingRule, class: Class) -> Vec<GradingAct> {
    let subjects = state.reviews.of_class(class);
    if subjects.is_empty() {
        return Vec::new();
    }
    if state.grading.of_class(class).is_some() {
        return vec![GradingAct::Withdraw(class)];
    }
    let ids = || subjects.iter().map(|subject| subject.id);
    let unproposed = ids().filter(|id| !state.grading.proposals.contains_key(id));
    let mut acts: Vec<GradingAct> = unproposed.map(GradingAct::Propose).collect();
    if !acts.is_empty() {
        return acts;
    }
    let open: Vec<_> = ids().filter(|id| standing::reached(state, rule, *id).is_err()).collect();
    let settled = open.iter().filter(|id| standing::counted(state, **id).is_some());
    acts.extend(settled.map(|id| GradingAct::Settle(*id)));
    if !open.is_empty() {
        acts.push(GradingAct::Issue(class));
        acts.extend(open.into_iter().map(GradingAct::ProposeAnew));
        return acts;
    }
    let grades = standing::of_class(state, rule, class).unwrap_or_default();
    let is_over = standing::places_short(rule, class, &grades).is_some();
    if is_over && !state.grading.kept.contains_key(&class) {
        acts.push(GradingAct::Keep(class));
    }
    acts.push(GradingAct::Announce(class));
    acts
}
