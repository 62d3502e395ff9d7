//! Going through the languages and the themes by one key each.

use super::theme::Theme;
use crate::domain::Lang;

pub fn other_lang(lang: Lang) -> Lang {
    match lang {
        Lang::Vi => Lang::En,
        Lang::En => Lang::Vi,
    }
}

pub fn next_theme(theme: Theme) -> Theme {
    match theme {
        Theme::Dark => Theme::Light,
        Theme::Light => Theme::Mono,
        Theme::Mono => Theme::Dark,
    }
}
