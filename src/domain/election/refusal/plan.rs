//! What is wrong with an election that a template plans.

use crate::domain::election::Office;
use crate::domain::narration::{gathering_label, office_label};
use crate::domain::{ElectionId, Gathering, Lang, Text, tr};

/// A plan that cannot be taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlanRefusal {
    /// Elections are numbered from 1 without gaps.
    NumberOutOfOrder {
        given: ElectionId,
        due: usize,
    },
    TitleMissing {
        election: ElectionId,
    },
    NoSeats {
        election: ElectionId,
    },
    /// The candidates must come from an earlier election.
    AmongUnknown {
        election: ElectionId,
        among: ElectionId,
    },
    /// The office is elected at another gathering.
    NotElectedHere {
        election: ElectionId,
        office: Office,
        gathering: Gathering,
        rule: Text,
    },
    /// The office is filled out of another body than the plan says.
    Among {
        election: ElectionId,
        office: Office,
        rule: Text,
        fault: AmongFault,
    },
}

/// What is wrong with the body that an office is filled out of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AmongFault {
    /// The plan names a body that the office does not come from.
    Unfit { given: Office, due: Vec<Office> },
    /// The body is elected before, and the plan does not name it.
    Missing { due: Office },
    /// None of the bodies is elected here before, nor meets.
    Nobody { due: Vec<Office> },
}

impl PlanRefusal {
    /// Says which election is planned wrong, and how it would be right.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NumberOutOfOrder { given, due } => tr(
                lang,
                format!("Cuộc bầu cử mang số {given}, đáng lẽ là số {due}."),
                format!("An election has the number {given} where {due} is due."),
            ),
            Self::TitleMissing { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election} chưa có tên."),
                format!("Election {election} has no title."),
            ),
            Self::NoSeats { election } => tr(
                lang,
                format!("Cuộc bầu cử số {election}: số lượng cần bầu phải từ 1 trở lên."),
                format!("Election {election}: the number to elect must be 1 or more."),
            ),
            Self::AmongUnknown { election, among } => tr(
                lang,
                format!(
                    "Cuộc bầu cử số {election} lấy người trúng cử từ số {among}, phải là cuộc bầu trước đó."
                ),
                format!(
                    "Election {election} draws on the winners of {among}, which must come before it."
                ),
            ),
            Self::NotElectedHere { election, office, gathering, rule } => {
                not_here(*election, *office, *gathering, rule, lang)
            }
            Self::Among { election, office, rule, fault } => {
                among(*election, *office, rule, fault, lang)
            }
        }
    }
}

fn among(
    election: ElectionId,
    office: Office,
    rule: &Text,
    fault: &AmongFault,
    lang: Lang,
) -> String {
    let office = office_label(office, lang);
    match fault {
        AmongFault::Unfit { given, due } => {
            let (given, due) = (office_label(*given, lang), offices(due, lang));
            tr(
                lang,
                format!(
                    "Cuộc bầu cử số {election}: {office} bầu trong số người trúng cử {due}, không phải {given} ({rule})."
                ),
                format!(
                    "Election {election}: the {office} is elected out of the {due}, not the {given} ({rule})."
                ),
            )
        }
        AmongFault::Missing { due } => {
            let due = office_label(*due, lang);
            tr(
                lang,
                format!(
                    "Cuộc bầu cử số {election}: {office} bầu trong số người trúng cử {due}, phải ghi rõ lấy từ cuộc bầu nào ({rule})."
                ),
                format!(
                    "Election {election}: the {office} is elected out of the {due}; say which election that is ({rule})."
                ),
            )
        }
        AmongFault::Nobody { due } => {
            let due = offices(due, lang);
            tr(
                lang,
                format!(
                    "Cuộc bầu cử số {election}: {office} bầu trong số {due}, mà đại hội này không bầu trước đó ({rule})."
                ),
                format!(
                    "Election {election}: the {office} is elected out of the {due}, which is not elected here before ({rule})."
                ),
            )
        }
    }
}

fn not_here(
    election: ElectionId,
    office: Office,
    gathering: Gathering,
    rule: &Text,
    lang: Lang,
) -> String {
    let (office, place) = (office_label(office, lang), gathering_label(gathering, lang));
    tr(
        lang,
        format!("Cuộc bầu cử số {election}: {office} không bầu tại {place} ({rule})."),
        format!("Election {election}: no {office} is elected at a {place} ({rule})."),
    )
}

fn offices(offices: &[Office], lang: Lang) -> String {
    let names: Vec<_> = offices.iter().map(|office| office_label(*office, lang)).collect();
    names.join(tr(lang, " hoặc ", " or "))
}
