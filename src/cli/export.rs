//! `daihoi export`: the papers, made from the session at any minute. It only reads.

use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};

use super::{Failure, Options, output};
use crate::domain::review::Class;
use crate::domain::{History, Lang, State, tr};
use crate::journal;
use crate::papers::{
    ChainHead, chair_script, conference_programme, congress_minutes, counting_minutes,
    duties_matrix, duties_notice, follow_up_list, grading_minutes, grading_summary,
    list_of_participants, notice_of_conclusions, preparation_report, registered_papers,
    review_paper, synthesis_of_opinions,
};

/// Write the papers: congress minutes and counting minutes, or the chair's script
#[derive(Debug, Args)]
pub(super) struct Export {
    #[arg(value_name = "SESSION.json")]
    session: PathBuf,
    /// The folder for the papers; made if it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Which papers; the chair's script is for before the session, with room for what is not known
    #[arg(
        long,
        value_enum,
        value_delimiter = ',',
        default_value = "minutes,counting,duties,review,grading,exchange,papers,preparation"
    )]
    paper: Vec<Kind>,
    #[arg(long, value_enum, value_delimiter = ',', default_value = "md")]
    format: Vec<Format>,
    /// Replace papers that are there already and say something else
    #[arg(long)]
    force: bool,
}

/// Which paper is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// The minutes of the congress
    Minutes,
    /// The counting minutes of every round that was counted
    Counting,
    /// The notice and the matrix of an assignment of duties, where there is one
    Duties,
    /// One paper for each subject under review, and what is to be mended
    Review,
    /// The minutes of every released grading ballot, and the summary of the grades
    Grading,
    /// The registered papers and the composition of the membership, where there are any
    Papers,
    /// The plan of the preparation before the congress and what came of it, where there is one
    Preparation,
    /// The words of every step, item by item, with the planned times
    Script,
    /// Participants, programme, opinions by theme, notice of conclusions, where there are any
    Exchange,
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
                Format::Md => target.write_all(&self.markdown(&history, &chain, lang), lang)?,
            }
        }
        Ok(())
    }

    /// The minutes are in the session's language, because they are signed; the script is in the
    /// one that was asked for.
    fn markdown(&self, history: &History, chain: &ChainHead, lang: Lang) -> Vec<Paper> {
        let papers = self.paper.iter().flat_map(|kind| match kind {
            Kind::Minutes => vec![of_congress(history, chain)],
            Kind::Counting => of_counts(history, chain),
            Kind::Duties => of_duties(history, chain),
            Kind::Review => reviews(history, chain),
            Kind::Grading => grades(history, chain),
            Kind::Exchange => of_exchange(history.state(), chain),
            Kind::Papers => of_papers(history, chain),
            Kind::Preparation => of_preparation(history, chain).into_iter().collect(),
            Kind::Script => vec![Paper {
                name: tr(lang, "kich-ban-dieu-hanh.md", "chair-script.md").to_owned(),
                text: chair_script(history.state(), lang, chain),
            }],
        });
        papers.collect()
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

fn of_congress(history: &History, chain: &ChainHead) -> Paper {
    let lang = history.state().about.lang;
    Paper {
        name: tr(lang, "bien-ban-dai-hoi.md", "congress-minutes.md").to_owned(),
        text: congress_minutes(history, chain),
    }
}

fn of_counts(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let state = history.state();
    let lang = state.about.lang;
    let rounds =
        state.elections.all.iter().flat_map(|election| {
            election.rounds.iter().map(|round| (election.plan.id, round.number))
        });
    let counted = rounds.filter_map(|(election, round)| {
        let text = counting_minutes(history, election, round, chain).ok()?;
        let kind = tr(lang, "bien-ban-kiem-phieu", "counting-minutes");
        Some(Paper { name: format!("{kind}-{election}-{round}.md"), text })
    });
    counted.collect()
}

/// The notice of every announced decision, and the matrix as it stands.
fn of_papers(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let lang = history.state().about.lang;
    let name = tr(lang, "danh-sach-tham-luan.md", "registered-papers.md");
    let text = registered_papers(history, chain).into_iter();
    text.map(|text| Paper { name: name.to_owned(), text }).collect()
}

fn of_duties(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let state = history.state();
    let lang = state.about.lang;
    if !state.duties.is_in_use() {
        return Vec::new();
    }
    let notices = state.duties.decisions.iter().filter_map(|decision| {
        let text = duties_notice(history, decision, chain)?;
        let kind = tr(lang, "thong-bao-phan-cong", "notice-of-duties");
        Some(Paper { name: format!("{kind}-{}.md", decision.number), text })
    });
    let matrix = Paper {
        name: tr(lang, "bang-phan-cong.md", "matrix-of-duties.md").to_owned(),
        text: duties_matrix(history, chain),
    };
    notices.chain([matrix]).collect()
}

/// One paper for each subject, and what is to be mended, where the session reviews anybody.
fn reviews(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let state = history.state();
    let lang = state.about.lang;
    if state.reviews.subjects.is_empty() {
        return Vec::new();
    }
    let of_subjects = state.reviews.in_order().into_iter().filter_map(|subject| {
        let kind = match subject.who.class() {
            Class::Collective => tr(lang, "bao-cao-kiem-diem-tap-the", "review-of-collective"),
            Class::Person => tr(lang, "ban-kiem-diem-ca-nhan", "self-review"),
        };
        let text = review_paper(history, subject.id, chain)?;
        Some(Paper { name: format!("{kind}-{}.md", subject.id), text })
    });
    let name = tr(lang, "danh-sach-viec-theo-doi.md", "follow-up-list.md").to_owned();
    let list = Paper { name, text: follow_up_list(history, chain) };
    of_subjects.chain([list]).collect()
}

/// The minutes of each released ballot and the summary, where the session grades anybody.
fn grades(history: &History, chain: &ChainHead) -> Vec<Paper> {
    let grading = &history.state().grading;
    let lang = history.state().about.lang;
    if grading.ballots.is_empty() {
        return Vec::new();
    }
    let minutes = grading.ballots.iter().filter_map(|ballot| {
        let number = ballot.issue.number;
        let text = grading_minutes(history, number, chain)?;
        let kind = tr(lang, "bien-ban-kiem-phieu-xep-loai", "grading-minutes");
        Some(Paper { name: format!("{kind}-{number}.md"), text })
    });
    let name = tr(lang, "tong-hop-xep-loai.md", "grades.md").to_owned();
    let summary = Paper { name, text: grading_summary(history, chain) };
    minutes.chain([summary]).collect()
}

/// The papers of an exchange of experience, as far as the session has that matter.
fn of_exchange(state: &State, chain: &ChainHead) -> Vec<Paper> {
    let lang = state.about.lang;
    let papers = [
        ("danh-sach-dai-bieu", "participants", list_of_participants(state, chain)),
        ("chuong-trinh", "programme", conference_programme(state, chain)),
        ("tong-hop-y-kien", "opinions", synthesis_of_opinions(state, chain)),
        ("thong-bao-ket-luan", "conclusions", notice_of_conclusions(state, chain)),
    ];
    let papers = papers.into_iter().filter_map(|(vi, en, text)| {
        Some(Paper { name: format!("{}.md", tr(lang, vi, en)), text: text? })
    });
    papers.collect()
}

fn of_preparation(history: &History, chain: &ChainHead) -> Option<Paper> {
    let lang = history.state().about.lang;
    let name = tr(lang, "cong-tac-chuan-bi.md", "preparation.md").to_owned();
    Some(Paper { name, text: preparation_report(history, chain)? })
}
