//! The names that a template uses for kinds of items, for bodies and for needs.

use serde::Deserialize;

use crate::domain::ElectionId;
use crate::domain::agenda::Need;
use crate::domain::bodies::Body;

/// The kind of an item, without what it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Kind {
    Rite,
    Speech,
    Report,
    Discussion,
    ShowOfHands,
    BodyElection,
    Credentials,
    Election,
    Review,
    Grading,
    Assignment,
    Appointment,
    Announcement,
    Admission,
    Conclusion,
    Break,
    Handover,
}

/// What a name stands for, where the election behind its colon is still to be looked up.
pub(super) enum Named<T> {
    Plain(T),
    Of(fn(ElectionId) -> T),
}

impl<T> Named<T> {
    /// Writes the name as it stands in a template.
    pub(super) fn written(&self, name: &str) -> String {
        match self {
            Self::Plain(_) => name.to_owned(),
            Self::Of(_) => format!("{name}:KEY"),
        }
    }
}

const BODIES: [(&str, Named<Body>); 4] = [
    ("presidium", Named::Plain(Body::Presidium)),
    ("secretariat", Named::Plain(Body::Secretariat)),
    ("credentials_committee", Named::Plain(Body::Credentials)),
    ("counting", Named::Of(Body::Counting)),
];

const NEEDS: [(&str, Named<Need>); 10] = [
    ("quorum", Named::Plain(Need::Quorum)),
    ("presidium", Named::Plain(Need::Body(Body::Presidium))),
    ("secretariat", Named::Plain(Need::Body(Body::Secretariat))),
    ("credentials_committee", Named::Plain(Need::Body(Body::Credentials))),
    ("counting", Named::Of(|election| Need::Body(Body::Counting(election)))),
    ("credentials_recognised", Named::Plain(Need::Credentials)),
    ("discussion_closed", Named::Plain(Need::DiscussionClosed)),
    ("announced", Named::Of(Need::Announced)),
    ("all_announced", Named::Plain(Need::AllAnnounced)),
    ("all_handed_over", Named::Plain(Need::AllHandedOver)),
];

pub(super) fn bodies() -> &'static [(&'static str, Named<Body>)] {
    &BODIES
}

pub(super) fn needs() -> &'static [(&'static str, Named<Need>)] {
    &NEEDS
}
