//! What the chair says now.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

use super::chrome::{Row, draw_all, draw_title};
use crate::domain::tr;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, words};

/// The chair's words, scrolled by whole lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsView {
    pub theme: Theme,
    pub title: &'static str,
    pub paragraphs: Vec<String>,
    pub from: usize,
}

impl WordsView {
    pub fn new(ui: &Ui, facts: &Facts) -> Self {
        Self {
            theme: ui.theme,
            title: tr(ui.lang, "Lời điều hành", "The chair's words"),
            paragraphs: words::now(facts.state),
            from: usize::from(ui.words_from),
        }
    }
}

impl Widget for &WordsView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let room = usize::from(area.width);
        let lines: Vec<String> =
            self.paragraphs.iter().flat_map(|paragraph| text::wrap(paragraph, room)).collect();
        let rows = usize::from(area.height.saturating_sub(1));
        let from = self.from.min(lines.len().saturating_sub(rows));
        let below = lines.len().saturating_sub(from + rows);
        let title = match below {
            0 => self.title.to_owned(),
            more => format!("{} · Ctrl+↓ {more}", self.title),
        };
        let body = draw_title(&title, false, area, self.theme, buf);
        let shown = lines.into_iter().skip(from);
        let shown: Vec<Row> = shown.map(|line| vec![(Role::Text, line)]).collect();
        draw_all(&shown, body, self.theme, buf);
    }
}
