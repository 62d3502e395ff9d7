//! How votes are held against a share of a base: over it, or up to it.

use super::Share;
use crate::domain::election::majority;
use crate::domain::{Lang, tr};

/// What is asked of the votes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Threshold {
    /// Exactly the share is too few (quá một nửa).
    MoreThan(Share),
    /// Exactly the share is enough (ít nhất hai phần ba).
    AtLeast(Share),
}

impl Threshold {
    /// The share where the line stands.
    pub fn share(self) -> Share {
        match self {
            Self::MoreThan(share) | Self::AtLeast(share) => share,
        }
    }

    /// Tells whether the votes are enough. Of nobody, no share is ever reached.
    pub fn is_reached(self, votes: u32, base: u32) -> bool {
        match self {
            Self::MoreThan(share) => majority::is_over(share, votes, base),
            Self::AtLeast(share) => self.needed(base) <= votes && share.denominator != 0,
        }
    }

    /// Finds the smallest number of votes that is enough; at least 1.
    pub fn needed(self, base: u32) -> u32 {
        match self {
            Self::MoreThan(share) => majority::needed(share, base),
            Self::AtLeast(Share { denominator: 0, .. }) => u32::MAX,
            Self::AtLeast(Share { numerator, denominator }) => {
                let part = u64::from(base) * u64::from(numerator);
                let whole = part.div_ceil(u64::from(denominator)).max(1);
                u32::try_from(whole).unwrap_or(u32::MAX)
            }
        }
    }

    /// Says what is asked: "over half", "at least 2/3".
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::MoreThan(share) => share.exceeded(lang),
            Self::AtLeast(Share { numerator, denominator }) => tr(
                lang,
                format!("ít nhất {numerator}/{denominator}"),
                format!("at least {numerator}/{denominator}"),
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TWO_THIRDS: Threshold = Threshold::AtLeast(Share { numerator: 2, denominator: 3 });

    #[test]
    fn at_least_two_thirds_is_reached_by_exactly_two_thirds() {
        for (base, number) in [(0, 1), (1, 1), (2, 2), (3, 2), (4, 3), (9, 6), (10, 7), (505, 337)]
        {
            assert_eq!(TWO_THIRDS.needed(base), number, "base {base}");
            assert!(TWO_THIRDS.is_reached(number, base), "base {base}");
            assert!(!TWO_THIRDS.is_reached(number - 1, base), "base {base}");
        }
    }

    #[test]
    fn more_than_two_thirds_is_not_reached_by_exactly_two_thirds() {
        let over = Threshold::MoreThan(TWO_THIRDS.share());

        assert!(!over.is_reached(6, 9) && over.is_reached(7, 9));
        assert_eq!(over.needed(9), 7);
    }

    #[test]
    fn a_share_of_nothing_is_never_reached() {
        let nothing = Threshold::AtLeast(Share { numerator: 1, denominator: 0 });

        assert!(!nothing.is_reached(u32::MAX, 10));
    }
}
