//! What a screen is for: the hall, the stage, or the foyer. Each shows the same session, and none
//! more than its people may see.

use std::fmt;
use std::str::FromStr;

use chrono::{DurationRound, TimeDelta};

use super::build::floor;
use super::{HallView, Leaf};
use crate::domain::hall::Scene;
use crate::domain::{Lang, Moment, State};

/// How long a page stands in the foyer, where nobody turns it.
const TURN: TimeDelta = TimeDelta::seconds(12);

/// What a screen is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Role {
    /// The projector: the wall as the console shows it.
    #[default]
    Hall,
    /// The monitor of the speaker and the presidium (đoàn chủ tịch): who speaks, the clock, and who
    /// is next. A black or held wall leaves it as it is.
    Stage,
    /// For those outside: the agenda, breaks and messages, and a result once the hall has seen all
    /// of it, as long as the wall stays with it. A held wall holds it too; on a black one it goes on with the agenda.
    Foyer,
}

/// The name is not one of a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("hall, stage or foyer")]
pub struct UnknownRole;

impl Role {
    /// Builds what a screen shows: of the state as it is, and as the wall shows it.
    pub fn view(self, live: &State, wall: &State, now: Moment, lang: Lang) -> HallView {
        match self {
            Self::Hall => HallView::new(wall, now, lang),
            Self::Stage => stage(live, wall, now, lang),
            Self::Foyer => foyer(wall, now, lang),
        }
    }
}

/// The speaker comes before everything, so that the clock never leaves the stage during a speech.
fn stage(live: &State, wall: &State, now: Moment, lang: Lang) -> HallView {
    let is_for_all = matches!(wall.hall.scene, Scene::Message(_) | Scene::Break { .. });
    if live.floor.speaking.is_none() && is_for_all {
        return HallView::new(wall, now, lang);
    }
    HallView {
        scene: floor::stage(live, now, lang),
        strip: Vec::new(),
        leaf: Leaf { since: live.hall.since, ..Leaf::alone(now) },
        ..HallView::of_scene(live, &Scene::Item, now, lang)
    }
}

fn foyer(wall: &State, now: Moment, lang: Lang) -> HallView {
    let scene = &wall.hall.scene;
    match scene {
        Scene::Message(_) | Scene::Break { .. } => HallView::new(wall, now, lang),
        Scene::Result(_) | Scene::Elected(_) => result(wall, now, lang),
        Scene::Title
        | Scene::Agenda
        | Scene::Item
        | Scene::Quorum
        | Scene::Hands(_)
        | Scene::Candidates(_)
        | Scene::HowToVote(_)
        | Scene::Progress(_)
        | Scene::Review
        | Scene::Grades(_)
        | Scene::Black
        | Scene::Duties
        | Scene::Conclusions
        | Scene::Appointed(_)
        | Scene::Themes
        | Scene::Opinions { .. } => agenda(wall, now, lang),
    }
}

/// The agenda, until the hall has seen every page and every name.
fn result(wall: &State, now: Moment, lang: Lang) -> HallView {
    let pages = HallView::new(wall, now, lang).leaf.of;
    if wall.hall.has_shown_all(pages, now) {
        return turning(wall, &wall.hall.scene, now, lang);
    }
    let agenda = agenda(wall, now, lang);
    HallView { leaf: Leaf { ends: wall.hall.shows_all_at(pages), ..agenda.leaf }, ..agenda }
}

fn agenda(wall: &State, now: Moment, lang: Lang) -> HallView {
    let scene = if wall.agenda.entries.is_empty() { Scene::Title } else { Scene::Agenda };
    turning(wall, &scene, now, lang)
}

/// The page of a scene whose turn it is by the clock, the same on every screen.
fn turning(wall: &State, scene: &Scene, now: Moment, lang: Lang) -> HallView {
    let mut pages = HallView::pages(wall, scene, now, lang);
    let of = i64::try_from(pages.len()).unwrap_or(i64::MAX).max(1);
    if of == 1 {
        let only = pages.pop().unwrap_or_else(|| HallView::of_scene(wall, scene, now, lang));
        return HallView { leaf: Leaf { since: wall.hall.since, ..only.leaf }, ..only };
    }
    let since = now.duration_trunc(TURN).unwrap_or(now);
    let turn = since.timestamp().div_euclid(TURN.num_seconds()).rem_euclid(of);
    let page = usize::try_from(turn).unwrap_or_default();
    let page = pages.swap_remove(page);
    HallView { leaf: Leaf { since, until: Some(since + TURN), ..page.leaf }, ..page }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(name: &str) -> Result<Self, UnknownRole> {
        let mut roles = [Self::Hall, Self::Stage, Self::Foyer].into_iter();
        roles.find(|role| role.to_string() == name).ok_or(UnknownRole)
    }
}

impl fmt::Display for Role {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        to.write_str(match self {
            Self::Hall => "hall",
            Self::Stage => "stage",
            Self::Foyer => "foyer",
        })
    }
}
