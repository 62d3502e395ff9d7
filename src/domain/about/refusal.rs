//! What stands in the way of a step of the session as a whole.

use crate::domain::{ElectionId, ItemId, Lang, Text, tr};

/// A step of the session that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SessionRefusal {
    NotCreated,
    AlreadyCreated,
    NotOpened,
    AlreadyOpened,
    Closed,
    EmptyNote,
    ItemOpen { item: ItemId, title: Text },
    ElectionOpen { election: ElectionId, title: Text },
    NothingToUndo,
    Sealed { record: u64, seal: Seal },
}

/// What makes a record final: past it there is only a correction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Seal {
    ResultAnnounced,
    BallotsHandedOver,
}

impl SessionRefusal {
    /// Says in one sentence what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NotCreated => tr(
                lang,
                "Phiên họp chưa được lập: hãy lập phiên họp trước.",
                "Nothing is laid down yet: create the session first.",
            )
            .into(),
            Self::AlreadyCreated => tr(
                lang,
                "Phiên họp đã được lập, không lập lại được.",
                "The session was created before and cannot be created again.",
            )
            .into(),
            Self::NotOpened => tr(
                lang,
                "Đại hội (hội nghị) chưa khai mạc: hãy khai mạc trước.",
                "The congress has not been opened: open it first.",
            )
            .into(),
            Self::AlreadyOpened => {
                tr(lang, "Đại hội (hội nghị) đã khai mạc rồi.", "The congress was opened before.")
                    .into()
            }
            Self::Closed => tr(
                lang,
                "Đại hội (hội nghị) đã bế mạc: chỉ còn đổi được màn hình hội trường.",
                "The congress has closed: only the hall screen can still be changed.",
            )
            .into(),
            Self::EmptyNote => tr(lang, "Ghi chú còn trống.", "The remark has no words.").into(),
            Self::ItemOpen { item, title } => item_open(lang, *item, title),
            Self::ElectionOpen { election, title } => election_open(lang, *election, title),
            Self::NothingToUndo => {
                tr(lang, "Không còn gì để hoàn tác.", "There is nothing left to take back.").into()
            }
            Self::Sealed { record, seal } => sealed(lang, *record, *seal),
        }
    }
}

fn item_open(lang: Lang, item: ItemId, title: &Text) -> String {
    tr(
        lang,
        format!("Mục {item} “{title}” chưa xong: hãy kết thúc, hoặc bỏ qua và nêu lý do."),
        format!("Item {item} “{title}” is open: finish it, or skip it with a reason."),
    )
}

fn election_open(lang: Lang, election: ElectionId, title: &Text) -> String {
    tr(
        lang,
        format!(
            "Cuộc bầu cử số {election} “{title}” chưa xong: hãy công bố kết quả và bàn giao phiếu."
        ),
        format!(
            "Election {election} “{title}” is open: announce its result and hand the ballots over."
        ),
    )
}

fn sealed(lang: Lang, record: u64, seal: Seal) -> String {
    let (why, remedy) = (seal.text(lang), seal.remedy(lang));
    tr(
        lang,
        format!("Bản ghi số {record} không hoàn tác được vì {why}: hãy {remedy}."),
        format!("Record {record} cannot be taken back because {why}: {remedy}."),
    )
}

impl Seal {
    /// Says what is left to do past the seal.
    fn remedy(self, lang: Lang) -> &'static str {
        match self {
            Self::ResultAnnounced => {
                tr(lang, "rút kết quả để đính chính", "withdraw the result for a correction")
            }
            Self::BallotsHandedOver => {
                tr(lang, "ghi chú đính chính vào biên bản", "note a correction in the minutes")
            }
        }
    }

    /// Says what happened, to stand after "because".
    pub fn text(self, lang: Lang) -> &'static str {
        match self {
            Self::ResultAnnounced => {
                tr(lang, "kết quả bầu cử đã công bố", "the result was announced")
            }
            Self::BallotsHandedOver => {
                tr(lang, "phiếu niêm phong đã bàn giao", "the sealed ballots were handed over")
            }
        }
    }
}
