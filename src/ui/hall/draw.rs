//! From what the wall says to cells. Each picture becomes a slide: a heading, blocks that stay
//! together, notes. A slide is dealt onto as many parts as the room needs; nothing is ever clipped.

mod bar;
mod big;
mod columns;
mod deal;
mod deck;
mod digits;
mod list;
mod room;
mod share;
mod slide;
mod statement;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::text::Line;
use ratatui::widgets::{Clear, Widget};

pub(super) use self::big::{Fineness, fineness};
use self::deck::Deck;
use self::room::Room;
use self::slide::Slide;
use super::HallView;
use super::letters::Looks;
use super::view::SceneView;
use crate::ui::theme::Role;

/// Draws the part of the page that stands now into an area of any size, and says how many there are.
pub fn show(area: Rect, buf: &mut Buffer, view: &HallView, looks: impl Into<Looks>) -> u16 {
    let laid = Laid::new(view, area.intersection(buf.area), looks.into());
    laid.draw(view.leaf.part(laid.len()), view, buf);
    laid.len()
}

/// Draws a part of the page, counted from 0, into an area of any size. A part too far is the last.
pub fn render(area: Rect, buf: &mut Buffer, view: &HallView, part: u16, looks: impl Into<Looks>) {
    Laid::new(view, area.intersection(buf.area), looks.into()).draw(part, view, buf);
}

/// Says in how many parts an area shows the page: 1 where it shows it whole.
pub fn parts(view: &HallView, area: Rect, looks: impl Into<Looks>) -> u16 {
    Laid::new(view, area, looks.into()).len()
}

/// A page laid out in an area.
struct Laid {
    area: Rect,
    setting: Letters,
}

enum Letters {
    Big(Box<big::Wall>),
    Plain(Deck, Room),
}

impl Laid {
    fn new(view: &HallView, area: Rect, looks: Looks) -> Self {
        let setting = if let Some(wall) = big::Wall::new(view, area, looks) {
            Letters::Big(Box::new(wall))
        } else {
            let room = Room::new(area, looks.theme);
            Letters::Plain(deck(view, room), room)
        };
        Self { area, setting }
    }

    fn len(&self) -> u16 {
        let count = match &self.setting {
            Letters::Big(wall) => wall.len(),
            Letters::Plain(deck, _) => deck.len(),
        };
        u16::try_from(count).unwrap_or(u16::MAX).max(1)
    }

    fn draw(&self, part: u16, view: &HallView, buf: &mut Buffer) {
        Clear.render(self.area, buf);
        match &self.setting {
            Letters::Big(wall) => wall.draw(usize::from(part), buf),
            Letters::Plain(deck, room) => {
                let lines = deck.part(usize::from(part), &view.leaf, *room);
                draw_plain(self.area, buf, lines, *room);
            }
        }
    }
}

fn draw_plain(area: Rect, buf: &mut Buffer, lines: Vec<Line<'static>>, room: Room) {
    buf.set_style(area, room.style(Role::HallText));
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        let row = room.row(area, y, line.alignment);
        line.render(row, buf);
    }
}

fn deck(view: &HallView, room: Room) -> Deck {
    Deck::new(&slide(view, room), view, room)
}

fn slide(view: &HallView, room: Room) -> Slide {
    match &view.scene {
        SceneView::Title(title) => statement::title(title, room),
        SceneView::Agenda(agenda) => list::agenda(agenda, room),
        SceneView::Item(item) => statement::item(item, room),
        SceneView::Speech(speech) => statement::speech(speech, view, room),
        SceneView::Quorum(quorum) => statement::quorum(quorum, view, room),
        SceneView::Call(call) => list::call(call, room),
        SceneView::Hands(hands) => share::hands(hands, view.lang, room),
        SceneView::Candidates(people) | SceneView::Elected(people) => list::people(people, room),
        SceneView::HowToVote(paper) => list::how_to_vote(paper, room),
        SceneView::Progress(progress) => statement::progress(progress, view, room),
        SceneView::Figures(figures) => statement::figures(figures, room),
        SceneView::Result(result) => share::result(result, view, room),
        SceneView::Reveal(reveal) => share::result(&reveal.as_result(), view, room),
        SceneView::Message(message) => statement::message(message, room),
        SceneView::Break(pause) => statement::pause(pause, view, room),
        SceneView::Black => Slide::default(),
    }
}
