//! The roster: who is convened, who is here, who is away and why, who took whose place.

mod decide;
mod evolve;
mod question;
mod refusal;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use refusal::RosterRefusal;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{ElectionId, Moment, PersonId, Text};

/// A person as the convening committee's list describes them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Delegate {
    pub id: PersonId,
    pub name: Text,
    pub sex: Sex,
    pub born: Option<NaiveDate>,
    pub ethnicity: Text,
    pub religion: Text,
    /// The date of admission to the Party.
    pub joined: Option<NaiveDate>,
    /// The organisation that sent the delegate (chi bộ, đoàn đại biểu).
    pub unit: Text,
    pub post: Text,
    /// Among whom the person was invited (thành phần), where a list is kept by category.
    #[serde(default, skip_serializing_if = "Text::is_empty")]
    pub category: Text,
    /// General and professional schooling.
    pub education: Text,
    /// Schooling in political theory.
    pub theory: Text,
    pub standing: Standing,
    pub basis: Basis,
    /// Whether the person sits on the convening (outgoing) committee.
    pub convening: bool,
    pub conditions: BTreeSet<Condition>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    Female,
    Male,
}

/// In what capacity a person attends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// An official delegate or official member (chính thức): votes.
    Official,
    /// An alternate delegate (dự khuyết): votes only in the place of an official one.
    Alternate,
    /// A probationary member (đảng viên dự bị): attends, does not vote.
    Probationary,
    /// A guest (khách mời).
    Guest,
}

/// How a delegate came by the mandate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// By membership of the convening committee (đương nhiên).
    ExOfficio,
    /// Elected below (bầu).
    Elected,
    /// Appointed (chỉ định).
    Appointed,
}

/// A circumstance that may take a person out of a base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Condition {
    /// On temporary Party activity elsewhere (sinh hoạt tạm thời nơi khác).
    TemporaryElsewhere,
    /// Exempt from Party activity (miễn sinh hoạt).
    Exempt,
    /// Suspended from Party activity (đình chỉ sinh hoạt).
    Suspended,
    /// Prosecuted, indicted or detained.
    Prosecuted,
}

/// Why a person is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AbsenceReason {
    Illness,
    OfficialDuty,
    Study,
    Abroad,
    Family,
    /// No reason was given.
    Unexplained,
}

/// An absence that was reported, and whether the convening committee agreed to it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Absence {
    pub reason: AbsenceReason,
    /// Whether the convening committee agreed (190-QĐ/TW, Điều 30).
    pub approved: bool,
    #[serde(default)]
    pub note: Text,
}

/// Whether a person is in the hall.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Presence {
    /// Not seen yet.
    Awaited,
    Absent(Absence),
    Present {
        since: Moment,
    },
    /// Was here and has gone.
    Left {
        at: Moment,
    },
}

/// Whose mandate a person exercises.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    Own,
    /// An alternate in the place of this delegate.
    TakenFrom(PersonId),
    /// A delegate whose place this alternate has taken.
    GivenTo(PersonId),
    /// An alternate in waiting, a probationary member, a guest, or a delegate whom the rules keep
    /// from being convened.
    Without,
}

/// One line of the roster, as it stands now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attendee {
    pub delegate: Delegate,
    pub presence: Presence,
    pub seat: Seat,
}

/// Everybody who was registered, by the number on the card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roster {
    pub people: BTreeMap<PersonId, Attendee>,
    /// The bases that somebody's late arrival has put in question.
    pub questions: Vec<BaseQuestion>,
}

/// A ballot whose base took these people as absent throughout, before they came.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseQuestion {
    pub people: Vec<PersonId>,
    pub election: ElectionId,
    pub round: u8,
}

impl Roster {
    /// Lists the holders of a mandate: those convened, with alternates in the place of delegates.
    pub fn voters(&self) -> impl Iterator<Item = &Attendee> {
        self.people.values().filter(|attendee| attendee.is_voter())
    }

    /// Counts those convened.
    pub fn convened(&self) -> u32 {
        count(self.voters())
    }

    /// Counts the holders of a mandate who are in the hall.
    pub fn present_voters(&self) -> u32 {
        count(self.voters().filter(|voter| voter.is_present()))
    }

    /// Finds a person by the number on the card.
    pub fn get(&self, person: PersonId) -> Option<&Attendee> {
        self.people.get(&person)
    }

    /// Finds a person, or refuses the number.
    pub(super) fn known(&self, person: PersonId) -> Result<&Attendee, RosterRefusal> {
        self.get(person).ok_or(RosterRefusal::Unknown { person })
    }
}

impl Attendee {
    /// Whether the person holds a mandate, and so votes when present.
    pub fn is_voter(&self) -> bool {
        matches!(self.seat, Seat::Own | Seat::TakenFrom(_))
    }

    /// Whether the person is in the hall now.
    pub fn is_present(&self) -> bool {
        matches!(self.presence, Presence::Present { .. })
    }

    /// Whether the person was in the hall at any time, even if gone by now.
    pub fn has_come(&self) -> bool {
        matches!(self.presence, Presence::Present { .. } | Presence::Left { .. })
    }
}

fn count<'a>(people: impl Iterator<Item = &'a Attendee>) -> u32 {
    u32::try_from(people.count()).unwrap_or(u32::MAX)
}

/// What the credentials board asks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RosterCommand {
    Register {
        delegates: Vec<Delegate>,
    },
    /// Checks people in; who had left comes back.
    Arrive {
        people: Vec<PersonId>,
    },
    Leave {
        person: PersonId,
    },
    Excuse {
        person: PersonId,
        absence: Absence,
    },
    /// Puts an alternate in the place of an official delegate.
    Replace {
        person: PersonId,
        alternate: PersonId,
        reason: Text,
    },
}

/// What has happened at the door.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum RosterEvent {
    Registered {
        delegates: Vec<Delegate>,
    },
    Arrived {
        people: Vec<PersonId>,
        at: Moment,
    },
    Returned {
        people: Vec<PersonId>,
        at: Moment,
    },
    Left {
        person: PersonId,
        at: Moment,
    },
    Excused {
        person: PersonId,
        absence: Absence,
    },
    Replaced {
        person: PersonId,
        alternate: PersonId,
        reason: Text,
    },
    /// Somebody came whom the base of an earlier ballot had taken as absent throughout.
    BaseQuestioned {
        people: Vec<PersonId>,
        election: ElectionId,
        round: u8,
    },
}
