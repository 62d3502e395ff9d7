//! Folds what is gathered into the themes.

use super::{Opinion, Themes, ThemesEvent};
use crate::domain::OpinionId;

/// Takes an event of the themes in. What happens to an unknown opinion, or a move to an unknown theme,
/// is passed over: every opinion stays under a theme that there is.
pub(in crate::domain) fn evolve(themes: &mut Themes, event: &ThemesEvent) {
    match event {
        ThemesEvent::Declared { themes: declared } => themes.all.extend(declared.iter().cloned()),
        ThemesEvent::Noted { opinion } => {
            if themes.get(opinion.theme).is_some() {
                themes.noted = themes.noted.max(opinion.id.0);
                themes.opinions.push(opinion.clone());
            }
        }
        ThemesEvent::Moved { opinion, theme } => {
            let is_known = themes.get(*theme).is_some();
            if let Some(found) = find(themes, *opinion).filter(|_| is_known) {
                found.theme = *theme;
            }
        }
        ThemesEvent::Amended { opinion, by, unit, text } => {
            if let Some(found) = find(themes, *opinion) {
                *found =
                    Opinion { by: by.clone(), unit: unit.clone(), text: text.clone(), ..*found };
            }
        }
        ThemesEvent::Struck { opinion, .. } => {
            themes.opinions.retain(|known| known.id != *opinion);
        }
    }
}

fn find(themes: &mut Themes, id: OpinionId) -> Option<&mut Opinion> {
    themes.opinions.iter_mut().find(|known| known.id == id)
}
