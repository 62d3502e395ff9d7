//! What the stage and the foyer see.

use chrono::TimeDelta;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::evolve::evolve;
use daihoi::domain::floor::{Slot, Speaker, SpeechKind};
use daihoi::domain::hall::{HallEvent, Pace, Reveal, Scene, Unveiling};
use daihoi::domain::{Event, Lang, Moment, PersonId, SlotId, State};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::role::Role;
use daihoi::ui::hall::view::SceneView;
use insta::assert_snapshot;

use super::given::{ELECTION, NAMES, at, congress};
use super::screen::wall;
use super::{announced, speaking};

#[test]
fn the_stage_has_the_speaker_and_the_clock_whatever_the_wall_shows() {
    let live = with_queue(speaking());
    for scene in [Scene::Item, Scene::Black, Scene::Result(ELECTION), message(), pause()] {
        let state = showing(live.clone(), scene);

        let view = seen(Role::Stage, &state, &state);

        let SceneView::Speech(speech) = &view.scene else { panic!("{view:?}") };
        assert_eq!(
            (&*speech.clock.text, &*speech.next),
            ("04:47", "Tiếp theo: Trần Thị Thanh Bình")
        );
        assert_eq!(view.wake_at(1), Some(at(10, 2, 14)));
    }
}

#[test]
fn a_held_wall_does_not_stop_the_stage() {
    let (live, wall) = (speaking(), showing(congress(), message()));

    let view = seen(Role::Stage, &live, &wall);

    assert!(matches!(view.scene, SceneView::Speech(_)), "{view:?}");
}

#[test]
fn the_stage_without_a_speaker_has_the_present_item_and_what_is_next() {
    for scene in [Scene::Title, Scene::Black, Scene::Result(ELECTION)] {
        let state = showing(congress(), scene);

        let SceneView::Item(item) = seen(Role::Stage, &state, &state).scene else { panic!() };

        assert_eq!(item.heading.title, "Thảo luận các văn kiện trình Đại hội");
        assert_eq!(item.next, "Tiếp theo: Phát biểu chỉ đạo của cấp trên");
    }
}

#[test]
fn the_next_speaker_is_named_in_the_discussion_and_not_before() {
    let mut state = with_queue(congress());
    let next = |state: &State| match seen(Role::Stage, state, state).scene {
        SceneView::Item(item) => item.next,
        other => panic!("{other:?}"),
    };
    assert_eq!(next(&state), "Tiếp theo: Trần Thị Thanh Bình");

    state.agenda.entries[8].item.kind = ItemKind::Rite;

    assert_eq!(next(&state), "Tiếp theo: Phát biểu chỉ đạo của cấp trên");
}

#[test]
fn messages_and_breaks_are_for_all_three() {
    for scene in [message(), pause()] {
        let state = showing(congress(), scene);

        for role in [Role::Stage, Role::Foyer] {
            assert_eq!(seen(role, &state, &state), seen(Role::Hall, &state, &state), "{role}");
        }
    }
}

#[test]
fn a_message_that_is_not_on_the_wall_yet_is_nowhere() {
    let (live, wall) = (showing(congress(), message()), showing(congress(), Scene::Title));

    for role in [Role::Hall, Role::Stage, Role::Foyer] {
        let view = seen(role, &live, &wall);
        assert!(!matches!(view.scene, SceneView::Message(_)), "{role}");
    }
}

#[test]
fn the_foyer_has_the_agenda_whatever_the_wall_shows() {
    let secret = [Scene::Black, Scene::Item, Scene::Quorum, Scene::Candidates(ELECTION)];
    for scene in secret {
        let state = showing(speaking(), scene);

        let view = seen(Role::Foyer, &state, &state);

        assert!(matches!(view.scene, SceneView::Agenda(_)), "{view:?}");
    }
}

#[test]
fn the_foyer_turns_its_pages_by_its_own_clock() {
    let state = showing(congress(), Scene::Agenda);

    let view = |second| Role::Foyer.view(&state, &state, at(10, 0, second), Lang::Vi);

    assert_ne!(view(0).leaf.number, view(12).leaf.number);
    assert_eq!(view(0).leaf.number, view(24).leaf.number);
    assert_eq!(view(5).wake_at(1), Some(at(10, 0, 12)));
}

#[test]
fn the_foyer_has_a_result_only_when_the_hall_sees_all_of_it() {
    let state = showing(announced(), Scene::Result(ELECTION));
    let pages = HallView::pages(&state, &Scene::Result(ELECTION), at(11, 0, 0), Lang::Vi).len();
    assert!(1 < pages);
    let shows = |state: &State| {
        let view = seen(Role::Foyer, state, state);
        matches!(view.scene, SceneView::Result(_) | SceneView::Figures(_))
    };

    let last = u16::try_from(pages).unwrap() - 1;

    let mut turned = state;
    for page in 0..=last {
        turn(&mut turned, page);

        assert_eq!(shows(&turned), page == last, "page {page}");
    }
    turn(&mut turned, 0);
    assert!(shows(&turned), "back to the first page");
    assert!(!shows(&showing(turned, Scene::Title)));
}

#[test]
fn a_leap_back_to_the_last_page_shows_the_foyer_nothing() {
    let mut state = showing(announced(), Scene::Result(ELECTION));
    let last = HallView::new(&state, now(), Lang::Vi).leaf.of - 1;
    let is_agenda =
        |state: &State| matches!(seen(Role::Foyer, state, state).scene, SceneView::Agenda(_));

    for page in [last, last - 1, last, 0] {
        turn(&mut state, page);

        assert!(is_agenda(&state), "page {page}");
    }
    state.hall.pace = Pace::Seconds(10);
    turn(&mut state, last);
    let shows = |seconds| {
        let later = now() + TimeDelta::seconds(seconds);
        let view = Role::Foyer.view(&state, &state, later, Lang::Vi);
        !matches!(view.scene, SceneView::Agenda(_))
    };
    let round = 10 * i64::from(last);
    assert!(!shows(10) && !shows(round - 1) && shows(round));
}

#[test]
fn what_a_clock_has_shown_stays_seen_when_the_pages_are_turned_by_hand() {
    let mut state = showing(announced(), Scene::Result(ELECTION));
    state.hall.since = now();
    state.hall.pace = Pace::Seconds(10);
    let pages = HallView::new(&state, now(), Lang::Vi).leaf.of;
    let whole = now() + TimeDelta::seconds(10 * i64::from(pages - 1));

    for event in [
        HallEvent::Paced { pace: Pace::ByHand, at: whole },
        HallEvent::Turned { page: 0, at: whole },
    ] {
        evolve(&mut state, &Event::Hall(event));

        assert!(state.hall.has_shown_all(pages, whole));
    }
}

#[test]
fn the_foyer_has_a_result_that_a_clock_turns_once_its_last_page_has_come_up() {
    let mut state = showing(announced(), Scene::Result(ELECTION));
    state.hall.since = now();
    state.hall.pace = Pace::Seconds(10);
    let pages = HallView::pages(&state, &Scene::Result(ELECTION), now(), Lang::Vi).len();

    let shows = |seconds| {
        let later = now() + TimeDelta::seconds(seconds);
        let view = Role::Foyer.view(&state, &state, later, Lang::Vi);
        !matches!(view.scene, SceneView::Agenda(_))
    };

    let last = 10 * (i64::try_from(pages).unwrap() - 1);
    assert!(!shows(last - 1) && shows(last) && shows(last + 25));
    assert_eq!(seen(Role::Foyer, &state, &state).wake_at(1), Some(at(10, 2, 24)));
}

#[test]
fn the_foyer_wakes_when_a_clock_shows_the_last_page() {
    let mut state = showing(announced(), Scene::Result(ELECTION));
    state.agenda.entries.truncate(2);
    state.hall.since = now();
    state.hall.pace = Pace::Seconds(7);
    let pages = HallView::pages(&state, &Scene::Result(ELECTION), now(), Lang::Vi).len();
    let whole = now() + TimeDelta::seconds(7 * (i64::try_from(pages).unwrap() - 1));

    let view = seen(Role::Foyer, &state, &state);

    assert_eq!((view.leaf.of, view.wake_at(1)), (1, Some(whole)));
}

#[test]
fn the_foyer_waits_for_the_last_name_of_a_reveal() {
    for (shown, scene) in [(0, Scene::Result(ELECTION)), (18, Scene::Elected(ELECTION))] {
        let mut state = showing(announced(), scene);
        state.hall.reached = 99;
        assert!(!matches!(seen(Role::Foyer, &state, &state).scene, SceneView::Agenda(_)));

        state.hall.unveilings =
            vec![Unveiling { election: ELECTION, reveal: Reveal::ListOrder, shown }];

        assert!(matches!(seen(Role::Foyer, &state, &state).scene, SceneView::Agenda(_)));
    }
}

#[test]
fn the_stage_shows_the_present_speaker_and_the_next_at_a_glance() {
    let state = with_queue(speaking());

    let view = seen(Role::Stage, &state, &state);

    assert_snapshot!(wall(&view, (80, 24), 0).join("\n"));
}

#[test]
fn an_empty_agenda_leaves_the_foyer_with_the_title() {
    let mut state = congress();
    state.agenda.entries.clear();

    let view = seen(Role::Foyer, &state, &state);

    assert!(matches!(view.scene, SceneView::Title(_)), "{view:?}");
}

#[test]
fn a_role_is_named_on_the_command_line_as_it_is_written() {
    for role in [Role::Hall, Role::Stage, Role::Foyer] {
        assert_eq!(role.to_string().parse(), Ok(role));
    }
    assert!("lobby".parse::<Role>().is_err());
}

fn seen(role: Role, live: &State, wall: &State) -> HallView {
    role.view(live, wall, now(), Lang::Vi)
}

fn now() -> Moment {
    at(10, 2, 13)
}

fn turn(state: &mut State, page: u16) {
    evolve(state, &Event::Hall(HallEvent::Turned { page, at: now() }));
}

fn message() -> Scene {
    Scene::Message("Mời chủ xe biển số 59A-123.45 ra cổng".into())
}

fn pause() -> Scene {
    Scene::Break { until: at(10, 15, 0) }
}

fn showing(mut state: State, scene: Scene) -> State {
    state.hall.scene = scene;
    state
}

/// The same with somebody who waits to speak.
fn with_queue(mut state: State) -> State {
    assert_eq!(NAMES[1], "Trần Thị Thanh Bình");
    state.floor.queue = vec![Slot {
        id: SlotId(2),
        speaker: Speaker::Delegate(PersonId(2)),
        kind: SpeechKind::Floor {},
        minutes: 5,
    }];
    state
}
