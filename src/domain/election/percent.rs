//! Percentages for show: two decimals, half up. No verdict rests on one.

use crate::domain::{Lang, tr};

/// A share in hundredths of a per cent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u64);

impl Percent {
    /// Rounds the share of the votes in the base half up. A share of nothing is 0.
    pub fn of(votes: u32, base: u32) -> Self {
        let base = u64::from(base);
        let doubled = 20_000 * u64::from(votes) + base;
        Self(doubled.checked_div(2 * base).unwrap_or(0))
    }

    /// Writes the number alone: "50,85" in Vietnamese, "50.85" in English.
    pub fn figure(self, lang: Lang) -> String {
        let mark = tr(lang, ',', '.');
        format!("{}{mark}{:02}", self.0 / 100, self.0 % 100)
    }

    /// Writes the number with its sign: "50,85 %" in Vietnamese, "50.85%" in English.
    pub fn text(self, lang: Lang) -> String {
        format!("{}{}", self.figure(lang), tr(lang, " %", "%"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_two_decimals_rounded_half_up() {
        let cases = [
            (60, 118, "50.85"),
            (1, 3, "33.33"),
            (2, 3, "66.67"),
            (1, 8, "12.50"),
            (1, 800, "0.13"),
            (1, 20_000, "0.01"),
            (118, 118, "100.00"),
            (0, 118, "0.00"),
            (5, 0, "0.00"),
        ];

        for (votes, base, figure) in cases {
            assert_eq!(Percent::of(votes, base).figure(Lang::En), figure, "{votes} of {base}");
        }
    }

    #[test]
    fn the_decimal_mark_and_the_sign_follow_the_language() {
        let share = Percent::of(60, 118);

        assert_eq!(share.text(Lang::Vi), "50,85 %");
        assert_eq!(share.text(Lang::En), "50.85%");
    }
}
