//! The console: it sleeps until something happens, does it, draws once, and sleeps again.

mod away;
mod clerk;
mod desk;

use std::io;
use std::time::Duration;

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::clock::Stopwatch;
use super::event_loop::{Drawn, Ears, Exit, Next, Turn, Wake, World, draw_all_anew};
use super::signals::Signal;
use crate::domain::{Command, Lang, tr};
use crate::session::ExecuteError;
use crate::ui::{self, Effect, Input, Saved, Ui};

pub use away::away;
pub use clerk::Clerk;
pub use desk::Desk;

/// A disk slower than this is worth a word.
const SLOW: Duration = Duration::from_millis(100);

/// The session on the desk, and what the operator sees of it.
#[derive(Debug)]
pub struct Console {
    pub desk: Desk,
    pub ui: Ui,
    pub world: World,
    pub clerk: Clerk,
}

/// Runs the console until the operator or the system ends it.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    console: &mut Console,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        let Drawn { now, stale_at } = console.draw(terminal)?;
        loop {
            let wake = ears.wake(stale_at, now).await;
            match ears.drain(wake, |wake| console.answer(wake)).await? {
                Turn::Idle => (),
                Turn::Draw => break,
                Turn::Redraw => {
                    draw_all_anew(terminal)?;
                    break;
                }
                Turn::Leave(exit) => return Ok(exit),
            }
        }
    }
}

impl Console {
    /// Draws a frame, and says which moment it shows.
    pub fn draw<B>(&self, terminal: &mut Terminal<B>) -> io::Result<Drawn>
    where
        B: Backend<Error: Send + Sync + 'static>,
    {
        let now = (self.world.now)();
        let facts = self.desk.facts(now);
        let frame = terminal.draw(|frame| ui::render(frame, &self.ui, &facts));
        let extent = frame.map_err(io::Error::other)?.area.as_size().into();
        // Papers are written between what the operator does: the next one as soon as nothing comes in.
        let next_paper = self.clerk.is_busy().then_some(now);
        Ok(Drawn { now, stale_at: next_paper.or_else(|| self.ui.wake_at(&facts, extent)) })
    }

    /// Does what woke the loop.
    pub fn answer(&mut self, wake: Wake) -> io::Result<Turn> {
        match wake {
            Wake::Signal(signal) => self.world.obey(signal),
            Wake::Lost(error) => Err(error),
            Wake::Clock => {
                self.write_a_paper();
                Ok(Turn::Draw)
            }
            Wake::Input(event) => match Input::from_event(event) {
                Some(input) => self.take(input),
                None => Ok(Turn::Idle),
            },
        }
    }

    /// Tells the operator something that goes by itself.
    pub fn say(&mut self, text: impl FnOnce(Lang) -> String) {
        self.ui.inform(text(self.ui.lang()), (self.world.now)());
    }

    /// Tells the operator who comes back what was saved last, and goes to the work left undone.
    pub fn come_back(&mut self) {
        let now = (self.world.now)();
        let facts = self.desk.facts(now);
        if let Some(text) = away(facts.history, now, self.ui.lang()) {
            self.ui.warn(text);
        }
        self.ui.come_back(&facts);
    }

    /// Does a command, tells the operator how it went, and says whether it was accepted.
    pub fn execute(&mut self, command: &Command) -> bool {
        let watch = Stopwatch::start();
        let outcome = self.desk.execute(command, (self.world.now)(), self.ui.lang());
        match &outcome {
            Ok(()) => self.ui.accepted(&self.desk.facts((self.world.now)())),
            Err(ExecuteError::Refused(refusal)) => self.ui.refused(refusal),
            Err(ExecuteError::NotWritten(_)) => (),
        }
        self.ui.saved(self.desk.saved());
        if SLOW < watch.elapsed() && self.desk.saved() == &Saved::Saved {
            self.say(|lang| slow(lang, watch.elapsed()));
        }
        outcome.is_ok()
    }

    fn take(&mut self, input: Input) -> io::Result<Turn> {
        let now = (self.world.now)();
        match self.ui.handle(&self.desk.facts(now), input) {
            // Nobody is asked for a new session while one is open.
            Effect::None | Effect::NewFrom(_) | Effect::Answer(_) | Effect::Back(_) => (),
            Effect::Execute(command) => {
                self.execute(&command);
            }
            Effect::Papers => self.show_papers(),
            Effect::Export(wanted) => self.export(&wanted),
            Effect::Copy(text) => (self.world.copy)(&text)?,
            Effect::Suspend => return self.world.obey(Signal::Suspend),
            Effect::Quit => return Ok(Turn::Leave(Exit::Quit)),
            Effect::Open(path) => return Ok(Turn::Leave(Exit::Next(Next::Open(path)))),
            Effect::Demo => return Ok(Turn::Leave(Exit::Next(Next::Demo))),
        }
        Ok(Turn::Draw)
    }
}

fn slow(lang: Lang, took: Duration) -> String {
    let milliseconds = took.as_millis();
    tr(
        lang,
        format!("Đã lưu, nhưng mất {milliseconds} ms: ổ đĩa chậm."),
        format!("Saved, but it took {milliseconds} ms: the disk is slow."),
    )
}
