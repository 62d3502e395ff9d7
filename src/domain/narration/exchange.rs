//! What is gathered under the themes, and what the chair concludes, in words.

use super::speaker_name;
use crate::domain::conclusions::ConclusionsEvent;
use crate::domain::floor::Speaker;
use crate::domain::themes::{Opinion, ThemesEvent};
use crate::domain::{Lang, State, Text, ThemeId, tr};

pub(super) fn themes(event: &ThemesEvent, state: &State, lang: Lang) -> String {
    match event {
        ThemesEvent::Declared { themes } => {
            let titles = themes.iter().map(|theme| format!("({}) {}", theme.id, theme.title));
            let titles = titles.collect::<Vec<_>>().join("; ");
            tr(lang, format!("Mở chuyên đề: {titles}"), format!("Themes opened: {titles}"))
        }
        ThemesEvent::Noted { opinion } => {
            let (id, theme) = (opinion.id, theme_title(state, opinion.theme));
            let (who, text) = (opinion_source(opinion, state), &opinion.text);
            tr(
                lang,
                format!("Ý kiến số {id}, chuyên đề “{theme}”: {who}: {text}"),
                format!("Opinion {id}, theme “{theme}”: {who}: {text}"),
            )
        }
        ThemesEvent::Moved { opinion, theme } => {
            let theme = theme_title(state, *theme);
            tr(
                lang,
                format!("Chuyển ý kiến số {opinion} sang chuyên đề “{theme}”"),
                format!("Moved opinion {opinion} under the theme “{theme}”"),
            )
        }
        ThemesEvent::Amended { opinion, by, unit, text } => {
            let who = voice(by, unit, state);
            tr(
                lang,
                format!("Sửa ý kiến số {opinion}, nay là: {who}: {text}"),
                format!("Opinion {opinion} now reads: {who}: {text}"),
            )
        }
        ThemesEvent::Struck { opinion, reason } => tr(
            lang,
            format!("Bỏ ý kiến số {opinion}; lý do: {reason}"),
            format!("Opinion {opinion} is taken out, because: {reason}"),
        ),
    }
}

pub(super) fn conclusions(event: &ConclusionsEvent, lang: Lang) -> String {
    match event {
        ConclusionsEvent::Added { point, text } => tr(
            lang,
            format!("Kết luận, điểm {point}: {text}"),
            format!("Conclusions, point {point}: {text}"),
        ),
        ConclusionsEvent::Replaced { point, text } => tr(
            lang,
            format!("Sửa điểm {point} của kết luận: {text}"),
            format!("Point {point} of the conclusions now reads: {text}"),
        ),
        ConclusionsEvent::Removed { point } => tr(
            lang,
            format!("Bỏ điểm {point} của kết luận, các điểm sau đánh số lại"),
            format!("Removed point {point} of the conclusions; those after it move up"),
        ),
        ConclusionsEvent::Concluded { points, .. } => tr(
            lang,
            format!("Chủ trì kết luận gồm {points} điểm"),
            format!("The chair concludes in {points} points"),
        ),
        ConclusionsEvent::Reopened { reason } => tr(
            lang,
            format!("Mở lại kết luận; lý do: {reason}"),
            format!("Conclusions reopened, because: {reason}"),
        ),
    }
}

/// Whose opinion it is, and from where.
pub fn opinion_source(opinion: &Opinion, state: &State) -> String {
    voice(&opinion.by, &opinion.unit, state)
}

fn voice(by: &Speaker, unit: &Text, state: &State) -> String {
    let who = speaker_name(state, by);
    if unit.is_empty() { who } else { format!("{who} ({unit})") }
}

/// The title of a theme, or its number where there is none.
pub fn theme_title(state: &State, id: ThemeId) -> String {
    let theme = state.themes.get(id);
    theme.map_or_else(|| format!("#{id}"), |theme| theme.title.to_string())
}
