//! The wall in big letters: under 2 ms a frame, laid out and drawn anew.

use daihoi::domain::{Lang, Moment, rules};
use daihoi::ui::hall::clock::Clock;
use daihoi::ui::hall::letters::{Blocks, Ink, Letters, Looks};
use daihoi::ui::hall::view::{
    BaseView, Heading, MessageView, PeopleView, PersonRow, ProgressView, ResultView, SceneView,
    Share, ShareMark, ShareRow, SpeechView, Target,
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
    let rows = (1..=55).map(|number: u32| PersonRow {
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
    let rows = (1..=55).map(|number: u32| ShareRow {
        mark: ShareMark::Elected,
        name: "Nguyễn Hoàng Khánh Phượng".into(),
        votes: (118 - number).to_string(),
        percent: "98,56 %".into(),
        share: Share { part: 118 - number, whole: 118, target: Target::MoreThan(half) },
    });
    let base =
        BaseView { of: "Tỷ lệ tính trên 118 đại biểu".into(), terms: String::new() };
    let view = ResultView { heading: heading(), rows: rows.collect(), base, notes: Vec::new() };

    draw(bencher, SceneView::Result(view), size);
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
