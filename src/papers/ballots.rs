//! The papers that people mark: the ballot of every round (phiếu bầu cử), the opinion ballot on names
//! from the floor (phiếu xin ý kiến) and the grading ballot (phiếu xếp loại). One is like the other:
//! no head, no foot and no number, so that nothing can tell whose it was.

pub(super) mod grading;
pub(super) mod opinion;
mod slip;

use super::NotReady;
use super::catalogue::{Kind, Made, Source};
use super::document::{Block, Document, Slips};
use crate::domain::election::round::{Round, RoundStage};
use crate::domain::election::{Election, Phase};
use crate::domain::{Lang, State};

/// The ballots of every round that may be voted on.
pub(super) fn all(source: Source<'_>) -> Vec<Made> {
    let elections = source.state().elections.all.iter();
    elections.flat_map(|election| of_election(source, election)).collect()
}

/// Counts the papers to print: as many as were printed, once that is known.
pub(super) fn copies(state: &State, round: &Round) -> u32 {
    let printed = match &round.stage {
        RoundStage::Ready | RoundStage::Sealed { .. } | RoundStage::Annulled { .. } => None,
        RoundStage::Issued { issue, .. }
        | RoundStage::Collected { issue, .. }
        | RoundStage::Counting { issue, .. } => Some(issue.printed),
        RoundStage::Reconciled { result, .. }
        | RoundStage::Signed { result, .. }
        | RoundStage::Released { result, .. }
        | RoundStage::Announced { result, .. } => Some(result.issue.printed),
    };
    printed.unwrap_or_else(|| to_print(state))
}

/// Counts one paper for everybody who may vote, and the spares.
pub(super) fn to_print(state: &State) -> u32 {
    state.rules.ballots.spares.with(state.roster.convened())
}

/// The number of the round whose list is not closed yet, if the election comes to one.
pub(super) fn open_list(election: &Election) -> Option<u8> {
    match election.phase {
        Phase::Nominating | Phase::ListDrawn { .. } => u8::try_from(election.rounds.len() + 1).ok(),
        Phase::Balloting | Phase::Concluded { .. } | Phase::HandedOver { .. } => None,
    }
}

/// The papers of one kind for each round that stands, and what keeps the next one waiting.
pub(super) fn for_each_round(
    kind: Kind,
    election: &Election,
    write: impl Fn(&Round) -> Document,
) -> Vec<Made> {
    let id = election.plan.id;
    let stands = |round: &&Round| !round.is_annulled();
    let made = |round: &Round| (format!("{id}-{}", round.number), Ok(write(round)));
    let mut papers: Vec<Made> = election.rounds.iter().filter(stands).map(made).collect();
    papers.extend(open_list(election).map(|round| {
        let election = election.plan.title.to_string();
        (format!("{id}-{round}"), Err(NotReady::ListOpen { kind, election, round }))
    }));
    papers
}

fn of_election(source: Source<'_>, election: &Election) -> Vec<Made> {
    let state = source.state();
    for_each_round(Kind::Ballots, election, |round| {
        let slip = slip::ballot(state, round);
        document(source.own_lang(), copies(state, round), slip)
    })
}

fn document(lang: Lang, copies: u32, slip: Vec<Block>) -> Document {
    let mut document = Document::new(lang);
    document.blocks.push(Block::Slips(Slips { copies, slip }));
    document
}
