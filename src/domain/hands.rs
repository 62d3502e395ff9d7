//! Shows of hands (biểu quyết giơ thẻ): three calls, three numbers, one result with its base.

mod decide;
mod refusal;

pub(super) use decide::{decide, hold_still};
pub use refusal::HandsRefusal;

use serde::{Deserialize, Serialize};

use super::bodies::Body;
use super::{CandidateId, ElectionId, Moment, Text, VoteId};

/// What the congress is asked to decide by raising the card.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Motion {
    /// Adopts the named text: agenda, rules of procedure, resolution.
    Adopt {
        text: Text,
    },
    BodyNumber {
        body: Body,
        number: u16,
    },
    BodyList {
        body: Body,
    },
    /// Recognises the delegates' credentials (công nhận tư cách đại biểu).
    Credentials {
        recognised: u32,
    },
    SeatNumber {
        election: ElectionId,
        seats: u16,
    },
    /// Agrees to a nominee's wish to withdraw (xin rút).
    Withdrawal {
        election: ElectionId,
        candidate: CandidateId,
    },
    /// Adopts the list and freezes it.
    BallotList {
        election: ElectionId,
    },
    /// Votes once more for the seats that stayed open.
    AnotherRound {
        election: ElectionId,
    },
    /// Adopts the assignment of duties (phân công) as proposed.
    Assignment {
        decision: u16,
    },
    /// Takes somebody into the Party, or recognises a member on probation as official.
    Admission {
        name: Text,
        into: Admission,
    },
}

/// What a person is admitted as (kết nạp, công nhận đảng viên chính thức).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Admission {
    /// A member on probation (kết nạp đảng viên dự bị).
    Probation,
    /// An official member, after probation (công nhận đảng viên chính thức).
    Official,
}

/// One show of hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandVote {
    pub id: VoteId,
    pub motion: Motion,
    pub stage: HandStage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum HandStage {
    /// The calls are being made.
    Called {
        at: Moment,
    },
    Counted(HandResult),
}

/// The three numbers and what they amount to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HandResult {
    pub agree: u32,
    pub disagree: u32,
    pub other: u32,
    pub present: u32,
    pub convened: u32,
    /// The number of which a share is needed.
    pub base: u32,
    pub base_kind: HandBase,
    pub needed: u32,
    pub outcome: HandOutcome,
    pub at: Moment,
}

/// Of whom a share must agree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandBase {
    #[default]
    Convened,
    Present,
    /// Those convened less the groups that the rule on the base of the gathering subtracts.
    Reduced,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HandOutcome {
    Carried,
    Lost,
}

/// Every show of hands so far, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hands {
    pub votes: Vec<HandVote>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HandsCommand {
    Call { motion: Motion },
    Count { agree: u32, disagree: u32, other: u32 },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum HandsEvent {
    Called { vote: VoteId, motion: Motion, at: Moment },
    Counted { vote: VoteId, result: HandResult },
}

impl Motion {
    /// The body that the motion is about.
    pub fn body(&self) -> Option<Body> {
        match self {
            Self::BodyNumber { body, .. } | Self::BodyList { body } => Some(*body),
            Self::Adopt { .. }
            | Self::Credentials { .. }
            | Self::SeatNumber { .. }
            | Self::Withdrawal { .. }
            | Self::BallotList { .. }
            | Self::AnotherRound { .. }
            | Self::Assignment { .. }
            | Self::Admission { .. } => None,
        }
    }

    /// The election that the motion is about.
    pub fn election(&self) -> Option<ElectionId> {
        match self {
            Self::SeatNumber { election, .. }
            | Self::Withdrawal { election, .. }
            | Self::BallotList { election }
            | Self::AnotherRound { election } => Some(*election),
            Self::Adopt { .. }
            | Self::BodyNumber { .. }
            | Self::BodyList { .. }
            | Self::Credentials { .. }
            | Self::Assignment { .. }
            | Self::Admission { .. } => None,
        }
    }
}

impl Hands {
    /// Finds a show of hands by its number.
    pub fn get(&self, vote: VoteId) -> Option<&HandVote> {
        self.votes.iter().find(|known| known.id == vote)
    }

    /// Finds the show of hands that is called and not yet counted.
    pub fn open(&self) -> Option<&HandVote> {
        self.votes.iter().find(|vote| matches!(vote.stage, HandStage::Called { .. }))
    }

    /// Lists the counted shows of hands with their results, in order.
    pub fn counted(&self) -> impl Iterator<Item = (&Motion, &HandResult)> {
        self.votes.iter().filter_map(|vote| match &vote.stage {
            HandStage::Called { .. } => None,
            HandStage::Counted(result) => Some((&vote.motion, result)),
        })
    }
}

/// Takes an event of a show of hands in.
pub(super) fn evolve(hands: &mut Hands, event: &HandsEvent) {
    match event {
        HandsEvent::Called { vote, motion, at } => {
            let stage = HandStage::Called { at: *at };
            hands.votes.push(HandVote { id: *vote, motion: motion.clone(), stage });
        }
        HandsEvent::Counted { vote, result } => {
            if let Some(open) = hands.votes.iter_mut().find(|open| open.id == *vote) {
                open.stage = HandStage::Counted(result.clone());
            }
        }
    }
}
