//! Dates that are numbers: days since the first day of a workbook's calendar.

use chrono::{Days, NaiveDate};

/// From which day a workbook counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Epoch {
    /// Day 1 is 1 January 1900, and a 29 February 1900 is counted that never was.
    Of1900,
    /// Day 0 is 1 January 1904, as on the first Macintosh.
    Of1904,
}

/// Numbers of five digits from here on are days; smaller ones may be years.
const FIRST: u64 = 10_000;

/// Reads a number of days that has lost the form of a date.
pub(super) fn day(text: &str, epoch: Epoch) -> Option<NaiveDate> {
    let days = text.parse().ok().filter(|days| text.len() == 5 && (FIRST..).contains(days))?;
    let first = match epoch {
        Epoch::Of1900 => NaiveDate::from_ymd_opt(1899, 12, 30),
        Epoch::Of1904 => NaiveDate::from_ymd_opt(1904, 1, 1),
    };
    first?.checked_add_days(Days::new(days))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_from_either_first_day() {
        let expected = NaiveDate::from_ymd_opt(1960, 1, 31);

        assert_eq!(day("21946", Epoch::Of1900), expected);
        assert_eq!(day("20484", Epoch::Of1904), expected);
    }

    #[test]
    fn what_may_be_a_year_is_no_number_of_days() {
        for text in ["1954", "9999", "019546", "+1954", "21946.5", ""] {
            assert_eq!(day(text, Epoch::Of1900), None, "{text}");
        }
    }
}
