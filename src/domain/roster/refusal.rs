//! What stands in the way at the door.

use super::Condition;
use crate::domain::{Lang, PersonId, Text, tr};

/// A step of the roster that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RosterRefusal {
    Nobody,
    NumberZero { name: Text },
    NoName { person: PersonId },
    NumberTwice { person: PersonId, first: Text, second: Text },
    Unknown { person: PersonId },
    NotConvened { person: PersonId, name: Text, condition: Condition },
    PlaceTaken { person: PersonId, name: Text, by: PersonId, by_name: Text },
    AlreadyPresent { person: PersonId, name: Text },
    NotPresent { person: PersonId, name: Text },
    HasCome { person: PersonId, name: Text },
    StillPresent { person: PersonId, name: Text },
    NoOwnSeat { person: PersonId, name: Text },
    NoAlternate { person: PersonId, name: Text },
    NoReason,
}

impl RosterRefusal {
    /// Says in one sentence who is concerned and what stands in the way.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Nobody => tr(lang, "Chưa chọn ai.", "Nobody was named.").into(),
            Self::NumberZero { name } => tr(
                lang,
                format!("{name}: số đại biểu phải từ 1 trở lên."),
                format!("{name}: a delegate's number must be 1 or more."),
            ),
            Self::NoName { person } => tr(
                lang,
                format!("Đại biểu số {person} chưa có họ tên."),
                format!("Delegate {person} has no name."),
            ),
            Self::NumberTwice { person, first, second } => tr(
                lang,
                format!("Số {person} bị trùng: {first} và {second}."),
                format!("Number {person} is given twice: to {first} and to {second}."),
            ),
            Self::Unknown { person } => tr(
                lang,
                format!("Không có đại biểu số {person} trong danh sách."),
                format!("There is no delegate {person} on the roster."),
            ),
            Self::NotConvened { person, name, condition } => {
                not_convened(lang, *person, name, *condition)
            }
            Self::PlaceTaken { person, name, by, by_name } => tr(
                lang,
                format!("{name} (số {person}) đã có {by_name} (số {by}) dự thay."),
                format!("{by_name} (no. {by}) has taken the place of {name} (no. {person})."),
            ),
            Self::NoReason => {
                tr(lang, "Cần nêu lý do thay đại biểu.", "A replacement needs a reason.").into()
            }
            Self::AlreadyPresent { person, name }
            | Self::NotPresent { person, name }
            | Self::HasCome { person, name }
            | Self::StillPresent { person, name }
            | Self::NoOwnSeat { person, name }
            | Self::NoAlternate { person, name } => {
                format!("{name} ({} {person}) {}.", tr(lang, "số", "no."), self.predicate(lang))
            }
        }
    }

    /// Completes the sentence that begins with a person's name.
    fn predicate(&self, lang: Lang) -> &'static str {
        match self {
            Self::AlreadyPresent { .. } => tr(lang, "đã có mặt", "is here already"),
            Self::NotPresent { .. } => tr(lang, "không có mặt", "is not here"),
            Self::HasCome { .. } => tr(
                lang,
                "đã có mặt trong đại hội nên không ghi vắng được; hãy ghi rời hội trường",
                "has been here and cannot be excused as absent; check them out instead",
            ),
            Self::StillPresent { .. } => {
                tr(lang, "đang có mặt nên không thay được", "is here and cannot be replaced")
            }
            Self::NoOwnSeat { .. } => tr(
                lang,
                "không phải đại biểu chính thức đang giữ tư cách của mình",
                "does not hold a mandate of their own",
            ),
            _ => tr(
                lang,
                "không phải đại biểu dự khuyết còn có thể dự thay",
                "is no alternate who can still take a place",
            ),
        }
    }
}

fn not_convened(lang: Lang, person: PersonId, name: &Text, condition: Condition) -> String {
    let why = condition.text(lang);
    tr(
        lang,
        format!("{name} (số {person}) không được triệu tập: {why}."),
        format!("{name} (no. {person}) is not convened: {why}."),
    )
}

impl Condition {
    /// Names the circumstance.
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::TemporaryElsewhere => {
                tr(lang, "sinh hoạt tạm thời nơi khác", "on temporary activity elsewhere")
            }
            Self::Exempt => tr(lang, "được miễn sinh hoạt", "exempt from activity"),
            Self::Suspended => tr(lang, "đang bị đình chỉ sinh hoạt", "suspended from activity"),
            Self::Prosecuted => {
                tr(lang, "đang bị khởi tố, truy tố hoặc tạm giam", "under prosecution or detained")
            }
        }
    }
}
