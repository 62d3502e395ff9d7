//! Which step of the grading is possible: a proposal, papers out, papers back, counts, release.

use super::{
    Ballot, BallotStage, Count, Grade, GradingCommand, GradingEvent, GradingRefusal, Issue, Line,
    Proposal, announce, check, standing,
};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::narration::subject_name;
use crate::domain::review::{Class, Subject};
use crate::domain::rules::{GradingRule, OwnVote};
use crate::domain::{Event, Moment, Refusal, State, SubjectId, Text, base, quorum};

/// The most points that a subject can have.
const MOST_POINTS: u8 = 100;

/// Decides a command about the grading.
pub(in crate::domain) fn decide(
    state: &State,
    command: &GradingCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let id = state.rules.id.clone();
    let rule = state.rules.grading.as_ref().ok_or(GradingRefusal::NoRule { rules: id })?;
    if state.agenda.running().is_none_or(|entry| entry.item.kind != ItemKind::Grading) {
        return Err(GradingRefusal::NoItem.into());
    }
    let event = match command {
        GradingCommand::Propose { subject, proposal } => propose(state, *subject, *proposal)?,
        GradingCommand::Issue { class, subjects, issued } => {
            quorum::check(state)?;
            issue(state, rule, (*class, subjects), *issued)?
        }
        GradingCommand::Collect { collected } => collect(state, *collected)?,
        GradingCommand::Count { subject, count } => key(state, *subject, count)?,
        GradingCommand::Release { by } => release(state, by, now)?,
        GradingCommand::Settle { subject, grade, decided_by } => {
            settle(state, rule, (*subject, *grade), decided_by)?
        }
        GradingCommand::Keep { class, subjects, decided_by } => {
            announce::keep(state, rule, (*class, subjects), decided_by)?
        }
        GradingCommand::Announce { class } => announce::announce(state, rule, *class, now)?,
        GradingCommand::Withdraw { class, reason, decided_by } => {
            withdraw(state, *class, (reason, decided_by), now)?
        }
    };
    Ok(vec![Event::Grading(event)])
}

fn propose(
    state: &State,
    id: SubjectId,
    proposal: Proposal,
) -> Result<GradingEvent, GradingRefusal> {
    let subject = graded(state, id)?;
    announce::not_announced(state, subject.who.class())?;
    if let Some(points) = proposal.points.filter(|points| MOST_POINTS < *points) {
        return Err(GradingRefusal::Points { points, most: MOST_POINTS });
    }
    if let Some(ballot) = state.grading.open().filter(|ballot| ballot.line(id).is_some()) {
        return Err(GradingRefusal::BallotOut { ballot: ballot.issue.number });
    }
    Ok(GradingEvent::Proposed { subject: id, proposal })
}

fn issue(
    state: &State,
    rule: &GradingRule,
    (class, named): (Class, &[SubjectId]),
    issued: u32,
) -> Result<GradingEvent, GradingRefusal> {
    announce::not_announced(state, class)?;
    if let Some(ballot) = state.grading.open() {
        return Err(GradingRefusal::BallotOut { ballot: ballot.issue.number });
    }
    let present = state.roster.present_voters();
    check::issued(issued, present)?;
    let subjects = on_the_ballot(state, rule, class, named)?;
    let lines = subjects.iter().map(|subject| line(state, rule, subject)).collect();
    let number = u16::try_from(state.grading.ballots.len()).ok().and_then(|n| n.checked_add(1));
    let number = number.ok_or(GradingRefusal::Full)?;
    let base = base::of_persons(state, base::for_gathering(state));
    Ok(GradingEvent::Issued { issue: Issue { number, class, lines, base, present, issued } })
}

/// Those named, or everybody of the class who has no grade yet. Each was reviewed where the agenda
/// has their review, and has a proposal.
fn on_the_ballot<'a>(
    state: &'a State,
    rule: &GradingRule,
    class: Class,
    named: &[SubjectId],
) -> Result<Vec<&'a Subject>, GradingRefusal> {
    let mut subjects = state.reviews.of_class(class);
    if let Some(stranger) = named.iter().find(|id| !subjects.iter().any(|s| s.id == **id)) {
        return Err(GradingRefusal::NotOfClass { subject: *stranger, class });
    }
    subjects.retain(|subject| match named {
        [] => standing::reached(state, rule, subject.id).is_err(),
        named => named.contains(&subject.id),
    });
    if subjects.is_empty() {
        return Err(GradingRefusal::NobodyToGrade { class });
    }
    let is_reviewed = state.agenda.entries.iter().any(|entry| reviews(entry, class));
    for subject in &subjects {
        let name = Text::new(&subject_name(state, subject.id));
        if is_reviewed && !subject.is_done() {
            return Err(GradingRefusal::NotReviewed { name });
        }
        if !state.grading.proposals.contains_key(&subject.id) {
            return Err(GradingRefusal::NoProposal { name });
        }
    }
    Ok(subjects)
}

fn reviews(entry: &Entry, class: Class) -> bool {
    entry.item.kind == ItemKind::Review { of: class }
        && !matches!(entry.status, ItemStatus::Skipped { .. })
}

/// A subject who is in the hall with a vote leaves the own line empty, where the rule says so.
fn line(state: &State, rule: &GradingRule, subject: &Subject) -> Line {
    let person = subject.who.person().and_then(|person| state.roster.get(person));
    let votes = person.is_some_and(|known| known.is_voter() && known.is_present());
    let own = match rule.own_vote {
        OwnVote::Abstains => u32::from(votes),
        OwnVote::Votes => 0,
    };
    Line { subject: subject.id, own }
}

fn collect(state: &State, collected: u32) -> Result<GradingEvent, GradingRefusal> {
    let ballot = open_ballot(state)?;
    match &ballot.stage {
        BallotStage::Issued => {}
        BallotStage::Collected { counts, .. } if counts.is_empty() => {}
        BallotStage::Collected { .. } | BallotStage::Released { .. } => {
            return Err(GradingRefusal::CountBegun { ballot: ballot.issue.number });
        }
    }
    check::collected(collected, ballot.issue.issued)?;
    Ok(GradingEvent::Collected { ballot: ballot.issue.number, collected })
}

fn key(state: &State, id: SubjectId, count: &Count) -> Result<GradingEvent, GradingRefusal> {
    let ballot = open_ballot(state)?;
    let name = Text::new(&subject_name(state, id));
    let Some(line) = ballot.line(id) else { return Err(GradingRefusal::NotOnBallot { name }) };
    check::count(&name, ballot, line, count)?;
    Ok(GradingEvent::Counted { ballot: ballot.issue.number, subject: id, count: *count })
}

fn release(state: &State, by: &Text, at: Moment) -> Result<GradingEvent, GradingRefusal> {
    let ballot = open_ballot(state)?;
    if ballot.collected().is_none() {
        return Err(GradingRefusal::NotCollected);
    }
    let is_left = |line: &&Line| ballot.keyed(line.subject).is_none();
    if let Some(line) = ballot.issue.lines.iter().find(is_left) {
        let name = Text::new(&subject_name(state, line.subject));
        return Err(GradingRefusal::NotCounted { name });
    }
    if by.is_empty() {
        return Err(GradingRefusal::NobodyDecided);
    }
    Ok(GradingEvent::Released { ballot: ballot.issue.number, by: by.clone(), at })
}

/// The answer of the meeting counts only where the votes gave none.
fn settle(
    state: &State,
    rule: &GradingRule,
    (id, grade): (SubjectId, Grade),
    decided_by: &Text,
) -> Result<GradingEvent, GradingRefusal> {
    let class = graded(state, id)?.who.class();
    announce::not_announced(state, class)?;
    let name = Text::new(&subject_name(state, id));
    let Some((ballot, line, count)) = standing::counted(state, id) else {
        return Err(GradingRefusal::NotVotedOn { name });
    };
    if standing::by_votes(rule, &count.votes, ballot.base(line, count)).is_some() {
        return Err(GradingRefusal::SettledByVotes { name });
    }
    if decided_by.is_empty() {
        return Err(GradingRefusal::NobodyDecided);
    }
    Ok(GradingEvent::Settled { subject: id, grade, decided_by: decided_by.clone() })
}

fn withdraw(
    state: &State,
    class: Class,
    (reason, decided_by): (&Text, &Text),
    at: Moment,
) -> Result<GradingEvent, GradingRefusal> {
    if state.grading.of_class(class).is_none() {
        return Err(GradingRefusal::NotAnnounced { class });
    }
    if reason.is_empty() || decided_by.is_empty() {
        return Err(GradingRefusal::NobodyDecided);
    }
    let (reason, decided_by) = (reason.clone(), decided_by.clone());
    Ok(GradingEvent::Withdrawn { class, reason, decided_by, at })
}

fn open_ballot(state: &State) -> Result<&Ballot, GradingRefusal> {
    state.grading.open().ok_or(GradingRefusal::NoBallot)
}

fn graded(state: &State, id: SubjectId) -> Result<&Subject, GradingRefusal> {
    let subject = state.reviews.get(id).filter(|subject| subject.is_in());
    subject.ok_or(GradingRefusal::NoSuchSubject { subject: id })
}
