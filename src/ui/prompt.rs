//! The chair's prompt: the words of this step, large, with the question that the rules ask, and
//! under them what comes next, who waits to speak and the clock.
//!
//! A [`PromptView`] holds finished strings and no result that is not released, because the words
//! have none. The [`Prompt`] knows how far its reader has come.

mod draw;
mod page;
mod question;
mod step;
mod view;

use chrono::TimeDelta;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

use self::page::Page;
pub use self::question::Question;
use self::step::Step;
pub use self::view::{PromptView, Speaking};
use super::action::Action;
use super::hall::letters::Looks;
use crate::domain::Moment;

/// How long new words are marked as such.
const NEW: TimeDelta = TimeDelta::seconds(15);

/// What the reader has before them.
#[derive(Clone, Debug)]
pub struct Prompt {
    looks: Looks,
    /// How many letters stand before the first line that shows: the place stays when the lines
    /// are broken anew.
    from: usize,
    /// How many sizes larger than usual the letters are; smaller, if negative.
    larger: i16,
    read: Option<Read>,
    /// When the words were new.
    new_since: Option<Moment>,
}

/// The step and the words that were shown last.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    step: Step,
    question: Option<Question>,
    words: Vec<String>,
}

impl Prompt {
    /// A prompt at the top of its words, in letters of the usual size.
    pub fn new(looks: Looks) -> Self {
        Self { looks, from: 0, larger: 0, read: None, new_since: None }
    }

    /// Takes note of what is to be read now. At a new step the reader is at the top again; where
    /// only numbers have changed, the reader stays.
    pub fn see(&mut self, view: &PromptView, now: Moment) {
        let (question, words) = (view.question.clone(), view.words.clone());
        let read = Read { step: view.step.clone(), question, words };
        if self.read.as_ref().is_some_and(|before| read.is_another_than(before)) {
            self.from = 0;
            self.new_since = Some(now);
        }
        self.read = Some(read);
    }

    /// Does what a key asks for.
    pub fn press(&mut self, action: Action, view: &PromptView, area: Rect) {
        let page = Page::new(view, area, self.looks, self.larger);
        let (at, last) = (page.line_at(self.from), page.last());
        let turned = page.shown(at).max(2) - 1;
        let to = match action {
            Action::Up => at.saturating_sub(1),
            Action::Down => at + 1,
            Action::PageUp => page.before(at),
            Action::PageDown => at + turned,
            Action::First => 0,
            Action::Last => last,
            Action::Larger => return self.resize(page.size() + 1, &page),
            Action::Smaller => return self.resize(page.size() - 1, &page),
            _ => return,
        };
        self.from = page.start_of(to.min(last));
    }

    /// Draws the prompt into an area of any size.
    pub fn draw(&self, view: &PromptView, now: Moment, area: Rect, buf: &mut Buffer) {
        let page = Page::new(view, area, self.looks, self.larger);
        let at = page.line_at(self.from).min(page.last());
        draw::draw(&page, view, (at, self.is_new(now)), buf);
    }

    /// When the frame next changes by itself.
    pub fn wake_at(&self, view: &PromptView, now: Moment) -> Option<Moment> {
        let unmarked = self.new_since.filter(|_| self.is_new(now)).map(|since| since + NEW);
        [unmarked, view.wake_at].into_iter().flatten().min()
    }

    fn is_new(&self, now: Moment) -> bool {
        self.new_since.is_some_and(|since| (since..since + NEW).contains(&now))
    }

    /// Keeps to the sizes that there are, so that no press is lost beyond the last one.
    fn resize(&mut self, size: i16, page: &Page) {
        self.larger = size.clamp(page.smallest(), page.largest());
    }
}

impl Read {
    /// Whether the session has gone a step further, and not only counted on.
    fn is_another_than(&self, before: &Self) -> bool {
        let reads_differently = self.words != before.words || self.question != before.question;
        let is_longer_or_shorter = self.words.len() != before.words.len();
        reads_differently && (self.step != before.step || is_longer_or_shorter)
    }
}
