//! Every scene at six sizes and in both languages, a contact sheet for each scene.
//! `UPDATE_PICTURES=1 cargo test pictures` draws them anew, into `fixtures/pictures/wall`.

use daihoi::domain::about::Stage;
use daihoi::domain::bodies::{Body, Formation, Progress, Slate};
use daihoi::domain::election::ballot::Layout;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::Motion;
use daihoi::domain::{Lang, Moment, PersonId, State};
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{HallView, show};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::given::{ELECTION, VOTE, at, called, congress, counted, with_round, with_withdrawn};
use super::{adopt, announced, counting, speaking};
use crate::pictures::{folder, wants_new_pictures};
use crate::support::photograph::photograph;
use crate::support::sheet::Sheet;
use crate::support::typeface::Typeface;

const SIZES: [(u16, u16); 6] = [(80, 24), (107, 30), (160, 45), (213, 60), (240, 67), (320, 90)];

/// A scene at the moment when it is on the wall.
struct Shot {
    name: &'static str,
    state: State,
    scene: Scene,
    /// Counted from 0.
    page: usize,
    now: Moment,
}

#[test]
fn the_pictures_of_the_proceedings_are_what_the_hall_sees() {
    assert_photographed(&proceedings());
}

#[test]
fn the_pictures_of_the_votes_are_what_the_hall_sees() {
    assert_photographed(&votes());
}

#[test]
fn the_pictures_of_the_elections_are_what_the_hall_sees() {
    assert_photographed(&elections());
}

#[test]
fn the_pictures_of_the_results_are_what_the_hall_sees() {
    assert_photographed(&results());
}

fn proceedings() -> Vec<Shot> {
    let pause = || Scene::Break { until: at(10, 15, 0) };
    let message = "Mời chủ xe biển số 59A-123.45 ra cổng để di chuyển xe";
    vec![
        shot("title", congress(), Scene::Title, at(8, 0, 0)),
        shot("agenda", congress(), Scene::Agenda, at(9, 40, 0)),
        shot("item", congress(), Scene::Item, at(9, 40, 0)),
        shot("speech", speaking(), Scene::Item, at(10, 2, 13)),
        shot("speech-last-minute", speaking(), Scene::Item, at(10, 6, 13)),
        shot("speech-overrun", speaking(), Scene::Item, at(10, 8, 5)),
        shot("message", congress(), Scene::Message(message.into()), at(10, 0, 0)),
        shot("break", congress(), pause(), at(10, 2, 30)),
        shot("break-over", congress(), pause(), at(10, 15, 0)),
        shot("black", congress(), Scene::Black, at(10, 0, 0)),
    ]
}

fn votes() -> Vec<Shot> {
    let mut gathering = congress();
    gathering.stage = Stage::Preparing;
    let hands = || Scene::Hands(VOTE);
    vec![
        shot("quorum", gathering, Scene::Quorum, at(7, 50, 0)),
        shot("hands-called", called(congress(), adopt()), hands(), at(10, 0, 0)),
        shot("hands-on-a-list", on_a_list(), hands(), at(10, 0, 0)),
        shot("hands-counted", counted(congress(), adopt()), hands(), at(10, 5, 0)),
    ]
}

fn elections() -> Vec<Shot> {
    let ready = |layout| with_round(congress(), layout, RoundStage::Ready);
    let how = |name, layout| shot(name, ready(layout), Scene::HowToVote(ELECTION), at(10, 0, 0));
    let candidates = ready(Layout::StrikeOut);
    vec![
        shot("candidates", candidates, Scene::Candidates(ELECTION), at(10, 0, 0)),
        how("how-to-vote-strike-out", Layout::StrikeOut),
        how("how-to-vote-columns", Layout::AgreeColumns),
        how("how-to-vote-single-name", Layout::SingleName),
        shot("progress", counting(), Scene::Progress(ELECTION), at(10, 30, 0)),
    ]
}

fn results() -> Vec<Shot> {
    let result = || Scene::Result(ELECTION);
    let corrected = with_withdrawn(announced());
    vec![
        shot("result-awaited", counting(), result(), at(10, 30, 0)),
        shot("result", announced(), result(), at(11, 0, 0)),
        Shot { page: 1, ..shot("result-names", announced(), result(), at(11, 0, 0)) },
        shot("result-corrected", corrected, result(), at(11, 0, 0)),
        shot("elected", announced(), Scene::Elected(ELECTION), at(11, 5, 0)),
    ]
}

fn shot(name: &'static str, state: State, scene: Scene, now: Moment) -> Shot {
    Shot { name, state, scene, page: 0, now }
}

fn on_a_list() -> State {
    let mut state = called(congress(), Motion::BodyList { body: Body::Presidium });
    state.bodies.formed = vec![Formation {
        body: Body::Presidium,
        slate: Slate { head: PersonId(1), members: vec![PersonId(5), PersonId(6), PersonId(10)] },
        progress: Progress::NumberVoted,
    }];
    state
}

/// Compares the sheet of each scene with the one that is kept under its name.
fn assert_photographed(shots: &[Shot]) {
    let typeface = Typeface::new();
    let stale: Vec<&str> = shots
        .iter()
        .filter(|shot| !is_kept(shot.name, &sheet(shot, &typeface)))
        .map(|shot| shot.name)
        .collect();

    assert!(stale.is_empty(), "{stale:?} out of date: see the head of this file");
}

fn is_kept(name: &str, drawn: &Sheet) -> bool {
    let path = folder().join("wall").join(name).with_extension("png");
    if Sheet::read(&path).as_ref() == Some(drawn) {
        return true;
    }
    if wants_new_pictures() {
        drawn.write(&path);
    }
    wants_new_pictures()
}

fn sheet(shot: &Shot, typeface: &Typeface) -> Sheet {
    let panels = SIZES.into_iter().flat_map(|size| [Lang::Vi, Lang::En].map(|lang| (size, lang)));
    let photographs = panels.map(|(size, lang)| {
        let (wall, parts) = wall(shot, size, lang);
        (caption(size, lang, parts), photograph(&wall, typeface))
    });
    Sheet::of(&photographs.collect::<Vec<_>>(), typeface)
}

/// Names the size and the language, and says where a small screen shows no more than a part.
fn caption(size: (u16, u16), lang: Lang, parts: u16) -> String {
    let name = if lang == Lang::Vi { "tiếng Việt" } else { "English" };
    let part = if parts < 2 { String::new() } else { format!("   part 1 of {parts}") };
    format!("{} × {}   {name}{part}", size.0, size.1)
}

/// What a screen shows first of a page, and in how many parts it shows the page.
fn wall(shot: &Shot, size: (u16, u16), lang: Lang) -> (Buffer, u16) {
    let letters = Letters::of(Some(Blocks::Sextant), Ink::Blended, Theme::Dark);
    let views = HallView::pages(&shot.state, &shot.scene, shot.now, lang);
    let area = Rect::new(0, 0, size.0, size.1);
    let mut wall = Buffer::empty(area);
    let parts = show(area, &mut wall, &views[shot.page], Looks { theme: Theme::Dark, letters });
    (wall, parts)
}
