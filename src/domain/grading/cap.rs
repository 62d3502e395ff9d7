//! The cap on the highest grade. Those who find no place become "tốt", and so count in a base of
//! those graded "tốt".

use super::{Grade, Graded};
use crate::domain::review::Class;
use crate::domain::rules::{CapBase, GradeCap};

/// How many subjects have each grade.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    pub excellent: u32,
    pub good: u32,
    pub completed: u32,
    pub not_completed: u32,
}

impl Tally {
    /// Counts the grades.
    pub fn of(grades: &[Graded]) -> Self {
        let number = |grade| {
            let found = grades.iter().filter(|graded| graded.grade == grade).count();
            u32::try_from(found).unwrap_or(u32::MAX)
        };
        Self {
            excellent: number(Grade::Excellent),
            good: number(Grade::Good),
            completed: number(Grade::Completed),
            not_completed: number(Grade::NotCompleted),
        }
    }

    /// How many subjects there are.
    pub fn total(&self) -> u64 {
        [self.excellent, self.good, self.completed, self.not_completed]
            .iter()
            .map(|number| u64::from(*number))
            .sum()
    }
}

/// Finds how many may keep the highest grade of those who reached it. `None` where there is no cap.
pub fn places(cap: &GradeCap, class: Class, reached: Tally) -> Option<u32> {
    if !cap.classes.contains(&class) || reached.total() < u64::from(cap.least_subjects) {
        return None;
    }
    let is_within = |kept: &u32| {
        100 * u64::from(*kept) <= u64::from(cap.percent) * base(cap.of, reached, *kept)
    };
    Some((0..=reached.excellent).rev().find(is_within).unwrap_or(0))
}

/// The number of which the cap is a share, where so many keep the highest grade.
pub fn base(of: CapBase, reached: Tally, kept: u32) -> u64 {
    let Tally { excellent, good, completed, .. } = reached;
    let good_or_better = u64::from(excellent) + u64::from(good);
    match of {
        CapBase::Good => good_or_better.saturating_sub(u64::from(kept)),
        CapBase::GoodOrBetter => good_or_better,
        CapBase::CompletedOrBetter => good_or_better + u64::from(completed),
        CapBase::All => reached.total(),
    }
}
