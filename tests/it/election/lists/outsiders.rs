//! Who stands by their own wish and has no vote here (Điều 9 and 10, RULES 1.7).
//!
//! The congress opens on Tuesday 15 July 2025.

use chrono::NaiveDate;
use daihoi::domain::about::Level;
use daihoi::domain::election::refusal::{ElectionRefusal, NameRefusal, OutsiderRefusal};
use daihoi::domain::election::{ElectionCommand, Nominated, Source};
use daihoi::domain::narration::sentence;
use daihoi::domain::rules::Nominating;
use daihoi::domain::{Command, Lang, Refusal};

use crate::support::domain::{Congress, alternate, ask, delegate, text};
use crate::support::voting::{
    FIRST, committee_plan, from_floor, hall_above, hall_of, nominate_by, plan_all,
};

const NAME: &str = "Lê Văn Ngoài";

/// Nine members at the grassroots, and an alternate without a seat.
fn grassroots() -> Congress {
    let mut people: Vec<_> = (1..=9).map(delegate).collect();
    people.push(alternate(10));
    hall_of(people, 9).given(plan_all(vec![committee_plan(3)]))
}

fn above() -> Congress {
    hall_above(9).given(plan_all(vec![committee_plan(3)]))
}

fn day(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2025, month, day).unwrap()
}

fn outside(source: Source) -> Command {
    let born = NaiveDate::from_ymd_opt(1975, 9, 2);
    let who = Nominated::Outside { name: text(NAME), born, unit: text(""), post: text("") };
    Command::Election(ElectionCommand::Nominate { election: FIRST, who, source })
}

fn applied(month: u32, on: u32) -> Source {
    Source::Application { received: day(month, on) }
}

fn refused(hall: &Congress, command: Command) -> OutsiderRefusal {
    match hall.when(command) {
        Err(Refusal::Election(ElectionRefusal::Name(NameRefusal::Outsider(refusal)))) => refusal,
        other => panic!("not refused as an outsider: {other:?}"),
    }
}

#[test]
fn d9_a_delegate_stands_by_own_wish_without_an_application() {
    assert!(grassroots().when(nominate_by(1, Source::Own)).is_ok());
    assert!(above().when(nominate_by(1, Source::Own)).is_ok());
}

#[test]
fn d9_who_has_no_vote_here_is_told_to_hand_in_an_application() {
    let missing =
        |name: &str| OutsiderRefusal::ApplicationMissing { name: text(name), rule: text("D9") };

    assert_eq!(refused(&grassroots(), outside(Source::Own)), missing(NAME));
    let alternate = nominate_by(10, Source::Own);
    assert_eq!(refused(&grassroots(), alternate), missing("Nguyễn Văn 10"));
    assert!(missing(NAME).text(Lang::Vi).contains("ghi ngày nhận (D9)"));
}

#[test]
fn d9_at_the_grassroots_an_application_before_the_opening_is_enough() {
    let hall = grassroots();

    assert!(hall.when(outside(applied(7, 14))).is_ok());
    assert!(hall.when(outside(applied(7, 15))).is_ok());
    assert!(hall.when(nominate_by(10, applied(7, 14))).is_ok());
    let late = refused(&hall, outside(applied(7, 16)));
    let (received, opened) = (day(7, 16), day(7, 15));
    let (name, rule) = (text(NAME), text("D9"));
    assert_eq!(late, OutsiderRefusal::ApplicationLate { name, received, opened, rule });
}

#[test]
fn d10_above_the_grassroots_a_dossier_is_there_fifteen_working_days_before() {
    let hall = above();

    assert!(hall.when(outside(applied(6, 24))).is_ok());
    let late = refused(&hall, outside(applied(6, 25)));

    let (received, opened) = (day(6, 25), day(7, 15));
    let (name, rule) = (text(NAME), text("D10"));
    let expected =
        OutsiderRefusal::DossierLate { name, received, opened, days: 14, needed: 15, rule };
    assert_eq!(late, expected);
    assert_eq!(
        late.text(Lang::Vi),
        "Lê Văn Ngoài: hồ sơ nhận ngày 25/06/2025, khai mạc ngày 15/07/2025, cách 14 ngày làm việc \
         (thứ Hai đến thứ Sáu, chưa trừ ngày lễ); cần ít nhất 15 (D10)."
    );
}

#[test]
fn d10_above_the_grassroots_an_own_wish_is_told_the_number_of_days() {
    let missing = refused(&above(), outside(Source::Own));

    let (name, rule) = (text(NAME), text("D10"));
    assert_eq!(missing, OutsiderRefusal::DossierMissing { name, needed: 15, rule });
}

#[test]
fn rules_that_say_nothing_ask_for_nothing() {
    for level in [Level::Grassroots, Level::Above] {
        let mut state = grassroots().state().clone();
        state.about.level = level;
        state.rules.nominating = Nominating::default();

        for source in [Source::Own, applied(7, 16)] {
            assert!(ask(&state, outside(source)).is_ok(), "{level:?}");
        }
    }
}

#[test]
fn who_is_nominated_by_others_needs_no_application() {
    assert!(grassroots().when(outside(from_floor(1))).is_ok());
    assert!(above().when(outside(Source::Convening)).is_ok());
}

#[test]
fn an_application_is_named_in_the_minutes_with_its_date() {
    let hall = grassroots();
    let events = hall.when(outside(applied(7, 1))).unwrap();

    let words = sentence(&events[0], hall.state(), Lang::Vi);

    assert_eq!(words, "Ban Chấp hành: Lê Văn Ngoài (ứng cử, đơn nhận ngày 01/07/2025)");
}

#[test]
fn a_session_made_before_there_were_levels_is_one_of_the_grassroots() {
    let about = serde_json::to_value(grassroots().state().about.clone()).unwrap();
    let mut older = about.clone();
    older.as_object_mut().unwrap().remove("level");

    let read: daihoi::domain::about::About = serde_json::from_value(older).unwrap();

    assert_eq!(serde_json::to_value(read).unwrap(), about);
}
