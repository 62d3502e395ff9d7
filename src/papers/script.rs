//! The chair's script (kịch bản điều hành): the words of every step, item by item, with the planned
//! times. What is not known yet has room ("…") to be written in by hand.

use chrono::TimeDelta;

use super::ChainHead;
use super::document::{Cell, Document};
use super::head::{foot, opening};
use crate::domain::agenda::{Entry, ItemStatus};
use crate::domain::words::{Passage, closing_script, item_script, opening_script};
use crate::domain::{Lang, Moment, State, tr};

/// Writes the script as far as the session is known, in a language; the words of the items are in
/// the session's own.
pub fn chair_script(state: &State, lang: Lang, chain: &ChainHead) -> Document {
    let mut state = state.clone();
    state.about.lang = lang;
    let state = &state;
    let mut document = Document::new(lang);
    let kind = tr(lang, "KỊCH BẢN ĐIỀU HÀNH", "THE CHAIR'S SCRIPT");
    opening(&mut document, kind, state.stage.since());
    document.paragraph(tr(
        lang,
        "Chỗ “…” chưa có số liệu khi in; ghi vào khi đã biết.",
        "Where “…” stands, nothing was known at the time of printing; write it in.",
    ));
    let times = times(state);
    document.heading(2, tr(lang, "Chương trình", "Programme"));
    programme(&mut document, state, &times);
    spoken(&mut document, tr(lang, "Khai mạc", "Opening"), &opening_script(state, lang));
    for (entry, time) in state.agenda.entries.iter().zip(&times) {
        item(&mut document, state, (entry, time));
    }
    spoken(&mut document, tr(lang, "Bế mạc", "Closing"), &closing_script(state, lang));
    foot(&mut document, state, chain);
    document
}

fn spoken(document: &mut Document, heading: &str, words: &[String]) {
    if !words.is_empty() {
        document.heading(2, heading);
        said(document, words);
    }
}

fn said(document: &mut Document, words: &[String]) {
    for paragraph in words {
        document.paragraph(paragraph);
    }
}

/// The agenda on one page.
pub(super) fn programme(document: &mut Document, state: &State, times: &[String]) {
    let lang = state.about.lang;
    if state.stage.since().is_none() {
        document.paragraph(tr(
            lang,
            "Giờ:phút tính từ lúc khai mạc.",
            "Hours and minutes are counted from the opening.",
        ));
    }
    let head = tr(
        lang,
        ["Mục", "Giờ", "Nội dung", "Phút", "Điều hành"],
        ["Item", "Time", "Subject", "Minutes", "Led by"],
    );
    let rows = (1..).zip(state.agenda.entries.iter().zip(times));
    let rows = rows.map(|(number, (entry, time)): (usize, _)| {
        let item = &entry.item;
        let (title, leader) = (item.title.to_string(), item.leader.to_string());
        let minutes = u32::from(item.minutes);
        let cells: [Cell; 5] =
            [number.into(), time.as_str().into(), title.into(), minutes.into(), leader.into()];
        cells.to_vec()
    });
    document.table(&head, &rows.collect::<Vec<_>>());
}

fn item(document: &mut Document, state: &State, (entry, time): (&Entry, &str)) {
    let lang = state.about.lang;
    let same = |other: &Entry| other.item.id == entry.item.id;
    let number = state.agenda.entries.iter().position(same).unwrap_or(0) + 1;
    document.heading(2, &format!("{number}. {}", entry.item.title));
    let minutes = entry.item.minutes;
    let planned = tr(lang, format!("{minutes} phút"), format!("{minutes} minutes"));
    let facts = [time, &planned, &entry.item.leader].map(str::to_owned);
    let facts: Vec<String> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
    document.paragraph(&facts.join(" · "));
    if let ItemStatus::Skipped { reason } = &entry.status {
        let skipped = tr(lang, "Đã bỏ qua", "Skipped");
        return document.paragraph(&format!("{skipped}: {reason}"));
    }
    for Passage { cue, words } in item_script(state, entry, lang) {
        if !cue.is_empty() {
            document.heading(3, &cue);
        }
        said(document, &words);
    }
}

/// When each item began, or may be expected to: by the clock once the session is open, before that
/// in hours and minutes from the opening.
pub(super) fn times(state: &State) -> Vec<String> {
    let Some(mut clock) = state.stage.since() else { return offsets(state) };
    let entries = state.agenda.entries.iter();
    let times = entries.map(|entry| {
        clock = entry.first_beginning().unwrap_or(clock);
        let begins = clock.format("%H:%M").to_string();
        clock = end(entry, clock);
        if is_skipped(entry) { String::new() } else { begins }
    });
    times.collect()
}

fn end(entry: &Entry, begins: Moment) -> Moment {
    match entry.status {
        ItemStatus::Done { until, .. } => until,
        ItemStatus::Skipped { .. } => begins,
        ItemStatus::Waiting | ItemStatus::Running { .. } | ItemStatus::Parked { .. } => {
            begins + TimeDelta::minutes(i64::from(entry.item.minutes))
        }
    }
}

fn offsets(state: &State) -> Vec<String> {
    let mut minutes = 0_u32;
    let entries = state.agenda.entries.iter();
    let offsets = entries.map(|entry| {
        let begins = format!("{}:{:02}", minutes / 60, minutes % 60);
        if is_skipped(entry) {
            return String::new();
        }
        minutes = minutes.saturating_add(u32::from(entry.item.minutes));
        begins
    });
    offsets.collect()
}

fn is_skipped(entry: &Entry) -> bool {
    matches!(entry.status, ItemStatus::Skipped { .. })
}
