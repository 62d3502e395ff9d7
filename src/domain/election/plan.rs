//! Planning elections, as a template lays them down.

use super::refusal::{ElectionRefusal, PlanRefusal};
use super::{ElectionEvent, Elections, Plan};
use crate::domain::ElectionId;

/// Takes plans over, numbered on from the last election.
pub(super) fn plan(
    elections: &Elections,
    plans: &[Plan],
) -> Result<ElectionEvent, ElectionRefusal> {
    for (due, plan) in (elections.all.len() + 1..).zip(plans) {
        check(plan, due)?;
    }
    Ok(ElectionEvent::Planned { plans: plans.to_vec() })
}

fn check(plan: &Plan, due: usize) -> Result<(), PlanRefusal> {
    let election = plan.id;
    if usize::from(election.0) != due {
        return Err(PlanRefusal::NumberOutOfOrder { given: election, due });
    }
    if plan.title.is_empty() {
        return Err(PlanRefusal::TitleMissing { election });
    }
    if plan.seats == 0 {
        return Err(PlanRefusal::NoSeats { election });
    }
    match plan.among {
        Some(among) if among < ElectionId(1) || election <= among => {
            Err(PlanRefusal::AmongUnknown { election, among })
        }
        _ => Ok(()),
    }
}
