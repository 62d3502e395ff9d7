//! More than half (đa số quá bán), in whole numbers.

/// Tells whether the votes are more than half of the base.
pub fn is_over_half(votes: u32, base: u32) -> bool {
    u64::from(base) < 2 * u64::from(votes)
}

/// Finds the smallest number of votes that is more than half of the base.
pub fn needed(base: u32) -> u32 {
    base / 2 + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn win_1_needs_more_than_half_of_the_base() {
        for (base, number) in [(0, 1), (1, 1), (2, 2), (117, 59), (118, 60), (119, 60), (120, 61)] {
            assert_eq!(needed(base), number, "base {base}");
        }
    }

    #[test]
    fn win_1_is_met_by_the_number_needed_and_by_nothing_less() {
        for base in [0, 1, 2, 117, 118, 350, 1_587, u32::MAX] {
            assert!(is_over_half(needed(base), base), "base {base}");
            assert!(!is_over_half(needed(base) - 1, base), "base {base}");
        }
    }
}
