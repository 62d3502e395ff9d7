//! The chair's words for what happens now: those of the step, then those of the item.

use crate::domain::State;
use crate::domain::words::{fill, step_words};

/// The words, one paragraph each, in the language of the session: they are spoken to the hall.
/// What an item has in its own words is not said a second time.
pub fn now(state: &State) -> Vec<String> {
    let lang = state.about.lang;
    let mut words = step_words(state, lang);
    if let Some(entry) = state.agenda.running() {
        for paragraph in entry.item.words.iter().map(|text| fill(text, state, lang)) {
            if !words.contains(&paragraph) {
                words.push(paragraph);
            }
        }
    }
    words
}
