//! Who is appointed where nobody is elected: noted while the superior's decision is read out.

use chrono::NaiveDate;
use daihoi::domain::agenda::{ItemKind, Unmet};
use daihoi::domain::appointments::{AppointmentsCommand, AppointmentsRefusal, Decision};
use daihoi::domain::election::{Nominated, Office};
use daihoi::domain::hall::{HallRefusal, Scene};
use daihoi::domain::steps::{Act, AppointmentsAct, hall_steps};
use daihoi::domain::{Command, Event, PersonId, Refusal};

use crate::support::domain::*;

fn decision() -> Decision {
    let on = NaiveDate::from_ymd_opt(2025, 6, 27).unwrap();
    Decision { number: text("214-QĐ/TU"), on, by: text("Tỉnh ủy") }
}

fn appoint(office: Office, people: &[u32]) -> Command {
    let people = people.iter().map(|id| Nominated::Person(PersonId(*id))).collect();
    Command::Appointments(AppointmentsCommand::Announce { office, people, decision: decision() })
}

fn withdraw(office: Office, reason: &str) -> Command {
    Command::Appointments(AppointmentsCommand::Withdraw { office, reason: text(reason) })
}

fn refused(refusal: AppointmentsRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Appointments(refusal))
}

fn congress() -> Congress {
    Congress::sitting(9).given(plan([ItemKind::Appointment, ItemKind::Speech])).given(begin(1))
}

#[test]
fn an_appointment_names_the_office_the_people_and_the_decision() {
    let congress = congress().given(appoint(Office::Committee, &[1, 2, 3]));

    let known = congress.state().appointments.to(Office::Committee).unwrap();
    assert_eq!((known.people.len(), &known.decision), (3, &decision()));
}

#[test]
fn an_appointment_is_noted_at_its_item_only() {
    let congress = congress().given(appoint(Office::Secretary, &[1])).given(finish());
    let congress = congress.given(begin(2));

    let answer = congress.when(appoint(Office::Delegates, &[1]));

    assert_eq!(answer, refused(AppointmentsRefusal::NoItem));
}

#[test]
fn an_office_has_one_decision_until_it_is_taken_back_with_a_reason() {
    let congress = congress().given(appoint(Office::Committee, &[1, 2]));
    let (office, number) = (Office::Committee, text("214-QĐ/TU"));

    let again = congress.when(appoint(office, &[1]));
    let silently = congress.when(withdraw(office, ""));
    let mended = congress.given(withdraw(office, "ghi sót")).given(appoint(office, &[1, 2, 3]));

    assert_eq!(again, refused(AppointmentsRefusal::Announced { office, number }));
    assert_eq!(silently, refused(AppointmentsRefusal::NoReason));
    assert_eq!(mended.state().appointments.to(office).unwrap().people.len(), 3);
}

#[test]
fn a_secretary_is_one_person_and_nobody_is_named_twice() {
    let office = Office::Secretary;

    let two = congress().when(appoint(office, &[1, 2]));
    let nobody = congress().when(appoint(office, &[]));
    let twice = congress().when(appoint(Office::Committee, &[1, 2, 1]));

    assert_eq!(two, refused(AppointmentsRefusal::TooMany { office, people: 2 }));
    assert_eq!(nobody, refused(AppointmentsRefusal::Nobody));
    assert!(matches!(twice, Err(Refusal::Appointments(AppointmentsRefusal::NamedTwice { .. }))));
}

#[test]
fn a_decision_that_is_dated_after_today_or_has_no_number_appoints_nobody() {
    let with = |decision| {
        let people = vec![Nominated::Person(PersonId(1))];
        let office = Office::Committee;
        Command::Appointments(AppointmentsCommand::Announce { office, people, decision })
    };
    let on = NaiveDate::from_ymd_opt(2099, 1, 1).unwrap();

    let early = congress().when(with(Decision { on, ..decision() }));
    let bare = congress().when(with(Decision { number: text(""), ..decision() }));

    assert_eq!(early, refused(AppointmentsRefusal::NotYetSigned { on }));
    assert_eq!(bare, refused(AppointmentsRefusal::NotCited));
}

#[test]
fn the_item_is_not_left_before_an_appointment_is_noted() {
    let before = congress();
    let after = congress().given(appoint(Office::Committee, &[1, 2]));

    let steps = hall_steps(after.state(), after.now());

    assert_eq!(before.when(finish()), Err(Refusal::Unmet(Unmet::NobodyAppointed)));
    assert!(after.when(finish()).is_ok());
    let offers = |act| steps.iter().any(|step| step.act == Act::Appointments(act));
    assert!(offers(AppointmentsAct::Announce) && offers(AppointmentsAct::Withdraw));
}

#[test]
fn the_wall_shows_an_appointment_once_it_is_announced() {
    let office = Office::Committee;
    let shown = || show(Scene::Appointed(office));

    let before = congress().when(shown());
    let after = congress().given(appoint(office, &[1, 2])).when(shown());

    assert_eq!(before, Err(Refusal::Hall(HallRefusal::NobodyAppointed { office })));
    assert!(after.is_ok());
}
