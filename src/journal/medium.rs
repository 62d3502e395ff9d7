//! The session file on its disk: bytes at an offset, and the one call that makes them durable.

#[cfg(test)]
pub(super) mod faults;

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};

/// The least that a disk writes at once.
pub(super) const SECTOR: usize = 512;

/// A session file that is open for writing.
#[derive(Debug)]
pub(super) struct Medium {
    path: PathBuf,
    file: File,
    #[cfg(test)]
    pub(super) faults: faults::Faults,
}

impl Medium {
    pub(super) fn open(path: &Path) -> io::Result<Self> {
        let mut options = OpenOptions::new();
        options.read(true).write(true);
        keep_other_writers_out(&mut options);
        Ok(Self {
            path: path.to_owned(),
            file: options.open(path)?,
            #[cfg(test)]
            faults: faults::Faults::default(),
        })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn load(&self) -> io::Result<Vec<u8>> {
        read_at(&self.file, 0, size(&self.file)?)
    }

    pub(super) fn read(&self, at: usize, len: usize) -> io::Result<Vec<u8>> {
        read_at(&self.file, at, len)
    }

    /// Opens once more, by its name, what others see as the session.
    pub(super) fn as_seen(&self) -> io::Result<File> {
        File::open(&self.path)
    }

    pub(super) fn write(&self, at: usize, bytes: &[u8]) -> io::Result<()> {
        #[cfg(test)]
        if let Some(fault) = self.faults.next_write() {
            return fault.strike(bytes, |part| write_at(&self.file, at, part));
        }
        write_at(&self.file, at, bytes)
    }

    /// Makes what was written durable. After a failure nothing is known, and it must not be tried
    /// again: the second attempt may well succeed while the disk still holds the old bytes.
    pub(super) fn sync(&self) -> io::Result<()> {
        #[cfg(test)]
        self.faults.next_sync()?;
        self.file.sync_data()
    }

    pub(super) fn truncate(&self, size: usize) -> io::Result<()> {
        self.file.set_len(offset(size))
    }
}

/// Reads up to `len` bytes; fewer where the file ends.
pub(super) fn read_at(mut file: &File, at: usize, len: usize) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    bytes.try_reserve_exact(len)?;
    file.seek(SeekFrom::Start(offset(at)))?;
    file.take(offset(len)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// The size of a file, found without asking for its times: on Linux that question alone makes the
/// next write dearer by half a sync.
pub(super) fn size(mut file: &File) -> io::Result<usize> {
    let size = file.seek(SeekFrom::End(0))?;
    usize::try_from(size).map_err(io::Error::other)
}

/// Writes a durable file, for its owner only, in place of what a failed attempt may have left.
pub(super) fn write_anew(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if path.symlink_metadata().is_ok() {
        fs::remove_file(path)?;
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    for_the_owner_only(&mut options);
    let mut file = options.open(path)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    sync_folder_of(path)
}

/// Makes a new or renamed entry of the file's folder durable.
#[cfg(unix)]
pub(super) fn sync_folder_of(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    File::open(folder.unwrap_or(Path::new(".")))?.sync_all()
}

/// Does nothing: here the file system keeps its folders durable by itself.
#[cfg(not(unix))]
pub(super) fn sync_folder_of(_path: &Path) -> io::Result<()> {
    Ok(())
}

/// The name of a file that stands beside this one.
pub(super) fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    PathBuf::from(name)
}

/// Sets the rights of a file that this call may create. Windows takes them from the folder.
pub(super) fn for_the_owner_only(options: &mut OpenOptions) {
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(options, 0o600);
    #[cfg(not(unix))]
    let _ = options;
}

/// Lets others read while we write. Elsewhere than on Windows the lock alone must do.
fn keep_other_writers_out(options: &mut OpenOptions) {
    #[cfg(windows)]
    {
        const FILE_SHARE_READ: u32 = 1;
        std::os::windows::fs::OpenOptionsExt::share_mode(options, FILE_SHARE_READ);
    }
    #[cfg(not(windows))]
    let _ = options;
}

fn write_at(mut file: &File, at: usize, bytes: &[u8]) -> io::Result<()> {
    file.seek(SeekFrom::Start(offset(at)))?;
    file.write_all(bytes)
}

fn offset(bytes: usize) -> u64 {
    u64::try_from(bytes).unwrap_or(u64::MAX)
}
