//! One page is a number of rows: the same on every wall, turned alike, in parts where a wall is
//! too coarse for it.

use std::collections::BTreeSet;

use chrono::TimeDelta;
use daihoi::domain::evolve::evolve;
use daihoi::domain::hall::{HallEvent, Pace, Scene};
use daihoi::domain::{Event, Lang, State};
use daihoi::ui::hall::view::{AgendaMark, SceneView};
use daihoi::ui::hall::{HallView, Leaf, parts, show};
use daihoi::ui::theme::Theme;
use proptest::prelude::*;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::announced;
use super::given::{ELECTION, at, congress};
use super::screen::wall;

fn on_the_wall(scene: Scene, page: u16) -> State {
    let mut state = announced();
    state.hall.scene = scene;
    state.hall.page = page;
    state.hall.since = at(11, 0, 0);
    state
}

fn view(state: &State) -> HallView {
    HallView::new(state, at(11, 0, 0), Lang::Vi)
}

#[test]
fn a_long_result_has_its_figures_first_and_then_four_names_a_page() {
    let scene = Scene::Result(ELECTION);

    let pages = HallView::pages(&announced(), &scene, at(11, 0, 0), Lang::Vi);

    let SceneView::Figures(figures) = &pages[0].scene else { panic!("{:?}", pages[0]) };
    assert_eq!(figures.heading.label, "KẾT QUẢ BẦU CỬ");
    let said = figures.lines.join(" | ");
    for part in ["cần ít nhất 60 phiếu", "hợp lệ", "120 được triệu tập, trừ 2", "Điều 30"]
    {
        assert!(said.contains(part), "{part}: {said}");
    }
    let rows = pages[1..].iter().map(|page| match &page.scene {
        SceneView::Result(result) => result.rows.len(),
        other => panic!("{other:?}"),
    });
    assert_eq!(rows.collect::<Vec<_>>(), [4, 4, 4, 4, 2]);
}

#[test]
fn every_page_says_which_of_how_many_it_is() {
    for page in 0..6 {
        let view = view(&on_the_wall(Scene::Result(ELECTION), page));

        assert_eq!((view.leaf.number, view.leaf.of), (page + 1, 6));
        for size in [(80, 24), (160, 45), (38, 10)] {
            let shown = wall(&view, size, 0).join("\n");
            assert!(shown.contains(&format!("{}/6", page + 1)), "{shown}");
        }
    }
}

#[test]
fn past_the_last_page_the_picture_begins_anew() {
    let seventh = on_the_wall(Scene::Result(ELECTION), 6);

    assert_eq!(view(&seventh), view(&on_the_wall(Scene::Result(ELECTION), 0)));
}

#[test]
fn a_picture_of_one_page_has_no_mark() {
    let leaf = view(&on_the_wall(Scene::Quorum, 0)).leaf;

    assert_eq!(leaf.mark(0, 1), "");
}

#[test]
fn the_first_page_of_the_agenda_has_what_is_on_and_what_is_next() {
    let pages = HallView::pages(&congress(), &Scene::Agenda, at(9, 40, 0), Lang::Vi);

    let SceneView::Agenda(first) = &pages[0].scene else { panic!("no agenda") };
    let marks: Vec<_> = first.rows.iter().map(|row| row.mark).collect();

    let ahead = [AgendaMark::Counting, AgendaMark::Now, AgendaMark::Next];
    assert_eq!(marks[0], AgendaMark::Done);
    assert_eq!(marks[1..], ahead);
}

#[test]
fn a_page_that_goes_on_says_so_and_its_parts_are_not_counted() {
    let leaf = view(&on_the_wall(Scene::Quorum, 0)).leaf;
    let third = Leaf { number: 3, of: 8, ..leaf };

    assert_eq!(leaf.mark(0, 2), "»");
    assert_eq!(leaf.mark(1, 2), "");
    assert_eq!(third.mark(0, 2), "3/8 »");
    assert_eq!(third.mark(1, 2), "3/8");
}

#[test]
fn a_screen_too_coarse_for_a_page_shows_its_parts_in_turn() {
    let small = (38, 9);
    let state = on_the_wall(Scene::Result(ELECTION), 1);
    let area = Rect::new(0, 0, small.0, small.1);
    let shown = |seconds: i64| {
        let view = HallView::new(&state, at(11, 0, 0) + TimeDelta::seconds(seconds), Lang::Vi);
        let mut buf = Buffer::empty(area);
        let count = show(area, &mut buf, &view, Theme::Dark);
        assert_eq!(count, parts(&view, area, Theme::Dark));
        (buf, count, view.wake_at(count))
    };

    let (first, count, wake) = shown(0);

    assert!(1 < count, "{count}");
    assert_eq!(wake, Some(at(11, 0, 8)));
    assert_eq!(shown(7).0, first);
    assert_ne!(shown(8).0, first);
    assert_eq!(shown(8).2, Some(at(11, 0, 16)));
    assert_eq!(shown(8 * i64::from(count)).0, first);
}

#[test]
fn a_screen_that_shows_the_page_whole_sleeps() {
    let view = view(&on_the_wall(Scene::Result(ELECTION), 1));

    assert_eq!(view.wake_at(1), None);
}

proptest! {
    #[test]
    fn pages_are_turned_by_a_clock_on_every_screen_alike(
        (page, seconds) in (0u16..9, 3u16..=60),
        stood in 0i64..900_000,
    ) {
        let mut state = on_the_wall(Scene::Result(ELECTION), page);
        state.hall.pace = Pace::Seconds(seconds);
        let at = |millis| at(11, 0, 0) + TimeDelta::milliseconds(millis);
        let view = |millis| HallView::new(&state, at(millis), Lang::Vi);

        let shown = view(stood);

        let turns = stood / 1000 / i64::from(seconds);
        let wanted = (i64::from(page) + turns) % 6 + 1;
        prop_assert_eq!(i64::from(shown.leaf.number), wanted);
        let wake = shown.wake_at(1).unwrap();
        prop_assert!(at(stood) < wake && wake <= at(stood + 1000 * i64::from(seconds)));
        let before = HallView::new(&state, wake - TimeDelta::milliseconds(1), Lang::Vi);
        prop_assert_eq!(before.scene, shown.scene);
        let after = HallView::new(&state, wake, Lang::Vi).leaf;
        prop_assert_eq!(after.number, shown.leaf.number % 6 + 1);
        prop_assert_eq!(after.since, wake);
    }

    #[test]
    fn under_a_pace_every_part_that_comes_up_can_be_read(parts in 1u16..9, seconds in 3i64..=60) {
        let since = at(11, 0, 0);
        let until = Some(since + TimeDelta::seconds(seconds));
        let leaf = |millis| Leaf {
            since,
            until,
            ..Leaf::alone(since + TimeDelta::milliseconds(millis))
        };

        let shown: Vec<u16> =
            (0..1000 * seconds).step_by(20).map(|millis| leaf(millis).part(parts)).collect();

        let fitting = u16::try_from(seconds / 4).unwrap().clamp(1, parts);
        let which: BTreeSet<u16> = shown.iter().copied().collect();
        prop_assert_eq!(which, (0..fitting).collect::<BTreeSet<u16>>());
        for stay in shown.chunk_by(|part, next| part == next) {
            prop_assert!(seconds.min(4) * 1000 <= 20 * (i64::try_from(stay.len()).unwrap() + 1));
        }
    }

    #[test]
    fn the_parts_of_a_page_come_one_after_the_other(parts in 1u16..9, stood in 0i64..3_600_000) {
        let since = at(11, 0, 0);
        let now = since + TimeDelta::milliseconds(stood);
        let leaf = Leaf { since, ..Leaf::alone(now) };

        let part = leaf.part(parts);

        prop_assert!(part < parts);
        if let Some(wake) = leaf.wake_at(parts) {
            prop_assert!(now < wake);
            let just_before = wake - TimeDelta::milliseconds(1);
            prop_assert_eq!(Leaf { now: just_before, ..leaf }.part(parts), part);
            prop_assert_eq!(Leaf { now: wake, ..leaf }.part(parts), (part + 1) % parts);
        } else {
            prop_assert_eq!(parts, 1);
        }
    }
}

#[test]
fn the_next_scene_in_the_preview_is_its_first_page() {
    let state = on_the_wall(Scene::Result(ELECTION), 3);

    let preview = HallView::of_scene(&state, &Scene::Agenda, at(11, 0, 0), Lang::Vi);

    assert_eq!(preview.leaf.number, 1);
    assert_eq!(HallView::of_scene(&congress(), &Scene::Black, at(11, 0, 0), Lang::Vi).leaf.of, 1);
}

#[test]
fn a_picture_of_one_page_is_not_turned() {
    let mut state = on_the_wall(Scene::Quorum, 0);
    state.hall.pace = Pace::Seconds(8);

    assert_eq!(HallView::new(&state, at(11, 9, 9), Lang::Vi).wake_at(1), None);
}

#[test]
fn turning_by_hand_begins_the_time_of_that_page_anew() {
    let mut state = on_the_wall(Scene::Result(ELECTION), 0);
    let number =
        |state: &State, second| HallView::new(state, at(11, 0, second), Lang::Vi).leaf.number;
    let event = HallEvent::Paced { pace: Pace::Seconds(10), at: at(11, 0, 0) };
    evolve(&mut state, &Event::Hall(event));
    assert_eq!([9, 10, 20].map(|second| number(&state, second)), [1, 2, 3]);

    let turned = HallEvent::Turned { page: 4, at: at(11, 0, 25) };
    evolve(&mut state, &Event::Hall(turned));

    assert_eq!([25, 34, 35, 45].map(|second| number(&state, second)), [5, 5, 6, 1]);
}

#[test]
fn another_pace_keeps_the_page_that_stands() {
    let mut state = on_the_wall(Scene::Result(ELECTION), 0);
    for (pace, second) in [(Pace::Seconds(10), 0), (Pace::ByHand, 25)] {
        let event = HallEvent::Paced { pace, at: at(11, 0, second) };
        evolve(&mut state, &Event::Hall(event));
    }

    let view = HallView::new(&state, at(11, 30, 0), Lang::Vi);

    assert_eq!((view.leaf.number, view.wake_at(1)), (3, None));
}
