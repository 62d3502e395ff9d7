//! How far a round has come: every step in one line, with the numbers that are known, then what has
//! to be said about it.

use crate::domain::election::lot::{Lot, LotStage};
use crate::domain::election::round::{Issue, Round, RoundStage};
use crate::domain::election::sentence::Reading;
use crate::domain::election::stage::StageName;
use crate::domain::election::{Election, Further, Phase};
use crate::domain::{Lang, State, tr};
use crate::ui::text;
use crate::ui::theme::Role;
use crate::ui::view::chrome::Row;
use crate::ui::view::steps::INDENT;

/// The stages of a round, in order.
const STAGES: [StageName; 9] = [
    StageName::Ready,
    StageName::Sealed,
    StageName::Issued,
    StageName::Collected,
    StageName::Counting,
    StageName::Reconciled,
    StageName::Signed,
    StageName::Released,
    StageName::Announced,
];

/// The numbers of a round that the line shows.
#[derive(Clone, Copy, Debug, Default)]
struct Numbers {
    issue: Option<Issue>,
    collected: Option<u32>,
    /// The lots that agree, out of how many.
    lots: Option<(usize, usize)>,
}

/// Says how far the present round has come: the question that the congress has to answer, where
/// there is one, else the steps and the balance of the papers while it matters.
pub fn rows(
    state: &State,
    election: &Election,
    (width, most): (usize, usize),
    lang: Lang,
) -> Vec<Row> {
    let Some(round) = election.current_round() else { return Vec::new() };
    let room = width.saturating_sub(INDENT.len()).max(1);
    if let Some(question) = question(state, election, lang) {
        return said(&format!("? {question}"), Role::Warning, (room, most));
    }
    let reached = STAGES.iter().position(|stage| *stage == round.stage.name());
    let Some(at) = reached.filter(|_| election.phase == Phase::Balloting) else {
        return Vec::new();
    };
    let numbers = numbers(&round.stage);
    let tokens = (0..).zip(STAGES).map(|(place, stage)| token(stage, place, at, numbers, lang));
    let mut rows = folded(tokens.collect(), room);
    let left = most.saturating_sub(rows.len());
    rows.extend(said(&aside(round, lang).unwrap_or_default(), Role::Text, (room, left)));
    rows
}

/// A text in so many rows at most.
fn said(words: &str, role: Role, (room, most): (usize, usize)) -> Vec<Row> {
    let lines = text::wrap_to(words, room, most).into_iter();
    lines.map(|line| vec![(role, format!("{INDENT}{line}"))]).collect()
}

/// The paper before the box is sealed; the balance of the papers while they are out.
fn aside(round: &Round, lang: Lang) -> Option<String> {
    match &round.stage {
        RoundStage::Ready => {
            let (names, hash) = (round.paper.lines.len(), &round.paper.hash);
            Some(tr(
                lang,
                format!("phiếu {names} người, mã {hash}"),
                format!("a paper of {names}, code {hash}"),
            ))
        }
        RoundStage::Issued { issue, .. } | RoundStage::Collected { issue, .. } => {
            Some(issue.balance(lang))
        }
        RoundStage::Sealed { .. }
        | RoundStage::Counting { .. }
        | RoundStage::Reconciled { .. }
        | RoundStage::Signed { .. }
        | RoundStage::Released { .. }
        | RoundStage::Announced { .. }
        | RoundStage::Annulled { .. } => None,
    }
}

/// What the rules leave to the congress, as long as it has not answered.
pub fn question(state: &State, election: &Election, lang: Lang) -> Option<String> {
    let round = election.current_round()?;
    let RoundStage::Announced { result, .. } = &round.stage else { return None };
    if election.phase != Phase::Balloting || election.further() == Further::Nothing {
        return None;
    }
    let (paper, verdict, rules) = (&round.paper, &result.verdict, &state.rules);
    let if_open = election.if_open(round, state);
    let gathering = state.about.gathering;
    Reading { paper, verdict, rules, if_open, gathering, lang }.of_question()
}

fn numbers(stage: &RoundStage) -> Numbers {
    match stage {
        RoundStage::Issued { issue, .. } => Numbers { issue: Some(*issue), ..Numbers::default() },
        RoundStage::Collected { issue, collected, .. } => {
            Numbers { issue: Some(*issue), collected: Some(*collected), lots: None }
        }
        RoundStage::Counting { issue, collected, lots, .. } => {
            let agrees = |lot: &&Lot| matches!(lot.stage, LotStage::Agreed { .. });
            let lots = (lots.iter().filter(agrees).count(), lots.len());
            Numbers { issue: Some(*issue), collected: Some(*collected), lots: Some(lots) }
        }
        RoundStage::Reconciled { result, .. }
        | RoundStage::Signed { result, .. }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => {
            let collected = Some(result.tally.collected);
            Numbers { issue: Some(result.issue), collected, lots: None }
        }
        RoundStage::Ready | RoundStage::Sealed { .. } | RoundStage::Annulled { .. } => {
            Numbers::default()
        }
    }
}

/// One stage: done, present or to come, by a mark as well as by its colour.
fn token(
    stage: StageName,
    place: usize,
    at: usize,
    numbers: Numbers,
    lang: Lang,
) -> (Role, String) {
    let (role, mark) = match place.cmp(&at) {
        std::cmp::Ordering::Less => (Role::Good, "✓"),
        std::cmp::Ordering::Equal => (Role::Title, "▶"),
        std::cmp::Ordering::Greater => (Role::Dim, "·"),
    };
    let number = number(stage, numbers).map(|number| format!(" {number}")).unwrap_or_default();
    (role, format!("{mark}{}{number}", label(stage, lang)))
}

/// Puts as many steps on a row as fit.
fn folded(said: Vec<(Role, String)>, room: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut left = 0;
    for (role, word) in said {
        let taken = text::width(&word) + 1;
        match rows.last_mut() {
            Some(row) if taken <= left => {
                row.push((role, format!(" {word}")));
                left -= taken;
            }
            _ => {
                left = room.saturating_sub(taken - 1);
                rows.push(vec![(Role::Text, INDENT.to_owned()), (role, word)]);
            }
        }
    }
    rows
}

fn label(stage: StageName, lang: Lang) -> &'static str {
    match stage {
        StageName::Ready => tr(lang, "in", "printed"),
        StageName::Sealed => tr(lang, "niêm phong", "sealed"),
        StageName::Issued => tr(lang, "phát", "issued"),
        StageName::Collected => tr(lang, "thu", "collected"),
        StageName::Counting => tr(lang, "mở hòm, kiểm", "opened, counting"),
        StageName::Reconciled => tr(lang, "khớp", "reconciled"),
        StageName::Signed => tr(lang, "ký", "signed"),
        StageName::Released => tr(lang, "cho phép", "released"),
        StageName::Announced => tr(lang, "công bố", "announced"),
        StageName::Annulled => tr(lang, "hủy", "annulled"),
    }
}

fn number(stage: StageName, numbers: Numbers) -> Option<String> {
    match stage {
        StageName::Ready => numbers.issue.map(|issue| issue.printed.to_string()),
        StageName::Issued => numbers.issue.map(|issue| issue.issued.to_string()),
        StageName::Collected => numbers.collected.map(|collected| collected.to_string()),
        StageName::Counting => {
            let (agreed, all) = numbers.lots.filter(|(_, all)| 0 < *all)?;
            Some(format!("{agreed}/{all}"))
        }
        StageName::Sealed
        | StageName::Reconciled
        | StageName::Signed
        | StageName::Released
        | StageName::Announced
        | StageName::Annulled => None,
    }
}
