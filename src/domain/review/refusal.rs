//! What stands in the way in a review.

use super::Class;
use crate::domain::{Lang, SubjectId, TaskId, TeamId, Text, tr};

/// A step of a review that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ReviewRefusal {
    NobodyNamed,
    EnlistedTwice { name: Text },
    SecondHead { name: Text },
    NoSuchSubject { subject: SubjectId },
    NoReason,
    NotWaiting { name: Text },
    NotOpen { name: Text },
    AlreadyDone { name: Text },
    SubjectOpen { name: Text },
    NoItem { class: Class },
    OutOfOrder { name: Text, before: Text },
    NotHandedIn { name: Text },
    FaceMissing { name: Text },
    ShortcomingIncomplete { name: Text },
    EmptyOpinion,
    NoConclusion { name: Text },
    TwiceInTeam { name: Text },
    LeadsAnother { name: Text, team: TeamId },
    NoCharge,
    TaskIncomplete,
    NoSuchTask { task: TaskId },
    TaskDone { task: TaskId },
    NoInspectionTeam { team: TeamId },
    NoFinding { task: TaskId },
    NoOutcome { task: TaskId },
    Full,
}

impl ReviewRefusal {
    /// Says in one sentence what stands in the way, and what to do.
    pub fn text(&self, lang: Lang) -> String {
        let (vi, en) = self.of_subject().or_else(|| self.of_task()).unwrap_or_else(|| self.plain());
        tr(lang, vi, en)
    }

    fn of_subject(&self) -> Option<(String, String)> {
        Some(match self {
            Self::EnlistedTwice { name } => (
                format!("{name} đã có trong danh sách kiểm điểm: bỏ một."),
                format!("{name} is on the list of reviews already: take one out."),
            ),
            Self::SecondHead { name } => (
                format!("Danh sách đã có người đứng đầu: ghi {name} là thành viên."),
                format!("The list has a head already: enlist {name} as a member."),
            ),
            Self::NotWaiting { name } => (
                format!("{name} không còn chờ kiểm điểm: chọn đối tượng khác."),
                format!("{name} waits for no review: choose another."),
            ),
            Self::NotOpen { name } => (
                format!("Hội nghị chưa kiểm điểm {name}: mời kiểm điểm trước."),
                format!("{name} is not under review: take it up first."),
            ),
            Self::AlreadyDone { name } => (
                format!("Việc kiểm điểm {name} đã xong, không sửa được nữa."),
                format!("The review of {name} is over and cannot be changed."),
            ),
            Self::SubjectOpen { name } => (
                format!("Đang kiểm điểm {name}: kết luận trước đã."),
                format!("{name} is under review: conclude it first."),
            ),
            Self::OutOfOrder { name, before } => (
                format!(
                    "Tập thể trước, người đứng đầu rồi đến các cá nhân: {before} đến lượt trước {name}. Nếu làm khác, ghi rõ lý do."
                ),
                format!(
                    "The collective first, its head, then the others: {before} comes before {name}. To deviate, give a reason."
                ),
            ),
            Self::NotHandedIn { name } => (
                format!("Chưa có bản tự kiểm điểm của {name}: ghi bản kiểm điểm trước."),
                format!("{name} has handed in no self-review: enter it first."),
            ),
            Self::FaceMissing { name } => (
                format!(
                    "Bản kiểm điểm của {name} phải đủ ba mặt (tư tưởng chính trị, đạo đức lối sống, nhiệm vụ được giao) và ưu điểm."
                ),
                format!(
                    "The self-review of {name} needs its three faces (political thought, morals and way of life, duty) and its strengths."
                ),
            ),
            Self::ShortcomingIncomplete { name } => (
                format!(
                    "Mỗi khuyết điểm của {name} phải có nội dung, nguyên nhân và cách khắc phục."
                ),
                format!("Each shortcoming of {name} needs its matter, its cause and its remedy."),
            ),
            Self::NoConclusion { name } => (
                format!("Chưa ghi kết luận của chủ trì về {name}."),
                format!("The chair's conclusion on {name} is missing."),
            ),
            _ => return None,
        })
    }

    /// Teams, and what they follow.
    fn of_task(&self) -> Option<(String, String)> {
        Some(match self {
            Self::TwiceInTeam { name } => (
                format!("{name} có hai lần trong một tổ: bỏ một."),
                format!("{name} is in the team twice: take one out."),
            ),
            Self::LeadsAnother { name, team } => (
                format!("{name} đã phụ trách tổ số {team}: chọn người khác phụ trách."),
                format!("{name} leads team {team} already: choose another leader."),
            ),
            Self::NoSuchTask { task } => (
                format!("Không có việc theo dõi số {task}."),
                format!("There is no task number {task}."),
            ),
            Self::TaskDone { task } => {
                (format!("Việc số {task} đã xong."), format!("Task {task} is done."))
            }
            Self::NoInspectionTeam { team } => (
                format!("Không có đoàn kiểm tra số {team}: lập đoàn trước."),
                format!("There is no inspection team {team}: form it first."),
            ),
            Self::NoFinding { task } => (
                format!("Chưa ghi kết quả kiểm tra việc số {task}."),
                format!("What the inspection of task {task} found is missing."),
            ),
            Self::NoOutcome { task } => (
                format!("Chưa ghi kết quả khắc phục việc số {task}."),
                format!("The outcome of task {task} is missing."),
            ),
            _ => return None,
        })
    }

    fn plain(&self) -> (String, String) {
        match self {
            Self::NoSuchSubject { subject } => (
                format!("Không có đối tượng kiểm điểm số {subject}."),
                format!("There is no subject number {subject}."),
            ),
            Self::NoItem { class } => (
                format!("Chưa đến mục kiểm điểm {}: bắt đầu mục đó trước.", class.name(Lang::Vi)),
                format!("No item on the review of {} is running: start it.", class.name(Lang::En)),
            ),
            _ => {
                let (vi, en) = self.fixed();
                (vi.to_owned(), en.to_owned())
            }
        }
    }

    fn fixed(&self) -> (&'static str, &'static str) {
        match self {
            Self::NobodyNamed => ("Chưa ghi tên ai.", "Nobody is named."),
            Self::NoReason => ("Phải ghi lý do.", "A reason is needed."),
            Self::EmptyOpinion => ("Ý kiến chưa có nội dung.", "The opinion is empty."),
            Self::NoCharge => ("Chưa ghi địa bàn của tổ.", "The team has no units to go to."),
            Self::TaskIncomplete => (
                "Việc chuyển sang phải có người làm, nội dung và cách khắc phục.",
                "What is carried over needs somebody, its matter and its remedy.",
            ),
            _ => ("Đã hết số thứ tự.", "The numbers are used up."),
        }
    }
}
