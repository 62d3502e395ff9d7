//! The assignment of duties at the console: its matrix, its forms, its way to the announcement.

use daihoi::domain::duties::{AreaKind, Declared, DutiesCommand, KeyLink, Pilot};
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::{HandsCommand, Motion};
use daihoi::domain::narration::area_name;
use daihoi::domain::{AreaId, Command, Lang, PersonId};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::SceneView;

use super::frames::frame;
use super::operator::Operator;
use crate::support::domain::{Congress, persons, text};
use crate::support::sharing::{WHOLE, adopted, announce, assign, meeting, propose_duties, whole};

fn open(op: &mut Operator, name: &str) {
    op.press(":");
    op.types(name);
    op.press("Enter");
}

fn area_of(congress: &Congress, kind: AreaKind) -> AreaId {
    congress.state().duties.areas.iter().find(|area| area.kind == kind).unwrap().id
}

#[test]
fn the_matrix_stands_under_the_steps_with_its_gaps_first() {
    let op = Operator::at(whole().given(assign(&[(4, &[]), (6, &[3, 2])]))).sized(120, 40);

    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots");
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("duties_120x40", op.screen(120, 40)));
}

#[test]
fn a_person_a_block_and_a_district_become_one_assignment() {
    let mut op = Operator::at(meeting());
    op.press("Enter");

    op.types("2");
    op.press("Enter Enter");
    op.types("nong nghiep");
    op.press("Enter");
    op.types("trang dinh");
    op.press("Ctrl+S");

    assert_eq!(op.done, [assign(&[(1, &[2]), (6, &[2])])]);
}

#[test]
fn the_form_of_an_assignment_names_the_gaps_and_who_is_in_charge() {
    let mut op = Operator::at(whole().given(assign(&[(4, &[])]))).sized(80, 24);
    op.press("F12");
    open(&mut op, "put somebody");
    op.types("2");
    op.press("Enter Enter Right");

    frame("duty_form_english_80x24", &op.screen(80, 24));
}

#[test]
fn several_districts_are_added_at_once() {
    let mut op = Operator::at(meeting());
    open(&mut op, "them khoi");

    op.types("dia ban");
    op.press("Tab");
    op.types("Huyện Chi Lăng; Huyện Cao Lộc;");
    op.press("Ctrl+S");

    let kind = AreaKind::District;
    let areas = ["Huyện Chi Lăng", "Huyện Cao Lộc"].map(|name| Declared { kind, name: text(name) });
    let expected = DutiesCommand::Declare { areas: areas.into() };
    assert_eq!(op.done, [Command::Duties(expected)]);
}

#[test]
fn a_district_is_taken_out_by_key_and_the_minutes_still_name_it() {
    let mut op = Operator::at(meeting());
    let district = op.congress.state().duties.areas.iter();
    let district = district.rev().find(|area| area.kind == AreaKind::District).unwrap().clone();
    open(&mut op, "bo mot khoi");

    op.types(&district.name);
    op.press("Tab");
    op.types("Nhập huyện");
    op.press("Ctrl+S");

    let reason = text("Nhập huyện");
    assert_eq!(op.done, [Command::Duties(DutiesCommand::Remove { area: district.id, reason })]);
    assert_eq!(area_name(op.congress.state(), district.id), district.name.as_str());
}

#[test]
fn the_mark_of_a_pilot_is_taken_off_by_key() {
    let district = area_of(&meeting(), AreaKind::District);
    let pilot = Pilot { district, leader: PersonId(1), matter: text("kiện toàn cấp huyện") };
    let mut op = Operator::at(meeting().given(Command::Duties(DutiesCommand::Pilot { pilot })));
    open(&mut op, "thoi chi dao");

    op.press("Right Ctrl+S");

    assert_eq!(op.done, [Command::Duties(DutiesCommand::Unpilot { district })]);
}

#[test]
fn a_whole_matrix_may_still_have_its_key_link_put_right() {
    let mut op = Operator::at(whole());
    open(&mut op, "sua khau");

    frame("key_link_80x24", &op.screen(80, 24));
}

#[test]
fn an_assignment_to_nothing_is_asked_for_its_block_or_branch() {
    let mut op = Operator::at(meeting());
    op.press("Enter");
    op.types("2");
    op.press("Enter Ctrl+S");

    assert!(op.sees("Còn phải chọn: Khối hoặc ngành"), "{}", op.screen(80, 24));
    assert_eq!(op.done, []);
}

#[test]
fn the_first_step_leads_on_from_the_key_link_to_the_announcement() {
    let mut op = Operator::at(meeting().given(assign(WHOLE)));

    op.press("Enter");
    op.types("năm đầu");
    op.press("Enter");
    op.types("hợp tác hóa");
    op.press("Ctrl+S");
    op.press("Enter Enter Enter");
    op.types("6");
    op.press("Ctrl+S");
    op.press("Enter");

    let link = KeyLink { period: text("năm đầu"), matter: text("hợp tác hóa") };
    let motion = Motion::Assignment { decision: 1 };
    let expected = [
        Command::Duties(DutiesCommand::KeyLink { link }),
        propose_duties(),
        Command::Hands(HandsCommand::Call { motion }),
        Command::Hands(HandsCommand::Count { agree: 6, disagree: 0, other: 0 }),
        announce(),
    ];
    assert_eq!(op.done, expected, "{}", op.screen(80, 24));
    let decision = op.congress.state().duties.heard().unwrap();
    assert_eq!(decision.matrix.people(decision.areas[0].id), persons([2]));
    assert!(op.sees("F2 › Bảng phân công"), "{}", op.screen(80, 24));
}

#[test]
fn the_wall_lists_every_member_with_what_the_member_is_in_charge_of() {
    let congress = adopted().given(announce());

    let view = HallView::of_scene(congress.state(), &Scene::Duties, congress.now(), Lang::Vi);

    let SceneView::Elected(list) = view.scene else { panic!() };
    assert_eq!(list.heading.label, "PHÂN CÔNG NHIỆM VỤ");
    let named = |name: &str| list.rows.iter().any(|row| row.name == name);
    assert!(named("Nguyễn Văn 1"), "{:?}", list.rows);
    assert_eq!(list.rows[0].post, "phụ trách chung; chỉ đạo riêng Huyện Tràng Định");
}
