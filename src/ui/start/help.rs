//! The keys of the start screen, from the table of actions.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::Start;
use crate::domain::tr;
use crate::ui::action::{ACTIONS, Action, Context};
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::view::chrome::{ListView, Row, draw_row};
use crate::ui::view::status::hints_of;

const KEY_COLUMNS: usize = 12;

/// Draws the keys of a context, and beneath them the one that closes the list.
pub(super) fn draw(of: Context, start: &Start, areas: (Rect, Rect), buf: &mut Buffer) {
    let (list, status) = areas;
    let offered = ACTIONS.iter().filter(|spec| spec.offered_in(of));
    let rows = offered.map(|spec| -> Row {
        let key = spec.keys.first().map(|key| key.label(start.lang)).unwrap_or_default();
        let doc = spec.doc(start.lang).to_owned();
        vec![(Role::Hint, text::pad(&key, KEY_COLUMNS)), (Role::Text, doc)]
    });
    let view = ListView {
        theme: start.theme,
        title: tr(start.lang, "Các phím ở đây", "The keys that work here").into(),
        focused: false,
        rows: rows.collect(),
        chosen: 0,
        empty: String::new(),
    };
    view.render(list, buf);
    let mut closing = ACTIONS.iter().filter(|spec| spec.action == Action::Close);
    let close = closing.find(|spec| spec.offered_in(Context::List));
    let row = hints_of(close, start.lang, status.width);
    draw_row(&row, status, start.theme, buf);
}
