//! What the records tell of each lot: its keyings, and what was settled in them.

use crate::domain::election::ballot::{InvalidGround, Paper, Ruling, judge};
use crate::domain::election::lot::LotEvent;
use crate::domain::rules::BallotRules;
use crate::domain::{LotId, Text};
use crate::papers::rounds::Told;

/// A lot, with the keyings that were thrown away and why.
#[derive(Clone, Debug)]
pub(super) struct LotLog {
    pub id: LotId,
    pub size: u32,
    pub before: Vec<(Attempt, Text)>,
    now: Attempt,
}

/// Two keyings of a lot, as far as they came.
#[derive(Clone, Debug, Default)]
pub(super) struct Attempt {
    pub keyers: Vec<Text>,
    /// How many ballots differed, and who looked at the papers.
    pub settled: Option<(usize, Text)>,
    pub ruled: Vec<Ruled>,
}

/// What the counting committee made of a doubtful ballot.
#[derive(Clone, Debug)]
pub(super) struct Ruled {
    /// Why it is invalid, if it is.
    pub ground: Option<InvalidGround>,
    pub decided_by: Text,
}

impl LotLog {
    /// The keyings that count.
    pub(super) fn last(&self) -> &Attempt {
        &self.now
    }
}

impl Attempt {
    /// Counts the ballots in which the two keyings differed and that were settled.
    pub(super) fn differing(&self) -> usize {
        self.settled.as_ref().map_or(0, |(ballots, _)| *ballots)
    }
}

/// Lists the lots of a round in the order in which they were declared.
pub(super) fn logs(round: &Told<'_>, rules: &BallotRules) -> Vec<LotLog> {
    let mut lots: Vec<LotLog> = Vec::new();
    for event in &round.lots {
        if let LotEvent::Declared { lot, size, .. } = event {
            let (id, size, now) = (*lot, *size, Attempt::default());
            lots.push(LotLog { id, size, before: Vec::new(), now });
        } else if let Some(lot) = lots.iter_mut().find(|known| known.id == event.lot()) {
            lot.note(event, round.paper, rules);
        }
    }
    lots
}

impl LotLog {
    fn note(&mut self, event: &LotEvent, paper: &Paper, rules: &BallotRules) {
        match event {
            LotEvent::Begun { keyer, .. } => self.now.keyers.push(keyer.clone()),
            LotEvent::Settled { ballots, checker, .. } => {
                self.now.settled = Some((ballots.len(), checker.clone()));
            }
            LotEvent::Ruled { ballot, decided_by, .. } => {
                let ground = match judge(ballot, paper, rules) {
                    Ruling::Invalid(ground) => Some(ground),
                    Ruling::Valid { .. } | Ruling::Doubtful => None,
                };
                self.now.ruled.push(Ruled { ground, decided_by: decided_by.clone() });
            }
            LotEvent::Reopened { reason, .. } => {
                self.before.push((std::mem::take(&mut self.now), reason.clone()));
            }
            LotEvent::Declared { .. }
            | LotEvent::Keyed { .. }
            | LotEvent::TakenBack { .. }
            | LotEvent::Ended { .. } => {}
        }
    }
}
