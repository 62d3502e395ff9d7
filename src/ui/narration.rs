//! Records in words: for the last message, and for what an undo takes back.

mod election;
mod hall;
mod people;
mod proceedings;

use crate::domain::about::SessionEvent;
use crate::domain::{Event, Lang, Record, State, tr};

/// Says what a record did, one sentence for each of its events.
pub fn describe(record: &Record, state: &State, lang: Lang) -> String {
    let sentences: Vec<String> =
        record.events.iter().map(|event| describe_event(event, state, lang)).collect();
    sentences.join("; ")
}

fn describe_event(event: &Event, state: &State, lang: Lang) -> String {
    match event {
        Event::Session(event) => of_session(event, lang),
        Event::Roster(event) => people::of_roster(event, state, lang),
        Event::Bodies(event) => people::of_bodies(event, state, lang),
        Event::Agenda(event) => proceedings::of_agenda(event, state, lang),
        Event::Hands(event) => proceedings::of_hands(event, state, lang),
        Event::Floor(event) => proceedings::of_floor(event, state, lang),
        Event::Election(event) => election::of_election(event, state, lang),
        Event::Round(event) => election::of_round(event, state, lang),
        Event::Lot(event) => election::of_lot(event, lang),
        Event::Hall(event) => hall::of_hall(event, state, lang),
    }
}

fn of_session(event: &SessionEvent, lang: Lang) -> String {
    match event {
        SessionEvent::Created { about, .. } => {
            tr(lang, format!("Lập tệp: {}", about.title), format!("Created: {}", about.title))
        }
        SessionEvent::Opened { convened, present, .. } => tr(
            lang,
            format!("Khai mạc; triệu tập {convened}, có mặt {present}"),
            format!("Opened; {convened} convened, {present} present"),
        ),
        SessionEvent::Noted { text } => {
            tr(lang, format!("Ghi chú: {text}"), format!("Note: {text}"))
        }
        SessionEvent::Closed { .. } => tr(lang, "Bế mạc", "Closed").into(),
        SessionEvent::Undone { record } => {
            tr(lang, format!("Rút lại bản ghi {record}"), format!("Took back record {record}"))
        }
        SessionEvent::Recovered { cut_bytes, .. } => tr(
            lang,
            format!("Mở lại sau sự cố; cắt bỏ {cut_bytes} byte ghi dở"),
            format!("Recovered; {cut_bytes} torn bytes were cut off"),
        ),
    }
}
