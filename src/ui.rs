//! The screens: what the person does becomes an action, an action becomes an effect, and the state
//! becomes a frame. No I/O, no clock, no journal: time and facts come in as parameters.

pub mod act;
pub mod action;
pub mod age;
pub mod browse;
pub mod count;
pub mod desk;
pub mod facts;
pub mod field;
pub mod form;
pub mod hall;
pub mod input;
pub mod layer;
pub mod layout;
pub mod lists;
pub mod looks;
pub mod pane;
pub mod papers;
pub mod prompt;
pub mod question;
pub mod render;
pub mod results;
pub mod scenes;
pub mod schedule;
pub mod search;
pub mod start;
pub mod text;
pub mod theme;
pub mod toast;
pub mod twice;
pub mod update;
pub mod view;
pub mod words;

use std::path::PathBuf;

use crate::domain::hall::Scene;
use crate::domain::steps::Act;
use crate::domain::{Command, Lang, Moment};

use self::field::Field;
use self::layer::Layer;
use self::pane::{Cursors, Pane, Room};
use self::papers::{Progress, Wanted};
use self::scenes::Cue;
use self::theme::Theme;
use self::toast::Toasts;
use self::twice::Twice;
use self::view::mirror::MirrorView;

pub use self::facts::{Facts, Saved};
pub use self::input::Input;
pub use self::render::render;

/// What the loop must do for the operator. At most one thing a key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Effect {
    None,
    /// Asks the session; the answer comes back by [`Ui::accepted`] or [`Ui::refused`].
    Execute(Command),
    /// Puts a text on the clipboard.
    Copy(String),
    /// Asks for the papers; they come by [`Ui::show_papers`].
    Papers,
    /// Writes papers; how far it is comes by [`Ui::exporting`].
    Export(Wanted),
    Suspend,
    Quit,
    /// Opens a session file, from the start screen.
    Open(PathBuf),
    /// Begins a session from a template, by its name or its file, on the start screen.
    NewFrom(String),
    /// Answers the question that stands on the start screen.
    Answer(String),
    /// Goes one question back on the start screen; what stands in the field comes along.
    Back(String),
    /// Opens a fresh copy of the demonstration, from the start screen.
    Demo,
}

/// Everything that the console remembers and the session does not: losing it loses half a line.
#[derive(Debug)]
pub struct Ui {
    lang: Lang,
    theme: Theme,
    /// The size of the terminal, as far as it is known.
    size: (u16, u16),
    /// What lies over the console; the last one takes the input.
    layers: Vec<Layer>,
    focus: Pane,
    /// Which of roster, speakers and scenes shows beside the steps.
    side: Pane,
    cursors: Cursors,
    /// The step that was last done or moved to; it stays chosen as long as it is offered.
    followed: Option<Act>,
    room: Room,
    /// What is looked for in the list that has the focus.
    search: Field,
    toasts: Toasts,
    /// The scene that the next press shows to the hall.
    armed: Option<Cue>,
    /// What the wall showed before it was blacked out.
    before_black: Option<Scene>,
    /// How many lines of the chair's words are scrolled past.
    words_from: u16,
    /// How many names under the steps are scrolled past.
    names_from: usize,
    /// How far the papers are written, while they are.
    exporting: Option<Progress>,
    interrupted: Twice,
    hands: Hands,
    asked: Asked,
}

/// In whose hands the console is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Hands {
    Operator,
    /// A demonstration plays; its keys are the player's.
    Player,
}

/// What the last key asked the session for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Asked {
    /// Something of the top layer, which is over when it is accepted.
    #[default]
    Act,
    /// Something of the wall alone; what is open stays as it is.
    Wall,
}

impl Ui {
    /// A console with nothing open above it.
    pub fn new(lang: Lang, theme: Theme, size: (u16, u16)) -> Self {
        Self {
            lang,
            theme,
            size,
            layers: Vec::new(),
            focus: Pane::Steps,
            side: Pane::Floor,
            cursors: Cursors::default(),
            followed: None,
            room: Room::Hall,
            search: Field::default(),
            toasts: Toasts::default(),
            armed: None,
            before_black: None,
            words_from: 0,
            names_from: 0,
            exporting: None,
            interrupted: Twice::default(),
            hands: Hands::Operator,
            asked: Asked::Act,
        }
    }

    /// Gives the console to a demonstration that plays by itself.
    pub fn watch(&mut self) {
        self.hands = Hands::Player;
    }

    /// Gives the console back to the operator.
    pub fn take_over(&mut self) {
        self.hands = Hands::Operator;
    }

    pub fn lang(&self) -> Lang {
        self.lang
    }

    pub fn theme(&self) -> Theme {
        self.theme
    }

    /// Tells the operator something that goes by itself.
    pub fn inform(&mut self, text: impl Into<String>, now: Moment) {
        self.toasts.inform(text, now);
    }

    /// Tells the operator something that stays until the next key.
    pub fn warn(&mut self, text: impl Into<String>) {
        self.toasts.warn(text);
    }

    /// When the frame of such a size next changes by itself, if it does.
    pub fn wake_at(&self, facts: &Facts, extent: (u16, u16)) -> Option<Moment> {
        let regions = layout::regions(extent, self.focus, self.side);
        let mirror = MirrorView::new(self, facts);
        let changes = [
            Some(facts.next_minute()),
            self.toasts.wake_at(facts.now),
            facts.speech_clock().map(|clock| clock.wake_at),
            schedule::wake_at(facts.state, facts.now),
            age::wake_at(facts),
            regions.and_then(|regions| mirror.wake_at(regions.mirror)),
        ];
        changes.into_iter().flatten().min()
    }
}
