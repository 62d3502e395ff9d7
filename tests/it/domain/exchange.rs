//! The figures of an exchange of experience: who came from where, and which reports were given.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::ItemKind;
use daihoi::domain::floor::{FloorCommand, Speaker, SpeechKind};
use daihoi::domain::quorum;
use daihoi::domain::roster::Delegate;
use daihoi::domain::statistics::{Class, Reports, Turnout};
use daihoi::domain::{Command, PersonId, SlotId};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::domain::*;

fn of(number: u32, category: &str, unit: &str) -> Delegate {
    Delegate { category: text(category), unit: text(unit), ..delegate(number) }
}

fn register_report(person: u32, topic: &str) -> Command {
    let kind = SpeechKind::Report { title: text(topic) };
    let speaker = Speaker::Delegate(PersonId(person));
    Command::Floor(FloorCommand::Register { speaker, kind, minutes: 10 })
}

fn call_up(slot: u16) -> Command {
    Command::Floor(FloorCommand::Call { slot: SlotId(slot) })
}

fn end() -> Command {
    Command::Floor(FloorCommand::Finish { gist: text("") })
}

#[test]
fn a_conference_opens_with_whoever_is_there() {
    let congress = Congress::of(Gathering::Conference, 5);

    assert!(congress.when(open()).is_ok());
    let standing = quorum::standing(congress.state());
    assert_eq!((standing.needed, standing.units_needed), (0, 0));
}

#[test]
fn attendance_is_counted_by_category_and_by_locality() {
    let people = vec![
        of(1, "Bí thư khu phố", "Đống Đa"),
        of(2, "Trưởng ban tổ chức", "Hà Nội"),
        of(3, "bí thư khu phố", "Lê Chân"),
        of(4, "", "Lê Chân"),
    ];
    let congress = Congress::with(Gathering::Conference, people).given(arrive([1, 2, 4]));

    let roster = &congress.state().roster;
    let rows = |turnout: &Turnout| {
        let rows = turnout.groups.iter().map(|group| {
            let name = match group.class {
                Class::Known(name) => name.to_string(),
                Class::Unknown => "?".to_owned(),
            };
            (name, group.invited(), group.came())
        });
        rows.collect::<Vec<_>>()
    };
    let row = |name: &str, invited, came| (name.to_owned(), invited, came);

    let by_category = rows(&Turnout::by_category(roster));
    let expected = [row("Bí thư khu phố", 2, 1), row("Trưởng ban tổ chức", 1, 1), row("?", 1, 1)];
    assert_eq!(by_category, expected);
    let by_unit = Turnout::by_unit(roster);
    let expected = [row("Đống Đa", 1, 1), row("Hà Nội", 1, 1), row("Lê Chân", 2, 1)];
    assert_eq!(rows(&by_unit), expected);
    assert_eq!((by_unit.invited(), by_unit.came(), by_unit.represented()), (4, 3, 3));
}

#[test]
fn reports_are_counted_with_their_minutes_and_other_speeches_are_not() {
    let paper = SpeechKind::Paper { title: text("Tham luận"), words: None };
    let speaker = Speaker::Delegate(PersonId(3));
    let paper = Command::Floor(FloorCommand::Register { speaker, kind: paper, minutes: 5 });
    let congress = Congress::sitting_as(Gathering::Conference, 4)
        .given(plan([ItemKind::Discussion]))
        .given(begin(1))
        .given(register_report(1, "Công tác đường phố"))
        .given(register_report(2, "Chi bộ tiểu khu"))
        .given(paper)
        .given(call_up(1))
        .after(12)
        .given(end());

    let reports = Reports::of(congress.state());

    assert_eq!((reports.given(), reports.registered(), reports.minutes()), (1, 2, 12));
    let topics: Vec<_> = reports.all.iter().map(|one| (one.unit.as_str(), one.topic)).collect();
    let (first, second) = (text("Công tác đường phố"), text("Chi bộ tiểu khu"));
    assert_eq!(topics, [("Chi bộ 1", &first), ("Chi bộ 2", &second)]);
}

#[test]
fn a_report_that_is_withdrawn_is_not_registered_any_more() {
    let slot = SlotId(1);
    let withdraw = Command::Floor(FloorCommand::Withdraw { slot, reason: text("Trùng") });
    let congress = Congress::sitting_as(Gathering::Conference, 4)
        .given(register_report(1, "Công tác đường phố"))
        .given(withdraw);

    assert_eq!(Reports::of(congress.state()).registered(), 0);
}

proptest! {
    #[test]
    fn the_groups_of_an_attendance_add_up_to_the_roster(
        people in vec((0_u8..4, 0_u8..5, any::<bool>()), 1..40),
    ) {
        let roster = (1..).zip(&people).map(|(number, (category, unit, _))| {
            of(number, ["", "A", "a", "B"][usize::from(*category)], &"x".repeat((*unit).into()))
        });
        let here = (1..).zip(&people).filter(|(_, (_, _, here))| *here).map(|(number, _)| number);
        let congress = Congress::with(Gathering::Conference, roster.collect());
        let here: Vec<u32> = here.collect();
        let came = u32::try_from(here.len()).unwrap();
        let congress = if here.is_empty() { congress } else { congress.given(arrive(here)) };

        let roster = &congress.state().roster;
        for turnout in [Turnout::by_category(roster), Turnout::by_unit(roster)] {
            prop_assert_eq!(turnout.invited(), u32::try_from(people.len()).unwrap());
            prop_assert_eq!(turnout.came(), came);
        }
    }
}
