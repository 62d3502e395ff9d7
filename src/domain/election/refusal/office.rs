//! What the rule on an office does not allow.

use super::join;
use crate::domain::election::Office;
use crate::domain::narration::office_label;
use crate::domain::{Lang, Text, tr};

/// A step that the rule on the office forbids, with that rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OfficeRefusal {
    /// The members' congress is too small for such a body.
    TooFewMembers { office: Office, members: u32, least: u32, rule: Text },
    /// The office was voted on as often as it may be.
    VotesUsedUp { office: Office, votes: u32, rule: Text },
    /// Somebody who is no member in office of the committee that meets.
    NotInOffice { name: Text, rule: Text },
    /// Somebody who is no official member, where the members elect directly.
    NotOfficial { name: Text, rule: Text },
    /// Whoever won the other office does not hold this one too.
    HoldsOther { name: Text, other: Text, rule: Text },
    /// The same names on two open lists of offices that are apart.
    OnOtherList { names: Vec<Text>, other: Text, rule: Text },
    /// An office that is apart is being voted or counted.
    OtherVoteRuns { other: Text, rule: Text },
}

impl OfficeRefusal {
    /// Says what the rule forbids, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::TooFewMembers { office, members, least, rule } => {
                too_few(*office, [*members, *least], rule, lang)
            }
            Self::VotesUsedUp { office, votes, rule } => {
                let office = office_label(*office, lang);
                tr(
                    lang,
                    format!(
                        "{office}: đã bầu {votes} lần mà chưa đủ, không bầu thêm lần nào nữa ({rule}). Hãy kết thúc cuộc bầu này."
                    ),
                    format!(
                        "{office}: voted {votes} times and still open; there is no further vote ({rule}). Conclude the election."
                    ),
                )
            }
            Self::NotInOffice { name, rule } => tr(
                lang,
                format!(
                    "{name} không phải ủy viên đương nhiệm của cấp ủy đang họp: chọn người đương nhiệm ({rule})."
                ),
                format!(
                    "{name} is no member in office of the committee that meets: choose one of these ({rule})."
                ),
            ),
            Self::NotOfficial { name, rule } => tr(
                lang,
                format!(
                    "{name} không phải đảng viên chính thức của chi bộ: chọn trong số đảng viên chính thức, được bầu trực tiếp ({rule})."
                ),
                format!(
                    "{name} is no official member here: choose one of these, who are elected directly ({rule})."
                ),
            ),
            Self::HoldsOther { name, other, rule } => tr(
                lang,
                format!(
                    "{name} đã trúng cử «{other}», không bầu vào chức danh này nữa: chọn người khác ({rule})."
                ),
                format!(
                    "{name} was elected to “{other}” and cannot hold this office too: choose somebody else ({rule})."
                ),
            ),
            Self::OnOtherList { names, other, rule } => on_other_list(names, other, rule, lang),
            Self::OtherVoteRuns { other, rule } => tr(
                lang,
                format!(
                    "Cuộc bầu «{other}» đang bỏ phiếu hoặc kiểm phiếu, chưa công bố. Không ai giữ cả hai chức danh này: công bố hoặc hủy lần bầu đó trước ({rule})."
                ),
                format!(
                    "“{other}” is being voted or counted, and not announced. Nobody holds both offices: announce or annul that round first ({rule})."
                ),
            ),
        }
    }
}

fn too_few(office: Office, [members, least]: [u32; 2], rule: &Text, lang: Lang) -> String {
    let (vi, en) = match office {
        Office::Committee => (
            "không lập chi ủy; bầu bí thư trực tiếp".to_owned(),
            "there is no committee; elect the secretary directly".to_owned(),
        ),
        _ => (
            format!("không bầu {}", office_label(office, Lang::Vi)),
            format!("there is no {}", office_label(office, Lang::En)),
        ),
    };
    tr(
        lang,
        format!("{members} đảng viên chính thức, dưới {least}: {vi} ({rule})."),
        format!("{members} official members, fewer than {least}: {en} ({rule})."),
    )
}

fn on_other_list(names: &[Text], other: &Text, rule: &Text, lang: Lang) -> String {
    let names = join(names);
    tr(
        lang,
        format!(
            "Đang có tên trong danh sách bầu «{other}» chưa xong: {names}. Không ai đứng trong hai danh sách này cùng lúc: chờ kết quả, hoặc rút tên ({rule})."
        ),
        format!(
            "Still on the open list of “{other}”: {names}. Nobody stands on both lists at once: wait for the result, or take the name off ({rule})."
        ),
    )
}
