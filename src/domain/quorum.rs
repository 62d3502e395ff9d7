//! The quorum (RULES 2, Điều lệ Điều 11.5): enough of those convened and, at a delegates' congress,
//! enough of the organisations that sent them.

use std::collections::BTreeSet;

use super::about::Gathering;
use super::rules::Quorum;
use super::{Lang, Refusal, State, Text, tr};

/// How the hall stands against the quorum. What is not asked for has 0 as the number needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Standing {
    pub convened: u32,
    pub present: u32,
    pub needed: u32,
    /// The different units of those convened.
    pub units: u32,
    /// The different units of those present.
    pub units_present: u32,
    pub units_needed: u32,
}

/// The quorum is not there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuorumRefusal {
    TooFewPresent { present: u32, needed: u32, convened: u32 },
    TooFewUnits { present: u32, needed: u32, units: u32 },
}

/// Refuses unless the quorum is there. A conference has none.
pub fn check(state: &State) -> Result<(), Refusal> {
    let Standing { convened, present, needed, units, units_present, units_needed } =
        standing(state);
    if present < needed {
        return Err(QuorumRefusal::TooFewPresent { present, needed, convened }.into());
    }
    if units_present < units_needed {
        return Err(QuorumRefusal::TooFewUnits {
            present: units_present,
            needed: units_needed,
            units,
        }
        .into());
    }
    Ok(())
}

/// Counts who is here against who is needed.
pub fn standing(state: &State) -> Standing {
    let roster = &state.roster;
    let quorum = &state.rules.quorum;
    let gathering = state.about.gathering;
    let is_asked = gathering != Gathering::Conference;
    let units_asked = is_asked && quorum.units_at.contains(&gathering);
    let convened = roster.convened();
    let units = count_units(roster.voters().map(|voter| &voter.delegate.unit));
    let present = roster.voters().filter(|voter| voter.is_present());
    Standing {
        convened,
        present: roster.present_voters(),
        needed: if is_asked { share(quorum, convened) } else { 0 },
        units,
        units_present: count_units(present.map(|voter| &voter.delegate.unit)),
        units_needed: if units_asked { share(quorum, units) } else { 0 },
    }
}

/// The smallest number that is the asked share of the whole, or more than it; and at least 1.
fn share(quorum: &Quorum, whole: u32) -> u32 {
    let scaled = u64::from(quorum.numerator).saturating_mul(u64::from(whole));
    let parts = u64::from(quorum.denominator.max(1));
    let needed = if quorum.more_than_share { scaled / parts + 1 } else { scaled.div_ceil(parts) };
    u32::try_from(needed).unwrap_or(u32::MAX).max(1)
}

/// Counts different units; a person without a unit represents none.
fn count_units<'a>(units: impl Iterator<Item = &'a Text>) -> u32 {
    let named: BTreeSet<&Text> = units.filter(|unit| !unit.is_empty()).collect();
    u32::try_from(named.len()).unwrap_or(u32::MAX)
}

impl QuorumRefusal {
    /// Says how many are here and how many are needed.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::TooFewPresent { present, needed, convened } => tr(
                lang,
                format!("Chưa đủ đại biểu: có mặt {present}/{convened}, cần ít nhất {needed}."),
                format!("No quorum: {present} of {convened} are present, {needed} are needed."),
            ),
            Self::TooFewUnits { present, needed, units } => tr(
                lang,
                format!(
                    "Chưa đủ đơn vị có đại biểu dự: có {present}/{units}, cần ít nhất {needed}."
                ),
                format!(
                    "No quorum: {present} of {units} units are represented, {needed} are needed."
                ),
            ),
        }
    }
}
