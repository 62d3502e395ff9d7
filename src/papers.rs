//! Papers: projections of the session, made at any minute, the same bytes for the same state.

mod approval;
mod ballots;
mod batch;
mod candidates;
mod catalogue;
mod counting;
mod credentials;
mod document;
mod duties;
mod elected;
mod entries;
mod form;
mod gathering;
mod grading;
mod handover;
mod head;
mod minutes;
mod missing;
mod notice;
mod opinions;
mod participants;
mod personnel;
mod preparation;
mod printed;
mod programme;
mod registered;
mod report;
mod resolution;
mod review;
mod rounds;
mod script;
mod shelf;
mod synthesis;
mod voting;
mod withdrawn;
mod write;

pub use batch::{Batch, NotPut, Put};
pub use catalogue::{Kind, Paper, Source, papers};
pub use counting::counting_minutes;
pub use credentials::{credentials_brief, credentials_figures};
pub use document::{Block, Cell, Counters, Document, Letterhead, Signature, Slips, Table, Titled};
pub use duties::{duties_matrix, duties_notice};
pub use form::{Form, FormFault, PaperForm, is_form, name as form_name, source as form_source};
pub use grading::{grading_minutes, grading_summary};
pub use minutes::congress_minutes;
pub use missing::{Awaited, NotReady};
pub use notice::notice_of_conclusions;
pub use participants::list_of_participants;
pub use preparation::preparation_report;
pub use programme::session_programme;
pub use registered::registered_papers;
pub use report::congress_report;
pub use review::{follow_up_list, review_paper};
pub use script::chair_script;
pub use shelf::{Shelf, ShelfError, owner_of};
pub use synthesis::synthesis_of_opinions;
pub use write::{File, Format, SCHEMA, WriteError};

/// Where the session file's hash chain stood when a paper was made. Printed on its last page,
/// because the chain alone cannot show that its end was cut off.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChainHead {
    pub record: u64,
    /// The SHA-256 of the last record, in hexadecimal.
    pub hash: String,
}
