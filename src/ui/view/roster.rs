//! The roster: who is here, who is awaited, who is away.

use ratatui::layout::Rect;

use super::chrome::{GUTTER, ListView, Row};
use crate::domain::roster::{Attendee, Presence, Seat, Standing};
use crate::domain::{Lang, tr};
use crate::ui::layout::window;
use crate::ui::pane::Pane;
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui};

const NUMBER_COLUMNS: usize = 5;
const STATE_COLUMNS: usize = 9;

/// The roster as far as it shows in an area: of 1,500 people only those are set.
pub fn roster_view(ui: &Ui, facts: &Facts, area: Rect) -> ListView {
    let people = ui.roster(facts);
    let chosen = ui.cursors.of(Pane::Roster).min(people.len().saturating_sub(1));
    let shown = window(people.len(), chosen, usize::from(area.height.saturating_sub(1)));
    let columns = usize::from(area.width.saturating_sub(GUTTER));
    let seen = people.iter().skip(shown.start).take(shown.len());
    let here = people.iter().filter(|attendee| attendee.is_present()).count();
    let mut title = format!("{} {here}/{}", Pane::Roster.title(ui.lang), people.len());
    if ui.focus == Pane::Roster && !ui.search.is_empty() {
        title = format!("{title} · / {}", ui.search.raw());
    }
    ListView {
        theme: ui.theme,
        title,
        focused: ui.focus == Pane::Roster,
        chosen: chosen.saturating_sub(shown.start),
        rows: seen.map(|one| set(one, columns, ui.lang)).collect(),
        empty: tr(ui.lang, "Không thấy ai.", "Nobody is found.").into(),
    }
}

fn set(attendee: &Attendee, columns: usize, lang: Lang) -> Row {
    let delegate = &attendee.delegate;
    let (mark, role, state) = presence(&attendee.presence, lang);
    let left = columns.saturating_sub(2 + NUMBER_COLUMNS + STATE_COLUMNS + 1);
    let name = match capacity(attendee, lang) {
        "" => delegate.name.to_string(),
        capacity => format!("{} ({capacity})", delegate.name),
    };
    let room = left.min(text::width(&name).max(left / 2));
    vec![
        (role, mark.to_owned()),
        (Role::Dim, text::pad_left(&delegate.id.to_string(), NUMBER_COLUMNS - 1) + " "),
        (Role::Text, text::pad(&name, room)),
        (Role::Dim, text::pad(&format!(" {}", delegate.unit), left.saturating_sub(room))),
        (role, text::pad_left(state, STATE_COLUMNS)),
    ]
}

fn presence(presence: &Presence, lang: Lang) -> (&'static str, Role, &'static str) {
    match presence {
        Presence::Present { .. } => ("● ", Role::Good, tr(lang, "có mặt", "here")),
        Presence::Awaited => ("○ ", Role::Waiting, tr(lang, "chưa đến", "awaited")),
        Presence::Absent(_) => ("– ", Role::Dim, tr(lang, "vắng", "away")),
        Presence::Left { .. } => ("← ", Role::Warning, tr(lang, "đã về", "left")),
    }
}

/// In what capacity somebody attends, where it is not that of an official delegate.
fn capacity(attendee: &Attendee, lang: Lang) -> &'static str {
    match (attendee.delegate.standing, attendee.seat) {
        (_, Seat::TakenFrom(_)) => tr(lang, "thay thế", "replacing"),
        (_, Seat::GivenTo(_)) => tr(lang, "đã có người thay", "replaced"),
        (Standing::Official, _) => "",
        (Standing::Alternate, _) => tr(lang, "dự khuyết", "alternate"),
        (Standing::Probationary, _) => tr(lang, "dự bị", "probationary"),
        (Standing::Guest, _) => tr(lang, "khách", "guest"),
    }
}
