//! `daihoi export`: the papers, made from the session at any minute. It only reads.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, Options, output};
use crate::domain::{History, Lang, tr};
use crate::journal;
use crate::papers::{ChainHead, congress_minutes, counting_minutes};

/// Write the papers: congress minutes and counting minutes
#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
    /// The folder for the papers; made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "md")]
    format: Vec<Format>,
    /// Replace papers that are there already and say something else
    #[arg(long)]
    force: bool,
}

/// How a paper is written.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// Markdown
    Md,
}

/// A paper, and the file that it goes to.
pub(super) struct Paper {
    pub(super) name: String,
    pub(super) text: String,
}

/// The folder that papers go to, and whether they may take the place of others there.
pub(super) struct Shelf<'a> {
    pub(super) folder: &'a Path,
    pub(super) force: bool,
}

impl Export {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let read =
            journal::read(&self.session).map_err(|error| Failure::open(&error, options.lang()))?;
        if let journal::Tail::Damaged(damage) = read.tail {
            return Err(Failure::Refused(damage.text(options.lang(), &self.session)));
        }
        let chain = ChainHead { record: read.head.n, hash: read.head.hash.to_string() };
        let history: History = read.records.into_iter().collect();
        let lang = options.lang_for(history.state().about.lang);
        let target = Shelf { folder: &self.out, force: self.force };
        for format in &self.format {
            match format {
                Format::Md => target.write_all(&markdown(&history, &chain), lang)?,
            }
        }
        Ok(())
    }
}

impl Shelf<'_> {
    /// Writes papers, and names each. One that somebody corrected is kept, unless told otherwise.
    pub(super) fn write_all(&self, papers: &[Paper], lang: Lang) -> Result<(), Failure> {
        private_folder(self.folder).map_err(Failure::writing(self.folder, lang))?;
        for paper in papers {
            let path = self.folder.join(&paper.name);
            if !self.force && says_something_else(&path, &paper.text) {
                return Err(Failure::Refused(kept(&path, lang)));
            }
            write_private(&path, &paper.text).map_err(Failure::writing(&path, lang))?;
            output::print(&format!("{}\n", path.display())).map_err(Failure::output(lang))?;
        }
        Ok(())
    }
}

/// Makes a folder that only its owner can look into: papers name people.
fn private_folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.recursive(true).create(path)
}

/// Whether somebody has corrected the paper that stands there, or it is of another state.
fn says_something_else(path: &Path, text: &str) -> bool {
    fs::read(path).is_ok_and(|there| there != text.as_bytes())
}

fn kept(path: &Path, lang: Lang) -> String {
    let path = path.display();
    tr(
        lang,
        format!(
            "{path} đã có và khác bản này; giữ nguyên. Chọn thư mục khác, hoặc thêm --force để thay."
        ),
        format!("{path} is there and differs; it was kept. Choose another folder, or add --force."),
    )
}

/// Writes a paper that only its owner can read.
fn write_private(path: &Path, text: &str) -> io::Result<()> {
    let mut options = OpenOptions::new();
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.write(true).create(true).truncate(true).open(path)?;
    file.write_all(text.as_bytes())?;
    file.sync_all()
}

fn markdown(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let state = history.state();
    let lang = state.about.lang;
    let congress = Paper {
        name: tr(lang, "bien-ban-dai-hoi.md", "congress-minutes.md").to_owned(),
        text: congress_minutes(history, chain),
    };
    let rounds =
        state.elections.all.iter().flat_map(|election| {
            election.rounds.iter().map(|round| (election.plan.id, round.number))
        });
    let counted = rounds.filter_map(|(election, round)| {
        let text = counting_minutes(history, election, round, chain).ok()?;
        let kind = tr(lang, "bien-ban-kiem-phieu", "counting-minutes");
        Some(Paper { name: format!("{kind}-{election}-{round}.md"), text })
    });
    std::iter::once(congress).chain(counted).collect()
}
