//! What the person did, freed of terminal detail.

use ratatui::crossterm::event::{
    Event, KeyCode, KeyEvent, KeyModifiers, MouseButton, MouseEvent, MouseEventKind,
};

use crate::domain::{Lang, tr};

/// One act of the person at the console.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Key(Chord),
    /// A paste is one edit, however long.
    Paste(String),
    Click {
        column: u16,
        row: u16,
    },
    WheelUp {
        column: u16,
        row: u16,
    },
    WheelDown {
        column: u16,
        row: u16,
    },
    Resize {
        columns: u16,
        rows: u16,
    },
}

/// A key with what was held down beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Chord {
    pub key: KeyCode,
    pub mods: KeyModifiers,
}

impl Input {
    /// Reads a terminal event. Releases of keys, focus and mouse moves are nobody's act.
    pub fn from_event(event: Event) -> Option<Self> {
        match event {
            Event::Paste(text) => Some(Self::Paste(text)),
            Event::Resize(columns, rows) => Some(Self::Resize { columns, rows }),
            Event::Mouse(mouse) => Self::from_mouse(mouse),
            other => other.as_key_press_event().or(repeat(&other)).map(Chord::new).map(Self::Key),
        }
    }

    fn from_mouse(mouse: MouseEvent) -> Option<Self> {
        let (column, row) = (mouse.column, mouse.row);
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => Some(Self::Click { column, row }),
            MouseEventKind::ScrollUp => Some(Self::WheelUp { column, row }),
            MouseEventKind::ScrollDown => Some(Self::WheelDown { column, row }),
            _ => None,
        }
    }
}

fn repeat(event: &Event) -> Option<KeyEvent> {
    event.as_key_repeat_event()
}

impl Chord {
    /// A key by itself.
    pub const fn plain(key: KeyCode) -> Self {
        Self { key, mods: KeyModifiers::NONE }
    }

    /// A letter or an arrow with Ctrl.
    pub const fn ctrl(key: KeyCode) -> Self {
        Self { key, mods: KeyModifiers::CONTROL }
    }

    /// Brings the ways in which terminals report one key to one form.
    fn new(event: KeyEvent) -> Self {
        let held = event.modifiers & (KeyModifiers::CONTROL | KeyModifiers::ALT);
        let alt_gr = KeyModifiers::CONTROL | KeyModifiers::ALT;
        match event.code {
            // Vietnamese input methods send Backspace as Ctrl+H.
            KeyCode::Char('h' | 'H') if held == KeyModifiers::CONTROL => {
                Self::plain(KeyCode::Backspace)
            }
            KeyCode::Tab if event.modifiers.contains(KeyModifiers::SHIFT) => {
                Self::plain(KeyCode::BackTab)
            }
            KeyCode::Char(_) if held == alt_gr => Self::plain(event.code),
            KeyCode::Char(c) if held == KeyModifiers::CONTROL => {
                Self::ctrl(KeyCode::Char(c.to_ascii_lowercase()))
            }
            code => Self { key: code, mods: held },
        }
    }

    /// The letter or mark that this key types into a field, if it types one.
    pub fn typed(self) -> Option<char> {
        match self.key {
            KeyCode::Char(c) if self.mods.is_empty() => Some(c),
            _ => None,
        }
    }

    /// Whether the key reaches the program even while a Vietnamese input method is on: such
    /// methods rewrite or hold back letters, digits and brackets.
    pub fn survives_input_method(self) -> bool {
        match self.typed() {
            Some(c) => !(c.is_alphanumeric() || "[]{}".contains(c)),
            None => true,
        }
    }

    /// Names the key as it stands on the keyboard.
    pub fn label(self, lang: Lang) -> String {
        let key = key_label(self.key, lang);
        if self.mods.contains(KeyModifiers::CONTROL) {
            return format!("Ctrl+{key}");
        }
        if self.mods.contains(KeyModifiers::ALT) {
            return format!("Alt+{key}");
        }
        key
    }
}

fn key_label(key: KeyCode, lang: Lang) -> String {
    match key {
        KeyCode::Char(' ') => tr(lang, "Phím cách", "Space").into(),
        KeyCode::Char(c) if c.is_ascii_lowercase() => c.to_ascii_uppercase().to_string(),
        KeyCode::Char(c) => c.to_string(),
        KeyCode::Up => "↑".into(),
        KeyCode::Down => "↓".into(),
        KeyCode::Left => "←".into(),
        KeyCode::Right => "→".into(),
        KeyCode::BackTab => "Shift+Tab".into(),
        KeyCode::PageUp => "PgUp".into(),
        KeyCode::PageDown => "PgDn".into(),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use ratatui::crossterm::event::KeyEventKind;

    use super::*;

    fn press(code: KeyCode, mods: KeyModifiers) -> Option<Input> {
        Input::from_event(Event::Key(KeyEvent::new(code, mods)))
    }

    #[test]
    fn a_released_key_is_not_an_act() {
        let release =
            KeyEvent::new_with_kind(KeyCode::Enter, KeyModifiers::NONE, KeyEventKind::Release);

        assert_eq!(Input::from_event(Event::Key(release)), None);
    }

    #[test]
    fn ctrl_h_is_the_backspace_of_an_input_method() {
        let input = press(KeyCode::Char('h'), KeyModifiers::CONTROL);

        assert_eq!(input, Some(Input::Key(Chord::plain(KeyCode::Backspace))));
    }

    #[test]
    fn a_letter_typed_with_alt_gr_is_a_letter() {
        let input = press(KeyCode::Char('đ'), KeyModifiers::CONTROL | KeyModifiers::ALT);

        assert_eq!(input, Some(Input::Key(Chord::plain(KeyCode::Char('đ')))));
    }

    #[test]
    fn letters_digits_and_brackets_do_not_survive_an_input_method() {
        let survives = |c| Chord::plain(KeyCode::Char(c)).survives_input_method();

        assert!(!survives('a') && !survives('đ') && !survives('7') && !survives('['));
        assert!(survives(':') && survives('/') && survives('?') && survives(' '));
        assert!(Chord::ctrl(KeyCode::Char('z')).survives_input_method());
    }
}
