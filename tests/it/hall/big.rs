//! The wall in big letters: its pages, and its colours.

use daihoi::domain::election::ballot::Layout;
use daihoi::domain::election::round::RoundStage;
use daihoi::domain::hall::Scene;
use daihoi::domain::{Lang, State};
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{HallView, parts, render};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::given::{VOTE, at, congress, counted, with_round};
use super::{ELECTION, adopt, announced, speaking};

const SIZES: [(u16, u16); 6] = [(80, 24), (107, 30), (160, 45), (213, 60), (240, 67), (320, 90)];

fn looks(ink: Ink) -> Looks {
    let letters = Letters::of(Some(Blocks::Sextant), ink, Theme::Dark);
    Looks { theme: Theme::Dark, letters }
}

fn drawn(view: &HallView, size: (u16, u16), part: u16, looks: Looks) -> Buffer {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    render(area, &mut buf, view, part, looks);
    buf
}

#[test]
fn every_part_of_every_page_is_another_picture() {
    let views = HallView::pages(&announced(), &Scene::Result(ELECTION), at(11, 0, 0), Lang::Vi);

    for size in SIZES {
        let looks = looks(Ink::Blended);
        let mut shown: Vec<Buffer> = Vec::new();
        for view in &views {
            let count = parts(view, Rect::new(0, 0, size.0, size.1), looks);
            shown.extend((0..count).map(|part| drawn(view, size, part, looks)));
            let last = drawn(view, size, count, looks);
            assert_eq!(Some(&last), shown.last(), "a part too far is the last one");
        }
        for pair in shown.windows(2) {
            assert_ne!(pair[0], pair[1], "{size:?}");
        }
    }
}

/// In how many parts the sizes of big letters show the first page of a scene, in both languages.
fn in_parts(state: &State, scene: &Scene) -> Vec<u16> {
    let views =
        [Lang::Vi, Lang::En].map(|lang| HallView::of_scene(state, scene, at(10, 5, 0), lang));
    let area = |(across, down)| Rect::new(0, 0, across, down);
    let counts = SIZES[2..]
        .iter()
        .flat_map(|size| views.iter().map(|view| parts(view, area(*size), looks(Ink::Blended))));
    counts.collect()
}

#[test]
fn a_counted_show_of_hands_stands_on_one_part() {
    let counts = in_parts(&counted(congress(), adopt()), &Scene::Hands(VOTE));

    assert_eq!(counts, [1; 8]);
}

#[test]
fn how_to_vote_stands_on_one_part_with_its_sample() {
    let counts = |layout| {
        let state = with_round(congress(), layout, RoundStage::Ready);
        in_parts(&state, &Scene::HowToVote(ELECTION))
    };

    assert_eq!(counts(Layout::StrikeOut), [1; 8]);
    assert_eq!(counts(Layout::SingleName), [1; 8]);
    assert_eq!(counts(Layout::AgreeColumns)[2..], [1; 6]);
}

#[test]
fn four_people_with_their_posts_take_two_parts() {
    let state = with_round(congress(), Layout::StrikeOut, RoundStage::Ready);

    assert_eq!(in_parts(&state, &Scene::Candidates(ELECTION)), [2; 8]);
}

#[test]
fn a_theme_without_colour_has_big_letters_without_colour() {
    let letters = Letters::of(Some(Blocks::Quadrant), Ink::Blended, Theme::Mono);
    let view = HallView::of_scene(&speaking(), &Scene::Item, at(10, 2, 0), Lang::Vi);

    let buf = drawn(&view, (240, 67), 0, Looks { theme: Theme::Mono, letters });

    let is_plain = |cell: &ratatui::buffer::Cell| {
        let colours = [cell.fg, cell.bg];
        colours.iter().all(|colour| *colour == ratatui::style::Color::Reset)
    };
    assert!(buf.content.iter().all(is_plain));
    assert!(buf.content.iter().any(|cell| "▖▗▘▝▚▞▙▟▛▜▌▐▀▄".contains(cell.symbol())));
}
