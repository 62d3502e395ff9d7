//! Why a name cannot be put forward, withdrawn or asked about.

use chrono::NaiveDate;

use super::OutsiderRefusal;
use crate::domain::{Lang, PersonId, Text, tr};

/// A step with a nominee that the rules do not allow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NameRefusal {
    NomineeUnnamed,
    UnknownPerson {
        person: PersonId,
    },
    Unfit {
        name: Text,
        why: Unfit,
    },
    ResultAwaited {
        among: Text,
    },
    NotAmongWinners {
        name: Text,
        among: Text,
    },
    /// A member of the convening committee who is not on its list.
    HeldToList {
        name: Text,
        rule: Text,
    },
    /// A member of the convening committee who puts forward somebody else than its list.
    NominatorHeldToList {
        name: Text,
        rule: Text,
    },
    /// Not on the list that the convening committee voted before the congress.
    NotPrepared {
        name: Text,
        on: NaiveDate,
    },
    Outsider(OutsiderRefusal),
    TooManyNominees {
        most: u16,
    },
    SupportOverAttending {
        name: Text,
        support: u32,
        attending: u32,
    },
}

/// Why a step is not for this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    Guest,
    Probationary,
    /// Only who is in the hall nominates.
    Away,
    NamedTwice,
    /// Put forward as from outside, under a name that is on the roster.
    OnRoster,
    WithdrawalAsked,
    NoWithdrawal,
    OpinionNotNeeded,
}

impl NameRefusal {
    /// Says who is concerned and what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NomineeUnnamed => {
                tr(lang, "Hãy ghi họ tên người được giới thiệu.", "Give the nominee's name.").into()
            }
            Self::UnknownPerson { person } => tr(
                lang,
                format!("Không có đại biểu số {person} trong danh sách."),
                format!("There is no delegate {person} on the roster."),
            ),
            Self::ResultAwaited { among } => tr(
                lang,
                format!("Chưa công bố kết quả «{among}»: công bố trước rồi mới giới thiệu."),
                format!("The result of “{among}” is not announced: announce it first."),
            ),
            Self::NotAmongWinners { name, among } => tr(
                lang,
                format!("{name} không trúng cử trong cuộc bầu «{among}»."),
                format!("{name} was not elected in “{among}”."),
            ),
            Self::TooManyNominees { most } => tr(
                lang,
                format!("Đã có {most} người được giới thiệu, không thêm được nữa."),
                format!("There are {most} nominees and no more can be added."),
            ),
            Self::SupportOverAttending { name, support, attending } => tr(
                lang,
                format!("{name}: {support} người đồng ý, nhiều hơn số dự {attending}."),
                format!("{name}: {support} agreed, more than the {attending} attending."),
            ),
            Self::HeldToList { name, rule } => tr(
                lang,
                format!(
                    "{name} là cấp ủy viên ngoài danh sách đề cử của cấp ủy triệu tập: không được ứng cử, không được nhận đề cử ({rule})."
                ),
                format!(
                    "{name} sits on the convening committee and is not on its list: may not stand or accept ({rule})."
                ),
            ),
            Self::NominatorHeldToList { name, rule } => tr(
                lang,
                format!(
                    "{name} là cấp ủy viên: không được đề cử người ngoài danh sách của cấp ủy triệu tập ({rule})."
                ),
                format!(
                    "{name} sits on the convening committee and may not nominate beyond its list ({rule})."
                ),
            ),
            Self::NotPrepared { name, on } => not_prepared(lang, name, *on),
            Self::Outsider(refusal) => refusal.text(lang),
            Self::Unfit { name, why } => format!("{name} {}.", why.predicate(lang)),
        }
    }
}

fn not_prepared(lang: Lang, name: &Text, on: NaiveDate) -> String {
    let on = on.format("%d/%m/%Y");
    tr(
        lang,
        format!(
            "{name} không có trong danh sách mà cấp ủy triệu tập đã bỏ phiếu ngày {on}: chỉ đại hội đề cử được."
        ),
        format!(
            "{name} is not on the list that the convening committee voted on {on}: only the congress can nominate."
        ),
    )
}

impl Unfit {
    /// Completes the sentence that begins with a name.
    fn predicate(self, lang: Lang) -> &'static str {
        match self {
            Self::Guest => {
                tr(lang, "là khách mời, không ứng cử, đề cử", "is a guest and cannot take part")
            }
            Self::Probationary => {
                tr(lang, "là đảng viên dự bị, không được bầu", "is on probation, cannot be elected")
            }
            Self::Away => {
                tr(lang, "không có mặt nên không đề cử được", "is not here and cannot nominate")
            }
            Self::NamedTwice => {
                tr(lang, "đã có trong danh sách giới thiệu", "was put forward before")
            }
            Self::OnRoster => tr(
                lang,
                "có tên trong danh sách đại biểu: hãy chọn người đó, hoặc ghi ngày sinh nếu là người khác",
                "is on the roster: choose that person, or give the birth date of somebody else",
            ),
            Self::WithdrawalAsked => tr(
                lang,
                "đã xin rút và đại hội đã hoặc sắp quyết định",
                "has asked to withdraw, and the congress has decided or is about to",
            ),
            Self::NoWithdrawal => {
                tr(lang, "không có đề nghị xin rút nào đang chờ", "has no wish to withdraw pending")
            }
            Self::OpinionNotNeeded => tr(
                lang,
                "không thuộc diện phải xin ý kiến: do cấp ủy triệu tập đề cử, hoặc quy tắc không yêu cầu",
                "needs no opinion ballot: put forward by the convening committee, or the rules ask for none",
            ),
        }
    }
}
