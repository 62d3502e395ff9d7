//! The hall screen: one picture at a time, legible from the last row, and never a secret figure.
//!
//! A [`HallView`] is one page, made from the state, and holds finished strings; [`render`] draws it
//! into any area, so that the projector and the mirror on the console show the same. A held wall is
//! the caller's affair: it passes the state as it was after the record that `Flow::Held` names.

mod build;
pub mod card;
pub mod clock;
mod draw;
mod leaf;
pub mod letters;
pub mod role;
pub mod view;

pub use self::draw::{parts, render, show};
pub(in crate::ui) use self::leaf::QUICKEST_PART;
use self::leaf::RESULT_ROWS;
pub use self::leaf::{Leaf, Turning};

use self::view::{Rest, SceneView};
use crate::domain::hall::{Reveal, Scene};
use crate::domain::{Lang, Moment, State};

/// A page of what the wall shows, ready to be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HallView {
    pub lang: Lang,
    /// Who meets, in a low voice above the picture: the fullest text that fits is taken.
    pub mastheads: Vec<String>,
    pub scene: SceneView,
    /// What is done, what is on and what is next; the earlier ones give way where room is short.
    pub strip: Vec<String>,
    pub leaf: Leaf,
}

impl HallView {
    /// Builds the page that the wall shows now.
    pub fn new(state: &State, now: Moment, lang: Lang) -> Self {
        let hall = &state.hall;
        let unveiling = hall.unveiling_of(&hall.scene);
        let pages = build::scenes(state, (&hall.scene, unveiling), now, lang);
        let of = leaf::count(&pages);
        let standing = hall.standing(of, now);
        let turning = if unveiling.is_some() { Turning::AtLast } else { Turning::InTurn };
        let leaf = Leaf { turning, ..Leaf::standing(standing, of, now) };
        build::page(state, &hall.scene, (leaf::nth(pages, standing.page), leaf), lang)
    }

    /// Builds the first page that the wall would show with this scene.
    pub fn of_scene(state: &State, scene: &Scene, now: Moment, lang: Lang) -> Self {
        Self::preview(state, (scene, Reveal::All), now, lang)
    }

    /// Builds the page with which a scene would come up, for the one that is armed in the console.
    pub fn preview(state: &State, cue: (&Scene, Reveal), now: Moment, lang: Lang) -> Self {
        let (scene, reveal) = cue;
        let unveiling = state.hall.unveiling_after(scene, reveal);
        let pages = build::scenes(state, (scene, unveiling), now, lang);
        let of = leaf::count(&pages);
        let number = if unveiling.is_some() { of } else { 1 };
        let leaf = Leaf { number, of, ..Leaf::alone(now) };
        build::page(state, scene, (leaf::nth(pages, number - 1), leaf), lang)
    }

    /// Builds every page that the wall would show with this scene.
    pub fn pages(state: &State, scene: &Scene, now: Moment, lang: Lang) -> Vec<Self> {
        let pages = build::scenes(state, (scene, None), now, lang);
        let of = leaf::count(&pages);
        let leaf = |number| Leaf { number, of, ..Leaf::alone(now) };
        let pages = pages.into_iter().zip(1..);
        pages.map(|(page, at)| build::page(state, scene, (page, leaf(at)), lang)).collect()
    }

    /// Says when the picture next changes by itself on a screen that shows it in so many parts: at
    /// the next second of the clock it shows, or when a clock turns the page.
    pub fn wake_at(&self, parts: u16) -> Option<Moment> {
        self.clock().into_iter().chain(self.leaf.wake_at(parts)).min()
    }

    /// The page as big letters tell it: an agenda says what it is about on the first one only.
    fn with_running_head(&self) -> Self {
        let mut page = self.clone();
        if 1 < page.leaf.number {
            leaf::shorten_head(&mut page.scene);
        }
        page
    }

    fn clock(&self) -> Option<Moment> {
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
