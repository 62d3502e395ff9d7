//! Somebody at the console: presses keys, reads the screen; what is asked of the session is done.

use daihoi::domain::{Command, Lang, Moment, Record};
use daihoi::ui::input::Chord;
use daihoi::ui::theme::Theme;
use daihoi::ui::{Effect, Facts, Input, Saved, Ui, render};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use ratatui::crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};

use crate::support::domain::Congress;

pub(super) struct Operator {
    pub(super) congress: Congress,
    pub(super) ui: Ui,
    pub(super) saved: Saved,
    pub(super) now: Moment,
    /// What was asked of the session and accepted, in order.
    pub(super) done: Vec<Command>,
}

impl Operator {
    /// Vietnamese, 80 × 24, at the time of the congress.
    pub(super) fn at(congress: Congress) -> Self {
        let ui = Ui::new(Lang::Vi, Theme::Mono, (80, 24));
        let now = congress.now();
        Self { congress, ui, saved: Saved::Saved, now, done: Vec::new() }
    }

    pub(super) fn sized(mut self, columns: u16, rows: u16) -> Self {
        self.give(Input::Resize { columns, rows });
        self
    }

    pub(super) fn speaking(mut self, lang: Lang) -> Self {
        self.ui = Ui::new(lang, Theme::Mono, (80, 24));
        self
    }

    /// Presses keys by their names, apart by blanks: `F8 Down Enter Ctrl+Z`.
    pub(super) fn press(&mut self, keys: &str) -> Effect {
        let mut effect = Effect::None;
        for key in keys.split(' ') {
            effect = self.give(pressed(key));
        }
        effect
    }

    /// Types a text, one key a code point.
    pub(super) fn types(&mut self, text: &str) {
        for c in text.chars() {
            self.give(Input::Key(Chord::plain(KeyCode::Char(c))));
        }
    }

    pub(super) fn give(&mut self, input: Input) -> Effect {
        let history = self.congress.history.clone();
        let facts = Facts::new(&history, self.now, &self.saved, "chi-bo.json");
        let effect = self.ui.handle(&facts, input);
        if let Effect::Execute(command) = &effect {
            self.execute(command);
        }
        effect
    }

    /// The program ended and the session is open again.
    pub(super) fn comes_back(&mut self) {
        self.ui = Ui::new(Lang::Vi, Theme::Mono, (80, 24));
        let facts = Facts::new(&self.congress.history, self.now, &self.saved, "chi-bo.json");
        self.ui.come_back(&facts);
    }

    /// The screen as text, without the blanks at the ends of its rows.
    pub(super) fn screen(&self, columns: u16, rows: u16) -> String {
        let terminal = self.draw(columns, rows);
        let buffer = terminal.backend().buffer();
        let lines = buffer.content.chunks(usize::from(columns)).map(|row| {
            let line: String = row.iter().map(ratatui::buffer::Cell::symbol).collect();
            line.trim_end().to_owned()
        });
        lines.collect::<Vec<_>>().join("\n")
    }

    pub(super) fn draw(&self, columns: u16, rows: u16) -> Terminal<TestBackend> {
        let facts = Facts::new(&self.congress.history, self.now, &self.saved, "chi-bo.json");
        let mut terminal = Terminal::new(TestBackend::new(columns, rows)).unwrap();
        terminal.draw(|frame| render(frame, &self.ui, &facts)).unwrap();
        terminal
    }

    /// When a frame of 120 × 36 next changes by itself.
    pub(super) fn wake_at(&self) -> Moment {
        let facts = Facts::new(&self.congress.history, self.now, &self.saved, "chi-bo.json");
        self.ui.wake_at(&facts, (120, 36)).unwrap()
    }

    /// Whether a text stands somewhere on a screen of 80 × 24.
    pub(super) fn sees(&self, text: &str) -> bool {
        self.screen(80, 24).contains(text)
    }

    fn execute(&mut self, command: &Command) {
        match self.congress.history.decide(command, self.now) {
            Ok(events) => {
                let n = self.congress.history.records().len() as u64 + 1;
                let at = Some(self.now);
                self.congress.history.push(Record { n, at, by: "Lan".into(), events });
                self.done.push(command.clone());
                let facts =
                    Facts::new(&self.congress.history, self.now, &self.saved, "chi-bo.json");
                self.ui.accepted(&facts);
            }
            Err(refusal) => self.ui.refused(&refusal),
        }
    }
}

/// What the terminal reports of a key, as the program reads it.
fn pressed(name: &str) -> Input {
    let (key, mods) = match name.strip_prefix("Ctrl+") {
        Some(key) => (key, KeyModifiers::CONTROL),
        None => (name, KeyModifiers::NONE),
    };
    Input::from_event(Event::Key(KeyEvent::new(code(key), mods))).unwrap()
}

fn code(name: &str) -> KeyCode {
    match name {
        "Enter" => KeyCode::Enter,
        "Esc" => KeyCode::Esc,
        "Tab" => KeyCode::Tab,
        "BackTab" => KeyCode::BackTab,
        "Backspace" => KeyCode::Backspace,
        "Delete" => KeyCode::Delete,
        "Up" => KeyCode::Up,
        "Down" => KeyCode::Down,
        "Left" => KeyCode::Left,
        "Right" => KeyCode::Right,
        "Home" => KeyCode::Home,
        "End" => KeyCode::End,
        "Space" => KeyCode::Char(' '),
        _ => match name.strip_prefix('F').and_then(|number| number.parse().ok()) {
            Some(number) => KeyCode::F(number),
            None => KeyCode::Char(name.chars().next().unwrap().to_ascii_lowercase()),
        },
    }
}
