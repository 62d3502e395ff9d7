//! Declaring themes, and noting under which of them an opinion stands.

use super::{Opinion, Theme, Themes, ThemesCommand, ThemesEvent, ThemesRefusal};
use crate::domain::floor::Speaker;
use crate::domain::{Event, Moment, OpinionId, Refusal, State, Text, ThemeId};

/// Decides a command on the themes.
pub(in crate::domain) fn decide(
    state: &State,
    command: &ThemesCommand,
    now: Moment,
) -> Result<Vec<Event>, Refusal> {
    let event = match command {
        ThemesCommand::Declare { titles } => declare(&state.themes, titles)?,
        ThemesCommand::Note { theme, by, unit, text } => {
            let theme = known(&state.themes, *theme)?.id;
            let (unit, text) = (unit_of(state, by, unit)?, said(text)?);
            let id = next_opinion(&state.themes)?;
            let by = by.clone();
            ThemesEvent::Noted { opinion: Opinion { id, theme, by, unit, text, at: now } }
        }
        ThemesCommand::Move { opinion, theme } => moved(&state.themes, *opinion, *theme)?,
        ThemesCommand::Amend { opinion, by, unit, text } => {
            let noted = noted(&state.themes, *opinion)?;
            let (unit, text) = (unit_of(state, by, unit)?, said(text)?);
            if (&noted.by, &noted.unit, &noted.text) == (by, &unit, &text) {
                return Err(ThemesRefusal::Unchanged { opinion: *opinion }.into());
            }
            ThemesEvent::Amended { opinion: *opinion, by: by.clone(), unit, text }
        }
        ThemesCommand::Strike { opinion, reason } => strike(&state.themes, *opinion, reason)?,
    };
    Ok(vec![Event::Themes(event)])
}

/// Titles that differ only in capitals would be one theme to the hall.
fn declare(themes: &Themes, titles: &[Text]) -> Result<ThemesEvent, ThemesRefusal> {
    if titles.is_empty() {
        return Err(ThemesRefusal::NoTitle);
    }
    let mut declared: Vec<Theme> = Vec::new();
    for title in titles {
        if title.is_empty() {
            return Err(ThemesRefusal::NoTitle);
        }
        let mut earlier = themes.all.iter().chain(&declared);
        if let Some(theme) =
            earlier.find(|theme| theme.title.to_lowercase() == title.to_lowercase())
        {
            let (theme, title) = (theme.id, title.clone());
            return Err(ThemesRefusal::DeclaredAlready { theme, title });
        }
        let last = declared.last().or(themes.all.last()).map_or(0, |theme| theme.id.0);
        let id = ThemeId(last.checked_add(1).ok_or(ThemesRefusal::Full)?);
        declared.push(Theme { id, title: title.clone() });
    }
    Ok(ThemesEvent::Declared { themes: declared })
}

/// Where an opinion comes from. A guest is not on the roster, so that it has to be said.
fn unit_of(state: &State, by: &Speaker, given: &Text) -> Result<Text, Refusal> {
    match by {
        Speaker::Delegate(person) => {
            let known = &state.roster.known(*person)?.delegate.unit;
            Ok(if given.is_empty() { known.clone() } else { given.clone() })
        }
        Speaker::Guest { name, .. } if name.is_empty() => Err(ThemesRefusal::NoName.into()),
        Speaker::Guest { name, .. } if given.is_empty() => {
            Err(ThemesRefusal::NoUnit { name: name.clone() }.into())
        }
        Speaker::Guest { .. } => Ok(given.clone()),
    }
}

fn said(text: &Text) -> Result<Text, ThemesRefusal> {
    if text.is_empty() { Err(ThemesRefusal::NoText) } else { Ok(text.clone()) }
}

fn next_opinion(themes: &Themes) -> Result<OpinionId, ThemesRefusal> {
    themes.noted.checked_add(1).map(OpinionId).ok_or(ThemesRefusal::Full)
}

fn moved(themes: &Themes, id: OpinionId, theme: ThemeId) -> Result<ThemesEvent, ThemesRefusal> {
    let opinion = noted(themes, id)?;
    let theme = known(themes, theme)?;
    if opinion.theme == theme.id {
        let (theme, title) = (theme.id, theme.title.clone());
        return Err(ThemesRefusal::ThereAlready { opinion: id, theme, title });
    }
    Ok(ThemesEvent::Moved { opinion: id, theme: theme.id })
}

fn strike(themes: &Themes, id: OpinionId, reason: &Text) -> Result<ThemesEvent, ThemesRefusal> {
    let opinion = noted(themes, id)?.id;
    if reason.is_empty() {
        return Err(ThemesRefusal::NoReason);
    }
    Ok(ThemesEvent::Struck { opinion, reason: reason.clone() })
}

fn noted(themes: &Themes, opinion: OpinionId) -> Result<&Opinion, ThemesRefusal> {
    let opinions = themes.opinions.len();
    themes.opinion(opinion).ok_or(ThemesRefusal::NoSuchOpinion { opinion, opinions })
}

fn known(themes: &Themes, theme: ThemeId) -> Result<&Theme, ThemesRefusal> {
    let declared = themes.all.len();
    themes.get(theme).ok_or(ThemesRefusal::NoSuchTheme { theme, declared })
}
