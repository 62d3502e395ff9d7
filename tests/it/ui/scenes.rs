//! The list of scenes offers nothing that the rules would refuse.

use chrono::{DateTime, Utc};
use daihoi::domain::agenda::{ItemKind, ItemStatus};
use daihoi::domain::hall::{HallCommand, Scene};
use daihoi::domain::{Command, History, Lang, decide};
use daihoi::ui::scenes::{Cue, Offer, expected, offers};

use crate::support::demonstration::Demonstration;
use crate::support::domain::{Congress, begin, plan};

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
