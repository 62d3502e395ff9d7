//! The agenda of a template with clock times, against the time that each sitting may take.

use std::fmt;
use std::str::FromStr;

use super::{Limits, Template};
use crate::domain::agenda::{Item, Sitting};
use crate::domain::{Lang, tr};

const MINUTES_OF_A_DAY: u32 = 24 * 60;

/// A time of the day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClockTime {
    minutes: u32,
}

/// When each sitting begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Starts {
    pub preparatory: ClockTime,
    pub main: ClockTime,
}

impl ClockTime {
    /// The hour and the minute of a day; hours and minutes beyond it begin again.
    pub fn new(hour: u32, minute: u32) -> Self {
        Self { minutes: (hour * 60 + minute) % MINUTES_OF_A_DAY }
    }

    fn after(self, minutes: u32) -> Self {
        Self { minutes: (self.minutes + minutes) % MINUTES_OF_A_DAY }
    }
}

impl Default for Starts {
    /// The hours at which sittings usually begin.
    fn default() -> Self {
        Self { preparatory: ClockTime::new(13, 30), main: ClockTime::new(7, 30) }
    }
}

impl FromStr for ClockTime {
    type Err = ();

    /// Reads "7:30", "07:30", "7h30" or "7h".
    fn from_str(written: &str) -> Result<Self, ()> {
        let (hour, minute) = written.trim().split_once([':', 'h', 'g']).ok_or(())?;
        let minute = if minute.is_empty() { "0" } else { minute };
        let number = |digits: &str, most: u32| {
            let is_number = digits.len() <= 2 && digits.bytes().all(|digit| digit.is_ascii_digit());
            digits.parse::<u32>().ok().filter(|number| is_number && *number <= most).ok_or(())
        };
        Ok(Self::new(number(hour, 23)?, number(minute, 59)?))
    }
}

impl fmt::Display for ClockTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}:{:02}", self.minutes / 60, self.minutes % 60)
    }
}

impl Starts {
    /// When a sitting begins.
    pub fn of(self, sitting: Sitting) -> ClockTime {
        match sitting {
            Sitting::Preparatory => self.preparatory,
            Sitting::Main => self.main,
        }
    }

    /// Lets a sitting begin at another time.
    pub fn set(&mut self, sitting: Sitting, at: ClockTime) {
        match sitting {
            Sitting::Preparatory => self.preparatory = at,
            Sitting::Main => self.main = at,
        }
    }
}

impl Limits {
    /// How long a sitting should be at most, in minutes.
    pub fn of(self, sitting: Sitting) -> Option<u32> {
        match sitting {
            Sitting::Preparatory => self.preparatory,
            Sitting::Main => self.main,
        }
    }
}

impl Template {
    /// Lists the sittings that have an item, in their order.
    pub fn sittings(&self) -> Vec<Sitting> {
        let has = |sitting: &Sitting| self.items.iter().any(|item| item.sitting == *sitting);
        [Sitting::Preparatory, Sitting::Main].into_iter().filter(has).collect()
    }

    /// Writes the agenda with its times, a line an item, and under each sitting how long it takes.
    pub fn timetable(&self, starts: Starts, lang: Lang) -> String {
        let filled = self.filled();
        let sittings = filled.sittings().into_iter();
        sittings.map(|sitting| filled.sitting_times(sitting, starts, lang)).collect()
    }

    fn sitting_times(&self, sitting: Sitting, starts: Starts, lang: Lang) -> String {
        let mut at = starts.of(sitting);
        let mut text = format!("{}\n", sitting_name(sitting, lang));
        let mut planned = 0;
        for item in self.items.iter().filter(|item| item.sitting == sitting) {
            let Item { id, title, minutes, .. } = item;
            let end = at.after(u32::from(*minutes));
            let unit = tr(lang, "phút", "min");
            text.extend([format!("  {at}–{end}  {:>2}. {title} ({minutes} {unit})\n", id.0)]);
            planned += u32::from(*minutes);
            at = end;
        }
        text + &total(planned, self.limits.of(sitting), lang) + "\n"
    }
}

/// Names a sitting.
pub fn sitting_name(sitting: Sitting, lang: Lang) -> &'static str {
    match sitting {
        Sitting::Preparatory => tr(lang, "Phiên trù bị", "Preparatory sitting"),
        Sitting::Main => tr(lang, "Phiên chính thức", "Main sitting"),
    }
}

fn total(planned: u32, limit: Option<u32>, lang: Lang) -> String {
    let (hours, minutes) = (planned / 60, planned % 60);
    let total = tr(
        lang,
        format!("  Cộng {planned} phút ({hours} giờ {minutes:02})"),
        format!("  {planned} minutes in all ({hours} h {minutes:02})"),
    );
    total
        + &match limit {
            None => String::new(),
            Some(limit) if limit < planned => {
                let over = planned - limit;
                tr(
                    lang,
                    format!(": quá {over} phút so với {limit} phút cho phép"),
                    format!(": {over} over the {limit} minutes allowed"),
                )
            }
            Some(limit) => {
                tr(lang, format!(", cho phép {limit} phút"), format!(", of {limit} allowed"))
            }
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_of_the_day_is_read_as_people_write_it() {
        for (written, read) in
            [("7:30", "07:30"), ("07:30", "07:30"), ("13h", "13:00"), ("8h05", "08:05")]
        {
            assert_eq!(written.parse::<ClockTime>().unwrap().to_string(), read);
        }
        for written in ["", "7", "25:00", "7:60", "7:300", "-1:00", "+7:30", "sáng"] {
            assert_eq!(written.parse::<ClockTime>(), Err(()), "{written}");
        }
    }

    #[test]
    fn a_sitting_past_midnight_goes_on_with_the_next_day() {
        assert_eq!(ClockTime::new(23, 50).after(20).to_string(), "00:10");
    }
}
