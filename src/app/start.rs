//! The start screen's loop, what it has to offer, and the session that is asked for on it.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::event_loop::{Ears, Exit, Next, Turn, Wake, World, draw_all_anew};
use super::making::{Answered, Making};
use super::signals::Signal;
use super::{clock, environment, library, recent};
use crate::domain::{Lang, tr};
use crate::journal;
use crate::template;
use crate::ui::start::{Asking, Offered, Recent, Start, render};
use crate::ui::{Effect, Input};

/// The start screen with the session that is asked for on it.
#[derive(Debug)]
pub struct Reception {
    pub screen: Start,
    /// The template that was chosen, as it was named, and the questions. They stay when the list is
    /// looked at again.
    making: Option<(String, Making)>,
}

/// Runs the start screen until something is chosen.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    desk: &mut Reception,
    world: World,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        terminal.draw(|frame| render(frame, &mut desk.screen)).map_err(io::Error::other)?;
        match desk.answer(ears.wake(None, (world.now)()).await, world)? {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
}

/// Lists the sessions that this user opened last, as far as they can still be read.
pub fn recent_sessions() -> Vec<Recent> {
    let Some(folders) = environment::folders() else { return Vec::new() };
    recent::list(&folders.recent).into_iter().filter_map(describe).collect()
}

/// Lists the templates that come with the program.
pub fn offered_templates() -> Vec<Offered> {
    let sound = template::embedded().iter().filter_map(|embedded| embedded.parse().ok());
    let offered = sound.map(|read| Offered { name: read.name, title: read.title.to_string() });
    offered.collect()
}

impl Reception {
    /// A start screen on which nothing is asked yet.
    pub fn new(screen: Start) -> Self {
        Self { screen, making: None }
    }

    fn answer(&mut self, wake: Wake, world: World) -> io::Result<Turn> {
        match wake {
            Wake::Signal(signal) => world.obey(signal),
            Wake::Lost(error) => Err(error),
            Wake::Clock => Ok(Turn::Draw),
            Wake::Input(event) => {
                let input = Input::from_event(event);
                Ok(input.map_or(Turn::Idle, |input| self.take(&input)))
            }
        }
    }

    /// Takes one act of the person, and does what it asks for.
    pub fn take(&mut self, input: &Input) -> Turn {
        let lang = self.screen.lang();
        match self.screen.handle(input) {
            Effect::None
            | Effect::Execute(_)
            | Effect::Copy(_)
            | Effect::Papers
            | Effect::Export(_)
            | Effect::Suspend => (),
            Effect::Quit => return Turn::Leave(Exit::Quit),
            Effect::Open(path) => return Turn::Leave(Exit::Next(Next::Open(path))),
            Effect::Demo => return Turn::Leave(Exit::Next(Next::Demo)),
            Effect::NewFrom(template) => self.begin(&template),
            Effect::Answer(written) => return self.go_on(&written),
            Effect::Back(written) => self.go_back(&written),
        }
        if self.screen.lang() != lang
            && let Some((_, making)) = &self.making
        {
            self.screen.reword(asking(making, self.screen.lang()));
        }
        Turn::Draw
    }

    /// Begins a session from a template, or goes on with the one that was begun.
    fn begin(&mut self, template: &str) {
        let lang = self.screen.lang();
        if self.making.as_ref().is_none_or(|(begun, _)| begun != template) {
            match library::template(template, lang) {
                Ok(read) => self.making = Some((template.to_owned(), Making::new(read))),
                Err(complaint) => return self.screen.complain(&complaint),
            }
        }
        if let Some((_, making)) = &self.making {
            self.screen.ask(asking(making, lang));
        }
    }

    fn go_on(&mut self, written: &str) -> Turn {
        let lang = self.screen.lang();
        let Some((_, making)) = &mut self.making else { return Turn::Idle };
        match making.answer(written, lang) {
            Ok(Answered::Asked) => self.screen.ask(asking(making, lang)),
            Ok(Answered::Ready(order)) => return Turn::Leave(Exit::Next(Next::Make(order))),
            Err(complaint) => self.screen.complain(&complaint),
        }
        Turn::Draw
    }

    fn go_back(&mut self, written: &str) {
        let lang = self.screen.lang();
        let Some((_, making)) = &mut self.making else { return };
        if making.back(written) {
            self.screen.ask(asking(making, lang));
        } else {
            self.screen.choose_again();
        }
    }
}

/// Puts the question that stands into the words of one language.
fn asking(making: &Making, lang: Lang) -> Asking {
    let interview = making.interview();
    let template = &interview.template().title;
    let choices = making.choices(lang).into_iter().map(|choice| (choice.value, choice.title));
    Asking {
        title: tr(lang, format!("Lập phiên mới: {template}"), format!("New session: {template}")),
        lines: interview.lines(lang),
        at: interview.at(),
        proposed: interview.proposed(),
        hint: interview.hint(lang).to_owned(),
        choices: choices.collect(),
        shown: making.shown(lang),
    }
}

fn describe(path: PathBuf) -> Option<Recent> {
    let title = journal::peek(&path).ok()?.title.to_string();
    let at = written_at(&path).unwrap_or_default();
    Some(Recent { path, title, at })
}

fn written_at(path: &Path) -> Option<String> {
    let written = fs::metadata(path).ok()?.modified().ok()?;
    Some(clock::local(written).format("%d/%m/%Y %H:%M").to_string())
}
