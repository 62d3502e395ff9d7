//! What stands in a field of a form.

use ratatui::crossterm::event::KeyCode;

use super::picker::Picker;
use crate::domain::State;
use crate::ui::field::{Edit, Field};
use crate::ui::input::Chord;
use crate::ui::search::finds;

/// The value of one field.
#[derive(Clone, Debug)]
pub enum Value {
    Line(Field),
    Number(Field),
    Choice(Choice),
    People(Picker),
}

/// One of a few options.
#[derive(Clone, Debug, Default)]
pub struct Choice {
    /// What each stands for, and its words.
    pub options: Vec<(u16, String)>,
    pub at: usize,
    /// What was typed to find an option.
    pub query: Field,
}

impl Value {
    /// Takes a key. Says whether it was taken; what is not may move between the fields.
    pub fn edit(&mut self, state: &State, chord: Chord) -> bool {
        match self {
            Self::Line(line) => line.edit(chord) != Edit::Ignored,
            Self::Number(line) => edit_number(line, chord),
            Self::Choice(choice) => choice.turn(chord.key) || choice.search(chord),
            Self::People(picker) => picker.edit(state, chord),
        }
    }

    /// Empties what can be typed into.
    pub fn clear(&mut self) {
        match self {
            Self::Line(line) | Self::Number(line) => line.clear(),
            Self::Choice(_) | Self::People(_) => (),
        }
    }

    pub fn paste(&mut self, text: &str) {
        match self {
            Self::Line(line) | Self::Number(line) => line.paste(text),
            Self::People(picker) => picker.query.paste(text),
            Self::Choice(_) => {}
        }
    }

    /// Takes the highlighted person on Enter, where the field is about people.
    pub fn take(&mut self, state: &State) -> bool {
        match self {
            Self::People(picker) => picker.take(state),
            Self::Line(_) | Self::Number(_) | Self::Choice(_) => false,
        }
    }
}

/// Letters in a number are slips of an input method and are left out.
fn edit_number(line: &mut Field, chord: Chord) -> bool {
    match chord.typed() {
        Some(c) if !c.is_ascii_digit() => true,
        _ => line.edit(chord) != Edit::Ignored,
    }
}

impl Choice {
    pub fn key(&self) -> u16 {
        self.options.get(self.at).map_or(0, |(key, _)| *key)
    }

    fn turn(&mut self, key: KeyCode) -> bool {
        let count = self.options.len().max(1);
        let step = match key {
            KeyCode::Right | KeyCode::Char(' ') => 1,
            KeyCode::Left => count - 1,
            _ => return false,
        };
        self.at = (self.at + step).checked_rem(count).unwrap_or(0);
        self.query.clear();
        true
    }

    /// Goes to the first option that has these letters, marks left aside.
    fn search(&mut self, chord: Chord) -> bool {
        let edit = self.query.edit(chord);
        if edit == Edit::Changed {
            let query = self.query.raw();
            let found = self.options.iter().position(|(_, words)| finds(&query, words));
            self.at = found.unwrap_or(self.at);
        }
        edit != Edit::Ignored
    }
}
