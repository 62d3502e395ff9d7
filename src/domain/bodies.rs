//! The bodies that the congress elects by show of hands: first their number, then their list.

use serde::{Deserialize, Serialize};

use super::{ElectionId, PersonId};

/// A body of the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Body {
    /// The presidium (đoàn chủ tịch).
    Presidium,
    /// The secretariat (đoàn thư ký).
    Secretariat,
    /// The credentials committee (ban thẩm tra tư cách đại biểu).
    Credentials,
    /// The counting committee (ban kiểm phiếu) of one election.
    Counting(ElectionId),
}

/// A body as far as the congress has formed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Formation {
    pub body: Body,
    pub slate: Slate,
    pub progress: Progress,
}

/// The people proposed for a body. The head comes first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slate {
    pub head: PersonId,
    /// The other members, in the order proposed.
    pub members: Vec<PersonId>,
}

/// How far the congress has come with a body.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    Proposed,
    NumberVoted,
    Elected,
}

/// The bodies proposed or elected so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bodies {
    pub formed: Vec<Formation>,
}

/// What is asked about a body. The votes themselves are shows of hands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BodiesCommand {
    Propose { body: Body, slate: Slate },
}

/// What has happened to a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum BodiesEvent {
    Proposed { body: Body, slate: Slate },
    NumberVoted { body: Body, number: u16 },
    Elected { body: Body, slate: Slate },
}
