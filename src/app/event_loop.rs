//! What both screens' loops share: why they wake, and what they need from outside.

use std::io;
use std::path::PathBuf;

use crossterm::event::Event;
use futures_util::{Stream, StreamExt};
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::making::Order;
use super::signals::Signal;
use super::{clock, terminal};
use crate::domain::Moment;

/// So many events are taken before a frame is drawn: a paste may come as single keys.
const DRAIN: usize = 512;

/// Why a loop woke.
#[derive(Debug)]
pub enum Wake {
    Signal(Signal),
    Input(Event),
    /// The terminal gives no more input.
    Lost(io::Error),
    /// The moment has come for which the loop asked.
    Clock,
}

/// How a screen was left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Exit {
    /// The person asked for it.
    Quit,
    /// The system asked for it. There was nothing to save: everything is saved.
    Signal(Signal),
    /// The person chose what comes next.
    Next(Next),
}

/// What a person can choose on the start screen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Next {
    /// The console, with the session in this file.
    Open(PathBuf),
    /// A new session, once everything was asked for it.
    Make(Box<Order>),
    /// A fresh copy of the demonstration.
    Demo,
}

/// What one thing that happened means for the loop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Nothing that the screen shows has changed.
    Idle,
    Draw,
    /// The terminal was in other hands: every cell is drawn anew.
    Redraw,
    Leave(Exit),
}

/// A frame that was drawn.
#[derive(Clone, Copy, Debug)]
pub struct Drawn {
    /// The moment that it shows.
    pub now: Moment,
    /// When it will no longer be right, if the clock alone can make it so.
    pub stale_at: Option<Moment>,
}

/// What a loop listens to. A test hands it a script and silence.
#[derive(Debug)]
pub struct Ears<I, S> {
    pub input: I,
    pub signals: S,
}

/// What a loop asks of the world.
#[derive(Clone, Copy, Debug)]
pub struct World {
    pub now: fn() -> Moment,
    /// Puts a text on the clipboard.
    pub copy: fn(&str) -> io::Result<()>,
    /// Stops the program until it is told to run on.
    pub suspend: fn() -> io::Result<()>,
    /// Takes the terminal anew, after the program was stopped by others.
    pub retake: fn() -> io::Result<()>,
}

impl World {
    /// The world outside the tests.
    pub const REAL: Self = Self {
        now: clock::now,
        copy: terminal::copy,
        suspend: terminal::suspend,
        retake: terminal::take,
    };

    /// Does what the system asks: stops, goes on, or leaves.
    pub fn obey(self, signal: Signal) -> io::Result<Turn> {
        match signal {
            Signal::Suspend => (self.suspend)().map(|()| Turn::Redraw),
            Signal::Continue => (self.retake)().map(|()| Turn::Redraw),
            Signal::HangUp | Signal::Terminate | Signal::Interrupt => {
                Ok(Turn::Leave(Exit::Signal(signal)))
            }
        }
    }
}

/// Makes the next frame draw every cell. `Terminal::clear` would ask the terminal where the cursor
/// stands, and the answer would be lost among the keys.
pub fn draw_all_anew<B>(terminal: &mut Terminal<B>) -> io::Result<()>
where
    B: Backend<Error: Send + Sync + 'static>,
{
    let size = terminal.size().map_err(io::Error::other)?;
    terminal.resize(Rect::from((Position::ORIGIN, size))).map_err(io::Error::other)
}

impl<I, S> Ears<I, S>
where
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    /// Sleeps until something happens. Signals go first: a terminal that went away floods the
    /// input.
    pub async fn wake(&mut self, at: Option<Moment>, now: Moment) -> Wake {
        tokio::select! {
            biased;
            Some(signal) = self.signals.next() => Wake::Signal(signal),
            event = self.input.next() => heard(event),
            () = clock::reach(at, now) => Wake::Clock,
        }
    }

    /// Has the loop answer what woke it, and what came in meanwhile, up to a bound.
    pub async fn drain(
        &mut self,
        wake: Wake,
        mut answer: impl FnMut(Wake) -> io::Result<Turn>,
    ) -> io::Result<Turn> {
        let mut turn = answer(wake)?;
        for _ in 0..DRAIN {
            if matches!(turn, Turn::Leave(_)) {
                break;
            }
            let Some(wake) = self.more().await else { break };
            turn = turn.and(answer(wake)?);
        }
        Ok(turn)
    }

    /// Takes what has already come in, and does not wait.
    ///
    /// The task's own waker must be used: crossterm keeps the first it is polled with, and with a
    /// dead one the next key would wake nobody.
    async fn more(&mut self) -> Option<Wake> {
        futures_util::future::poll_immediate(self.input.next()).await.map(heard)
    }
}

impl Drawn {
    /// Whether the clock has moved on from what it shows, or was set back.
    pub fn is_stale(self, now: Moment) -> bool {
        now < self.now || self.stale_at.is_some_and(|stale_at| stale_at <= now)
    }
}

impl Turn {
    /// What two things in a row mean together.
    #[must_use]
    pub fn and(self, next: Self) -> Self {
        match (self, next) {
            (Self::Leave(exit), _) | (_, Self::Leave(exit)) => Self::Leave(exit),
            (Self::Redraw, _) | (_, Self::Redraw) => Self::Redraw,
            (Self::Draw, _) | (_, Self::Draw) => Self::Draw,
            (Self::Idle, Self::Idle) => Self::Idle,
        }
    }
}

fn heard(event: Option<io::Result<Event>>) -> Wake {
    match event {
        Some(Ok(event)) => Wake::Input(event),
        Some(Err(error)) => Wake::Lost(error),
        None => Wake::Lost(io::ErrorKind::UnexpectedEof.into()),
    }
}
