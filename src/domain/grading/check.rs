//! Whether the papers of a grading ballot add up.

use super::{Ballot, Count, GradingRefusal, Line};
use crate::domain::Text;
use crate::domain::sums;

/// Refuses more papers than people, or none at all.
pub(super) fn issued(issued: u32, present: u32) -> Result<(), GradingRefusal> {
    match sums::went_out(issued, present) {
        Ok(()) if 0 < issued => Ok(()),
        Ok(()) | Err(_) => Err(GradingRefusal::IssuedOverPresent { issued, present }),
    }
}

/// Refuses more papers back than went out.
pub(super) fn collected(collected: u32, issued: u32) -> Result<(), GradingRefusal> {
    if sums::came_back(collected, issued).is_err() {
        return Err(GradingRefusal::CollectedOverIssued { collected, issued });
    }
    Ok(())
}

/// Refuses a count that does not make the papers collected, or votes that do not make the valid
/// ones.
pub(super) fn count(
    name: &Text,
    ballot: &Ballot,
    line: Line,
    count: &Count,
) -> Result<(), GradingRefusal> {
    let Some(collected) = ballot.collected() else { return Err(GradingRefusal::NotCollected) };
    let Count { valid, invalid, votes } = *count;
    let counted = collected.saturating_sub(line.own);
    let name = name.clone();
    if sums::counted(valid, invalid, counted).is_err() {
        return Err(GradingRefusal::NotBalanced { name, valid, invalid, counted });
    }
    if votes.sum() != u64::from(valid) {
        return Err(GradingRefusal::VotesNotValid { name, votes: votes.sum(), valid });
    }
    Ok(())
}
