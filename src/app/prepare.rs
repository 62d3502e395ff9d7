//! Makes a session ready for its first day: template, settings and roster become commands.

use std::path::{Path, PathBuf};
use std::{fs, io, iter};

use super::operator::{identity, operator};
use super::{clock, recent};
use crate::domain::rules::RuleSet;
use crate::domain::{Command, Lang, State, tr};
use crate::roster::{self, Choices, Imported};
use crate::session::{CreateError, Session};
use crate::template::{RulesLookupError, Setting, SettingError, Template, rules};

/// Why a template cannot be made into a session.
#[derive(Debug)]
pub enum PrepareError {
    Rules(RulesLookupError),
    /// Settings that the template cannot take, and the keys that it has.
    Settings {
        errors: Vec<SettingError>,
        keys: Vec<String>,
    },
    /// The roster file cannot be read.
    Unreadable {
        path: PathBuf,
        source: io::Error,
    },
    /// The roster has errors: nothing is made of it.
    Roster(Box<Imported>),
    Create(CreateError),
}

/// Makes the commands that lay a session down under the rules that its template names.
pub fn prepare(
    template: &Template,
    settings: &[Setting],
    roster: &Imported,
) -> Result<Vec<Command>, PrepareError> {
    let rules = rules(&template.rules).map_err(PrepareError::Rules)?;
    prepare_under(rules, template, settings, roster)
}

/// Makes the commands that lay a session down under these rules.
pub fn prepare_under(
    rules: RuleSet,
    template: &Template,
    settings: &[Setting],
    roster: &Imported,
) -> Result<Vec<Command>, PrepareError> {
    let unfit = |errors| PrepareError::Settings { errors, keys: keys(template) };
    let mut commands = template.commands(rules, settings).map_err(unfit)?;
    commands.extend(roster.commands());
    Ok(commands)
}

/// Reads a roster that has no error in it.
pub fn read_roster(path: &Path, choices: &Choices) -> Result<Imported, PrepareError> {
    let bytes = fs::read(path)
        .map_err(|source| PrepareError::Unreadable { path: path.to_owned(), source })?;
    let imported = roster::read_as(&path.display().to_string(), &bytes, choices);
    if imported.has_errors() {
        return Err(PrepareError::Roster(Box::new(imported)));
    }
    Ok(imported)
}

/// Proposes the name of a session file that is not there yet.
pub fn free_file(template: &str) -> String {
    let later = (2..).map(|number| format!("{template}-{number}.json"));
    let mut names = iter::once(format!("{template}.json")).chain(later);
    names.find(|name| !Path::new(name).exists()).unwrap_or_default()
}

/// Makes a session file, and notes it among those opened last.
pub fn make(path: &Path, commands: &[Command]) -> Result<Session, PrepareError> {
    let now = clock::now();
    let operator = operator(now);
    let session = Session::create(path, &identity(&operator, now), &operator, commands)
        .map_err(PrepareError::Create)?;
    recent::note(path);
    Ok(session)
}

/// Says which elections the rules forbid to so few members, and which template knows of it.
pub fn size_warning(state: &State, lang: Lang) -> Option<String> {
    let refused = state.elections.all.iter().find_map(|election| election.check_size(state).err());
    let instead = tr(
        lang,
        "Chi bộ như vậy dùng mẫu dai-hoi-chi-bo-khong-chi-uy.",
        "Such a branch uses the template dai-hoi-chi-bo-khong-chi-uy.",
    );
    refused.map(|refusal| format!("{}\n{instead}", refusal.text(lang)))
}

fn keys(template: &Template) -> Vec<String> {
    template.settings().into_iter().map(|setting| setting.key).collect()
}

impl PrepareError {
    /// Says what is wrong, one line a fault.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Rules(error) => error.text(lang),
            Self::Settings { errors, keys } => {
                let lines = errors.iter().map(|error| error.text(lang));
                let is_unknown =
                    |error: &SettingError| matches!(error, SettingError::UnknownKey { .. });
                let known = tr(lang, "Các khóa của mẫu: ", "The keys of the template: ");
                let known =
                    errors.iter().any(is_unknown).then(|| known.to_owned() + &keys.join(", "));
                lines.chain(known).collect::<Vec<_>>().join("\n")
            }
            Self::Unreadable { path, source } => {
                let path = path.display();
                tr(
                    lang,
                    format!("Không đọc được danh sách {path}: {source}."),
                    format!("The roster {path} cannot be read: {source}."),
                )
            }
            Self::Roster(imported) => {
                let problems = imported.problems.iter().map(|problem| problem.text(lang));
                let nothing = tr(lang, "Chưa lập phiên nào.", "No session was made.").to_owned();
                problems.chain([nothing]).collect::<Vec<_>>().join("\n")
            }
            Self::Create(error) => error.text(lang),
        }
    }
}
