//! The ballot paper and what a voter can put on it.

mod form;
mod judge;

pub use form::{Misfit, meaning};
pub use judge::judge;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::{CandidateId, Text};

/// The frozen ballot paper. Its short hash is printed on it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paper {
    pub title: Text,
    pub layout: Layout,
    pub seats: u16,
    pub alternate_seats: u16,
    /// The most names that one ballot may carry.
    pub limit: u16,
    /// The names in order; a name's number on the paper is its place here, from 1.
    pub lines: Vec<Line>,
    /// The first 8 hexadecimal digits of the SHA-256 of all else.
    pub hash: Text,
    /// The round that the paper is of, from 1; 0 where it was frozen before rounds stood on papers.
    #[serde(default, skip_serializing_if = "is_unsaid")]
    pub round: u8,
}

impl Paper {
    /// Tells whether there are more names than seats. The official seats decide, else alternates'.
    pub fn has_surplus(&self) -> bool {
        let seats = if self.seats == 0 { self.alternate_seats } else { self.seats };
        usize::from(seats) < self.lines.len()
    }

    /// Finds the line of a candidate.
    pub fn line(&self, candidate: CandidateId) -> Option<&Line> {
        self.lines.iter().find(|line| line.candidate == candidate)
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde hands the field over by reference")]
fn is_unsaid(round: &u8) -> bool {
    *round == 0
}

/// One name on the paper, told apart from its homonyms.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub candidate: CandidateId,
    /// The full name, with birth year or unit where two are alike.
    pub name: Text,
    pub born: Option<chrono::NaiveDate>,
    pub post: Text,
    pub unit: Text,
}

/// How one votes (RULES 1.9).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Strike through who is not voted for: usual where there are more names than seats.
    StrikeOut,
    /// Agree or disagree for each name: usual where there is no surplus.
    AgreeColumns,
    /// One name: agree or disagree.
    SingleName,
}

/// What stands on one ballot. Numbers are places on the paper, from 1, ascending, no doubles.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Ballot {
    Struck(Vec<u16>),
    Kept(Vec<u16>),
    /// A name in neither list, or in both, was left without a clear mark.
    Marks {
        agree: Vec<u16>,
        disagree: Vec<u16>,
    },
    /// Invalid on a ground that the paper shows and the marks do not.
    Invalid(InvalidGround),
    /// For the counting committee to decide.
    Doubtful {
        why: Text,
    },
}

impl Ballot {
    /// Tells whether the counting committee has to decide on the ballot.
    pub fn is_doubtful(&self) -> bool {
        matches!(self, Self::Doubtful { .. })
    }
}

/// Why a ballot is invalid (190-QĐ/TW, Điều 15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum InvalidGround {
    /// Votes for more names than there are seats.
    TooManyNames,
    /// Votes for nobody on a list with surplus.
    NoName,
    /// Not issued by the counting committee.
    NotIssued,
    /// A name was added.
    NameAdded,
    /// Signed, or marked so that the voter can be known.
    Signed,
    /// Writing that does not belong there.
    ExtraWriting,
    /// Both boxes or neither on a one-name ballot.
    BothOrNeither,
    /// Nothing marked for anyone on a list without surplus.
    Blank,
    /// The paper of another round or election.
    WrongRound,
}

impl InvalidGround {
    /// Every ground that the program knows.
    pub const ALL: [Self; 9] = [
        Self::TooManyNames,
        Self::NoName,
        Self::NotIssued,
        Self::NameAdded,
        Self::Signed,
        Self::ExtraWriting,
        Self::BothOrNeither,
        Self::Blank,
        Self::WrongRound,
    ];
}

/// A ballot that was doubtful, and what the counting committee made of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    pub why: Text,
    pub ballot: Ballot,
    pub decided_by: Text,
}

/// What the rules make of one ballot.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruling {
    Valid {
        agree: Vec<u16>,
        disagree: Vec<u16>,
    },
    Invalid(InvalidGround),
    /// Waits in the counting committee's queue.
    Doubtful,
}

/// The sums of a set of ballots.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Tally {
    pub collected: u32,
    pub valid: u32,
    pub invalid: u32,
    pub invalid_by_ground: BTreeMap<InvalidGround, u32>,
    /// One entry a line of the paper, in its order.
    pub names: Vec<NameTally>,
}

/// What one name got. On a strike-out ballot only `votes` is used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameTally {
    pub votes: u32,
    pub against: u32,
    pub unmarked: u32,
}
