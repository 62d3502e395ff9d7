//! The programme of a session (chương trình), with the times of the items that began, and those
//! that are expected of the others.

use super::ChainHead;
use super::document::Document;
use super::gathering::{hall, is_congress};
use super::head::{closing, opening};
use super::script::{programme, times};
use crate::domain::about::Gathering;
use crate::domain::rules::Terms;
use crate::domain::{Lang, State, tr};

/// Writes the programme, where anything is planned.
pub fn session_programme(state: &State, chain: &ChainHead) -> Option<Document> {
    if state.agenda.entries.is_empty() {
        return None;
    }
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let hall = hall(state, Lang::Vi).to_uppercase();
    let kind = tr(lang, format!("CHƯƠNG TRÌNH {hall}"), "PROGRAMME".to_owned());
    opening(&mut document, &kind, state.stage.since());
    programme(&mut document, state, &times(state));
    themes(&mut document, state);
    closing(&mut document, state, &[signer(state, lang)], chain);
    Some(document)
}

/// A programme is laid before a congress by those who preside; a conference has its organisers.
fn signer(state: &State, lang: Lang) -> &'static str {
    match (state.about.gathering, state.rules.terms) {
        (Gathering::Conference, _) => tr(lang, "BAN TỔ CHỨC HỘI NGHỊ", "The organisers"),
        (_, Terms::Congress) if is_congress(state) => {
            tr(lang, "T/M ĐOÀN CHỦ TỊCH", "For the presidium")
        }
        (_, Terms::Congress) => tr(lang, "CHỦ TRÌ", "Chair"),
        (_, Terms::Assembly) => tr(lang, "THƯ KÝ", "Secretary"),
    }
}

fn themes(document: &mut Document, state: &State) {
    let lang = state.about.lang;
    if state.themes.all.is_empty() {
        return;
    }
    document.heading(2, tr(lang, "Các chuyên đề", "Themes"));
    for theme in &state.themes.all {
        document.paragraph(&format!("{}. {}", theme.id, theme.title));
    }
}
