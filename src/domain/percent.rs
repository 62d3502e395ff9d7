//! Percentages for show: two decimals, half up, from integers. No verdict is ever taken from one.

use serde::{Deserialize, Serialize};

use super::{Lang, tr};

/// A share in hundredths of a per cent, as the minutes print it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(from = "Option<u64>", into = "Option<u64>")]
pub struct Percent(Share);

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Share {
    /// There is no whole to take a part of.
    OfNothing,
    Hundredths(u64),
}

impl Percent {
    /// Takes `part` of `whole` and rounds half up (50.845 % becomes 50.85 %).
    pub fn of(part: u32, whole: u32) -> Self {
        let (part, whole) = (u64::from(part), u64::from(whole));
        let share = (20_000 * part + whole).checked_div(2 * whole);
        share.into()
    }

    /// Gives the share in hundredths of a per cent, unless it is one of nothing.
    pub fn hundredths(self) -> Option<u64> {
        match self.0 {
            Share::OfNothing => None,
            Share::Hundredths(share) => Some(share),
        }
    }

    /// Writes the number without the sign: "50,85" in Vietnamese, "50.85" in English.
    pub fn text(self, lang: Lang) -> String {
        match self.0 {
            Share::OfNothing => "–".to_owned(),
            Share::Hundredths(share) => {
                format!("{}{}{:02}", share / 100, tr(lang, ',', '.'), share % 100)
            }
        }
    }

    /// Writes the number with its sign: "50,85 %" in Vietnamese, "50.85%" in English.
    pub fn with_sign(self, lang: Lang) -> String {
        format!("{}{}", self.text(lang), tr(lang, " %", "%"))
    }
}

impl From<Option<u64>> for Percent {
    fn from(hundredths: Option<u64>) -> Self {
        Self(hundredths.map_or(Share::OfNothing, Share::Hundredths))
    }
}

impl From<Percent> for Option<u64> {
    fn from(share: Percent) -> Self {
        share.hundredths()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_has_two_decimals_and_the_mark_of_the_language() {
        let share = Percent::of(60, 118);

        assert_eq!(share.text(Lang::Vi), "50,85");
        assert_eq!(share.text(Lang::En), "50.85");
    }

    #[test]
    fn a_percentage_is_rounded_half_up() {
        assert_eq!(Percent::of(21, 308).text(Lang::En), "6.82");
        assert_eq!(Percent::of(1, 20_000).text(Lang::En), "0.01");
        assert_eq!(Percent::of(2, 3).text(Lang::En), "66.67");
    }

    #[test]
    fn a_whole_share_and_an_empty_one_keep_their_decimals() {
        assert_eq!(Percent::of(150, 150).text(Lang::Vi), "100,00");
        assert_eq!(Percent::of(0, 150).text(Lang::Vi), "0,00");
    }

    #[test]
    fn a_share_of_nothing_is_a_dash() {
        assert_eq!(Percent::of(0, 0).text(Lang::Vi), "–");
    }

    #[test]
    fn the_largest_numbers_do_not_overflow() {
        assert_eq!(Percent::of(u32::MAX, u32::MAX).text(Lang::En), "100.00");
        assert_eq!(Percent::of(u32::MAX, 1).text(Lang::En), "429496729500.00");
    }
}
