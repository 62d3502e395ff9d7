//! The loop of the test card.

use std::io;

use crossterm::event::{Event, KeyCode, KeyModifiers};
use futures_util::Stream;
use ratatui::Terminal;
use ratatui::backend::Backend;
use ratatui::layout::{Position, Rect};

use super::event_loop::{Ears, Exit, Turn, Wake, World, draw_all_anew};
use super::letters;
use super::signals::Signal;
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
            Wake::Signal(Signal::Suspend) => (world.suspend)().map(|()| Turn::Redraw)?,
            Wake::Signal(Signal::Continue) => (world.retake)().map(|()| Turn::Redraw)?,
            Wake::Signal(signal) => Turn::Leave(Exit::Signal(signal)),
            Wake::Lost(error) => return Err(error),
            Wake::Clock => Turn::Draw,
            Wake::Input(event) => take(card, &event, Rect::from((Position::ORIGIN, size))),
        };
        match turn {
            Turn::Idle | Turn::Draw => (),
            Turn::Redraw => draw_all_anew(terminal)?,
            Turn::Leave(exit) => return Ok(exit),
        }
    }
}

fn take(card: &mut Card, event: &Event, area: Rect) -> Turn {
    let Some(key) = event.as_key_press_event() else { return Turn::Draw };
    match key.code {
        KeyCode::Left | KeyCode::BackTab => card.change(Way::Back),
        KeyCode::Right | KeyCode::Tab | KeyCode::Char(' ') => card.change(Way::On),
        KeyCode::Up | KeyCode::PageUp => card.turn(Way::Back, area),
        KeyCode::Down | KeyCode::PageDown => card.turn(Way::On, area),
        KeyCode::Enter => {
            let is_kept = letters::keep(card.wish());
            card.kept(is_kept);
        }
        KeyCode::Esc | KeyCode::Char('q') => return Turn::Leave(Exit::Quit),
        KeyCode::Char('c') if key.modifiers.contains(KeyModifiers::CONTROL) => {
            return Turn::Leave(Exit::Quit);
        }
        _ => return Turn::Idle,
    }
    Turn::Draw
}
