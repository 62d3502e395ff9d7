//! More than a share of the base (đa số quá bán where it is the half), in whole numbers.

use crate::domain::rules::Share;

/// Tells whether the votes are more than the share of the base.
pub fn is_over(share: Share, votes: u32, base: u32) -> bool {
    let Share { numerator, denominator } = share;
    u64::from(base) * u64::from(numerator) < u64::from(votes) * u64::from(denominator)
}

/// Finds the smallest number of votes that is more than the share of the base.
pub fn needed(share: Share, base: u32) -> u32 {
    let part = u64::from(base) * u64::from(share.numerator);
    let whole = part.checked_div(u64::from(share.denominator)).unwrap_or(u64::MAX);
    u32::try_from(whole.saturating_add(1)).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_THIRDS: Share = Share { numerator: 2, denominator: 3 };

    #[test]
    fn win_1_needs_more_than_half_of_the_base() {
        for (base, number) in [(0, 1), (1, 1), (2, 2), (117, 59), (118, 60), (119, 60), (120, 61)] {
            assert_eq!(needed(Share::HALF, base), number, "base {base}");
        }
    }

    #[test]
    fn more_than_two_thirds_is_one_more_than_the_whole_part() {
        for (base, number) in [(0, 1), (1, 1), (2, 2), (3, 3), (4, 3), (118, 79), (120, 81)] {
            assert_eq!(needed(TWO_THIRDS, base), number, "base {base}");
        }
    }

    #[test]
    fn win_1_is_met_by_the_number_needed_and_by_nothing_less() {
        let shares = [Share::HALF, TWO_THIRDS, Share { numerator: 3, denominator: 10 }];
        for (base, share) in
            [0, 1, 2, 117, 118, 350, 1_587, u32::MAX].iter().zip(shares.iter().cycle())
        {
            assert!(is_over(*share, needed(*share, *base), *base), "base {base}");
            assert!(!is_over(*share, needed(*share, *base) - 1, *base), "base {base}");
        }
    }

    #[test]
    fn a_share_of_nothing_is_never_reached() {
        let nothing = Share { numerator: 1, denominator: 0 };

        assert_eq!(needed(nothing, 10), u32::MAX);
        assert!(!is_over(nothing, u32::MAX, 10));
    }
}
