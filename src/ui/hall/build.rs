//! From the state to what the wall says.

mod agenda;
mod appointed;
mod conclusions;
mod duties;
mod election;
pub(super) mod floor;
mod hands;
mod people;
mod quorum;
mod review;
mod session;
mod themes;

use super::HallView;
use super::leaf::{self, Leaf};
use super::view::{Heading, MessageView, SceneView};
use crate::domain::hall::{Scene, Unveiling};
use crate::domain::{ElectionId, Lang, Moment, State, VoteId, tr};

/// Builds the pages of one scene: 1 at least. A scene about something that is not there says so.
pub(super) fn scenes(
    state: &State,
    (scene, unveiling): (&Scene, Option<Unveiling>),
    now: Moment,
    lang: Lang,
) -> Vec<SceneView> {
    let whole = match (scene, unveiling) {
        (_, Some(unveiling)) => reveal_view(state, unveiling, lang),
        (_, None) => scene_view(state, scene, now, lang),
    };
    leaf::cut(whole)
}

/// Puts what stands around every page around one of them.
pub(super) fn page(
    state: &State,
    scene: &Scene,
    (page, leaf): (SceneView, Leaf),
    lang: Lang,
) -> HallView {
    HallView {
        lang,
        mastheads: session::mastheads(&state.about),
        scene: page,
        strip: strip(state, scene, lang),
        leaf,
    }
}

fn scene_view(state: &State, scene: &Scene, now: Moment, lang: Lang) -> SceneView {
    match scene {
        Scene::Title => SceneView::Title(session::title(state, lang)),
        Scene::Agenda => SceneView::Agenda(agenda::agenda(state, lang)),
        Scene::Item => floor::item(state, now, lang),
        Scene::Quorum => SceneView::Quorum(quorum::quorum(state, lang)),
        Scene::Hands(vote) => hands_view(state, *vote, lang),
        Scene::Candidates(id)
        | Scene::HowToVote(id)
        | Scene::Progress(id)
        | Scene::Result(id)
        | Scene::Elected(id) => election_view(state, scene, *id, lang),
        Scene::Review => review::subject(state, lang),
        Scene::Grades(class) => review::grades(state, *class, lang),
        Scene::Message(text) => message(tr(lang, "THÔNG BÁO", "MESSAGE"), "", text),
        Scene::Break { until } => SceneView::Break(session::rest(*until, now, lang)),
        Scene::Black => SceneView::Black,
        Scene::Duties => SceneView::Elected(duties::duties(state, lang)),
        Scene::Appointed(office) => SceneView::Elected(appointed::appointed(state, *office, lang)),
        Scene::Conclusions => SceneView::Agenda(conclusions::conclusions(state, lang)),
        Scene::Themes => SceneView::Agenda(themes::themes(state, lang)),
        Scene::Opinions { theme, last } => {
            SceneView::Agenda(themes::opinions(state, *theme, *last, lang))
        }
    }
}

fn hands_view(state: &State, vote: VoteId, lang: Lang) -> SceneView {
    match state.hands.get(vote) {
        Some(vote) => hands::hands(state, vote, lang),
        None => SceneView::Title(session::title(state, lang)),
    }
}

fn reveal_view(state: &State, unveiling: Unveiling, lang: Lang) -> SceneView {
    match state.election(unveiling.election) {
        Some(election) => election::reveal(state, election, unveiling, lang),
        None => SceneView::Title(session::title(state, lang)),
    }
}

fn election_view(state: &State, scene: &Scene, id: ElectionId, lang: Lang) -> SceneView {
    let Some(election) = state.election(id) else {
        return SceneView::Title(session::title(state, lang));
    };
    match scene {
        Scene::HowToVote(_) => election::how_to_vote(election, lang),
        Scene::Progress(_) => election::progress(election, lang),
        Scene::Result(_) => election::result(state, election, lang),
        Scene::Elected(_) => election::elected(election, lang),
        _ => election::candidates(state, election, lang),
    }
}

/// The strip stands under the pictures at which the hall has time to read it.
fn strip(state: &State, scene: &Scene, lang: Lang) -> Vec<String> {
    match scene {
        Scene::Title | Scene::Quorum | Scene::Progress(_) | Scene::Break { .. } => {
            agenda::strip(state, agenda::Present::Shown, lang)
        }
        Scene::Item => agenda::strip(state, agenda::Present::LeftOut, lang),
        _ => Vec::new(),
    }
}

fn message(label: &str, title: &str, text: &str) -> SceneView {
    SceneView::Message(MessageView { heading: heading(label, title), text: text.to_owned() })
}

fn heading(label: &str, title: &str) -> Heading {
    Heading { label: label.to_owned(), title: title.to_owned() }
}
