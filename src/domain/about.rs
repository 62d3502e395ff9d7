//! What the session is: its names, its kind, and what happens to it as a whole.

mod decide;
mod organisation;
mod refusal;

pub(super) use decide::{admit, decide};
pub use organisation::OrganisationKind;
pub use refusal::{Seal, SessionRefusal};

use serde::{Deserialize, Serialize};

use super::figures::{SumFault, check_sum};
use super::rules::RuleSet;
use super::{Lang, Moment, State, Text};

/// The facts that head every screen and paper of the session.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct About {
    /// The full title ("Đại hội đại biểu Đảng bộ Phường 12 lần thứ XI, nhiệm kỳ 2025–2030").
    pub title: Text,
    /// The organisation that meets.
    pub organisation: Text,
    /// The organisation directly above, to which results go for approval.
    pub superior: Text,
    /// The ordinal of the congress ("lần thứ XI").
    pub ordinal: Text,
    /// The term of office ("2025–2030").
    pub term: Text,
    pub place: Text,
    /// The resolution under which the session works, as its papers cite it.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub resolution: Text,
    pub gathering: Gathering,
    #[serde(default)]
    pub level: Level,
    #[serde(default, skip_serializing_if = "OrganisationKind::is_unstated")]
    pub organisation_kind: OrganisationKind,
    pub lang: Lang,
    /// How its papers look.
    #[serde(default, skip_serializing_if = "PaperStyle::is_party")]
    pub style: PaperStyle,
    /// The template that the session was made from.
    pub template: Text,
    /// The chair's words before the first item, with placeholders.
    pub opening_words: Vec<Text>,
    /// The chair's words at the closing, with placeholders.
    pub closing_words: Vec<Text>,
    /// How the membership is made up, one table a question; the parts of each add up to its whole.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub composition: Vec<Composition>,
}

/// A whole and its parts (cơ cấu đảng viên).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Composition {
    pub title: Text,
    pub whole: u32,
    pub parts: Vec<(Text, u32)>,
}

impl Composition {
    /// Finds the parts that do not add up.
    pub fn fault(&self) -> Option<SumFault> {
        check_sum(self.parts.iter().map(|(_, number)| u64::from(*number)), self.whole.into())
    }
}

/// What kind of body meets. Bases and quorums depend on it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Gathering {
    /// A congress of all members (đại hội đảng viên, đại hội chi bộ).
    #[default]
    MemberCongress,
    /// A congress of delegates (đại hội đại biểu).
    DelegateCongress,
    /// A meeting of all members that is no congress (hội nghị đảng viên, sinh hoạt chi bộ).
    MemberMeeting,
    /// A meeting of a committee (hội nghị ban chấp hành).
    CommitteeMeeting,
    /// A conference without a quorum (hội nghị).
    Conference,
}

/// At which level the organisation stands (cấp): who stands from outside hands in more above.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// A branch or a grassroots organisation (chi bộ, đảng bộ cơ sở).
    #[default]
    Grassroots,
    /// Directly above the grassroots, or higher (cấp trên trực tiếp cơ sở trở lên).
    Above,
}

/// How the papers of a session look (thể thức văn bản).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperStyle {
    /// As Party papers do (HD 36-HD/VPTW, 2018).
    #[default]
    Party,
    /// As papers of an association, which has a form of its own.
    Association,
}

impl PaperStyle {
    pub const ALL: [Self; 2] = [Self::Party, Self::Association];

    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks with a reference")]
    fn is_party(&self) -> bool {
        *self == Self::Party
    }
}

/// Where the session stands as a whole.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Nothing is laid down yet.
    #[default]
    Blank,
    /// The roster is checked in; nothing has been opened.
    Preparing,
    /// The congress sits.
    Sitting { since: Moment },
    /// The congress has closed.
    Closed { since: Moment, until: Moment },
}

/// What the operator asks of the session as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionCommand {
    /// Lays down what the session is and by which rules. Comes first, once.
    Create { about: Box<About>, rules: Box<RuleSet> },
    /// Opens the congress, once the quorum is there.
    Open {},
    /// Puts a remark into the minutes.
    Note { text: Text },
    /// Closes the congress, once every result is announced and every ballot handed over.
    Close {},
    /// Takes back the last command that has not been taken back and is not sealed.
    Undo {},
}

/// What has happened to the session as a whole.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum SessionEvent {
    Created {
        about: Box<About>,
        rules: Box<RuleSet>,
    },
    Opened {
        at: Moment,
        convened: u32,
        present: u32,
    },
    Noted {
        text: Text,
    },
    Closed {
        at: Moment,
    },
    /// The record with this number no longer counts.
    Undone {
        record: u64,
    },
    /// A torn tail was cut off when the file was opened after a power cut.
    Recovered {
        cut_bytes: u64,
        sha256: Text,
        kept_in: Text,
    },
}

/// Takes an event of the session as a whole into the state. Remarks, recoveries and what was taken
/// back leave no mark on it: they stand in the records.
pub(super) fn evolve(state: &mut State, event: &SessionEvent) {
    match event {
        SessionEvent::Created { about, rules } => {
            state.about = about.as_ref().clone();
            state.rules = rules.as_ref().clone();
            state.stage = Stage::Preparing;
        }
        SessionEvent::Opened { at, .. } => state.stage = Stage::Sitting { since: *at },
        SessionEvent::Closed { at } => {
            state.stage = Stage::Closed { since: state.stage.since().unwrap_or(*at), until: *at };
        }
        SessionEvent::Noted { .. }
        | SessionEvent::Undone { .. }
        | SessionEvent::Recovered { .. } => {}
    }
}

impl Stage {
    /// When the congress was opened, once it was.
    pub fn since(self) -> Option<Moment> {
        match self {
            Self::Blank | Self::Preparing => None,
            Self::Sitting { since } | Self::Closed { since, .. } => Some(since),
        }
    }
}
