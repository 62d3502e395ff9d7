//! What stands in the way of noting an appointment.

use chrono::NaiveDate;

use crate::domain::election::Office;
use crate::domain::narration::{day, office_label};
use crate::domain::{Lang, Text, tr};

/// An appointment that cannot be noted now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AppointmentsRefusal {
    NoItem,
    /// The office is none to which a superior appoints.
    NotAppointed,
    /// The congress elects the office itself.
    Elected {
        office: Office,
    },
    Announced {
        office: Office,
        number: Text,
    },
    NotAnnounced {
        office: Office,
    },
    Nobody,
    /// A number that the roster does not have, or somebody without a name.
    Unknown,
    NamedTwice {
        name: Text,
    },
    TooMany {
        office: Office,
        people: usize,
    },
    /// The decision lacks its number or who decided.
    NotCited,
    NotYetSigned {
        on: NaiveDate,
    },
    NoReason,
}

impl AppointmentsRefusal {
    /// Says in one sentence what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        let named = |office: &Office| office_label(*office, lang);
        match self {
            Self::Elected { office } => tr(
                lang,
                format!("{}: Đại hội bầu chức danh này nên không chỉ định.", named(office)),
                format!("The {} is elected here, so nobody is appointed to it.", named(office)),
            ),
            Self::Announced { office, number } => tr(
                lang,
                format!(
                    "{}: đã công bố theo Quyết định số {number}; muốn sửa thì rút lại, nêu lý do.",
                    named(office)
                ),
                format!(
                    "The {} is announced by decision {number}: to mend it, withdraw it with a reason.",
                    named(office)
                ),
            ),
            Self::NotAnnounced { office } => tr(
                lang,
                format!("{}: chưa công bố chỉ định nên không rút được.", named(office)),
                format!("No appointment to the {} was announced to withdraw.", named(office)),
            ),
            Self::NamedTwice { name } => tr(
                lang,
                format!("{name} được ghi hai lần: bỏ bớt một."),
                format!("{name} is named twice: take one off."),
            ),
            Self::TooMany { office, people } => tr(
                lang,
                format!("{}: chỉ có 1 người, đang ghi {people}.", named(office)),
                format!("The {} is 1 person; {people} are named.", named(office)),
            ),
            Self::NotYetSigned { on } => tr(
                lang,
                format!("Quyết định ghi ngày {} là ngày chưa đến: xem lại ngày.", day(*on)),
                format!("The decision is dated {}, which is to come: check the date.", day(*on)),
            ),
            Self::NoItem
            | Self::NotAppointed
            | Self::Nobody
            | Self::Unknown
            | Self::NotCited
            | Self::NoReason => self.plain_text(lang).to_owned(),
        }
    }

    /// Says what needs no numbers.
    fn plain_text(&self, lang: Lang) -> &'static str {
        match self {
            Self::NoItem => tr(
                lang,
                "Không có mục công bố chỉ định nào đang tiến hành: hãy bắt đầu mục đó trước.",
                "No item for the appointments is running: start it first.",
            ),
            Self::NotAppointed => tr(
                lang,
                "Chức danh này không phải chức danh được chỉ định: chọn chức danh khác.",
                "Nobody is appointed to this office: choose another.",
            ),
            Self::Nobody => tr(
                lang,
                "Chưa ghi ai được chỉ định: ghi ít nhất một người.",
                "Nobody is named: name at least one person.",
            ),
            Self::Unknown => tr(
                lang,
                "Có người không có trong danh sách hoặc thiếu tên: ghi họ tên người đó.",
                "Somebody is not on the roster or has no name: write the name.",
            ),
            Self::NotCited => tr(
                lang,
                "Quyết định thiếu số hoặc thiếu cơ quan ban hành: ghi cả hai.",
                "The decision lacks its number or who decided: write both.",
            ),
            _ => tr(lang, "Cần nêu lý do để ghi biên bản.", "The minutes need a reason."),
        }
    }
}
