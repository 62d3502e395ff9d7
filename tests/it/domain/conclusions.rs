//! The chair's conclusions: edited while their item runs, then concluded.

use daihoi::domain::about::Gathering;
use daihoi::domain::agenda::{ItemKind, Unmet};
use daihoi::domain::conclusions::{ConclusionsCommand, ConclusionsEvent, ConclusionsRefusal};
use daihoi::domain::hall::{HallRefusal, Scene};
use daihoi::domain::steps::{Act, Exchange, hall_steps};
use daihoi::domain::themes::ThemesCommand;
use daihoi::domain::{Command, Event, Refusal, Text};
use proptest::collection::vec;
use proptest::prelude::*;

use crate::support::domain::*;

fn refused(refusal: ConclusionsRefusal) -> Result<Vec<Event>, Refusal> {
    Err(Refusal::Conclusions(refusal))
}

fn edit(command: ConclusionsCommand) -> Command {
    Command::Conclusions(command)
}

fn add(words: &str) -> Command {
    edit(ConclusionsCommand::Add { text: text(words) })
}

fn replace(point: u16, words: &str) -> Command {
    edit(ConclusionsCommand::Replace { point, text: text(words) })
}

fn remove(point: u16) -> Command {
    edit(ConclusionsCommand::Remove { point })
}

fn conclude() -> Command {
    edit(ConclusionsCommand::Conclude {})
}

fn reopen(reason: &str) -> Command {
    edit(ConclusionsCommand::Reopen { reason: text(reason) })
}

/// A conference with a theme, at its conclusion.
fn conference() -> Congress {
    let titles = vec![text("Tổ chức cơ sở")];
    Congress::sitting_as(Gathering::Conference, 6)
        .given(plan([ItemKind::Conclusion, ItemKind::Speech]))
        .given(Command::Themes(ThemesCommand::Declare { titles }))
        .given(begin(1))
}

fn points(congress: &Congress) -> Vec<&str> {
    congress.state().conclusions.points.iter().map(Text::as_str).collect()
}

#[test]
fn points_are_added_replaced_and_removed_and_the_numbers_close_up() {
    let congress = conference().given(add("Một")).given(add("Hai")).given(add("Ba"));

    let congress = congress.given(replace(2, "Hai mới")).given(remove(1));

    assert_eq!(points(&congress), ["Hai mới", "Ba"]);
    let numbers: Vec<u16> = congress.state().conclusions.numbered().map(|(n, _)| n).collect();
    assert_eq!(numbers, [1, 2]);
}

#[test]
fn a_point_that_is_not_there_is_not_edited() {
    let congress = conference().given(add("Một"));

    for point in [0, 2] {
        let refusal = || refused(ConclusionsRefusal::NoSuchPoint { point, points: 1 });
        assert_eq!(congress.when(replace(point, "Khác")), refusal());
        assert_eq!(congress.when(remove(point)), refusal());
    }
    assert_eq!(congress.when(add("")), refused(ConclusionsRefusal::NoText));
    assert_eq!(congress.when(replace(1, "")), refused(ConclusionsRefusal::NoText));
}

#[test]
fn conclusions_are_edited_only_while_their_item_runs() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Speech])).given(begin(1));

    assert_eq!(congress.when(add("Một")), refused(ConclusionsRefusal::NoItem));
}

#[test]
fn what_is_concluded_changes_only_once_it_is_reopened_with_a_reason() {
    let congress = conference();
    assert_eq!(congress.when(conclude()), refused(ConclusionsRefusal::NoPoints));
    assert_eq!(congress.when(reopen("Sót")), refused(ConclusionsRefusal::NotConcluded));

    let congress = congress.given(add("Một")).after(5);
    let concluded = ConclusionsEvent::Concluded { points: 1, at: minute(5) };
    assert_eq!(congress.when(conclude()), Ok(vec![Event::Conclusions(concluded)]));
    let congress = congress.given(conclude());

    for command in [add("Hai"), replace(1, "Hai"), remove(1), conclude()] {
        let answer = congress.when(command);
        assert_eq!(answer, refused(ConclusionsRefusal::Concluded { points: 1 }));
    }
    assert_eq!(congress.when(reopen("")), refused(ConclusionsRefusal::NoReason));
    let congress = congress.given(reopen("Sót một điểm")).given(add("Hai"));
    assert_eq!(points(&congress), ["Một", "Hai"]);
}

#[test]
fn a_conference_does_not_leave_its_conclusion_without_conclusions() {
    let congress = conference();

    assert_eq!(congress.when(finish()), Err(Refusal::Unmet(Unmet::NoConclusions)));
    let congress = congress.given(add("Một"));
    let open = Unmet::PointsNotConcluded { points: 1 };
    assert_eq!(congress.when(finish()), Err(Refusal::Unmet(open)));
    assert!(congress.given(conclude()).when(finish()).is_ok());
}

#[test]
fn a_congress_may_conclude_without_points() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Conclusion])).given(begin(1));

    assert!(congress.when(finish()).is_ok());
}

#[test]
fn the_wall_shows_conclusions_once_there_are_some() {
    let congress = conference();

    let refusal = Refusal::Hall(HallRefusal::NoConclusions);
    assert_eq!(congress.when(show(Scene::Conclusions)), Err(refusal));
    assert!(congress.given(add("Một")).when(show(Scene::Conclusions)).is_ok());
}

#[test]
fn the_steps_lead_from_the_first_point_to_the_end_of_the_item() {
    let first = |congress: &Congress| {
        let steps = hall_steps(congress.state(), congress.now());
        let acts = steps.into_iter().map(|step| step.act).filter(|act| *act != Act::GiveFloor);
        acts.take(2).collect::<Vec<_>>()
    };
    let congress = conference();

    assert_eq!(first(&congress)[0], Act::Exchange(Exchange::AddPoint));
    let congress = congress.given(add("Một"));
    assert_eq!(
        first(&congress),
        [Act::Exchange(Exchange::AddPoint), Act::Exchange(Exchange::ConcludePoints)]
    );
    assert_eq!(
        first(&congress.given(conclude())),
        [Act::FinishItem, Act::Exchange(Exchange::ReopenPoints)]
    );
}

proptest! {
    #[test]
    fn the_numbers_of_the_points_have_no_gaps(asked in vec((0_u8..6, 0_u16..6), 0..60)) {
        let mut congress = conference();
        let mut expected: Vec<String> = Vec::new();

        for (place, (what, point)) in asked.into_iter().enumerate() {
            let words = format!("Điểm {place}");
            let command = match what {
                0..=2 => add(&words),
                3 => replace(point, &words),
                _ => remove(point),
            };
            let Ok(events) = congress.when(command) else { continue };
            congress.record(events);
            match what {
                0..=2 => expected.push(words),
                3 => expected[usize::from(point) - 1] = words,
                _ => drop(expected.remove(usize::from(point) - 1)),
            }
            let drawn = &congress.state().conclusions;
            let numbers: Vec<u16> = drawn.numbered().map(|(number, _)| number).collect();
            prop_assert_eq!(numbers, (1..=drawn.count()).collect::<Vec<_>>());
            prop_assert_eq!(points(&congress), expected.iter().collect::<Vec<_>>());
        }
    }
}
