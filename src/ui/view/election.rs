//! Where the election of the present item stands: one line, and its names under the steps.

pub mod track;

use super::chrome::Row;
use super::fate::{fate_words, mark};
use super::list::{self, NameRow, drawn_line, room_line};
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::election::verdict::Fate;
use crate::domain::election::{Candidate, CandidateStanding, Election, Ending, Opinion, Phase};
use crate::domain::narration::{candidate_name, round_label};
use crate::domain::rules::RuleSet;
use crate::domain::{CandidateId, Lang, State, tr};
use crate::ui::theme::Role;

/// How far the election has come.
pub fn standing(election: &Election, state: &State, lang: Lang) -> String {
    match (&election.phase, election.current_round()) {
        (Phase::Nominating, _) => room_line(election, state, lang),
        (Phase::ListDrawn { order }, _) => drawn_line(order.len(), election, lang),
        (Phase::Balloting, Some(round)) => of_round(round, lang),
        (Phase::Balloting, None) => String::new(),
        (Phase::Concluded { ending }, _) => concluded(ending, election, &state.rules, lang),
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

/// The list while it is built; then the names in the order of the paper with their numbers on it,
/// and those that are not on it, with the reason.
pub fn names(election: &Election, state: &State, lang: Lang) -> Vec<NameRow> {
    if matches!(election.phase, Phase::Nominating | Phase::ListDrawn { .. }) {
        return list::names(election, state, lang);
    }
    let Some(round) = election.current_round() else { return Vec::new() };
    let order: Vec<CandidateId> = round.paper.lines.iter().map(|line| line.candidate).collect();
    let listed = round.paper.lines.iter().zip(1_usize..).map(|(line, number)| NameRow {
        start: row(&number.to_string(), Role::Text, &line.name, ""),
        end: announced_fate(round, line.candidate, lang).into_iter().collect(),
    });
    let winners = election.winners();
    let others = election.candidates.iter().filter(|name| !order.contains(&name.nominee.id));
    let others = others.map(|known| {
        let name = candidate_name(state, election.plan.id, known.nominee.id);
        off_the_list(known, &name, &winners, lang)
    });
    listed.chain(others.map(|start| NameRow { start, end: Row::new() })).collect()
}

/// What became of a name and its votes, once the hall has heard it. Who has no seat has votes only.
fn announced_fate(round: &Round, id: CandidateId, lang: Lang) -> Option<(Role, String)> {
    let RoundStage::Announced { result, .. } = &round.stage else { return None };
    let name = result.verdict.names.iter().find(|name| name.candidate == id)?;
    let (role, mark) = mark(name.fate);
    let votes = name.votes;
    let words = match name.fate {
        Fate::Elected | Fate::Alternate | Fate::Tied => {
            format!("{mark} {} {votes}", fate_words(name.fate, lang))
        }
        Fate::OverHalfNoSeat | Fate::NotElected => format!("{mark} {votes}"),
    };
    Some((role, words))
}

fn off_the_list(candidate: &Candidate, name: &str, winners: &[CandidateId], lang: Lang) -> Row {
    if winners.contains(&candidate.nominee.id) {
        let elected = tr(lang, " (đã trúng cử)", " (elected before)");
        return row("✓", Role::Elected, name, elected);
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
    row("–", Role::Dim, name, &mark)
}

fn row(number: &str, role: Role, name: &str, mark: &str) -> Row {
    vec![(Role::Dim, format!("{number:>4} ")), (role, format!("{name}{mark}"))]
}

/// The number and the kind of the round, and where it stands.
fn of_round(round: &Round, lang: Lang) -> String {
    let (number, kind) = (round.number, round_label(round.kind, lang));
    let stage = match &round.stage {
        RoundStage::Announced { result, .. } => {
            let elected = result.verdict.elected.len();
            tr(lang, format!("trúng cử {elected}"), format!("{elected} elected"))
        }
        stage => stage.name().text(lang).to_owned(),
    };
    let corrected = corrected(round, lang);
    tr(
        lang,
        format!("Lần {number}{corrected}: {stage} · {kind}"),
        format!("Round {number}{corrected}: {stage} · {kind}"),
    )
}

/// Says that a result was announced before and withdrawn, where one was.
fn corrected(round: &Round, lang: Lang) -> String {
    match round.withdrawn.len() {
        0 => String::new(),
        1 => tr(lang, " (đính chính)", " (correction)").to_owned(),
        number => {
            tr(lang, format!(" (đính chính lần {number})"), format!(" (correction {number})"))
        }
    }
}
