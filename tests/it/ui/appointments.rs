//! The console while the superior's decision is read out: who is appointed to what.

use chrono::NaiveDate;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::appointments::{AppointmentsCommand, Decision};
use daihoi::domain::election::{Nominated, Office};
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::hall::Scene;
use daihoi::domain::{Command, Lang, PersonId};
use daihoi::ui::hall::HallView;
use daihoi::ui::hall::view::SceneView;

use super::operator::Operator;
use crate::support::domain::*;

/// A congress at the item, after the speech of whoever read the decision.
fn read_out() -> Congress {
    let (speaker, title) = (Speaker::Delegate(PersonId(9)), text("Quyết định"));
    let give = FloorCommand::Give { speaker, kind: SpeechKind::Report { title }, minutes: 10 };
    Congress::sitting(9)
        .given(plan([ItemKind::Appointment, ItemKind::Speech]))
        .given(begin(1))
        .given(Command::Floor(give))
        .given(Command::Floor(FloorCommand::Finish { gist: text("") }))
}

fn deputies() -> Command {
    let outside =
        |name| Nominated::Outside { name: text(name), born: None, unit: text(""), post: text("") };
    let people =
        vec![Nominated::Person(PersonId(4)), outside("Lương Thị Mai"), outside("Đàm Thị Slao")];
    let on = NaiveDate::from_ymd_opt(2025, 6, 27).unwrap();
    let decision = Decision { number: text("214-QĐ/TU"), on, by: text("Tỉnh ủy") };
    let office = Office::DeputySecretary;
    Command::Appointments(AppointmentsCommand::Announce { office, people, decision })
}

#[test]
fn the_step_after_the_decision_is_read_notes_an_office_with_people_on_the_roster_and_others() {
    let mut op = Operator::at(read_out());
    op.press(":");
    op.types("ghi quyet dinh chi dinh");
    op.press("Enter");

    op.types("pho bi thu");
    op.press("Enter");
    for written in ["214-QĐ/TU", "27/06/2025", "Tỉnh ủy"] {
        op.types(written);
        op.press("Enter");
    }
    op.types("4");
    op.press("Enter Tab");
    op.types("Lương Thị Mai; Đàm Thị Slao");
    op.press("Ctrl+S");

    assert_eq!(op.done, [deputies()], "{}", op.screen(80, 24));
}

#[test]
fn the_wall_lists_who_is_appointed_as_it_lists_the_elected() {
    let scene = Scene::Appointed(Office::DeputySecretary);
    let congress = read_out().given(deputies()).given(show(scene));

    let view = HallView::new(congress.state(), congress.now(), Lang::Vi);

    let SceneView::Elected(people) = view.scene else { panic!("{:?}", view.scene) };
    assert_eq!(people.heading.label, "DANH SÁCH CHỈ ĐỊNH");
    assert_eq!(people.rows[1].name, "Lương Thị Mai");
    assert!(people.notes[0].contains("Quyết định số 214-QĐ/TU"), "{:?}", people.notes);
}
