//! Folds what is gathered into the themes.

use super::{Themes, ThemesEvent};

/// Takes an event of the themes in. A move of an unknown opinion, or to an unknown theme, is passed
/// over: every opinion stays under a theme that there is.
pub(in crate::domain) fn evolve(themes: &mut Themes, event: &ThemesEvent) {
    match event {
        ThemesEvent::Declared { themes: declared } => themes.all.extend(declared.iter().cloned()),
        ThemesEvent::Noted { opinion } => {
            if themes.get(opinion.theme).is_some() {
                themes.opinions.push(opinion.clone());
            }
        }
        ThemesEvent::Moved { opinion, theme } => {
            let is_known = themes.get(*theme).is_some();
            let mut opinions = themes.opinions.iter_mut().filter(|_| is_known);
            if let Some(found) = opinions.find(|known| known.id == *opinion) {
                found.theme = *theme;
            }
        }
    }
}
