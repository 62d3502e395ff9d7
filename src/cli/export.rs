//! `daihoi export`: the papers, made from the session at any minute. It only reads.

use std::path::{Path, PathBuf};

use clap::builder::PossibleValue;
use clap::{Args, ValueEnum};

use super::{Failure, Options, output};
use crate::domain::{History, Lang};
use crate::journal;
use crate::papers::{
    Batch, ChainHead, Form, Format, Kind, NotPut, SCHEMA, Shelf, ShelfError, Source, owner_of,
    papers,
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
        let own = self.form.as_ref().map(|file| super::form::read(file, lang)).transpose()?;
        let form = Form::own(own.as_ref(), history.state().about.style);
        let mut papers = papers(Source { history: &history, chain: &chain, form: &form, lang });
        papers.retain(|paper| self.only.is_empty() || self.only.contains(&paper.kind));
        let owner = owner_of(session);
        let target = Shelf { folder: out, owner: &owner, force: self.force };
        let batch = Batch::open(papers, self.format.clone(), target);
        write(batch.map_err(|error| failure(&error, lang))?, lang)
    }
}

/// Writes the papers, names each file, and then says what the others wait for. What could not be
/// written does not stop the others; the last of it is how the verb failed.
fn write(mut batch: Batch, lang: Lang) -> Result<(), Failure> {
    let mut failed = None;
    while let Some(put) = batch.next() {
        output::progress(&format!("{}/{} {}", batch.done(), batch.of(), put.name));
        for format in &put.tableless {
            output::tell(&format.no_tables(&put.name, lang));
        }
        for file in put.files {
            let told = file.map_err(|error| unput(&error, lang)).and_then(|path| tell(&path, lang));
            if let Some(before) = told.err().and_then(|failure| failed.replace(failure)) {
                output::tell(before.message());
            }
        }
    }
    output::progress("");
    for missing in batch.waiting() {
        output::tell(&missing.text(lang));
    }
    failed.map_or(Ok(()), Err)
}

fn unput(error: &NotPut, lang: Lang) -> Failure {
    match error {
        NotPut::Shelf(error) => failure(error, lang),
        NotPut::Unwritten { .. } => Failure::Refused(error.text(lang)),
    }
}

/// Puts a file on the shelf, and says where it is.
pub(super) fn put(target: Shelf<'_>, name: &str, bytes: &[u8], lang: Lang) -> Result<(), Failure> {
    tell(&target.put(name, bytes).map_err(|error| failure(&error, lang))?, lang)
}

fn tell(path: &Path, lang: Lang) -> Result<(), Failure> {
    output::print(&format!("{}\n", path.display())).map_err(Failure::output(lang))
}

pub(super) fn failure(error: &ShelfError, lang: Lang) -> Failure {
    let text = error.text(lang);
    match error {
        ShelfError::Kept(_) => Failure::Refused(text),
        ShelfError::Unwritable { .. } => Failure::Unusable(text),
    }
}
