//! The list of scenes offers nothing that the rules would refuse; what a form made is shown like the rest.

use chrono::TimeDelta;
use daihoi::domain::hall::{HallCommand, Reveal, Scene};
use daihoi::domain::{Command, History, Lang, decide};
use daihoi::ui::scenes::{Cue, Offer, offers};

use super::given::discussing;
use super::operator::Operator;
use crate::support::demonstration::Demonstration;
use crate::support::domain::text;

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

fn show(scene: Scene) -> Command {
    Command::Hall(HallCommand::Show { scene, reveal: Reveal::All })
}
