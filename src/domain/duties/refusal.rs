//! What stands in the way of the assignment of duties.

use super::{AreaKind, Fault};
use crate::domain::{AreaId, Lang, Text, tr};

/// How many faults a refusal names; the matrix shows them all.
const NAMED: usize = 3;

/// A step of the assignment that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DutiesRefusal {
    NoName,
    NoText,
    NothingNamed,
    DeclaredTwice { kind: AreaKind, name: Text },
    NamedTwice { name: Text },
    NoSuchArea { area: AreaId, declared: usize },
    NoDistrict { name: Text },
    NoPilot { name: Text },
    NotDue,
    NotWhole { faults: Vec<Fault> },
    Unchanged { decision: u16 },
    AlreadyProposed,
    NotProposed,
    OtherDecision { decision: u16, next: u16 },
    Settled { decision: u16 },
    StillOpen,
    NothingAdopted,
    NotAnnounced { decision: u16 },
    AlreadyAnnounced { decision: u16 },
    Full,
}

impl DutiesRefusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::DeclaredTwice { kind, name } => {
                let kind = kind.name(lang);
                tr(
                    lang,
                    format!("“{name}” ({kind}) đã có trong bảng phân công."),
                    format!("“{name}” ({kind}) is in the matrix already."),
                )
            }
            Self::NamedTwice { name } => tr(
                lang,
                format!("“{name}” được nêu hai lần trong một lệnh."),
                format!("“{name}” is named twice in one command."),
            ),
            Self::NoSuchArea { area, declared } => tr(
                lang,
                format!("Không có khối, ngành, địa bàn số {area}; đã khai {declared}."),
                format!("There is no area {area}; {declared} are declared."),
            ),
            Self::NoDistrict { name } => tr(
                lang,
                format!("“{name}” không phải địa bàn: chỉ đạo riêng gắn với một địa bàn."),
                format!("“{name}” is no district: a pilot is held in a district."),
            ),
            Self::NoPilot { name } => tr(
                lang,
                format!("“{name}” không phải nơi chỉ đạo riêng."),
                format!("“{name}” is not marked as a pilot."),
            ),
            Self::NotWhole { faults } => not_whole(faults, lang),
            Self::OtherDecision { decision, next } => tr(
                lang,
                format!("Phân công đang bàn là lần {next}, không phải lần {decision}."),
                format!("The decision under discussion is {next}, not {decision}."),
            ),
            Self::Unchanged { decision } => unchanged(*decision, lang),
            Self::Settled { decision } => settled(*decision, lang),
            Self::NotAnnounced { decision } => not_announced(*decision, lang),
            Self::AlreadyAnnounced { decision } => tr(
                lang,
                format!("Phân công lần {decision} đã công bố."),
                format!("Decision {decision} has been announced."),
            ),
            Self::NoName
            | Self::NoText
            | Self::NothingNamed
            | Self::NotDue
            | Self::AlreadyProposed
            | Self::NotProposed
            | Self::StillOpen
            | Self::NothingAdopted
            | Self::Full => self.plain_text(lang).into(),
        }
    }

    /// Says what needs no numbers.
    fn plain_text(&self, lang: Lang) -> &'static str {
        match self {
            Self::NoName => tr(
                lang,
                "Khối, ngành, địa bàn phải có tên.",
                "A block, branch or district needs a name.",
            ),
            Self::NothingNamed => tr(lang, "Chưa nêu phân công gì.", "No charge is named."),
            Self::NotDue => tr(
                lang,
                "Mục phân công chưa tiến hành: hãy bắt đầu mục đó trước.",
                "The item on duties is not running: start it first.",
            ),
            Self::AlreadyProposed => tr(
                lang,
                "Bảng phân công đã trình: hãy thảo luận rồi biểu quyết.",
                "The matrix is proposed already: discuss it, then vote.",
            ),
            Self::NotProposed => tr(
                lang,
                "Bảng phân công chưa trình hội nghị: hãy trình trước.",
                "The matrix is not proposed yet: propose it first.",
            ),
            Self::StillOpen => tr(
                lang,
                "Bảng phân công đang soạn: không cần mở lại.",
                "The matrix is being drawn up: there is nothing to reopen.",
            ),
            Self::NothingAdopted => tr(
                lang,
                "Chưa thông qua phân công nào để công bố.",
                "No assignment is adopted that could be announced.",
            ),
            Self::Full => tr(
                lang,
                "Đã hết số thứ tự cho khối, ngành, địa bàn.",
                "The numbers for areas are used up.",
            ),
            _ => tr(lang, "Ô này phải có nội dung.", "A text or a reason is missing."),
        }
    }
}

/// Names the first faults and counts the rest.
fn not_whole(faults: &[Fault], lang: Lang) -> String {
    let named: Vec<String> = faults.iter().take(NAMED).map(|fault| fault.text(lang)).collect();
    let (count, named) = (faults.len(), named.join(" "));
    let more = match faults.len().saturating_sub(NAMED) {
        0 => String::new(),
        rest => tr(lang, format!(" Và {rest} lỗi khác."), format!(" And {rest} more.")),
    };
    tr(
        lang,
        format!("Bảng phân công còn {count} lỗi: {named}{more}"),
        format!("The matrix has {count} faults: {named}{more}"),
    )
}

fn unchanged(decision: u16, lang: Lang) -> String {
    tr(
        lang,
        format!("Bảng phân công vẫn như lần {decision}: hãy sửa trước khi trình."),
        format!("The matrix is as decision {decision} has it: amend it first."),
    )
}

fn settled(decision: u16, lang: Lang) -> String {
    tr(
        lang,
        format!("Đã thông qua phân công lần {decision}: muốn đổi thì mở lại, nêu lý do."),
        format!("Decision {decision} is adopted: to change it, reopen it with a reason."),
    )
}

fn not_announced(decision: u16, lang: Lang) -> String {
    tr(
        lang,
        format!("Phân công lần {decision} chưa công bố: hãy công bố trước."),
        format!("Decision {decision} is not announced: announce it first."),
    )
}
