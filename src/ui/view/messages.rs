//! The last message, and what wants an answer.

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

use super::chrome::draw_row;
use crate::domain::narration::sentence;
use crate::domain::tr;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::toast::Level;
use crate::ui::{Facts, Ui};

/// A toast takes at most this many lines.
const TOAST_ROWS: usize = 4;

/// The last records in words; over them, as far up as they need, the toasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MessagesView {
    pub theme: Theme,
    /// The newest last.
    pub log: Vec<String>,
    pub toasts: Vec<(Role, String)>,
}

impl MessagesView {
    pub fn new(ui: &Ui, facts: &Facts, rows: u16) -> Self {
        let records = facts.history.records();
        let last = records.iter().rev().take(usize::from(rows)).rev();
        let log = last.map(|record| {
            let at = record.at.map(|at| at.format("%H:%M ").to_string()).unwrap_or_default();
            let said: Vec<String> =
                record.events.iter().map(|event| sentence(event, facts.state, ui.lang)).collect();
            format!("{at}{}", said.join("; "))
        });
        let toasts = ui.toasts.at(facts.now).map(|toast| match toast.level {
            Level::Information { .. } => (Role::Good, format!("ℹ {}", toast.text)),
            Level::Warning => (Role::Warning, format!("⚠ {}", toast.text)),
            Level::Failure => {
                let head = tr(ui.lang, "LỖI GHI ĐĨA", "DISK ERROR");
                (Role::Danger, format!("✗ {head}: {}", toast.text))
            }
        });
        Self { theme: ui.theme, log: log.collect(), toasts: toasts.collect() }
    }

    /// How many rows the toasts take, where they are so wide.
    pub fn toast_rows(&self, columns: u16) -> u16 {
        u16::try_from(self.lines(usize::from(columns)).len()).unwrap_or(u16::MAX)
    }

    /// The toasts as lines, from the top one down.
    fn lines(&self, room: usize) -> Vec<(Role, String)> {
        let wrapped = self.toasts.iter().flat_map(|(role, toast)| {
            let lines = text::wrap_to(toast, room, TOAST_ROWS).into_iter();
            lines.map(move |line| (*role, text::pad(&line, room)))
        });
        wrapped.collect()
    }
}

impl Widget for &MessagesView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        for (line, area) in self.log.iter().zip(area.rows()) {
            draw_row(&[(Role::Dim, line.clone())], area, self.theme, buf);
        }
        let lines = self.lines(usize::from(area.width));
        let rows = u16::try_from(lines.len()).unwrap_or(0).min(area.bottom());
        let over = Rect { y: area.bottom().saturating_sub(rows), height: rows, ..area };
        Clear.render(over, buf);
        for (line, area) in lines.into_iter().zip(over.rows()) {
            draw_row(&[line], area, self.theme, buf);
        }
    }
}
