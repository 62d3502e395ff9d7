//! The groups of contexts in which actions are offered.

use crate::ui::action::Context;

pub(super) const PANES: &[Context] = Context::PANES;
pub(super) const LISTS: &[Context] = &[
    Context::Steps,
    Context::Agenda,
    Context::Roster,
    Context::Floor,
    Context::Scenes,
    Context::List,
    Context::Results,
    Context::Papers,
    Context::Paper,
    Context::Start,
];
/// Where words stand that may be longer than their room.
pub(super) const READ: &[Context] = &[
    Context::Steps,
    Context::Agenda,
    Context::Roster,
    Context::Floor,
    Context::Scenes,
    Context::Results,
];
/// The panes and the start screen: no line of text takes Home and End there.
pub(super) const BROWSED: &[Context] = &[
    Context::Steps,
    Context::Agenda,
    Context::Roster,
    Context::Floor,
    Context::Scenes,
    Context::Results,
    Context::Papers,
    Context::Paper,
    Context::Start,
];
pub(super) const STEPS: &[Context] = &[Context::Steps];
pub(super) const AGENDA: &[Context] = &[Context::Agenda];
pub(super) const ROSTER: &[Context] = &[Context::Roster];
pub(super) const FLOOR: &[Context] = &[Context::Floor];
pub(super) const SCENES: &[Context] = &[Context::Scenes];
pub(super) const PICK: &[Context] = &[Context::List, Context::Start];
pub(super) const START: &[Context] = &[Context::Start];
pub(super) const ASKED: &[Context] = &[Context::Asked];
/// The two faces of the start screen.
pub(super) const OUTSIDE: &[Context] = &[Context::Start, Context::Asked];
pub(super) const PLAYER: &[Context] = &[Context::Player];
pub(super) const CARD: &[Context] = &[Context::Card];
pub(super) const PROMPT: &[Context] = &[Context::Prompt];
/// The screens that only show a session.
pub(super) const SHOWN: &[Context] = &[Context::Prompt, Context::Hall];
/// Where help can be had: everywhere but in a demonstration that plays.
pub(super) const HELPED: &[Context] = &[
    Context::Steps,
    Context::Agenda,
    Context::Roster,
    Context::Floor,
    Context::Scenes,
    Context::List,
    Context::Dialog,
    Context::Form,
    Context::Desk,
    Context::Results,
    Context::Papers,
    Context::Paper,
    Context::Start,
    Context::Asked,
];
/// The panes of the console and the layers above them.
pub(super) const CONSOLE: &[Context] = &[
    Context::Steps,
    Context::Agenda,
    Context::Roster,
    Context::Floor,
    Context::Scenes,
    Context::List,
    Context::Dialog,
    Context::Form,
    Context::Desk,
    Context::Results,
    Context::Papers,
    Context::Paper,
];
pub(super) const DIALOG: &[Context] = &[Context::Dialog];
pub(super) const FORM: &[Context] = &[Context::Form];
pub(super) const DESK: &[Context] = &[Context::Desk];
pub(super) const RESULTS: &[Context] = &[Context::Results];
pub(super) const PAPER_LIST: &[Context] = &[Context::Papers];
/// The list of the papers, and a paper as text.
pub(super) const PAPERS: &[Context] = &[Context::Papers, Context::Paper];
