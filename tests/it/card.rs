//! The test card of the hall screen's letters.

use daihoi::domain::Lang;
use daihoi::ui::hall::card::{Card, Way};
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks, Wish};
use daihoi::ui::theme::Theme;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

fn card(kind: Option<Blocks>) -> Card {
    let letters = Letters::of(kind, Ink::Solid, Theme::Dark);
    Card::new(Lang::Vi, Looks { theme: Theme::Dark, letters }, Ink::Solid)
}

fn drawn(card: &Card, size: (u16, u16)) -> Vec<String> {
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);
    card.draw(area, &mut buf);
    (0..size.1).map(|y| (0..size.0).map(|x| buf[(x, y)].symbol()).collect()).collect()
}

#[test]
fn the_card_steps_through_the_kinds_and_begins_with_the_present_one() {
    let mut card = card(Some(Blocks::Sextant));
    let mut seen = vec![card.wish().to_string()];

    for _ in 0..5 {
        card.change(Way::On);
        seen.push(card.wish().to_string());
    }

    assert_eq!(seen, ["sextant", "quadrant", "half", "plain", "octant", "sextant"]);
    card.change(Way::Back);
    assert_eq!(card.wish(), Wish::Kind(Some(Blocks::Octant)));
}

#[test]
fn the_card_says_what_the_size_means() {
    let fine = drawn(&card(Some(Blocks::Sextant)), (240, 67));
    let coarse = drawn(&card(Some(Blocks::Sextant)), (120, 24));

    let beneath = |card: &[String]| card[card.len() - 2].clone();
    assert!(
        beneath(&fine).contains("chữ cao 9 hàng, 21 điểm; 7 dòng một trang"),
        "{}",
        beneath(&fine)
    );
    assert!(beneath(&fine).contains("đủ 134 chữ có dấu"));
    assert!(beneath(&coarse).contains("thu nhỏ chữ (Ctrl -)"), "{}", beneath(&coarse));
    assert!(coarse.concat().contains("Nguyễn Thị Phượng"));
}

#[test]
fn the_pages_of_the_card_end_with_the_last() {
    let area = Rect::new(0, 0, 160, 45);
    let mut card = card(Some(Blocks::Sextant));
    let first = drawn(&card, (160, 45));

    for _ in 0..50 {
        card.turn(Way::On, area);
    }
    let last = drawn(&card, (160, 45));
    card.turn(Way::Back, area);

    assert_ne!(first, last);
    assert_ne!(drawn(&card, (160, 45)), last);
}

#[test]
fn a_choice_that_cannot_be_kept_is_told_with_the_option_to_use() {
    let mut card = card(Some(Blocks::Half));

    card.kept(false);

    let [.., said, _] = &drawn(&card, (160, 45))[..] else { panic!("too few rows") };
    assert!(said.contains("daihoi screen --letters half"), "{said}");
}

#[test]
fn no_size_panics() {
    for size in [(0, 0), (1, 1), (20, 3), (400, 120)] {
        assert_eq!(drawn(&card(Some(Blocks::Octant)), size).len(), usize::from(size.1));
    }
}

#[test]
fn the_card_is_as_fine_as_the_wall_that_it_stands_for() {
    let beneath = |kind, size: (u16, u16)| {
        let [.., meaning, keys] = &drawn(&card(Some(kind)), size)[..] else {
            panic!("too few rows")
        };
        (meaning.clone(), keys.clone())
    };

    let (meaning, keys) = beneath(Blocks::Quadrant, (240, 67));

    assert!(meaning.contains("240 × 67 · chữ cao"), "{meaning}");
    assert!(keys.starts_with("Enter Dùng kiểu này"), "{keys}");
}
