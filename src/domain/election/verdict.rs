//! The verdict on a round: who is elected, by which rule, on which base; or the question to put.

mod draw;

pub use draw::draw;

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::domain::rules::{BaseOf, Ground};
use crate::domain::{CandidateId, PersonId, Text};

/// The base of a verdict with its terms. The terms add up to the size.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    pub rule: Text,
    pub of: BaseOf,
    /// What is subtracted from: convened persons, or 0 where ballots are the base.
    pub from: u32,
    pub less: Vec<BaseTerm>,
    /// Meaningful once known: at once for persons, after the count for ballots.
    pub size: u32,
}

/// A group that was subtracted. Each person stands in one group only.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BaseTerm {
    pub ground: Ground,
    pub people: Vec<PersonId>,
}

/// What a round decided. Kept in the event, so that old sessions keep their verdicts.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdict {
    /// The rule that was applied ("WIN-1").
    pub rule: Text,
    pub base: Base,
    /// 0 where a re-vote among the tied asks for no number.
    pub needed: u32,
    /// One entry a line of the paper, in its order.
    pub names: Vec<NameVerdict>,
    /// In order of votes; ties in the order of the list.
    pub elected: Vec<CandidateId>,
    pub alternates: Vec<CandidateId>,
    pub decision: Decision,
}

impl Verdict {
    /// Lists those elected first, then the alternates, then the others; each group in order of votes,
    /// ties in the order of the list.
    pub fn ranked(&self) -> Vec<&NameVerdict> {
        let mut names: Vec<&NameVerdict> = self.names.iter().collect();
        names.sort_by_key(|name| (name.fate.rank(), Reverse(name.votes)));
        names
    }

    /// Tells whether age decided between a name and another with as many votes.
    pub fn is_by_age(&self, name: &NameVerdict) -> bool {
        self.names.iter().any(|other| other.votes == name.votes && other.fate != name.fate)
    }
}

impl Fate {
    fn rank(self) -> u8 {
        match self {
            Self::Elected => 0,
            Self::Alternate => 1,
            Self::Tied | Self::OverHalfNoSeat | Self::NotElected => 2,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameVerdict {
    pub candidate: CandidateId,
    pub votes: u32,
    pub fate: Fate,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    Elected,
    Alternate,
    /// Over half, but the seats went to names with more votes.
    OverHalfNoSeat,
    /// Tied on the last seat, official or of an alternate: the congress votes among these.
    Tied,
    NotElected,
}

/// Whether the round settled everything.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Decision {
    Complete,
    /// Seats stay open; the congress decides whether to vote again.
    SeatsOpen {
        seats: u16,
        alternate_seats: u16,
    },
    /// More names tie than seats are left; a vote among them follows.
    TieRevote {
        seats: u16,
        alternate_seats: u16,
        among: Vec<CandidateId>,
    },
    /// Tied again after the re-vote: the congress decides what to do.
    TiedAgain {
        seats: u16,
        alternate_seats: u16,
        among: Vec<CandidateId>,
    },
}
