//! The list of scenes offers nothing that the rules would refuse; what a form made is shown like the rest.

use chrono::{DateTime, TimeDelta, Utc};
use daihoi::domain::agenda::{ItemKind, ItemStatus};
use daihoi::domain::hall::{HallCommand, Reveal, Scene};
use daihoi::domain::steps::{Act, hall_steps};
use daihoi::domain::{Command, History, Lang, decide};
use daihoi::ui::scenes::{Cue, Offer, expected, offers};

use super::given::discussing;
use super::operator::Operator;
use super::results::ready;
use crate::support::demonstration::Demonstration;
use crate::support::domain::{Congress, begin, plan, show, text};
use crate::support::voting::{FIRST, Steps, kept};

#[test]
fn every_scene_that_is_offered_may_be_shown() {
    let Demonstration { history: whole, now, .. } = Demonstration::whole();
    let mut history = History::default();
    let mut refused = Vec::new();

    for record in whole.records() {
        history.push(record.clone());
        for offer in offers(history.state()) {
            let Offer::Show(Cue { scene, reveal }) = offer else { continue };
            let show = Command::Hall(HallCommand::Show { scene: scene.clone(), reveal });
            if let Err(refusal) = decide(history.state(), &show, now) {
                refused.push(format!("{}: {scene:?}: {}", record.n, refusal.text(Lang::En)));
            }
        }
    }

    assert_eq!(refused, Vec::<String>::new());
}

#[test]
fn a_break_from_beyond_all_calendars_still_has_an_end() {
    let congress = Congress::sitting(3).given(plan([ItemKind::Break])).given(begin(1));
    let mut state = congress.state().clone();
    let last = DateTime::<Utc>::MAX_UTC.fixed_offset();
    state.agenda.entries[0].status = ItemStatus::Running { since: last };

    assert_eq!(expected(&state), Scene::Break { until: last });
}

/// Two of three names are elected; the item of the election runs.
fn announced() -> Congress {
    ready().voted(&vec![kept(&[1, 2]); 9])
}

#[test]
fn after_an_announcement_the_result_comes_first_and_then_those_elected() {
    let mut op = Operator::at(announced());

    op.press("F2 F2");
    assert_eq!(op.done, [show(Scene::Result(FIRST))]);

    op.press("F2 F2");
    assert_eq!(op.done[1..], [show(Scene::Elected(FIRST))]);
    assert!(!op.sees("F2 ›"), "{}", op.screen(80, 24));
}

/// The names of the result come up one by one.
fn revealing() -> Congress {
    let scene = Scene::Result(FIRST);
    announced().given(Command::Hall(HallCommand::Show { scene, reveal: Reveal::ListOrder }))
}

#[test]
fn while_names_come_up_no_other_scene_is_readied() {
    let mut op = Operator::at(revealing());

    op.press("F2 F2");

    assert_eq!(op.done, []);
    let screen = op.screen(80, 24);
    assert!(!screen.contains("F2 ›") && !screen.contains("SẼ CHIẾU"), "{screen}");
    assert!(screen.contains("Người kế tiếp 0/3"), "{screen}");
}

#[test]
fn enter_shows_name_after_name_and_only_then_ends_the_item() {
    let mut op = Operator::at(revealing());
    assert!(op.sees("Hiện người kế tiếp: 0/3"), "{}", op.screen(80, 24));

    op.press("Enter Enter Enter");
    assert!(op.sees("Hiện toàn bộ kết quả"), "{}", op.screen(80, 24));
    op.press("Enter");

    assert_eq!(op.done, vec![Command::Hall(HallCommand::RevealNext {}); 4]);
    let steps = hall_steps(op.congress.state(), op.now);
    assert_eq!(steps[0].act, Act::FinishItem);
}

#[test]
fn a_scene_that_was_filled_in_is_shown_by_the_next_press() {
    let mut op = Operator::at(discussing());

    op.press("F5 End Enter");
    op.types("20");
    op.press("Enter");
    assert!(op.sees("SẼ CHIẾU"), "{}", op.screen(80, 24));
    assert!(op.sees("◎ "), "{}", op.screen(80, 24));
    op.press("Enter");

    let until = op.now + TimeDelta::minutes(20);
    assert_eq!(op.done, [show(Scene::Break { until })]);
    assert!(op.sees("+ Giải lao…"), "{}", op.screen(80, 24));

    op.press("Up Enter");
    op.types("Mời họp tổ");
    op.press("Enter Enter");

    assert_eq!(op.done.last(), Some(&show(Scene::Message(text("Mời họp tổ")))));
}

#[test]
fn the_next_digit_takes_the_place_of_a_number_that_was_refused() {
    let mut op = Operator::at(discussing());

    op.press("*");
    op.types("2");
    op.press("Enter");
    assert_eq!(op.done, []);
    op.types("3");
    op.press("Enter");

    assert_eq!(op.done, [Command::Hall(HallCommand::Pace { seconds: 3 })]);
}
