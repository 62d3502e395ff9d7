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

mod names;

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

/// Names as long as they come, as many as a page may have. One of nine long syllables takes three
/// lines in half blocks, which no part beside a post of two lines has.
fn any_names() -> impl Strategy<Value = Vec<String>> {
    let name =
        "(Nguyễn|Hoàng Phủ|Tôn Nữ|Phạm|Đặng|Niê)( (Thị|Ngọc|Khánh|Phượng|Công|Ẵm)){0,5} Hạnh";
    proptest::collection::vec(name, 1..=4)
}

/// The only page of a picture, or one of several.
fn any_leaf() -> impl Strategy<Value = Leaf> {
    let alone = Leaf::alone(Moment::default());
    proptest::sample::select(vec![
        alone,
        Leaf { number: 1, of: 6, ..alone },
        Leaf { number: 12, of: 50, ..alone },
    ])
}

fn wall(scene: SceneView, size: (u16, u16), letters: Letters) -> Option<Wall> {
    wall_of(scene, Leaf::alone(Moment::default()), size, letters)
}

fn wall_of(scene: SceneView, leaf: Leaf, size: (u16, u16), letters: Letters) -> Option<Wall> {
    let view = HallView {
        lang: Lang::Vi,
        mastheads: Vec::new(),
        scene,
        strip: vec!["Tiếp theo: Phát biểu chỉ đạo của cấp trên".into()],
        leaf,
    };
    Wall::new(&view, Rect::new(0, 0, size.0, size.1), Looks { theme: Theme::Dark, letters })
}

fn heading() -> Heading {
    let title = "Ban Chấp hành Đảng bộ Phường 12 khóa XI, nhiệm kỳ 2025–2030".into();
    Heading { label: "KẾT QUẢ BẦU CỬ (ĐÍNH CHÍNH)".into(), title }
}

fn people(names: &[String]) -> SceneView {
    let rows = names.iter().enumerate().map(|(place, name)| PersonRow {
        mark: if place == 0 { ShareMark::Elected } else { ShareMark::Plain },
        number: (place + 1).to_string(),
        name: name.clone(),
        born: "1961".into(),
        post: "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân Phường 12".into(),
    });
    SceneView::Candidates(PeopleView {
        heading: heading(),
        rows: rows.collect(),
        notes: vec!["Bầu 15 chính thức và 2 dự khuyết trong số 24 người".into()],
    })
}

fn share(name: &str) -> ShareRow {
    let half = rules::Share { numerator: 1, denominator: 2 };
    ShareRow {
        mark: ShareMark::Elected,
        name: name.to_owned(),
        votes: "1117".into(),
        percent: "100,00 %".into(),
        share: Share {
            part: 1117,
            whole: 1117,
            target: Target::Asked(rules::Threshold::MoreThan(half)),
        },
    }
}

fn result(names: &[String]) -> SceneView {
    SceneView::Result(result_of(names))
}

fn result_of(names: &[String]) -> ResultView {
    ResultView {
        heading: heading(),
        rows: names.iter().map(|name| share(name)).collect(),
        base: BaseView {
            of: "Tỷ lệ tính trên 118 đại biểu".into(),
            terms: "120 được triệu tập, trừ 2 vắng suốt đại hội, không có dự khuyết thay".into(),
        },
        headline: Fact { name: "trúng cử".into(), value: "15/15".into() },
        summary: vec!["cần ít nhất 60 phiếu (quá nửa)".into()],
        notes: Vec::new(),
    }
}

fn hands() -> SceneView {
    SceneView::Hands(HandsView {
        heading: heading(),
        rows: ["Đồng ý", "Không đồng ý", "Ý kiến khác"].map(share).into(),
        outcome: HandOutcome::Carried,
        answer: "✓ ĐÃ THÔNG QUA".into(),
        notes: vec!["Tỷ lệ tính trên 120 đại biểu được triệu tập · cần ít nhất 61".into()],
        brief: "Cần ít nhất 61 trên 120 được triệu tập".into(),
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

fn call(names: &[String]) -> SceneView {
    let request = "Đề nghị giơ thẻ biểu quyết".into();
    SceneView::Call(CallView { heading: heading(), request, names: names.to_vec() })
}

fn how_to_vote(mark: SampleMark) -> SceneView {
    let line = |number: &str, mark| SampleLine {
        number: number.into(),
        name: "Nguyễn Văn A".into(),
        mark,
    };
    SceneView::HowToVote(PaperView {
        heading: heading(),
        steps: [
            "Với mỗi người, đánh dấu X vào ô Đồng ý hoặc ô Không đồng ý",
            "Đồng ý nhiều nhất 15 người",
            "Không ký tên, không ghi thêm, không đánh dấu gì khác",
        ]
        .map(str::to_owned)
        .into(),
        sample: vec![line("1", mark.clone()), line(" ", mark), line("12", SampleMark::Kept)],
        notes: vec!["Bầu 15 trong số 18 người".into()],
    })
}

fn agenda() -> SceneView {
    let row = |mark, number: &str, title: &str| AgendaRow {
        mark,
        number: number.into(),
        title: title.into(),
        note: String::new(),
    };
    let elect = "Bầu Đoàn Chủ tịch, Đoàn Thư ký, Ban Thẩm tra tư cách đại biểu";
    SceneView::Agenda(AgendaView {
        heading: heading(),
        rows: vec![
            row(AgendaMark::Done, "", "6 nội dung trước"),
            row(AgendaMark::Counting, "8", elect),
            row(AgendaMark::Now, "9", "Thảo luận các văn kiện trình Đại hội"),
            row(AgendaMark::Waiting, "10", "Bế mạc"),
        ],
    })
}

/// The pictures that say one thing.
fn statements(text: &str) -> Vec<SceneView> {
    let end: Moment = "2025-06-14T12:00:00+07:00".parse().unwrap();
    let clock = Clock::new(end, end - chrono::TimeDelta::seconds(4750));
    let rest = |rest| {
        let resume = "Tiếp tục lúc 14:00 ngày 15/6".into();
        SceneView::Break(BreakView { heading: heading(), resume, rest })
    };
    let fact = |name: &str, value: &str| Fact { name: name.into(), value: value.into() };
    vec![
        SceneView::Title(TitleView {
            above: vec!["Đảng bộ Quận 10".into(), "Đảng bộ Phường 12".into()],
            title: text.to_owned(),
            below: "Hội trường Phường 12, ngày 14 tháng 6 năm 2025".into(),
        }),
        SceneView::Item(ItemView {
            heading: heading(),
            leader: text.to_owned(),
            next: text.to_owned(),
        }),
        SceneView::Quorum(QuorumView {
            heading: heading(),
            figure: "1117/1120".into(),
            meaning: "đại biểu có mặt trên số được triệu tập (98,33 %)".into(),
            facts: vec![fact("Cần có mặt ít nhất", "747"), fact("Đơn vị có đại biểu dự", "88/90")],
            answer: Answer::Yes("✓ ĐỦ SỐ LƯỢNG THEO QUY ĐỊNH".into()),
        }),
        SceneView::Progress(ProgressView { heading: heading(), checked: 212, collected: 1348 }),
        SceneView::Figures(FiguresView {
            heading: heading(),
            headline: Fact { name: "trúng cử".into(), value: "14/15".into() },
            lines: vec![
                "còn thiếu 1 · cần ít nhất 60 phiếu (quá nửa)".into(),
                "Phiếu phát ra 117 · thu về 117 · hợp lệ 114 · không hợp lệ 3".into(),
            ],
        }),
        message(text),
        rest(Rest::Left(clock)),
        rest(Rest::Over("Mời các đồng chí vào hội trường".into())),
        speech(200),
        speech(20),
        speech(-4000),
        SceneView::Black,
    ]
}

/// Every picture there is.
fn everything(names: &[String]) -> Vec<SceneView> {
    let lists = [people(names), result(names), call(names), call(&[]), hands(), agenda()];
    let boxes = SampleMark::Boxes("[X] Đồng ý  [ ] Không".into());
    let papers = [SampleMark::Struck, boxes].map(how_to_vote);
    let statements = statements(&names.join(" "));
    lists.into_iter().chain(papers).chain(statements).collect()
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
        leaf in any_leaf(),
        (size, letters) in (any_size(), any_letters()),
    ) {
        for scene in everything(&names) {
            if let Some(wall) = wall_of(scene, leaf, size, letters) {
                assert_whole(&wall)?;
            }
        }
    }

    #[test]
    fn every_name_stands_whole_on_some_part(
        names in any_names(),
        leaf in any_leaf(),
        (size, letters) in (any_size(), any_letters()),
    ) {
        for scene in [people(&names), result(&names), call(&names)] {
            let Some(wall) = wall_of(scene, leaf, size, letters) else { return Ok(()) };
            let parts: Vec<_> = (0..wall.len()).map(|part| words(&placed(&wall, part))).collect();

            for name in &names {
                let count = |part: &[String], word: &str| part.iter().filter(|w| *w == word).count();
                let wanted: Vec<String> = name.split(' ').map(str::to_owned).collect();
                let stands = |part: &Vec<String>| {
                    wanted.iter().all(|word| count(&wanted, word) <= count(part, word))
                };
                prop_assert!(parts.iter().any(stands), "{name}: {parts:?}");
            }
            let count = |word: &str| parts.iter().flatten().filter(|w| *w == word).count();
            prop_assert!(names.len() <= count("Hạnh"), "{} of {}", count("Hạnh"), names.len());
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
