//! The chair's words for what happens now: those of the step, then those of the item.

use super::Facts;
use crate::domain::words::{fill, step_words};

/// The words, one paragraph each, in the language of the session: they are spoken to the hall.
pub fn now(facts: &Facts) -> Vec<String> {
    let state = facts.state;
    let lang = state.about.lang;
    let mut words = step_words(state, lang);
    if let Some(entry) = state.agenda.running() {
        words.extend(entry.item.words.iter().map(|text| fill(text, state, lang)));
    }
    words
}
