//! What stands in the way of a step of the preparation.

use chrono::NaiveDate;

use super::{PaperKind, PaperStep, Subcommittee};
use crate::domain::{Lang, PersonId, PreparationTaskId, Text, tr};

/// A step of the preparation that cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PreparationRefusal {
    /// The congress sits: the preparation stays as it was.
    Over,
    ReasonMissing,
    UnknownPerson {
        person: PersonId,
    },
    NobodyNamed,
    NamedTwice {
        name: Text,
    },
    Plan(PlanFault),
    Name(NameFault),
    Vote(VoteFault),
    Sums(Sum),
    Paper(PaperFault),
}

/// What is wrong with a subcommittee or a task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanFault {
    TeamTwice { team: Subcommittee },
    TaskUnnamed,
    TooEarly { days: u16, most: u16 },
    NoSuchTask { task: PreparationTaskId },
    TaskDone { task: PreparationTaskId, on: NaiveDate },
    TaskOpen { task: PreparationTaskId },
}

/// Why a name is not introduced, or an opinion on it not taken down.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameFault {
    Unfit { name: Text },
    Nameless,
    OnRoster { name: Text },
    UnknownBranch { written: Text },
    IntroducedTwice { name: Text, branch: Text },
    OrganisationUnnamed,
    NotIntroduced { name: Text },
}

/// Why the committee's vote is not noted or not taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum VoteFault {
    AlreadyVoted { title: Text, on: NaiveDate },
    EarlierVoteMissing { earlier: Text },
    NoVote { title: Text },
    LaterVote { later: Text },
    NotOnBallot { name: Text },
    NamesMissing { names: Vec<Text> },
}

/// Numbers of a vote that do not add up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sum {
    IssuedOverMembers { issued: u32, members: u32 },
    CollectedOverIssued { collected: u32, issued: u32 },
    NotBalanced { valid: u32, invalid: u32, collected: u32 },
    VotesOverValid { name: Text, votes: u32, valid: u32 },
}

/// Why a paper does not come a step further.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperFault {
    Twice { paper: PaperKind },
    NotPlanned { paper: PaperKind },
    Printed { paper: PaperKind },
    OutOfOrder { paper: PaperKind, step: PaperStep, next: PaperStep },
    BeforeLastStep { paper: PaperKind, on: NaiveDate, before: NaiveDate },
}

impl PreparationRefusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Over => tr(
                lang,
                "Đã khai mạc: công tác chuẩn bị chỉ còn để xem, không sửa được nữa.",
                "The congress was opened: the preparation can be read and no longer changed.",
            )
            .to_owned(),
            Self::ReasonMissing => {
                tr(lang, "Phải nêu lý do.", "A reason must be given.").to_owned()
            }
            Self::UnknownPerson { person } => tr(
                lang,
                format!("Danh sách không có số {person}: kiểm tra lại số thẻ."),
                format!("Nobody on the roster has the number {person}: check the number."),
            ),
            Self::NobodyNamed => {
                tr(lang, "Chưa có tên ai: ghi ít nhất một người.", "Nobody is named: name one.")
                    .to_owned()
            }
            Self::NamedTwice { name } => tr(
                lang,
                format!("{name} được ghi hai lần: bỏ bớt một."),
                format!("{name} is named twice: take one off."),
            ),
            Self::Plan(fault) => fault.text(lang),
            Self::Name(fault) => fault.text(lang),
            Self::Vote(fault) => fault.text(lang),
            Self::Sums(sum) => sum.text(lang),
            Self::Paper(fault) => fault.text(lang),
        }
    }
}

impl PlanFault {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::TeamTwice { team } => {
                let team = team.name(lang);
                tr(lang, format!("{team} đã được lập."), format!("{team}: set up before."))
            }
            Self::TaskUnnamed => {
                tr(lang, "Việc chưa có tên: ghi việc gì.", "The task has no name: say what.").into()
            }
            Self::TooEarly { days, most } => tr(
                lang,
                format!("Hạn {days} ngày trước đại hội: nhiều nhất là {most} ngày."),
                format!("Due {days} days before the congress: {most} at most."),
            ),
            Self::NoSuchTask { task } => tr(
                lang,
                format!("Kế hoạch không có việc số {task}."),
                format!("The plan has no task number {task}."),
            ),
            Self::TaskDone { task, on } => {
                let on = on.format("%d/%m/%Y");
                tr(
                    lang,
                    format!("Việc số {task} đã xong ngày {on}: mở lại trước, nếu cần."),
                    format!("Task {task} was done on {on}: reopen it first, if need be."),
                )
            }
            Self::TaskOpen { task } => tr(
                lang,
                format!("Việc số {task} chưa xong, không phải mở lại."),
                format!("Task {task} is open and need not be reopened."),
            ),
        }
    }
}

impl NameFault {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unfit { name } => tr(
                lang,
                format!("{name} là khách mời hoặc đảng viên dự bị, không giới thiệu để bầu được."),
                format!("{name} is a guest or on probation and cannot be introduced."),
            ),
            Self::Nameless => tr(
                lang,
                "Phải ghi họ tên của người ngoài danh sách.",
                "The name of somebody who is not on the roster must be given.",
            )
            .to_owned(),
            Self::OnRoster { name } => tr(
                lang,
                format!(
                    "{name} trùng tên với người có trong danh sách: chọn trong danh sách, hoặc ghi ngày sinh để phân biệt."
                ),
                format!(
                    "The roster has a {name}: choose that person there, or give a birth date that tells the two apart."
                ),
            ),
            Self::UnknownBranch { written } => tr(
                lang,
                format!("Danh sách không có đơn vị “{written}”: ghi đúng tên chi bộ."),
                format!("No unit on the roster is called “{written}”: write the branch's name."),
            ),
            Self::IntroducedTwice { name, branch } => tr(
                lang,
                format!("{branch} đã giới thiệu {name} cho chức danh này."),
                format!("{branch} has introduced {name} for this office before."),
            ),
            Self::OrganisationUnnamed => tr(
                lang,
                "Phải ghi tên tổ chức có ý kiến.",
                "The organisation that gives the opinion must be named.",
            )
            .to_owned(),
            Self::NotIntroduced { name } => tr(
                lang,
                format!(
                    "Chưa chi bộ nào giới thiệu {name} cho chức danh này: ghi giới thiệu trước."
                ),
                format!("No branch has introduced {name} for this office: note that first."),
            ),
        }
    }
}

impl VoteFault {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::AlreadyVoted { title, on } => {
                let on = on.format("%d/%m/%Y");
                tr(
                    lang,
                    format!("“{title}”: cấp ủy đã bỏ phiếu ngày {on}; rút lại lần bỏ phiếu trước."),
                    format!("“{title}”: the committee voted on {on}; take that vote back first."),
                )
            }
            Self::EarlierVoteMissing { earlier } => tr(
                lang,
                format!(
                    "Cấp ủy chưa bỏ phiếu “{earlier}”: bỏ phiếu giới thiệu danh sách đó trước."
                ),
                format!("The committee has not voted on “{earlier}”: that vote comes first."),
            ),
            Self::NoVote { title } => tr(
                lang,
                format!("“{title}”: cấp ủy chưa bỏ phiếu, không có gì để rút."),
                format!("“{title}”: the committee has not voted; nothing can be taken back."),
            ),
            Self::LaterVote { later } => tr(
                lang,
                format!("“{later}” đã bỏ phiếu trên danh sách này: rút lần bỏ phiếu đó trước."),
                format!("“{later}” was voted out of this list: take that vote back first."),
            ),
            Self::NotOnBallot { name } => tr(
                lang,
                format!(
                    "{name} không có trên phiếu giới thiệu: chi bộ phải giới thiệu trước, và chức danh trước phải có tên."
                ),
                format!(
                    "{name} is not on the ballot: a branch introduces first, and the earlier list must have the name."
                ),
            ),
            Self::NamesMissing { names } => {
                let names = names.iter().map(Text::as_str).collect::<Vec<_>>().join(", ");
                tr(
                    lang,
                    format!("Còn thiếu số phiếu của: {names}."),
                    format!("The votes of these are missing: {names}."),
                )
            }
        }
    }
}

impl Sum {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::IssuedOverMembers { issued, members } => tr(
                lang,
                format!("Phát ra {issued} phiếu, cấp ủy chỉ có {members} người: kiểm tra lại."),
                format!("{issued} ballots issued, {members} committee members: check again."),
            ),
            Self::CollectedOverIssued { collected, issued } => tr(
                lang,
                format!("Thu về {collected} phiếu, phát ra chỉ {issued}: kiểm tra lại."),
                format!("{collected} ballots collected, {issued} issued: check again."),
            ),
            Self::NotBalanced { valid, invalid, collected } => tr(
                lang,
                format!("Hợp lệ {valid} cộng không hợp lệ {invalid} phải bằng thu về {collected}."),
                format!(
                    "Valid {valid} and invalid {invalid} must add up to {collected} collected."
                ),
            ),
            Self::VotesOverValid { name, votes, valid } => tr(
                lang,
                format!("{name}: {votes} phiếu, chỉ có {valid} phiếu hợp lệ: kiểm tra lại."),
                format!("{name}: {votes} votes, {valid} valid ballots: check again."),
            ),
        }
    }
}

impl PaperFault {
    fn text(&self, lang: Lang) -> String {
        match self {
            Self::Twice { paper } => {
                let paper = paper.name(lang);
                tr(
                    lang,
                    format!("{paper} đã có trong kế hoạch."),
                    format!("{paper}: planned before."),
                )
            }
            Self::NotPlanned { paper } => {
                let paper = paper.name(lang);
                tr(
                    lang,
                    format!("{paper} chưa có trong kế hoạch: đưa vào kế hoạch trước."),
                    format!("{paper} is not planned: plan it first."),
                )
            }
            Self::Printed { paper } => {
                let paper = paper.name(lang);
                tr(
                    lang,
                    format!("{paper} đã in, không còn bước nào."),
                    format!("{paper}: printed, no step is left."),
                )
            }
            Self::OutOfOrder { paper, step, next } => {
                let (paper, step, next) = (paper.name(lang), step.name(lang), next.name(lang));
                tr(
                    lang,
                    format!("{paper}: chưa đến bước “{step}”, bước tiếp theo là “{next}”."),
                    format!("{paper}: it is too early for “{step}”; next comes “{next}”."),
                )
            }
            Self::BeforeLastStep { paper, on, before } => {
                let paper = paper.name(lang);
                let (on, before) = (on.format("%d/%m/%Y"), before.format("%d/%m/%Y"));
                tr(
                    lang,
                    format!("{paper}: ngày {on} sớm hơn bước trước, ngày {before}: kiểm tra lại."),
                    format!("{paper}: {on} is before the last step, {before}: check again."),
                )
            }
        }
    }
}

impl From<PlanFault> for PreparationRefusal {
    fn from(fault: PlanFault) -> Self {
        Self::Plan(fault)
    }
}

impl From<NameFault> for PreparationRefusal {
    fn from(fault: NameFault) -> Self {
        Self::Name(fault)
    }
}

impl From<VoteFault> for PreparationRefusal {
    fn from(fault: VoteFault) -> Self {
        Self::Vote(fault)
    }
}

impl From<Sum> for PreparationRefusal {
    fn from(fault: Sum) -> Self {
        Self::Sums(fault)
    }
}

impl From<PaperFault> for PreparationRefusal {
    fn from(fault: PaperFault) -> Self {
        Self::Paper(fault)
    }
}
