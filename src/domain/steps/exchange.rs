//! The steps of an exchange of experience: themes, opinions, the points of the conclusions.

use super::Act;
use crate::domain::agenda::{Entry, ItemKind};
use crate::domain::{Gathering, State, conclusions};

/// A step of an exchange of experience: of its themes, or of the chair's conclusions.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    DeclareTheme,
    NoteOpinion,
    MoveOpinion,
    AmendOpinion,
    StrikeOpinion,
    AddPoint,
    ReplacePoint(u16),
    RemovePoint,
    ConcludePoints,
    ReopenPoints,
}

/// What is done to the conclusions before the item may end.
pub(super) fn conclusion_acts(state: &State) -> Vec<Act> {
    let drawn = &state.conclusions;
    match (drawn.concluded_at(), drawn.count()) {
        (Some(_), _) => Vec::new(),
        (None, 0) if !conclusions::are_due(state) => Vec::new(),
        (None, 0) => vec![Act::Exchange(Exchange::AddPoint)],
        (None, _) => {
            vec![Act::Exchange(Exchange::AddPoint), Act::Exchange(Exchange::ConcludePoints)]
        }
    }
}

/// What may be done beside the course of an item.
pub(super) fn beside(state: &State, entry: &Entry) -> Vec<Act> {
    match entry.item.kind {
        ItemKind::Conclusion => beside_conclusions(state),
        ItemKind::Discussion | ItemKind::Report | ItemKind::Announcement => theme_acts(state),
        // In the break before the conclusions, the secretary puts the opinions in order.
        ItemKind::Break if !state.themes.opinions.is_empty() => theme_acts(state),
        _ => Vec::new(),
    }
}

/// What the secretary takes down while somebody speaks.
pub(super) fn while_speaking(state: &State) -> Vec<Act> {
    let kind = state.agenda.running().map(|entry| &entry.item.kind);
    let drafts = kind == Some(&ItemKind::Conclusion) && !conclusion_acts(state).is_empty();
    let gathers = !state.themes.all.is_empty();
    let acts = [
        (drafts, Act::Exchange(Exchange::AddPoint)),
        (gathers, Act::Exchange(Exchange::NoteOpinion)),
    ];
    let mut acts: Vec<Act> =
        acts.into_iter().filter(|(offered, _)| *offered).map(|(_, act)| act).collect();
    if drafts {
        acts.extend(editing(state));
    }
    acts
}

fn beside_conclusions(state: &State) -> Vec<Act> {
    let drawn = &state.conclusions;
    if drawn.concluded_at().is_some() {
        return vec![Act::Exchange(Exchange::ReopenPoints)];
    }
    if drawn.points.is_empty() && !conclusions::are_due(state) {
        return vec![Act::Exchange(Exchange::AddPoint)];
    }
    editing(state)
}

/// The points stand on the wall as they are written, so that a slip is mended at once.
fn editing(state: &State) -> Vec<Act> {
    let drawn = &state.conclusions;
    let edit = drawn.numbered().map(|(point, _)| Exchange::ReplacePoint(point));
    let remove = (!drawn.points.is_empty()).then_some(Exchange::RemovePoint);
    edit.chain(remove).map(Act::Exchange).collect()
}

fn theme_acts(state: &State) -> Vec<Act> {
    let themes = &state.themes;
    if themes.all.is_empty() {
        let is_conference = state.about.gathering == Gathering::Conference;
        return is_conference
            .then_some(Act::Exchange(Exchange::DeclareTheme))
            .into_iter()
            .collect();
    }
    let mut acts =
        vec![Act::Exchange(Exchange::NoteOpinion), Act::Exchange(Exchange::DeclareTheme)];
    let can_move = 1 < themes.all.len() && !themes.opinions.is_empty();
    acts.extend(can_move.then_some(Act::Exchange(Exchange::MoveOpinion)));
    if !themes.opinions.is_empty() {
        acts.extend([Exchange::AmendOpinion, Exchange::StrikeOpinion].map(Act::Exchange));
    }
    acts
}
