//! Papers on their way to the shelf, one at a time, so that whoever waits can be told how far it is.

use std::path::{Path, PathBuf};
use std::vec;

use super::NotReady;
use super::catalogue::Paper;
use super::document::Document;
use super::shelf::{Shelf, ShelfError};
use super::write::{File, Format, WriteError};
use crate::domain::Lang;

/// Papers that are written one after the other. It ends at a folder that takes no more.
#[derive(Debug)]
pub struct Batch {
    todo: vec::IntoIter<(String, Document)>,
    formats: Vec<Format>,
    folder: PathBuf,
    owner: String,
    force: bool,
    of: usize,
    waiting: Vec<NotReady>,
}

/// A paper that had its turn.
#[derive(Debug)]
pub struct Put {
    /// The name of the paper, without a format.
    pub name: String,
    /// What became of it in each format: where it is, or why it is not there.
    pub files: Vec<Result<PathBuf, NotPut>>,
    /// The formats of tables that have nothing of it, because it has no table.
    pub tableless: Vec<Format>,
}

/// Why a paper is not where it should be.
#[derive(Debug, thiserror::Error)]
pub enum NotPut {
    #[error("{name}: {error}")]
    Unwritten { name: String, error: WriteError },
    #[error(transparent)]
    Shelf(#[from] ShelfError),
}

impl Batch {
    /// Gathers the papers that are ready, and makes room for them.
    pub fn open(
        papers: Vec<Paper>,
        formats: Vec<Format>,
        shelf: Shelf<'_>,
    ) -> Result<Self, ShelfError> {
        shelf.open()?;
        let (mut ready, mut waiting) = (Vec::new(), Vec::new());
        for Paper { name, made, .. } in papers {
            match made {
                Ok(document) => ready.push((name, document)),
                Err(missing) => waiting.push(missing),
            }
        }
        let (folder, owner) = (shelf.folder.to_owned(), shelf.owner.to_owned());
        let (of, todo, force) = (ready.len(), ready.into_iter(), shelf.force);
        Ok(Self { todo, formats, folder, owner, force, of, waiting })
    }

    /// How many papers there are to write.
    pub fn of(&self) -> usize {
        self.of
    }

    /// How many papers have had their turn.
    pub fn done(&self) -> usize {
        self.of - self.todo.len()
    }

    /// What the papers wait for that are not among them.
    pub fn waiting(&self) -> &[NotReady] {
        &self.waiting
    }

    /// Puts the files of a paper in a format on the shelf.
    fn put(&self, name: &str, document: &Document, format: Format) -> Vec<Result<PathBuf, NotPut>> {
        let files = match format.files(name, document) {
            Ok(files) => files,
            Err(error) => return vec![Err(NotPut::Unwritten { name: name.to_owned(), error })],
        };
        let target = Shelf { folder: &self.folder, owner: &self.owner, force: self.force };
        let put = |file: &File| Ok(target.put(&file.name, &file.bytes)?);
        files.iter().map(put).collect()
    }
}

impl Iterator for Batch {
    type Item = Put;

    fn next(&mut self) -> Option<Put> {
        let (name, document) = self.todo.next()?;
        let (mut files, mut tableless) = (Vec::new(), Vec::new());
        for format in &self.formats {
            let written = self.put(&name, &document, *format);
            tableless.extend(written.is_empty().then_some(*format));
            let is_end = written.iter().any(|file| file.as_ref().is_err_and(NotPut::is_final));
            files.extend(written);
            if is_end {
                self.todo = Vec::new().into_iter();
                break;
            }
        }
        Some(Put { name, files, tableless })
    }
}

impl NotPut {
    /// Says what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Unwritten { name, error } => format!("{name}: {}", error.text(lang)),
            Self::Shelf(error) => error.text(lang),
        }
    }

    /// The paper that somebody corrected, if that is why.
    pub fn kept(&self) -> Option<&Path> {
        match self {
            Self::Shelf(ShelfError::Kept(path)) => Some(path),
            Self::Shelf(ShelfError::Unwritable { .. }) | Self::Unwritten { .. } => None,
        }
    }

    /// Tells whether every further paper would fail alike.
    pub fn is_final(&self) -> bool {
        matches!(self, Self::Shelf(ShelfError::Unwritable { .. }))
    }
}
