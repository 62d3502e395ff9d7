//! The wall in big letters, as pictures: every scene at one size, and one scene at every size.
//! `UPDATE_PICTURES=1 cargo test pictures` draws them anew.

use daihoi::domain::Lang;
use daihoi::domain::hall::Scene;
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{HallView, parts, render};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::fit::everything;
use super::given::at;
use super::{announced, speaking};
use crate::pictures::assert_drawn;
use crate::support::{mosaic, picture};

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

fn svg(view: &HallView, size: (u16, u16)) -> String {
    let buf = drawn(view, size, 0, looks(Ink::Solid));
    if size.1 < 45 { picture::svg(&buf) } else { mosaic::svg(&buf) }
}

fn now_of(scene: &Scene) -> daihoi::domain::Moment {
    if matches!(scene, Scene::Break { .. }) { at(10, 3, 0) } else { at(10, 6, 30) }
}

#[test]
fn pictures_of_every_scene_are_what_the_hall_sees() {
    for (number, (state, scene)) in everything().into_iter().enumerate().take(17) {
        let view = HallView::of_scene(&state, &scene, now_of(&scene), Lang::Vi);

        let name = format!("big/{number:02}-{}", label(&scene));
        assert_drawn(&name, &svg(&view, (160, 45)));
    }
}

#[test]
fn pictures_of_a_result_are_what_the_hall_sees_at_every_size() {
    for size in SIZES {
        for lang in [Lang::Vi, Lang::En] {
            let view = HallView::of_scene(
                &announced(),
                &Scene::Result(super::ELECTION),
                at(11, 0, 0),
                lang,
            );

            let name = format!("big/result-{}x{}-{lang:?}", size.0, size.1).to_lowercase();
            assert_drawn(&name, &svg(&view, size));
        }
    }
}

#[test]
fn every_part_of_every_page_is_another_picture() {
    let views =
        HallView::pages(&announced(), &Scene::Result(super::ELECTION), at(11, 0, 0), Lang::Vi);

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

fn label(scene: &Scene) -> &'static str {
    match scene {
        Scene::Title => "title",
        Scene::Agenda => "agenda",
        Scene::Item => "item",
        Scene::Quorum => "quorum",
        Scene::Hands(_) => "hands",
        Scene::Candidates(_) => "candidates",
        Scene::HowToVote(_) => "how-to-vote",
        Scene::Progress(_) => "progress",
        Scene::Result(_) => "result",
        Scene::Elected(_) => "elected",
        Scene::Review => "review",
        Scene::Grades(_) => "grades",
        Scene::Message(_) => "message",
        Scene::Break { .. } => "break",
        Scene::Black => "black",
    }
}
