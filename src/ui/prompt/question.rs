//! The question that the rules put to the congress now, with the answers that it can give.

use crate::domain::agenda::ItemKind;
use crate::domain::election::{CandidateStanding, Election, Phase};
use crate::domain::hands::Motion;
use crate::domain::steps::{Act, Step};
use crate::domain::{ElectionId, Lang, State, tr};
use crate::ui::act::label;
use crate::ui::view::election::track;

/// A question and its answers: one line each.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub ask: String,
    pub answers: Vec<String>,
}

impl Question {
    /// Finds the question that is open. None is, while somebody speaks or the hall votes on it.
    pub(super) fn of(state: &State, steps: &[Step], lang: Lang) -> Option<Self> {
        if state.floor.speaking.is_some() || state.hands.open().is_some() {
            return None;
        }
        let ItemKind::Election { election } = state.agenda.running()?.item.kind else {
            return None;
        };
        let election = state.election(election)?;
        match election.phase {
            Phase::Nominating => withdrawal(state, election, lang)
                .or_else(|| tie_on_the_floor(state, election, lang)),
            Phase::Balloting => left_open(state, election, steps, lang),
            Phase::ListDrawn { .. } | Phase::Concluded { .. } | Phase::HandedOver { .. } => None,
        }
    }
}

/// Who wishes to leave the list is let go by the congress, and by nobody else.
fn withdrawal(state: &State, election: &Election, lang: Lang) -> Option<Question> {
    let mut candidates = election.candidates.iter();
    let who = candidates
        .find(|one| matches!(one.standing, CandidateStanding::WishesToWithdraw { .. }))?;
    let name = election.printed_name(who.nominee.id, &state.roster)?;
    Some(Question {
        ask: tr(
            lang,
            format!("Có đồng ý cho đồng chí {name} rút khỏi danh sách không?"),
            format!("Is {name} let off the list?"),
        ),
        answers: vec![
            tr(lang, "Đồng ý cho rút", "Let off").to_owned(),
            tr(lang, "Không đồng ý: ở lại danh sách", "Not let off: stays on the list").to_owned(),
        ],
    })
}

/// More names from the floor are level than there are places for.
fn tie_on_the_floor(state: &State, election: &Election, lang: Lang) -> Option<Question> {
    let (tie, chooser) = election.floor_tie(state)?;
    let names = election.printed_names(&tie.among, &state.roster);
    let answers = names.iter().map(ToString::to_string).collect();
    Some(Question { ask: tie.question(chooser, lang), answers })
}

/// An announced result leaves seats open, or a tie. The answers are the steps that may follow.
fn left_open(state: &State, election: &Election, steps: &[Step], lang: Lang) -> Option<Question> {
    let ask = track::question(state, election, lang)?;
    let legal = steps.iter().filter(|step| step.blocked.is_none()).map(|step| &step.act);
    let answers = legal.filter(|act| is_answer(act, election.plan.id));
    Some(Question { ask, answers: answers.map(|act| label(act, state, lang)).collect() })
}

fn is_answer(act: &Act, id: ElectionId) -> bool {
    match act {
        Act::CallHands(Motion::AnotherRound { election })
        | Act::Conclude(election)
        | Act::ReopenNominations(election) => *election == id,
        _ => false,
    }
}
