//! `daihoi templates`: what comes with the program, what it says, whether a file can be used.

use std::fs;
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};

use super::{Failure, Options, output};
use crate::app::library::{Source, template_source};
use crate::domain::{Lang, rules, tr};
use crate::papers;
use crate::template::{self, Report, Sort, reference};

/// List, show, describe or check session templates, rule sets and forms of papers
#[derive(Debug, Args)]
pub(super) struct Templates {
    #[command(subcommand)]
    what: Option<What>,
}

#[derive(Debug, Subcommand)]
enum What {
    /// List the templates, the rule sets and the forms of papers that come with the program
    List,
    /// Print the agenda and the settings of a template, the rules of a rule set, or a form of papers
    Show {
        /// The name of a template, a rule set or a form of papers, or a file
        #[arg(value_name = "NAME")]
        name: String,
        /// Print the file itself, to copy and edit
        #[arg(long)]
        source: bool,
    },
    /// Check a template file, a rule file or a form of papers: what is wrong, with its line
    Check {
        /// The file of a template, of a rule set or of a form
        #[arg(value_name = "FILE")]
        file: PathBuf,
    },
    /// Describe every field of a template or of a rule file, as Markdown
    Fields {
        #[arg(default_value = "template")]
        of: Of,
    },
}

/// What kind of file has its fields described.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Of {
    #[value(alias = "mau")]
    Template,
    #[value(alias = "quy-tac")]
    Rules,
}

impl Templates {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let text = match &self.what {
            None | Some(What::List) => list(lang),
            Some(What::Show { name, source: true }) => any_source(name, lang)?.text,
            Some(What::Show { name, source: false }) => {
                let shown = show(name, lang)?;
                output::tell(&copy_hint(name, lang));
                shown
            }
            Some(What::Check { file }) => check(file, lang)?,
            Some(What::Fields { of: Of::Template }) => reference(Sort::Template, lang),
            Some(What::Fields { of: Of::Rules }) => reference(Sort::Rules, lang),
        };
        output::print(&text).map_err(Failure::output(lang))
    }
}

fn list(lang: Lang) -> String {
    let lines = template::embedded().iter().map(|embedded| {
        let report = Report::on(embedded.name, embedded.source);
        let title = report.read.map_or_else(|_faults| String::new(), |read| read.title.to_string());
        format!("{:36} {title}\n", embedded.name)
    });
    let hint = tr(
        lang,
        "Xem một mẫu: daihoi templates show TÊN\n",
        "See one: daihoi templates show NAME\n",
    );
    let rule_sets = tr(lang, "\nBộ quy tắc:\n", "\nRule sets:\n");
    let forms = tr(lang, "\nThể thức giấy tờ:\n", "\nForms of papers:\n");
    let lines = lines.chain([hint.to_owned(), rule_sets.to_owned()]).chain(rule_set_lines());
    lines.chain([forms.to_owned()]).chain(super::form::lines(lang)).collect()
}

/// Lists the rule sets that come with the program, a line each.
pub(super) fn rule_set_lines() -> impl Iterator<Item = String> {
    template::rule_sets().iter().map(|embedded| {
        let title = rules::parse(embedded.source).map(|rules| rules.title).unwrap_or_default();
        format!("{:36} {title}\n", embedded.name)
    })
}

fn show(name: &str, lang: Lang) -> Result<String, Failure> {
    let source = any_source(name, lang)?;
    if rules::is_rule_file(&source.text) {
        let read = rules::parse(&source.text)
            .map_err(|faults| Failure::Refused(rules::told(&source.file, &faults, lang)))?;
        return Ok(format!("{}\n", super::rules::outline(&read, lang)));
    }
    if papers::is_form(&source.text) {
        return super::form::outline(&source.file, &source.text, lang);
    }
    let report = Report::on(&source.file, &source.text);
    match &report.read {
        Ok(template) => Ok(format!("{}\n", template.outline(lang))),
        Err(_faults) => Err(Failure::Refused(report.text(lang))),
    }
}

/// Says how to have the file itself: what is shown is no template, wherever it is sent.
fn copy_hint(name: &str, lang: Lang) -> String {
    tr(
        lang,
        format!("Tệp để chép ra và sửa: daihoi templates show {name} --source > cua-toi.toml"),
        format!("The file to copy and edit: daihoi templates show {name} --source > own.toml"),
    )
}

fn check(file: &Path, lang: Lang) -> Result<String, Failure> {
    let text = read(file, lang)?;
    if rules::is_rule_file(&text) {
        return super::rules::check(&file.display().to_string(), &text, lang);
    }
    if papers::is_form(&text) {
        return super::form::check(file, &text, lang);
    }
    let report = Report::on(&file.display().to_string(), &text);
    let answer = report.text(lang);
    if report.is_good() { Ok(format!("{answer}\n")) } else { Err(Failure::Refused(answer)) }
}

/// Finds the text of a rule set by its id, of a template or a form by its name, or of a file.
fn any_source(name: &str, lang: Lang) -> Result<Source, Failure> {
    if let Some(source) = super::form::embedded(name) {
        return Ok(source);
    }
    match template::find_rules(name) {
        Ok(embedded) => {
            let file = format!("{}.toml", embedded.name);
            Ok(Source { file, text: embedded.source.to_owned() })
        }
        Err(nearest) => template_source(name, nearest, lang).map_err(Failure::Unusable),
    }
}

fn read(path: &Path, lang: Lang) -> Result<String, Failure> {
    fs::read_to_string(path).map_err(Failure::reading(path, lang))
}
