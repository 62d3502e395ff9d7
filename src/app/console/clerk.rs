//! The papers at the console: made from the session as it stands, and written one at a time between
//! what the operator does.

use std::path::{Path, PathBuf};

use super::Console;
use crate::domain::{Lang, tr};
use crate::papers::{
    Batch, ChainHead, Form, Format, NotPut, Paper, Put, Shelf, Source, owner_of, papers,
};
use crate::session::Session;
use crate::ui::papers::{Place, Progress, Wanted};

/// Who writes the papers: in which form, and what of them is under way.
#[derive(Debug, Default)]
pub struct Clerk {
    form: Option<Form>,
    work: Option<Work>,
}

/// Papers that are being written.
#[derive(Debug)]
struct Work {
    batch: Batch,
    /// How many files are in their place.
    files: usize,
    failed: Vec<NotPut>,
}

impl Clerk {
    /// A clerk who follows the form of an organisation, where there is one.
    pub fn with(form: Option<Form>) -> Self {
        Self { form, work: None }
    }

    /// Tells whether papers wait to be written.
    pub fn is_busy(&self) -> bool {
        self.work.is_some()
    }

    fn papers(&self, session: &Session, lang: Lang) -> Vec<Paper> {
        let head = session.head();
        let chain = ChainHead { record: head.n, hash: head.hash.to_string() };
        let form = Form::own(self.form.as_ref(), session.state().about.style);
        papers(Source { history: session.history(), chain: &chain, form: &form, lang })
    }
}

impl Console {
    /// Shows the papers as they stand now.
    pub(super) fn show_papers(&mut self) {
        let papers = self.papers();
        self.list_papers(papers);
    }

    /// Begins to write papers as they stand now.
    pub(super) fn export(&mut self, wanted: &Wanted) {
        if self.clerk.is_busy() {
            return;
        }
        let lang = self.ui.lang();
        let mut papers = self.papers();
        self.list_papers(papers.clone());
        if let Wanted::One(name) = wanted {
            papers.retain(|paper| paper.name == *name);
        }
        let folder = folder(self.desk.session());
        let owner = owner_of(self.desk.session().path());
        let target = Shelf { folder: &folder, owner: &owner, force: false };
        match Batch::open(papers, Format::USUAL.to_vec(), target) {
            Ok(batch) => self.clerk.work = Some(Work { batch, files: 0, failed: Vec::new() }),
            Err(error) => self.ui.warn(error.text(lang)),
        }
        self.show_progress();
    }

    /// Writes the next paper, if one waits, and says how it went after the last.
    pub(super) fn write_a_paper(&mut self) {
        let Some(work) = &mut self.clerk.work else { return };
        if let Some(put) = work.batch.next() {
            work.keep(put);
        }
        if work.batch.done() == work.batch.of()
            && let Some(work) = self.clerk.work.take()
        {
            self.report(&work);
        }
        self.show_progress();
    }

    fn report(&mut self, work: &Work) {
        let lang = self.ui.lang();
        let folder = folder(self.desk.session()).display().to_string();
        let said = work.said(&folder, lang);
        if work.failed.is_empty() {
            self.ui.inform(said, (self.world.now)());
        } else {
            self.ui.warn(said);
        }
    }

    fn papers(&self) -> Vec<Paper> {
        self.clerk.papers(self.desk.session(), self.ui.lang())
    }

    fn list_papers(&mut self, papers: Vec<Paper>) {
        let folder = folder(self.desk.session()).display().to_string();
        let formats = Format::USUAL.iter().map(|format| format.extension()).collect();
        self.ui.show_papers(papers, Place { folder, formats });
    }

    fn show_progress(&mut self) {
        let far = |work: &Work| Progress { done: work.batch.done(), of: work.batch.of() };
        self.ui.exporting(self.clerk.work.as_ref().map(far));
    }
}

impl Work {
    fn keep(&mut self, put: Put) {
        for file in put.files {
            match file {
                Ok(_path) => self.files += 1,
                Err(error) => self.failed.push(error),
            }
        }
    }

    /// Says how many files there are and where, and what is not among them.
    fn said(&self, folder: &str, lang: Lang) -> String {
        let files = self.files;
        let mut said = vec![tr(
            lang,
            format!("Đã có {files} tệp trong {folder}."),
            format!("{files} files are in {folder}."),
        )];
        let waiting = self.batch.waiting().len();
        if 0 < waiting {
            let words = format!("{waiting} giấy tờ chưa xong.");
            said.push(tr(lang, words, format!("{waiting} papers are not ready.")));
        }
        said.extend(kept(&self.failed, lang));
        said.extend(
            self.failed.iter().filter(|error| error.kept().is_none()).map(|error| error.text(lang)),
        );
        said.join(" ")
    }
}

/// Names the papers that somebody corrected, by their files.
fn kept(failed: &[NotPut], lang: Lang) -> Option<String> {
    let names: Vec<String> = failed.iter().filter_map(NotPut::kept).map(name_of).collect();
    let list = names.join(", ");
    (!names.is_empty()).then(|| {
        tr(
            lang,
            format!("Giữ nguyên tệp ai đó đã sửa: {list}. Muốn có bản mới thì đổi tên tệp ấy."),
            format!("Kept, because somebody corrected them: {list}. Rename them for new ones."),
        )
    })
}

fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The folder of the papers, beside the session file, named in the language of what is signed.
fn folder(session: &Session) -> PathBuf {
    let end = tr(session.state().about.lang, "giay-to", "papers");
    session.path().with_file_name(format!("{}-{end}", owner_of(session.path())))
}
