//! The chair's prompt: follows the session file and shows the words of the step. It only reads.

use std::io;
use std::path::Path;

use chrono::TimeDelta;
use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::event_loop::{Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::follow::{Following, LOOK};
use super::signals::Signal;
use crate::domain::{Lang, Moment};
use crate::journal::OpenError;
use crate::ui::Input;
use crate::ui::action::{Action, Context, resolve};
use crate::ui::hall::letters::Looks;
use crate::ui::prompt::{Prompt, PromptView};

/// The second press that leaves must follow within this time: a stray key loses nothing.
const TWICE: TimeDelta = TimeDelta::seconds(2);

/// What the prompt's loop knows.
#[derive(Debug)]
pub struct PromptScreen {
    following: Following,
    prompt: Prompt,
    lang: Option<Lang>,
    pressed: Option<Moment>,
    world: World,
}

/// Runs the prompt until somebody leaves it or the system ends it.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    screen: &mut PromptScreen,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        let stale_at = screen.draw(terminal)?;
        let size = terminal.size().map_err(io::Error::other)?;
        let area = Rect::from((Position::ORIGIN, size));
        match screen.rest(ears, stale_at, area).await? {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
}

impl PromptScreen {
    /// Begins to follow. There need not be a file yet, but what there is must be a session.
    /// The language is the one asked for; else the session's.
    pub fn new(
        path: &Path,
        lang: Option<Lang>,
        looks: Looks,
        world: World,
    ) -> Result<Self, OpenError> {
        let following = Following::new(path, lang.unwrap_or_default())?;
        Ok(Self { following, prompt: Prompt::new(looks), lang, pressed: None, world })
    }

    /// Draws what there is to say, and says when that will change by itself.
    fn draw<B>(&mut self, terminal: &mut Terminal<B>) -> io::Result<Option<Moment>>
    where
        B: Backend<Error: Send + Sync + 'static>,
    {
        let (view, now) = self.view();
        self.prompt.see(&view, now);
        terminal
            .draw(|frame| self.prompt.draw(&view, now, frame.area(), frame.buffer_mut()))
            .map_err(io::Error::other)?;
        Ok(self.prompt.wake_at(&view, now))
    }

    fn view(&self) -> (PromptView, Moment) {
        let (state, now) = (self.following.state(), (self.world.now)());
        (PromptView::new(state, now, self.lang.unwrap_or(state.about.lang)), now)
    }

    /// Looks at the file again and again until there is something to draw.
    async fn rest<I, S>(
        &mut self,
        ears: &mut Ears<I, S>,
        stale_at: Option<Moment>,
        area: Rect,
    ) -> io::Result<Turn>
    where
        I: Stream<Item = io::Result<Event>> + Unpin,
        S: Stream<Item = Signal> + Unpin,
    {
        loop {
            let now = (self.world.now)();
            let turn = match ears.wake(Some(now + LOOK), now).await {
                Wake::Clock => self.look_again(stale_at),
                Wake::Signal(signal) => self.world.obey(signal)?,
                Wake::Lost(error) => return Err(error),
                Wake::Input(event) => self.take(event, area),
            };
            if turn != Turn::Idle {
                return Ok(turn);
            }
        }
    }

    fn look_again(&mut self, stale_at: Option<Moment>) -> Turn {
        let has_news = self.following.poll();
        let is_stale = stale_at.is_some_and(|stale_at| stale_at <= (self.world.now)());
        if has_news || is_stale { Turn::Draw } else { Turn::Idle }
    }

    fn take(&mut self, event: Event, area: Rect) -> Turn {
        let chord = match Input::from_event(event) {
            Some(Input::Key(chord)) => chord,
            Some(Input::Resize { .. }) => return Turn::Draw,
            _ => return Turn::Idle,
        };
        let Some(action) = resolve(Context::Prompt, chord) else { return Turn::Idle };
        if action == Action::Quit {
            return self.leave();
        }
        let (view, _) = self.view();
        self.prompt.press(action, &view, area);
        Turn::Draw
    }

    fn leave(&mut self) -> Turn {
        let now = (self.world.now)();
        match self.pressed.replace(now) {
            Some(first) if now - first <= TWICE => Turn::Leave(Exit::Quit),
            _ => Turn::Idle,
        }
    }
}
