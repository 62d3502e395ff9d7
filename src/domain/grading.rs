//! Grading (đánh giá, xếp loại) by secret ballot: a proposal, papers that add up, a grade by more
//! than half of the base, the cap on the highest grade, and an announcement (RULES 7.2).

mod announce;
pub mod cap;
mod check;
mod decide;
mod evolve;
mod refusal;
pub mod standing;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use refusal::GradingRefusal;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::election::verdict::Base;
use super::review::Class;
use super::rules::{BaseOf, PointScale};
use super::{Lang, Moment, SubjectId, Text, tr};

/// A grade (mức xếp loại chất lượng), the highest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Grade {
    /// Hoàn thành xuất sắc nhiệm vụ.
    Excellent,
    /// Hoàn thành tốt nhiệm vụ.
    Good,
    /// Hoàn thành nhiệm vụ.
    Completed,
    /// Không hoàn thành nhiệm vụ.
    NotCompleted,
}

/// The grade that is proposed for a subject, with its points from 0 to 100 where there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    pub grade: Grade,
    #[serde(default)]
    pub points: Option<u8>,
}

/// The votes on one subject, by grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Votes {
    pub excellent: u32,
    pub good: u32,
    pub completed: u32,
    pub not_completed: u32,
}

/// How the ballots on one subject were counted. Each valid one has exactly one grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Count {
    pub valid: u32,
    pub invalid: u32,
    pub votes: Votes,
}

/// A ballot that was issued: on whom, to how many, on which base.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Issue {
    /// Counted from 1 over the session.
    pub number: u16,
    pub class: Class,
    pub lines: Vec<Line>,
    pub base: Base,
    pub present: u32,
    pub issued: u32,
}

/// A line of the ballot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Line {
    pub subject: SubjectId,
    /// How many papers leave this line empty because their voter is its subject: 0 or 1.
    pub own: u32,
}

/// A grading ballot (phiếu xếp loại) and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ballot {
    pub issue: Issue,
    pub stage: BallotStage,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BallotStage {
    Issued,
    Collected {
        collected: u32,
        counts: BTreeMap<SubjectId, Count>,
    },
    /// The head of the counting committee has let the result out of the counting room.
    Released {
        collected: u32,
        counts: BTreeMap<SubjectId, Count>,
        by: Text,
        at: Moment,
    },
}

/// What the meeting decided where the votes did not settle a grade.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settled {
    pub grade: Grade,
    pub decided_by: Text,
}

/// Who keeps the highest grade where more have reached it than the cap allows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub subjects: Vec<SubjectId>,
    pub decided_by: Text,
}

/// The grade of a subject, and what it rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Graded {
    pub subject: SubjectId,
    pub grade: Grade,
    pub by: Ground,
}

/// What a grade rests on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Ground {
    /// More than the share of the base voted for it.
    Votes {},
    /// No grade had the share, and the meeting decided.
    Decision { decided_by: Text },
    /// The highest grade was reached, and the cap left no place.
    Cap { decided_by: Text },
}

/// The grades of a class as the hall heard them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Announced {
    pub class: Class,
    pub grades: Vec<Graded>,
    pub at: Moment,
}

/// Everything about the grading of the session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Grading {
    pub proposals: BTreeMap<SubjectId, Proposal>,
    pub ballots: Vec<Ballot>,
    pub settled: BTreeMap<SubjectId, Settled>,
    pub kept: BTreeMap<Class, Kept>,
    pub announced: Vec<Announced>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum GradingCommand {
    Propose {
        subject: SubjectId,
        proposal: Proposal,
    },
    /// Issues ballots on these subjects; on all who have no grade yet where none is named.
    Issue {
        class: Class,
        #[serde(default)]
        subjects: Vec<SubjectId>,
        issued: u32,
    },
    Collect {
        collected: u32,
    },
    /// Keys the count of one subject, or keys it anew.
    Count {
        subject: SubjectId,
        count: Count,
    },
    Release {
        by: Text,
    },
    Settle {
        subject: SubjectId,
        grade: Grade,
        decided_by: Text,
    },
    Keep {
        class: Class,
        subjects: Vec<SubjectId>,
        decided_by: Text,
    },
    Announce {
        class: Class,
    },
    /// Takes announced grades back, to be voted on or decided anew.
    Withdraw {
        class: Class,
        reason: Text,
        decided_by: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum GradingEvent {
    Proposed { subject: SubjectId, proposal: Proposal },
    Issued { issue: Issue },
    Collected { ballot: u16, collected: u32 },
    Counted { ballot: u16, subject: SubjectId, count: Count },
    Released { ballot: u16, by: Text, at: Moment },
    Settled { subject: SubjectId, grade: Grade, decided_by: Text },
    Kept { class: Class, subjects: Vec<SubjectId>, decided_by: Text },
    Announced { class: Class, grades: Vec<Graded>, at: Moment },
    Withdrawn { class: Class, reason: Text, decided_by: Text, at: Moment },
}

impl Grade {
    pub const ALL: [Self; 4] = [Self::Excellent, Self::Good, Self::Completed, Self::NotCompleted];

    /// Names the grade as the papers do.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Excellent => {
                tr(lang, "Hoàn thành xuất sắc nhiệm vụ", "Completed the task excellently")
            }
            Self::Good => tr(lang, "Hoàn thành tốt nhiệm vụ", "Completed the task well"),
            Self::Completed => tr(lang, "Hoàn thành nhiệm vụ", "Completed the task"),
            Self::NotCompleted => {
                tr(lang, "Không hoàn thành nhiệm vụ", "Did not complete the task")
            }
        }
    }
}

impl Votes {
    /// The votes for one grade.
    pub fn of(&self, grade: Grade) -> u32 {
        match grade {
            Grade::Excellent => self.excellent,
            Grade::Good => self.good,
            Grade::Completed => self.completed,
            Grade::NotCompleted => self.not_completed,
        }
    }

    /// All the votes together.
    pub fn sum(&self) -> u64 {
        Grade::ALL.iter().map(|grade| u64::from(self.of(*grade))).sum()
    }
}

impl PointScale {
    /// The grade that these points stand for.
    pub fn grade(&self, points: u8) -> Grade {
        let least = [
            (self.excellent, Grade::Excellent),
            (self.good, Grade::Good),
            (self.completed, Grade::Completed),
        ];
        let reached = least.into_iter().find(|(least, _)| *least <= points);
        reached.map_or(Grade::NotCompleted, |(_, grade)| grade)
    }

    /// The grade of the points of a proposal, where it is another one than the proposal's.
    pub fn contradicts(&self, proposal: Proposal) -> Option<Grade> {
        let grade = self.grade(proposal.points?);
        (grade != proposal.grade).then_some(grade)
    }
}

impl Ballot {
    /// The line of a subject, where it is on the ballot.
    pub fn line(&self, subject: SubjectId) -> Option<Line> {
        self.issue.lines.iter().find(|line| line.subject == subject).copied()
    }

    /// The papers that came back; none while they are out.
    pub fn collected(&self) -> Option<u32> {
        match self.stage {
            BallotStage::Issued => None,
            BallotStage::Collected { collected, .. } | BallotStage::Released { collected, .. } => {
                Some(collected)
            }
        }
    }

    /// The count of a subject as far as the counting room has come.
    pub fn keyed(&self, subject: SubjectId) -> Option<&Count> {
        match &self.stage {
            BallotStage::Issued => None,
            BallotStage::Collected { counts, .. } | BallotStage::Released { counts, .. } => {
                counts.get(&subject)
            }
        }
    }

    /// The count of a subject, once it was released.
    pub fn released(&self, subject: SubjectId) -> Option<&Count> {
        let is_out = matches!(self.stage, BallotStage::Released { .. });
        self.keyed(subject).filter(|_| is_out)
    }

    /// The number of whom more than a share must vote for a grade.
    pub fn base(&self, line: Line, count: &Count) -> u32 {
        match self.issue.base.of {
            BaseOf::Convened => self.issue.base.size.saturating_sub(line.own),
            BaseOf::Collected => count.valid.saturating_add(count.invalid),
            BaseOf::Valid => count.valid,
        }
    }
}

impl Grading {
    /// Finds the ballot that is not released yet.
    pub fn open(&self) -> Option<&Ballot> {
        let is_open = |ballot: &&Ballot| !matches!(ballot.stage, BallotStage::Released { .. });
        self.ballots.iter().find(is_open)
    }

    /// Finds the released ballot that a subject was last voted on in.
    pub fn last_ballot(&self, subject: SubjectId) -> Option<&Ballot> {
        self.ballots.iter().rev().find(|ballot| ballot.released(subject).is_some())
    }

    /// The announced grades of a class, unless they were withdrawn.
    pub fn of_class(&self, class: Class) -> Option<&Announced> {
        self.announced.iter().find(|announced| announced.class == class)
    }
}
