//! Columns side by side: each text wrapped in its own column, so that a long name has a second line.

use ratatui::style::Style;
use ratatui::text::{Line, Span};

use super::slide::Block;
use crate::ui::text;

/// The blank cells between two columns.
pub(super) const GAP: usize = 2;

/// A text in one column of a row.
#[derive(Clone, Debug)]
pub(super) struct Column {
    lines: Vec<String>,
    width: usize,
    style: Style,
}

impl Column {
    /// Wraps a text into a column, whole.
    pub(super) fn wrapped(text: &str, width: usize, style: Style) -> Self {
        Self { lines: text::wrap(text, width), width, style }
    }

    /// Wraps a text into two lines at most, and cuts what is longer.
    pub(super) fn brief(text: &str, width: usize, style: Style) -> Self {
        Self { lines: text::wrap_to(text, width, 2), width, style }
    }

    /// Sets a number at the right end of its column.
    pub(super) fn number(text: &str, width: usize, style: Style) -> Self {
        Self { lines: vec![text::pad_left(text, width)], width, style }
    }

    fn span(&self, line: usize) -> Span<'static> {
        let text = self.lines.get(line).map_or("", String::as_str);
        Span::styled(text::pad(text, self.width), self.style)
    }
}

/// Sets columns side by side.
pub(super) fn beside(columns: &[Column]) -> Block {
    let high = columns.iter().map(|column| column.lines.len()).max().unwrap_or(0);
    (0..high).map(|line| row(columns, line)).collect()
}

fn row(columns: &[Column], line: usize) -> Line<'static> {
    let mut spans = Vec::new();
    for column in columns {
        if !spans.is_empty() {
            spans.push(Span::raw(" ".repeat(GAP)));
        }
        spans.push(column.span(line));
    }
    Line::from(spans)
}

/// The cells that the longest of several texts takes.
pub(super) fn widest<'a>(texts: impl Iterator<Item = &'a String>) -> usize {
    texts.map(|text| text::width(text)).max().unwrap_or(0)
}
