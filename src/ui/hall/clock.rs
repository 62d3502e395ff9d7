//! The one clock on the wall: what is left of a speech or a break, and how far a speech has overrun.

use chrono::TimeDelta;

use crate::domain::Moment;
use crate::domain::floor::WARNING_S;

/// A clock as it stands at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Minutes and seconds ("04:59"), with hours where there are any; a plus sign after the end.
    pub text: String,
    pub mood: Mood,
    /// When the text changes next.
    pub wake_at: Moment,
}

/// How pressing a clock is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    Running,
    /// [`WARNING_S`] seconds or less are left.
    LastMinute,
    Overrun,
}

impl Clock {
    /// Reads the clock of something that ends at `end`.
    pub fn new(end: Moment, now: Moment) -> Self {
        let left = seconds_left(end, now);
        let text = match left {
            0.. => digits(left.unsigned_abs()),
            _ => format!("+{}", digits(left.unsigned_abs())),
        };
        let mood = match left {
            ..0 => Mood::Overrun,
            0..=WARNING_S => Mood::LastMinute,
            _ => Mood::Running,
        };
        let step = TimeDelta::try_seconds(1 - left);
        let wake_at = step.and_then(|step| end.checked_add_signed(step)).unwrap_or(end);
        Self { text, mood, wake_at }
    }
}

/// Counts the seconds that are left, a begun one as whole; below 0 the whole seconds of overrun.
fn seconds_left(end: Moment, now: Moment) -> i64 {
    let left = end.signed_duration_since(now);
    left.num_seconds() + i64::from(0 < left.subsec_nanos())
}

fn digits(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    match hours {
        0 => format!("{minutes:02}:{seconds:02}"),
        _ => format!("{hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(millis: i64) -> Moment {
        let noon = "2025-06-14T12:00:00+07:00".parse::<Moment>().unwrap();
        noon + TimeDelta::milliseconds(millis)
    }

    fn text(millis_before_the_end: i64) -> String {
        Clock::new(at(0), at(-millis_before_the_end)).text
    }

    #[test]
    fn a_begun_second_still_counts() {
        assert_eq!(text(300_000), "05:00");
        assert_eq!(text(299_001), "05:00");
        assert_eq!(text(299_000), "04:59");
        assert_eq!(text(0), "00:00");
    }

    #[test]
    fn an_overrun_counts_up_in_whole_seconds() {
        assert_eq!(text(-999), "00:00");
        assert_eq!(text(-1_000), "+00:01");
        assert_eq!(text(-61_000), "+01:01");
    }

    #[test]
    fn hours_are_shown_only_where_there_are_any() {
        assert_eq!(text(3_599_000), "59:59");
        assert_eq!(text(3_600_000), "1:00:00");
    }

    #[test]
    fn the_last_minute_begins_at_60_seconds_and_ends_with_the_time() {
        let mood = |millis: i64| Clock::new(at(0), at(-millis)).mood;

        assert_eq!(mood(60_001), Mood::Running);
        assert_eq!(mood(60_000), Mood::LastMinute);
        assert_eq!(mood(0), Mood::LastMinute);
        assert_eq!(mood(-1_000), Mood::Overrun);
    }

    #[test]
    fn the_clock_wakes_when_its_text_changes_and_not_before() {
        for millis in [-300_000, -299_999, -1_500, -1, 0, 1, 999, 1_000, 61_234] {
            let clock = Clock::new(at(0), at(millis));

            assert_ne!(Clock::new(at(0), clock.wake_at).text, clock.text, "{millis}");
            let just_before = clock.wake_at - TimeDelta::milliseconds(1);
            assert_eq!(Clock::new(at(0), just_before).text, clock.text, "{millis}");
        }
    }
}
