//! What stands in the way of a step of the agenda.

use crate::domain::{ItemId, Lang, Text, VoteId, tr};

/// A step of the agenda that is not possible now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AgendaRefusal {
    AlreadyPlanned { items: usize },
    EmptyPlan,
    NumberUnfit { item: ItemId, title: Text },
    NoTitle,
    Length { title: Text, minutes: u16, longest: u16 },
    NoSuchItem { item: ItemId },
    NotWaiting { item: ItemId, title: Text },
    NotClosed { item: ItemId, title: Text },
    StillRunning { item: ItemId, title: Text },
    OutOfOrder { item: ItemId, next: ItemId, title: Text },
    NothingRunning,
    SpeechOpen,
    VoteOpen { vote: VoteId },
    NoReason,
    Full,
}

impl AgendaRefusal {
    /// Says in one sentence what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::AlreadyPlanned { items } => tr(
                lang,
                format!("Chương trình đã có {items} mục: hãy chèn thêm mục mới."),
                format!("The agenda has {items} items already: insert new ones instead."),
            ),
            Self::NumberUnfit { item, title } => tr(
                lang,
                format!("“{title}”: số mục {item} bị trùng hoặc bằng 0."),
                format!("“{title}”: the item number {item} is given twice or is 0."),
            ),
            Self::Length { title, minutes, longest } => tr(
                lang,
                format!("“{title}”: {minutes} phút không nằm trong khoảng 1 đến {longest}."),
                format!("“{title}”: {minutes} minutes are not between 1 and {longest}."),
            ),
            Self::NoSuchItem { item } => tr(
                lang,
                format!("Chương trình không có mục {item}."),
                format!("The agenda has no item {item}."),
            ),
            Self::NotWaiting { item, title } => tr(
                lang,
                format!("Mục {item} “{title}” không còn chờ: nếu đã xong thì hãy mở lại."),
                format!("Item {item} “{title}” is not waiting: if it is over, reopen it."),
            ),
            Self::NotClosed { item, title } => tr(
                lang,
                format!("Mục {item} “{title}” chưa kết thúc nên không cần mở lại."),
                format!("Item {item} “{title}” is not over, so there is nothing to reopen."),
            ),
            Self::StillRunning { item, title } => tr(
                lang,
                format!("Mục {item} “{title}” đang tiến hành: hãy kết thúc trước."),
                format!("Item {item} “{title}” is running: finish it first."),
            ),
            Self::OutOfOrder { item, next, title } => tr(
                lang,
                format!("Trước mục {item} là mục {next} “{title}”: hãy làm trước hoặc nêu lý do."),
                format!("Item {next} “{title}” comes before item {item}: do it, or give a reason."),
            ),
            Self::VoteOpen { vote } => tr(
                lang,
                format!("Lượt biểu quyết số {vote} chưa đếm xong: hãy nhập kết quả trước."),
                format!("Show of hands {vote} is not counted: enter its numbers first."),
            ),
            Self::EmptyPlan
            | Self::NoTitle
            | Self::NothingRunning
            | Self::SpeechOpen
            | Self::NoReason
            | Self::Full => self.plain_text(lang).into(),
        }
    }

    /// Says what needs no numbers.
    fn plain_text(&self, lang: Lang) -> &'static str {
        match self {
            Self::EmptyPlan => tr(lang, "Chương trình còn trống.", "The agenda has no items."),
            Self::NoTitle => tr(lang, "Mục chưa có tên.", "The item has no title."),
            Self::NothingRunning => {
                tr(lang, "Không có mục nào đang tiến hành.", "No item is running.")
            }
            Self::SpeechOpen => tr(
                lang,
                "Đang có người phát biểu: hãy kết thúc phần phát biểu trước.",
                "Somebody is speaking: finish the speech first.",
            ),
            Self::Full => {
                tr(lang, "Đã hết số thứ tự cho mục mới.", "The numbers for items are used up.")
            }
            _ => tr(lang, "Cần nêu lý do để ghi biên bản.", "The minutes need a reason."),
        }
    }
}
