//! Elections by secret ballot: from the number of seats to the handover of the sealed ballots.

pub mod ballot;
pub mod chain;
pub mod check;
mod close;
mod committee;
mod decide;
pub mod ending;
mod evolve;
mod find;
mod floor_tie;
mod list;
pub mod lot;
pub mod majority;
mod nominate;
pub(super) mod nominee;
mod opinion;
mod outsider;
mod paper;
mod plan;
pub mod progress;
pub mod refusal;
pub mod room;
pub mod round;
pub mod sentence;
pub mod stage;
pub mod surplus;
pub mod tally;
mod tie;
pub mod verdict;
mod vote;
mod winners;
mod withdraw;

pub use decide::decide;
pub use ending::Ending;
pub use evolve::evolve;
pub use floor_tie::{Chooser, FloorChoice, FloorTie};
pub use opinion::{Marks, OpinionBallot};
pub use paper::Heading;
pub use plan::check_office;
pub use vote::{after_vote, may_call};
pub use winners::{Further, Vacancies};

use serde::{Deserialize, Serialize};

use self::round::Round;
use super::{CandidateId, ElectionId, PersonId, Text};

/// What is elected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Office {
    /// The executive committee (ban chấp hành, cấp ủy, chi ủy).
    Committee,
    /// The standing committee (ban thường vụ).
    StandingCommittee,
    /// The secretary (bí thư).
    Secretary,
    /// The deputy secretary (phó bí thư).
    DeputySecretary,
    /// The inspection committee (ủy ban kiểm tra).
    InspectionCommittee,
    /// The head of the inspection committee (chủ nhiệm ủy ban kiểm tra).
    InspectionHead,
    /// Delegates to the higher congress (đại biểu dự đại hội cấp trên).
    Delegates,
    Other,
}

/// An election as the template planned it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Plan {
    pub id: ElectionId,
    pub office: Office,
    /// What the chair calls it ("Ban Chấp hành Đảng bộ Phường 12 khóa XI").
    pub title: Text,
    pub seats: u16,
    /// Seats for alternates on the same list; 0 where there are none.
    pub alternate_seats: u16,
    pub numbering: Numbering,
    /// The election among whose winners the candidates must be.
    pub among: Option<ElectionId>,
    #[serde(default)]
    pub occasion: Occasion,
}

/// Why an office is elected now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Occasion {
    /// For a whole term.
    #[default]
    WholeTerm,
    /// To fill a place that fell vacant within the term (bầu bổ sung, Điều 28).
    Vacancy,
}

/// Who settles the number of seats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// The congress votes it by raising the card.
    Voted,
    /// It is allotted from above and not voted.
    Allotted,
}

/// A name put forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Nominee {
    pub id: CandidateId,
    pub who: Nominated,
    pub source: Source,
}

/// The person put forward: somebody on the roster, or a member who is not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Nominated {
    Person(PersonId),
    Outside { name: Text, born: Option<chrono::NaiveDate>, unit: Text, post: Text },
}

/// By whom a name was put forward.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Source {
    /// By the convening committee: the official nomination.
    Convening,
    /// From the floor (đề cử tại đại hội).
    Floor { by: PersonId },
    /// By the own wish of somebody who has a vote here (ứng cử).
    Own,
    /// By the own wish of a member who has none, who has handed in an application or a dossier.
    Application { received: chrono::NaiveDate },
}

/// A nominee and what became of the nomination.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Candidate {
    pub nominee: Nominee,
    /// The name as it is printed.
    pub name: Text,
    pub standing: CandidateStanding,
    /// What the opinion ballot said of a name from the floor, where one was held.
    pub opinion: Opinion,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CandidateStanding {
    Standing,
    WishesToWithdraw {
        reason: Text,
    },
    /// The congress agreed to the withdrawal.
    Withdrawn,
    /// The congress did not agree: the name stays.
    Kept,
}

/// Support for a name that stands or was nominated from the floor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Opinion {
    NotAsked,
    Asked { support: u32, attending: u32 },
}

/// An election, with its names and its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Election {
    pub plan: Plan,
    pub seats: SeatNumber,
    pub candidates: Vec<Candidate>,
    pub phase: Phase,
    /// Who of those level at the bottom of the names from the floor is taken.
    pub floor_choice: FloorChoice,
    /// The rounds so far; the last one is the present one.
    pub rounds: Vec<Round>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SeatNumber {
    Proposed(u16),
    Settled(u16),
}

/// Where an election stands as a whole. The steps of a ballot are in its rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Names are put forward and withdrawn.
    Nominating,
    /// The list is drawn up in the order of the ballot and waits for the vote on it.
    ListDrawn { order: Vec<CandidateId> },
    /// The list is voted and frozen: a round runs or has run.
    Balloting,
    /// Nothing is left to vote; the ballots wait for the handover.
    Concluded { ending: Ending },
    /// The sealed ballots were handed over.
    HandedOver { ending: Ending },
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Elections {
    pub all: Vec<Election>,
}

/// What is asked of an election before and after its ballots.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ElectionCommand {
    Plan {
        plans: Vec<Plan>,
    },
    Nominate {
        election: ElectionId,
        who: Nominated,
        source: Source,
    },
    /// Puts several people forward in one record, as the convening committee proposes them: all of
    /// those who won an earlier election, or some of them.
    NominateAll {
        election: ElectionId,
        people: Vec<PersonId>,
    },
    /// A nominee asks to withdraw; the congress decides by raising the card.
    Withdraw {
        election: ElectionId,
        candidate: CandidateId,
        reason: Text,
    },
    /// Notes what the opinion ballot said of a name from the floor.
    Opinion {
        election: ElectionId,
        candidate: CandidateId,
        support: u32,
    },
    /// Notes a whole opinion ballot: what it said of every name on it.
    OpinionBallot(OpinionBallot),
    /// Notes who is taken of those level at the bottom of the names from the floor, and who said so.
    SettleFloorTie {
        election: ElectionId,
        taken: Vec<CandidateId>,
        decided_by: Text,
    },
    /// Draws the list up in order; the vote on it follows.
    DrawList {
        election: ElectionId,
    },
    /// Goes back to nominating before the box is sealed.
    ReopenNominations {
        election: ElectionId,
        reason: Text,
    },
    /// Ends an election that is not filled: the congress does not vote, or not again. The rules say
    /// whether somebody else goes on with it.
    Conclude {
        election: ElectionId,
        reason: Text,
    },
    /// Hands the sealed ballots to the new committee, or to whoever keeps them.
    HandOver {
        election: ElectionId,
        keeper: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ElectionEvent {
    Planned {
        plans: Vec<Plan>,
    },
    SeatsSettled {
        election: ElectionId,
        seats: u16,
    },
    Nominated {
        election: ElectionId,
        nominee: Nominee,
        name: Text,
    },
    WithdrawalAsked {
        election: ElectionId,
        candidate: CandidateId,
        reason: Text,
    },
    WithdrawalDecided {
        election: ElectionId,
        candidate: CandidateId,
        agreed: bool,
    },
    OpinionNoted {
        election: ElectionId,
        candidate: CandidateId,
        opinion: Opinion,
    },
    OpinionBallotNoted {
        /// Of whom more than a share must agree.
        attending: u32,
        ballot: OpinionBallot,
    },
    FloorTieSettled {
        election: ElectionId,
        tie: FloorTie,
        taken: Vec<CandidateId>,
        decided_by: Text,
    },
    /// The names in the order of the ballot.
    ListDrawn {
        election: ElectionId,
        order: Vec<CandidateId>,
    },
    NominationsReopened {
        election: ElectionId,
        reason: Text,
    },
    /// The list is frozen and the first or next round stands ready.
    RoundPrepared {
        election: ElectionId,
        round: u8,
        kind: round::RoundKind,
        paper: ballot::Paper,
    },
    Concluded {
        election: ElectionId,
        reason: Text,
        #[serde(default)]
        ending: Ending,
    },
    HandedOver {
        election: ElectionId,
        keeper: Text,
        destroy_after: chrono::NaiveDate,
    },
}
