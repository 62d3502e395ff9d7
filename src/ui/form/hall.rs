//! Forms for the wall and the minutes: a message, a break, a remark.

use chrono::{NaiveTime, TimeDelta};

use super::{Complaint, Form, Purpose, line, line_given, number};
use crate::domain::about::SessionCommand;
use crate::domain::hall::{HallCommand, Pace, Scene};
use crate::domain::{Command, Lang, Moment, tr};
use crate::ui::hall::QUICKEST_PART;

/// The longest break that can be meant, in minutes.
const LONGEST_BREAK: i64 = 600;

/// In so many seconds four names with their shares are read.
const USUAL_PACE: u32 = 8;

impl Form {
    pub fn note_form(lang: Lang) -> Self {
        let title = tr(lang, "Ghi vào biên bản", "A remark for the minutes");
        Self::new(Purpose::Note, title.into(), vec![line(tr(lang, "Nội dung", "Text"))])
    }

    pub fn message_form(lang: Lang) -> Self {
        let title = tr(lang, "Lời nhắn trên màn hình hội trường", "A message on the hall screen");
        Self::new(Purpose::Message, title.into(), vec![line(tr(lang, "Nội dung", "Text"))])
    }

    pub fn break_form(lang: Lang) -> Self {
        let title = tr(lang, "Giải lao trên màn hình hội trường", "A break on the hall screen");
        let label = tr(lang, "Số phút, hoặc đến giờ (10:15)", "Minutes, or until (10:15)");
        Self::new(Purpose::Break, title.into(), vec![line_given(label, "15")])
    }

    pub fn pace_form(pace: Pace, lang: Lang) -> Self {
        let title = tr(lang, "Tự chuyển trang trên màn hình hội trường", "Turn the hall's pages");
        let label = tr(lang, "Giây (0: bằng tay)", "Seconds (0: by hand)");
        let given = match pace {
            Pace::ByHand => USUAL_PACE,
            Pace::Seconds(seconds) => u32::from(seconds),
        };
        let small = tr(
            lang,
            format!(
                "Màn hình nhỏ chiếu một trang thành nhiều phần, mỗi phần ít nhất {QUICKEST_PART} giây: nhịp nhanh thì chỉ kịp các phần đầu."
            ),
            format!(
                "A small screen shows a page in parts, {QUICKEST_PART} seconds each at least: a quick pace leaves time for the first ones only."
            ),
        );
        Self::new(Purpose::Pace, title.into(), vec![number(label, Some(given))])
            .with_intro(vec![small])
    }

    pub(super) fn pace(&self, lang: Lang) -> Result<Command, Complaint> {
        let seconds = self.number(0, lang)?;
        Ok(Command::Hall(HallCommand::Pace { seconds }))
    }

    pub(super) fn note(&self, lang: Lang) -> Result<Command, Complaint> {
        let text = self.required(0, lang)?;
        Ok(Command::Session(SessionCommand::Note { text }))
    }

    pub(super) fn message(&self, lang: Lang) -> Result<Scene, Complaint> {
        self.required(0, lang).map(Scene::Message)
    }

    pub(super) fn break_until(&self, now: Moment, lang: Lang) -> Result<Scene, Complaint> {
        let typed = self.required(0, lang)?;
        let until = after_minutes(&typed, now).or_else(|| at_clock(&typed, now));
        until.map(|until| Scene::Break { until }).ok_or_else(|| Complaint {
            field: 0,
            text: tr(
                lang,
                "Gõ số phút hoặc giờ, như 15 hoặc 10:15.",
                "Give minutes or a time: 15 or 10:15.",
            )
            .into(),
        })
    }
}

fn after_minutes(typed: &str, now: Moment) -> Option<Moment> {
    let minutes =
        typed.parse::<i64>().ok().filter(|minutes| (1..=LONGEST_BREAK).contains(minutes))?;
    now.checked_add_signed(TimeDelta::minutes(minutes))
}

/// The next time that the clock shows this.
fn at_clock(typed: &str, now: Moment) -> Option<Moment> {
    let clock = typed.replace(['h', '.', 'g'], ":");
    let time = NaiveTime::parse_from_str(&clock, "%H:%M").ok()?;
    let today = now.with_time(time).single()?;
    if today <= now { today.checked_add_signed(TimeDelta::days(1)) } else { Some(today) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn moment(text: &str) -> Moment {
        text.parse().unwrap()
    }

    #[test]
    fn a_break_is_given_in_minutes_or_by_the_clock() {
        let now = moment("2025-05-15T09:50:00+07:00");

        assert_eq!(after_minutes("15", now), Some(moment("2025-05-15T10:05:00+07:00")));
        assert_eq!(at_clock("10:15", now), Some(moment("2025-05-15T10:15:00+07:00")));
        assert_eq!(at_clock("10h15", now), Some(moment("2025-05-15T10:15:00+07:00")));
        assert_eq!(at_clock("08:00", now), Some(moment("2025-05-16T08:00:00+07:00")));
        assert_eq!(after_minutes("0", now).or(at_clock("0", now)), None);
    }
}
