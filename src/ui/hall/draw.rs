//! From what the wall says to cells. Each picture becomes a slide: a heading, blocks that stay
//! together, notes. A slide is dealt onto as many pages as the room needs; nothing is ever clipped.

mod bar;
mod big;
mod columns;
mod deck;
mod digits;
mod list;
mod pages;
mod room;
mod share;
mod slide;
mod statement;

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::{Clear, Widget};

pub(super) use self::big::{Fineness, fineness};
use self::deck::Deck;
use self::room::Room;
use self::slide::Slide;
use super::HallView;
use super::letters::Looks;
use super::view::SceneView;
use crate::ui::theme::Role;

/// Draws one page, counted from 0, into an area of any size. A page too far is the last one.
pub fn render(area: Rect, buf: &mut Buffer, view: &HallView, page: u16, looks: impl Into<Looks>) {
    let looks = looks.into();
    let area = area.intersection(buf.area);
    Clear.render(area, buf);
    match big::Wall::new(view, area, looks) {
        Some(wall) => wall.draw(usize::from(page), buf),
        None => draw_plain(area, buf, view, page, looks),
    }
}

/// Says how many pages the picture takes in an area: 1 at least.
pub fn pages(view: &HallView, area: Rect, looks: impl Into<Looks>) -> u16 {
    let looks = looks.into();
    let count = match big::Wall::new(view, area, looks) {
        Some(wall) => wall.len(),
        None => deck(view, Room::new(area, looks.theme)).len(),
    };
    u16::try_from(count).unwrap_or(u16::MAX).max(1)
}

fn draw_plain(area: Rect, buf: &mut Buffer, view: &HallView, page: u16, looks: Looks) {
    let theme = looks.theme;
    let room = Room::new(area, theme);
    buf.set_style(area, theme.style(Role::HallText));
    let lines = deck(view, room).page(usize::from(page), view.lang, room);
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
        SceneView::Result(result) => share::result(result, view.lang, room),
        SceneView::Message(message) => statement::message(message, room),
        SceneView::Break(pause) => statement::pause(pause, view, room),
        SceneView::Black => Slide::default(),
    }
}
