//! The second press that means it: a stray key leaves nothing.

use chrono::TimeDelta;

use crate::domain::Moment;

/// The second press must follow within this time.
const WITHIN: TimeDelta = TimeDelta::seconds(2);

/// A key that counts only when it is pressed twice in a row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Twice {
    last: Option<Moment>,
}

impl Twice {
    /// Takes a press, and says whether it is the second in time.
    pub fn press(&mut self, now: Moment) -> bool {
        let before = self.last.replace(now).map(|last| now - last);
        before.is_some_and(|passed| (TimeDelta::zero()..=WITHIN).contains(&passed))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn second(at: i64) -> Moment {
        "2025-06-14T12:00:00+07:00".parse::<Moment>().unwrap() + TimeDelta::seconds(at)
    }

    #[test]
    fn only_a_second_press_within_two_seconds_counts() {
        for (at, counts) in [(0, true), (2, true), (3, false), (-1, false)] {
            let mut twice = Twice::default();

            assert!(!twice.press(second(0)));
            assert_eq!(twice.press(second(at)), counts, "{at} s");
        }
    }
}
