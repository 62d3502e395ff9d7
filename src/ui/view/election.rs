//! Where the election of the present item stands: one line, and its names under the steps.

use super::chrome::Row;
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::election::{Candidate, CandidateStanding, Election, Phase};
use crate::domain::{Lang, tr};
use crate::ui::count::present_round;
use crate::ui::theme::Role;

/// How far the election has come.
pub fn standing(election: &Election, lang: Lang) -> String {
    let names = election.candidates.iter().filter(|name| stands(name)).count();
    match (&election.phase, present_round(election)) {
        (Phase::Nominating, _) => {
            tr(lang, format!("Đề cử: {names} người"), format!("Nominated: {names}"))
        }
        (Phase::ListDrawn { .. }, _) => tr(
            lang,
            format!("Danh sách {names} người, chờ biểu quyết"),
            format!("A list of {names}, to be voted"),
        ),
        (Phase::Balloting, Some(round)) => of_round(round, lang),
        (Phase::Balloting, None) => String::new(),
        (Phase::Concluded, _) => {
            tr(lang, "Đã bầu xong, phiếu chờ bàn giao", "Decided; the ballots await handover")
                .into()
        }
        (Phase::HandedOver, _) => {
            tr(lang, "Phiếu đã bàn giao", "The ballots are handed over").into()
        }
    }
}

/// The names in the order of nomination, withdrawn ones marked.
pub fn names(election: &Election, lang: Lang) -> Vec<Row> {
    let name = |candidate: &Candidate| {
        let (role, mark) = match candidate.standing {
            CandidateStanding::Standing | CandidateStanding::Kept => (Role::Text, ""),
            CandidateStanding::WishesToWithdraw { .. } => {
                (Role::Warning, tr(lang, " (xin rút)", " (wishes to withdraw)"))
            }
            CandidateStanding::Withdrawn => (Role::Dim, tr(lang, " (đã rút)", " (withdrawn)")),
        };
        vec![
            (Role::Dim, format!("{:>4} ", candidate.nominee.id)),
            (role, format!("{}{mark}", candidate.name)),
        ]
    };
    election.candidates.iter().map(name).collect()
}

fn stands(candidate: &Candidate) -> bool {
    candidate.standing != CandidateStanding::Withdrawn
}

fn of_round(round: &Round, lang: Lang) -> String {
    let number = round.number;
    let stage = match &round.stage {
        RoundStage::Ready => {
            let (names, hash) = (round.paper.lines.len(), &round.paper.hash);
            tr(
                lang,
                format!("phiếu {names} người, mã {hash}"),
                format!("a paper of {names}, code {hash}"),
            )
        }
        RoundStage::Sealed { .. } => tr(lang, "hòm phiếu đã niêm phong", "box sealed").into(),
        RoundStage::Issued { issue, .. } => {
            tr(lang, format!("phát ra {}", issue.issued), format!("{} issued", issue.issued))
        }
        RoundStage::Collected { issue, collected, .. }
        | RoundStage::Counting { issue, collected, .. } => {
            let issued = issue.issued;
            tr(
                lang,
                format!("thu về {collected}/{issued}"),
                format!("{collected} of {issued} collected"),
            )
        }
        RoundStage::Reconciled { .. } => {
            tr(lang, "đã cộng, chờ ký", "added up, to be signed").into()
        }
        RoundStage::Signed { .. } => {
            tr(lang, "đã ký, chờ cho công bố", "signed, to be released").into()
        }
        RoundStage::Released { .. } => tr(lang, "chờ công bố", "to be announced").into(),
        RoundStage::Announced { result, .. } => {
            let elected = result.verdict.elected.len();
            tr(lang, format!("trúng cử {elected}"), format!("{elected} elected"))
        }
        RoundStage::Annulled { .. } => tr(lang, "đã hủy", "annulled").into(),
    };
    tr(lang, format!("Lần bầu {number}: {stage}"), format!("Round {number}: {stage}"))
}
