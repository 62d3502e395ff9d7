//! What the prompt says, ready to be drawn.

use super::question::Question;
use super::step::Step as Place;
use crate::domain::about::Stage;
use crate::domain::agenda::ItemKind;
use crate::domain::narration::speaker_name;
use crate::domain::quorum;
use crate::domain::steps::{Act, Step, awaits_the_count, hall_steps};
use crate::domain::{Lang, Moment, State, tr};
use crate::ui::act::label;
use crate::ui::hall::clock::Clock;
use crate::ui::theme::Role;
use crate::ui::view::header;
use crate::ui::{schedule, words};

/// How many of those who wait to speak are named.
const NAMED: usize = 3;

/// Everything on the prompt. The words are in the language of the session, because they are spoken
/// to the hall; the rest is in that of the reader.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PromptView {
    pub lang: Lang,
    /// The item that is dealt with.
    pub place: String,
    /// Who is here, against who is needed, and how late it is.
    pub standing: Vec<(Role, String)>,
    pub question: Option<Question>,
    pub words: Vec<String>,
    pub next: String,
    /// Who waits to speak; empty where nobody does.
    pub queue: String,
    pub speaking: Option<Speaking>,
    pub(super) step: Place,
    pub(super) wake_at: Option<Moment>,
}

/// The speech that is being given, with the same clock as on the wall.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Speaking {
    pub who: String,
    pub clock: Clock,
}

impl PromptView {
    /// Writes what the chair needs now.
    pub fn new(state: &State, now: Moment, lang: Lang) -> Self {
        let steps = hall_steps(state, now);
        let speaking = speaking(state, now);
        let clock = speaking.as_ref().map(|speaking| speaking.clock.wake_at);
        Self {
            lang,
            place: place(state, lang),
            standing: standing(state, now, lang),
            question: Question::of(state, &steps, lang),
            words: words::now(state),
            next: next(state, &steps, now, lang),
            queue: queue(state, lang),
            speaking,
            step: Place::of(state),
            wake_at: [clock, schedule::wake_at(state, now)].into_iter().flatten().min(),
        }
    }
}

fn place(state: &State, lang: Lang) -> String {
    let entries = &state.agenda.entries;
    let words = match (state.agenda.running(), state.stage) {
        (Some(entry), _) => {
            let number = entries.iter().position(|other| other.item.id == entry.item.id);
            let (number, of) = (number.unwrap_or(0) + 1, entries.len());
            let title = &entry.item.title;
            return tr(
                lang,
                format!("▶ Mục {number}/{of}: {title}"),
                format!("▶ Item {number} of {of}: {title}"),
            );
        }
        (None, Stage::Blank) => tr(lang, "Chưa có phiên họp", "No session yet"),
        (None, Stage::Preparing) => tr(lang, "Chưa khai mạc", "Not opened yet"),
        (None, Stage::Sitting { .. }) => tr(lang, "Giữa hai mục", "Between two items"),
        (None, Stage::Closed { .. }) => tr(lang, "Đã bế mạc", "Closed"),
    };
    words.to_owned()
}

fn standing(state: &State, now: Moment, lang: Lang) -> Vec<(Role, String)> {
    if state.stage == Stage::Blank {
        return Vec::new();
    }
    let mut row = header::presence(quorum::standing(state), lang);
    if matches!(state.stage, Stage::Sitting { .. }) {
        row.push((Role::Dim, " · ".to_owned()));
        row.push(header::drift(state.agenda.drift_minutes(now), lang));
    }
    row
}

fn speaking(state: &State, now: Moment) -> Option<Speaking> {
    let speech = state.floor.speaking.as_ref()?;
    let who = speaker_name(state, &speech.slot.speaker);
    Some(Speaking { who, clock: Clock::new(speech.end(), now) })
}

/// The step that the rules expect, then the item that follows.
fn next(state: &State, steps: &[Step], now: Moment, lang: Lang) -> String {
    let legal = steps.iter().find(|step| step.blocked.is_none()).map(|step| &step.act);
    let step = match (legal, steps.first()) {
        _ if awaits_the_count(state, now) => {
            Some(tr(lang, "Chờ Ban Kiểm phiếu", "The counting committee").to_owned())
        }
        (Some(Act::FinishSpeech), _) => after_the_speech(state, lang),
        (Some(act), _) => Some(label(act, state, lang)),
        (None, Some(step)) => step.blocked.as_ref().map(|refusal| refusal.text(lang)),
        (None, None) => None,
    };
    let is_said = matches!(legal, Some(Act::StartItem(_)));
    let follows = state.agenda.next().filter(|_| !is_said && state.stage != Stage::Blank);
    let title = follows.map(|entry| entry.item.title.to_string());
    match (step, title) {
        (Some(step), Some(title)) => {
            let item = tr(lang, "Mục sau", "Next item");
            format!("{step} · {item}: {title}")
        }
        (Some(words), None) | (None, Some(words)) => words,
        (None, None) => String::new(),
    }
}

/// Who is called next in a discussion; nobody is after a report.
fn after_the_speech(state: &State, lang: Lang) -> Option<String> {
    let is_discussion = state.agenda.running()?.item.kind == ItemKind::Discussion;
    let next = state.floor.queue.first().filter(|_| is_discussion)?;
    Some(label(&Act::CallSpeaker(next.id), state, lang))
}

fn queue(state: &State, lang: Lang) -> String {
    let waiting = &state.floor.queue;
    let first = (1..).zip(waiting.iter().take(NAMED)).map(|(number, slot): (usize, _)| {
        format!("{number}. {} ({}′)", speaker_name(state, &slot.speaker), slot.minutes)
    });
    let mut names: Vec<String> = first.collect();
    let more = waiting.len().saturating_sub(NAMED);
    if 0 < more {
        names.push(tr(lang, format!("và {more} người nữa"), format!("and {more} more")));
    }
    names.join(" · ")
}
