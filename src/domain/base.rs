//! Stand-in until the people branch is merged.

use super::State;
use super::about::Gathering;
use super::election::verdict::Base;
use super::rules::{BaseOf, BaseRule};

/// Finds the rule on the base for the body that meets.
pub fn for_gathering(state: &State) -> &BaseRule {
    let bases = &state.rules.bases;
    match state.about.gathering {
        Gathering::MemberCongress => &bases.member_congress,
        Gathering::DelegateCongress => &bases.delegate_congress,
        Gathering::CommitteeMeeting | Gathering::Conference => &bases.committee_meeting,
    }
}

/// Takes the base down, without subtracting anybody.
pub fn of_persons(state: &State, rule: &BaseRule) -> Base {
    let from = if rule.of == BaseOf::Convened { state.roster.convened() } else { 0 };
    Base { rule: rule.rule.clone(), of: rule.of, from, less: Vec::new(), size: from }
}
