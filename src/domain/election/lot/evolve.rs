//! Takes the events of the counting desk into the state: each stage takes over what the one before
//! held.

use std::mem;

use super::compare::{by_meaning, compare};
use super::{Lot, LotEvent, LotStage, Pass};
use crate::domain::election::ballot::{Ballot, Doubt, Paper};
use crate::domain::election::round::RoundStage;
use crate::domain::rules::BallotRules;
use crate::domain::{ElectionId, LotId, State, Text};

/// Takes an event of the counting desk into the state.
pub fn evolve(state: &mut State, event: &LotEvent) {
    let rules = &state.rules.ballots;
    state.elections.change(event.election(), |election| {
        let Some(round) = election.current_round_mut() else { return };
        let RoundStage::Counting { lots, .. } = &mut round.stage else { return };
        match event {
            LotEvent::Declared { lot, size, .. } => {
                lots.push(Lot { id: *lot, size: *size, stage: LotStage::Waiting });
            }
            other => change(lots, other, &round.paper, rules),
        }
    });
}

fn change(lots: &mut [Lot], event: &LotEvent, paper: &Paper, rules: &BallotRules) {
    if let Some(lot) = lots.iter_mut().find(|known| known.id == event.lot()) {
        let stage = mem::replace(&mut lot.stage, LotStage::Waiting);
        lot.stage = next(stage, event, paper, rules);
    }
}

/// Moves a stage on. An event that does not fit leaves it as it was.
fn next(stage: LotStage, event: &LotEvent, paper: &Paper, rules: &BallotRules) -> LotStage {
    match (stage, event) {
        (LotStage::Waiting, LotEvent::Begun { keyer, at, .. }) => {
            LotStage::First { pass: Pass::begin(keyer, *at) }
        }
        (LotStage::Between { first }, LotEvent::Begun { keyer, at, .. }) => {
            LotStage::Second { first, pass: Pass::begin(keyer, *at) }
        }
        (LotStage::First { pass }, LotEvent::Keyed { ballot, .. }) => {
            LotStage::First { pass: pass.with(ballot) }
        }
        (LotStage::Second { first, pass }, LotEvent::Keyed { ballot, .. }) => {
            LotStage::Second { first, pass: pass.with(ballot) }
        }
        (LotStage::First { pass }, LotEvent::TakenBack { .. }) => {
            LotStage::First { pass: pass.without_last() }
        }
        (LotStage::Second { first, pass }, LotEvent::TakenBack { .. }) => {
            LotStage::Second { first, pass: pass.without_last() }
        }
        (LotStage::First { pass }, LotEvent::Ended { .. }) => LotStage::Between { first: pass },
        (LotStage::Second { first, pass }, LotEvent::Ended { .. }) => {
            matched(first, pass, paper, rules)
        }
        (LotStage::Differing { first, second, difference }, LotEvent::Settled { ballots, .. }) => {
            let all = [difference.common.as_slice(), ballots].concat();
            let all = by_meaning(&all, paper, rules).into_iter().map(|(_, ballot)| ballot.clone());
            agreed(all.collect(), [first.keyer, second.keyer])
        }
        (
            LotStage::Agreed { ballots, keyers, doubts },
            LotEvent::Ruled { ballot, decided_by, .. },
        ) => ruled(ballots, keyers, doubts, (ballot, decided_by)),
        (_, LotEvent::Reopened { .. }) => LotStage::Waiting,
        (stage, _) => stage,
    }
}

fn matched(first: Pass, second: Pass, paper: &Paper, rules: &BallotRules) -> LotStage {
    let difference = compare(&first.ballots, &second.ballots, paper, rules);
    if difference.only_first.is_empty() && difference.only_second.is_empty() {
        return agreed(difference.common, [first.keyer, second.keyer]);
    }
    LotStage::Differing { first, second, difference }
}

fn agreed(ballots: Vec<Ballot>, keyers: [Text; 2]) -> LotStage {
    LotStage::Agreed { ballots, keyers, doubts: Vec::new() }
}

/// Puts what the committee decided in the place of the first doubtful ballot.
fn ruled(
    mut ballots: Vec<Ballot>,
    keyers: [Text; 2],
    mut doubts: Vec<Doubt>,
    (ballot, decided_by): (&Ballot, &Text),
) -> LotStage {
    if let Some(doubtful) = ballots.iter_mut().find(|known| known.is_doubtful())
        && let Ballot::Doubtful { why } = mem::replace(doubtful, ballot.clone())
    {
        let (ballot, decided_by) = (ballot.clone(), decided_by.clone());
        doubts.push(Doubt { why, ballot, decided_by });
    }
    LotStage::Agreed { ballots, keyers, doubts }
}

impl LotEvent {
    /// The election that the event is about.
    pub fn election(&self) -> ElectionId {
        match self {
            Self::Declared { election, .. }
            | Self::Begun { election, .. }
            | Self::Keyed { election, .. }
            | Self::TakenBack { election, .. }
            | Self::Ended { election, .. }
            | Self::Settled { election, .. }
            | Self::Reopened { election, .. }
            | Self::Ruled { election, .. } => *election,
        }
    }

    /// The lot that the event is about.
    pub fn lot(&self) -> LotId {
        match self {
            Self::Declared { lot, .. }
            | Self::Begun { lot, .. }
            | Self::Keyed { lot, .. }
            | Self::TakenBack { lot, .. }
            | Self::Ended { lot, .. }
            | Self::Settled { lot, .. }
            | Self::Reopened { lot, .. }
            | Self::Ruled { lot, .. } => *lot,
        }
    }
}
