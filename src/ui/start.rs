//! The screen before a session is open: resume a recent one, make one from a template question by
//! question, try the demo. The questions come from outside; here they are shown and answered.

mod help;
mod sheet;

use std::path::PathBuf;

use ratatui::Frame;
use ratatui::layout::{Constraint, Layout};
use ratatui::widgets::Widget;

pub use self::sheet::Asking;
use self::sheet::Sheet;
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
    /// The template file of one's own, as far as it was typed.
    own: String,
    /// The context whose keys are shown in the place of the stage.
    helped: Option<Context>,
    /// What the last key meant: a second `Ctrl+C` in a row leaves.
    before: Option<Action>,
}

/// Whether something is chosen or a new session is asked for.
#[derive(Clone, Debug)]
enum Stage {
    Choosing,
    /// The file of a template of one's own is asked for.
    Naming(Box<Sheet>),
    Asked(Box<Sheet>),
}

impl Start {
    pub fn new(lang: Lang, theme: Theme, recent: Vec<Recent>, templates: Vec<Offered>) -> Self {
        let stage = Stage::Choosing;
        Self {
            lang,
            theme,
            recent,
            templates,
            at: 0,
            stage,
            own: String::new(),
            helped: None,
            before: None,
        }
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
            (Input::Paste(text), Stage::Naming(sheet) | Stage::Asked(sheet)) => sheet.paste(text),
            _ => (),
        }
        Effect::None
    }

    /// Puts up the next question.
    pub fn ask(&mut self, asking: Asking) {
        self.stage = Stage::Asked(Box::new(Sheet::new(asking)));
    }

    /// Puts the question that stands in other words.
    pub fn reword(&mut self, asking: Asking) {
        if let Stage::Asked(sheet) = &mut self.stage {
            sheet.reword(asking);
        }
    }

    /// Goes back to the list.
    pub fn choose_again(&mut self) {
        self.stage = Stage::Choosing;
    }

    /// Says why the last answer would not do.
    pub fn complain(&mut self, complaint: &str) {
        if let Stage::Naming(sheet) | Stage::Asked(sheet) = &mut self.stage {
            sheet.complain(complaint);
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
            Stage::Naming(_) | Stage::Asked(_) => Context::Asked,
        }
    }

    fn pass_on(&mut self, chord: Chord, action: Option<Action>) -> Effect {
        let (sheet, is_named) = match &mut self.stage {
            Stage::Choosing => return self.choose(action),
            Stage::Naming(sheet) => (sheet, true),
            Stage::Asked(sheet) => (sheet, false),
        };
        match action {
            Some(Action::Enter) if is_named => return Effect::NewFrom(sheet.written()),
            Some(Action::Enter) => return Effect::Answer(sheet.written()),
            Some(Action::Close | Action::Interrupt) if is_named => {
                self.own = sheet.written();
                self.stage = Stage::Choosing;
            }
            Some(Action::Close | Action::Interrupt) => return Effect::Back(sheet.written()),
            Some(action @ (Action::Up | Action::Down | Action::PageUp | Action::PageDown)) => {
                sheet.go(action);
            }
            Some(_) | None => sheet.edit(chord),
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

    /// The rows: sessions, templates, a template of one's own, the demonstration.
    fn count(&self) -> usize {
        self.recent.len() + self.templates.len() + 2
    }

    fn pick(&mut self) -> Effect {
        if let Some(recent) = self.recent.get(self.at) {
            return Effect::Open(recent.path.clone());
        }
        let at = self.at.saturating_sub(self.recent.len());
        if let Some(template) = self.templates.get(at) {
            return Effect::NewFrom(template.name.clone());
        }
        if at > self.templates.len() {
            return Effect::Demo;
        }
        self.stage = Stage::Naming(Box::new(Sheet::new(own_template(self.lang, &self.own))));
        Effect::None
    }
}

/// The question for the file of a template of one's own.
fn own_template(lang: Lang, proposed: &str) -> Asking {
    let label = tr(lang, "Tệp mẫu (.toml)", "Template file (.toml)").to_owned();
    let shown = tr(
        lang,
        "Chép một mẫu ra, sửa, kiểm tra, rồi dùng ở đây:\n  daihoi templates show TÊN --source > cua-toi.toml\n  daihoi templates check cua-toi.toml",
        "Copy a template out, edit it, check it, then use it here:\n  daihoi templates show NAME --source > own.toml\n  daihoi templates check own.toml",
    );
    Asking {
        title: tr(lang, "Lập phiên mới", "New session").to_owned(),
        lines: vec![(label, String::new())],
        proposed: proposed.to_owned(),
        shown: shown.to_owned(),
        ..Asking::default()
    }
}

/// Draws the start screen. What is scrolled past its end comes back to it.
pub fn render(frame: &mut Frame, start: &mut Start) {
    let (lang, theme, area) = (start.lang, start.theme, frame.area());
    let buf = frame.buffer_mut();
    buf.set_style(area, theme.style(Role::Text));
    let is_chosen = matches!(start.stage, Stage::Choosing);
    let [head, about, _, list, status] = Layout::vertical([
        Constraint::Length(1),
        Constraint::Length(if is_chosen { 2 } else { 0 }),
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
    draw_row(&hints(start.context(), lang, status.width), status, theme, buf);
    match &mut start.stage {
        Stage::Choosing => start.list().render(list, buf),
        Stage::Naming(sheet) | Stage::Asked(sheet) => {
            let cursor = sheet.draw(list, lang, theme, buf);
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
        let own = row(
            tr(self.lang, "Lập mới  ", "New      "),
            tr(self.lang, "Từ một tệp mẫu của mình", "From a template file of your own"),
            "",
        );
        let demo = row(
            tr(self.lang, "Chạy thử ", "Try out  "),
            tr(self.lang, "Đại hội mẫu, trên một bản sao mới", "The demonstration, a fresh copy"),
            "",
        );
        ListView {
            theme: self.theme,
            title: tr(self.lang, "Chọn một việc", "Choose").into(),
            focused: true,
            rows: recent.chain(templates).chain([own, demo]).collect(),
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
