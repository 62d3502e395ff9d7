//! The loop of the test card.

use std::io;

use crossterm::event::Event;
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::event_loop::{Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::letters;
use super::signals::Signal;
use crate::ui::Input;
use crate::ui::action::{Action, Context, resolve};
use crate::ui::hall::card::{Card, Way};

/// Shows the card until somebody leaves it or the system ends it.
pub async fn run<B, I, S>(
    terminal: &mut Terminal<B>,
    ears: &mut Ears<I, S>,
    card: &mut Card,
    world: World,
) -> io::Result<Exit>
where
    B: Backend<Error: Send + Sync + 'static>,
    I: Stream<Item = io::Result<Event>> + Unpin,
    S: Stream<Item = Signal> + Unpin,
{
    loop {
        terminal
            .draw(|frame| card.draw(frame.area(), frame.buffer_mut()))
            .map_err(io::Error::other)?;
        let size = terminal.size().map_err(io::Error::other)?;
        let turn = match ears.wake(None, (world.now)()).await {
            Wake::Signal(signal) => world.obey(signal)?,
            Wake::Lost(error) => return Err(error),
            Wake::Clock => Turn::Draw,
            Wake::Input(event) => take(card, event, Rect::from((Position::ORIGIN, size))),
        };
        match turn {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
}

fn take(card: &mut Card, event: Event, area: Rect) -> Turn {
    let chord = match Input::from_event(event) {
        Some(Input::Key(chord)) => chord,
        Some(Input::Resize { .. }) => return Turn::Draw,
        _ => return Turn::Idle,
    };
    match resolve(Context::Card, chord) {
        Some(Action::NextLetters) => card.change(Way::On),
        Some(Action::PreviousLetters) => card.change(Way::Back),
        Some(Action::PageDown) => card.turn(Way::On, area),
        Some(Action::PageUp) => card.turn(Way::Back, area),
        Some(Action::KeepLetters) => {
            let is_kept = letters::keep(card.wish());
            card.kept(is_kept);
        }
        Some(Action::Quit) => return Turn::Leave(Exit::Quit),
        _ => return Turn::Idle,
    }
    Turn::Draw
}
