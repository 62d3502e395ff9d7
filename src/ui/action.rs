//! What the operator can mean, and the one table of keys that feeds the keyboard, the help, the
//! palette, the status line and the tests.

mod table;

use crate::domain::{Lang, tr};

use super::input::Chord;

pub use table::ACTIONS;

/// What the operator means, in terms of the screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action {
    Help,
    Palette,
    Search,
    Close,
    /// `Ctrl+C`: closes like `Esc`, and asks to quit when pressed twice.
    Interrupt,
    NextLanguage,
    NextTheme,
    Suspend,
    Quit,
    NextPane,
    PreviousPane,
    GoSteps,
    GoAgenda,
    GoRoster,
    GoFloor,
    GoScenes,
    GoCount,
    GoResults,
    GoPapers,
    ReadPaper,
    ExportPaper,
    ExportAll,
    NextResult,
    PreviousResult,
    Up,
    Down,
    PageUp,
    PageDown,
    First,
    Last,
    DoStep,
    StartItem,
    InsertItem,
    SkipItem,
    ReopenItem,
    WithdrawResult,
    TogglePresence,
    ArriveListed,
    Excuse,
    Replace,
    CallSpeaker,
    RegisterSpeaker,
    GiveFloor,
    AdvanceSpeaker,
    WithdrawSpeaker,
    GrantMinute,
    ArmScene,
    /// Arms the scene that is looked for; pressed again, shows it.
    ReadyGo,
    Hold,
    Black,
    HallNext,
    HallBack,
    HallPace,
    WordsUp,
    WordsDown,
    CopyWords,
    Note,
    Undo,
    Pick,
    OtherButton,
    Press,
    NextField,
    PreviousField,
    Enter,
    Submit,
    KeyBallot,
    BallotInvalid,
    BallotDoubtful,
    DeskMode,
    EndPass,
    TakeBack,
    Recount,
    PauseOrGoOn,
    PlayStep,
    Faster,
    Slower,
    NextLetters,
    PreviousLetters,
    KeepLetters,
    /// Larger letters on the chair's prompt.
    Larger,
    Smaller,
}

/// Where a key is pressed: the pane that has the focus, or the layer on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    Steps,
    Agenda,
    Roster,
    Floor,
    Scenes,
    /// Help, palette and search: a list under a line of text.
    List,
    /// A question with two buttons.
    Dialog,
    Form,
    /// The counting desk.
    Desk,
    /// The results that are added up.
    Results,
    /// The list of the papers.
    Papers,
    /// A paper as text.
    Paper,
    /// The screen before a session is open.
    Start,
    /// A question that is asked there before a session is made.
    Asked,
    /// The console while a demonstration plays in it.
    Player,
    /// The test card of the hall screen's letters.
    Card,
    /// The chair's prompt.
    Prompt,
    /// The hall screen.
    Hall,
}

/// One entry of the table.
#[derive(Clone, Copy, Debug)]
pub struct Spec {
    pub action: Action,
    /// What the palette finds it by: Vietnamese without marks.
    pub name: &'static str,
    pub contexts: &'static [Context],
    /// The first key survives a Vietnamese input method; letters are aliases.
    pub keys: &'static [Chord],
    label: (&'static str, &'static str),
    doc: (&'static str, &'static str),
    pub danger: Danger,
}

/// Whether an action asks before it acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Danger {
    None,
    Confirm,
}

impl Context {
    pub const ALL: &'static [Self] = &[
        Self::Steps,
        Self::Agenda,
        Self::Roster,
        Self::Floor,
        Self::Scenes,
        Self::List,
        Self::Dialog,
        Self::Form,
        Self::Desk,
        Self::Results,
        Self::Papers,
        Self::Paper,
        Self::Start,
        Self::Asked,
        Self::Player,
        Self::Card,
        Self::Prompt,
        Self::Hall,
    ];
    /// The panes of the console.
    pub const PANES: &'static [Self] =
        &[Self::Steps, Self::Agenda, Self::Roster, Self::Floor, Self::Scenes];

    /// Whether typed letters are text here, and not commands.
    pub fn takes_text(self) -> bool {
        matches!(self, Self::List | Self::Form | Self::Desk | Self::Asked)
    }

    /// Whether this is the console itself, with no layer above it.
    pub fn is_pane(self) -> bool {
        Self::PANES.contains(&self)
    }
}

impl Spec {
    const fn new(
        action: Action,
        name: &'static str,
        contexts: &'static [Context],
        keys: &'static [Chord],
    ) -> Self {
        Self { action, name, contexts, keys, label: ("", ""), doc: ("", ""), danger: Danger::None }
    }

    const fn label_is(self, vi: &'static str, en: &'static str) -> Self {
        Self { label: (vi, en), ..self }
    }

    const fn doc_is(self, vi: &'static str, en: &'static str) -> Self {
        Self { doc: (vi, en), ..self }
    }

    const fn asks_first(self) -> Self {
        Self { danger: Danger::Confirm, ..self }
    }

    /// Two or three words for the status line.
    pub fn label(&self, lang: Lang) -> &'static str {
        tr(lang, self.label.0, self.label.1)
    }

    /// One sentence for the help and the palette.
    pub fn doc(&self, lang: Lang) -> &'static str {
        tr(lang, self.doc.0, self.doc.1)
    }

    /// Whether the action is offered in a context.
    pub fn offered_in(&self, context: Context) -> bool {
        self.contexts.contains(&context)
    }
}

/// Looks a key up. In a field, a key that types something is text and never an action.
pub fn resolve(context: Context, chord: Chord) -> Option<Action> {
    if context.takes_text() && chord.typed().is_some() {
        return None;
    }
    let offered = ACTIONS.iter().filter(|spec| spec.offered_in(context));
    offered.into_iter().find(|spec| spec.keys.contains(&chord)).map(|spec| spec.action)
}

/// Finds the entry of an action.
pub fn spec(action: Action) -> Option<&'static Spec> {
    ACTIONS.iter().find(|spec| spec.action == action)
}
