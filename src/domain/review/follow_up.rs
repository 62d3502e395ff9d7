//! What is to be mended after a review (việc cần khắc phục), and what inspections find of it. A task
//! stays open until it is done, beyond the session if need be.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::{Moment, SubjectId, TaskId, TeamId, Text};

/// What is to be mended, as it was laid down.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewTask {
    pub id: TaskId,
    pub origin: TaskOrigin,
    /// Who mends it.
    pub by: Text,
    pub what: Text,
    pub remedy: Text,
    pub deadline: NaiveDate,
}

/// Which review a task comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TaskOrigin {
    Subject(SubjectId),
    /// A review before this session.
    Earlier,
}

/// What is to be mended, and how far that has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    pub plan: NewTask,
    pub inspections: Vec<Inspection>,
    pub stage: TaskStage,
}

/// What a team found when it looked (kiểm tra, đánh giá kết quả chuyển biến).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inspection {
    pub team: TeamId,
    pub on: NaiveDate,
    pub finding: Text,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskStage {
    Open,
    Done { at: Moment, outcome: Text },
}

impl Task {
    /// Tells whether the deadline has passed and the task is still open.
    pub fn is_late(&self, today: NaiveDate) -> bool {
        self.stage == TaskStage::Open && self.plan.deadline < today
    }
}
