//! Planning elections, as a template lays them down.

use super::refusal::{AmongFault, ElectionRefusal, PlanRefusal};
use super::{ElectionEvent, Occasion, Office, Plan};
use crate::domain::rules::{OfficeRule, RuleSet};
use crate::domain::{ElectionId, Gathering, State};

/// Takes plans over, numbered on from the last election.
pub(super) fn plan(state: &State, plans: &[Plan]) -> Result<ElectionEvent, ElectionRefusal> {
    let mut earlier: Vec<&Plan> = state.elections.all.iter().map(|known| &known.plan).collect();
    for (due, plan) in (earlier.len() + 1..).zip(plans) {
        check(plan, due)?;
        check_office(&state.rules, state.about.gathering, &earlier, plan)?;
        earlier.push(plan);
    }
    Ok(ElectionEvent::Planned { plans: plans.to_vec() })
}

/// Checks a plan against the rule on its office: where it is elected, and out of whom. Rules that
/// say nothing of the office leave both open.
pub fn check_office(
    rules: &RuleSet,
    gathering: Gathering,
    earlier: &[&Plan],
    plan: &Plan,
) -> Result<(), PlanRefusal> {
    let Some(rule) = rules.offices.get(&plan.office) else { return Ok(()) };
    let (election, office) = (plan.id, plan.office);
    // A vacancy is filled by whoever meets within the term.
    let is_here = rule.at.is_empty() || rule.at.contains(&gathering);
    if !is_here && plan.occasion == Occasion::WholeTerm {
        let rule = rule.rule.clone();
        return Err(PlanRefusal::NotElectedHere { election, office, gathering, rule });
    }
    check_among(rule, gathering, earlier, plan)
}

fn check_among(
    rule: &OfficeRule,
    gathering: Gathering,
    earlier: &[&Plan],
    plan: &Plan,
) -> Result<(), PlanRefusal> {
    if rule.among.is_empty() {
        return Ok(());
    }
    let given = earlier.iter().find(|known| Some(known.id) == plan.among);
    let fault = match (given, body_due(rule, earlier)) {
        (Some(given), Some(due)) if given.office != due => {
            AmongFault::Unfit { given: given.office, due: vec![due] }
        }
        (Some(given), None) if !rule.among.contains(&given.office) => {
            AmongFault::Unfit { given: given.office, due: rule.among.clone() }
        }
        (None, Some(due)) => AmongFault::Missing { due },
        (None, None) if !has_others_to_elect(gathering) => {
            AmongFault::Nobody { due: rule.among.clone() }
        }
        (Some(_) | None, _) => return Ok(()),
    };
    let (election, office, rule) = (plan.id, plan.office, rule.rule.clone());
    Err(PlanRefusal::Among { election, office, rule, fault })
}

/// Finds the body that the office is filled out of: the first of the rule that the session elects.
/// Who fills a vacancy joins the members in office, and is no body of its own.
fn body_due(rule: &OfficeRule, earlier: &[&Plan]) -> Option<Office> {
    let is_planned = |office: &&Office| {
        let whole = |known: &&&Plan| known.occasion == Occasion::WholeTerm;
        earlier.iter().filter(whole).any(|known| known.office == **office)
    };
    rule.among.iter().find(is_planned).copied()
}

/// Whether there are people to elect from where no body is elected before: all members, or those
/// who sit on the committee that meets.
fn has_others_to_elect(gathering: Gathering) -> bool {
    match gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting | Gathering::CommitteeMeeting => true,
        Gathering::DelegateCongress | Gathering::Conference => false,
    }
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
