//! Help and palette: a line of text that narrows the list under it.

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};
use ratatui::widgets::Widget;

use super::chrome::{ListView, Row, draw_box, draw_row, draw_text};
use crate::domain::tr;
use crate::ui::act::label;
use crate::ui::action::{Context, Spec};
use crate::ui::browse::{self, Line};
use crate::ui::layer::Browser;
use crate::ui::theme::Role;
use crate::ui::{Facts, Ui, text};

const KEY_COLUMNS: usize = 16;
const LABEL_COLUMNS: usize = 18;
/// What the chosen line does, in whole.
const DOC_ROWS: u16 = 2;
const SIZE: (u16, u16) = (110, 40);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrowserView {
    title: &'static str,
    query: String,
    /// What stands before the cursor.
    before_cursor: String,
    list: ListView,
    doc: String,
}

impl BrowserView {
    pub fn help(ui: &Ui, of: Context, browser: &Browser) -> Self {
        let rows = browse::help(of, browser, ui.lang).into_iter();
        let title = tr(ui.lang, "Trợ giúp: các phím ở đây", "Help: the keys that work here");
        Self::new(ui, title, browser, rows.map(|spec| action_row(spec, ui)).collect())
    }

    pub fn palette(ui: &Ui, facts: &Facts, browser: &Browser) -> Self {
        let rows = browse::palette(browser, facts, ui.lang).into_iter().map(|line| match line {
            Line::Action(spec) => action_row(spec, ui),
            Line::Step(step) => {
                let role = if step.blocked.is_some() { Role::Dim } else { Role::Title };
                let what = label(&step.act, facts.state, ui.lang);
                let kind = tr(ui.lang, "bước", "step");
                vec![(Role::Hint, text::pad(kind, KEY_COLUMNS)), (role, what)]
            }
        });
        let title = tr(ui.lang, "Lệnh: gõ vài chữ, không cần dấu", "Commands: type a few letters");
        Self::new(ui, title, browser, rows.collect())
    }

    /// Where the real cursor stands.
    pub fn cursor(&self, area: Rect) -> Position {
        let inside = inside(area);
        let column = u16::try_from(text::width(&self.before_cursor)).unwrap_or(0);
        Position::new(inside.x.saturating_add(2).saturating_add(column), inside.y)
    }

    fn new(ui: &Ui, title: &'static str, browser: &Browser, rows: Vec<Row>) -> Self {
        let list = ListView {
            theme: ui.theme,
            title: String::new(),
            focused: true,
            chosen: browser.at.min(rows.len().saturating_sub(1)),
            rows,
            empty: tr(ui.lang, "Không thấy gì.", "Nothing is found.").into(),
        };
        let chosen = list.rows.get(list.chosen).and_then(|row| row.last());
        let doc = chosen.map(|(_, doc)| doc.clone()).unwrap_or_default();
        let before_cursor = browser.query.before_cursor();
        Self { title, query: browser.query.raw(), before_cursor, list, doc }
    }
}

impl Widget for &BrowserView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let inside = draw_box(self.title, SIZE, area, self.list.theme, buf);
        let [query, list, doc] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Fill(1),
            Constraint::Length(DOC_ROWS),
        ])
        .areas(inside);
        let typed = vec![(Role::Hint, "› ".to_owned()), (Role::Text, self.query.clone())];
        draw_row(&typed, query, self.list.theme, buf);
        self.list.draw_rows(list, buf);
        draw_text(&self.doc, Role::Hint, doc, self.list.theme, buf);
    }
}

/// The inside of the box that [`draw_box`] draws.
fn inside(area: Rect) -> Rect {
    let area = area.centered(Constraint::Max(SIZE.0), Constraint::Max(SIZE.1));
    ratatui::widgets::Block::bordered().inner(area)
}

fn action_row(spec: &Spec, ui: &Ui) -> Row {
    let keys: Vec<String> = spec.keys.iter().map(|key| key.label(ui.lang)).collect();
    vec![
        (Role::Hint, text::pad(&keys.join(" "), KEY_COLUMNS)),
        (Role::Title, text::pad(spec.label(ui.lang), LABEL_COLUMNS)),
        (Role::Text, spec.doc(ui.lang).to_owned()),
    ]
}
