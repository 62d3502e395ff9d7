//! What stands in a field of a form.

use ratatui::crossterm::event::KeyCode;

use super::picker::Picker;
use crate::domain::State;
use crate::ui::field::{Edit, Field};
use crate::ui::input::Chord;
use crate::ui::search::{fit, sift};

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
    /// What is said under an option while it is chosen.
    pub details: Vec<(u16, String)>,
    /// The chosen one; none until somebody chooses.
    pub at: Option<usize>,
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
    /// The chosen option, where one is chosen.
    pub fn chosen(&self) -> Option<&(u16, String)> {
        self.options.get(self.at?)
    }

    /// What is said under the chosen option.
    pub fn detail(&self) -> Option<&str> {
        let (chosen, _) = self.chosen()?;
        let found = self.details.iter().find(|(key, _)| key == chosen);
        found.map(|(_, words)| words.as_str())
    }

    /// Chooses what stands for this.
    pub fn choose(&mut self, key: u16) {
        self.at = self.options.iter().position(|(known, _)| *known == key);
    }

    fn turn(&mut self, key: KeyCode) -> bool {
        match key {
            KeyCode::Right => self.at = self.following(),
            // A blank between two words of a search is a part of it.
            KeyCode::Char(' ') if self.query.is_empty() => self.at = self.following(),
            KeyCode::Left => self.at = self.before(),
            _ => return false,
        }
        self.query.clear();
        true
    }

    /// The option after the chosen one, round and round.
    fn following(&self) -> Option<usize> {
        self.at.map_or(0, |at| at + 1).checked_rem(self.options.len())
    }

    fn before(&self) -> Option<usize> {
        let at = self.at.and_then(|at| at.checked_sub(1));
        at.or_else(|| self.options.len().checked_sub(1))
    }

    /// Goes to the option that fits these letters best, marks left aside; to none if none does.
    fn search(&mut self, chord: Chord) -> bool {
        let edit = self.query.edit(chord);
        if edit == Edit::Changed {
            self.at = self.best();
        }
        edit != Edit::Ignored
    }

    fn best(&self) -> Option<usize> {
        if self.query.is_empty() {
            return None;
        }
        let (query, options) = (self.query.raw(), self.options.iter().enumerate());
        sift(options, |(_, (_, words))| fit(&query, words)).first().map(|(at, _)| *at)
    }
}
