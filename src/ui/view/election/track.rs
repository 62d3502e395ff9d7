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

/// What stands before each row, under the title of the item.
const INDENT: &str = "  ";

/// The steps of a round, in order.
const STEPS: [StageStep; 10] = [
    StageStep::Printed,
    StageStep::Sealed,
    StageStep::Issued,
    StageStep::Collected,
    StageStep::Opened,
    StageStep::Counting,
    StageStep::Reconciled,
    StageStep::Signed,
    StageStep::Released,
    StageStep::Announced,
];

/// A step of a round as the line shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum StageStep {
    Printed,
    Sealed,
    Issued,
    Collected,
    Opened,
    Counting,
    Reconciled,
    Signed,
    Released,
    Announced,
}

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
    if let Some(question) = question(state, election, round, lang) {
        let lines = text::wrap_to(&question, room, most).into_iter();
        return lines.map(|line| vec![(Role::Warning, format!("{INDENT}{line}"))]).collect();
    }
    let Some(at) = step(&round.stage) else { return Vec::new() };
    if election.phase != Phase::Balloting {
        return Vec::new();
    }
    let numbers = numbers(&round.stage);
    let said = STEPS.into_iter().map(|step| token(step, at, numbers, lang));
    let mut rows = folded(said.collect(), room);
    let aside = match &round.stage {
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
        _ => None,
    };
    let left = most.saturating_sub(rows.len());
    let aside = aside.map(|aside| text::wrap_to(&aside, room, left)).unwrap_or_default();
    rows.extend(aside.into_iter().map(|line| vec![(Role::Text, format!("{INDENT}{line}"))]));
    rows
}

/// What the rules leave to the congress, as long as it has not answered.
fn question(state: &State, election: &Election, round: &Round, lang: Lang) -> Option<String> {
    let RoundStage::Announced { result, .. } = &round.stage else { return None };
    if election.phase != Phase::Balloting || election.further() == Further::Nothing {
        return None;
    }
    let (paper, verdict, rules) = (&round.paper, &result.verdict, &state.rules);
    let if_open = election.if_open(round, state);
    let question = Reading { paper, verdict, rules, if_open, lang }.of_question()?;
    Some(format!("? {question}"))
}

/// The step that a round has reached; none once it was annulled.
fn step(stage: &RoundStage) -> Option<StageStep> {
    Some(match stage.name() {
        StageName::Ready => StageStep::Printed,
        StageName::Sealed => StageStep::Sealed,
        StageName::Issued => StageStep::Issued,
        StageName::Collected => StageStep::Collected,
        StageName::Counting => match numbers(stage).lots {
            Some((_, 0)) | None => StageStep::Opened,
            Some(_) => StageStep::Counting,
        },
        StageName::Reconciled => StageStep::Reconciled,
        StageName::Signed => StageStep::Signed,
        StageName::Released => StageStep::Released,
        StageName::Announced => StageStep::Announced,
        StageName::Annulled => return None,
    })
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
        _ => {
            let outcome = stage.outcome();
            let issue = outcome.map(|outcome| outcome.issue);
            let collected = outcome.map(|outcome| outcome.tally.collected);
            Numbers { issue, collected, lots: None }
        }
    }
}

/// One step: done, present or to come, by a mark as well as by its colour.
fn token(step: StageStep, at: StageStep, numbers: Numbers, lang: Lang) -> (Role, String) {
    let (role, mark) = match step.cmp(&at) {
        std::cmp::Ordering::Less => (Role::Good, "✓"),
        std::cmp::Ordering::Equal => (Role::Title, "▶"),
        std::cmp::Ordering::Greater => (Role::Dim, "·"),
    };
    let number = step.number(numbers).map(|number| format!(" {number}")).unwrap_or_default();
    (role, format!("{mark}{}{number}", step.label(lang)))
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

impl StageStep {
    fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Printed => tr(lang, "in", "printed"),
            Self::Sealed => tr(lang, "niêm phong", "sealed"),
            Self::Issued => tr(lang, "phát", "issued"),
            Self::Collected => tr(lang, "thu", "collected"),
            Self::Opened => tr(lang, "mở hòm", "opened"),
            Self::Counting => tr(lang, "kiểm", "counting"),
            Self::Reconciled => tr(lang, "khớp", "reconciled"),
            Self::Signed => tr(lang, "ký", "signed"),
            Self::Released => tr(lang, "cho phép", "released"),
            Self::Announced => tr(lang, "công bố", "announced"),
        }
    }

    fn number(self, numbers: Numbers) -> Option<String> {
        match self {
            Self::Printed => numbers.issue.map(|issue| issue.printed.to_string()),
            Self::Issued => numbers.issue.map(|issue| issue.issued.to_string()),
            Self::Collected => numbers.collected.map(|collected| collected.to_string()),
            Self::Counting => {
                let (agreed, all) = numbers.lots.filter(|(_, all)| 0 < *all)?;
                Some(format!("{agreed}/{all}"))
            }
            Self::Sealed
            | Self::Opened
            | Self::Reconciled
            | Self::Signed
            | Self::Released
            | Self::Announced => None,
        }
    }
}
