//! What stands in the way of a step of an election.

mod correction;
mod list;
mod lot;
mod name;
mod office;
mod opinion;
mod outsider;
mod plan;
mod round;
mod vote;

pub use correction::CorrectionRefusal;
pub use list::ListRefusal;
pub use lot::{LotRefusal, SizeRefusal};
pub use name::{NameRefusal, Unfit};
pub use office::OfficeRefusal;
pub use opinion::OpinionRefusal;
pub use outsider::OutsiderRefusal;
pub use plan::{AmongFault, PlanRefusal};
pub use round::{CountRefusal, HandRefusal, PapersRefusal, RoundRefusal};
pub use vote::VoteRefusal;

use super::stage::PhaseName;
use crate::domain::{CandidateId, ElectionId, Lang, Text, tr};

/// A step of an election that the rules do not allow now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ElectionRefusal {
    NoSuchElection {
        election: ElectionId,
    },
    NoSuchCandidate {
        candidate: CandidateId,
    },
    /// The step belongs to another phase of the election.
    OutOfPhase {
        now: PhaseName,
        due: PhaseName,
    },
    ReasonMissing,
    /// Whoever keys, checks, decides or keeps has to be named.
    NameMissing,
    Plan(PlanRefusal),
    Name(NameRefusal),
    Opinion(OpinionRefusal),
    List(ListRefusal),
    Vote(VoteRefusal),
    Round(RoundRefusal),
    Lot(LotRefusal),
    Office(OfficeRefusal),
}

impl ElectionRefusal {
    /// Says in one sentence what stands in the way, with the numbers and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoSuchElection { election } => tr(
                lang,
                format!("Không có cuộc bầu cử số {election}."),
                format!("There is no election number {election}."),
            ),
            Self::NoSuchCandidate { candidate } => tr(
                lang,
                format!("Không có người được giới thiệu số {candidate}."),
                format!("There is no nominee number {candidate}."),
            ),
            Self::OutOfPhase { now, due } => out_of_phase(lang, *now, *due),
            Self::ReasonMissing => tr(lang, "Hãy ghi lý do.", "Give a reason.").into(),
            Self::NameMissing => {
                tr(lang, "Hãy ghi họ tên người thực hiện.", "Give the name of who does it.").into()
            }
            Self::Plan(refusal) => refusal.text(lang),
            Self::Name(refusal) => refusal.text(lang),
            Self::Opinion(refusal) => refusal.text(lang),
            Self::List(refusal) => refusal.text(lang),
            Self::Vote(refusal) => refusal.text(lang),
            Self::Round(refusal) => refusal.text(lang),
            Self::Lot(refusal) => refusal.text(lang),
            Self::Office(refusal) => refusal.text(lang),
        }
    }
}

fn out_of_phase(lang: Lang, now: PhaseName, due: PhaseName) -> String {
    let (now, due) = (now.text(lang), due.text(lang));
    tr(
        lang,
        format!("Cuộc bầu cử đang ở bước «{now}»; việc này thuộc bước «{due}»."),
        format!("The election is at “{now}”; this belongs to “{due}”."),
    )
}

/// Lists names for a sentence.
fn join(names: &[Text]) -> String {
    names.iter().map(Text::as_str).collect::<Vec<_>>().join(", ")
}

impl From<PlanRefusal> for ElectionRefusal {
    fn from(refusal: PlanRefusal) -> Self {
        Self::Plan(refusal)
    }
}

impl From<NameRefusal> for ElectionRefusal {
    fn from(refusal: NameRefusal) -> Self {
        Self::Name(refusal)
    }
}

impl From<OpinionRefusal> for ElectionRefusal {
    fn from(refusal: OpinionRefusal) -> Self {
        Self::Opinion(refusal)
    }
}

impl From<ListRefusal> for ElectionRefusal {
    fn from(refusal: ListRefusal) -> Self {
        Self::List(refusal)
    }
}

impl From<VoteRefusal> for ElectionRefusal {
    fn from(refusal: VoteRefusal) -> Self {
        Self::Vote(refusal)
    }
}

impl From<RoundRefusal> for ElectionRefusal {
    fn from(refusal: RoundRefusal) -> Self {
        Self::Round(refusal)
    }
}

impl From<CorrectionRefusal> for ElectionRefusal {
    fn from(refusal: CorrectionRefusal) -> Self {
        Self::Round(refusal.into())
    }
}

impl From<LotRefusal> for ElectionRefusal {
    fn from(refusal: LotRefusal) -> Self {
        Self::Lot(refusal)
    }
}

impl From<OfficeRefusal> for ElectionRefusal {
    fn from(refusal: OfficeRefusal) -> Self {
        Self::Office(refusal)
    }
}
