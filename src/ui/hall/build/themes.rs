//! The themes on the wall, and the opinions under one of them: who, from where, and what was said.

use super::heading;
use crate::domain::narration::{opinion_source, theme_title};
use crate::domain::statistics::opinions as count_opinions;
use crate::domain::{Lang, OpinionId, State, ThemeId, tr};
use crate::ui::hall::view::{AgendaMark, AgendaRow, AgendaView};

pub(super) fn themes(state: &State, lang: Lang) -> AgendaView {
    let counts = count_opinions(&state.themes);
    let rows = state.themes.all.iter().map(|theme| {
        let (title, count) = (&theme.title, counts.count(&theme.id));
        let said = tr(lang, format!("{title} ({count} ý kiến)"), format!("{title} ({count})"));
        row(theme.id.to_string(), said)
    });
    let label = tr(lang, "CÁC CHUYÊN ĐỀ", "THEMES AND OPINIONS");
    AgendaView { heading: heading(label, ""), rows: rows.collect() }
}

/// What was noted after the operator released the opinions waits for the next release.
pub(super) fn opinions(state: &State, theme: ThemeId, last: OpinionId, lang: Lang) -> AgendaView {
    let released = state.themes.under(theme).filter(|opinion| opinion.id <= last);
    let rows = (1..).zip(released).map(|(number, opinion): (usize, _)| {
        row(number.to_string(), format!("{}: {}", opinion_source(opinion, state), opinion.text))
    });
    let label = tr(lang, format!("Ý KIẾN, CHUYÊN ĐỀ {theme}"), format!("OPINIONS, THEME {theme}"));
    AgendaView { heading: heading(&label, &theme_title(state, theme)), rows: rows.collect() }
}

fn row(number: String, title: String) -> AgendaRow {
    AgendaRow { mark: AgendaMark::Waiting, number, title, note: String::new() }
}
