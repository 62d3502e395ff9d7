//! What the counting room does in a rehearsal.

use daihoi::domain::bodies::Body;
use daihoi::domain::election::ballot::{Ballot, Layout, Paper};
use daihoi::domain::election::lot::{LotCommand, LotStage, Pass};
use daihoi::domain::election::round::{RoundCommand, RoundStage};
use daihoi::domain::steps::Act;
use daihoi::domain::{Command, ElectionId, LotId, State, Text};

/// What the counting room does with a step, if it takes it.
pub(super) fn counting(state: &State, act: &Act) -> Option<Command> {
    Some(match act {
        Act::DeclareLot(id) => {
            let RoundStage::Counting { collected, .. } =
                state.election(*id)?.current_round()?.stage
            else {
                return None;
            };
            Command::Lot(LotCommand::Declare { election: *id, size: collected })
        }
        Act::KeyLot(id, lot) => Command::Lot(keyed(state, *id, *lot)?),
        Act::Reconcile(id) => Command::Round(RoundCommand::Reconcile { election: *id }),
        Act::Sign(id) => Command::Round(RoundCommand::Sign { election: *id }),
        Act::Release(id) => {
            let (election, released_by) = (*id, counter(state, *id, 0));
            Command::Round(RoundCommand::Release { election, released_by })
        }
        _ => return None,
    })
}

/// The name of a member of a counting committee; the head is the first.
fn counter(state: &State, election: ElectionId, place: usize) -> Text {
    let committee = state.bodies.elected(Body::Counting(election)).unwrap();
    let person = committee.people().nth(place).unwrap();
    state.roster.get(person).unwrap().delegate.name.clone()
}

fn keyed(state: &State, election: ElectionId, lot: LotId) -> Option<LotCommand> {
    let round = state.election(election)?.current_round()?;
    let RoundStage::Counting { lots, .. } = &round.stage else { return None };
    let lot_known = lots.iter().find(|known| known.id == lot)?;
    let next = |pass: &Pass| {
        if pass.keyed() == lot_known.size {
            return LotCommand::End { election, lot };
        }
        let ballot = ballot(&round.paper, u16::try_from(pass.keyed()).unwrap());
        LotCommand::Key { election, lot, ballot }
    };
    let begin = |place: usize| {
        let keyer = counter(state, election, place);
        LotCommand::Begin { election, lot, keyer }
    };
    match &lot_known.stage {
        LotStage::Waiting => Some(begin(1)),
        LotStage::Between { .. } => Some(begin(2)),
        LotStage::First { pass } | LotStage::Second { pass, .. } => Some(next(pass)),
        LotStage::Differing { .. } | LotStage::Agreed { .. } => None,
    }
}

/// Most ballots leave one of the first names out and keep the one after them instead.
fn ballot(paper: &Paper, number: u16) -> Ballot {
    let all: Vec<u16> = (1..=paper.line_count()).collect();
    if paper.layout != Layout::StrikeOut {
        return Ballot::Marks { agree: all, disagree: Vec::new() };
    }
    let spared = if number % 5 < 3 { number % paper.limit + 1 } else { paper.limit + 1 };
    let kept = all.into_iter().filter(|name| *name != spared && *name <= paper.limit + 1);
    Ballot::Kept(kept.collect())
}
