//! The chair's prompt: follows the session file and shows the words of the step. It only reads.

use std::io;
use std::path::Path;

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::event_loop::{Drawn, Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::follow::{Following, LOOK};
use super::signals::Signal;
use crate::domain::{Lang, Moment};
use crate::journal::OpenError;
use crate::ui::Input;
use crate::ui::action::{Action, Context, resolve};
use crate::ui::hall::letters::Looks;
use crate::ui::prompt::{Prompt, PromptView};
use crate::ui::twice::Twice;

/// What the prompt's loop knows.
#[derive(Debug)]
pub struct PromptScreen {
    following: Following,
    prompt: Prompt,
    lang: Option<Lang>,
    /// What stands on the screen; nothing before the first frame.
    drawn: Option<(PromptView, Drawn)>,
    leaving: Twice,
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
        screen.draw(terminal)?;
        let size = terminal.size().map_err(io::Error::other)?;
        let area = Rect::from((Position::ORIGIN, size));
        match screen.rest(ears, area).await? {
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
        Ok(Self {
            following,
            prompt: Prompt::new(looks),
            lang,
            drawn: None,
            leaving: Twice::default(),
            world,
        })
    }

    /// Draws what there is to say now.
    fn draw<B>(&mut self, terminal: &mut Terminal<B>) -> io::Result<()>
    where
        B: Backend<Error: Send + Sync + 'static>,
    {
        let now = (self.world.now)();
        let view = self.view(now);
        self.prompt.see(&view, now);
        terminal
            .draw(|frame| self.prompt.draw(&view, now, frame.area(), frame.buffer_mut()))
            .map_err(io::Error::other)?;
        let drawn = Drawn { now, stale_at: self.prompt.wake_at(&view, now) };
        self.drawn = Some((view, drawn));
        Ok(())
    }

    /// What there is to say at a moment.
    fn view(&self, now: Moment) -> PromptView {
        let state = self.following.state();
        PromptView::new(state, now, self.lang.unwrap_or(state.about.lang))
    }

    /// Looks at the file again and again until there is something to draw. Keys do not hold it up.
    async fn rest<I, S>(&mut self, ears: &mut Ears<I, S>, area: Rect) -> io::Result<Turn>
    where
        I: Stream<Item = io::Result<Event>> + Unpin,
        S: Stream<Item = Signal> + Unpin,
    {
        loop {
            let now = (self.world.now)();
            let wake = ears.wake(Some(now + LOOK), now).await;
            let turn = ears.drain(wake, |wake| self.answer(wake, area)).await?;
            let turn = turn.and(self.look_again());
            if turn != Turn::Idle {
                return Ok(turn);
            }
        }
    }

    fn answer(&mut self, wake: Wake, area: Rect) -> io::Result<Turn> {
        match wake {
            Wake::Clock => Ok(Turn::Idle),
            Wake::Signal(signal) => self.world.obey(signal),
            Wake::Lost(error) => Err(error),
            Wake::Input(event) => Ok(self.take(event, area)),
        }
    }

    /// Draws only what differs: most of what the console saves changes no word.
    fn look_again(&mut self) -> Turn {
        let has_news = self.following.poll();
        let is_right = self.drawn.as_ref().is_some_and(|(view, drawn)| {
            let is_as_before = || self.view(drawn.now) == *view;
            !drawn.is_stale((self.world.now)()) && (!has_news || is_as_before())
        });
        if is_right { Turn::Idle } else { Turn::Draw }
    }

    fn take(&mut self, event: Event, area: Rect) -> Turn {
        let chord = match Input::from_event(event) {
            Some(Input::Key(chord)) => chord,
            Some(Input::Resize { .. }) => return Turn::Draw,
            _ => return Turn::Idle,
        };
        match (resolve(Context::Prompt, chord), &self.drawn) {
            (Some(Action::Quit), _) => self.leave(),
            (Some(action), Some((view, _))) => {
                self.prompt.press(action, view, area);
                Turn::Draw
            }
            (None, _) | (_, None) => Turn::Idle,
        }
    }

    fn leave(&mut self) -> Turn {
        let is_meant = self.leaving.press((self.world.now)());
        if is_meant { Turn::Leave(Exit::Quit) } else { Turn::Idle }
    }
}
