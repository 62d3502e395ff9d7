//! Over the steps: the themes with the number of opinions under each and how many reports were given,
//! or the points of the conclusions.

use super::chrome::Row;
use super::steps::INDENT;
use crate::domain::agenda::ItemKind;
use crate::domain::statistics::{Reports, opinions};
use crate::domain::{Lang, State, ThemeId, tr};
use crate::ui::text;
use crate::ui::theme::Role;

/// What stands over the steps of the present item, one row each, in a number of rows. What has no
/// room is counted.
pub fn rows(state: &State, (width, most): (usize, usize), lang: Lang) -> Vec<Row> {
    match state.agenda.running().map(|entry| &entry.item.kind) {
        Some(ItemKind::Conclusion) => last(points(state, width), (width, most), lang),
        Some(ItemKind::Discussion | ItemKind::Report | ItemKind::Announcement) => {
            first(themes(state, width, lang), (width, most), lang)
        }
        Some(ItemKind::Break) if !state.themes.opinions.is_empty() => {
            first(themes(state, width, lang), (width, most), lang)
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
    [vec![(Role::Dim, text::cut(&sum, width))]].into_iter().chain(rows).collect()
}

/// The sum stands first, so that it is there with many themes too.
fn first(mut rows: Vec<Row>, (width, most): (usize, usize), lang: Lang) -> Vec<Row> {
    let left = rows.len().saturating_sub(most);
    if 0 < left {
        let left = left + 1;
        rows.truncate(most.saturating_sub(1));
        let more = tr(lang, format!("… và {left} chuyên đề nữa"), format!("… and {left} more"));
        rows.push(vec![plain(&more, width)]);
    }
    rows.truncate(most);
    rows
}

/// The points that were written last are the ones to go on from.
fn last(mut rows: Vec<Row>, (width, most): (usize, usize), lang: Lang) -> Vec<Row> {
    let left = rows.len().saturating_sub(most);
    if 0 < left {
        let left = left + 1;
        rows.drain(..left.min(rows.len()));
        let more = tr(lang, format!("… {left} điểm trước"), format!("… {left} points before"));
        rows.insert(0, vec![plain(&more, width)]);
    }
    rows.truncate(most);
    rows
}

fn plain(words: &str, width: usize) -> (Role, String) {
    (Role::Dim, text::cut(&format!("{INDENT}{words}"), width))
}
