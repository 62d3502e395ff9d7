//! Who was elected to what: a sentence about somebody elected falls away where nobody was.

use super::result::candidates;
use crate::domain::State;
use crate::domain::election::{Election, Office};

/// The placeholders that stand for people elected to an office.
const ELECTED: &[(&str, Office)] = &[
    ("new_committee", Office::Committee),
    ("new_committee_number", Office::Committee),
    ("new_standing_committee", Office::StandingCommittee),
    ("new_secretary", Office::Secretary),
    ("new_deputy_secretary", Office::DeputySecretary),
    ("new_inspection_committee", Office::InspectionCommittee),
    ("new_inspection_head", Office::InspectionHead),
    ("new_delegates", Office::Delegates),
    ("new_delegates_number", Office::Delegates),
];

/// Tells whether a placeholder stands for people elected to an office that nobody was elected to,
/// its elections being over.
pub(super) fn is_vain(placeholder: &str, state: &State) -> bool {
    let mut known = ELECTED.iter().filter(|(name, _)| *name == placeholder);
    known.any(|(_, office)| is_over(state, *office) && elected_to(state, *office).is_none())
}

/// Lists who was elected to an office so far.
pub(super) fn elected_to(state: &State, office: Office) -> Option<String> {
    let lists = elections(state, office);
    let lists = lists.filter_map(|election| candidates(state, election, &election.winners()));
    joined(&lists.collect::<Vec<_>>())
}

/// Counts who was elected to an office so far.
pub(super) fn number_elected_to(state: &State, office: Office) -> Option<String> {
    let elected: usize = elections(state, office).map(|election| election.winners().len()).sum();
    (elected > 0).then(|| elected.to_string())
}

/// Lists the alternates elected to an office so far.
pub(super) fn alternates_of(state: &State, office: Office) -> Option<String> {
    let lists = elections(state, office);
    let lists = lists.filter_map(|election| candidates(state, election, &election.alternates()));
    joined(&lists.collect::<Vec<_>>())
}

/// Tells whether every election to an office is over.
pub(super) fn is_over(state: &State, office: Office) -> bool {
    let held = elections(state, office).next().is_some();
    held && elections(state, office).all(|election| election.phase.is_over())
}

fn joined(lists: &[String]) -> Option<String> {
    (!lists.is_empty()).then(|| lists.join(", "))
}

fn elections(state: &State, office: Office) -> impl Iterator<Item = &Election> {
    state.elections.all.iter().filter(move |election| election.plan.office == office)
}
