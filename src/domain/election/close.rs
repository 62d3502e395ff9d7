//! The end of an election: leaving seats open, and handing the sealed ballots over.

use chrono::{Months, NaiveDate};

use super::refusal::{ElectionRefusal, VoteRefusal};
use super::round::RoundStage;
use super::stage::PhaseName;
use super::winners::Further;
use super::{Election, ElectionEvent};
use crate::domain::rules::Keeping;
use crate::domain::{Moment, Text};

/// Leaves the open seats open: the congress does not vote, or not again. A round whose box is sealed
/// is announced or annulled first.
pub(super) fn conclude(
    election: &Election,
    reason: &Text,
) -> Result<ElectionEvent, ElectionRefusal> {
    match election.phase.name() {
        PhaseName::Balloting
            if !election.has_ready_round() && election.further() == Further::Nothing =>
        {
            return Err(VoteRefusal::ResultAwaited.into());
        }
        PhaseName::Nominating | PhaseName::ListDrawn | PhaseName::Balloting => {}
        PhaseName::Concluded | PhaseName::HandedOver => {
            election.must_be_in(PhaseName::Balloting)?;
        }
    }
    if reason.is_empty() {
        return Err(ElectionRefusal::ReasonMissing);
    }
    let (election, reason) = (election.plan.id, reason.clone());
    Ok(ElectionEvent::Concluded { election, reason })
}

/// Hands the sealed ballots over, with the date until which they are kept.
pub(super) fn hand_over(
    election: &Election,
    keeper: &Text,
    keeping: &Keeping,
    now: Moment,
) -> Result<ElectionEvent, ElectionRefusal> {
    election.must_be_in(PhaseName::Concluded)?;
    if keeper.is_empty() {
        return Err(ElectionRefusal::NameMissing);
    }
    let months = Months::new(u32::from(keeping.keep_months));
    let from = last_announcement(election).unwrap_or(now.date_naive());
    let destroy_after = from.checked_add_months(months).unwrap_or(from);
    let (election, keeper) = (election.plan.id, keeper.clone());
    Ok(ElectionEvent::HandedOver { election, keeper, destroy_after })
}

fn last_announcement(election: &Election) -> Option<NaiveDate> {
    let mut rounds = election.rounds.iter().rev();
    rounds.find_map(|round| match &round.stage {
        RoundStage::Announced { at, .. } => Some(at.date_naive()),
        _ => None,
    })
}
