//! The wall in big letters: a few lines that the last row reads. Each picture chooses the largest
//! size with which it stands whole; what needs more is dealt onto parts, at the floor below which
//! no letter goes. Nothing is ever cut.

mod album;
mod board;
mod list;
mod paper;
mod share;
mod statement;
mod strip;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};

use self::album::{Album, Sheet};
use self::board::Board;
use crate::domain::Moment;
use crate::ui::hall::letters::{Ink, Looks, Press};
use crate::ui::hall::view::SceneView;
use crate::ui::hall::{HallView, Leaf};

/// A page laid out in big letters, every part of it.
#[derive(Debug)]
pub(super) struct Wall {
    press: Press,
    leaf: Leaf,
    area: Rect,
    album: Album,
}

impl Wall {
    /// Lays a picture out, where big letters are asked for and the screen is fine enough for them.
    pub(super) fn new(view: &HallView, area: Rect, looks: Looks) -> Option<Self> {
        let press = Press::new(looks)?;
        let album = album(&view.with_running_head(), &Board::new(view.leaf, area, &press)?);
        Some(Self { press, leaf: view.leaf, area, album })
    }

    pub(super) fn len(&self) -> usize {
        self.album.len()
    }

    pub(super) fn draw(&self, part: usize, buf: &mut Buffer) {
        if self.press.ink() == Ink::Blended {
            let [red, green, blue] = self.press.theme().paper();
            buf.set_style(self.area, Style::new().bg(Color::Rgb(red, green, blue)));
        }
        if let Some(board) = Board::new(self.leaf, self.area, &self.press) {
            self.album.draw(part, &board, buf);
        }
    }
}

/// What the smallest line of a wall is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::ui::hall) struct Fineness {
    pub(in crate::ui::hall) rows: usize,
    /// The blocks of an em, down.
    pub(in crate::ui::hall) blocks: i64,
    /// How many such lines stand on a page.
    pub(in crate::ui::hall) lines: usize,
}

/// Measures a wall; nothing where it has no big letters.
pub(in crate::ui::hall) fn fineness(area: Rect, looks: Looks) -> Option<Fineness> {
    let press = Press::new(looks)?;
    let leaf = Leaf::alone(Moment::default());
    let Board { floor, height, .. } = Board::new(leaf, area, &press)?;
    Some(Fineness { rows: floor, blocks: press.blocks_of_an_em(floor), lines: height / floor })
}

fn album(view: &HallView, board: &Board) -> Album {
    match &view.scene {
        SceneView::Title(title) => statement::title(title, board),
        SceneView::Agenda(agenda) => list::agenda(agenda, board),
        SceneView::Item(item) => statement::item(item, board),
        SceneView::Speech(speech) => statement::speech(speech, view.lang, board),
        SceneView::Quorum(quorum) => statement::quorum(quorum, board),
        SceneView::Call(call) if call.names.is_empty() => statement::call(call, board),
        SceneView::Call(call) => list::call(call, board),
        SceneView::Hands(hands) => share::hands(hands, board),
        SceneView::Candidates(people) | SceneView::Elected(people) => list::people(people, board),
        SceneView::HowToVote(paper) => paper::how_to_vote(paper, board),
        SceneView::Progress(progress) => statement::progress(progress, view, board),
        SceneView::Figures(figures) => statement::figures(figures, board),
        SceneView::Result(result) => share::result(result, board),
        SceneView::Reveal(reveal) => share::result(&reveal.as_result(), board),
        SceneView::Message(message) => statement::message(message, board),
        SceneView::Break(pause) => statement::pause(pause, view, board),
        SceneView::Black => Album::new(&Sheet::default(), board),
    }
}

#[cfg(test)]
mod tests;
