//! Makes a new session file, whole or not at all.

use std::path::Path;
use std::{fs, io};

use super::error::OpenError;
use super::header::Header;
use super::line::{CLOSE, LINE_LIMIT};
use super::lock::{Holder, Lock};
use super::medium::{self, SECTOR};
use super::writer::Journal;

impl Journal {
    /// Makes a session file that holds no record yet, and opens it.
    pub fn create(path: &Path, header: &Header, holder: &Holder) -> Result<Self, OpenError> {
        unless_taken(path)?;
        let image = image(path, header)?;
        let lock = Lock::take(path, holder)?;
        unless_taken(path)?;
        put_in_place(path, &image).map_err(OpenError::writing(path))?;
        Ok(Self::load(path, lock)?.journal)
    }
}

/// Asked before the lock, so that none is put beside a file of others; and under it, to be sure.
fn unless_taken(path: &Path) -> Result<(), OpenError> {
    match path.symlink_metadata() {
        Ok(_) => Err(OpenError::Exists { path: path.to_owned() }),
        Err(_) => Ok(()),
    }
}

/// The header, the closing brackets, and all the blanks that the first records will need.
fn image(path: &Path, header: &Header) -> Result<Vec<u8>, OpenError> {
    let mut image = header.encode().map_err(|error| OpenError::writing(path)(error.into()))?;
    if image.len() > LINE_LIMIT {
        return Err(OpenError::TooLong { path: path.to_owned() });
    }
    image.extend(CLOSE);
    let size = header.chunk.round_up(header.chunk.growth().max(image.len() + SECTOR));
    image.resize(size, b' ');
    Ok(image)
}

/// Renames the finished file to its name, which the lock keeps free, so that nobody sees half.
fn put_in_place(path: &Path, image: &[u8]) -> io::Result<()> {
    let draft = medium::beside(path, ".new");
    medium::write_anew(&draft, image)?;
    fs::rename(&draft, path)?;
    medium::sync_folder_of(path)
}
