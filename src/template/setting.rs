//! Settings (`--set KEY=VALUE`) and the commands that a template becomes with them.

use std::str::FromStr;

use thiserror::Error;

use super::Template;
use crate::domain::about::{OrganisationKind, SessionCommand};
use crate::domain::agenda::{AgendaCommand, ItemKind};
use crate::domain::date::{self, DateFault};
use crate::domain::duties::DutiesCommand;
use crate::domain::election::ElectionCommand;
use crate::domain::review::{ReviewCommand, Who};
use crate::domain::rules::RuleSet;
use crate::domain::themes::ThemesCommand;
use crate::domain::words::{fill, nearest};
use crate::domain::{Command, Lang, State, Text, tr};

/// A value that the user gives for this session.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Setting {
    /// `organisation`, `committee.seats`, …
    pub key: String,
    pub value: String,
}

/// A setting that the template cannot take.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SettingError {
    #[error("{written:?} is not of the form KEY=VALUE")]
    NoEqualsSign { written: String },
    #[error("the template has no setting {key}{}", .nearest.as_ref().map(|near| format!("; did you mean {near}?")).unwrap_or_default())]
    UnknownKey { key: String, nearest: Option<String> },
    #[error("{key}: {value:?} is not a number from {least} to {most}")]
    NotANumber { key: String, value: String, least: u16, most: u16 },
    #[error("organisation_kind: {value:?} is none of {}", kinds())]
    UnknownKind { value: String },
    #[error("{key}: {value:?}: {}", .fault.text(Lang::En))]
    NotADate { key: String, value: String, fault: DateFault },
    #[error("{key} may not be empty")]
    Empty { key: String },
}

/// The key of the kind of organisation.
pub(super) const KIND: &str = "organisation_kind";
/// The key of the day of the congress, on which the preparation hangs.
pub(super) const CONGRESS_ON: &str = "congress_on";

/// Lists the kinds of organisation, as a setting may name them.
fn kinds() -> String {
    OrganisationKind::ALL.map(OrganisationKind::code).join(", ")
}

impl FromStr for Setting {
    type Err = SettingError;

    fn from_str(written: &str) -> Result<Self, SettingError> {
        let (key, value) = written
            .split_once('=')
            .ok_or_else(|| SettingError::NoEqualsSign { written: written.to_owned() })?;
        Ok(Self { key: key.trim().to_owned(), value: value.trim().to_owned() })
    }
}

impl SettingError {
    /// Says what the template takes instead.
    pub fn text(&self, lang: Lang) -> String {
        let vi = match self {
            Self::NoEqualsSign { written } => format!("{written:?} không có dạng KHÓA=GIÁ TRỊ"),
            Self::UnknownKey { key, nearest } => {
                let hint = nearest.as_ref().map(|near| format!("; có phải ý bạn là {near}?"));
                format!("mẫu phiên họp không có khóa {key}{}", hint.unwrap_or_default())
            }
            Self::NotANumber { key, value, least, most } => {
                format!("{key}: {value:?} không phải là số từ {least} đến {most}")
            }
            Self::UnknownKind { value } => {
                format!("organisation_kind: {value:?} không phải là một trong {}", kinds())
            }
            Self::NotADate { key, value, fault } => {
                format!("{key}: {value:?}: {}", fault.text(lang))
            }
            Self::Empty { key } => format!("{key} không được để trống"),
        };
        tr(lang, vi, self.to_string())
    }
}

impl Template {
    /// Lists what can be set, each with its present value.
    pub fn settings(&self) -> Vec<Setting> {
        let about = &self.about;
        let texts = [
            ("organisation", &about.organisation),
            ("superior", &about.superior),
            ("ordinal", &about.ordinal),
            ("term", &about.term),
            ("place", &about.place),
            ("resolution", &about.resolution),
            ("title", &about.title),
        ];
        let texts = texts.map(|(key, value)| (key.to_owned(), value.to_string()));
        let kind = (KIND.to_owned(), about.organisation_kind.code().to_owned());
        let seats = self.keys.elections.iter().zip(&self.plans).flat_map(|((key, _), plan)| {
            let alternates = (format!("{key}.alternate_seats"), plan.alternate_seats.to_string());
            [(format!("{key}.seats"), plan.seats.to_string()), alternates]
        });
        let minutes = self.keys.items.iter().filter_map(|(key, id)| {
            let item = self.items.iter().find(|item| item.id == *id)?;
            Some((format!("{key}.minutes"), item.minutes.to_string()))
        });
        let day = self.preparation.is_planned().then(|| {
            let day = self.preparation.congress_on.map(|day| day.format("%d/%m/%Y").to_string());
            (CONGRESS_ON.to_owned(), day.unwrap_or_default())
        });
        let all = texts.into_iter().chain([kind]).chain(day).chain(seats).chain(minutes);
        all.map(|(key, value)| Setting { key, value }).collect()
    }

    /// Fills the placeholders of all titles with what is set now.
    #[must_use]
    pub fn filled(&self) -> Self {
        let mut filled = self.clone();
        filled.fill_titles();
        filled
    }

    /// Makes the commands that create the session. The roster comes from elsewhere.
    pub fn commands(
        &self,
        rules: RuleSet,
        settings: &[Setting],
    ) -> Result<Vec<Command>, Vec<SettingError>> {
        let mut set = self.clone();
        let faults = settings.iter().filter_map(|setting| set.apply(setting).err());
        let faults: Vec<_> = faults.collect();
        if !faults.is_empty() {
            return Err(faults);
        }
        Ok(set.filled().into_commands(rules))
    }

    /// Sets one value.
    pub fn apply(&mut self, setting: &Setting) -> Result<(), SettingError> {
        let Setting { key, value } = setting;
        if key == KIND {
            let unknown = || SettingError::UnknownKind { value: value.clone() };
            self.about.organisation_kind = OrganisationKind::read(value).ok_or_else(unknown)?;
            return Ok(());
        }
        if key == CONGRESS_ON && self.preparation.is_planned() {
            return self.schedule(value);
        }
        if let Some(text) = self.text_mut(key) {
            *text = Text::new(value);
            return Ok(());
        }
        let Some((number, least, most)) = self.number_mut(key) else {
            let known = self.settings();
            let nearest = nearest(key, known.iter().map(|one| one.key.as_str()));
            let nearest = nearest.map(str::to_owned);
            return Err(SettingError::UnknownKey { key: key.clone(), nearest });
        };
        *number =
            value.parse().ok().filter(|fit| (least..=most).contains(fit)).ok_or_else(|| {
                SettingError::NotANumber { key: key.clone(), value: value.clone(), least, most }
            })?;
        Ok(())
    }

    /// Sets the day of the congress; an empty one leaves it open.
    fn schedule(&mut self, value: &str) -> Result<(), SettingError> {
        let wrong = |fault| {
            let (key, value) = (CONGRESS_ON.to_owned(), value.to_owned());
            SettingError::NotADate { key, value, fault }
        };
        let day = (!value.is_empty()).then(|| date::read(value).map_err(wrong));
        self.preparation.congress_on = day.transpose()?;
        Ok(())
    }

    fn text_mut(&mut self, key: &str) -> Option<&mut Text> {
        Some(match key {
            "organisation" => &mut self.about.organisation,
            "superior" => &mut self.about.superior,
            "ordinal" => &mut self.about.ordinal,
            "term" => &mut self.about.term,
            "place" => &mut self.about.place,
            "resolution" => &mut self.about.resolution,
            "title" => &mut self.about.title,
            _ => return None,
        })
    }

    /// Finds a number with its least and its greatest value.
    fn number_mut(&mut self, key: &str) -> Option<(&mut u16, u16, u16)> {
        let (owner, field) = key.split_once('.')?;
        let election = self.keys.elections.iter().find(|(key, _)| key == owner);
        if let Some((_, id)) = election {
            let plan = self.plans.iter_mut().find(|plan| plan.id == *id)?;
            return match field {
                "seats" => Some((&mut plan.seats, 1, 500)),
                "alternate_seats" => Some((&mut plan.alternate_seats, 0, 500)),
                _ => None,
            };
        }
        let (_, id) = self.keys.items.iter().find(|(key, _)| key == owner)?;
        let item = self.items.iter_mut().find(|item| item.id == *id)?;
        (field == "minutes").then_some((&mut item.minutes, 1, 600))
    }

    fn fill_titles(&mut self) {
        let lang = self.about.lang;
        let mut state = State { about: self.about.clone(), ..State::default() };
        state.about.title = Text::new(&fill(&self.about.title, &state, lang));
        self.about.title = state.about.title.clone();
        let fill = |text: &mut Text| *text = Text::new(&fill(text, &state, lang));
        self.plans.iter_mut().for_each(|plan| fill(&mut plan.title));
        self.reviews.iter_mut().for_each(fill);
        self.themes.iter_mut().for_each(fill);
        let preparation = &mut self.preparation;
        preparation.teams.iter_mut().for_each(|team| fill(&mut team.duty));
        preparation.tasks.iter_mut().for_each(|task| fill(&mut task.title));
        for item in &mut self.items {
            fill(&mut item.title);
            fill(&mut item.leader);
            if let ItemKind::ShowOfHands { motions } = &mut item.kind {
                motions.iter_mut().for_each(fill);
            }
        }
    }

    fn into_commands(self, rules: RuleSet) -> Vec<Command> {
        let (about, rules) = (Box::new(self.about), Box::new(rules));
        let mut commands = vec![Command::Session(SessionCommand::Create { about, rules })];
        if !self.plans.is_empty() {
            commands.push(Command::Election(ElectionCommand::Plan { plans: self.plans }));
        }
        if !self.themes.is_empty() {
            commands.push(Command::Themes(ThemesCommand::Declare { titles: self.themes }));
        }
        commands.extend(self.preparation.into_commands());
        commands.push(Command::Agenda(AgendaCommand::Plan { items: self.items }));
        if !self.areas.is_empty() {
            commands.push(Command::Duties(DutiesCommand::Declare { areas: self.areas }));
        }
        if !self.reviews.is_empty() {
            let collectives = self.reviews.into_iter().map(|name| Who::Collective { name });
            let subjects = collectives.collect();
            commands.push(Command::Review(ReviewCommand::Enlist { subjects }));
        }
        commands
    }
}
