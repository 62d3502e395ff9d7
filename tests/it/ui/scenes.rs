//! The list of scenes offers nothing that the rules would refuse.

use daihoi::domain::hall::HallCommand;
use daihoi::domain::{Command, History, Lang, decide};
use daihoi::ui::scenes::{Cue, Offer, offers};

use crate::support::demonstration::Demonstration;

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
