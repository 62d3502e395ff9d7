//! One question of a new session on the screen: the questions around it with their answers, the field
//! with the real cursor, and beneath what it is about.

mod field;

use std::cmp::Ordering;

use ratatui::buffer::Buffer;
use ratatui::layout::{Constraint, Layout, Position, Rect};

use self::field::{cursor_in, shown_part};
use crate::domain::{Lang, tr};
use crate::ui::action::Action;
use crate::ui::field::Field;
use crate::ui::input::Chord;
use crate::ui::layout::window;
use crate::ui::text;
use crate::ui::theme::{Role, Theme};
use crate::ui::update::moving::moved;
use crate::ui::view::chrome::{Row, draw_all, draw_row, draw_title};

/// Of the questions at least so many show, however long the rest is.
const LEAST_QUESTIONS: usize = 3;
const LABEL_COLUMNS: usize = 40;

/// What is asked, in the words of one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asking {
    /// What is being made.
    pub title: String,
    /// Every question with what is answered or proposed.
    pub lines: Vec<(String, String)>,
    /// The question that stands.
    pub at: usize,
    /// What its field holds before anything is typed.
    pub proposed: String,
    /// How to answer, where the words of the question do not say it.
    pub hint: String,
    /// What can be chosen: the answer, and its words.
    pub choices: Vec<(String, String)>,
    /// What the question is about, line by line.
    pub shown: String,
}

/// A question while it is answered.
#[derive(Clone, Debug)]
pub(super) struct Sheet {
    asking: Asking,
    field: Field,
    typed: Typed,
    /// Why the last answer would not do.
    complaint: String,
    /// How many rows beneath the questions are scrolled past.
    from: usize,
}

/// Whether the field still holds what was proposed: the first letter typed takes its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Typed {
    Nothing,
    Something,
}

impl Sheet {
    pub(super) fn new(asking: Asking) -> Self {
        let field = Field::holding(&asking.proposed);
        Self { asking, field, typed: Typed::Nothing, complaint: String::new(), from: 0 }
    }

    /// The same question in other words; what is typed stays.
    pub(super) fn reword(&mut self, asking: Asking) {
        self.asking = asking;
    }

    pub(super) fn complain(&mut self, complaint: &str) {
        complaint.clone_into(&mut self.complaint);
        self.from = 0;
    }

    /// What stands in the field, trimmed.
    pub(super) fn written(&self) -> String {
        self.field.text().to_string()
    }

    pub(super) fn edit(&mut self, chord: Chord) {
        if self.typed == Typed::Nothing && chord.typed().is_some() {
            self.field.clear();
        }
        self.field.edit(chord);
        self.typed = Typed::Something;
    }

    pub(super) fn paste(&mut self, text: &str) {
        if self.typed == Typed::Nothing {
            self.field.clear();
        }
        self.field.paste(text);
        self.typed = Typed::Something;
    }

    /// Chooses another line of the list, or scrolls what is beneath the questions.
    pub(super) fn go(&mut self, action: Action) {
        let is_step = matches!(action, Action::Up | Action::Down);
        if !is_step || self.asking.choices.is_empty() {
            self.from = moved(self.from, usize::MAX, action);
            return;
        }
        let at = match self.chosen() {
            Some(at) => moved(at, self.asking.choices.len(), action),
            None => 0,
        };
        if let Some((value, _)) = self.asking.choices.get(at) {
            self.field = Field::holding(value);
            self.typed = Typed::Nothing;
        }
    }

    /// The line of the list that the field names, by its words or by its number.
    fn chosen(&self) -> Option<usize> {
        let written = self.written();
        let by_number = written.parse::<usize>().ok().and_then(|number| number.checked_sub(1));
        let named = self.asking.choices.iter().position(|(value, _)| *value == written);
        named.or(by_number.filter(|at| *at < self.asking.choices.len()))
    }

    /// Draws the question and says where the real cursor stands.
    pub(super) fn draw(
        &mut self,
        area: Rect,
        lang: Lang,
        theme: Theme,
        buf: &mut Buffer,
    ) -> Position {
        let beneath = self.beneath(usize::from(area.width));
        let questions = self.asking.lines.len();
        let room = usize::from(area.height).saturating_sub(1);
        let needed = if beneath.is_empty() { 0 } else { beneath.len() + 1 };
        let least = LEAST_QUESTIONS.min(questions);
        let shown = room.saturating_sub(needed).clamp(least, questions.max(least));
        let rows = u16::try_from(shown).unwrap_or(u16::MAX);
        let [head, list, rest] = Layout::vertical([
            Constraint::Length(1),
            Constraint::Length(rows),
            Constraint::Fill(1),
        ])
        .areas(area);
        let (title, at, all) = (&self.asking.title, self.asking.at + 1, questions);
        let title =
            tr(lang, format!("{title} · câu {at}/{all}"), format!("{title} · {at} of {all}"));
        draw_row(&[(Role::Title, title)], head, theme, buf);
        let cursor = self.draw_questions(list, theme, buf);
        if !beneath.is_empty() {
            self.draw_beneath(&beneath, rest, (lang, theme), buf);
        }
        cursor
    }

    fn draw_questions(&self, area: Rect, theme: Theme, buf: &mut Buffer) -> Position {
        let shown = window(self.asking.lines.len(), self.asking.at, usize::from(area.height));
        let room = usize::from(area.width).saturating_sub(LABEL_COLUMNS);
        let rows = self.asking.lines.iter().enumerate().skip(shown.start).take(shown.len());
        let rows: Vec<Row> = rows.map(|(at, line)| self.question(at, line, room)).collect();
        draw_all(&rows, area, theme, buf);
        let column = u16::try_from(LABEL_COLUMNS + cursor_in(&self.field, room)).unwrap_or(0);
        let row = u16::try_from(self.asking.at.saturating_sub(shown.start)).unwrap_or(0);
        let column = column.min(area.width.saturating_sub(1));
        let row = row.min(area.height.saturating_sub(1));
        Position::new(area.x.saturating_add(column), area.y.saturating_add(row))
    }

    /// A question with its answer; the one that stands has the field.
    fn question(&self, at: usize, (label, answer): &(String, String), room: usize) -> Row {
        let (mark, role, answer) = match at.cmp(&self.asking.at) {
            Ordering::Less => ("  ", Role::Text, text::cut(answer, room)),
            Ordering::Equal => ("▶ ", Role::Title, shown_part(&self.field, room)),
            Ordering::Greater => ("  ", Role::Dim, text::cut(answer, room)),
        };
        let label = text::cut(&format!("{mark}{label}"), LABEL_COLUMNS - 1);
        vec![(role, text::pad(&label, LABEL_COLUMNS)), (role, answer)]
    }

    /// Collects what stands beneath the questions: faults, the whole question where its row cuts it,
    /// the list, and what the question is about.
    fn beneath(&self, room: usize) -> Vec<Row> {
        let mut rows: Vec<Row> = wrapped(&self.complaint, Role::Warning, room);
        let label = self.asking.lines.get(self.asking.at).map(|(label, _)| label.as_str());
        let label = label.filter(|label| LABEL_COLUMNS < text::width(label) + 3);
        rows.extend(wrapped(label.unwrap_or_default(), Role::Hint, room));
        rows.extend(wrapped(&self.asking.hint, Role::Hint, room));
        let chosen = self.chosen();
        rows.extend(self.asking.choices.iter().enumerate().map(|(at, (value, words))| {
            let (mark, role) =
                if chosen == Some(at) { ("▌", Role::Focus) } else { (" ", Role::Text) };
            let number = at + 1;
            vec![(role, text::cut(&format!("{mark}{number:>2}. {words} ({value})"), room))]
        }));
        rows.extend(wrapped(&self.asking.shown, Role::Text, room));
        rows
    }

    fn draw_beneath(
        &mut self,
        beneath: &[Row],
        area: Rect,
        looks: (Lang, Theme),
        buf: &mut Buffer,
    ) {
        let (lang, theme) = looks;
        let room = usize::from(area.height).saturating_sub(1);
        self.from = self.from.min(beneath.len().saturating_sub(room));
        let from = self.from;
        let below = beneath.len().saturating_sub(from + room);
        let what = if !self.complaint.is_empty() {
            tr(lang, "Cần sửa", "To mend")
        } else if self.asking.choices.is_empty() {
            tr(lang, "Chi tiết", "Details")
        } else {
            tr(lang, "Chọn một dòng", "Choose a line")
        };
        let title = match (from, below) {
            (0, 0) => what.to_owned(),
            (above, below) => format!("{what} · PgUp ↑ {above} · PgDn ↓ {below}"),
        };
        let body = draw_title(&title, false, area, theme, buf);
        draw_all(beneath.get(from..).unwrap_or_default(), body, theme, buf);
    }
}

/// Wraps every line; what is wrapped stands under where its words began.
fn wrapped(words: &str, role: Role, room: usize) -> Vec<Row> {
    let lines = words.lines().flat_map(|line| {
        let indent = line.len() - line.trim_start().len();
        let blanks = " ".repeat(indent.min(room / 2));
        let parts = if text::width(line) <= room {
            vec![line.to_owned()]
        } else {
            let parts = text::wrap(line, room.saturating_sub(blanks.len())).into_iter();
            parts.map(|part| format!("{blanks}{part}")).collect()
        };
        parts.into_iter().map(move |part| vec![(role, part)])
    });
    lines.collect()
}
