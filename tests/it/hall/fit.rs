//! What must hold at any size: every name is whole on exactly one page, nothing else is lost, no
//! size panics, and nothing secret has a place to stand.

use daihoi::domain::election::ballot::Layout;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::floor::{Slot, Speaker, Speech, SpeechKind};
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::Motion;
use daihoi::domain::{ElectionId, Lang, SlotId, State, VoteId};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::SceneView;
use proptest::prelude::*;

use super::given::{
    ELECTION, VOTE, at, called, congress, counted, election, outcome, with_round, with_withdrawn,
};
use super::screen::{wall, walls};

type Size = (u16, u16);

/// Any size on which a name must be whole: from the smallest mirror to the finest projector.
fn any_size() -> impl Strategy<Value = Size> {
    prop_oneof![(20u16..=80, 6u16..=24), (20u16..=320, 6u16..=90)]
}

/// Names as long as they come, each with a last word of its own.
fn any_names() -> impl Strategy<Value = Vec<String>> {
    let name = "(Nguyễn|Hoàng Phủ|Tôn Nữ|Phạm|Đặng)( (Thị|Ngọc|Khánh|Quỳnh|Phượng|Công|Ẵm)){0,4}";
    proptest::collection::vec(name, 1..45).prop_map(|names| {
        let numbered = names.into_iter().enumerate();
        numbered.map(|(number, name)| format!("{name} Hạnh{number}")).collect()
    })
}

/// The pictures that list names: put forward, frozen, announced, elected.
fn lists(names: &[String]) -> Vec<(State, Scene)> {
    let mut open = congress();
    open.elections.all = vec![election(names.iter().map(String::as_str))];
    let frozen = with_round(open.clone(), Layout::StrikeOut, RoundStage::Ready);
    let heard =
        RoundStage::Announced { result: outcome(&open), lots: Vec::new(), at: at(11, 0, 0) };
    let heard = with_round(open.clone(), Layout::StrikeOut, heard);
    vec![
        (open, Scene::Candidates(ELECTION)),
        (frozen, Scene::Candidates(ELECTION)),
        (heard.clone(), Scene::Result(ELECTION)),
        (heard, Scene::Elected(ELECTION)),
    ]
}

/// The names that a scene lists, wherever they stand.
fn names_of(state: &State, scene: &Scene) -> Vec<String> {
    let election = &state.elections.all[0];
    if !matches!(scene, Scene::Elected(_)) {
        let candidates = election.candidates.iter();
        return candidates.map(|candidate| candidate.name.to_string()).collect();
    }
    let elected = election.winners().into_iter().chain(election.alternates());
    let line = |id| election.rounds[0].paper.line(id).unwrap();
    elected.map(|id| line(id).name.to_string()).collect()
}

/// The names that a page lists.
fn listed(view: &HallView) -> Vec<String> {
    match &view.scene {
        SceneView::Candidates(people) | SceneView::Elected(people) => {
            people.rows.iter().map(|row| row.name.clone()).collect()
        }
        SceneView::Result(result) => result.rows.iter().map(|row| row.name.clone()).collect(),
        _ => Vec::new(),
    }
}

/// Counts how often a name stands on a page, whole words under each other where it wraps.
fn occurrences(page: &[Vec<char>], name: &str) -> usize {
    let words: Vec<&str> = name.split(' ').collect();
    let initial = name.chars().next();
    let begins = |x: usize, row: &[char]| Some(row[x]) == initial && (x == 0 || row[x - 1] == ' ');
    let places = page
        .iter()
        .enumerate()
        .flat_map(|(y, row)| (0..row.len()).filter(move |x| begins(*x, row)).map(move |x| (x, y)));
    places.filter(|place| stands(page, *place, &words)).count()
}

/// Reads as many words as stand on this row, and the others at the same column of the next one.
fn stands(page: &[Vec<char>], (x, y): (usize, usize), words: &[&str]) -> bool {
    if words.is_empty() {
        return true;
    }
    (1..=words.len()).rev().any(|taken| {
        let part: Vec<char> = words[..taken].join(" ").chars().collect();
        let row = page.get(y).and_then(|row| row.get(x..x + part.len()));
        let after = page.get(y).and_then(|row| row.get(x + part.len())).copied().unwrap_or(' ');
        row == Some(&part[..]) && after == ' ' && stands(page, (x, y + 1), &words[taken..])
    })
}

fn cells(page: &[String]) -> Vec<Vec<char>> {
    page.iter().map(|row| row.chars().collect()).collect()
}

/// Every scene there is, in a state in which it has something to show.
fn everything() -> Vec<(State, Scene)> {
    let motion = || Motion::Adopt { text: "Nghị quyết Đại hội".into() };
    let frozen = || with_round(congress(), Layout::AgreeColumns, RoundStage::Ready);
    let heard =
        RoundStage::Announced { result: outcome(&congress()), lots: Vec::new(), at: at(11, 0, 0) };
    let heard = with_round(congress(), Layout::StrikeOut, heard);
    vec![
        (congress(), Scene::Title),
        (congress(), Scene::Agenda),
        (congress(), Scene::Item),
        (speaking(), Scene::Item),
        (congress(), Scene::Quorum),
        (called(congress(), motion()), Scene::Hands(VOTE)),
        (counted(congress(), motion()), Scene::Hands(VOTE)),
        (congress(), Scene::Candidates(ELECTION)),
        (frozen(), Scene::HowToVote(ELECTION)),
        (heard.clone(), Scene::Progress(ELECTION)),
        (heard.clone(), Scene::Result(ELECTION)),
        (with_withdrawn(heard.clone()), Scene::Result(ELECTION)),
        (heard, Scene::Elected(ELECTION)),
        (with_withdrawn(frozen()), Scene::Result(ELECTION)),
        (congress(), Scene::Message("Mời các tổ trưởng hội ý tại phòng bên".into())),
        (congress(), Scene::Break { until: at(10, 15, 0) }),
        (congress(), Scene::Black),
        (State::default(), Scene::Agenda),
        (State::default(), Scene::Hands(VoteId(9))),
        (State::default(), Scene::Result(ElectionId(9))),
    ]
}

fn speaking() -> State {
    let mut state = congress();
    let speaker = Speaker::Guest {
        name: "Nguyễn Hoàng Khánh Phượng Thuỳ Linh".into(),
        post: "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Quận ủy".into(),
    };
    let kind = SpeechKind::Address { title: "Phát biểu chỉ đạo Đại hội".into() };
    let slot = Slot { id: SlotId(1), speaker, kind, minutes: 7 };
    state.floor.speaking = Some(Speech { slot, item: None, since: at(10, 0, 0), granted: 0 });
    state
}

fn ink_rows(page: &[String]) -> u16 {
    u16::try_from(page.iter().filter(|row| row.contains('█')).count()).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn every_name_is_whole_on_its_page_at_any_size(names in any_names(), size in any_size()) {
        for (state, scene) in lists(&names) {
            for page in HallView::pages(&state, &scene, at(11, 0, 0), Lang::Vi) {
                let parts: Vec<_> = walls(&page, size).iter().map(|part| cells(part)).collect();

                for name in listed(&page) {
                    let found: usize = parts.iter().map(|part| occurrences(part, &name)).sum();
                    prop_assert_eq!(found, 1, "{} in {:?}", name, scene);
                }
            }
        }
    }

    #[test]
    fn every_row_stands_on_exactly_one_page(names in any_names()) {
        for (state, scene) in lists(&names) {
            let pages = HallView::pages(&state, &scene, at(11, 0, 0), Lang::Vi);
            let mut shown: Vec<_> = pages.iter().flat_map(listed).collect();
            let mut wanted = names_of(&state, &scene);

            prop_assert!(pages.iter().all(|page| listed(page).len() <= 4), "{:?}", scene);
            shown.sort();
            wanted.sort();
            prop_assert_eq!(shown, wanted, "{:?}", scene);
        }
    }

    #[test]
    fn a_share_never_stands_without_its_base(names in any_names(), size in any_size()) {
        let (state, scene) = lists(&names).swap_remove(2);
        for page in HallView::pages(&state, &scene, at(11, 0, 0), Lang::Vi) {
            if let SceneView::Result(result) = &page.scene {
                prop_assert!(result.base.of.contains("118"), "{:?}", result.base);
            }
            if 20 <= size.1 && 60 <= size.0 {
                for part in walls(&page, size) {
                    let has_share = part.iter().any(|row| row.contains(" %"));
                    let has_base = part.iter().any(|row| row.contains("Tỷ lệ tính trên"));
                    prop_assert!(has_base || !has_share, "{:?}", part);
                }
            }
        }
    }

    #[test]
    fn no_word_of_a_message_is_lost(words in "([a-zđễẵ]{1,12} ){1,60}", size in any_size()) {
        let scene = Scene::Message(words.as_str().into());
        let view = HallView::of_scene(&congress(), &scene, at(10, 0, 0), Lang::Vi);

        let shown: String = walls(&view, size).concat().join(" ");

        let mut shown = shown.split_whitespace();
        for word in words.split_whitespace() {
            prop_assert!(shown.any(|other| other == word), "{} is lost", word);
        }
    }

    #[test]
    fn the_last_minute_takes_a_third_of_the_height(size in (80u16..=320, 24u16..=90)) {
        let view = HallView::of_scene(&speaking(), &Scene::Item, at(10, 6, 30), Lang::Vi);

        let pages = walls(&view, size);

        prop_assert_eq!(pages.len(), 1);
        prop_assert!(size.1 <= 3 * ink_rows(&pages[0]), "{} rows", ink_rows(&pages[0]));
    }

    #[test]
    fn no_size_panics(size in (0u16..=40, 0u16..=12), page in 0u16..4, lang in any_lang()) {
        for (state, scene) in everything() {
            let view = HallView::of_scene(&state, &scene, at(10, 6, 30), lang);

            prop_assert_eq!(wall(&view, size, page).len(), usize::from(size.1));
        }
    }
}

fn any_lang() -> impl Strategy<Value = Lang> {
    prop_oneof![Just(Lang::Vi), Just(Lang::En)]
}
