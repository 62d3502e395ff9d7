//! Dates as people write them: the day first, or the year first; and as papers write them in full.

use chrono::{Datelike, NaiveDate};

use super::{Lang, tr};

/// Earlier than this nobody was born who is alive to be convened.
const FIRST_YEAR: i32 = 1900;

/// Why a date cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateFault {
    NotADate,
    YearOnly,
    NoSuchDay,
    TooEarly { first: i32 },
}

/// Reads 02/09/1945, 2-9-1945, 2.9.1945 or 1945-09-02.
pub fn read(written: &str) -> Result<NaiveDate, DateFault> {
    let parts: Vec<&str> = written.split(['/', '-', '.']).map(str::trim).collect();
    let (day, month, year) = match parts.as_slice() {
        [year] if is_number(year, 4) => return Err(DateFault::YearOnly),
        [year, month, day] if is_number(year, 4) => (day, month, year),
        [day, month, year] if is_number(year, 4) => (day, month, year),
        _ => return Err(DateFault::NotADate),
    };
    let (Some(day), Some(month), Ok(year)) = (short(day), short(month), year.parse()) else {
        return Err(DateFault::NotADate);
    };
    if year < FIRST_YEAR {
        return Err(DateFault::TooEarly { first: FIRST_YEAR });
    }
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateFault::NoSuchDay)
}

/// Writes a date in full: "ngày 05 tháng 9 năm 2025", "5 September 2025". State and Party papers
/// put a zero before days below 10, and of the months before 1 and 2 only.
pub fn long(on: NaiveDate, lang: Lang) -> String {
    let vi = format!("ngày {} tháng {} năm {}", on.format("%d"), month(on), on.year());
    tr(lang, vi, on.format("%-d %B %Y").to_string())
}

/// Writes the month of a date as a date in full has it: "02", "9".
pub fn month(on: NaiveDate) -> String {
    match on.month() {
        month @ (1 | 2) => format!("{month:02}"),
        month => month.to_string(),
    }
}

impl DateFault {
    /// Says what is wrong with the date and how to write it; begins in the middle of a sentence.
    pub fn text(self, lang: Lang) -> String {
        match self {
            Self::NotADate => tr(
                lang,
                "không phải là ngày. Ghi ngày/tháng/năm, năm đủ bốn chữ số, ví dụ 02/09/1945.",
                "this is not a date. Write day/month/year, the year in full, such as 02/09/1945.",
            )
            .to_owned(),
            Self::YearOnly => tr(
                lang,
                "chỉ có năm. Ghi đủ ngày/tháng/năm, ví dụ 02/09/1945, hoặc để trống.",
                "this is a year only. Write day/month/year, such as 02/09/1945, or leave it empty.",
            )
            .to_owned(),
            Self::NoSuchDay => tr(
                lang,
                "lịch không có ngày này. Ghi ngày trước, tháng sau, ví dụ 02/09/1945.",
                "the calendar has no such day. Write the day before the month, such as 02/09/1945.",
            )
            .to_owned(),
            Self::TooEarly { first } => tr(
                lang,
                format!("trước năm {first}. Kiểm tra lại năm."),
                format!("this is before {first}. Check the year."),
            ),
        }
    }
}

fn is_number(text: &str, digits: usize) -> bool {
    text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Reads a day or a month of one or two digits.
fn short(text: &str) -> Option<u32> {
    let digits = is_number(text, 1) || is_number(text, 2);
    digits.then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_read_with_the_day_first_or_the_year_first() {
        let expected = NaiveDate::from_ymd_opt(1945, 9, 2).unwrap();

        for written in
            ["02/09/1945", "2/9/1945", "2-9-1945", "02.09.1945", "1945-09-02", "2 / 9 / 1945"]
        {
            assert_eq!(read(written), Ok(expected), "{written}");
        }
    }

    #[test]
    fn a_date_in_full_has_a_zero_before_small_days_and_the_first_two_months_only() {
        let cases = [
            ((2025, 9, 5), "ngày 05 tháng 9 năm 2025", "5 September 2025"),
            ((2025, 1, 15), "ngày 15 tháng 01 năm 2025", "15 January 2025"),
            ((2026, 2, 3), "ngày 03 tháng 02 năm 2026", "3 February 2026"),
            ((2026, 3, 31), "ngày 31 tháng 3 năm 2026", "31 March 2026"),
            ((2026, 12, 10), "ngày 10 tháng 12 năm 2026", "10 December 2026"),
        ];

        for ((year, month, day), vi, en) in cases {
            let on = NaiveDate::from_ymd_opt(year, month, day).unwrap();
            assert_eq!((long(on, Lang::Vi).as_str(), long(on, Lang::En).as_str()), (vi, en));
        }
    }

    #[test]
    fn a_day_that_the_calendar_does_not_have_is_told_from_what_is_no_date() {
        assert_eq!(read("31/02/1960"), Err(DateFault::NoSuchDay));
        assert_eq!(read("29/02/1900"), Err(DateFault::NoSuchDay));
        assert_eq!(read("02/13/1960"), Err(DateFault::NoSuchDay));
        assert_eq!(read("01/02/75"), Err(DateFault::NotADate));
        assert_eq!(read("+1/02/1975"), Err(DateFault::NotADate));
        assert_eq!(read("21946"), Err(DateFault::NotADate));
        assert_eq!(read("1954"), Err(DateFault::YearOnly));
        assert_eq!(read("31/12/1899"), Err(DateFault::TooEarly { first: 1900 }));
    }
}
