//! Papers: projections of the session, made at any minute, the same bytes for the same state.

mod catalogue;
mod counting;
mod credentials;
mod document;
mod duties;
mod grading;
mod head;
mod minutes;
mod notice;
mod opinions;
mod participants;
mod preparation;
mod programme;
mod registered;
mod report;
mod review;
mod script;
mod shelf;
mod synthesis;
mod withdrawn;
mod write;

use crate::domain::{ElectionId, Lang, tr};

pub use catalogue::{Kind, Paper, Source};
pub use counting::counting_minutes;
pub use credentials::credentials_figures;
pub use document::{Block, Cell, Document, Letterhead, Signature, Slips, Table};
pub use duties::{duties_matrix, duties_notice};
pub use grading::{grading_minutes, grading_summary};
pub use minutes::congress_minutes;
pub use notice::notice_of_conclusions;
pub use participants::list_of_participants;
pub use preparation::preparation_report;
pub use programme::conference_programme;
pub use registered::registered_papers;
pub use report::congress_report;
pub use review::{follow_up_list, review_paper};
pub use script::chair_script;
pub use shelf::{Shelf, ShelfError};
pub use synthesis::synthesis_of_opinions;
pub use write::{Format, WriteError};

/// Where the session file's hash chain stood when a paper was made. Printed on its last page,
/// because the chain alone cannot show that its end was cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainHead {
    pub record: u64,
    /// The SHA-256 of the last record, in hexadecimal.
    pub hash: String,
}

/// A paper that cannot be made yet, and what it waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotReady {
    NoSuchRound {
        election: ElectionId,
        round: u8,
    },
    /// The lots are not reconciled: there is no result to put on paper.
    NotReconciled {
        election: String,
        round: u8,
    },
}

impl NotReady {
    /// Says what is missing.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchRound { election, round } => tr(
                lang,
                format!("Cuộc bầu cử số {election} không có lần bầu {round}."),
                format!("Election number {election} has no round {round}."),
            ),
            Self::NotReconciled { election, round } => tr(
                lang,
                format!(
                    "Biên bản kiểm phiếu lần {round}, {election}: chưa khớp xong các tập phiếu."
                ),
                format!(
                    "Counting minutes of round {round}, {election}: the lots are not reconciled yet."
                ),
            ),
        }
    }
}
