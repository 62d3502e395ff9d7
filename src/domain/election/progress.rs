//! How far a count has come: numbers of ballots, and nothing that hints at a name.

use super::Election;
use super::lot::{Lot, LotStage, Pass};
use super::round::RoundStage;
use crate::domain::Moment;

/// What the counting room has done ("Đã kiểm 212/348 phiếu").
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Ballots that were keyed a second time.
    pub counted: u32,
    pub collected: u32,
    /// Ballots keyed in either pass, out of twice the ballots collected.
    pub keyed: u32,
    /// The pass that is being keyed, for the pace.
    pub pace: Option<Pace>,
}

/// The pass that is being keyed: so many ballots since then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub since: Moment,
    pub keyed: u32,
}

impl Election {
    /// Measures the count of the present round, while it runs.
    pub fn progress(&self) -> Option<Progress> {
        match &self.current_round()?.stage {
            RoundStage::Counting { collected, lots, .. } => Some(measure(lots, *collected)),
            _ => None,
        }
    }
}

fn measure(lots: &[Lot], collected: u32) -> Progress {
    let (first, second) = lots.iter().map(keyed).fold((0, 0), |sum: (u32, u32), lot| {
        (sum.0.saturating_add(lot.0), sum.1.saturating_add(lot.1))
    });
    let pace =
        lots.iter().find_map(running).map(|pass| Pace { since: pass.since, keyed: pass.keyed() });
    Progress { counted: second, collected, keyed: first.saturating_add(second), pace }
}

/// Counts the ballots keyed in the first and in the second pass of a lot.
fn keyed(lot: &Lot) -> (u32, u32) {
    match &lot.stage {
        LotStage::Waiting => (0, 0),
        LotStage::First { pass } => (pass.keyed(), 0),
        LotStage::Between { .. } => (lot.size, 0),
        LotStage::Second { pass, .. } => (lot.size, pass.keyed()),
        LotStage::Differing { .. } | LotStage::Agreed { .. } => (lot.size, lot.size),
    }
}

fn running(lot: &Lot) -> Option<&Pass> {
    match &lot.stage {
        LotStage::First { pass } | LotStage::Second { pass, .. } => Some(pass),
        LotStage::Waiting
        | LotStage::Between { .. }
        | LotStage::Differing { .. }
        | LotStage::Agreed { .. } => None,
    }
}
