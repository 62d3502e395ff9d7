//! Printed figures against what they should be: a whole and its parts, a fraction and its percentage,
//! and a small, careful reader that finds them in a running text.
//!
//! It judges what somebody wrote, with as many decimals as they wrote. What this program writes
//! itself comes from [`super::Percent`], and agrees with this at two decimals.
//!
//! The reader looks at five things only: a percentage beside its fraction, a whole beside its parts, a
//! sum that is written out, the sign of a percentage, and shares of more than the whole. Where it cannot tell what belongs
//! together it says nothing: a report that is right must pass without a word.

mod parts;
mod share;
mod sign;
mod sum;
mod text;
mod token;

pub use token::count;

use super::{Lang, tr};

/// The most decimals that a printed percentage is judged by.
const MOST_DECIMALS: usize = 6;

/// A percentage as it stands on paper: so many decimals, and no more is known of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Printed {
    /// The number without its mark: 681 for "6,81".
    digits: u64,
    decimals: usize,
}

/// What is wrong with a percentage that stands beside its fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShareFault {
    /// The decimals were cut off instead of rounded half up.
    Cut { right: Printed },
    /// It is another number.
    Off { right: Printed },
    /// The part is greater than the whole.
    OverWhole,
    /// The whole is 0.
    OfNothing,
}

/// The parts that do not add up to their whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SumFault {
    pub sum: u64,
    pub whole: u64,
}

/// Something in the figures that is wrong, or is likely to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line of the file, from 1.
    pub line: usize,
    pub fault: Fault,
    pub surety: Surety,
}

/// How sure a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Surety {
    /// It depends on what the writer meant.
    Possible,
    /// The figures are probably meant to belong together, and do not.
    Likely,
    /// It is wrong whatever was meant.
    Certain,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The decimals of a percentage were cut off instead of rounded.
    Cut { part: u64, whole: u64, printed: Printed, right: Printed },
    /// A percentage is not that of its fraction.
    Off { part: u64, whole: u64, printed: Printed, right: Printed },
    /// A part is greater than its whole.
    OverWhole { part: u64, whole: u64 },
    /// A share of a whole is over 100 per cent.
    OverHundred { printed: String },
    /// The parts do not add up to their whole.
    Parts { parts: Vec<u64>, sum: u64, whole: u64 },
    /// Two signs stand behind one number.
    DoubleSign { printed: String },
    /// A share has no sign behind it.
    NoUnit { printed: String },
    /// A column of a table does not add up to the line of its total.
    Column { heading: String, sum: u64, whole: u64 },
}

impl Printed {
    /// Reads a number with a comma or a point before its decimals: "6,81", "6.81", "7".
    pub fn read(written: &str) -> Option<Self> {
        let (units, decimals) = written.split_once([',', '.']).unwrap_or((written, ""));
        let digits = format!("{units}{decimals}");
        let is_number = !units.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
        if !is_number || MOST_DECIMALS < decimals.len() {
            return None;
        }
        Some(Self { digits: digits.parse().ok()?, decimals: decimals.len() })
    }

    /// Writes the number without the sign: "6,82" in Vietnamese, "6.82" in English.
    pub fn text(self, lang: Lang) -> String {
        let digits = format!("{:0>width$}", self.digits, width = self.decimals + 1);
        let (units, decimals) =
            digits.split_at_checked(digits.len() - self.decimals).unwrap_or((&digits, ""));
        let mark = if decimals.is_empty() { "" } else { tr(lang, ",", ".") };
        format!("{units}{mark}{decimals}")
    }

    /// Tells whether the number is greater than 100.
    pub fn is_over_a_hundred(self) -> bool {
        100 * scale(self.decimals) < u128::from(self.digits)
    }

    /// Tells whether two numbers differ by less than one per cent of the whole.
    pub fn is_near(self, other: Self) -> bool {
        let [mine, others] = [self, other]
            .map(|one| u128::from(one.digits) * scale(MOST_DECIMALS.saturating_sub(one.decimals)));
        mine.abs_diff(others) < scale(MOST_DECIMALS)
    }
}

/// Judges a percentage by the fraction it belongs to.
pub fn check_share(part: u64, whole: u64, printed: Printed) -> Option<ShareFault> {
    if whole == 0 {
        return Some(ShareFault::OfNothing);
    }
    if whole < part {
        return Some(ShareFault::OverWhole);
    }
    let (scaled, whole) = (100 * scale(printed.decimals) * u128::from(part), u128::from(whole));
    let (cut, right) = (scaled / whole, (2 * scaled + whole) / (2 * whole));
    let written = u128::from(printed.digits);
    if written == right {
        return None;
    }
    let right = Printed { digits: u64::try_from(right).ok()?, decimals: printed.decimals };
    Some(if written == cut { ShareFault::Cut { right } } else { ShareFault::Off { right } })
}

/// Judges a whole by its parts.
pub fn check_sum(parts: impl IntoIterator<Item = u64>, whole: u64) -> Option<SumFault> {
    let sum = parts.into_iter().fold(0, u64::saturating_add);
    (sum != whole).then_some(SumFault { sum, whole })
}

/// Reads a running text, in Vietnamese or English.
pub fn check_text(text: &str) -> Vec<Finding> {
    let tokens = token::tokens(text);
    let sentences = token::sentences(&tokens);
    let mut findings: Vec<Finding> = Vec::new();
    for sentence in &sentences {
        findings.extend(share::check(sentence.tokens));
        findings.extend(sign::check(sentence.tokens));
        findings.extend(sum::check(sentence.tokens));
    }
    findings.extend(parts::check(&sentences));
    findings.sort_by_key(|finding| finding.line);
    findings
}

/// One unit, in units of the last decimal.
fn scale(decimals: usize) -> u128 {
    std::iter::repeat_n(10, decimals).product()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::Percent;

    fn printed(written: &str) -> Printed {
        Printed::read(written).unwrap()
    }

    #[test]
    fn a_percentage_that_was_cut_is_told_from_one_that_is_simply_wrong() {
        let right = printed("6,82");

        assert_eq!(check_share(21, 308, right), None);
        assert_eq!(check_share(21, 308, printed("6,81")), Some(ShareFault::Cut { right }));
        assert_eq!(check_share(21, 308, printed("6,28")), Some(ShareFault::Off { right }));
    }

    #[test]
    fn a_percentage_is_judged_by_as_many_decimals_as_it_has() {
        for written in ["7", "6,8", "6.82", "6,818", "6,8182"] {
            assert_eq!(check_share(21, 308, printed(written)), None, "{written}");
        }
        let cut = check_share(2, 3, printed("66"));
        assert_eq!(cut, Some(ShareFault::Cut { right: printed("67") }));
    }

    #[test]
    fn a_part_is_never_more_than_its_whole_and_nothing_has_no_share() {
        assert_eq!(check_share(22, 21, printed("104,76")), Some(ShareFault::OverWhole));
        assert_eq!(check_share(0, 0, printed("0")), Some(ShareFault::OfNothing));
    }

    #[test]
    fn parts_that_fall_short_of_their_whole_are_told_with_their_sum() {
        let fault = SumFault { sum: 19, whole: 21 };

        assert_eq!(check_sum([9, 1, 2, 2, 3, 2], 21), Some(fault));
        assert_eq!(check_sum([9, 1, 2, 2, 3, 4], 21), None);
        assert_eq!(check_sum([], 0), None);
    }

    #[test]
    fn what_is_no_number_is_not_read() {
        for written in ["", ",5", "1,2,3", "6,8a", "-3", "1,2345678", "99999999999999999999"] {
            assert_eq!(Printed::read(written), None, "{written}");
        }
        assert_eq!(printed("0,05").text(Lang::Vi), "0,05");
        assert_eq!(printed("15").text(Lang::En), "15");
    }

    proptest! {
        #[test]
        fn what_this_program_prints_is_right(part in 0..5_000_u32, more in 0..5_000_u32) {
            let whole = part + more + 1;
            let written = printed(&Percent::of(part, whole).text(Lang::Vi));

            prop_assert_eq!(check_share(u64::from(part), u64::from(whole), written), None);
        }

        #[test]
        fn parts_add_up_to_their_sum_and_to_nothing_else(
            parts in proptest::collection::vec(0..10_000_u64, 0..20), off in 1..100_u64,
        ) {
            let sum: u64 = parts.iter().sum();

            prop_assert_eq!(check_sum(parts.clone(), sum), None);
            prop_assert_eq!(check_sum(parts, sum + off), Some(SumFault { sum, whole: sum + off }));
        }
    }
}
