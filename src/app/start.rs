//! The start screen's loop, and what it has to offer.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;

use super::event_loop::{Ears, Exit, Next, Turn, Wake, World, draw_all_anew};
use super::prepare::free_file;
use super::signals::Signal;
use super::{clock, environment, recent};
use crate::journal;
use crate::template;
use crate::ui::start::{Offered, Recent, Start, render};
use crate::ui::{Effect, Input};

/// Runs the start screen until something is chosen.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    start: &mut Start,
    world: World,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        terminal.draw(|frame| render(frame, start)).map_err(io::Error::other)?;
        match answer(start, ears.wake(None, (world.now)()).await, world)? {
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
    let offered = sound.map(|read| {
        let session = free_file(&read.name);
        Offered { name: read.name, title: read.title.to_string(), session }
    });
    offered.collect()
}

fn answer(start: &mut Start, wake: Wake, world: World) -> io::Result<Turn> {
    match wake {
        Wake::Signal(signal) => world.obey(signal),
        Wake::Lost(error) => Err(error),
        Wake::Clock => Ok(Turn::Draw),
        Wake::Input(event) => {
            let effect = Input::from_event(event).map(|input| start.handle(&input));
            Ok(effect.map_or(Turn::Idle, turn))
        }
    }
}

fn turn(effect: Effect) -> Turn {
    match effect {
        Effect::None | Effect::Execute(_) | Effect::Copy(_) | Effect::Suspend => Turn::Draw,
        Effect::Quit => Turn::Leave(Exit::Quit),
        Effect::Open(path) => Turn::Leave(Exit::Next(Next::Open(path))),
        Effect::NewFrom(order) => Turn::Leave(Exit::Next(Next::NewFrom(order))),
        Effect::Demo => Turn::Leave(Exit::Next(Next::Demo)),
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
