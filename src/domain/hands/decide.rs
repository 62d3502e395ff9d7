//! Calling a show of hands, counting it, and what its result brings about.

use super::{
    HandBase, HandOutcome, HandResult, HandVote, HandsCommand, HandsEvent, HandsRefusal, Motion,
};
use crate::domain::bodies::{BodiesCommand, BodiesEvent, BodiesRefusal, Body, Progress};
use crate::domain::election::round::RoundCommand;
use crate::domain::election::{ElectionCommand, chain};
use crate::domain::rules::Asked;
use crate::domain::{
    Command, ElectionId, Event, Moment, Refusal, State, VoteId, base, bodies, duties, election,
    quorum,
};

/// Decides a command on a show of hands.
pub(in crate::domain) fn decide(
    state: &State,
    command: &HandsCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    match command {
        HandsCommand::Call { motion } => call(state, motion, now),
        HandsCommand::Count { agree, disagree, other } => {
            count(state, [*agree, *disagree, *other], now)
        }
    }
}

/// Refuses to change what an open show of hands is about: the result is for what was called.
pub(in crate::domain) fn hold_still(state: &State, command: &Command) -> Result<(), HandsRefusal> {
    let Some(HandVote { id, motion, .. }) = state.hands.open() else { return Ok(()) };
    let is_subject = match command {
        Command::Bodies(BodiesCommand::Propose { body, .. }) => motion.body() == Some(*body),
        Command::Election(command) => {
            motion.election().is_some_and(|subject| concerns(state, command, subject))
        }
        Command::Round(RoundCommand::WithdrawResult { election, .. }) => {
            motion.election().is_some_and(|subject| rests_on(state, subject, *election))
        }
        Command::Duties(_) => matches!(motion, Motion::Assignment { .. }),
        _ => false,
    };
    if is_subject { Err(HandsRefusal::VoteOpen { vote: *id }) } else { Ok(()) }
}

/// Whether a command is about an election, or may end it along with another that it draws on.
fn concerns(state: &State, command: &ElectionCommand, subject: ElectionId) -> bool {
    let drawn = |origin: ElectionId| {
        state.elections.drawn_from(origin).iter().any(|later| later.plan.id == subject)
    };
    let ends_chain =
        matches!(command, ElectionCommand::Conclude { election, .. } if drawn(*election));
    command.election() == Some(subject) || ends_chain
}

/// Whether an election is the one whose result is withdrawn, or may rest on that result.
fn rests_on(state: &State, subject: ElectionId, origin: ElectionId) -> bool {
    let elections = (state.election(subject), state.election(origin));
    let (Some(election), Some(earlier)) = elections else { return false };
    subject == origin || chain::is_bound_to(state, election, earlier)
}

fn call(state: &State, motion: &Motion, now: Moment) -> Result<Vec<Event>, Refusal> {
    if let Some(open) = state.hands.open() {
        return Err(HandsRefusal::VoteOpen { vote: open.id }.into());
    }
    quorum::check(state)?;
    may_call(state, motion)?;
    let number = u16::try_from(state.hands.votes.len()).unwrap_or(u16::MAX).checked_add(1);
    let vote = VoteId(number.ok_or(HandsRefusal::Full)?);
    Ok(vec![Event::Hands(HandsEvent::Called { vote, motion: motion.clone(), at: now })])
}

fn may_call(state: &State, motion: &Motion) -> Result<(), Refusal> {
    match motion {
        Motion::Adopt { text } if text.is_empty() => Err(HandsRefusal::EmptyText.into()),
        Motion::BodyNumber { body, number } => Ok(body_number(state, *body, *number)?),
        Motion::BodyList { body } => body_list(state, *body),
        Motion::Credentials { recognised } => Ok(credentials(state, *recognised)?),
        Motion::Assignment { decision } => Ok(duties::may_call(state, *decision)?),
        Motion::Admission { name, .. } if name.is_empty() => Err(HandsRefusal::EmptyName.into()),
        Motion::Admission { .. } if state.rules.hands.admission.is_none() => {
            Err(HandsRefusal::NoAdmission { rules: state.rules.id.clone() }.into())
        }
        Motion::Adopt { .. } | Motion::Admission { .. } => Ok(()),
        Motion::SeatNumber { .. }
        | Motion::Withdrawal { .. }
        | Motion::BallotList { .. }
        | Motion::AnotherRound { .. } => election::may_call(state, motion),
    }
}

fn body_number(state: &State, body: Body, number: u16) -> Result<(), BodiesRefusal> {
    let formation = bodies::proposed(state, body)?;
    if formation.progress == Progress::NumberVoted {
        return Err(BodiesRefusal::NumberVoted { body });
    }
    let proposed = formation.slate.size();
    if usize::from(number) != proposed {
        return Err(BodiesRefusal::NumberDiffers { body, number, proposed });
    }
    Ok(())
}

/// Checks the slate once more: its people may have been nominated since it was proposed.
fn body_list(state: &State, body: Body) -> Result<(), Refusal> {
    let formation = bodies::proposed(state, body)?;
    if formation.progress != Progress::NumberVoted {
        return Err(BodiesRefusal::NumberNotVoted { body }.into());
    }
    bodies::check_slate(state, body, &formation.slate)
}

fn credentials(state: &State, recognised: u32) -> Result<(), HandsRefusal> {
    let convened = state.roster.convened();
    if convened < recognised {
        return Err(HandsRefusal::TooManyRecognised { recognised, convened });
    }
    Ok(())
}

/// Counts the open show of hands. What it brings is decided on the state before the count.
fn count(state: &State, hands: [u32; 3], now: Moment) -> Result<Vec<Event>, Refusal> {
    let HandVote { id, motion, .. } = state.hands.open().ok_or(HandsRefusal::NoVoteOpen)?;
    let result = result(state, motion, hands, now)?;
    let outcome = result.outcome;
    let mut events = vec![Event::Hands(HandsEvent::Counted { vote: *id, result })];
    if outcome == HandOutcome::Carried {
        events.extend(body_event(state, motion).map(Event::Bodies));
    }
    if let Motion::Assignment { decision } = motion {
        events.push(Event::Duties(duties::adoption(*decision, *id, outcome, now)));
    }
    events.extend(election::after_vote(state, motion, outcome)?);
    Ok(events)
}

/// Compares the hands with those present, and the agreement with what the rules ask of the motion.
fn result(
    state: &State,
    motion: &Motion,
    [agree, disagree, other]: [u32; 3],
    now: Moment,
) -> Result<HandResult, HandsRefusal> {
    let present = state.roster.present_voters();
    let convened = state.roster.convened();
    let raised = [agree, disagree, other].into_iter().map(u64::from).sum::<u64>();
    if u64::from(present) < raised {
        return Err(HandsRefusal::TooManyHands { agree, disagree, other, present });
    }
    let Asked { base: base_kind, threshold, .. } = (state.rules.hands.asked(motion))
        .ok_or_else(|| HandsRefusal::NoAdmission { rules: state.rules.id.clone() })?;
    let base = match base_kind {
        HandBase::Convened => convened,
        HandBase::Present => present,
        HandBase::Reduced => base::reduced(state),
    };
    let carried = threshold.is_reached(agree, base);
    Ok(HandResult {
        agree,
        disagree,
        other,
        present,
        convened,
        base,
        base_kind,
        needed: threshold.needed(base),
        outcome: if carried { HandOutcome::Carried } else { HandOutcome::Lost },
        at: now,
    })
}

/// Says what a carried motion on a body makes of the body.
fn body_event(state: &State, motion: &Motion) -> Option<BodiesEvent> {
    match motion {
        Motion::BodyNumber { body, number } => {
            Some(BodiesEvent::NumberVoted { body: *body, number: *number })
        }
        Motion::BodyList { body } => {
            let formation = state.bodies.get(*body)?;
            Some(BodiesEvent::Elected { body: *body, slate: formation.slate.clone() })
        }
        Motion::Adopt { .. }
        | Motion::Credentials { .. }
        | Motion::SeatNumber { .. }
        | Motion::Withdrawal { .. }
        | Motion::BallotList { .. }
        | Motion::AnotherRound { .. }
        | Motion::Assignment { .. }
        | Motion::Admission { .. } => None,
    }
}
