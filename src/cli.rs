//! The command line: one file a verb. Machine output goes to stdout, messages go to stderr.

mod apply;
mod choosing;
mod count;
mod export;
mod failure;
mod figures;
mod form;
mod help;
mod new;
mod options;
mod output;
mod report;
mod roster;
mod rules;
mod screens;
mod show;
mod templates;
mod verify;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{CommandFactory, Parser, Subcommand};

use failure::{Failure, UNUSABLE};
use options::Options;
use screens::Open;

use crate::domain::words::nearest;
use crate::domain::{Lang, tr};

/// Runs a party congress live, in the terminal: agenda, ballots, results, minutes.
#[derive(Debug, Parser)]
#[command(name = "daihoi", version, after_help = EXAMPLES, disable_help_subcommand = true)]
pub struct Cli {
    #[command(flatten)]
    options: Options,
    #[command(subcommand)]
    verb: Option<Verb>,
    /// A session file: the same as `daihoi open SESSION.json`
    #[arg(value_name = "SESSION.json")]
    session: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
enum Verb {
    #[command(visible_alias = "dien-thu")]
    Demo(screens::Demo),
    #[command(visible_alias = "moi")]
    New(new::New),
    #[command(visible_alias = "mo")]
    Open(Open),
    #[command(visible_alias = "chieu")]
    Screen(screens::Screen),
    #[command(visible_alias = "nhac-loi")]
    Prompt(screens::Prompt),
    #[command(visible_alias = "ap-dung")]
    Apply(apply::Apply),
    #[command(visible_alias = "xem")]
    Show(show::Show),
    #[command(visible_alias = "dem")]
    Count(count::Count),
    #[command(visible_alias = "kiem")]
    Verify(verify::Verify),
    #[command(visible_alias = "xuat")]
    Export(export::Export),
    #[command(visible_alias = "tong-hop")]
    Report(report::Report),
    #[command(visible_alias = "so-lieu")]
    Figures(figures::Figures),
    #[command(visible_alias = "danh-sach")]
    Roster(roster::Roster),
    #[command(visible_alias = "mau")]
    Templates(templates::Templates),
    #[command(visible_alias = "hoan-thanh-lenh")]
    Completions(help::Completions),
    #[command(visible_alias = "huong-dan")]
    Man(help::Man),
}

const EXAMPLES: &str = "\
Examples:
  daihoi                                     the start screen
  daihoi demo                                a complete demonstration congress
  daihoi open dai-hoi.json                   the secretary's console
  daihoi screen dai-hoi.json                 the hall screen, on the projector
  daihoi prompt dai-hoi.json                 the chair's words, large, on the chair's own screen
  daihoi apply dai-hoi.json commands.jsonl   the console's commands, without a terminal

Exit codes: 0 done, 1 a check failed or a command was refused, 2 wrong usage or unreadable
input, 3 the session is open elsewhere.";

/// Does what the arguments ask, and says how it ended.
pub fn run(arguments: impl IntoIterator<Item = OsString>) -> ExitCode {
    match Cli::try_parse_from(arguments).and_then(Cli::checked) {
        Ok(cli) => match cli.run() {
            Ok(()) => ExitCode::SUCCESS,
            Err(failure) => failure.report(),
        },
        Err(answer) => {
            let _nobody_listens = answer.print();
            ExitCode::from(if answer.use_stderr() { UNUSABLE } else { 0 })
        }
    }
}

impl Cli {
    /// Refuses a file before a verb, which would otherwise be passed over in silence.
    fn checked(self) -> clap::error::Result<Self> {
        match (&self.verb, &self.session) {
            (Some(_), Some(file)) => Err(Self::command().error(
                ErrorKind::ArgumentConflict,
                format!("'{}' stands before a verb; put it behind", file.display()),
            )),
            _ => Ok(self),
        }
    }

    fn run(self) -> Result<(), Failure> {
        let options = self.options;
        match self.verb {
            Some(Verb::Demo(verb)) => verb.run(options),
            Some(Verb::New(verb)) => verb.run(options),
            Some(Verb::Open(verb)) => verb.run(options),
            Some(Verb::Screen(verb)) => verb.run(options),
            Some(Verb::Prompt(verb)) => verb.run(options),
            Some(Verb::Apply(verb)) => verb.run(options),
            Some(Verb::Show(verb)) => verb.run(options),
            Some(Verb::Count(verb)) => verb.run(options),
            Some(Verb::Verify(verb)) => verb.run(options),
            Some(Verb::Export(verb)) => verb.run(options),
            Some(Verb::Report(verb)) => verb.run(options),
            Some(Verb::Figures(verb)) => verb.run(options),
            Some(Verb::Roster(verb)) => verb.run(options),
            Some(Verb::Templates(verb)) => verb.run(options),
            Some(Verb::Completions(verb)) => verb.run(),
            Some(Verb::Man(verb)) => verb.run(),
            None => match self.session {
                Some(session) if is_mistaken(&session) => {
                    Err(no_such_verb(&session.to_string_lossy(), options.lang()))
                }
                Some(session) => Open::of(session).run(options),
                None => screens::start(options),
            },
        }
    }
}

/// Whether a word was more likely meant as a verb than as a file: no file, and no ending.
fn is_mistaken(session: &Path) -> bool {
    !session.exists() && !session.to_string_lossy().contains(['.', '/', '\\'])
}

fn no_such_verb(written: &str, lang: Lang) -> Failure {
    let command = Cli::command();
    let verbs = command
        .get_subcommands()
        .flat_map(|verb| verb.get_visible_aliases().chain([verb.get_name()]));
    let hint = nearest(written, verbs).map_or_else(String::new, |near| {
        tr(lang, format!(" Có phải {near} không?"), format!(" Did you mean {near}?"))
    });
    Failure::Unusable(tr(
        lang,
        format!("Không có lệnh hay tệp {written}.{hint} Xem các lệnh: daihoi --help"),
        format!("There is no verb or file {written}.{hint} For the verbs: daihoi --help"),
    ))
}
