//! Grading by secret ballot (RULES 7.2): the share that settles a grade, what follows where no grade
//! has it, the cap on the highest grade with its base, and the scale of points.

use serde::{Deserialize, Serialize};

use super::Share;
use crate::domain::Text;
use crate::domain::review::Class;

/// How those under review are graded (đánh giá, xếp loại).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradingRule {
    /// The rule that asks for a secret ballot on the four grades.
    pub rule: Text,
    /// The share of the base that the votes for a grade must exceed. At least the half, so that no
    /// two grades exceed it.
    #[serde(default)]
    pub more_than: Share,
    pub majority_rule: Text,
    pub unsettled: Unsettled,
    /// The rule on what follows where no grade has the share.
    pub unsettled_rule: Text,
    pub own_vote: OwnVote,
    /// The rule on whether somebody votes on themselves.
    pub own_vote_rule: Text,
    /// Without a cap nothing is held back from the highest grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cap: Option<GradeCap>,
    /// Without a scale no points are set against a grade.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub points: Option<PointScale>,
}

/// What follows where no grade has more than the share of the base.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unsettled {
    /// The program stops, and the answer of the meeting is noted.
    AskMeeting,
    /// The votes for a higher grade count for the lower one too.
    CountDownwards,
}

/// Whether a person has a vote on their own grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OwnVote {
    Votes,
    Abstains,
}

/// How many may have the highest grade: a share of a base, rounded down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GradeCap {
    pub rule: Text,
    /// In per cent, under 100.
    pub percent: u16,
    pub of: CapBase,
    /// The classes that the cap holds for.
    pub classes: Vec<Class>,
    /// A class with fewer subjects is not capped here: the level above sees all units together.
    pub least_subjects: u32,
}

/// Of whom the cap is a share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CapBase {
    /// Those graded "tốt", and nobody else.
    Good,
    /// Those graded "tốt" or better.
    GoodOrBetter,
    /// Those who completed their task or did better.
    CompletedOrBetter,
    /// Everybody who was graded.
    All,
}

/// The least points of each grade, on a scale from 0 to 100.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PointScale {
    pub rule: Text,
    pub excellent: u8,
    pub good: u8,
    pub completed: u8,
}
