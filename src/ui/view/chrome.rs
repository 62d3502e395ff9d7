//! Rows in roles, panes with a title, boxes over the console: the few shapes that views share.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Rect};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, BorderType, Clear, Widget};

use crate::ui::layout::window;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};

/// The column in which the chosen row of a list is marked, so that colour is not needed to see it.
pub const GUTTER: u16 = 1;
/// The corners of a box, and the blanks around its title.
const FRAME_OF_TITLE: u16 = 4;

/// A row of text, in parts that differ in role.
pub type Row = Vec<(Role, String)>;

/// A list with its title: the body of every pane.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ListView {
    pub theme: Theme,
    pub title: String,
    pub focused: bool,
    pub rows: Vec<Row>,
    /// The chosen row; shown as such only in the pane that has the focus.
    pub chosen: usize,
    /// What stands in the place of the rows where there are none.
    pub empty: String,
}

impl ListView {
    /// Draws the rows, so that the chosen one is seen, and says how many there are below.
    pub fn draw_rows(&self, area: Rect, buf: &mut Buffer) {
        if self.rows.is_empty() {
            return draw_text(&self.empty, Role::Dim, area, self.theme, buf);
        }
        let shown = window(self.rows.len(), self.chosen, usize::from(area.height));
        let rows = self.rows.iter().enumerate().skip(shown.start).take(shown.len());
        let below = self.rows.len().saturating_sub(shown.end);
        for ((at, row), area) in rows.zip(area.rows()) {
            let is_last = at + 1 == shown.end;
            let area = if is_last { draw_below(below, area, self.theme, buf) } else { area };
            if self.focused && at == self.chosen {
                draw_chosen(row, area, self.theme, buf);
            } else {
                let [_, row_area] = gutter(area);
                draw_row(row, row_area, self.theme, buf);
            }
        }
    }
}

impl Widget for &ListView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let body = draw_title(&self.title, self.focused, area, self.theme, buf);
        self.draw_rows(body, buf);
    }
}

/// Says at the end of a row how many rows do not show below it; answers what is left of the row.
fn draw_below(below: usize, area: Rect, theme: Theme, buf: &mut Buffer) -> Rect {
    if below == 0 {
        return area;
    }
    let mark = format!(" ↓ {below}");
    let taken = u16::try_from(text::width(&mark)).unwrap_or(u16::MAX);
    let [rest, end] =
        Layout::horizontal([Constraint::Fill(1), Constraint::Length(taken)]).areas(area);
    draw_row(&[(Role::Hint, mark)], end, theme, buf);
    rest
}

/// Draws the title of a pane as a rule, heavy where it has the focus; answers what is left.
pub fn draw_title(title: &str, focused: bool, area: Rect, theme: Theme, buf: &mut Buffer) -> Rect {
    let [top, rest] = Layout::vertical([Constraint::Length(1), Constraint::Fill(1)]).areas(area);
    let (stroke, role) = if focused { ("━", Role::Title) } else { ("─", Role::Frame) };
    let room = usize::from(top.width);
    let title = text::cut(&format!("{stroke} {title} "), room);
    let filled = room.saturating_sub(text::width(&title));
    draw_row(&[(role, title), (role, stroke.repeat(filled))], top, theme, buf);
    rest
}

/// Draws one row, cut to the width of its area.
pub fn draw_row(row: &[(Role, String)], area: Rect, theme: Theme, buf: &mut Buffer) {
    let mut room = usize::from(area.width);
    let spans = row.iter().map(|(role, text)| {
        let fit = text::cut(text, room);
        room = room.saturating_sub(text::width(&fit));
        Span::styled(fit, theme.style(*role))
    });
    spans.collect::<Line>().render(area, buf);
}

/// Draws a text in one role, wrapped; it ends in "…" where there is no room for the rest.
pub fn draw_text(words: &str, role: Role, area: Rect, theme: Theme, buf: &mut Buffer) {
    let lines = text::wrap_to(words, usize::from(area.width), usize::from(area.height));
    let lines: Vec<Row> = lines.into_iter().map(|line| vec![(role, line)]).collect();
    draw_all(&lines, area, theme, buf);
}

/// Draws rows one under the other, as far as there is room.
pub fn draw_all(rows: &[Row], area: Rect, theme: Theme, buf: &mut Buffer) {
    for (row, area) in rows.iter().zip(area.rows()) {
        draw_row(row, area, theme, buf);
    }
}

/// Draws the chosen row: marked and in one role over its whole width.
fn draw_chosen(row: &[(Role, String)], area: Rect, theme: Theme, buf: &mut Buffer) {
    let text: String = row.iter().map(|(_, text)| text.as_str()).collect();
    let text = text::pad(&format!("▌{text}"), usize::from(area.width));
    draw_row(&[(Role::Focus, text)], area, theme, buf);
}

/// The column of the mark of the chosen row, and the rest.
fn gutter(area: Rect) -> [Rect; 2] {
    Layout::horizontal([Constraint::Length(GUTTER), Constraint::Fill(1)]).areas(area)
}

/// Clears a box in the middle of the console and frames it; answers the inside.
pub fn draw_box(title: &str, size: (u16, u16), area: Rect, theme: Theme, buf: &mut Buffer) -> Rect {
    let area = area.centered(Constraint::Max(size.0), Constraint::Max(size.1));
    Clear.render(area, buf);
    let title = text::cut(title, usize::from(area.width.saturating_sub(FRAME_OF_TITLE)));
    let block = Block::bordered()
        .border_type(BorderType::Double)
        .border_style(theme.style(Role::Title))
        .style(theme.style(Role::Text))
        .title(Span::styled(format!(" {title} "), theme.style(Role::Title)));
    let inside = block.inner(area);
    block.render(area, buf);
    inside
}

/// Sets two texts at the two ends of a row; the left one gives way.
pub fn apart(left: (Role, &str), right: Row, room: usize) -> Row {
    let taken: usize = right.iter().map(|(_, text)| text::width(text)).sum();
    let left_room = room.saturating_sub(taken + 1);
    let mut row = vec![(left.0, text::pad(left.1, left_room)), (Role::Text, " ".to_owned())];
    row.extend(right);
    row
}
