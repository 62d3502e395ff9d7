//! The speakers' queue.

use super::chrome::ListView;
use crate::domain::floor::{QueueTime, Slot, queue_time};
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
            estimate(slot, facts),
            (Role::Text, slot_text(slot, facts.state, ui.lang)),
        ]
    });
    let total = queue_time(facts.state);
    let QueueTime { allowed, planned } = total;
    let time = if total.is_over() { format!(" {allowed}′/{planned}′") } else { String::new() };
    ListView {
        theme: ui.theme,
        title: format!("{} ({}){time}", Pane::Floor.title(ui.lang), queue.len()),
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

/// The estimated reading time of a paper, as a warning where it is over the time allowed.
fn estimate(slot: &Slot, facts: &Facts) -> (Role, String) {
    let pace = facts.state.floor.pace;
    let role = if slot.is_too_long(pace) { Role::Warning } else { Role::Dim };
    let minutes = slot.reading_minutes(pace);
    (role, minutes.map(|minutes| format!("(≈{minutes}′) ")).unwrap_or_default())
}
