use proptest::prelude::*;
use ratatui::layout::Rect;

use super::*;
use crate::domain::hands::HandOutcome;
use crate::domain::{Lang, Moment, rules};
use crate::ui::hall::Leaf;
use crate::ui::hall::clock::Clock;
use crate::ui::hall::draw::big::strip::{Bar, Strip, What};
use crate::ui::hall::letters::{Blocks, Gauge, Height, Letters, Size};
use crate::ui::hall::view::*;
use crate::ui::theme::Theme;

/// The sizes of common projectors and laptops.
const SIZES: [(u16, u16); 6] = [(80, 24), (107, 30), (160, 45), (213, 60), (240, 67), (320, 90)];

fn any_size() -> impl Strategy<Value = (u16, u16)> {
    prop_oneof![proptest::sample::select(&SIZES[..]), (80u16..=320, 24u16..=90)]
}

fn any_letters() -> impl Strategy<Value = Letters> {
    let blocks = [Blocks::Octant, Blocks::Sextant, Blocks::Quadrant, Blocks::Half];
    let blocks = proptest::sample::select(blocks.to_vec()).prop_map(Some);
    blocks.prop_map(|kind| Letters::of(kind, Ink::Blended, Theme::Dark))
}

/// Names as long as they come, and in any number.
fn any_names() -> impl Strategy<Value = Vec<String>> {
    let name =
        "(Nguyễn|Hoàng Phủ|Tôn Nữ|Phạm|Đặng|Niê)( (Thị|Ngọc|Khánh|Phượng|Công|Ẵm)){0,6} Hạnh";
    prop_oneof![proptest::collection::vec(name, 1..12), proptest::collection::vec(name, 150..=200)]
}

fn wall(scene: SceneView, size: (u16, u16), letters: Letters) -> Option<Wall> {
    let view = HallView {
        lang: Lang::Vi,
        mastheads: Vec::new(),
        scene,
        strip: vec!["Tiếp theo".into()],
        leaf: Leaf::alone(Moment::default()),
    };
    Wall::new(&view, Rect::new(0, 0, size.0, size.1), Looks { theme: Theme::Dark, letters })
}

fn heading() -> Heading {
    let title = "Ban Chấp hành Đảng bộ Phường 12 khóa XI, nhiệm kỳ 2025–2030".into();
    Heading { label: "KẾT QUẢ BẦU CỬ (ĐÍNH CHÍNH)".into(), title }
}

fn people(names: &[String]) -> SceneView {
    let rows = names.iter().enumerate().map(|(place, name)| PersonRow {
        number: (place + 1).to_string(),
        name: name.clone(),
        born: "1961".into(),
        post: "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân Phường 12".into(),
    });
    SceneView::Candidates(PeopleView {
        heading: heading(),
        rows: rows.collect(),
        notes: Vec::new(),
    })
}

fn share(name: &str) -> ShareRow {
    let half = rules::Share { numerator: 1, denominator: 2 };
    ShareRow {
        mark: ShareMark::Elected,
        name: name.to_owned(),
        votes: "1117".into(),
        percent: "100,00 %".into(),
        share: Share { part: 1117, whole: 1117, target: Target::MoreThan(half) },
    }
}

fn result(names: &[String]) -> SceneView {
    SceneView::Result(ResultView {
        heading: heading(),
        rows: names.iter().map(|name| share(name)).collect(),
        base: BaseView {
            of: "Tỷ lệ tính trên 118 đại biểu".into(),
            terms: "120 được triệu tập, trừ 2 vắng suốt đại hội, không có dự khuyết thay".into(),
        },
        notes: vec!["✓ trúng cử 15 · cần ít nhất 60 phiếu (quá nửa)".into()],
    })
}

fn hands() -> SceneView {
    SceneView::Hands(HandsView {
        heading: heading(),
        rows: ["Đồng ý", "Không đồng ý", "Ý kiến khác"].map(share).into(),
        outcome: HandOutcome::Carried,
        answer: "✓ ĐÃ THÔNG QUA".into(),
        notes: vec!["Tỷ lệ tính trên 120 đại biểu được triệu tập · cần ít nhất 61".into()],
    })
}

fn speech(left: i64) -> SceneView {
    let end: Moment = "2025-06-14T12:00:00+07:00".parse().unwrap();
    SceneView::Speech(SpeechView {
        heading: heading(),
        speaker: "Nguyễn Hoàng Khánh Phượng Thuỳ Linh".into(),
        post: "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Quận ủy".into(),
        clock: Clock::new(end, end - chrono::TimeDelta::seconds(left)),
        next: String::new(),
    })
}

fn message(text: &str) -> SceneView {
    SceneView::Message(MessageView { heading: heading(), text: text.to_owned() })
}

/// The strips of a page, from the head to the foot, with the rows at which they begin.
fn placed(wall: &Wall, page: usize) -> Vec<(usize, Strip)> {
    let board = Board::new(wall.leaf, wall.area, &wall.press).unwrap();
    wall.album.placed(page, &board)
}

fn words(strips: &[(usize, Strip)]) -> Vec<String> {
    let stamps = strips.iter().flat_map(|(_, strip)| &strip.stamps);
    let texts = stamps.filter_map(|stamp| match &stamp.what {
        What::Words(text, _) | What::Struck(text, _) => Some(text),
        What::Fill(_) | What::Bar(_) => None,
    });
    texts.flat_map(|text| text.split(' ').map(str::to_owned).collect::<Vec<_>>()).collect()
}

fn is_legible(wall: &Wall, size: Size) -> bool {
    let Height { rows, gauge } = size.height;
    gauge == Gauge::Figures || wall.press.least_rows(wall.area.height, gauge) <= rows
}

/// The rightmost cell of every stamp, and the smallest line of text.
fn assert_whole(wall: &Wall) -> Result<(), TestCaseError> {
    let board = Board::new(wall.leaf, wall.area, &wall.press).unwrap();
    for page in 0..wall.len() {
        for (y, strip) in placed(wall, page) {
            prop_assert!(y + strip.rows <= board.height, "{} rows from {y}", strip.rows);
            for stamp in &strip.stamps {
                let width = match &stamp.what {
                    What::Fill(width) | What::Bar(Bar { width, .. }) => *width,
                    What::Words(text, size) | What::Struck(text, size) => {
                        prop_assert!(is_legible(wall, *size), "{text} in {size:?}");
                        wall.press.cells(wall.press.units(text), *size)
                    }
                };
                prop_assert!(stamp.x + width <= board.width, "{stamp:?} is {width} cells");
            }
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn nothing_is_clipped_or_under_the_floor(
        names in any_names(),
        size in any_size(),
        letters in any_letters(),
    ) {
        let text = names.iter().take(6).cloned().collect::<Vec<_>>().join(" ");
        let scenes =
            [people(&names), result(&names), hands(), speech(200), speech(20), speech(-4000), message(&text)];
        for scene in scenes {
            if let Some(wall) = wall(scene, size, letters) {
                assert_whole(&wall)?;
            }
        }
    }

    #[test]
    fn every_name_stands_on_some_page(
        names in any_names(),
        size in any_size(),
        letters in any_letters(),
    ) {
        for scene in [people(&names), result(&names)] {
            let Some(wall) = wall(scene, size, letters) else { return Ok(()) };
            let shown: Vec<String> =
                (0..wall.len()).flat_map(|page| words(&placed(&wall, page))).collect();
            let asked = names.iter().flat_map(|name| name.split(' '));

            let count = |word: &str| shown.iter().filter(|other| *other == word).count();
            for word in asked.clone() {
                let wanted = asked.clone().filter(|other| *other == word).count();
                prop_assert!(wanted <= count(word), "{word}: {} of {wanted}", count(word));
            }
        }
    }

    #[test]
    fn the_last_minute_takes_a_third_of_the_height(size in any_size(), letters in any_letters()) {
        let Some(wall) = wall(speech(20), size, letters) else { return Ok(()) };

        let figures = placed(&wall, 0).into_iter().filter(|(_, strip)| {
            strip.stamps.iter().any(|stamp| {
                matches!(&stamp.what, What::Words(_, size) if size.height.gauge == Gauge::Figures)
            })
        });

        let rows: usize = figures.map(|(_, strip)| strip.rows * 9 / 10).sum();
        prop_assert!(usize::from(size.1) <= 3 * (rows + 1), "{rows} rows");
    }
}

#[test]
fn a_fine_screen_has_big_letters_and_a_coarse_one_does_not() {
    let big = |size, blocks| {
        let letters = Letters::of(Some(blocks), Ink::Blended, Theme::Dark);
        wall(message("Mời vào"), size, letters).is_some()
    };

    let sizes = |blocks| SIZES.map(|size| big(size, blocks));

    assert_eq!(sizes(Blocks::Octant), [false, true, true, true, true, true]);
    assert_eq!(sizes(Blocks::Sextant), [false, false, true, true, true, true]);
    assert_eq!(sizes(Blocks::Quadrant), [false, false, false, true, true, true]);
    assert_eq!(sizes(Blocks::Half), [false, false, false, true, true, true]);
}
