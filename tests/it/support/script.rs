//! Drives a loop by a script: events come in as written, and time stands where it was put.

use std::cell::Cell;
use std::collections::VecDeque;
use std::io;
use std::task::Poll;

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
use daihoi::app::event_loop::World;
use daihoi::domain::Moment;
use futures_util::{Stream, stream};
use ratatui::Terminal;
use ratatui::backend::TestBackend;

use super::domain::minute;

pub(crate) const SIZE: (u16, u16) = (120, 36);

/// A world in which nothing happens outside, and time is what the test sets.
pub(crate) const WORLD: World =
    World { now: || NOW.get(), copy: |_| Ok(()), suspend: || Ok(()), retake: || Ok(()) };

/// What comes from the terminal.
#[derive(Clone, Debug)]
pub(crate) enum Come {
    Event(Event),
    /// Nothing more is there for the moment; what follows comes in a later batch.
    Gap,
    /// Nothing comes until the clock wakes the loop.
    Silence,
    /// Something happens outside; then nothing comes until the clock wakes the loop.
    Deed(fn()),
}

thread_local! {
    pub(crate) static NOW: Cell<Moment> = Cell::new(minute(9));
}

pub(crate) fn press(key: KeyCode) -> Come {
    Come::Event(Event::Key(KeyEvent::new(key, KeyModifiers::NONE)))
}

pub(crate) fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(SIZE.0, SIZE.1)).unwrap()
}

pub(crate) fn script(comes: Vec<Come>) -> impl Stream<Item = io::Result<Event>> + Unpin {
    let mut comes = VecDeque::from(comes);
    stream::poll_fn(move |context| match comes.pop_front() {
        Some(Come::Event(event)) => Poll::Ready(Some(Ok(event))),
        Some(Come::Silence) => Poll::Pending,
        Some(Come::Deed(deed)) => {
            deed();
            Poll::Pending
        }
        Some(Come::Gap) => {
            context.waker().wake_by_ref();
            Poll::Pending
        }
        None => Poll::Ready(None),
    })
}

/// Keys that come one upon the other, before each of which something may happen; then the end.
pub(crate) fn flood(
    mut before: impl FnMut(usize),
    keys: usize,
) -> impl Stream<Item = io::Result<Event>> + Unpin {
    let mut pressed = 0;
    let key = Event::Key(KeyEvent::new(KeyCode::Char('x'), KeyModifiers::NONE));
    stream::poll_fn(move |_| {
        before(pressed);
        pressed += 1;
        Poll::Ready((pressed <= keys).then(|| Ok(key.clone())))
    })
}

pub(crate) fn block_on<T>(future: impl Future<Output = T>) -> T {
    let mut runtime = tokio::runtime::Builder::new_current_thread();
    runtime.enable_time().start_paused(true).build().unwrap().block_on(future)
}
