//! How much room a list has: "15 to elect, at most 19 on the list, 17 now".

use super::surplus::Band;
use super::{Election, Vacancies};
use crate::domain::rules::RuleSet;

/// The seats to fill, the names there are, and the names there may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub vacancies: Vacancies,
    /// The names that stand and may go onto the list.
    pub names: usize,
    /// The names that still need the support of those attending.
    pub unadmitted: usize,
    pub least: usize,
    /// The most names that the list of a first round may have.
    pub most: usize,
    /// The greatest surplus.
    pub cap: u16,
    /// The surplus that the convening committee prepares.
    pub prepared: Band,
}

impl Election {
    /// Measures the room on the list by the rules.
    pub fn room(&self, rules: &RuleSet) -> Room {
        let vacancies = self.vacancies();
        let seats = vacancies.total();
        let surplus = &rules.surplus;
        let running = self.running();
        let names = running.iter().filter(|candidate| candidate.is_admitted(surplus)).count();
        let is_obligatory = surplus.is_obligatory_for(self.plan.office);
        let cap = surplus.cap(seats);
        Room {
            vacancies,
            names,
            unadmitted: running.len().saturating_sub(names),
            least: usize::from(vacancies.principal()) + usize::from(is_obligatory),
            most: usize::from(seats) + usize::from(cap),
            cap,
            prepared: surplus.band(seats),
        }
    }
}
