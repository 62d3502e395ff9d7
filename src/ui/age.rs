//! How long the picture on the wall has stood. The operator sees it, the hall does not.

use chrono::TimeDelta;

use super::Facts;
use crate::domain::about::SessionEvent;
use crate::domain::hall::{Flow, HallEvent, Scene};
use crate::domain::{Event, Lang, Moment, tr};

/// Says it in whole minutes, from the second minute on.
pub fn text(facts: &Facts, lang: Lang) -> Option<String> {
    let minutes = minutes(facts, since(facts)?);
    let text = || tr(lang, format!("{minutes} phút"), format!("{minutes} min"));
    (1 <= minutes).then(text)
}

/// When the text next changes.
pub fn wake_at(facts: &Facts) -> Option<Moment> {
    let since = since(facts)?;
    since.checked_add_signed(TimeDelta::minutes(minutes(facts, since) + 1))
}

fn minutes(facts: &Facts, since: Moment) -> i64 {
    facts.now.signed_duration_since(since).num_minutes().max(0)
}

/// When the wall was held, or else when something last happened that may have changed it.
fn since(facts: &Facts) -> Option<Moment> {
    let scene = &facts.wall.hall.scene;
    let begins = |event: &Event| match facts.state.hall.flow {
        Flow::Live => changes(event, scene),
        Flow::Held { .. } => matches!(event, Event::Hall(HallEvent::Held { .. })),
    };
    let mut latest = facts.history.records().iter().rev();
    latest.find(|record| record.events.iter().any(begins))?.at
}

/// Whether an event may change the picture of a scene.
fn changes(event: &Event, scene: &Scene) -> bool {
    if matches!(event, Event::Hall(_) | Event::Session(SessionEvent::Undone { .. })) {
        return true;
    }
    match scene {
        Scene::Title => matches!(event, Event::Session(_)),
        Scene::Agenda => matches!(event, Event::Agenda(_)),
        Scene::Item => matches!(event, Event::Agenda(_) | Event::Floor(_)),
        Scene::Quorum => matches!(event, Event::Roster(_)),
        Scene::Hands(_) => matches!(event, Event::Hands(_)),
        Scene::Appointed(_) => matches!(event, Event::Appointments(_)),
        Scene::Conclusions => matches!(event, Event::Conclusions(_)),
        Scene::Themes | Scene::Opinions { .. } => matches!(event, Event::Themes(_)),
        Scene::Candidates(_)
        | Scene::HowToVote(_)
        | Scene::Progress(_)
        | Scene::Result(_)
        | Scene::Elected(_) => elects(event),
        Scene::Duties => matches!(event, Event::Duties(_)),
        Scene::Review => matches!(event, Event::Review(_)),
        Scene::Grades(_) => matches!(event, Event::Grading(_)),
        Scene::Message(_) | Scene::Break { .. } | Scene::Black => false,
    }
}

fn elects(event: &Event) -> bool {
    matches!(event, Event::Election(_) | Event::Round(_) | Event::Lot(_))
}
