//! The three calls of a show of hands, and the statement of its result.

use super::{Chair, bodies};
use crate::domain::agenda::{Entry, ItemStatus};
use crate::domain::bodies::{Body, Progress};
use crate::domain::election::round::RoundStage;
use crate::domain::election::{Election, Phase};
use crate::domain::hands::{HandOutcome, HandVote, Motion};
use crate::domain::rules::Threshold;
use crate::domain::words::{UNKNOWN, hands as values};
use crate::domain::{ElectionId, Moment, State, Text, tr};

/// The calls: who agrees, who disagrees, who is of another opinion.
pub(super) fn calls(chair: Chair<'_>) -> Vec<String> {
    calls_on(chair, "{motion}")
}

/// The calls on a motion that is written out, or on `{motion}`.
pub(super) fn calls_on(chair: Chair<'_>, motion: &str) -> Vec<String> {
    vec![
        on(
            chair,
            motion,
            "Đề nghị {meeting} biểu quyết thông qua {motion} bằng hình thức giơ thẻ.",
            "The {meeting} votes, by raising the card, on {motion}.",
        ),
        chair.say(
            "Đồng chí nào nhất trí, đề nghị giơ thẻ. Xin cảm ơn, mời các đồng chí bỏ thẻ xuống.",
            "Those who agree, please raise the card. Thank you.",
        ),
        chair.say(
            "Đồng chí nào không nhất trí, đề nghị giơ thẻ.",
            "Those who disagree, please raise the card.",
        ),
        chair.say(
            "Đồng chí nào có ý kiến khác, đề nghị giơ thẻ.",
            "Those of another opinion, please raise the card.",
        ),
    ]
}

/// The statement of the last result, as long as nothing else has come of it.
pub(super) fn result(chair: Chair<'_>, running: &Entry) -> Vec<String> {
    let Some((vote, outcome)) = fresh(chair.state, running) else {
        return Vec::new();
    };
    let mut words = vec![numbers(chair)];
    if let Motion::Admission { .. } = vote.motion {
        words.push(chair.say(
            "Số nhất trí cần có là {vote_needed} trên {vote_base} {voters} {vote_base_kind}.",
            "{vote_needed} of the {vote_base} {voters} {vote_base_kind} had to agree.",
        ));
    }
    words.push(statement(chair, outcome));
    if let (Motion::BodyList { body }, HandOutcome::Carried) = (&vote.motion, outcome) {
        words.push(bodies::invitation(chair, *body));
    }
    words
}

/// States whether the motion of the last vote is carried.
pub(super) fn statement(chair: Chair<'_>, outcome: HandOutcome) -> String {
    match outcome {
        HandOutcome::Carried => carried(chair, "{motion}"),
        HandOutcome::Lost => chair.say(
            "Như vậy, {motion} chưa được {meeting} thông qua; số nhất trí cần có là {vote_needed}.",
            "It is not carried: {motion}. {vote_needed} had to agree.",
        ),
    }
}

/// The three numbers of the last vote.
pub(super) fn numbers(chair: Chair<'_>) -> String {
    chair.say(
        "Kết quả biểu quyết: {agree} đồng chí nhất trí, {disagree} không nhất trí, {other} có ý \
         kiến khác; số nhất trí đạt {vote_share} so với {vote_base} {voters} {vote_base_kind}.",
        "The result: {agree} agree, {disagree} disagree, {other} of another opinion; \
         {vote_share} of the {vote_base} {voters} {vote_base_kind} agree.",
    )
}

/// States that a motion is carried.
pub(super) fn carried(chair: Chair<'_>, motion: &str) -> String {
    on(
        chair,
        motion,
        "Như vậy, {meeting} đã biểu quyết thông qua {motion}. Xin trân trọng cảm ơn các đồng chí.",
        "The {meeting} has carried it: {motion}. Thank you.",
    )
}

fn on(chair: Chair<'_>, motion: &str, vi: &str, en: &str) -> String {
    chair.filled(&tr(chair.lang, vi, en).replace("{motion}", motion))
}

/// The words that put the next text of an item to the vote.
pub(super) fn proposal(chair: Chair<'_>, motions: &[Text]) -> Vec<String> {
    let voted = |text: &Text| {
        let same =
            |vote: &HandVote| matches!(&vote.motion, Motion::Adopt { text: of } if of == text);
        chair.state.hands.votes.iter().any(same)
    };
    let Some(text) = motions.iter().find(|text| !voted(text)) else {
        return Vec::new();
    };
    vec![tr(
        chair.lang,
        format!(
            "Đề nghị các đồng chí cho ý kiến về {text}. Nếu không có ý kiến khác, xin biểu quyết thông qua."
        ),
        format!("May I have your opinion on this: {text}. If there is none, we vote."),
    )]
}

/// Says what an admission needs, by the rules.
pub(super) fn admissions(chair: Chair<'_>) -> String {
    let admission = chair.state.rules.hands.admission.as_ref();
    let needed = admission.map(|one| Threshold::AtLeast(one.at_least).text(chair.lang));
    let needed = needed.unwrap_or_else(|| UNKNOWN.to_owned());
    tr(
        chair.lang,
        format!(
            "Xin xét từng trường hợp và biểu quyết giơ tay. Đề nghị được thông qua khi có {needed} số đảng viên chính thức tán thành."
        ),
        format!(
            "Each case is heard and put to the vote. It is carried if {needed} of the official members agree."
        ),
    )
}

/// Tells whether the congress has recognised the credentials.
pub(super) fn voted_on_credentials(state: &State) -> bool {
    state.hands.counted().any(|(motion, result)| {
        matches!(motion, Motion::Credentials { .. }) && result.outcome == HandOutcome::Carried
    })
}

/// Finds the last vote where it belongs to the running item and its result is still news.
fn fresh<'a>(state: &'a State, running: &Entry) -> Option<(&'a HandVote, HandOutcome)> {
    let ItemStatus::Running { since } = running.status else {
        return None;
    };
    let result = values::result(state).filter(|result| since <= result.at)?;
    let vote = values::last(state)?;
    is_news(state, &vote.motion, result.at).then_some((vote, result.outcome))
}

/// Tells whether things still stand where a vote left them.
fn is_news(state: &State, motion: &Motion, at: Moment) -> bool {
    let election = election_of(motion).and_then(|id| state.election(id));
    !another_body_is_proposed(state, motion)
        && election.is_none_or(|election| is_latest(election, motion, at))
}

fn another_body_is_proposed(state: &State, motion: &Motion) -> bool {
    let subject = match motion {
        Motion::BodyNumber { body, .. } | Motion::BodyList { body } => Some(*body),
        _ => None,
    };
    let mut formed = state.bodies.formed.iter();
    formed.any(|other| other.progress == Progress::Proposed && Some(other.body) != subject)
}

/// A vote on going on is of the announcement that came before it.
fn is_latest(election: &Election, motion: &Motion, voted: Moment) -> bool {
    match (&election.phase, motion) {
        (Phase::Nominating, Motion::SeatNumber { .. } | Motion::Withdrawal { .. })
        | (Phase::ListDrawn { .. }, Motion::BallotList { .. }) => true,
        (Phase::Balloting, _) => match election.current_round().map(|round| &round.stage) {
            Some(RoundStage::Ready) => true,
            Some(RoundStage::Announced { at, .. }) => {
                matches!(motion, Motion::AnotherRound { .. }) && *at <= voted
            }
            _ => false,
        },
        _ => false,
    }
}

fn election_of(motion: &Motion) -> Option<ElectionId> {
    match motion {
        Motion::SeatNumber { election, .. }
        | Motion::Withdrawal { election, .. }
        | Motion::BallotList { election }
        | Motion::AnotherRound { election }
        | Motion::BodyNumber { body: Body::Counting(election), .. }
        | Motion::BodyList { body: Body::Counting(election) } => Some(*election),
        Motion::Adopt { .. }
        | Motion::BodyNumber { .. }
        | Motion::BodyList { .. }
        | Motion::Credentials { .. }
        | Motion::Assignment { .. }
        | Motion::Admission { .. } => None,
    }
}
