//! A form over the console, with what it would say if it were submitted now.

use std::ops::Range;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Position, Rect};
use ratatui::widgets::{Block, Widget};

use super::chrome::{Row, draw_all, draw_box};
use crate::domain::narration::{person_name, person_names};
use crate::domain::{Lang, State, tr};
use crate::ui::field::Field;
use crate::ui::form::remark::Remark;
use crate::ui::form::{Choice, Form, Picker, Value};
use crate::ui::layout::window;
use crate::ui::theme::{Role, Theme};
use crate::ui::{Facts, Ui, text};

const COLUMNS: u16 = 72;
const LABEL_COLUMNS: usize = 30;
/// The room of a value, with a cell for the cursor behind it.
const VALUE_COLUMNS: usize = 39;
/// What stands around an option.
const BRACKETS: usize = 4;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormView {
    theme: Theme,
    title: String,
    /// What is said before the fields.
    intro: Vec<Row>,
    /// The fields; where they do not all fit, those around the cursor show.
    rows: Vec<Row>,
    /// What the form would say if it were submitted now, under a row that tells how many rows of
    /// the fields do not show.
    remark: Vec<Row>,
    /// The row among the fields and the column of the cursor.
    cursor: (usize, usize),
}

impl FormView {
    pub fn new(ui: &Ui, facts: &Facts, form: &Form) -> Self {
        let mut view = Self {
            theme: ui.theme,
            title: form.title.clone(),
            intro: said(Role::Warning, &form.intro),
            rows: Vec::new(),
            remark: vec![Row::new()],
            cursor: (0, 0),
        };
        for (at, entry) in form.fields.iter().enumerate() {
            let role = if at == form.at { Role::Title } else { Role::Text };
            let mark = if at == form.at { "▶ " } else { "  " };
            if let Some(head) = &entry.head {
                let head = text::cut_name(&format!("  {head}"), usize::from(COLUMNS - 2));
                view.rows.push(vec![(Role::Text, head)]);
            }
            let label = text::cut_name(&format!("{mark}{}", entry.label), LABEL_COLUMNS - 1);
            let label = (role, text::pad(&label, LABEL_COLUMNS));
            if at == form.at {
                let (row, column) = cursor(&entry.value);
                view.cursor = (view.rows.len() + row, LABEL_COLUMNS + column);
                view.rows.extend(under_label(label, focused(&entry.value, role, ui.lang)));
            } else {
                view.rows.push(vec![label, (role, value(&entry.value))]);
            }
            if let Value::Choice(choice) = &entry.value {
                view.rows.extend(choice.detail().into_iter().flat_map(under));
            }
            if let Value::People(picker) = &entry.value {
                view.rows.extend(chosen(picker, facts.state));
                view.rows.extend(offers(picker, facts.state, ui.lang));
            }
        }
        let (role, text) = match form.remark(facts, ui.lang) {
            Remark::Ready(text) => (Role::Good, text),
            Remark::Hint(text) => (Role::Hint, text),
            Remark::Doubt(text) | Remark::Obstacle(text) => (Role::Warning, text),
        };
        view.remark.extend(said(role, &[text]));
        view
    }

    /// Where the real cursor stands.
    pub fn cursor(&self, area: Rect) -> Position {
        let inside = Block::bordered().inner(self.area(area));
        let (row, column) = self.cursor;
        let above = self.intro.len() + row.saturating_sub(self.shown(inside).start);
        let column = u16::try_from(column).unwrap_or(0).min(inside.width.saturating_sub(1));
        let row = u16::try_from(above).unwrap_or(0).min(inside.height.saturating_sub(1));
        Position::new(inside.x.saturating_add(column), inside.y.saturating_add(row))
    }

    /// Which rows of the fields show, between what is said before and after them.
    fn shown(&self, inside: Rect) -> Range<usize> {
        let said = self.intro.len() + self.remark.len();
        let room = usize::from(inside.height).saturating_sub(said).max(1);
        window(self.rows.len(), self.cursor.0, room)
    }

    fn size(&self) -> (u16, u16) {
        let rows = self.intro.len() + self.rows.len() + self.remark.len();
        (COLUMNS, u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(2))
    }

    fn area(&self, area: Rect) -> Rect {
        let (columns, rows) = self.size();
        area.centered(Constraint::Max(columns), Constraint::Max(rows))
    }
}

impl Widget for &FormView {
    fn render(self, area: Rect, buf: &mut Buffer) {
        let inside = draw_box(&self.title, self.size(), area, self.theme, buf);
        let shown = self.shown(inside);
        let fields = self.rows.iter().skip(shown.start).take(shown.len());
        let hidden = [hidden(shown.start, self.rows.len().saturating_sub(shown.end))];
        let remark = hidden.iter().chain(self.remark.iter().skip(1));
        let rows: Vec<Row> = self.intro.iter().chain(fields).chain(remark).cloned().collect();
        draw_all(&rows, inside, self.theme, buf);
    }
}

/// How many rows stand above and below those that show.
fn hidden(above: usize, below: usize) -> Row {
    let marks = [("↑", above), ("↓", below)].into_iter().filter(|(_, rows)| 0 < *rows);
    let marks: Vec<String> = marks.map(|(mark, rows)| format!("{mark} {rows}")).collect();
    vec![(Role::Hint, format!("  {}", marks.join("  ")).trim_end().to_owned())]
}

fn said(role: Role, texts: &[String]) -> Vec<Row> {
    let room = usize::from(COLUMNS - 2);
    let lines = texts.iter().flat_map(|text| text::wrap(text, room));
    lines.map(|line| vec![(role, line)]).collect()
}

fn value(value: &Value) -> String {
    match value {
        Value::Line(line) | Value::Number(line) => line.raw(),
        Value::Choice(choice) => {
            let words = choice.chosen().map_or("–", |(_, words)| words.as_str());
            format!("‹ {words} ›")
        }
        Value::People(picker) => picker.query.raw(),
    }
}

/// The value of the field that takes the input, whole: what is being typed breaks into lines, and an
/// option that is wider than its row stands again under it.
fn focused(of: &Value, role: Role, lang: Lang) -> Vec<Row> {
    match of {
        Value::Line(line) | Value::Number(line) => {
            let lines = text::fold(&line.raw(), VALUE_COLUMNS).into_iter();
            lines.map(|line| vec![(role, line)]).collect()
        }
        Value::Choice(choice) => {
            let hint = how_to_choose(choice, lang);
            let words = choice.chosen().map_or("–", |(_, words)| words.as_str());
            let room = VALUE_COLUMNS.saturating_sub(BRACKETS);
            let room = match text::width(words) {
                wide if room < wide => room.saturating_sub(text::width(&hint)),
                _ => room,
            };
            let first = vec![(role, format!("‹ {} ›", text::cut(words, room))), (Role::Hint, hint)];
            let whole = if room < text::width(words) { words } else { "" };
            let whole = text::wrap(whole, VALUE_COLUMNS).into_iter();
            [first].into_iter().chain(whole.map(|line| vec![(Role::Elected, line)])).collect()
        }
        Value::People(_) => vec![vec![(role, value(of))]],
    }
}

/// The label beside the first row of a value; the others stand under it.
fn under_label(label: (Role, String), rows: Vec<Row>) -> Vec<Row> {
    let indent = (Role::Text, " ".repeat(LABEL_COLUMNS));
    let leads = [label].into_iter().chain(std::iter::repeat(indent));
    leads.zip(rows).map(|(lead, row)| [lead].into_iter().chain(row).collect()).collect()
}

/// What was typed to find an option, or how one is chosen.
fn how_to_choose(choice: &Choice, lang: Lang) -> String {
    let typed = choice.query.raw();
    match choice.at {
        _ if typed.is_empty() => tr(lang, "  ←/→ để chọn", "  ←/→ to choose").into(),
        Some(_) => format!("   / {typed}"),
        None => tr(
            lang,
            format!("   / {typed}: không có trong các lựa chọn"),
            format!("   / {typed}: none of the choices"),
        ),
    }
}

/// The row and the column of the cursor in a value.
fn cursor(value: &Value) -> (usize, usize) {
    match value {
        Value::Line(line) | Value::Number(line) => in_folded(line),
        Value::Choice(_) => (0, 0),
        Value::People(picker) => (0, text::width(&picker.query.before_cursor())),
    }
}

fn in_folded(line: &Field) -> (usize, usize) {
    let lines = text::fold(&line.raw(), VALUE_COLUMNS);
    let last = lines.len().saturating_sub(1);
    let mut before = line.before_cursor().chars().count();
    for (row, line) in lines.iter().enumerate() {
        let letters = line.chars().count();
        if before < letters || row == last {
            return (row, text::width(&line.chars().take(before).collect::<String>()));
        }
        before -= letters;
    }
    (0, 0)
}

/// The people picked so far, in order.
fn chosen(picker: &Picker, state: &State) -> Vec<Row> {
    if picker.chosen.is_empty() {
        return Vec::new();
    }
    let names = person_names(state, &picker.chosen);
    under(&format!("✓ {}: {names}", picker.chosen.len()))
}

/// What belongs to a value, in rows under it.
fn under(words: &str) -> Vec<Row> {
    let lines = text::wrap(words, usize::from(COLUMNS - 2).saturating_sub(LABEL_COLUMNS));
    let indent = || (Role::Text, " ".repeat(LABEL_COLUMNS));
    lines.into_iter().map(|line| vec![indent(), (Role::Elected, line)]).collect()
}

/// The matches of a search with where they are from, the highlighted one marked.
fn offers(picker: &Picker, state: &State, lang: Lang) -> Vec<Row> {
    if picker.finds_nobody(state) {
        let nobody = if picker.is_full() {
            tr(lang, "đã đủ người: xóa chữ, ⌫ để bỏ", "enough: erase, ⌫ takes off")
        } else {
            tr(lang, "không thấy ai trong danh sách", "nobody is found")
        };
        return vec![vec![
            (Role::Text, " ".repeat(LABEL_COLUMNS)),
            (Role::Hint, format!("  {nobody}")),
        ]];
    }
    let matches = picker.matches(state).into_iter().enumerate();
    let offer = |(at, id)| {
        let (mark, role) = if at == picker.at { ("▶ ", Role::Focus) } else { ("  ", Role::Dim) };
        let name = format!("{mark}{} ({id})", person_name(state, id));
        let unit = state.roster.get(id).map(|known| format!(" {}", known.delegate.unit));
        let room = VALUE_COLUMNS.saturating_sub(text::width(&name));
        let unit = text::cut(&unit.unwrap_or_default(), room);
        vec![(Role::Text, " ".repeat(LABEL_COLUMNS)), (role, name), (Role::Dim, unit)]
    };
    matches.map(offer).collect()
}
