//! `daihoi new`: a template and a roster become a session file.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Options, output};
use crate::app::prepare::{PrepareError, make, prepare_under, read_roster};
use crate::domain::{Lang, State, tr};
use crate::template::{self, Setting, Template};

/// Make a session from a template and a roster
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct New {
    /// The name of a template that comes with the program, or a template file
    #[arg(value_name = "TEMPLATE")]
    template: String,
    /// The delegates or members, as CSV
    #[arg(long, value_name = "FILE")]
    roster: PathBuf,
    /// A value of the template, as often as needed; `daihoi templates show NAME` lists the keys
    #[arg(long = "set", value_name = "KEY=VALUE")]
    settings: Vec<String>,
    /// The rule set, by its id or as a file [default: the one that the template names]
    #[arg(long, value_name = "ID|FILE")]
    rules: Option<String>,
    /// The session file; it must not exist yet
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
}

const NOTES: &str = "\
Nothing is made while the roster or the template has an error: every one is listed.

Example:
  daihoi new dai-hoi-chi-bo --roster chi-bo.csv --set organisation=\"Chi bộ 3\" chi-bo.json";

impl New {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let template = read_template(&self.template, lang)?;
        let settings = self.settings(lang)?;
        let failed = |error: PrepareError| Failure::prepare(&error, lang);
        let roster = read_roster(&self.roster).map_err(failed)?;
        for remark in &roster.problems {
            output::tell(&remark.text(lang));
        }
        let rules = self.rules.as_deref().unwrap_or(&template.rules);
        let rules = super::rules::find(rules, lang)?;
        let commands = prepare_under(rules, &template, &settings, &roster).map_err(failed)?;
        let session = make(&self.session, &commands).map_err(failed)?;
        let (file, people) = (self.session.display(), roster.delegates.len());
        warn_of_size(session.state(), lang);
        let title = &session.state().about.title;
        output::print(&tr(
            lang,
            format!("{title}\n{people} người trong danh sách. Mở bằng: daihoi open {file}\n"),
            format!("{title}\n{people} people on the roster. Open it with: daihoi open {file}\n"),
        ))
        .map_err(Failure::output(lang))
    }

    fn settings(&self, lang: Lang) -> Result<Vec<Setting>, Failure> {
        let parsed = self.settings.iter().map(|written| written.parse::<Setting>());
        parsed.collect::<Result<_, _>>().map_err(|error| Failure::Unusable(error.text(lang)))
    }
}

/// Says which elections the rules forbid to so few members, and which template knows of it.
fn warn_of_size(state: &State, lang: Lang) {
    let refused =
        state.elections.all.iter().filter_map(|election| election.check_size(state).err());
    if let Some(refusal) = refused.into_iter().next() {
        output::tell(&refusal.text(lang));
        output::tell(tr(
            lang,
            "Chi bộ như vậy dùng mẫu dai-hoi-chi-bo-khong-chi-uy.",
            "Such a branch uses the template dai-hoi-chi-bo-khong-chi-uy.",
        ));
    }
}

/// Finds a template by its name or its file.
fn read_template(name: &str, lang: Lang) -> Result<Template, Failure> {
    let source = super::templates::source(name, lang)?;
    template::parse(&source.file, &source.text).map_err(|errors| {
        let lines: Vec<String> = errors.iter().map(|error| error.text(lang)).collect();
        Failure::Unusable(lines.join("\n"))
    })
}
