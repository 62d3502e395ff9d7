//! What fits a terminal that is too small for the console: the item and the last message.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::chrome::draw_row;
use super::messages::MessagesView;
use crate::domain::tr;
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui};

/// Two plain lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SmallView {
    theme: Theme,
    item: String,
    message: String,
}

impl SmallView {
    pub fn new(ui: &Ui, facts: &Facts) -> Self {
        let running = facts.state.agenda.running();
        let item = running.map_or_else(
            || tr(ui.lang, "Giữa hai mục", "Between two items").to_owned(),
            |entry| entry.item.title.to_string(),
        );
        let messages = MessagesView::new(ui, facts, 1);
        let toast = messages.toasts.last().map(|(_, toast)| toast.clone());
        let message = toast.or_else(|| messages.log.last().cloned()).unwrap_or_default();
        let larger = tr(ui.lang, "Cửa sổ nhỏ quá (cần 60×16)", "Too small (60×16 needed)");
        Self { theme: ui.theme, item: format!("{item} · {larger}"), message }
    }
}

impl Widget for &SmallView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let lines = [(Role::Title, self.item.clone()), (Role::Text, self.message.clone())];
        for (line, area) in lines.into_iter().zip(area.rows()) {
            draw_row(&[line], area, self.theme, buf);
        }
    }
}
