//! `daihoi show`: the state of a session, for people or as JSON. It only reads.

mod appointments;
mod exchange;
mod papers;
mod preparation;
mod reviews;
mod summary;
mod text;

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Options, output};
use crate::domain::{History, Lang, tr};
use crate::journal::{self, Tail};

/// Print the state: agenda, presence, elections and their announced results
#[derive(Debug, Args)]
pub(super) struct Show {
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
    /// Print one JSON value and nothing else
    #[arg(long)]
    json: bool,
}

impl Show {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let read =
            journal::read(&self.session).map_err(|error| Failure::open(&error, options.lang()))?;
        let head = read.head;
        let history: History = read.records.into_iter().collect();
        let lang = options.lang_for(history.state().about.lang);
        let summary = summary::summary(history.state(), head.hash.to_string(), lang);
        let printed = if self.json {
            serde_json::to_string_pretty(&summary).map_err(|error| unprintable(lang, &error))?
        } else {
            text::text(history.state(), &summary, lang)
        };
        output::print(&format!("{printed}\n")).map_err(Failure::output(lang))?;
        match read.tail {
            Tail::Clean | Tail::Torn { .. } => Ok(()),
            Tail::Damaged(damage) => Err(Failure::Refused(damage.text(lang, &self.session))),
        }
    }
}

fn unprintable(lang: Lang, error: &serde_json::Error) -> Failure {
    let vi = format!("Không viết được trạng thái thành JSON: {error}.");
    Failure::Unusable(tr(lang, vi, format!("The state cannot be written as JSON: {error}.")))
}
