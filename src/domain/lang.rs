//! The two languages of the interface. Both texts stand at the point of use.

use serde::{Deserialize, Serialize};

/// The language of a screen, a paper or a message.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lang {
    #[default]
    Vi,
    En,
}

/// Chooses between the Vietnamese text and the English one.
pub fn tr<T>(lang: Lang, vi: T, en: T) -> T {
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}
