//! What to tell the operator who comes back: where the session stands, and that clocks ran on.

use crate::domain::agenda::ItemStatus;
use crate::domain::{History, Lang, Moment, State, tr};
use crate::session::last_saved;

/// Says what was saved last, how long ago that was, and whether a clock ran meanwhile.
pub fn away(history: &History, now: Moment, lang: Lang) -> Option<String> {
    let last = last_saved(history, lang)?;
    let parts = [Some(last), gone(history, now, lang), ran_on(history.state(), lang)];
    Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
}

fn gone(history: &History, now: Moment, lang: Lang) -> Option<String> {
    let last = history.records().iter().rev().find_map(|record| record.at)?;
    let seconds = (now - last).num_seconds();
    if seconds < 1 {
        return None;
    }
    let (gone, since) = (length(seconds, lang), last.format("%H:%M:%S %d/%m"));
    Some(tr(
        lang,
        format!("Bạn vắng mặt {gone}, từ {since}."),
        format!("You were away {gone}, since {since}."),
    ))
}

fn ran_on(state: &State, lang: Lang) -> Option<String> {
    let words = tr(lang, "Đồng hồ vẫn chạy trong lúc đó.", "The clocks ran on meanwhile.");
    has_running_clock(state).then(|| words.to_owned())
}

fn has_running_clock(state: &State) -> bool {
    let runs = |status: &ItemStatus| matches!(status, ItemStatus::Running { .. });
    state.floor.speaking.is_some() || state.agenda.entries.iter().any(|entry| runs(&entry.status))
}

/// Writes a length of time as a clock would, after whole days: `0:47`, `3 ngày 1:02:03`.
fn length(seconds: i64, lang: Lang) -> String {
    let (days, hours) = (seconds / 86_400, seconds / 3600 % 24);
    let (minutes, seconds) = (seconds / 60 % 60, seconds % 60);
    let unit = tr(lang, "ngày", "d");
    match (days, hours) {
        (0, 0) => format!("{minutes}:{seconds:02}"),
        (0, _) => format!("{hours}:{minutes:02}:{seconds:02}"),
        _ => format!("{days} {unit} {hours}:{minutes:02}:{seconds:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_reads_like_a_clock() {
        assert_eq!(length(47, Lang::Vi), "0:47");
        assert_eq!(length(3723, Lang::Vi), "1:02:03");
        assert_eq!(length(3 * 86_400 + 3723, Lang::Vi), "3 ngày 1:02:03");
    }
}
