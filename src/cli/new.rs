//! `daihoi new`: a template and a roster become a session file; without arguments, step by step.

mod dialogue;
mod walk;

use std::path::{Path, PathBuf};

use clap::Args;

use super::choosing::Choosing;
use super::{Failure, Options, output};
use crate::app::library;
use crate::app::prepare::{PrepareError, make, prepare_under, read_roster, size_warning};
use crate::domain::{Lang, tr};
use crate::session::Session;
use crate::template::Setting;

/// Make a session from a template and a roster; without arguments it asks for everything
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct New {
    /// The name of a template that comes with the program, or a template file
    #[arg(value_name = "TEMPLATE", requires_all = ["roster", "session"])]
    template: Option<String>,
    /// The delegates or members, as CSV, XLSX, XLS or ODS
    #[arg(long, value_name = "FILE", requires = "template")]
    roster: Option<PathBuf>,
    #[command(flatten)]
    choosing: Choosing,
    /// A value of the template, as often as needed; `daihoi templates show NAME` lists the keys
    #[arg(long = "set", value_name = "KEY=VALUE", requires = "template")]
    settings: Vec<String>,
    /// The rule set, by its id or as a file [default: the one that the template names]
    #[arg(long, value_name = "ID|FILE", requires = "template")]
    rules: Option<String>,
    /// The session file; it must not exist yet
    #[arg(value_name = "SESSION.json")]
    session: Option<PathBuf>,
}

const NOTES: &str = "\
Nothing is made while the roster or the template has an error: every one is listed. Without
arguments, every step is asked for, with a proposal: template, values, roster, rule set, times
of the agenda, file.

Examples:
  daihoi new
  daihoi new dai-hoi-chi-bo --roster chi-bo.csv --set organisation=\"Chi bộ 3\" chi-bo.json";

impl New {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        match (&self.template, &self.roster, &self.session) {
            (Some(template), Some(roster), Some(session)) => {
                self.make(template, roster, session, options.lang())
            }
            _ => walk::walk(options),
        }
    }

    fn make(
        &self,
        template: &str,
        roster: &Path,
        session: &Path,
        lang: Lang,
    ) -> Result<(), Failure> {
        let template = library::template(template, lang).map_err(Failure::Unusable)?;
        let settings = self.settings(lang)?;
        let failed = |error: PrepareError| Failure::prepare(&error, lang);
        let roster = read_roster(roster, &self.choosing.choices()).map_err(failed)?;
        for remark in &roster.problems {
            output::tell(&remark.text(lang));
        }
        let rules = self.rules.as_deref().unwrap_or(&template.rules);
        let rules = super::rules::find(rules, lang)?;
        let commands = prepare_under(rules, &template, &settings, &roster).map_err(failed)?;
        let made = make(session, &commands).map_err(failed)?;
        finish(&made, roster.delegates.len(), lang)
    }

    fn settings(&self, lang: Lang) -> Result<Vec<Setting>, Failure> {
        let parsed = self.settings.iter().map(|written| written.parse::<Setting>());
        parsed.collect::<Result<_, _>>().map_err(|error| Failure::Unusable(error.text(lang)))
    }
}

/// Says what was made, and how to open it.
fn finish(session: &Session, people: usize, lang: Lang) -> Result<(), Failure> {
    if let Some(warning) = size_warning(session.state(), lang) {
        output::tell(&warning);
    }
    let (title, file) = (&session.state().about.title, session.path().display());
    output::print(&tr(
        lang,
        format!("{title}\n{people} người trong danh sách. Mở bằng: daihoi open {file}\n"),
        format!("{title}\n{people} people on the roster. Open it with: daihoi open {file}\n"),
    ))
    .map_err(Failure::output(lang))
}
