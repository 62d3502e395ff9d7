//! What became of a name in few words, with a mark and a role of its own.

use crate::domain::election::verdict::Fate;
use crate::domain::{Lang, tr};
use crate::ui::theme::Role;

/// The role and the mark of a fate.
pub fn mark(fate: Fate) -> (Role, &'static str) {
    match fate {
        Fate::Elected => (Role::Elected, "✓"),
        Fate::Alternate => (Role::Good, "○"),
        Fate::Tied => (Role::Warning, "="),
        Fate::OverHalfNoSeat | Fate::NotElected => (Role::Text, "·"),
    }
}

/// A fate in as few words as a column takes.
pub fn fate_words(fate: Fate, lang: Lang) -> &'static str {
    match fate {
        Fate::Elected => tr(lang, "trúng cử", "elected"),
        Fate::Alternate => tr(lang, "dự khuyết", "alternate"),
        Fate::OverHalfNoSeat => tr(lang, "quá nửa, hết chỗ", "over half, no seat"),
        Fate::Tied => tr(lang, "bằng phiếu", "tied"),
        Fate::NotElected => tr(lang, "không trúng cử", "not elected"),
    }
}
