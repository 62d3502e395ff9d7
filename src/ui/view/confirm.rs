//! A question with two buttons. The default is No.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::chrome::{Row, draw_all, draw_box};
use crate::domain::tr;
use crate::ui::Ui;
use crate::ui::layer::{Button, Confirm};
use crate::ui::text;
use crate::ui::theme::{Role, Theme};

const COLUMNS: u16 = 64;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ConfirmView {
    theme: Theme,
    head: &'static str,
    title: String,
    lines: Vec<String>,
    buttons: Row,
}

impl ConfirmView {
    pub fn new(ui: &Ui, confirm: &Confirm) -> Self {
        let no = tr(ui.lang, "Không", "No");
        let button = |words: &str, which: Button| {
            if confirm.chosen == which {
                (Role::Focus, format!("▶ {words} ◀"))
            } else {
                (Role::Text, format!("  {words}  "))
            }
        };
        Self {
            theme: ui.theme,
            head: tr(ui.lang, "Hỏi lại", "Are you sure"),
            title: confirm.title.clone(),
            lines: confirm.lines.clone(),
            buttons: vec![
                button(no, Button::No),
                (Role::Text, "   ".to_owned()),
                button(&confirm.yes, Button::Yes),
            ],
        }
    }

    fn rows(&self, room: usize) -> Vec<Row> {
        let title = text::wrap(&self.title, room).into_iter();
        let mut rows: Vec<Row> = title.map(|line| vec![(Role::Danger, line)]).collect();
        rows.push(Row::new());
        for line in self.lines.iter().flat_map(|line| text::wrap(line, room)) {
            rows.push(vec![(Role::Text, line)]);
        }
        rows.push(Row::new());
        rows.push(self.buttons.clone());
        rows
    }
}

impl Widget for &ConfirmView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let columns = COLUMNS.min(area.width);
        let rows = self.rows(usize::from(columns.saturating_sub(4)));
        let height = u16::try_from(rows.len()).unwrap_or(u16::MAX).saturating_add(2);
        let inside = draw_box(self.head, (columns, height), area, self.theme, buf);
        let [_, inside, _] = ratatui::layout::Layout::horizontal([
            ratatui::layout::Constraint::Length(1),
            ratatui::layout::Constraint::Fill(1),
            ratatui::layout::Constraint::Length(1),
        ])
        .areas(inside);
        draw_all(&rows, inside, self.theme, buf);
    }
}
