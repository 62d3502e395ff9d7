//! The scenes that the operator can ready for the wall, the expected one first.

use chrono::TimeDelta;

use crate::domain::about::Stage;
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::election::round::RoundStage;
use crate::domain::election::{Election, Phase};
use crate::domain::hall::{Hall, Reveal, Scene, heard, reveal_progress};
use crate::domain::hands::HandStage;
use crate::domain::themes::Theme;
use crate::domain::{ElectionId, State};

/// A line of the list of scenes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Offer {
    Show(Cue),
    /// Asks for the words first.
    Message,
    /// Asks for the time first.
    Break,
}

/// A scene that can be readied, and how its names come up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cue {
    pub scene: Scene,
    pub reveal: Reveal,
}

impl Cue {
    /// A scene as it goes on where it was left: a reveal that was interrupted is not over.
    pub fn resumed(scene: Scene, hall: &Hall) -> Self {
        Self { reveal: hall.reveal_of(&scene), scene }
    }
}

impl From<Scene> for Cue {
    fn from(scene: Scene) -> Self {
        Self { scene, reveal: Reveal::All }
    }
}

/// Lists what can be shown, the expected scene first.
pub fn offers(state: &State) -> Vec<Offer> {
    let mut scenes = vec![expected(state), Scene::Title, Scene::Agenda, Scene::Item, Scene::Quorum];
    scenes.extend(state.hands.votes.last().map(|vote| Scene::Hands(vote.id)));
    scenes.extend(state.elections.all.iter().flat_map(of_election));
    scenes.extend(state.duties.heard().map(|_| Scene::Duties));
    scenes.extend(state.reviews.open().map(|_| Scene::Review));
    scenes.extend(state.grading.announced.iter().map(|announced| Scene::Grades(announced.class)));
    scenes.extend(state.appointments.all.iter().map(|known| Scene::Appointed(known.office)));
    if !state.conclusions.points.is_empty() {
        scenes.push(Scene::Conclusions);
    }
    scenes.extend(of_themes(state));
    scenes.push(Scene::Black);
    let mut offers: Vec<Offer> = Vec::new();
    for cue in scenes.into_iter().flat_map(|scene| cues(&scene, state)) {
        let offer = Offer::Show(cue);
        if !offers.contains(&offer) {
            offers.push(offer);
        }
    }
    offers.extend([Offer::Message, Offer::Break]);
    offers
}

/// The themes, and the opinions under each as far as they are noted now.
fn of_themes(state: &State) -> Vec<Scene> {
    let last = |theme: &Theme| {
        let latest = state.themes.under(theme.id).map(|opinion| opinion.id).max();
        latest.map(|last| Scene::Opinions { theme: theme.id, last })
    };
    let opinions = state.themes.all.iter().filter_map(last);
    let themes = (!state.themes.all.is_empty()).then_some(Scene::Themes);
    themes.into_iter().chain(opinions).collect()
}

/// A result that stands can also come up name by name.
fn cues(scene: &Scene, state: &State) -> Vec<Cue> {
    let stands = |id: &ElectionId| state.election(*id).is_some_and(|one| heard(one).is_some());
    let one_by_one = match scene {
        Scene::Result(id) if stands(id) => &[Reveal::ListOrder, Reveal::FromBottom][..],
        _ => &[],
    };
    let one_by_one = one_by_one.iter().map(|reveal| Cue { scene: scene.clone(), reveal: *reveal });
    [Cue::from(scene.clone())].into_iter().chain(one_by_one).collect()
}

/// The scene that belongs to what happens now. While names come up one by one, that is theirs.
pub fn expected(state: &State) -> Scene {
    if reveal_progress(state).is_some() {
        return state.hall.scene.clone();
    }
    if !matches!(state.stage, Stage::Sitting { .. }) {
        return Scene::Title;
    }
    if state.floor.speaking.is_some() {
        return Scene::Item;
    }
    if let Some(vote) = state.hands.votes.last()
        && matches!(vote.stage, HandStage::Called { .. })
    {
        return Scene::Hands(vote.id);
    }
    let running = state
        .agenda
        .entries
        .iter()
        .find(|entry| matches!(entry.status, ItemStatus::Running { .. }));
    running.map_or(Scene::Agenda, |entry| of_item(entry, state))
}

fn of_item(entry: &Entry, state: &State) -> Scene {
    match (&entry.item.kind, &entry.status) {
        (ItemKind::Break, ItemStatus::Running { since }) => {
            let minutes = TimeDelta::minutes(i64::from(entry.item.minutes));
            Scene::Break { until: since.checked_add_signed(minutes).unwrap_or(*since) }
        }
        (ItemKind::Review { .. }, _) if state.reviews.open().is_some() => Scene::Review,
        (ItemKind::Grading, _) => {
            let last = state.grading.announced.last();
            last.map_or(Scene::Item, |announced| Scene::Grades(announced.class))
        }
        (ItemKind::Election { election }, _) => {
            let found = state.election(*election);
            found.map_or(Scene::Item, |found| expected_of_election(found, &state.hall.scene))
        }
        (ItemKind::Assignment, _) => state.duties.heard().map_or(Scene::Item, |_| Scene::Duties),
        (ItemKind::Appointment, _) => {
            let last = state.appointments.all.last();
            let here = last.filter(|known| known.item == entry.item.id);
            here.map_or(Scene::Item, |known| Scene::Appointed(known.office))
        }
        (ItemKind::Conclusion, _) if !state.conclusions.points.is_empty() => Scene::Conclusions,
        _ => Scene::Item,
    }
}

/// A result comes before those whom it elects: the hall sees how the votes fell, then who won.
fn expected_of_election(election: &Election, shown: &Scene) -> Scene {
    let id = election.plan.id;
    let stage = election.current_round().map(|round| &round.stage);
    match (&election.phase, stage) {
        (Phase::Balloting, Some(stage)) if election.is_withdrawn() && stage.is_being_counted() => {
            Scene::Result(id)
        }
        (Phase::Balloting, Some(stage)) => of_stage(id, stage),
        (Phase::Concluded { .. }, _) if election.has_result() => {
            if [Scene::Result(id), Scene::Elected(id)].contains(shown) {
                Scene::Elected(id)
            } else {
                Scene::Result(id)
            }
        }
        (Phase::HandedOver { .. }, _) if election.has_result() => Scene::Elected(id),
        _ => Scene::Candidates(id),
    }
}

fn of_stage(id: ElectionId, stage: &RoundStage) -> Scene {
    match stage {
        RoundStage::Ready | RoundStage::Sealed { .. } | RoundStage::Issued { .. } => {
            Scene::HowToVote(id)
        }
        RoundStage::Announced { .. } => Scene::Result(id),
        RoundStage::Annulled { .. } => Scene::Candidates(id),
        RoundStage::Collected { .. }
        | RoundStage::Counting { .. }
        | RoundStage::Reconciled { .. }
        | RoundStage::Signed { .. }
        | RoundStage::Released { .. } => Scene::Progress(id),
    }
}

/// What may be shown of an election: never a result before it is announced.
fn of_election(election: &Election) -> Vec<Scene> {
    let id = election.plan.id;
    if election.candidates.is_empty() {
        return Vec::new();
    }
    let mut scenes = vec![Scene::Candidates(id)];
    if !election.rounds.is_empty() {
        scenes.push(Scene::HowToVote(id));
    }
    if election.current_round().is_some_and(|round| round.stage.is_being_counted()) {
        scenes.push(Scene::Progress(id));
    }
    if election.last_heard().is_some() {
        scenes.push(Scene::Result(id));
    }
    if election.has_result() && !election.is_withdrawn() {
        scenes.push(Scene::Elected(id));
    }
    scenes
}
