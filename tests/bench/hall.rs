//! The wall in big letters: under 2 ms a frame, laid out and drawn anew. The letters are pressed
//! already, as they are from the second frame on.

use daihoi::domain::hands::HandOutcome;
use daihoi::domain::{Lang, Moment, rules};
use daihoi::ui::hall::clock::Clock;
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::view::{
    AgendaMark, AgendaRow, AgendaView, Answer, BaseView, Fact, HandsView, Heading, MessageView,
    PaperView, PeopleView, PersonRow, ProgressView, QuorumView, ResultView, SampleLine, SampleMark,
    SceneView, Share, ShareMark, ShareRow, SpeechView, Target, TitleView,
};
use daihoi::ui::hall::{HallView, Leaf, render};
use daihoi::ui::theme::Theme;
use divan::Bencher;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

const SIZES: [(u16, u16); 2] = [(240, 67), (320, 90)];

#[divan::bench(args = SIZES)]
fn speech(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let end: Moment = "2025-06-14T12:00:00+07:00".parse().expect("an instant");
    let scene = SceneView::Speech(SpeechView {
        heading: heading(),
        speaker: "Nguyễn Hoàng Khánh Phượng Thuỳ Linh".into(),
        post: "Ủy viên Ban Thường vụ, Trưởng ban Tổ chức Quận ủy".into(),
        clock: Clock::new(end, end),
        next: String::new(),
    });

    draw(bencher, scene, size);
}

#[divan::bench(args = SIZES)]
fn message(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let text = "Mời các tổ trưởng hội ý tại phòng bên trong giờ giải lao".into();

    draw(bencher, SceneView::Message(MessageView { heading: heading(), text }), size);
}

#[divan::bench(args = SIZES)]
fn progress(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let view = ProgressView { heading: heading(), checked: 212, collected: 348 };

    draw(bencher, SceneView::Progress(view), size);
}

#[divan::bench(args = SIZES)]
fn candidates(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let rows = (1..=4).map(|number: u32| PersonRow {
        mark: ShareMark::Plain,
        number: number.to_string(),
        name: "Nguyễn Hoàng Khánh Phượng".into(),
        born: "1971".into(),
        post: "Phó Bí thư Đảng ủy, Chủ tịch Ủy ban nhân dân Phường 12".into(),
    });
    let view = PeopleView { heading: heading(), rows: rows.collect(), notes: Vec::new() };

    draw(bencher, SceneView::Candidates(view), size);
}

#[divan::bench(args = SIZES)]
fn result(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let half = rules::Share { numerator: 1, denominator: 2 };
    let rows = (1..=4).map(|number: u32| ShareRow {
        mark: ShareMark::Elected,
        name: "Nguyễn Hoàng Khánh Phượng".into(),
        votes: (118 - number).to_string(),
        percent: "98,56 %".into(),
        share: Share {
            part: 118 - number,
            whole: 118,
            target: Target::Asked(rules::Threshold::MoreThan(half)),
        },
    });
    let base =
        BaseView { of: "Tỷ lệ tính trên 118 đại biểu".into(), terms: String::new() };
    let view = ResultView {
        heading: heading(),
        rows: rows.collect(),
        base,
        headline: Fact::default(),
        summary: Vec::new(),
        notes: Vec::new(),
    };

    draw(bencher, SceneView::Result(view), size);
}

#[divan::bench(args = SIZES)]
fn hands(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let row = |name: &str| ShareRow {
        mark: ShareMark::Plain,
        name: name.into(),
        votes: "117".into(),
        percent: "97,50 %".into(),
        share: Share { part: 117, whole: 120, target: Target::None },
    };
    let view = HandsView {
        heading: heading(),
        rows: ["Đồng ý", "Không đồng ý", "Ý kiến khác"].map(row).into(),
        outcome: HandOutcome::Carried,
        answer: "✓ ĐÃ THÔNG QUA".into(),
        notes: vec!["Tỷ lệ tính trên 120 đại biểu được triệu tập · cần ít nhất 61".into()],
        brief: "Cần ít nhất 61 trên 120 được triệu tập".into(),
    };

    draw(bencher, SceneView::Hands(view), size);
}

#[divan::bench(args = SIZES)]
fn title(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let view = TitleView {
        above: vec!["Đảng bộ Quận 10".into(), "Đảng bộ Phường 12".into()],
        title: "Đại hội đại biểu Đảng bộ Phường 12 lần thứ XI, nhiệm kỳ 2025–2030".into(),
        below: "Hội trường Phường 12, ngày 14 tháng 6 năm 2025".into(),
    };

    draw(bencher, SceneView::Title(view), size);
}

#[divan::bench(args = SIZES)]
fn quorum(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let view = QuorumView {
        heading: heading(),
        figure: "118/120".into(),
        meaning: "đại biểu có mặt trên số được triệu tập (98,33 %)".into(),
        facts: vec![Fact { name: "Cần có mặt ít nhất".into(), value: "80".into() }],
        answer: Answer::Yes("✓ ĐỦ SỐ LƯỢNG THEO QUY ĐỊNH".into()),
    };

    draw(bencher, SceneView::Quorum(view), size);
}

#[divan::bench(args = SIZES)]
fn how_to_vote(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let line = |mark| SampleLine { number: "1".into(), name: "Nguyễn Văn A".into(), mark };
    let steps = [
        "Không bầu ai thì gạch ngang cả họ và tên người đó",
        "Để lại nhiều nhất 15 người: phải gạch ít nhất 3 người",
        "Không ký tên, không ghi thêm, không đánh dấu gì khác",
    ];
    let view = PaperView {
        heading: heading(),
        steps: steps.map(str::to_owned).into(),
        sample: [SampleMark::Kept, SampleMark::Struck, SampleMark::Kept].map(line).into(),
        notes: vec!["Bầu 15 trong số 18 người".into()],
    };

    draw(bencher, SceneView::HowToVote(view), size);
}

#[divan::bench(args = SIZES)]
fn agenda(bencher: Bencher<'_, '_>, size: (u16, u16)) {
    let rows = (1..=5).map(|number: u32| AgendaRow {
        mark: AgendaMark::Now,
        number: number.to_string(),
        title: "Báo cáo kiểm điểm của Ban Chấp hành khóa X".into(),
        note: String::new(),
    });
    let view = AgendaView { heading: heading(), rows: rows.collect() };

    draw(bencher, SceneView::Agenda(view), size);
}

fn heading() -> Heading {
    let title = "Ban Chấp hành Đảng bộ Phường 12 khóa XI".into();
    Heading { label: "KẾT QUẢ BẦU CỬ".into(), title }
}

fn draw(bencher: Bencher<'_, '_>, scene: SceneView, size: (u16, u16)) {
    let view = HallView {
        lang: Lang::Vi,
        mastheads: Vec::new(),
        scene,
        strip: Vec::new(),
        leaf: Leaf::alone(Moment::default()),
    };
    let letters = Letters::of(Some(Blocks::Sextant), Ink::Blended, Theme::Dark);
    let looks = Looks { theme: Theme::Dark, letters };
    let area = Rect::new(0, 0, size.0, size.1);
    let mut buf = Buffer::empty(area);

    bencher.bench_local(|| render(area, &mut buf, &view, 0, looks));
}
