//! `daihoi export`: the papers, made from the session at any minute. It only reads.

use std::path::PathBuf;

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::{Failure, Options, output};
use crate::domain::about::PaperStyle;
use crate::domain::{History, Lang};
use crate::journal;
use crate::papers::{
    ChainHead, Form, Format, Kind, Paper, SCHEMA, Shelf, ShelfError, Source, WriteError, papers,
};

/// Write the papers that are ready, and say what the others wait for
#[derive(Debug, Args)]
#[command(after_long_help = NOTES)]
pub(super) struct Export {
    #[arg(value_name = "SESSION.json", required_unless_present = "schema")]
    session: Option<PathBuf>,
    /// The folder for the papers; made if it is not there
    #[arg(long, value_name = "DIR", required_unless_present = "schema")]
    out: Option<PathBuf>,
    /// Which papers; without it, every paper that the session has
    #[arg(long, visible_alias = "paper", value_enum, value_delimiter = ',')]
    only: Vec<Kind>,
    /// In which formats
    #[arg(long, value_enum, value_delimiter = ',', default_value = "docx,pdf")]
    format: Vec<Format>,
    /// The form of your organisation: wording, numbers and signers that differ
    #[arg(long, value_name = "FILE")]
    form: Option<PathBuf>,
    /// Replace papers that are there already and say something else
    #[arg(long)]
    force: bool,
    /// Print the JSON Schema of the format json, and write nothing
    #[arg(long, exclusive = true)]
    schema: bool,
}

const NOTES: &str = "\
XLSX and CSV hold the tables of a paper; one without tables has no such file. CSV is a file for each
table, with a byte-order mark, parted by ; in Vietnamese and by , in English. A text in it that
begins with = + - @ or a tab has an apostrophe before it, so that no office program runs it.";

impl ValueEnum for Kind {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.code()).help(self.title(Lang::En)))
    }
}

impl ValueEnum for Format {
    fn value_variants<'a>() -> &'a [Self] {
        &Self::ALL
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        Some(PossibleValue::new(self.extension()).help(self.title(Lang::En)))
    }
}

impl Export {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let (false, Some(session), Some(out)) = (self.schema, &self.session, &self.out) else {
            return output::print(SCHEMA).map_err(Failure::output(options.lang()));
        };
        let read = journal::read(session).map_err(|error| Failure::open(&error, options.lang()))?;
        if let journal::Tail::Damaged(damage) = read.tail {
            return Err(Failure::Refused(damage.text(options.lang(), session)));
        }
        let chain = ChainHead { record: read.head.n, hash: read.head.hash.to_string() };
        let history: History = read.records.into_iter().collect();
        let lang = options.lang_for(history.state().about.lang);
        let form = self.form(history.state().about.style, lang)?;
        let source = Source { history: &history, chain: &chain, form: &form, lang };
        let target = Shelf { folder: out, force: self.force };
        target.open().map_err(|error| failure(&error, lang))?;
        let is_wanted = |paper: &&Paper| self.only.is_empty() || self.only.contains(&paper.kind);
        for paper in papers(source).iter().filter(is_wanted) {
            self.write(paper, target, lang)?;
        }
        Ok(())
    }

    fn form(&self, style: PaperStyle, lang: Lang) -> Result<Form, Failure> {
        match &self.form {
            Some(file) => Ok(super::form::read(file, lang)?.over(Form::of(style))),
            None => Ok(Form::of(style)),
        }
    }

    /// Writes a paper in every format that was asked for, and names each file.
    fn write(&self, paper: &Paper, target: Shelf<'_>, lang: Lang) -> Result<(), Failure> {
        let document = match &paper.made {
            Ok(document) => document,
            Err(missing) => {
                output::tell(&missing.text(lang));
                return Ok(());
            }
        };
        for format in &self.format {
            let files = format.files(&paper.name, document);
            let files = files.map_err(|error| unwritten(&paper.name, &error, lang))?;
            if files.is_empty() {
                output::tell(&format.no_tables(&paper.name, lang));
            }
            for file in files {
                put(target, &file.name, &file.bytes, lang)?;
            }
        }
        Ok(())
    }
}

fn unwritten(paper: &str, error: &WriteError, lang: Lang) -> Failure {
    Failure::Refused(format!("{paper}: {}", error.text(lang)))
}

/// Puts a file on the shelf, and says where it is.
pub(super) fn put(target: Shelf<'_>, name: &str, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    let path = target.put(name, bytes).map_err(|error| failure(&error, lang))?;
    output::print(&format!("{}\n", path.display())).map_err(Failure::output(lang))
}

pub(super) fn failure(error: &ShelfError, lang: Lang) -> Failure {
    let text = error.text(lang);
    match error {
        ShelfError::Kept(_) => Failure::Refused(text),
        ShelfError::Unwritable { .. } => Failure::Unusable(text),
    }
}
