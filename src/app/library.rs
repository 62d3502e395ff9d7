//! Templates, rule sets and rosters by the name or the file that a person writes, each fault in words.

use std::fs;
use std::io::{self, ErrorKind};
use std::path::{self, Path};

use super::clock;
use crate::domain::evolve::evolve;
use crate::domain::roster::RosterEvent;
use crate::domain::rules::{self, RuleSet};
use crate::domain::statistics::Statistics;
use crate::domain::{Event, Lang, State, tr};
use crate::papers::{credentials_brief, credentials_figures};
use crate::roster::{self, Choices, Imported};
use crate::template::{self, RulesLookupError, Template};

/// A template or a rule set as text, and the name that stands in its errors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    pub file: String,
    pub text: String,
}

/// Finds a template by its name or its file, or tells every fault of the file.
pub fn template(name: &str, lang: Lang) -> Result<Template, String> {
    let source = template_source(name, None, lang)?;
    template::parse(&source.file, &source.text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| error.text(lang)).collect();
        lines.join("\n")
    })
}

/// Finds the text of a template, or proposes the nearest one, or else the nearest rule set.
pub fn template_source(name: &str, rule_set: Option<&str>, lang: Lang) -> Result<Source, String> {
    let nearest = match template::find(name) {
        Ok(embedded) => {
            let file = format!("{}.toml", embedded.name);
            return Ok(Source { file, text: embedded.source.to_owned() });
        }
        Err(nearest) => nearest,
    };
    let path = Path::new(name);
    if path.is_file() {
        return Ok(Source { file: name.to_owned(), text: read(path, lang)? });
    }
    let hint = nearest.or(rule_set).map_or_else(String::new, |near| {
        tr(lang, format!(" Có phải {near} không?"), format!(" Did you mean {near}?"))
    });
    Err(tr(
        lang,
        format!("Không có mẫu hay tệp {name}.{hint} Xem danh sách: daihoi templates"),
        format!("There is no template or file {name}.{hint} For a list: daihoi templates"),
    ))
}

/// Finds a rule set by its id or its file, or tells every fault of the file.
pub fn rules(written: &str, lang: Lang) -> Result<RuleSet, String> {
    let unknown = match template::rules(written) {
        Ok(rules) => return Ok(rules),
        Err(error) => error,
    };
    let path = Path::new(written);
    if path.is_file() && matches!(unknown, RulesLookupError::Unknown { .. }) {
        let text = read(path, lang)?;
        return rules::parse(&text).map_err(|faults| rules::told(written, &faults, lang));
    }
    let (why, list) = (unknown.text(lang), "daihoi templates");
    Err(tr(
        lang,
        format!("{why}, cũng không có tệp nào tên như vậy. Xem danh sách: {list}"),
        format!("{why}, nor is there such a file. For a list: {list}"),
    ))
}

/// Reads a roster, whatever is wrong with it.
pub fn roster(file: &Path, choices: &Choices, lang: Lang) -> Result<Imported, String> {
    let bytes = fs::read(file).map_err(|error| unreadable(file, &error, lang))?;
    Ok(roster::read_as(&file.display().to_string(), &bytes, choices))
}

/// Counts the people of a roster, as the credentials report does.
pub fn figures(imported: &Imported, lang: Lang) -> String {
    let state = registered(imported);
    let statistics = Statistics::of(&state.roster, clock::now().date_naive());
    credentials_figures(&statistics, lang).to_string()
}

/// Counts the people of a roster, to be seen at one look.
pub fn brief(imported: &Imported, lang: Lang) -> String {
    let state = registered(imported);
    let statistics = Statistics::of(&state.roster, clock::now().date_naive());
    credentials_brief(&statistics, lang)
}

fn registered(imported: &Imported) -> State {
    let mut state = State::default();
    let registered = RosterEvent::Registered { delegates: imported.delegates.clone() };
    evolve(&mut state, &Event::Roster(registered));
    for (person, absence) in &imported.absences {
        let excused = RosterEvent::Excused { person: *person, absence: absence.clone() };
        evolve(&mut state, &Event::Roster(excused));
    }
    state
}

fn read(path: &Path, lang: Lang) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| unreadable(path, &error, lang))
}

fn unreadable(path: &Path, error: &io::Error, lang: Lang) -> String {
    let whole = path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let (file, whole) = (path.display(), whole.display());
    if error.kind() == ErrorKind::NotFound {
        let vi = format!("Không đọc được {file}: không có tệp {whole}. Kiểm tra tên và thư mục.");
        let en =
            format!("{file} cannot be read: there is no {whole}. Check the name and the folder.");
        return tr(lang, vi, en);
    }
    let vi = format!("Không đọc được {file}: {error}.");
    tr(lang, vi, format!("{file} cannot be read: {error}."))
}
