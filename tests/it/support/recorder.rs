//! Plays what happens to a session file before a hall screen, and shows the test every frame.

use std::cell::Cell;
use std::collections::VecDeque;
use std::convert::Infallible;
use std::io;
use std::path::Path;
use std::rc::Rc;
use std::task::Poll;

use crossterm::event::Event;
use daihoi::app::event_loop::Ears;
use daihoi::app::hall::{self, HallScreen, Look};
use daihoi::app::signals::Signal;
use futures_util::{Stream, stream};
use ratatui::Terminal;
use ratatui::backend::{Backend, ClearType, TestBackend, WindowSize};
use ratatui::buffer::{Buffer, Cell as Spot};
use ratatui::layout::{Position, Size};

use super::script::{WORLD, block_on};

/// Something that happens just before the screen looks at the file. What it gives comes from the
/// terminal, in place of the look.
pub(crate) type Act<'a> = Box<dyn FnMut() -> Option<Event> + 'a>;

/// Something that happens to the file.
pub(crate) fn act<'a>(mut deed: impl FnMut() + 'a) -> Act<'a> {
    Box::new(move || {
        deed();
        None
    })
}

/// A look at which nothing happens.
pub(crate) fn nothing() -> Act<'static> {
    act(|| ())
}

/// Runs a hall screen, and one act before each of its looks; every frame is shown to `seen`.
pub(crate) fn play(
    session: &Path,
    look: Look,
    size: &Rc<Cell<(u16, u16)>>,
    acts: Vec<Act<'_>>,
    seen: impl FnMut(&Buffer),
) {
    let mut screen = HallScreen::new(session, look, WORLD).unwrap();
    let (columns, rows) = size.get();
    let backend = Recorder { screen: TestBackend::new(columns, rows), size: Rc::clone(size), seen };
    let mut terminal = Terminal::new(backend).unwrap();
    let mut ears = Ears { input: one_before_each_look(acts), signals: stream::pending::<Signal>() };
    let end = block_on(hall::run(&mut terminal, &mut ears, &mut screen)).unwrap_err();
    assert_eq!(end.kind(), io::ErrorKind::UnexpectedEof);
}

/// The loop asks for input when it goes to sleep, and again when the time to look has come.
fn one_before_each_look(acts: Vec<Act<'_>>) -> impl Stream<Item = io::Result<Event>> + Unpin {
    let mut acts = VecDeque::from(acts);
    let mut is_awake = true;
    stream::poll_fn(move |_| {
        is_awake = !is_awake;
        if !is_awake {
            return Poll::Pending;
        }
        match acts.pop_front() {
            None => Poll::Ready(None),
            Some(mut act) => act().map_or(Poll::Pending, |event| Poll::Ready(Some(Ok(event)))),
        }
    })
}

/// A screen of any size that shows each of its frames.
struct Recorder<F> {
    screen: TestBackend,
    size: Rc<Cell<(u16, u16)>>,
    seen: F,
}

impl<F: FnMut(&Buffer)> Backend for Recorder<F> {
    type Error = Infallible;

    fn draw<'a, I>(&mut self, content: I) -> Result<(), Infallible>
    where
        I: Iterator<Item = (u16, u16, &'a Spot)>,
    {
        self.screen.draw(content)
    }

    fn flush(&mut self) -> Result<(), Infallible> {
        (self.seen)(self.screen.buffer());
        self.screen.flush()
    }

    fn size(&self) -> Result<Size, Infallible> {
        let (width, height) = self.size.get();
        Ok(Size { width, height })
    }

    fn clear(&mut self) -> Result<(), Infallible> {
        let (columns, rows) = self.size.get();
        self.screen.resize(columns, rows);
        self.screen.clear()
    }

    fn clear_region(&mut self, region: ClearType) -> Result<(), Infallible> {
        match region {
            ClearType::All => self.clear(),
            _ => self.screen.clear_region(region),
        }
    }

    fn hide_cursor(&mut self) -> Result<(), Infallible> {
        self.screen.hide_cursor()
    }

    fn show_cursor(&mut self) -> Result<(), Infallible> {
        self.screen.show_cursor()
    }

    fn get_cursor_position(&mut self) -> Result<Position, Infallible> {
        self.screen.get_cursor_position()
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, at: P) -> Result<(), Infallible> {
        self.screen.set_cursor_position(at)
    }

    fn window_size(&mut self) -> Result<WindowSize, Infallible> {
        self.screen.window_size()
    }
}
