//! The wall in big letters: its pages, and its colours.

use daihoi::domain::Lang;
use daihoi::domain::hall::Scene;
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::{HallView, parts, render};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use super::given::at;
use super::{announced, speaking};

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
