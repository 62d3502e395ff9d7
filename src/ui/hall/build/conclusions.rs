//! The chair's conclusions on the wall, point by point, while they are drafted and after.

use super::heading;
use crate::domain::{Lang, State, tr};
use crate::ui::hall::view::{AgendaMark, AgendaRow, AgendaView};

pub(super) fn conclusions(state: &State, lang: Lang) -> AgendaView {
    let drawn = &state.conclusions;
    let label = match drawn.concluded_at() {
        Some(_) => tr(lang, "KẾT LUẬN", "CONCLUSIONS"),
        None => tr(lang, "KẾT LUẬN (dự thảo)", "CONCLUSIONS (draft)"),
    };
    let rows = drawn.numbered().map(|(point, text)| AgendaRow {
        mark: AgendaMark::Waiting,
        number: point.to_string(),
        title: text.to_string(),
        note: String::new(),
    });
    AgendaView { heading: heading(label, ""), rows: rows.collect() }
}
