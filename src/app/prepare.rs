//! Makes a session ready for its first day: template, settings and roster become commands.

use crate::domain::rules::RulesError;
use crate::domain::{Command, Lang, tr};
use crate::roster::Imported;
use crate::template::{Setting, SettingError, Template, rule_set};

/// Why a template cannot be made into a session.
#[derive(Debug)]
pub enum PrepareError {
    /// The template names a rule set that the program does not carry.
    UnknownRules {
        name: String,
    },
    Rules {
        name: String,
        source: RulesError,
    },
    Settings(Vec<SettingError>),
}

/// Makes the commands that lay a session down.
pub fn prepare(
    template: &Template,
    settings: &[Setting],
    roster: &Imported,
) -> Result<Vec<Command>, PrepareError> {
    let name = &template.rules;
    let rules = rule_set(name)
        .ok_or_else(|| PrepareError::UnknownRules { name: name.clone() })?
        .map_err(|source| PrepareError::Rules { name: name.clone(), source })?;
    let mut commands = template.commands(rules, settings).map_err(PrepareError::Settings)?;
    commands.extend(roster.commands());
    Ok(commands)
}

impl PrepareError {
    /// Says what is wrong, one line a fault.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::UnknownRules { name } => tr(
                lang,
                format!("Chương trình không có bộ quy tắc {name}."),
                format!("The program carries no rule set {name}."),
            ),
            Self::Rules { name, source } => format!("{name}: {}", source.text(lang)),
            Self::Settings(errors) => {
                errors.iter().map(|error| error.text(lang)).collect::<Vec<_>>().join("\n")
            }
        }
    }
}
