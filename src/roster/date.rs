//! Dates as people write them: the day first, or the year first.

use chrono::NaiveDate;

use super::problem::DateFault;

/// Earlier than this nobody was born who is alive to be convened.
const FIRST_YEAR: i32 = 1900;

/// Reads 02/09/1945, 2-9-1945, 2.9.1945 or 1945-09-02.
pub(super) fn read(cell: &str) -> Result<NaiveDate, DateFault> {
    let parts: Vec<&str> = cell.split(['/', '-', '.']).map(str::trim).collect();
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
