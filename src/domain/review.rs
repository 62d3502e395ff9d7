//! Criticism and self-criticism (kiểm điểm tự phê bình và phê bình): whom the meeting reviews, in
//! which order, what was said of each, and what is to be mended afterwards (RULES 7.2).

mod check;
mod decide;
mod evolve;
mod figures;
mod follow_up;
mod refusal;

pub(super) use decide::decide;
pub(super) use evolve::evolve;
pub use follow_up::{Inspection, NewTask, Task, TaskOrigin, TaskStage};
pub use refusal::ReviewRefusal;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::floor::Speaker;
use super::{Lang, Moment, PersonId, SubjectId, TaskId, TeamId, Text, tr};

/// Whether a whole body or one of its members is reviewed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Class {
    /// Bodies and organisations (tập thể).
    Collective,
    /// Members, their head among them (cá nhân).
    Person,
}

/// Who is reviewed, in the order in which they come: the collective, its head, the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum Who {
    /// A body or an organisation (tập thể).
    Collective { name: Text },
    /// The head of the collective (người đứng đầu).
    Head { person: PersonId },
    /// Any other member (cá nhân).
    Member { person: PersonId },
}

/// A collective or a person under review (đối tượng kiểm điểm).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    pub id: SubjectId,
    pub who: Who,
    /// The written self-review, once it is handed in.
    pub account: Option<Account>,
    pub opinions: Vec<Opinion>,
    pub stage: SubjectStage,
}

/// A written self-review (bản tự kiểm điểm) on its three faces.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Account {
    /// Political thought (nhận thức, tư tưởng chính trị).
    pub politics: Text,
    /// Morals and way of life (đạo đức, lối sống).
    pub morals: Text,
    /// The duty that was given (trách nhiệm đối với công tác được giao).
    pub duty: Text,
    /// What was done well (ưu điểm).
    pub strengths: Text,
    #[serde(default)]
    pub shortcomings: Vec<Shortcoming>,
}

/// What was not done well (khuyết điểm), why, and how it is to be mended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Shortcoming {
    pub what: Text,
    pub cause: Text,
    pub remedy: Text,
    /// Who mends it; the subject itself where nobody is named.
    #[serde(default)]
    pub by: Text,
    pub deadline: NaiveDate,
}

/// An opinion on a subject (ý kiến phê bình, góp ý).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Opinion {
    pub from: Speaker,
    pub source: OpinionSource,
    pub text: Text,
}

/// Where an opinion comes from. All but those of the meeting are asked before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum OpinionSource {
    Meeting,
    /// Retired cadres (cán bộ lão thành).
    Veterans,
    /// Cadres of the units below (cán bộ cơ sở).
    Grassroots,
    /// The level above (cấp trên).
    Superior,
    /// Units that work with the subject (đơn vị liên quan).
    Related,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SubjectStage {
    Waiting,
    /// The meeting is at this subject.
    Open {
        since: Moment,
    },
    /// The chair has concluded, and the review stands.
    Adopted {
        at: Moment,
        conclusion: Text,
    },
    LeftOut {
        reason: Text,
    },
}

/// A team led by one member (tổ công tác, đoàn kiểm tra).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Team {
    pub id: TeamId,
    pub purpose: TeamPurpose,
    pub leader: PersonId,
    pub members: Vec<PersonId>,
    /// The units that the team goes to.
    pub charge: Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TeamPurpose {
    /// Follows the reviews of the units (tổ công tác).
    Guidance,
    /// Looks afterwards at what has changed (đoàn kiểm tra).
    Inspection,
}

/// Everything about the reviews of the session.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reviews {
    pub subjects: Vec<Subject>,
    pub teams: Vec<Team>,
    pub tasks: Vec<Task>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReviewCommand {
    Enlist {
        subjects: Vec<Who>,
    },
    /// Reviews a subject not at all, with a reason.
    LeaveOut {
        subject: SubjectId,
        reason: Text,
    },
    FormTeam {
        purpose: TeamPurpose,
        leader: PersonId,
        #[serde(default)]
        members: Vec<PersonId>,
        charge: Text,
    },
    /// Hands a self-review in, or a new version of it.
    HandIn {
        subject: SubjectId,
        account: Account,
    },
    AddShortcoming {
        subject: SubjectId,
        shortcoming: Shortcoming,
    },
    Opine {
        subject: SubjectId,
        opinion: Opinion,
    },
    /// Takes a subject up. A reason overrides the order.
    Call {
        subject: SubjectId,
        #[serde(default)]
        deviation: Option<Text>,
    },
    /// Ends a review with the chair's conclusion.
    Adopt {
        subject: SubjectId,
        conclusion: Text,
    },
    /// Takes over something that an earlier review left to be mended.
    CarryOver {
        by: Text,
        what: Text,
        remedy: Text,
        deadline: NaiveDate,
    },
    Inspect {
        task: TaskId,
        inspection: Inspection,
    },
    CloseTask {
        task: TaskId,
        outcome: Text,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum ReviewEvent {
    /// The first of them has this number, the others those after it.
    Enlisted {
        first: SubjectId,
        subjects: Vec<Who>,
    },
    LeftOut {
        subject: SubjectId,
        reason: Text,
    },
    TeamFormed {
        team: Team,
    },
    HandedIn {
        subject: SubjectId,
        account: Account,
    },
    ShortcomingAdded {
        subject: SubjectId,
        shortcoming: Shortcoming,
    },
    Opined {
        subject: SubjectId,
        opinion: Opinion,
    },
    Called {
        subject: SubjectId,
        at: Moment,
    },
    /// The order was set aside by the chair, with a reason.
    CalledOutOfOrder {
        subject: SubjectId,
        reason: Text,
        at: Moment,
    },
    Adopted {
        subject: SubjectId,
        conclusion: Text,
        tasks: Vec<NewTask>,
        at: Moment,
    },
    CarriedOver {
        task: NewTask,
    },
    Inspected {
        task: TaskId,
        inspection: Inspection,
    },
    TaskClosed {
        task: TaskId,
        outcome: Text,
        at: Moment,
    },
}

impl ReviewCommand {
    /// Tells whether the command may come before the meeting is opened: what is written is handed
    /// in and asked for beforehand.
    pub fn may_precede_the_opening(&self) -> bool {
        match self {
            Self::Enlist { .. }
            | Self::LeaveOut { .. }
            | Self::FormTeam { .. }
            | Self::HandIn { .. }
            | Self::AddShortcoming { .. }
            | Self::Opine { .. }
            | Self::CarryOver { .. } => true,
            Self::Call { .. }
            | Self::Adopt { .. }
            | Self::Inspect { .. }
            | Self::CloseTask { .. } => false,
        }
    }
}

impl Class {
    /// Names those of the class, in small letters.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Collective => tr(lang, "tập thể", "collectives"),
            Self::Person => tr(lang, "cá nhân", "persons"),
        }
    }
}

impl Who {
    pub fn class(&self) -> Class {
        match self {
            Self::Collective { .. } => Class::Collective,
            Self::Head { .. } | Self::Member { .. } => Class::Person,
        }
    }

    /// The person, where one is reviewed.
    pub fn person(&self) -> Option<PersonId> {
        match self {
            Self::Collective { .. } => None,
            Self::Head { person } | Self::Member { person } => Some(*person),
        }
    }

    /// The place in the order: the collective first, then its head, then the others.
    fn rank(&self) -> u8 {
        match self {
            Self::Collective { .. } => 0,
            Self::Head { .. } => 1,
            Self::Member { .. } => 2,
        }
    }
}

impl Subject {
    /// Whether the subject takes part: it was not left out.
    pub fn is_in(&self) -> bool {
        !matches!(self.stage, SubjectStage::LeftOut { .. })
    }

    /// Whether nothing of the review is left to do.
    pub fn is_done(&self) -> bool {
        matches!(self.stage, SubjectStage::Adopted { .. } | SubjectStage::LeftOut { .. })
    }
}

impl Reviews {
    /// Finds a subject by its number.
    pub fn get(&self, subject: SubjectId) -> Option<&Subject> {
        self.subjects.iter().find(|known| known.id == subject)
    }

    /// Finds the subject that the meeting is at.
    pub fn open(&self) -> Option<&Subject> {
        self.subjects.iter().find(|known| matches!(known.stage, SubjectStage::Open { .. }))
    }

    /// Lists the subjects in the order in which they are reviewed.
    pub fn in_order(&self) -> Vec<&Subject> {
        let mut subjects: Vec<&Subject> = self.subjects.iter().collect();
        subjects.sort_by_key(|subject| (subject.who.rank(), subject.id));
        subjects
    }

    /// Lists those of a class who take part, in order.
    pub fn of_class(&self, class: Class) -> Vec<&Subject> {
        let mut subjects = self.in_order();
        subjects.retain(|subject| subject.who.class() == class && subject.is_in());
        subjects
    }

    /// Finds whose turn it is.
    pub fn next(&self) -> Option<&Subject> {
        self.in_order().into_iter().find(|subject| subject.stage == SubjectStage::Waiting)
    }

    /// Finds something that is to be mended.
    pub fn task(&self, task: TaskId) -> Option<&Task> {
        self.tasks.iter().find(|known| known.plan.id == task)
    }
}
