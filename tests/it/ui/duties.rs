//! The assignment of duties at the console: its matrix, its forms, its way to the announcement.

use daihoi::domain::duties::{DutiesCommand, KeyLink};
use daihoi::domain::hall::Scene;
use daihoi::domain::hands::{HandsCommand, Motion};
use daihoi::domain::{Command, Lang};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::SceneView;

use super::operator::Operator;
use crate::support::domain::{persons, text};
use crate::support::sharing::{WHOLE, adopted, announce, assign, meeting, propose_duties, whole};

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
