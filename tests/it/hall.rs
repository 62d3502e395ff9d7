//! The hall screen: every scene as the hall sees it.

mod big;
mod fit;
mod given;
mod leaf;
mod pictures;
mod reveal;
mod roles;
mod rounds;
mod screen;

use daihoi::domain::about::Stage;
use daihoi::domain::bodies::{Body, Formation, Progress, Slate};
use daihoi::domain::election::ballot::{Ballot, Layout};
use daihoi::domain::election::lot::{Lot, LotStage, Pass};
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::floor::{Slot, Speaker, Speech, SpeechKind};
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::Motion;
use daihoi::domain::{Lang, LotId, PersonId, SlotId, State};
use daihoi::ui::hall::HallView;

use self::given::{ELECTION, VOTE, at, called, congress, counted, outcome, with_round};
use self::screen::picture;

const LAPTOP: (Lang, (u16, u16)) = (Lang::Vi, (80, 24));
const PROJECTOR: (Lang, (u16, u16)) = (Lang::En, (160, 45));

fn announced() -> State {
    let result = outcome(&congress());
    with_round(
        congress(),
        Layout::StrikeOut,
        RoundStage::Announced { result, lots: Vec::new(), at: at(11, 0, 0) },
    )
}

fn counting() -> State {
    let pass = |ballots| Pass {
        keyer: "Lan".into(),
        since: at(10, 0, 0),
        ballots: vec![Ballot::Struck(vec![3, 7, 11]); ballots],
    };
    let agreed = LotStage::Agreed {
        ballots: vec![Ballot::Struck(vec![3, 7, 11]); 50],
        keyers: ["Lan".into(), "Minh".into()],
        doubts: Vec::new(),
    };
    let second = LotStage::Second { first: pass(50), pass: pass(21) };
    let result = outcome(&congress());
    let stage = RoundStage::Counting {
        attendance: result.attendance,
        issue: result.issue,
        collected: 117,
        hand: None,
        lots: vec![
            Lot { id: LotId(1), size: 50, stage: agreed },
            Lot { id: LotId(2), size: 50, stage: second },
            Lot { id: LotId(3), size: 17, stage: LotStage::First { pass: pass(9) } },
        ],
    };
    with_round(congress(), Layout::StrikeOut, stage)
}

fn speaking() -> State {
    let mut state = congress();
    state.floor.speaking = Some(Speech {
        slot: Slot {
            id: SlotId(1),
            speaker: Speaker::Delegate(PersonId(10)),
            kind: SpeechKind::Paper {
                title: "Nâng cao chất lượng sinh hoạt chi bộ khu phố".into(),
                words: None,
            },
            minutes: 7,
        },
        item: None,
        since: at(10, 0, 0),
        granted: 0,
    });
    state
}

fn adopt() -> Motion {
    Motion::Adopt { text: "Chương trình và Quy chế làm việc của Đại hội".into() }
}

#[test]
fn the_title_stands_between_two_rules() {
    let wall = picture(&congress(), &Scene::Title, at(8, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn the_agenda_begins_with_what_is_on_now() {
    let wall = picture(&congress(), &Scene::Agenda, at(9, 40, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn an_item_shows_its_title_and_who_leads_it() {
    let wall = picture(&congress(), &Scene::Item, at(9, 40, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_speaker_has_the_one_clock() {
    let wall = picture(&speaking(), &Scene::Item, at(10, 2, 13), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn the_last_minute_has_the_largest_clock() {
    let wall = picture(&speaking(), &Scene::Item, at(10, 6, 13), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn an_overrun_counts_up() {
    let wall = picture(&speaking(), &Scene::Item, at(10, 8, 5), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn the_quorum_is_shown_with_its_numbers() {
    let wall = picture(&congress(), &Scene::Quorum, at(8, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_show_of_hands_asks_for_the_card() {
    let wall = picture(&called(congress(), adopt()), &Scene::Hands(VOTE), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_vote_on_a_list_names_the_people() {
    let mut state = called(congress(), Motion::BodyList { body: Body::Presidium });
    state.bodies.formed = vec![Formation {
        body: Body::Presidium,
        slate: Slate { head: PersonId(1), members: vec![PersonId(5), PersonId(10)] },
        progress: Progress::NumberVoted,
    }];

    let wall = picture(&state, &Scene::Hands(VOTE), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_counted_show_of_hands_has_its_base_beneath() {
    let wall = picture(&counted(congress(), adopt()), &Scene::Hands(VOTE), at(10, 5, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn candidates_have_number_name_year_and_post() {
    let state = with_round(congress(), Layout::StrikeOut, RoundStage::Ready);

    let wall = picture(&state, &Scene::Candidates(ELECTION), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_list_with_surplus_is_explained_by_striking() {
    let state = with_round(congress(), Layout::StrikeOut, RoundStage::Ready);

    let wall = picture(&state, &Scene::HowToVote(ELECTION), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_list_with_surplus_in_columns_names_the_most_to_agree_to() {
    let state = with_round(congress(), Layout::AgreeColumns, RoundStage::Ready);

    let wall = picture(&state, &Scene::HowToVote(ELECTION), at(10, 0, 0), LAPTOP);

    assert!(wall.contains("Đồng ý nhiều nhất 15 người"), "{wall}");
}

#[test]
fn a_list_without_surplus_is_explained_by_crosses() {
    let mut state = with_round(congress(), Layout::AgreeColumns, RoundStage::Ready);
    let paper = &mut state.elections.all[0].rounds[0].paper;
    paper.seats = paper.line_count();

    let wall = picture(&state, &Scene::HowToVote(ELECTION), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_single_name_is_explained_by_two_boxes() {
    let state = with_round(congress(), Layout::SingleName, RoundStage::Ready);

    let wall = picture(&state, &Scene::HowToVote(ELECTION), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn progress_is_two_numbers() {
    let wall = picture(&counting(), &Scene::Progress(ELECTION), at(10, 30, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_result_has_the_elected_first_and_the_line_of_half() {
    let wall = picture(&announced(), &Scene::Result(ELECTION), at(11, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn the_elected_stand_in_order_of_votes() {
    let wall = picture(&announced(), &Scene::Elected(ELECTION), at(11, 5, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_result_that_is_not_announced_says_so() {
    let wall = picture(&counting(), &Scene::Result(ELECTION), at(10, 30, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_message_stands_alone() {
    let text = "Mời chủ xe biển số 59A-123.45 ra cổng để di chuyển xe".into();

    let wall = picture(&congress(), &Scene::Message(text), at(10, 0, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_break_counts_down_to_its_end() {
    let scene = Scene::Break { until: at(10, 15, 0) };

    let wall = picture(&congress(), &scene, at(10, 2, 30), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_break_that_is_over_calls_the_hall_back() {
    let scene = Scene::Break { until: at(10, 15, 0) };

    let wall = picture(&congress(), &scene, at(10, 15, 0), LAPTOP);

    insta::assert_snapshot!(wall);
}

#[test]
fn black_is_black() {
    let wall = picture(&congress(), &Scene::Black, at(10, 0, 0), (Lang::Vi, (80, 3)));

    insta::assert_snapshot!(wall);
}

#[test]
fn a_projector_shows_the_result_with_long_bars() {
    let wall = picture(&announced(), &Scene::Result(ELECTION), at(11, 0, 0), PROJECTOR);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_projector_shows_the_last_minute_large() {
    let wall = picture(&speaking(), &Scene::Item, at(10, 6, 13), PROJECTOR);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_projector_shows_the_quorum_large() {
    let mut state = congress();
    state.stage = Stage::Preparing;

    let wall = picture(&state, &Scene::Quorum, at(7, 50, 0), PROJECTOR);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_projector_names_the_session_in_capitals() {
    let wall = picture(&congress(), &Scene::Title, at(8, 0, 0), PROJECTOR);

    insta::assert_snapshot!(wall);
}

#[test]
fn a_mirror_shows_the_result_without_bars() {
    let wall = picture(&announced(), &Scene::Result(ELECTION), at(11, 0, 0), (Lang::Vi, (60, 16)));

    insta::assert_snapshot!(wall);
}

#[test]
fn only_a_shown_clock_wakes_the_wall() {
    let wake = |state: &State, scene: &Scene| {
        HallView::of_scene(state, scene, at(10, 2, 13), Lang::Vi).wake_at(1)
    };

    assert_eq!(wake(&speaking(), &Scene::Item), Some(at(10, 2, 14)));
    let pause = |minute| Scene::Break { until: at(10, minute, 0) };
    assert_eq!(wake(&congress(), &pause(15)), Some(at(10, 2, 14)));
    assert_eq!(wake(&congress(), &pause(1)), None);
    assert_eq!(wake(&speaking(), &Scene::Quorum), None);
    assert_eq!(wake(&congress(), &Scene::Item), None);
}

#[test]
fn the_scene_of_the_state_is_what_the_wall_shows() {
    let mut state = congress();
    state.hall.scene = Scene::Quorum;
    state.hall.since = at(8, 0, 0);

    let view = HallView::new(&state, at(8, 0, 0), Lang::Vi);

    assert_eq!(view, HallView::of_scene(&congress(), &Scene::Quorum, at(8, 0, 0), Lang::Vi));
}
