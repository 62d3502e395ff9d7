//! The room that a picture has: cells across and down, and the theme.

use ratatui::layout::{HorizontalAlignment, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};

use crate::ui::text;
use crate::ui::theme::{Role, Theme};

/// The widest line that is read with ease; wider screens get margins.
const MEASURE: usize = 116;

/// The cells that a picture may use, and the theme in which it is drawn.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Cells across, without the margins.
    pub(super) width: usize,
    /// Cells across that big digits may use.
    pub(super) full_width: usize,
    pub(super) height: usize,
    pub(super) theme: Theme,
}

impl Room {
    pub(super) fn new(area: Rect, theme: Theme) -> Self {
        let across = usize::from(area.width);
        let full_width = across - 2 * (across / 20);
        let width = full_width.min(MEASURE);
        Self { width, full_width, height: usize::from(area.height), theme }
    }

    /// The blank lines above and below a picture.
    pub(super) fn margin(self) -> usize {
        (self.height / 16).max(1)
    }

    /// The cells of one line: an aligned line has the full width, others keep to the measure.
    pub(super) fn row(self, area: Rect, y: u16, alignment: Option<HorizontalAlignment>) -> Rect {
        let wanted = if alignment.is_some() { self.full_width } else { self.width };
        let width = u16::try_from(wanted).unwrap_or(area.width).min(area.width);
        Rect { x: area.x + (area.width - width) / 2, y, width, height: 1 }
    }

    pub(super) fn style(self, role: Role) -> Style {
        self.theme.style(role)
    }

    pub(super) fn span(self, text: impl Into<String>, role: Role) -> Span<'static> {
        Span::styled(text.into(), self.style(role))
    }

    /// Sets a text in the middle, in as many even lines as it takes.
    pub(super) fn centred(self, text: &str, role: Role) -> Vec<Line<'static>> {
        let lines = text::wrap_even(text, self.width);
        lines.into_iter().map(|line| Line::from(self.span(line, role)).centered()).collect()
    }

    /// A rule across the whole measure.
    pub(super) fn rule(self, stroke: &str) -> Line<'static> {
        Line::from(self.span(stroke.repeat(self.width), Role::Frame)).centered()
    }
}
