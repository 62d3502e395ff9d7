//! The registered papers with their reading times, and the composition of the membership.

use serde::Serialize;

use super::summary::Summary;
use crate::domain::about::Composition;
use crate::domain::floor::{Slot, SpeechKind};
use crate::domain::narration::speaker_name;
use crate::domain::{Lang, Percent, SlotId, State, Text, tr};

#[derive(Debug, Serialize)]
pub(super) struct PaperSummary<'a> {
    pub(super) slot: SlotId,
    pub(super) speaker: String,
    pub(super) title: &'a Text,
    pub(super) words: Option<u32>,
    /// How long reading it takes by the pace of the session, in minutes.
    pub(super) estimate: Option<u32>,
    pub(super) minutes: u16,
    /// Whether the estimate is longer than the minutes allowed.
    pub(super) too_long: bool,
    pub(super) standing: Standing,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Standing {
    Heard,
    Speaking,
    Waiting,
}

/// Sums the papers up: those that were heard, the one that is, those that wait.
pub(super) fn papers(state: &State) -> Vec<PaperSummary<'_>> {
    let floor = &state.floor;
    let heard = floor.heard.iter().map(|heard| (&heard.speech.slot, Standing::Heard));
    let speaking = floor.speaking.iter().map(|speech| (&speech.slot, Standing::Speaking));
    let waiting = floor.queue.iter().map(|slot| (slot, Standing::Waiting));
    let all = heard.chain(speaking).chain(waiting);
    all.filter_map(|(slot, standing)| paper(state, slot, standing)).collect()
}

fn paper<'a>(state: &'a State, slot: &'a Slot, standing: Standing) -> Option<PaperSummary<'a>> {
    let SpeechKind::Paper { title, words } = &slot.kind else { return None };
    let pace = state.floor.pace;
    Some(PaperSummary {
        slot: slot.id,
        speaker: speaker_name(state, &slot.speaker),
        title,
        words: *words,
        estimate: slot.reading_minutes(pace),
        minutes: slot.minutes,
        too_long: slot.is_too_long(pace),
        standing,
    })
}

/// One line for each paper, and the parts of each whole.
pub(super) fn lines(summary: &Summary<'_>, lang: Lang) -> Vec<String> {
    let mut lines: Vec<String> = summary.papers.iter().map(|one| line(one, lang)).collect();
    lines.extend(summary.composition.iter().map(|one| parts(one, lang)));
    if !lines.is_empty() {
        lines.insert(0, String::new());
    }
    lines
}

fn line(one: &PaperSummary<'_>, lang: Lang) -> String {
    let standing = match one.standing {
        Standing::Heard => tr(lang, "đã trình bày", "heard"),
        Standing::Speaking => tr(lang, "đang trình bày", "speaking"),
        Standing::Waiting => tr(lang, "đang chờ", "waiting"),
    };
    let over = if one.too_long {
        tr(lang, ", dài hơn giờ được", ", longer than allowed")
    } else {
        ""
    };
    let estimate = one.estimate.map(|minutes| {
        tr(lang, format!(", đọc ước {minutes} phút"), format!(", reading about {minutes} min"))
    });
    let (speaker, title, minutes) = (&one.speaker, one.title, one.minutes);
    let estimate = estimate.unwrap_or_default();
    tr(
        lang,
        format!("  {speaker}: {title}; được {minutes} phút{estimate}{over}; {standing}"),
        format!("  {speaker}: {title}; {minutes} min{estimate}{over}; {standing}"),
    )
}

fn parts(table: &Composition, lang: Lang) -> String {
    let of = |number: u32| Percent::of(number, table.whole).with_sign(lang);
    let parts: Vec<String> = table
        .parts
        .iter()
        .map(|(name, number)| format!("{name} {number} ({})", of(*number)))
        .collect();
    format!("{}: {}; {}", table.title, table.whole, parts.join(", "))
}
