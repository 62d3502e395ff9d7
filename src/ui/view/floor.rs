//! The speakers' queue.

use super::chrome::ListView;
use crate::domain::narration::slot_text;
use crate::domain::tr;
use crate::ui::pane::Pane;
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

pub fn floor_view(ui: &Ui, facts: &Facts) -> ListView {
    let queue = ui.queue(facts);
    let rows = (1..).zip(&queue).map(|(place, slot): (usize, _)| {
        vec![
            (Role::Dim, format!("{place:>2}. ")),
            (Role::Dim, format!("{:>3}′ ", slot.minutes)),
            (Role::Text, slot_text(slot, facts.state, ui.lang)),
        ]
    });
    ListView {
        theme: ui.theme,
        title: format!("{} ({})", Pane::Floor.title(ui.lang), queue.len()),
        focused: ui.focus == Pane::Floor,
        chosen: ui.chosen(Pane::Floor, facts),
        rows: rows.collect(),
        empty: tr(
            ui.lang,
            "Chưa ai đăng ký. Ctrl+N: đăng ký; Ctrl+G: mời ngay.",
            "Nobody waits. Ctrl+N: register; Ctrl+G: give the floor.",
        )
        .into(),
    }
}
