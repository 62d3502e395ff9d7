//! The plan of work: subcommittees with their tasks, and the papers with the steps they go through.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Lang, PersonId, PreparationTaskId, Text, tr};

/// A subcommittee of the preparation (tiểu ban).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Subcommittee {
    /// For the papers of the congress (tiểu ban văn kiện).
    Documents,
    /// For the names (tiểu ban nhân sự).
    Personnel,
    /// For the hall and the day (tiểu ban tổ chức).
    Organisation,
}

/// By when something is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Due {
    On(NaiveDate),
    /// So many days before the congress, 0 to 365.
    DaysBefore(u16),
}

/// A subcommittee and what it is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TeamPlan {
    pub kind: Subcommittee,
    #[serde(default)]
    pub duty: Text,
}

/// A task as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TaskPlan {
    pub team: Subcommittee,
    pub title: Text,
    pub due: Due,
}

/// A paper that the congress is to have, and by when it is printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaperPlan {
    pub kind: PaperKind,
    pub due: Due,
}

/// A subcommittee with its people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Team {
    pub kind: Subcommittee,
    pub duty: Text,
    /// The head first; nobody until people are appointed.
    pub people: Vec<PersonId>,
}

/// A task of a subcommittee.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub id: PreparationTaskId,
    pub team: Subcommittee,
    pub title: Text,
    pub due: Due,
    /// Who answers for it, where somebody other than the head was named.
    pub owner: Option<PersonId>,
    pub progress: TaskProgress,
}

/// Whether a task is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TaskProgress {
    Open,
    Done { on: NaiveDate },
}

/// A paper that the committee puts before the congress.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperKind {
    /// The political report (báo cáo chính trị).
    PoliticalReport,
    /// The committee's review of itself (báo cáo kiểm điểm).
    SelfReview,
    /// The draft resolution (dự thảo nghị quyết).
    DraftResolution,
}

/// A step that a paper goes through. They follow one another in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PaperStep {
    Drafted,
    /// The branches and the people asked have said what they think.
    OpinionsGathered,
    /// The committee has approved it.
    Adopted,
    SentToSuperior,
    /// The superior has approved it.
    Approved,
    Printed,
}

/// A paper and how far it has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paper {
    pub kind: PaperKind,
    /// By when it is to be printed.
    pub due: Due,
    /// The steps done, in their order, each with its day.
    pub steps: Vec<(PaperStep, NaiveDate)>,
}

impl Subcommittee {
    pub const ALL: [Self; 3] = [Self::Documents, Self::Personnel, Self::Organisation];

    /// The name of the subcommittee.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Documents => tr(lang, "Tiểu ban Văn kiện", "Documents subcommittee"),
            Self::Personnel => tr(lang, "Tiểu ban Nhân sự", "Personnel subcommittee"),
            Self::Organisation => tr(lang, "Tiểu ban Tổ chức", "Organisation subcommittee"),
        }
    }
}

impl PaperKind {
    pub const ALL: [Self; 3] = [Self::PoliticalReport, Self::SelfReview, Self::DraftResolution];

    /// The name of the paper.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::PoliticalReport => tr(lang, "Báo cáo chính trị", "Political report"),
            Self::SelfReview => tr(lang, "Báo cáo kiểm điểm", "Committee's self-review"),
            Self::DraftResolution => tr(lang, "Dự thảo Nghị quyết", "Draft resolution"),
        }
    }
}

impl PaperStep {
    pub const ALL: [Self; 6] = [
        Self::Drafted,
        Self::OpinionsGathered,
        Self::Adopted,
        Self::SentToSuperior,
        Self::Approved,
        Self::Printed,
    ];

    /// What has been done with the paper.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Drafted => tr(lang, "đã dự thảo", "drafted"),
            Self::OpinionsGathered => tr(lang, "đã lấy ý kiến", "opinions gathered"),
            Self::Adopted => tr(lang, "cấp ủy đã thông qua", "approved by the committee"),
            Self::SentToSuperior => tr(lang, "đã trình cấp trên", "sent to the superior"),
            Self::Approved => tr(lang, "cấp trên đã duyệt", "approved by the superior"),
            Self::Printed => tr(lang, "đã in", "printed"),
        }
    }
}

impl Paper {
    /// The step that comes next, unless the paper is printed.
    pub fn next(&self) -> Option<PaperStep> {
        PaperStep::ALL.get(self.steps.len()).copied()
    }
}

impl Task {
    pub fn is_open(&self) -> bool {
        self.progress == TaskProgress::Open
    }
}
