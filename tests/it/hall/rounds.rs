//! What the hall may know of a round, and when.

use daihoi::domain::election::ballot::Layout;
use daihoi::domain::election::round::{Outcome, Round, RoundKind, RoundStage};
use daihoi::domain::election::verdict::{Decision, Fate};
use daihoi::domain::hall::Scene;
use daihoi::domain::{CandidateId, Lang, State};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::{FiguresView, SceneView, ShareMark, ShareRow};

use super::counting;
use super::given::{ELECTION, NAMES, at, congress, outcome, with_round, with_withdrawn};
use super::screen::walls;

fn view(state: &State, scene: &Scene) -> HallView {
    HallView::of_scene(state, scene, at(11, 0, 0), Lang::Vi)
}

/// The figures of a result, on its first page.
fn figures(state: &State, lang: Lang) -> FiguresView {
    match HallView::of_scene(state, &Scene::Result(ELECTION), at(11, 0, 0), lang).scene {
        SceneView::Figures(figures) => figures,
        other => panic!("no result is shown: {other:?}"),
    }
}

/// The names of a result, on its other pages.
fn names(state: &State) -> Vec<ShareRow> {
    let pages = HallView::pages(state, &Scene::Result(ELECTION), at(11, 0, 0), Lang::Vi);
    let rows = pages.into_iter().skip(1).map(|page| match page.scene {
        SceneView::Result(result) => result.rows,
        other => panic!("no names are shown: {other:?}"),
    });
    rows.flatten().collect()
}

/// The names of those elected, over all pages.
fn elected(state: &State) -> Vec<String> {
    let pages = HallView::pages(state, &Scene::Elected(ELECTION), at(11, 0, 0), Lang::Vi);
    let rows = pages.into_iter().map(|page| match page.scene {
        SceneView::Elected(elected) => elected.rows,
        other => panic!("nobody is shown as elected: {other:?}"),
    });
    rows.flatten().map(|row| row.name).collect()
}

/// Every stage in which a result is in the making or known to a few, and not yet to the congress.
fn unannounced() -> Vec<State> {
    let result = outcome(&congress());
    let stages = [
        RoundStage::Reconciled { result: result.clone(), lots: Vec::new() },
        RoundStage::Signed { result: result.clone(), lots: Vec::new() },
        RoundStage::Released { result, lots: Vec::new(), released_by: "Nguyễn Thị Lan".into() },
    ];
    let later = stages.map(|stage| with_round(congress(), Layout::StrikeOut, stage));
    later.into_iter().chain([counting()]).collect()
}

/// Two announced rounds: the first elects `first`, the second `second`.
fn two_rounds(first: &[u16], second: &[u16]) -> State {
    let heard = |elected: &[u16]| {
        let mut result = outcome(&congress());
        result.verdict.elected = elected.iter().map(|id| CandidateId(*id)).collect();
        RoundStage::Announced { result, lots: Vec::new(), at: at(11, 0, 0) }
    };
    let mut state = with_round(congress(), Layout::StrikeOut, heard(first));
    let rounds = &mut state.elections.all[0].rounds;
    let paper = rounds[0].paper.clone();
    rounds.push(Round { stage: heard(second), ..Round::new(2, RoundKind::Supplementary, paper) });
    state
}

fn announced(result: Outcome) -> State {
    let stage = RoundStage::Announced { result, lots: Vec::new(), at: at(11, 0, 0) };
    with_round(congress(), Layout::StrikeOut, stage)
}

#[test]
fn nothing_of_a_result_reaches_the_wall_before_it_is_announced() {
    for state in unannounced() {
        for scene in [Scene::Progress(ELECTION), Scene::Result(ELECTION), Scene::Elected(ELECTION)]
        {
            let view = view(&state, &scene);
            let shown = walls(&view, (80, 24)).concat().join("\n");

            for name in NAMES {
                assert!(!format!("{view:?}").contains(name), "{scene:?} knows {name}");
                assert!(!shown.contains(name), "{scene:?} shows {name}");
            }
        }
    }
}

#[test]
fn a_withdrawn_result_leaves_the_wall_and_the_hall_reads_why() {
    for state in unannounced().into_iter().map(with_withdrawn) {
        for scene in [Scene::Result(ELECTION), Scene::Elected(ELECTION)] {
            let view = view(&state, &scene);

            let SceneView::Message(message) = &view.scene else { panic!("{:?}", view.scene) };
            assert!(message.text.contains("rút lại để đính chính"), "{}", message.text);
            let shown = walls(&view, (80, 24)).concat().join("\n");
            for name in NAMES {
                assert!(!format!("{view:?}{shown}").contains(name), "{scene:?} shows {name}");
            }
        }
    }
}

#[test]
fn the_result_of_an_earlier_round_does_not_take_the_place_of_a_withdrawn_one() {
    let mut state = two_rounds(&[3, 1], &[2]);
    let reason = "Bầu lại".into();
    state.elections.all[0].rounds[1].stage = RoundStage::Annulled { reason };
    let state = with_withdrawn(state);

    let SceneView::Message(message) = view(&state, &Scene::Result(ELECTION)).scene else {
        panic!("the withdrawal is not told");
    };

    assert!(message.text.contains("tiến hành lại"), "{}", message.text);
    assert!(message.heading.title.contains("lần bầu thứ 2"), "{}", message.heading.title);
}

#[test]
fn a_corrected_result_is_headed_so() {
    let state = with_withdrawn(announced(outcome(&congress())));

    let result = figures(&state, Lang::Vi);
    let SceneView::Elected(elected) = view(&state, &Scene::Elected(ELECTION)).scene else {
        panic!("nobody is shown as elected");
    };

    assert_eq!(result.heading.label, "KẾT QUẢ BẦU CỬ (ĐÍNH CHÍNH)");
    assert_eq!(elected.heading.label, "DANH SÁCH TRÚNG CỬ (ĐÍNH CHÍNH)");
}

#[test]
fn progress_counts_the_ballots_that_were_keyed_twice() {
    let SceneView::Progress(progress) = view(&counting(), &Scene::Progress(ELECTION)).scene else {
        panic!("progress is not shown");
    };

    assert_eq!((progress.checked, progress.collected), (71, 117));
}

#[test]
fn the_elected_of_all_announced_rounds_stand_together() {
    let state = two_rounds(&[3, 1], &[2]);

    let SceneView::Elected(elected) = view(&state, &Scene::Elected(ELECTION)).scene else {
        panic!("nobody is shown as elected");
    };

    let names: Vec<&str> = elected.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, [NAMES[2], NAMES[0], NAMES[1]]);
    assert_eq!(elected.notes, ["3 đồng chí trúng cử"]);
}

#[test]
fn whoever_lost_the_vote_among_the_tied_steps_in_before_the_other_alternates() {
    let mut state = two_rounds(&[3, 1], &[2]);
    let rounds = &mut state.elections.all[0].rounds;
    let alternates = [vec![CandidateId(5), CandidateId(6)], vec![CandidateId(4)]];
    for (round, alternates) in rounds.iter_mut().zip(alternates) {
        let RoundStage::Announced { result, .. } = &mut round.stage else {
            panic!("no result is announced");
        };
        result.verdict.alternates = alternates;
    }
    rounds[1].kind = RoundKind::TieRevote;

    assert_eq!(elected(&state), [NAMES[2], NAMES[0], NAMES[1], NAMES[3], NAMES[4], NAMES[5]]);
}

#[test]
fn the_last_announced_result_stays_while_the_next_round_is_prepared() {
    let mut state = two_rounds(&[3, 1], &[2]);
    state.elections.all[0].rounds[1].stage = RoundStage::Ready;

    let result = figures(&state, Lang::Vi);

    assert_eq!(result.heading.title, "Ban Chấp hành Đảng bộ Phường 12 khóa XI");
}

#[test]
fn a_tie_on_the_last_seat_is_marked_and_explained() {
    let mut tied = outcome(&congress());
    let among = vec![CandidateId(3), CandidateId(16)];
    for name in tied.verdict.names.iter_mut().filter(|name| among.contains(&name.candidate)) {
        name.fate = Fate::Tied;
    }
    tied.verdict.elected.retain(|id| !among.contains(id));
    tied.verdict.decision = Decision::TieRevote { seats: 1, alternate_seats: 0, among };

    let state = announced(tied);

    let marked = names(&state).into_iter().filter(|row| row.mark == ShareMark::Tied);
    assert_eq!(marked.count(), 2);
    let figures = figures(&state, Lang::Vi);
    assert_eq!(figures.headline.value, "13/15");
    assert_eq!(
        figures.lines[..3],
        ["= bằng phiếu 2", "còn 1 chỗ, bầu lại", "cần ít nhất 60 phiếu (quá nửa)"]
    );
}

#[test]
fn the_base_of_a_result_is_named_with_its_terms_and_the_article() {
    let state = announced(outcome(&congress()));
    let notes = |lang| figures(&state, lang).lines.join(" | ");

    for said in [
        "118 đại biểu (120 được triệu tập, trừ 2 vắng suốt đại hội",
        "cần ít nhất 60 phiếu (quá nửa)",
        "WIN-1, Điều 30",
    ] {
        assert!(notes(Lang::Vi).contains(said), "{said}: {}", notes(Lang::Vi));
    }
    let english = "118 delegates (120 convened, less 2 absent throughout";
    assert!(notes(Lang::En).contains(english), "{}", notes(Lang::En));
}

#[test]
fn seats_that_a_tie_leaves_open_are_told_in_the_result_and_with_the_elected() {
    let mut result = outcome(&congress());
    let among = vec![CandidateId(2), CandidateId(3)];
    result.verdict.decision = Decision::TieRevote { seats: 2, alternate_seats: 0, among };
    let state = announced(result);

    for scene in [Scene::Result(ELECTION), Scene::Elected(ELECTION)] {
        let shown = walls(&view(&state, &scene), (120, 36)).concat().join(" ");

        assert!(shown.contains("còn 2 chỗ, bầu lại"), "{scene:?}: {shown}");
    }
}
