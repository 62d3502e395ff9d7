//! `daihoi count`: the verdict on one election from a count sheet, for people or as JSON.

mod codes;
mod text;

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use self::codes::CODES;
use super::{Failure, Options, output};
use crate::domain::rules::RuleSet;
use crate::domain::{Lang, tr};
use crate::sheet::{self, Answer, Level, Outcome, Place, Sheet, Spot};
use crate::template;

/// Give the verdict on one election from a count sheet
#[derive(Debug, Args)]
#[command(after_long_help = CODES)]
pub(super) struct Count {
    /// The figures or the ballots of one round, as JSON; `-` reads stdin
    #[arg(value_name = "SHEET.json")]
    sheet: PathBuf,
    /// The rule set, by its id or as a file [default: the one that the sheet names]
    #[arg(long, value_name = "ID|FILE")]
    rules: Option<String>,
    /// Print one JSON value and nothing else
    #[arg(long)]
    json: bool,
}

impl Count {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let source = self.source().map_err(Failure::reading(&self.sheet, lang))?;
        let sheet = sheet::read(&source)
            .map_err(|error| self.unusable(error.place, &error.text(lang), lang))?;
        let rules = self.rules(&source, &sheet, lang)?;
        let answer = sheet.answer(&rules, lang).map_err(|fault| {
            self.unusable(sheet::place(&source, fault.spot()), &fault.text(lang), lang)
        })?;
        let printed = if self.json {
            serde_json::to_string_pretty(&answer).map_err(|error| unprintable(lang, &error))?
        } else {
            text::text(&sheet, &rules, &answer, lang)
        };
        output::print(&format!("{printed}\n")).map_err(Failure::output(lang))?;
        match answer.outcome {
            Outcome::Complete | Outcome::SeatsOpen | Outcome::Tie => Ok(()),
            Outcome::Refused => Err(Failure::Refused(no_verdict(&answer, lang))),
        }
    }

    fn source(&self) -> io::Result<Vec<u8>> {
        if self.sheet != Path::new("-") {
            return fs::read(&self.sheet);
        }
        let mut source = Vec::new();
        io::stdin().lock().read_to_end(&mut source)?;
        Ok(source)
    }

    fn rules(&self, source: &[u8], sheet: &Sheet, lang: Lang) -> Result<RuleSet, Failure> {
        if let Some(written) = &self.rules {
            return super::rules::find(written, lang);
        }
        template::rules(&sheet.rules).map_err(|error| {
            let place = sheet::place(source, Spot::Field("rules"));
            self.unusable(place, &error.text(lang), lang)
        })
    }

    fn unusable(&self, place: Place, reason: &str, lang: Lang) -> Failure {
        let (file, place) = (self.sheet.display(), place.text(lang));
        Failure::Unusable(format!("{file}, {place}: {reason}"))
    }
}

fn no_verdict(answer: &Answer, lang: Lang) -> String {
    let errors = answer.checks.iter().filter(|check| check.level == Level::Error);
    let codes = errors.map(|check| check.code).collect::<Vec<_>>().join(", ");
    tr(
        lang,
        format!("Chưa kết luận: số liệu không khớp ({codes})."),
        format!("No verdict: the figures do not add up ({codes})."),
    )
}

fn unprintable(lang: Lang, error: &serde_json::Error) -> Failure {
    let vi = format!("Không viết được kết quả thành JSON: {error}.");
    Failure::Unusable(tr(lang, vi, format!("The result cannot be written as JSON: {error}.")))
}
