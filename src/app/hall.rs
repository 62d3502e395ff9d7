//! The hall screen: follows the session file and shows its wall. It only reads; whatever happens
//! to the console or the file, the last good picture stays.

use std::io;
use std::path::Path;

use chrono::TimeDelta;
use crossterm::event::{Event, KeyCode, KeyModifiers};
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::event_loop::{Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::follow::{Following, LOOK};
use super::signals::Signal;
use crate::domain::{Lang, Moment};
use crate::journal::OpenError;
use crate::ui::hall::letters::{Letters, Looks};
use crate::ui::hall::role::Role;
use crate::ui::hall::{HallView, show};
use crate::ui::theme::Theme;

/// The second press that leaves must follow within this time, so that a stray key shows nothing.
const TWICE: TimeDelta = TimeDelta::seconds(2);

/// What the hall screen knows.
#[derive(Debug)]
pub struct HallScreen {
    following: Following,
    look: Look,
    /// What stands on the screen; nothing before the first frame.
    drawn: Option<Drawn>,
    pressed: Option<Moment>,
    world: World,
}

/// A picture on the screen.
#[derive(Debug)]
struct Drawn {
    view: HallView,
    /// The moment that it shows.
    now: Moment,
    /// When it will no longer be right, if the clock alone can make it so.
    stale_at: Option<Moment>,
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
        Ok(Self { following, look, drawn: None, pressed: None, world })
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
        self.drawn = Some(Drawn { stale_at: view.wake_at(parts), view, now });
        Ok(())
    }

    /// What the screen should show at a moment.
    fn picture(&self, now: Moment) -> HallView {
        let (live, wall) = (self.following.state(), self.following.wall());
        let lang = self.look.lang.unwrap_or(wall.about.lang);
        self.look.role.view(live, wall, now, lang)
    }

    /// Looks at the file again and again until there is something to draw.
    async fn rest<I, S>(&mut self, ears: &mut Ears<I, S>) -> io::Result<Turn>
    where
        I: Stream<Item = io::Result<Event>> + Unpin,
        S: Stream<Item = Signal> + Unpin,
    {
        loop {
            let now = (self.world.now)();
            let turn = match ears.wake(Some(now + LOOK), now).await {
                Wake::Clock => self.look_again(),
                Wake::Signal(Signal::Continue) => (self.world.retake)().map(|()| Turn::Redraw)?,
                Wake::Signal(Signal::Suspend) => Turn::Idle,
                Wake::Signal(signal) => Turn::Leave(Exit::Signal(signal)),
                Wake::Lost(error) => return Err(error),
                Wake::Input(event) => self.take(&event),
            };
            if turn != Turn::Idle {
                return Ok(turn);
            }
        }
    }

    /// Draws only what differs: most of what the console saves does not concern the wall.
    fn look_again(&mut self) -> Turn {
        let has_news = self.following.poll();
        let is_right = self.drawn.as_ref().is_some_and(|drawn| {
            let is_as_before = || self.picture(drawn.now) == drawn.view;
            !drawn.is_stale((self.world.now)()) && (!has_news || is_as_before())
        });
        if is_right { Turn::Idle } else { Turn::Draw }
    }

    /// Takes a key. Only leaving means anything here, and only when it is pressed twice.
    fn take(&mut self, event: &Event) -> Turn {
        if matches!(event, Event::Resize(..)) {
            return Turn::Draw;
        }
        if !means_leave(event) {
            return Turn::Idle;
        }
        let now = (self.world.now)();
        match self.pressed.replace(now) {
            Some(first) if now - first <= TWICE => Turn::Leave(Exit::Quit),
            _ => Turn::Idle,
        }
    }
}

impl Drawn {
    /// Whether its clock has moved on, or was set back.
    fn is_stale(&self, now: Moment) -> bool {
        now < self.now || self.stale_at.is_some_and(|stale_at| stale_at <= now)
    }
}

fn means_leave(event: &Event) -> bool {
    let Some(key) = event.as_key_press_event() else { return false };
    match key.code {
        KeyCode::Char('q') | KeyCode::Esc => true,
        KeyCode::Char('c') => key.modifiers.contains(KeyModifiers::CONTROL),
        _ => false,
    }
}
