//! What to tell the operator who comes back: clocks ran on while nobody sat at the console.

use crate::domain::agenda::ItemStatus;
use crate::domain::{History, Lang, Moment, State, tr};

/// Says how long the session was left alone, if a clock ran meanwhile.
pub fn away(history: &History, now: Moment, lang: Lang) -> Option<String> {
    if !has_running_clock(history.state()) {
        return None;
    }
    let last = history.records().iter().rev().find_map(|record| record.at)?;
    let seconds = (now - last).num_seconds();
    if seconds < 1 {
        return None;
    }
    let (gone, since) = (length(seconds), last.format("%H:%M:%S"));
    Some(tr(
        lang,
        format!("Bạn vắng mặt {gone}, từ {since}. Đồng hồ vẫn chạy trong lúc đó."),
        format!("You were away {gone}, since {since}. The clocks ran on meanwhile."),
    ))
}

fn has_running_clock(state: &State) -> bool {
    let runs = |status: &ItemStatus| matches!(status, ItemStatus::Running { .. });
    state.floor.speaking.is_some() || state.agenda.entries.iter().any(|entry| runs(&entry.status))
}

/// Writes a length of time as a clock would: `0:47`, `1:02:03`.
fn length(seconds: i64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours == 0 {
        return format!("{minutes}:{seconds:02}");
    }
    format!("{hours}:{minutes:02}:{seconds:02}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_reads_like_a_clock() {
        assert_eq!(length(47), "0:47");
        assert_eq!(length(3723), "1:02:03");
    }
}
