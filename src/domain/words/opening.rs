//! The item's own words. They open it, and are not said again once its first deed is done.

use super::fill;
use crate::domain::agenda::{Entry, ItemKind};
use crate::domain::election::Phase;
use crate::domain::hands::{HandStage, HandVote};
use crate::domain::review::{Class, SubjectStage};
use crate::domain::{ElectionId, Lang, Moment, State};

/// Writes the words that open the running item, one paragraph each, until it is under way.
pub fn opening_words(state: &State, lang: Lang) -> Vec<String> {
    let running = state.agenda.running().filter(|entry| !is_under_way(state, entry));
    let words = running.into_iter().flat_map(|entry| &entry.item.words);
    words.map(|text| fill(text, state, lang)).collect()
}

/// Whether something was done that belongs to the item. Around one speech the item's own words are
/// all there is, the reply to it among them, so that they only make room while it is given.
fn is_under_way(state: &State, entry: &Entry) -> bool {
    if state.floor.speaking.is_some() || was_voted_on(state, entry) {
        return true;
    }
    match &entry.item.kind {
        ItemKind::Rite
        | ItemKind::Speech
        | ItemKind::Report
        | ItemKind::Announcement
        | ItemKind::Conclusion
        | ItemKind::Break => false,
        ItemKind::Discussion
        | ItemKind::Credentials
        | ItemKind::ShowOfHands { .. }
        | ItemKind::Admission
        | ItemKind::Appointment
        | ItemKind::Assignment => was_heard(state, entry),
        ItemKind::BodyElection { bodies } => {
            bodies.iter().any(|body| state.bodies.get(*body).is_some())
        }
        ItemKind::Election { election } => has_names(state, *election),
        ItemKind::Review { of } => has_reviews(state, *of),
        ItemKind::Grading => !state.grading.ballots.is_empty(),
        ItemKind::Handover => {
            let mut all = state.elections.all.iter();
            all.any(|election| matches!(election.phase, Phase::HandedOver { .. }))
        }
    }
}

/// Whether the cards were raised, or are, since the hall first came to the item.
fn was_voted_on(state: &State, entry: &Entry) -> bool {
    let Some(beginning) = entry.first_beginning() else { return false };
    state.hands.votes.iter().any(|vote| beginning <= voted(vote))
}

fn voted(vote: &HandVote) -> Moment {
    match &vote.stage {
        HandStage::Called { at } => *at,
        HandStage::Counted(result) => result.at,
    }
}

fn was_heard(state: &State, entry: &Entry) -> bool {
    state.floor.heard.iter().any(|heard| heard.speech.item == Some(entry.item.id))
}

/// Whether names were put forward, or the list was drawn and all that follows.
fn has_names(state: &State, id: ElectionId) -> bool {
    state.election(id).is_some_and(|election| {
        !election.candidates.is_empty() || !matches!(election.phase, Phase::Nominating)
    })
}

fn has_reviews(state: &State, class: Class) -> bool {
    let subjects = state.reviews.of_class(class).into_iter();
    subjects.map(|subject| &subject.stage).any(|stage| match stage {
        SubjectStage::Open { .. } | SubjectStage::Adopted { .. } => true,
        SubjectStage::Waiting | SubjectStage::LeftOut { .. } => false,
    })
}
