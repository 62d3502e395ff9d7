//! The present item, and the speaker with the clock.

use super::{agenda, heading, people, session};
use crate::domain::agenda::{Entry, ItemKind, ItemStatus};
use crate::domain::floor::{Speaker, Speech, SpeechKind};
use crate::domain::narration::person_name;
use crate::domain::{Lang, Moment, State, tr};
use crate::ui::hall::clock::Clock;
use crate::ui::hall::view::{ItemView, SceneView, SpeechView};

/// Shows the stage what [`item`] shows the hall, and who or what comes next.
pub(in crate::ui::hall) fn stage(state: &State, now: Moment, lang: Lang) -> SceneView {
    let mut view = item(state, now, lang);
    if let SceneView::Speech(SpeechView { next, .. }) | SceneView::Item(ItemView { next, .. }) =
        &mut view
    {
        *next = upcoming(state, lang).unwrap_or_default();
    }
    view
}

/// The next speaker of a discussion, else the next item that is not shown yet. Papers are registered
/// long before the discussion, and do not follow on what goes before it.
fn upcoming(state: &State, lang: Lang) -> Option<String> {
    let entries = &state.agenda.entries;
    let running = entries.iter().find(|entry| agenda::is_running(entry));
    let speaks = state.floor.speaking.is_some();
    let discusses = running.map_or(speaks, |entry| entry.item.kind == ItemKind::Discussion);
    let shows_the_next = !speaks && running.is_none();
    let mut waiting = entries.iter().filter(|entry| entry.status == ItemStatus::Waiting);
    let item = waiting.nth(usize::from(shows_the_next)).map(|entry| entry.item.title.to_string());
    let first = state.floor.queue.first().filter(|_| discusses);
    let speaker = first.map(|slot| speaker(state, &slot.speaker).0);
    Some(format!("{} {}", tr(lang, "Tiếp theo:", "Next:"), speaker.or(item)?))
}

/// Shows who speaks, else the present item, else the next one, else the title of the session.
pub(super) fn item(state: &State, now: Moment, lang: Lang) -> SceneView {
    if let Some(speech) = &state.floor.speaking {
        return SceneView::Speech(self::speech(state, speech, now, lang));
    }
    let entries = &state.agenda.entries;
    if let Some(place) = entries.iter().position(agenda::is_running) {
        let label = format!("{} {}/{}", tr(lang, "NỘI DUNG", "ITEM"), place + 1, entries.len());
        return present(entries.get(place), &label);
    }
    let next = entries.iter().find(|entry| entry.status == ItemStatus::Waiting);
    match next {
        Some(_) => present(next, tr(lang, "TIẾP THEO", "NEXT")),
        None => SceneView::Title(session::title(state, lang)),
    }
}

fn present(entry: Option<&Entry>, label: &str) -> SceneView {
    let (title, leader) = entry.map_or(("", ""), |entry| (&*entry.item.title, &*entry.item.leader));
    SceneView::Item(ItemView {
        heading: heading(label, title),
        leader: leader.to_owned(),
        next: String::new(),
    })
}

fn speech(state: &State, speech: &Speech, now: Moment, lang: Lang) -> SpeechView {
    let (label, title) = match &speech.slot.kind {
        SpeechKind::Paper { title, .. } => (tr(lang, "THAM LUẬN", "PAPER"), &**title),
        SpeechKind::Floor {} => (tr(lang, "PHÁT BIỂU THẢO LUẬN", "FROM THE FLOOR"), ""),
        SpeechKind::Report { title } => (tr(lang, "BÁO CÁO", "REPORT"), &**title),
        SpeechKind::Address { title } => (tr(lang, "PHÁT BIỂU", "ADDRESS"), &**title),
    };
    let (speaker, post) = speaker(state, &speech.slot.speaker);
    let clock = Clock::new(speech.end(), now);
    SpeechView { heading: heading(label, title), speaker, post, clock, next: String::new() }
}

fn speaker(state: &State, speaker: &Speaker) -> (String, String) {
    match speaker {
        Speaker::Guest { name, post } => (name.to_string(), post.to_string()),
        Speaker::Delegate(person) => {
            let post = people::delegate(state, *person)
                .map(|delegate| people::post(&delegate.post, &delegate.unit));
            (person_name(state, *person), post.unwrap_or_default())
        }
    }
}
