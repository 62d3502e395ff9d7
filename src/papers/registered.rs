//! The list of registered papers (danh sách tham luận) with their times, and the composition of the
//! membership where the session has one.

use super::ChainHead;
use super::document::{Cell, Document};
use super::head::{foot, opening};
use crate::domain::floor::{Slot, SpeechKind, queue_time};
use crate::domain::narration::speaker_name;
use crate::domain::{History, Lang, Percent, State, tr};

/// Writes the list, where a paper was registered or a composition is told.
pub fn registered_papers(history: &History, chain: &ChainHead) -> Option<Document> {
    let state = history.state();
    let lang = state.about.lang;
    let rows = rows(state);
    if rows.is_empty() && state.about.composition.is_empty() {
        return None;
    }
    let mut document = Document::new(lang);
    let kind = match rows.as_slice() {
        [] => tr(lang, "CƠ CẤU ĐẢNG BỘ", "COMPOSITION"),
        _ => tr(lang, "DANH SÁCH THAM LUẬN ĐĂNG KÝ", "REGISTERED PAPERS"),
    };
    opening(&mut document, kind, None);
    if !rows.is_empty() {
        papers(&mut document, state, &rows);
    }
    composition(&mut document, state);
    foot(&mut document, state, chain);
    Some(document)
}

fn papers(document: &mut Document, state: &State, rows: &[Vec<Cell>]) {
    let lang = state.about.lang;
    let head = tr(
        lang,
        [
            "STT",
            "Người trình bày",
            "Tham luận",
            "Số chữ",
            "Ước tính (phút)",
            "Được (phút)",
            "Tình trạng",
        ],
        ["No.", "Speaker", "Paper", "Words", "Estimate (min)", "Allowed (min)", "State"],
    );
    document.table(&head, rows);
    let pace = state.floor.pace.0;
    document.paragraph(&tr(
        lang,
        format!("Thời gian đọc là ước tính theo {pace} chữ một phút, không phải quy định."),
        format!("Reading times are an estimate at {pace} words a minute, and no rule."),
    ));
    let time = queue_time(state);
    let (allowed, planned) = (time.allowed, time.planned);
    if 0 < allowed && 0 < planned {
        document.paragraph(&tr(
            lang,
            format!("Đang chờ {allowed} phút; mục thảo luận có {planned} phút."),
            format!("{allowed} minutes wait; the discussion has {planned}."),
        ));
    }
}

/// Those who were heard first, then who speaks, then who waits, in order.
fn rows(state: &State) -> Vec<Vec<Cell>> {
    let lang = state.about.lang;
    let word = |vi: &'static str, en: &'static str| tr(lang, vi, en);
    let heard =
        state.floor.heard.iter().map(|heard| (&heard.speech.slot, word("đã trình bày", "heard")));
    let speaking = state
        .floor
        .speaking
        .iter()
        .map(|speech| (&speech.slot, word("đang trình bày", "speaking")));
    let waiting = state.floor.queue.iter().map(|slot| (slot, word("đang chờ", "waiting")));
    let papers = heard.chain(speaking).chain(waiting);
    let rows = papers.filter_map(|(slot, standing)| row(state, slot, standing));
    (1_u32..).zip(rows).map(|(number, row)| [vec![number.into()], row].concat()).collect()
}

fn row(state: &State, slot: &Slot, standing: &str) -> Option<Vec<Cell>> {
    let SpeechKind::Paper { title, words } = &slot.kind else { return None };
    let pace = state.floor.pace;
    let over = tr(state.about.lang, "quá giờ", "over");
    let estimate = slot.reading_minutes(pace).map(|minutes| {
        if slot.is_too_long(pace) { format!("{minutes} ({over})").into() } else { minutes.into() }
    });
    Some(vec![
        speaker_name(state, &slot.speaker).into(),
        title.as_str().into(),
        words.map_or_else(|| Cell::from(""), Cell::from),
        estimate.unwrap_or_else(|| Cell::from("")),
        slot.minutes.into(),
        standing.into(),
    ])
}

fn composition(document: &mut Document, state: &State) {
    let lang: Lang = state.about.lang;
    for table in &state.about.composition {
        document.heading(2, &table.title);
        let head = tr(lang, ["Thành phần", "Số lượng", "Tỷ lệ %"], ["Part", "Number", "%"]);
        let row = |name: &str, number: u32| {
            vec![Cell::from(name), number.into(), Percent::of(number, table.whole).into()]
        };
        let mut rows: Vec<_> =
            table.parts.iter().map(|(name, number)| row(name, *number)).collect();
        rows.push(row(tr(lang, "Tổng số", "Total"), table.whole));
        document.table(&head, &rows);
    }
}
