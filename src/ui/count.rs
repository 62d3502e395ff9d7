//! The counting room in figures: lots, ballots, pace. Never what stands on the ballots.

use crate::domain::election::Election;
use crate::domain::election::lot::{self, Lot, LotStage, Pass};
use crate::domain::election::round::RoundStage;
use crate::domain::{ElectionId, LotId, Moment, State};

/// How far the count of one election has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    pub collected: u32,
    /// Ballots in lots.
    pub declared: u32,
    pub lots: usize,
    pub lots_agreed: usize,
}

/// How fast a pass is keyed, once three ballots tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    pub seconds_a_ballot: i64,
    pub minutes_left: i64,
}

/// The lots of the round that is being counted.
pub fn lots(state: &State, election: ElectionId) -> &[Lot] {
    let round = state.election(election).and_then(Election::current_round);
    match round.map(|round| &round.stage) {
        Some(RoundStage::Counting { lots, .. }) => lots,
        _ => &[],
    }
}

pub fn lot(state: &State, election: ElectionId, id: LotId) -> Option<&Lot> {
    lots(state, election).iter().find(|lot| lot.id == id)
}

/// Sums up the round that is being counted, if one is.
pub fn progress(election: &Election) -> Option<Progress> {
    let RoundStage::Counting { collected, lots, .. } = &election.current_round()?.stage else {
        return None;
    };
    let agrees = |lot: &&Lot| matches!(lot.stage, LotStage::Agreed { .. });
    Some(Progress {
        collected: *collected,
        declared: lot::declared(lots),
        lots: lots.len(),
        lots_agreed: lots.iter().filter(agrees).count(),
    })
}

/// The lot that is being keyed now, if one is.
pub fn running_lot(election: &Election) -> Option<&Lot> {
    let RoundStage::Counting { lots, .. } = &election.current_round()?.stage else { return None };
    lots.iter().find(|lot| running_pass(lot).is_some())
}

/// The ballots that are in no lot yet.
pub fn undeclared(state: &State, election: ElectionId) -> u32 {
    let progress = state.election(election).and_then(progress).unwrap_or_default();
    progress.collected.saturating_sub(progress.declared)
}

/// The pass that is being keyed.
pub fn running_pass(lot: &Lot) -> Option<&Pass> {
    match &lot.stage {
        LotStage::First { pass } | LotStage::Second { pass, .. } => Some(pass),
        _ => None,
    }
}

/// How fast the pass goes, and how long the rest of the lot takes at this pace.
pub fn pace(lot: &Lot, now: Moment) -> Option<Pace> {
    const ENOUGH: usize = 3;
    let pass = running_pass(lot)?;
    if pass.ballots.len() < ENOUGH {
        return None;
    }
    let keyed = i64::try_from(pass.ballots.len()).ok()?;
    let seconds = now.signed_duration_since(pass.since).num_seconds().max(0);
    let left = i64::from(lot.size).saturating_sub(keyed).max(0);
    let seconds_left = left.checked_mul(seconds)?.checked_div(keyed)?;
    Some(Pace {
        seconds_a_ballot: seconds.checked_div(keyed)?,
        minutes_left: seconds_left.saturating_add(59) / 60,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Text;
    use crate::domain::election::ballot::Ballot;

    #[test]
    fn the_pace_of_a_pass_tells_how_long_the_rest_of_the_lot_takes() {
        let since: Moment = "2025-05-15T10:00:00+07:00".parse().unwrap();
        let now: Moment = "2025-05-15T10:02:00+07:00".parse().unwrap();
        let pass =
            Pass { keyer: Text::new("Lan"), since, ballots: vec![Ballot::Struck(vec![]); 12] };
        let lot = Lot { id: LotId(1), size: 50, stage: LotStage::First { pass } };

        let pace = pace(&lot, now);

        assert_eq!(pace, Some(Pace { seconds_a_ballot: 10, minutes_left: 7 }));
    }
}
