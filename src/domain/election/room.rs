//! How much room a list has: "15 to elect, at most 19 on the list, 17 now".

use super::surplus::Band;
use super::{Election, Occasion, Vacancies};
use crate::domain::State;
use crate::domain::rules::RuleSet;

/// The seats to fill, the names there are, and the names there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub vacancies: Vacancies,
    /// The names that stand and may go onto the list.
    pub names: usize,
    /// The names that still need the support of those attending.
    pub unadmitted: usize,
    /// The fewest names that the list of a first round may have.
    pub least: usize,
    /// The greatest surplus, where the rules set one: never below what they ask for.
    pub cap: Option<u16>,
    /// The surplus that the convening committee prepares, where the rules say so.
    pub prepared: Option<Band>,
}

impl Room {
    /// The most names that the list of a first round may have.
    pub fn most(&self) -> Option<usize> {
        self.cap.map(|cap| usize::from(self.vacancies.total()) + usize::from(cap))
    }
}

impl Election {
    /// Finds the least surplus that the list needs. Filling a vacancy asks for one only where the
    /// rules say so.
    pub fn least_surplus(&self, rules: &RuleSet, seats: u16) -> u16 {
        match self.plan.occasion {
            Occasion::Vacancy if !rules.vacancies.surplus_obligatory => 0,
            Occasion::Vacancy | Occasion::WholeTerm => rules.surplus.least(self.plan.office, seats),
        }
    }

    /// Measures the room on the list by the rules.
    pub fn room(&self, state: &State) -> Room {
        let vacancies = self.vacancies();
        let seats = vacancies.total();
        let surplus = &state.rules.surplus;
        let eligible = self.eligible(state);
        let names = eligible.iter().filter(|candidate| candidate.is_admitted(surplus)).count();
        let principal = vacancies.principal();
        let least_surplus = self.least_surplus(&state.rules, principal);
        Room {
            vacancies,
            names,
            unadmitted: eligible.len().saturating_sub(names),
            least: usize::from(principal) + usize::from(least_surplus),
            cap: surplus.cap(seats).map(|cap| cap.max(least_surplus)),
            prepared: surplus.band(seats),
        }
    }
}
