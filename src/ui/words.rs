//! The chair's words for what happens now.

use super::Facts;
use crate::domain::Lang;
use crate::domain::about::Stage;
use crate::domain::agenda::ItemStatus;

/// The words, one paragraph each.
pub fn now(facts: &Facts, lang: Lang) -> Vec<String> {
    let _ = lang;
    let about = &facts.state.about;
    let running = facts
        .state
        .agenda
        .entries
        .iter()
        .find(|entry| matches!(entry.status, ItemStatus::Running { .. }));
    let words = match (running, &facts.state.stage) {
        (Some(entry), _) => entry.item.words.as_slice(),
        (None, Stage::Preparing) => about.opening_words.as_slice(),
        (None, _) => about.closing_words.as_slice(),
    };
    words.iter().map(ToString::to_string).collect()
}
