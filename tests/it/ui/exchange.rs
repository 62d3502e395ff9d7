//! The console at a conference: opinions under themes, and the editor of the conclusions.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::conclusions::ConclusionsCommand;
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hall::Scene;
use daihoi::domain::themes::ThemesCommand;
use daihoi::domain::{Command, Lang, OpinionId, PersonId, SlotId, ThemeId};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::SceneView;

use super::frames::frame;
use super::operator::Operator;
use crate::support::domain::*;

const GIST: &str = "Dựa hẳn vào quần chúng";

/// A conference with two themes. Its reports run, and person 4 has given one.
fn reporting() -> Congress {
    let titles = vec![text("Tổ chức cơ sở ở khu phố"), text("Ban, ngành của thị xã")];
    let kind = SpeechKind::Report { title: text("Chi bộ tiểu khu") };
    let speaker = Speaker::Delegate(PersonId(4));
    let floor = |command| Command::Floor(command);
    Congress::sitting_as(Gathering::Conference, 9)
        .given(plan([ItemKind::Discussion, ItemKind::Conclusion]))
        .given(Command::Themes(ThemesCommand::Declare { titles }))
        .given(begin(1))
        .given(floor(FloorCommand::Register { speaker, kind, minutes: 10 }))
        .given(floor(FloorCommand::Call { slot: SlotId(1) }))
        .after(9)
        .given(floor(FloorCommand::Finish { gist: text(GIST) }))
}

/// The form of a step, open.
fn opened(congress: Congress, name: &str) -> Operator {
    let mut op = Operator::at(congress);
    open_form(&mut op, name);
    op
}

fn open_form(op: &mut Operator, name: &str) {
    op.press(":");
    op.types(name);
    op.press("Enter");
}

fn noted(theme: u16, by: Speaker, unit: &str, words: &str) -> Command {
    let (theme, unit, text) = (ThemeId(theme), text(unit), text(words));
    Command::Themes(ThemesCommand::Note { theme, by, unit, text })
}

fn edited(command: ConclusionsCommand) -> Command {
    Command::Conclusions(command)
}

#[test]
fn a_report_on_experience_is_registered_with_its_topic() {
    let mut op = opened(reporting(), "dang ky phat bieu");

    op.types("5");
    op.press("Enter Tab Tab Tab Tab");
    op.types("Công tác đường phố");
    op.press("Ctrl+S");

    let kind = SpeechKind::Report { title: text("Công tác đường phố") };
    let speaker = Speaker::Delegate(PersonId(5));
    let expected = FloorCommand::Register { speaker, kind, minutes: 10 };
    assert_eq!(op.done, [Command::Floor(expected)]);
}

#[test]
fn an_opinion_is_noted_with_who_spoke_last_and_the_gist_of_the_speech() {
    let mut op = opened(reporting(), "ghi y kien");

    op.press("Ctrl+S");
    assert_eq!(op.done, [], "the theme is never presumed");
    op.press("Right Right Ctrl+S");

    assert_eq!(op.done, [noted(2, Speaker::Delegate(PersonId(4)), "", GIST)]);
}

#[test]
fn an_opinion_of_a_guest_says_where_the_guest_is_from() {
    let mut op = opened(reporting(), "ghi y kien");

    op.press("Right Tab Tab");
    op.types("An");
    op.press("Tab");
    op.types("Bộ Nội vụ");
    op.press("Ctrl+S");

    let guest = Speaker::Guest { name: text("An"), post: text("") };
    assert_eq!(op.done, [noted(1, guest, "Bộ Nội vụ", GIST)]);
}

#[test]
fn a_theme_is_opened_and_an_opinion_moved_to_it() {
    let noted = noted(1, Speaker::Delegate(PersonId(4)), "", GIST);
    let mut op = opened(reporting().given(noted), "mo chuyen de");

    op.types("Vận động");
    op.press("Enter");
    open_form(&mut op, "chuyen y kien");
    op.press("Right Tab Right Right Right Ctrl+S");

    let titles = vec![text("Vận động")];
    let (opinion, theme) = (OpinionId(1), ThemeId(3));
    let expected = [ThemesCommand::Declare { titles }, ThemesCommand::Move { opinion, theme }];
    assert_eq!(op.done, expected.map(Command::Themes));
}

#[test]
fn a_noted_opinion_is_chosen_and_put_right() {
    let noted = noted(1, Speaker::Delegate(PersonId(4)), "", GIST);
    let mut op = opened(reporting().given(noted), "sua y kien");

    op.press("Right");
    assert!(op.sees("Ý kiến số 1 vẫn như cũ"), "{}", op.screen(80, 24));
    op.press("Tab Tab Tab Tab");
    op.types(" ở đường phố");
    frame("opinion_amended_80x24", &op.screen(80, 24));
    op.press("Ctrl+S");

    let expected = ThemesCommand::Amend {
        opinion: OpinionId(1),
        by: Speaker::Delegate(PersonId(4)),
        unit: text("Chi bộ 1"),
        text: text(&format!("{GIST} ở đường phố")),
    };
    assert_eq!(op.done, [Command::Themes(expected)]);
}

#[test]
fn an_opinion_is_taken_out_for_a_reason() {
    let noted = noted(1, Speaker::Delegate(PersonId(4)), "", GIST);
    let mut op = opened(reporting().given(noted), "bo y kien");

    op.press("Right Tab Ctrl+S");
    assert_eq!(op.done, [], "the reason is asked for");
    op.types("Ghi trùng");
    op.press("Enter");

    let expected = ThemesCommand::Strike { opinion: OpinionId(1), reason: text("Ghi trùng") };
    assert_eq!(op.done, [Command::Themes(expected)]);
}

#[test]
fn what_is_noted_after_the_release_is_not_on_the_wall() {
    let said = |person, words| noted(1, Speaker::Delegate(PersonId(person)), "", words);
    let released = Scene::Opinions { theme: ThemeId(1), last: OpinionId(2) };
    let congress = reporting()
        .given(said(4, "Dựa vào dân"))
        .given(said(5, "Xây dựng chi bộ tiểu khu"))
        .given(show(released.clone()))
        .given(said(6, "Chưa duyệt"));

    let view = HallView::of_scene(congress.state(), &released, congress.now(), Lang::Vi);

    let SceneView::Agenda(shown) = view.scene else { panic!("{view:?}") };
    let rows: Vec<&str> = shown.rows.iter().map(|row| row.title.as_str()).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[1].contains("Xây dựng chi bộ tiểu khu"), "{rows:?}");
    let empty = Scene::Opinions { theme: ThemeId(2), last: OpinionId(2) };
    assert!(congress.when(show(empty)).is_err());
}

#[test]
fn with_many_themes_the_sum_stands_first_and_the_rest_is_counted() {
    let titles = vec![text("Đoàn thể"), text("Cụ phụ lão"), text("Thanh thiếu nhi")];
    let congress = reporting().given(Command::Themes(ThemesCommand::Declare { titles }));
    let mut op = Operator::at(congress);
    op.press("F12");

    frame("themes_english_80x24", &op.screen(80, 24));
}

#[test]
fn the_opinions_are_put_in_order_in_the_break_before_the_conclusions() {
    let congress = Congress::sitting_as(Gathering::Conference, 9)
        .given(plan([ItemKind::Discussion, ItemKind::Break]))
        .given(Command::Themes(ThemesCommand::Declare {
            titles: vec![text("Tổ chức cơ sở")]
        }))
        .given(begin(1))
        .given(noted(1, Speaker::Delegate(PersonId(4)), "", GIST))
        .given(finish())
        .given(begin(2));

    let op = opened(congress, "sua y kien");

    assert!(op.sees("Sửa ý kiến"), "{}", op.screen(80, 24));
}

#[test]
fn a_speaker_is_found_by_the_place_and_what_finds_nobody_says_so() {
    let mut op = opened(reporting(), "dang ky phat bieu");

    op.types("chi bo 1");
    assert!(op.sees("(1) Chi bộ 1"), "{}", op.screen(80, 24));
    op.types("zz");
    assert!(op.sees("không thấy ai"), "{}", op.screen(80, 24));
}

#[test]
fn the_themes_stand_over_the_steps_with_their_numbers_of_opinions() {
    let noted = noted(2, Speaker::Delegate(PersonId(4)), "", GIST);
    let op = Operator::at(reporting().given(noted));

    frame("exchange_80x24", &op.screen(80, 24));
}

#[test]
fn the_conclusions_are_edited_point_by_point_and_concluded() {
    let congress = reporting().given(finish()).given(begin(2));
    let mut op = opened(congress, "them diem");
    op.types("Một");
    op.press("Enter");
    open_form(&mut op, "them diem");
    op.types("Hai");
    op.press("Enter");

    open_form(&mut op, "sua diem 2");
    op.types(" lần");
    op.press("Enter");
    open_form(&mut op, "bo mot diem");
    op.press("Right Enter");
    open_form(&mut op, "ket luan: 1");

    let add = |words| edited(ConclusionsCommand::Add { text: text(words) });
    let expected = [
        add("Một"),
        add("Hai"),
        edited(ConclusionsCommand::Replace { point: 2, text: text("Hai lần") }),
        edited(ConclusionsCommand::Remove { point: 1 }),
        edited(ConclusionsCommand::Conclude {}),
    ];
    assert_eq!(op.done, expected);
}

#[test]
fn a_point_on_the_wall_is_mended_while_the_chair_speaks_and_is_read_whole() {
    let long = "Quán triệt cả ba nhiệm vụ là lãnh đạo sản xuất, chiến đấu và tổ chức đời sống";
    let address = SpeechKind::Address { title: text("Kết luận") };
    let speaker = Speaker::Delegate(PersonId(1));
    let congress = reporting()
        .given(finish())
        .given(begin(2))
        .given(Command::Floor(FloorCommand::Give { speaker, kind: address, minutes: 30 }))
        .given(edited(ConclusionsCommand::Add { text: text(long) }));
    let mut op = Operator::at(congress);
    op.press("F12");
    open_form(&mut op, "edit point 1");

    op.types("!");

    frame("point_english_80x24", &op.screen(80, 24));
}

#[test]
fn the_conclusions_are_on_the_wall_as_they_are_drafted() {
    let add = |words| edited(ConclusionsCommand::Add { text: text(words) });
    let congress = reporting()
        .given(finish())
        .given(begin(2))
        .given(add("Xác định đúng vị trí của khu phố, thị xã"))
        .given(add("Củng cố tổ chức cơ sở ở đường phố"))
        .given(show(Scene::Conclusions));

    frame("conclusions_120x36", &Operator::at(congress).sized(120, 36).screen(120, 36));
}
