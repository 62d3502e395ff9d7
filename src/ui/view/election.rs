//! Where the election of the present item stands: one line, and its names under the steps.

use super::chrome::Row;
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::election::{Candidate, CandidateStanding, Election, Ending, Opinion, Phase};
use crate::domain::rules::RuleSet;
use crate::domain::{CandidateId, Lang, tr};
use crate::ui::theme::Role;

/// How far the election has come.
pub fn standing(election: &Election, rules: &RuleSet, lang: Lang) -> String {
    let names = election.candidates.iter().filter(|name| stands(name)).count();
    match (&election.phase, election.current_round()) {
        (Phase::Nominating, _) => {
            tr(lang, format!("Đề cử: {names} người"), format!("Nominated: {names}"))
        }
        (Phase::ListDrawn { order }, _) => {
            let listed = order.len();
            tr(
                lang,
                format!("Danh sách {listed} người, chờ biểu quyết"),
                format!("A list of {listed}, to be voted"),
            )
        }
        (Phase::Balloting, Some(round)) => of_round(round, lang),
        (Phase::Balloting, None) => String::new(),
        (Phase::Concluded { ending }, _) => concluded(ending, election, rules, lang),
        (Phase::HandedOver { .. }, _) => {
            tr(lang, "Phiếu đã bàn giao", "The ballots are handed over").into()
        }
    }
}

fn concluded(ending: &Ending, election: &Election, rules: &RuleSet, lang: Lang) -> String {
    let how = match ending {
        Ending::Filled => tr(lang, "Đã bầu xong", "Decided").to_owned(),
        Ending::LeftOpen
        | Ending::NotHeld { .. }
        | Ending::PassedToCommittee { .. }
        | Ending::LeftToSuperior { .. } => {
            let how = ending.text(rules, lang);
            tr(lang, format!("Kết thúc, {how}"), format!("Over: {how}"))
        }
    };
    if election.rounds.is_empty() {
        return how;
    }
    let handover = tr(lang, ", phiếu chờ bàn giao", "; the ballots await handover");
    format!("{how}{handover}")
}

/// The names in the order of the paper with their numbers on it, once there is one; then those
/// that are not on it, with the reason. Before that, in the order of nomination, without numbers.
pub fn names(election: &Election, lang: Lang) -> Vec<Row> {
    let Some(order) = order(election) else {
        return election.candidates.iter().map(|name| nominated(name, lang)).collect();
    };
    let find = |id: &CandidateId| election.candidates.iter().find(|name| name.nominee.id == *id);
    let listed = order.iter().filter_map(find).zip(1_usize..);
    let listed = listed.map(|(name, number)| row(&number.to_string(), Role::Text, name, ""));
    let winners = election.winners();
    let others = election.candidates.iter().filter(|name| !order.contains(&name.nominee.id));
    let others = others.map(|name| off_the_list(name, &winners, lang));
    listed.chain(others).collect()
}

/// The names on the paper, once the list is drawn.
fn order(election: &Election) -> Option<Vec<CandidateId>> {
    match &election.phase {
        Phase::Nominating => None,
        Phase::ListDrawn { order } => Some(order.clone()),
        Phase::Balloting | Phase::Concluded { .. } | Phase::HandedOver { .. } => {
            let lines = &election.current_round()?.paper.lines;
            Some(lines.iter().map(|line| line.candidate).collect())
        }
    }
}

fn nominated(candidate: &Candidate, lang: Lang) -> Row {
    let (role, mark) = match candidate.standing {
        CandidateStanding::Standing | CandidateStanding::Kept => (Role::Text, ""),
        CandidateStanding::WishesToWithdraw { .. } => {
            (Role::Warning, tr(lang, " (xin rút)", " (wishes to withdraw)"))
        }
        CandidateStanding::Withdrawn => (Role::Dim, tr(lang, " (đã rút)", " (withdrawn)")),
    };
    row("·", role, candidate, mark)
}

fn off_the_list(candidate: &Candidate, winners: &[CandidateId], lang: Lang) -> Row {
    if winners.contains(&candidate.nominee.id) {
        let elected = tr(lang, " (đã trúng cử)", " (elected before)");
        return row("✓", Role::Elected, candidate, elected);
    }
    let mark = match (&candidate.standing, candidate.opinion) {
        (CandidateStanding::Withdrawn, _) => {
            tr(lang, " (ngoài danh sách: đã rút)", " (off the list: withdrawn)").to_owned()
        }
        (_, Opinion::Asked { support, attending }) => tr(
            lang,
            format!(" (ngoài danh sách: {support}/{attending} đồng ý giới thiệu)"),
            format!(" (off the list: {support} of {attending} support)"),
        ),
        (_, Opinion::NotAsked) => tr(lang, " (ngoài danh sách)", " (off the list)").to_owned(),
    };
    row("–", Role::Dim, candidate, &mark)
}

fn row(number: &str, role: Role, candidate: &Candidate, mark: &str) -> Row {
    vec![(Role::Dim, format!("{number:>4} ")), (role, format!("{}{mark}", candidate.name))]
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
