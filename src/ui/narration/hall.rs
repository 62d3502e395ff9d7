//! What was done with the wall, in words.

use crate::domain::hall::HallEvent;
use crate::domain::{Lang, State, tr};
use crate::ui::scenes;

pub(super) fn of_hall(event: &HallEvent, state: &State, lang: Lang) -> String {
    match event {
        HallEvent::Shown { scene } => {
            let scene = scenes::label(scene, state, lang);
            tr(lang, format!("Chiếu: {scene}"), format!("Shown: {scene}"))
        }
        HallEvent::Turned { page } => {
            let page = page.saturating_add(1);
            tr(lang, format!("Chiếu trang {page}"), format!("Turned to page {page}"))
        }
        HallEvent::Held { .. } => tr(lang, "Giữ hình", "Held the hall screen").into(),
        HallEvent::Released {} => tr(lang, "Thôi giữ hình", "Let the hall screen follow").into(),
    }
}
