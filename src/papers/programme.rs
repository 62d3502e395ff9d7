//! The programme of a conference (chương trình hội nghị), with the times of the items that
//! began, and those that are expected of the others.

use super::ChainHead;
use super::document::Document;
use super::head::{closing, opening};
use super::script::{programme, times};
use crate::domain::about::Gathering;
use crate::domain::{State, tr};

/// Writes the programme, where the session is a conference.
pub fn conference_programme(state: &State, chain: &ChainHead) -> Option<Document> {
    if state.about.gathering != Gathering::Conference {
        return None;
    }
    let lang = state.about.lang;
    let mut document = Document::new(lang);
    let kind = tr(lang, "CHƯƠNG TRÌNH HỘI NGHỊ", "PROGRAMME");
    opening(&mut document, kind, state.stage.since());
    programme(&mut document, state, &times(state));
    themes(&mut document, state);
    closing(&mut document, state, &[tr(lang, "BAN TỔ CHỨC HỘI NGHỊ", "The organisers")], chain);
    Some(document)
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
