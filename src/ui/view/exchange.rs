//! Over the steps: the themes with the number of opinions under each and how many reports were given,
//! or the points of the conclusions.

use super::chrome::Row;
use super::steps::INDENT;
use crate::domain::agenda::ItemKind;
use crate::domain::statistics::{Reports, opinions};
use crate::domain::{Lang, State, ThemeId, tr};
use crate::ui::text;
use crate::ui::theme::Role;

/// What stands over the steps of the present item, one row each.
pub fn rows(state: &State, width: usize, lang: Lang) -> Vec<Row> {
    match state.agenda.running().map(|entry| &entry.item.kind) {
        Some(ItemKind::Conclusion) => points(state, width),
        Some(ItemKind::Discussion | ItemKind::Report | ItemKind::Announcement) => {
            themes(state, width, lang)
        }
        _ => Vec::new(),
    }
}

fn points(state: &State, width: usize) -> Vec<Row> {
    let points = state.conclusions.numbered();
    points.map(|(point, text)| vec![plain(&format!("{point}. {text}"), width)]).collect()
}

fn themes(state: &State, width: usize, lang: Lang) -> Vec<Row> {
    if state.themes.all.is_empty() {
        return Vec::new();
    }
    let counts = opinions(&state.themes);
    let of = |theme: ThemeId| counts.count(&theme);
    let rows = state.themes.all.iter().map(|theme| {
        let count = format!("{:>3} ", of(theme.id));
        let title = format!("{}. {}", theme.id, theme.title);
        let room = width.saturating_sub(text::width(&count));
        vec![(Role::Good, count), plain(&title, room)]
    });
    let total = counts.total();
    let reports = Reports::of(state);
    let (given, registered, minutes) = (reports.given(), reports.registered(), reports.minutes());
    let sum = tr(
        lang,
        format!("{total:>3} ý kiến · báo cáo {given}/{registered}, {minutes} phút"),
        format!("{total:>3} opinions · reports {given}/{registered}, {minutes} min"),
    );
    rows.chain([vec![(Role::Dim, text::cut(&sum, width))]]).collect()
}

fn plain(words: &str, width: usize) -> (Role, String) {
    (Role::Dim, text::cut(&format!("{INDENT}{words}"), width))
}
