//! Short messages to the operator: at most three, the newest last.

use chrono::TimeDelta;

use crate::domain::Moment;

const MOST: usize = 3;
/// How long an information stays, in seconds.
const INFORMATION_SECONDS: i64 = 6;

/// How much a message matters, and so how long it stays.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Goes by itself.
    Information { until: Moment },
    /// Stays until the next key.
    Warning,
    /// Stays until the cause is gone: the disk.
    Failure,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    pub level: Level,
    pub text: String,
}

/// The messages that stand now.
#[derive(Clone, Debug, Default)]
pub struct Toasts {
    shown: Vec<Toast>,
}

impl Toasts {
    pub fn inform(&mut self, text: impl Into<String>, now: Moment) {
        let until = now + TimeDelta::seconds(INFORMATION_SECONDS);
        self.push(Level::Information { until }, text.into());
    }

    pub fn warn(&mut self, text: impl Into<String>) {
        self.push(Level::Warning, text.into());
    }

    pub fn fail(&mut self, text: impl Into<String>) {
        self.shown.retain(|toast| toast.level != Level::Failure);
        self.push(Level::Failure, text.into());
    }

    /// Takes away what a key answers: every warning, and what has had its time.
    pub fn answer(&mut self, now: Moment) {
        self.shown.retain(|toast| toast.level != Level::Warning && is_due(toast, now));
    }

    /// Takes the failure away once the cause is gone.
    pub fn solve(&mut self) {
        self.shown.retain(|toast| toast.level != Level::Failure);
    }

    /// The messages that stand at an instant.
    pub fn at(&self, now: Moment) -> impl DoubleEndedIterator<Item = &Toast> {
        self.shown.iter().filter(move |toast| is_due(toast, now))
    }

    /// When the next message goes by itself.
    pub fn wake_at(&self, now: Moment) -> Option<Moment> {
        let ends = self.at(now).filter_map(|toast| match toast.level {
            Level::Information { until } => Some(until),
            Level::Warning | Level::Failure => None,
        });
        ends.min()
    }

    fn push(&mut self, level: Level, text: String) {
        self.shown.retain(|toast| toast.text != text);
        self.shown.push(Toast { level, text });
        let surplus = self.shown.len().saturating_sub(MOST);
        self.shown.drain(..surplus);
    }
}

fn is_due(toast: &Toast, now: Moment) -> bool {
    match toast.level {
        Level::Information { until } => now < until,
        Level::Warning | Level::Failure => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(second: u32) -> Moment {
        format!("2025-05-15T08:00:{second:02}+07:00").parse().unwrap()
    }

    #[test]
    fn an_information_goes_after_six_seconds() {
        let mut toasts = Toasts::default();
        toasts.inform("Đã chép", moment(0));

        assert_eq!(toasts.wake_at(moment(1)), Some(moment(6)));
        assert_eq!(toasts.at(moment(6)).count(), 0);
    }

    #[test]
    fn a_warning_stays_until_a_key_and_a_failure_until_it_is_solved() {
        let mut toasts = Toasts::default();
        toasts.warn("Chưa đủ");
        toasts.fail("Đĩa đầy");

        toasts.answer(moment(50));

        let left: Vec<_> = toasts.at(moment(50)).map(|toast| toast.text.as_str()).collect();
        assert_eq!(left, ["Đĩa đầy"]);
    }

    #[test]
    fn at_most_three_messages_stand_at_once() {
        let mut toasts = Toasts::default();
        for text in ["1", "2", "3", "4"] {
            toasts.warn(text);
        }

        let left: Vec<_> = toasts.at(moment(0)).map(|toast| toast.text.as_str()).collect();
        assert_eq!(left, ["2", "3", "4"]);
    }
}
