//! The hall screen: one picture at a time, legible from the last row, and never a secret figure.
//!
//! A [`HallView`] is made from the state and holds finished strings; [`render`] draws one page of it
//! into any area, so that the projector and the mirror on the console show the same. A held wall is
//! the caller's affair: it passes the state as it was after the record that `Flow::Held` names.

mod build;
pub mod card;
pub mod clock;
mod draw;
pub mod letters;
pub mod view;

pub use self::draw::{pages, render};

use self::view::{Rest, SceneView};
use crate::domain::hall::Scene;
use crate::domain::{Lang, Moment, State};

/// What the wall shows, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallView {
    pub lang: Lang,
    /// Who meets, in a low voice above the picture: the fullest text that fits is taken.
    pub mastheads: Vec<String>,
    pub scene: SceneView,
    /// What is done, what is on and what is next; the earlier ones give way where room is short.
    pub strip: Vec<String>,
}

impl HallView {
    /// Builds what the wall shows now.
    pub fn new(state: &State, now: Moment, lang: Lang) -> Self {
        Self::of_scene(state, &state.hall.scene, now, lang)
    }

    /// Builds what the wall would show with this scene, for the one that is armed in the console.
    pub fn of_scene(state: &State, scene: &Scene, now: Moment, lang: Lang) -> Self {
        build::hall_view(state, scene, now, lang)
    }

    /// Says when the picture next changes by itself: at the next second of the clock it shows.
    pub fn wake_at(&self) -> Option<Moment> {
        match &self.scene {
            SceneView::Speech(speech) => Some(speech.clock.wake_at),
            SceneView::Break(pause) => match &pause.rest {
                Rest::Left(clock) => Some(clock.wake_at),
                Rest::Over(_) => None,
            },
            _ => None,
        }
    }
}
