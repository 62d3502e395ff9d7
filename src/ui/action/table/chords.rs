//! Keys by the names that the table calls them by.

use ratatui::crossterm::event::KeyCode;

use crate::ui::input::Chord;

pub(super) const ENTER: Chord = Chord::plain(KeyCode::Enter);
pub(super) const SPACE: Chord = Chord::plain(KeyCode::Char(' '));
pub(super) const ESC: Chord = Chord::plain(KeyCode::Esc);
pub(super) const UP: Chord = Chord::plain(KeyCode::Up);
pub(super) const DOWN: Chord = Chord::plain(KeyCode::Down);
pub(super) const LEFT: Chord = Chord::plain(KeyCode::Left);
pub(super) const RIGHT: Chord = Chord::plain(KeyCode::Right);
pub(super) const PAGE_UP: Chord = Chord::plain(KeyCode::PageUp);
pub(super) const PAGE_DOWN: Chord = Chord::plain(KeyCode::PageDown);
pub(super) const HOME: Chord = Chord::plain(KeyCode::Home);
pub(super) const END: Chord = Chord::plain(KeyCode::End);
pub(super) const TAB: Chord = Chord::plain(KeyCode::Tab);
pub(super) const BACK_TAB: Chord = Chord::plain(KeyCode::BackTab);
pub(super) const INSERT: Chord = Chord::plain(KeyCode::Insert);
pub(super) const DELETE: Chord = Chord::plain(KeyCode::Delete);

pub(super) const fn char(c: char) -> Chord {
    Chord::plain(KeyCode::Char(c))
}

pub(super) const fn ctrl(c: char) -> Chord {
    Chord::ctrl(KeyCode::Char(c))
}

pub(super) const fn f(number: u8) -> Chord {
    Chord::plain(KeyCode::F(number))
}
