//! A session that is being made from a template: what the template cannot know.

use ratatui::buffer::Buffer;
use ratatui::layout::{Position, Rect};

use super::Offered;
use crate::domain::{Lang, Text, tr};
use crate::ui::action::{Action, Context, resolve};
use crate::ui::field::Field;
use crate::ui::input::Chord;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::view::chrome::{Row, draw_all};

const LABEL_COLUMNS: usize = 34;
/// The rows above the fields: the template and a blank.
const HEAD_ROWS: u16 = 2;

/// A new session, as it was asked for on the start screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Order {
    pub template: String,
    /// The organisation that meets; empty keeps the template's own.
    pub organisation: Text,
    /// The path of the roster, as it was typed.
    pub roster: String,
    /// The path of the session file, as it was typed.
    pub session: String,
}

/// The fields of an order while they are filled.
#[derive(Clone, Debug)]
pub(super) struct Draft {
    template: Offered,
    fields: [Field; 3],
    at: usize,
    /// Why the last try made no session.
    complaint: Vec<String>,
}

/// What a key did to a draft.
pub(super) enum Drafted {
    Taken,
    Ordered(Order),
    Dropped,
}

impl Draft {
    pub(super) fn new(template: Offered) -> Self {
        let session = Field::holding(&template.session);
        let fields = [Field::default(), Field::default(), session];
        Self { template, fields, at: 0, complaint: Vec::new() }
    }

    pub(super) fn complain(&mut self, complaint: &str) {
        self.complaint = complaint.lines().map(str::to_owned).collect();
    }

    pub(super) fn key(&mut self, chord: Chord) -> Drafted {
        match resolve(Context::Form, chord) {
            Some(Action::Enter) if self.at + 1 < self.fields.len() => self.at += 1,
            Some(Action::Enter | Action::Submit) => return Drafted::Ordered(self.order()),
            Some(Action::NextField) => self.at = (self.at + 1) % self.fields.len(),
            Some(Action::PreviousField) => {
                self.at = (self.at + self.fields.len() - 1) % self.fields.len();
            }
            Some(Action::Close | Action::Interrupt) => return Drafted::Dropped,
            _ => {
                let _taken_or_not = self.fields.get_mut(self.at).map(|field| field.edit(chord));
            }
        }
        Drafted::Taken
    }

    pub(super) fn paste(&mut self, text: &str) {
        if let Some(field) = self.fields.get_mut(self.at) {
            field.paste(text);
        }
    }

    fn order(&self) -> Order {
        let [organisation, roster, session] = &self.fields;
        Order {
            template: self.template.name.clone(),
            organisation: organisation.text(),
            roster: roster.text().to_string(),
            session: session.text().to_string(),
        }
    }

    /// Draws the fields and says where the real cursor stands.
    pub(super) fn draw(&self, area: Rect, lang: Lang, theme: Theme, buf: &mut Buffer) -> Position {
        let heading = tr(lang, "Lập phiên mới: ", "New session: ").to_owned();
        let mut rows: Vec<Row> =
            vec![vec![(Role::Title, heading + &self.template.title)], Row::new()];
        rows.extend(self.fields.iter().zip(labels(lang)).enumerate().map(
            |(at, (field, label))| {
                let (mark, role) =
                    if at == self.at { ("▶ ", Role::Title) } else { ("  ", Role::Text) };
                let label = text::pad(&format!("{mark}{label}"), LABEL_COLUMNS);
                vec![(role, label), (role, field.text().to_string())]
            },
        ));
        rows.push(Row::new());
        rows.push(vec![(Role::Dim, hint(lang).to_owned())]);
        rows.extend(self.complaint.iter().map(|line| vec![(Role::Warning, line.clone())]));
        draw_all(&rows, area, theme, buf);
        self.cursor(area)
    }

    fn cursor(&self, area: Rect) -> Position {
        let before = self.fields.get(self.at).map(Field::before_cursor).unwrap_or_default();
        let column = u16::try_from(LABEL_COLUMNS + text::width(&before)).unwrap_or(u16::MAX);
        let row = u16::try_from(self.at).unwrap_or(0).saturating_add(HEAD_ROWS);
        let column = column.min(area.width.saturating_sub(1));
        let row = row.min(area.height.saturating_sub(1));
        Position::new(area.x.saturating_add(column), area.y.saturating_add(row))
    }
}

fn labels(lang: Lang) -> [&'static str; 3] {
    tr(
        lang,
        ["Tên tổ chức (để trống: theo mẫu)", "Tệp danh sách (XLSX, CSV)", "Tệp phiên (.json)"],
        ["Organisation (empty: as given)", "Roster file (XLSX, CSV)", "Session file (.json)"],
    )
}

fn hint(lang: Lang) -> &'static str {
    tr(
        lang,
        "Enter: ô sau, ở ô cuối là lập phiên. Esc: thôi. Danh sách có lỗi thì chưa lập gì.",
        "Enter: next field, and on the last one make it. Esc: back. A bad roster makes nothing.",
    )
}
