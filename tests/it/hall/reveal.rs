//! Names that come up one by one: none before its turn, and nothing that tells of the others.

use daihoi::domain::election::round::RoundStage;
use daihoi::domain::election::verdict::Fate;
use daihoi::domain::hall::{Reveal, Scene, Unveiling, heard, in_turn};
use daihoi::domain::{Lang, State};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::{RevealView, SceneView, ShareMark};
use proptest::prelude::*;

use super::announced;
use super::given::{ELECTION, at};
use super::screen::walls;

const ORDERS: [Reveal; 2] = [Reveal::ListOrder, Reveal::FromBottom];

fn revealing(reveal: Reveal, shown: u16) -> State {
    let mut state = announced();
    state.hall.scene = Scene::Result(ELECTION);
    state.hall.since = at(11, 0, 0);
    state.hall.unveilings = vec![Unveiling { election: ELECTION, reveal, shown }];
    state
}

fn view(state: &State) -> HallView {
    HallView::new(state, at(11, 0, 0), Lang::Vi)
}

fn revealed(state: &State) -> RevealView {
    match view(state).scene {
        SceneView::Reveal(reveal) => reveal,
        other => panic!("{other:?}"),
    }
}

/// The names in their order of coming up, with whether they are elected.
fn turns(state: &State, reveal: Reveal) -> Vec<String> {
    let (round, outcome) = heard(&state.elections.all[0]).unwrap();
    let names = in_turn(round, outcome, reveal).into_iter();
    names.map(|name| round.paper.line(name.candidate).unwrap().name.to_string()).collect()
}

#[test]
fn before_the_first_key_there_is_no_name() {
    for order in ORDERS {
        let reveal = revealed(&revealing(order, 0));

        assert_eq!((reveal.rows, reveal.newest), (Vec::new(), None));
        assert_eq!(reveal.base, "Tỷ lệ tính trên 118 đại biểu");
    }
}

#[test]
fn a_reveal_goes_by_the_list_or_from_the_fewest_votes() {
    let newest = |order, shown| revealed(&revealing(order, shown)).newest.unwrap().name;

    assert_eq!(newest(Reveal::ListOrder, 1), "Nguyễn Văn An");
    assert_eq!(newest(Reveal::ListOrder, 2), "Trần Thị Thanh Bình");
    assert_eq!(newest(Reveal::FromBottom, 1), "Phạm Bằng Ẵm");
    assert_eq!(newest(Reveal::FromBottom, 18), "Nguyễn Văn An");
}

#[test]
fn a_tie_is_not_told_before_all_names_are_known() {
    let mut state = revealing(Reveal::ListOrder, 3);
    let round = &mut state.elections.all[0].rounds[0];
    let RoundStage::Announced { result, .. } = &mut round.stage else {
        panic!("no result is announced");
    };
    for name in &mut result.verdict.names {
        name.fate = Fate::Tied;
    }

    assert_eq!(revealed(&state).newest.unwrap().mark, ShareMark::Plain);
}

#[test]
fn after_the_reveal_the_whole_result_stands_in_its_usual_order() {
    let mut state = revealing(Reveal::FromBottom, 18);
    state.hall.unveilings = Vec::new();

    let usual = HallView::of_scene(&announced(), &Scene::Result(ELECTION), at(11, 0, 0), Lang::Vi);

    assert_eq!(view(&state), usual);
}

#[test]
fn a_reveal_in_the_preview_shows_no_name() {
    let state = announced();

    let cue = (&Scene::Result(ELECTION), Reveal::FromBottom);
    let preview = HallView::preview(&state, cue, at(11, 0, 0), Lang::Vi);

    assert_eq!(preview.scene, SceneView::Reveal(revealed(&revealing(Reveal::FromBottom, 0))));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_name_comes_up_before_its_turn(
        order in proptest::sample::select(ORDERS.to_vec()),
        shown in 0u16..=18,
        size in (20u16..=200, 6u16..=60),
    ) {
        let state = revealing(order, shown);
        let turns = turns(&state, order);
        let (_, later) = turns.split_at(usize::from(shown));

        let view = view(&state);

        let told = format!("{:?}", view.scene);
        let drawn = walls(&view, size).concat().join("\n");
        for name in later {
            prop_assert!(!told.contains(name), "{} in {}", name, told);
            prop_assert!(!drawn.contains(name), "{} in {}", name, drawn);
        }
    }

    #[test]
    fn nothing_tells_of_the_names_whose_turn_has_not_come(
        shown in 0u16..=18,
        votes in 0u32..118,
        fate in proptest::sample::select(vec![Fate::Elected, Fate::Alternate, Fate::NotElected]),
    ) {
        let state = revealing(Reveal::ListOrder, shown);
        let mut other = state.clone();
        let round = &mut other.elections.all[0].rounds[0];
        let order: Vec<_> = round.paper.lines.iter().map(|line| line.candidate).collect();
        let RoundStage::Announced { result, .. } = &mut round.stage else {
            panic!("no result is announced");
        };
        for name in &mut result.verdict.names {
            let turn = order.iter().position(|id| *id == name.candidate).unwrap();
            if usize::from(shown) <= turn {
                (name.votes, name.fate) = (votes, fate);
            }
        }
        result.verdict.elected.clear();

        prop_assert_eq!(view(&other), view(&state));
    }

    #[test]
    fn the_page_follows_the_newest_name(
        order in proptest::sample::select(ORDERS.to_vec()),
        shown in 1u16..=18,
    ) {
        let state = revealing(order, shown);

        let page = view(&state);
        let reveal = revealed(&state);

        let wanted = turns(&state, order).swap_remove(usize::from(shown) - 1);
        prop_assert_eq!(reveal.newest.map(|newest| newest.name), Some(wanted));
        prop_assert_eq!(page.leaf.number, page.leaf.of);
        prop_assert_eq!(reveal.rows.len(), usize::from((shown - 1) % 4));
        prop_assert_eq!(page.wake_at(3), None);
    }
}
