//! Makes a session ready for its first day: template, settings and roster become commands.

use crate::domain::{Command, Lang};
use crate::roster::Imported;
use crate::template::{RulesLookupError, Setting, SettingError, Template, rules};

/// Why a template cannot be made into a session.
#[derive(Debug)]
pub enum PrepareError {
    Rules(RulesLookupError),
    Settings(Vec<SettingError>),
}

/// Makes the commands that lay a session down.
pub fn prepare(
    template: &Template,
    settings: &[Setting],
    roster: &Imported,
) -> Result<Vec<Command>, PrepareError> {
    let rules = rules(&template.rules).map_err(PrepareError::Rules)?;
    let mut commands = template.commands(rules, settings).map_err(PrepareError::Settings)?;
    commands.extend(roster.commands());
    Ok(commands)
}

impl PrepareError {
    /// Says what is wrong, one line a fault.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Rules(error) => error.text(lang),
            Self::Settings(errors) => {
                errors.iter().map(|error| error.text(lang)).collect::<Vec<_>>().join("\n")
            }
        }
    }
}
