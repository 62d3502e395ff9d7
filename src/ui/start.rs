//! The screen before a session is open: resume a recent one, make one from a template, try the demo.

mod draft;
mod help;

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::widgets::Widget;

pub use self::draft::Order;
use self::draft::{Draft, Drafted};
use super::action::{Action, Context, resolve};
use super::input::Chord;
use super::looks::{next_theme, other_lang};
use super::theme::{Role, Theme};
use super::update::moving::moved;
use super::view::chrome::{ListView, Row, draw_row, draw_text};
use super::view::status::hints;
use super::{Effect, Input};
use crate::domain::{Lang, tr};

/// A session that was open before.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    pub path: PathBuf,
    /// The title of the congress.
    pub title: String,
    /// When it was last written to, as it is to be shown.
    pub at: String,
}

/// A template that a session can be made from.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offered {
    pub name: String,
    pub title: String,
    /// The session file that is proposed: none that is there already.
    pub session: String,
}

/// The start screen.
#[derive(Clone, Debug)]
pub struct Start {
    lang: Lang,
    theme: Theme,
    recent: Vec<Recent>,
    templates: Vec<Offered>,
    at: usize,
    stage: Stage,
    /// The context whose keys are shown in the place of the stage.
    helped: Option<Context>,
    /// What the last key meant: a second `Ctrl+C` in a row leaves.
    before: Option<Action>,
}

/// Whether something is chosen or a new session is filled in.
#[derive(Clone, Debug)]
enum Stage {
    Choosing,
    Filling(Box<Draft>),
}

impl Start {
    pub fn new(lang: Lang, theme: Theme, recent: Vec<Recent>, templates: Vec<Offered>) -> Self {
        let stage = Stage::Choosing;
        Self { lang, theme, recent, templates, at: 0, stage, helped: None, before: None }
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Takes one act of the person and says what the loop must do.
    pub fn handle(&mut self, input: &Input) -> Effect {
        match (input, &mut self.stage) {
            (Input::Key(chord), _) => return self.key(*chord),
            (Input::Paste(text), Stage::Filling(draft)) => draft.paste(text),
            _ => (),
        }
        Effect::None
    }

    /// Says why no session was made from the last order.
    pub fn complain(&mut self, complaint: &str) {
        if let Stage::Filling(draft) = &mut self.stage {
            draft.complain(complaint);
        }
    }

    fn key(&mut self, chord: Chord) -> Effect {
        let context = self.context();
        let action = resolve(context, chord);
        let before = std::mem::replace(&mut self.before, action);
        match action {
            Some(Action::Interrupt) if before == action => return Effect::Quit,
            _ if self.helped.take().is_some() => (),
            Some(Action::Help) => self.helped = Some(context),
            Some(Action::NextLanguage) => self.lang = other_lang(self.lang),
            Some(Action::NextTheme) => self.theme = next_theme(self.theme),
            _ => return self.pass_on(chord, action),
        }
        Effect::None
    }

    fn context(&self) -> Context {
        match self.stage {
            Stage::Choosing => Context::Start,
            Stage::Filling(_) => Context::Form,
        }
    }

    fn pass_on(&mut self, chord: Chord, action: Option<Action>) -> Effect {
        let Stage::Filling(draft) = &mut self.stage else { return self.choose(action) };
        match draft.key(chord) {
            Drafted::Taken => (),
            Drafted::Ordered(order) => return Effect::NewFrom(order),
            Drafted::Dropped => self.stage = Stage::Choosing,
        }
        Effect::None
    }

    fn choose(&mut self, action: Option<Action>) -> Effect {
        match action {
            Some(Action::Pick) => return self.pick(),
            Some(Action::Quit) => return Effect::Quit,
            Some(
                action @ (Action::Up
                | Action::Down
                | Action::PageUp
                | Action::PageDown
                | Action::First
                | Action::Last),
            ) => self.at = moved(self.at, self.count(), action),
            Some(_) | None => (),
        }
        Effect::None
    }

    fn count(&self) -> usize {
        self.recent.len() + self.templates.len() + 1
    }

    fn pick(&mut self) -> Effect {
        if let Some(recent) = self.recent.get(self.at) {
            return Effect::Open(recent.path.clone());
        }
        let at = self.at.saturating_sub(self.recent.len());
        match self.templates.get(at) {
            Some(template) => {
                self.stage = Stage::Filling(Box::new(Draft::new(template.clone())));
                Effect::None
            }
            None => Effect::Demo,
        }
    }
}

/// Draws the start screen.
pub fn render(frame: &mut Frame, start: &Start) {
    let (lang, theme, area) = (start.lang, start.theme, frame.area());
    let buf = frame.buffer_mut();
    buf.set_style(area, theme.style(Role::Text));
    let [head, about, _, list, status] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(2),
        Constraint::Length(1),
        Constraint::Fill(1),
        Constraint::Length(1),
    ])
    .areas(area);
    draw_row(&[(Role::Title, "daihoi · đại hội".to_owned())], head, theme, buf);
    let words = tr(
        lang,
        "Điều hành đại hội từ danh sách và chương trình đến kết quả bầu cử và biên bản.",
        "Runs a congress from the roster and the agenda to the results and the minutes.",
    );
    draw_text(words, Role::Dim, about, theme, buf);
    if let Some(of) = start.helped {
        help::draw(of, start, (list, status), buf);
        return;
    }
    match &start.stage {
        Stage::Choosing => {
            start.list().render(list, buf);
            draw_row(&hints(Context::Start, lang, status.width), status, theme, buf);
        }
        Stage::Filling(draft) => {
            draw_row(&hints(Context::Form, lang, status.width), status, theme, buf);
            let cursor = draft.draw(list, lang, theme, buf);
            frame.set_cursor_position(cursor);
        }
    }
}

impl Start {
    fn list(&self) -> ListView {
        let recent = self.recent.iter().map(|recent| {
            let what = tr(self.lang, "Mở lại   ", "Resume   ");
            // Sessions of one name are told apart by the date, which must not be cut off.
            row(what, &format!("{}  {}", recent.at, recent.title), "")
        });
        let templates = self.templates.iter().map(|template| {
            row(tr(self.lang, "Lập mới  ", "New      "), &template.title, &template.name)
        });
        let demo = row(
            tr(self.lang, "Chạy thử ", "Try out  "),
            tr(self.lang, "Đại hội mẫu, trên một bản sao mới", "The demonstration, a fresh copy"),
            "",
        );
        ListView {
            theme: self.theme,
            title: tr(self.lang, "Chọn một việc", "Choose").into(),
            focused: true,
            rows: recent.chain(templates).chain([demo]).collect(),
            chosen: self.at,
            empty: String::new(),
        }
    }
}

fn row(what: &str, title: &str, detail: &str) -> Row {
    vec![
        (Role::Hint, what.to_owned()),
        (Role::Text, title.to_owned()),
        (Role::Dim, format!("  {detail}")),
    ]
}
