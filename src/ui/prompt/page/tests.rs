//! Nothing is lost between the words and the lines, and no line stands out of its room.

use super::*;
use crate::domain::about::{About, Stage};
use crate::domain::{Moment, State};
use crate::ui::hall::letters::{Ink, Letters};

const WORDS: [&str; 3] = [
    "Kính thưa các đồng chí! Hội nghị có nhiệm vụ bầu Đoàn Chủ tịch, Ban Thẩm tra tư cách.",
    "Hoàng Phủ Ngọc Phan Gia Hân Thục, Tôn Nữ Công Huyền Thị Quỳnh Giao, Phạm Bằng Ẵm.",
    "6ae84e4c6ae84e4c6ae84e4c6ae84e4c6ae84e4c6ae84e4c6ae84e4c6ae84e4c",
];

const SIZES: [(u16, u16); 8] =
    [(5, 3), (30, 10), (80, 24), (120, 36), (200, 50), (213, 60), (240, 67), (320, 90)];

fn view() -> PromptView {
    let opening_words = WORDS.map(Into::into).to_vec();
    let about = About { opening_words, ..About::default() };
    let state = State { about, stage: Stage::Preparing, ..State::default() };
    PromptView::new(&state, Moment::default(), state.about.lang)
}

/// Every page of every size of letters in every terminal.
fn pages() -> impl Iterator<Item = Page> {
    let kinds = Letters::KINDS.map(|kind| Letters::of(kind, Ink::Solid, Theme::Dark));
    let looks = kinds.map(|letters| Looks { theme: Theme::Dark, letters });
    let cases = SIZES.into_iter().flat_map(move |size| looks.map(|looks| (size, looks)));
    cases.flat_map(|((columns, rows), looks)| {
        let at = move |larger| Page::new(&view(), Rect::new(0, 0, columns, rows), looks, larger);
        let usual = at(0);
        (usual.smallest()..=usual.largest()).map(at)
    })
}

fn letters(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

#[test]
fn the_lines_together_are_the_words() {
    for page in pages() {
        let lines: String = page.lines.iter().map(|line| letters(&line.text)).collect();

        assert!(lines.contains(&letters(&WORDS.concat())), "{:?}", page.lettering);
    }
}

#[test]
fn no_line_is_wider_than_its_room() {
    for page in pages() {
        let room = usize::from(page.body.width.saturating_sub(2)).max(1);
        for line in &page.lines {
            let taken = match (page.lettering, &page.print) {
                (Lettering::Big { rows }, Some(print)) => print.cells(&line.text, rows),
                _ => text::width(&line.text),
            };

            assert!(taken <= room, "{} in {room} of {:?}", line.text, page.lettering);
        }
    }
}

#[test]
fn the_lines_that_show_stand_inside_and_the_last_one_is_reached() {
    for page in pages() {
        for from in 0..page.lines.len() {
            let shown = page.lines.get(from..from + page.shown(from)).unwrap();
            let above: u16 = shown.iter().skip(1).map(|line| line.above).sum();
            let high = above + page.lettering.rows() * rows(shown.len());

            assert!(high <= page.body.height, "{high} of {:?}", page.body);
        }
        assert_eq!(page.last() + page.shown(page.last()), page.lines.len());
    }
}

#[test]
fn a_number_is_not_parted_from_its_sign() {
    let words = "số nhất trí đạt 97,33 % so với 150 đại biểu";
    for page in pages().filter(|page| 20 <= page.body.width) {
        let lines = page.broken(words);

        assert_eq!(lines.iter().filter(|line| line.contains("97,33 %")).count(), 1, "{lines:?}");
    }
}

#[test]
fn letters_stay_as_large_from_step_to_step() {
    let looks = Looks {
        theme: Theme::Dark,
        letters: Letters::of(Letters::KINDS[1], Ink::Solid, Theme::Dark),
    };
    let area = Rect::new(0, 0, 200, 50);
    let short = view();
    let long = PromptView { next: WORDS.concat(), queue: WORDS.concat(), ..view() };

    let [short, long] = [short, long].map(|view| Page::new(&view, area, looks, 0).lettering);

    assert_eq!(short, long);
    assert_eq!(short, Lettering::Big { rows: 7 });
}
