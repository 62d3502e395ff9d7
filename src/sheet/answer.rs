//! What a count sheet is answered with. Field names are the interface.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::Text;
use crate::domain::election::ballot::InvalidGround;
use crate::domain::rules::{BaseOf, Ground};

/// The verdict on one round, with the base, the sums and what does not add up.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// The rule set that was applied, which need not be the one that the sheet names.
    pub rules: Rules,
    pub base: u32,
    /// They add up to the base.
    pub base_terms: Vec<Term>,
    /// 0 where a re-vote among the tied asks for no number.
    pub needed: u32,
    pub tally: Tally,
    pub outcome: Outcome,
    /// In order of votes; ties in the order of the list. So are the lists that follow.
    pub elected: Vec<Text>,
    pub alternates: Vec<Text>,
    /// Whoever is tied on the last seat is in none of these lists, but in the question.
    pub not_elected: Vec<Text>,
    pub question: Option<Question>,
    /// In the order of the sheet.
    pub candidates: Vec<CandidateAnswer>,
    pub checks: Vec<CheckAnswer>,
    /// The whole verdict in words, for people.
    #[serde(skip)]
    pub announcement: String,
}

/// A rule set and the SHA-256 of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Rules {
    pub id: Text,
    pub sha256: Text,
}

/// A part of the base: what it starts from, or a group that is subtracted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Term {
    pub label: Label,
    pub count: i64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Label {
    Whole(BaseOf),
    Less(Ground),
}

/// The sums, as far as they are known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tally {
    pub collected: Option<u32>,
    pub valid: Option<u32>,
    pub invalid: Option<u32>,
    pub invalid_by_ground: BTreeMap<InvalidGround, u32>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Complete,
    SeatsOpen,
    Tie,
    /// No verdict is given on numbers that do not add up.
    Refused,
}

/// What the congress has to answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Question {
    pub kind: QuestionKind,
    /// Those still open: official seats, or alternates' where every official seat is filled.
    pub seats: u16,
    pub among: Vec<Text>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum QuestionKind {
    TieRevote,
    SupplementaryRound,
    /// Tied again: whether to go on is for the congress.
    CongressDecides,
}

/// What one name got.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CandidateAnswer {
    pub name: Text,
    pub votes: u32,
    /// Of the base, with a point and two decimals.
    pub percent: String,
    pub elected: bool,
    pub sentence: String,
}

/// What does not add up, or has to be seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CheckAnswer {
    pub code: &'static str,
    pub level: Level,
    pub message: String,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    Error,
    Warning,
}
