//! The chair's words for what happens now: those that open the item, then those of the step.

use crate::domain::State;
use crate::domain::words::{opening_words, step_words};

/// The words, one paragraph each, in the language of the session: they are spoken to the hall.
/// What an item has in its own words is not said a second time.
pub fn now(state: &State) -> Vec<String> {
    let lang = state.about.lang;
    let mut words = opening_words(state, lang);
    for paragraph in step_words(state, lang) {
        if !words.contains(&paragraph) {
            words.push(paragraph);
        }
    }
    words
}
