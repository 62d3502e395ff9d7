//! One act of the person: into the field that has the focus, or through the table of actions.

use super::action::{Action, resolve};
use super::input::Chord;
use super::{Effect, Facts, Input, Saved, Ui};
use crate::domain::Refusal;

impl Ui {
    /// Takes one act of the person and says what the loop must do.
    pub fn handle(&mut self, facts: &Facts, input: Input) -> Effect {
        match input {
            Input::Key(chord) => self.key(facts, chord),
            Input::Resize { columns, rows } => {
                self.size = (columns, rows);
                Effect::None
            }
            Input::Paste(_)
            | Input::Click { .. }
            | Input::WheelUp { .. }
            | Input::WheelDown { .. } => Effect::None,
        }
    }

    /// Learns that the last command is on the disk. `facts` already hold its record.
    pub fn accepted(&mut self, facts: &Facts) {
        let _ = facts;
        self.cursors.steps = 0;
    }

    /// Learns that the rules said no to the last command.
    pub fn refused(&mut self, refusal: &Refusal) {
        self.toasts.warn(refusal.text(self.lang));
    }

    /// Learns whether the disk takes what is accepted.
    pub fn saved(&mut self, saved: &Saved) {
        match saved {
            Saved::Saved => self.toasts.solve(),
            Saved::Failed { why } => self.toasts.fail(why.clone()),
        }
    }

    fn key(&mut self, facts: &Facts, chord: Chord) -> Effect {
        self.toasts.answer(facts.now);
        match resolve(self.focus.context(), chord) {
            Some(Action::Quit) => Effect::Quit,
            Some(_) | None => Effect::None,
        }
    }
}
