//! The folder that papers go to. A paper is written whole beside its place and then put there, so
//! that a full disk leaves no half of one.

mod own;

use std::fs::{self, DirBuilder};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use self::own::Own;
use crate::domain::{Lang, tr};

/// The folder that papers go to, and whether they may take the place of others there.
#[derive(Clone, Copy, Debug)]
pub struct Shelf<'a> {
    pub folder: &'a Path,
    /// Whose papers they are: those of another session are as if somebody had corrected them.
    pub owner: &'a str,
    pub force: bool,
}

/// Why a paper is not on the shelf.
#[derive(Debug, thiserror::Error)]
pub enum ShelfError {
    /// Somebody has corrected the paper that stands there.
    #[error("{} is there and differs", .0.display())]
    Kept(PathBuf),
    #[error("{}: {error}", path.display())]
    Unwritable { path: PathBuf, error: io::Error },
}

impl ShelfError {
    /// Says what stands in the way, and the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Kept(path) => kept(path, lang),
            Self::Unwritable { path, error } => {
                let path = path.display();
                tr(
                    lang,
                    format!("Không ghi được {path}: {error}. Kiểm tra quyền ghi và chỗ trống."),
                    format!("Cannot write {path}: {error}. Check the rights and the free space."),
                )
            }
        }
    }
}

/// Whose papers the ones of a session are: what its file is called.
pub fn owner_of(session: &Path) -> String {
    session.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

impl Shelf<'_> {
    /// Makes the folder, for its owner only: papers name people.
    pub fn open(&self) -> Result<(), ShelfError> {
        let mut builder = DirBuilder::new();
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.recursive(true).create(self.folder).map_err(unwritable(self.folder))
    }

    /// Puts a paper in its place, readable by its owner only, and says where that is. One that was
    /// put there before and that nobody has touched since gives way.
    pub fn put(&self, name: &str, bytes: &[u8]) -> Result<PathBuf, ShelfError> {
        let path = self.folder.join(name);
        let mut own = Own::of(self.folder, self.owner);
        match fs::read(&path) {
            Ok(there) if there == bytes => {}
            Ok(there) if !self.force && !own.has(name, &there) => {
                return Err(ShelfError::Kept(path));
            }
            Err(error) if !self.force && error.kind() != io::ErrorKind::NotFound => {
                return Err(unwritable(&path)(error));
            }
            Ok(_) | Err(_) => replace(&path, self.folder, bytes).map_err(unwritable(&path))?,
        }
        let noted = own.note(name, bytes);
        replace(own.path(), self.folder, noted.as_bytes()).map_err(unwritable(own.path()))?;
        Ok(path)
    }
}

fn replace(path: &Path, folder: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut whole = NamedTempFile::new_in(folder)?;
    whole.write_all(bytes)?;
    whole.as_file().sync_all()?;
    whole.persist(path).map(drop).map_err(|failed| failed.error)
}

fn unwritable(path: &Path) -> impl FnOnce(io::Error) -> ShelfError {
    let path = path.to_owned();
    move |error| ShelfError::Unwritable { path, error }
}

fn kept(path: &Path, lang: Lang) -> String {
    let path = path.display();
    tr(
        lang,
        format!(
            "{path} đã được sửa và khác bản này; giữ nguyên. Đổi tên tệp ấy, chọn thư mục khác, hoặc thêm --force để thay."
        ),
        format!(
            "{path} was corrected and differs; it was kept. Rename it, choose another folder, or add --force."
        ),
    )
}
