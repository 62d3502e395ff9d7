//! The hall screen: follows the session file and shows its wall. It only reads; whatever happens
//! to the console or the file, the last good picture stays.

use std::io;
use std::path::Path;

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::event_loop::{Drawn, Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::follow::{Following, LOOK};
use super::signals::Signal;
use crate::domain::{Lang, Moment};
use crate::journal::OpenError;
use crate::ui::Input;
use crate::ui::action::{Action, Context, resolve};
use crate::ui::hall::letters::{Letters, Looks};
use crate::ui::hall::role::Role;
use crate::ui::hall::{HallView, show};
use crate::ui::theme::Theme;
use crate::ui::twice::Twice;

/// What the hall screen knows.
#[derive(Debug)]
pub struct HallScreen {
    following: Following,
    look: Look,
    /// What stands on the screen; nothing before the first frame.
    drawn: Option<(HallView, Drawn)>,
    leaving: Twice,
    world: World,
}

/// How the screen was asked to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    pub role: Role,
    /// The language asked for; else the session's.
    pub lang: Option<Lang>,
    pub theme: Theme,
    pub letters: Letters,
}

/// Runs the hall screen until somebody leaves it or the system ends it.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    screen: &mut HallScreen,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        screen.draw(terminal)?;
        match screen.rest(ears).await? {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
}

impl HallScreen {
    /// Begins to follow. There need not be a file yet, but what there is must be a session.
    pub fn new(path: &Path, look: Look, world: World) -> Result<Self, OpenError> {
        let following = Following::new(path, look.lang.unwrap_or_default())?;
        Ok(Self { following, look, drawn: None, leaving: Twice::default(), world })
    }

    /// Draws the picture of this moment.
    fn draw<B>(&mut self, terminal: &mut Terminal<B>) -> io::Result<()>
    where
        B: Backend<Error: Send + Sync + 'static>,
    {
        let now = (self.world.now)();
        let view = self.picture(now);
        let looks = Looks { theme: self.look.theme, letters: self.look.letters };
        let mut parts = 1;
        terminal
            .draw(|frame| {
                parts = show(frame.area(), frame.buffer_mut(), &view, looks);
            })
            .map_err(io::Error::other)?;
        let drawn = Drawn { now, stale_at: view.wake_at(parts) };
        self.drawn = Some((view, drawn));
        Ok(())
    }

    /// What the screen should show at a moment.
    fn picture(&self, now: Moment) -> HallView {
        let (live, wall) = (self.following.state(), self.following.wall());
        let lang = self.look.lang.unwrap_or(wall.about.lang);
        self.look.role.view(live, wall, now, lang)
    }

    /// Looks at the file again and again until there is something to draw. Keys do not hold it up.
    async fn rest<I, S>(&mut self, ears: &mut Ears<I, S>) -> io::Result<Turn>
    where
        I: Stream<Item = io::Result<Event>> + Unpin,
        S: Stream<Item = Signal> + Unpin,
    {
        loop {
            let now = (self.world.now)();
            let turn = match ears.wake(Some(now + LOOK), now).await {
                Wake::Clock | Wake::Signal(Signal::Suspend) => Turn::Idle,
                Wake::Signal(Signal::Continue) => (self.world.retake)().map(|()| Turn::Redraw)?,
                Wake::Signal(signal) => Turn::Leave(Exit::Signal(signal)),
                Wake::Lost(error) => return Err(error),
                Wake::Input(event) => self.take(event),
            };
            let turn = turn.and(self.look_again());
            if turn != Turn::Idle {
                return Ok(turn);
            }
        }
    }

    /// Draws only what differs: most of what the console saves does not concern the wall.
    fn look_again(&mut self) -> Turn {
        let has_news = self.following.poll();
        let is_right = self.drawn.as_ref().is_some_and(|(view, drawn)| {
            let is_as_before = || self.picture(drawn.now) == *view;
            !drawn.is_stale((self.world.now)()) && (!has_news || is_as_before())
        });
        if is_right { Turn::Idle } else { Turn::Draw }
    }

    /// Takes a key. Only leaving means anything here, and only when it is pressed twice.
    fn take(&mut self, event: Event) -> Turn {
        let action = match Input::from_event(event) {
            Some(Input::Key(chord)) => resolve(Context::Hall, chord),
            Some(Input::Resize { .. }) => return Turn::Draw,
            _ => None,
        };
        let leaves = action == Some(Action::Quit) && self.leaving.press((self.world.now)());
        if leaves { Turn::Leave(Exit::Quit) } else { Turn::Idle }
    }
}
