//! Why a session cannot be opened, made or read.

use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};
use std::{fmt, fs};

use super::is_lack_of_space;
use crate::domain::{Lang, tr};
use crate::journal::damage::Damage;
use crate::journal::lock::Holder;

/// The most bytes of a session file: those of three million records.
const SIZE_LIMIT: u64 = 1 << 30;

/// Why a session cannot be opened, made or read.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// There is no such file or folder.
    Missing { path: PathBuf },
    /// A new session would take the place of a file.
    Exists { path: PathBuf },
    /// Another program writes to it; its name is known where the system lets us see it.
    InUse { path: PathBuf, holder: Option<Holder> },
    /// The file, its folder or its disk takes no writing.
    ReadOnly { path: PathBuf },
    /// The disk is full.
    NoSpace { path: PathBuf, source: io::Error },
    /// The disk or its rights refuse.
    Io { path: PathBuf, source: io::Error },
    /// The title does not fit into the first line.
    TooLong { path: PathBuf },
    /// The file is not as this program last left it.
    Damaged { path: PathBuf, damage: Damage },
}

impl OpenError {
    /// Says it to the user: the place, what is wrong, the remedy.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::Missing { path } => tr(
                lang,
                format!("E16: Không tìm thấy {}. Hãy kiểm tra lại đường dẫn.", path.display()),
                format!("E16: {} was not found. Check the path.", path.display()),
            ),
            Self::Exists { path } => tr(
                lang,
                format!("E17: Tệp {} đã có. Hãy chọn tên khác, hoặc mở tệp đó.", path.display()),
                format!("E17: {} exists. Choose another name, or open it.", path.display()),
            ),
            Self::InUse { path, holder } => in_use(lang, path, holder.as_ref()),
            Self::ReadOnly { path } => tr(
                lang,
                format!(
                    "E18: Không được ghi vào {0} (tệp, thư mục hoặc ổ đĩa chỉ cho đọc). Chỉ xem được: daihoi show {0}. Muốn nhập, hãy chép tệp sang ổ ghi được.",
                    path.display()
                ),
                format!(
                    "E18: {0} cannot be written to (the file, its folder or its disk is read-only). To view it: daihoi show {0}. To continue, copy it to a disk that can be written.",
                    path.display()
                ),
            ),
            Self::NoSpace { path, .. } => tr(
                lang,
                format!("E03: Ổ đĩa của {} đã đầy. Hãy xóa bớt tệp rồi mở lại.", path.display()),
                format!(
                    "E03: the disk of {} is full. Free some space and open it again.",
                    path.display()
                ),
            ),
            Self::Io { path, source } => tr(
                lang,
                format!(
                    "E04: Không đọc hoặc ghi được {} ({source}). Hãy chép tệp sang ổ khác rồi mở lại.",
                    path.display()
                ),
                format!(
                    "E04: {} cannot be read or written ({source}). Copy it to another disk and open it there.",
                    path.display()
                ),
            ),
            Self::TooLong { path } => tr(
                lang,
                format!("E19: Tên phiên họp quá dài cho tệp {}. Hãy rút ngắn.", path.display()),
                format!("E19: the title is too long for {}. Shorten it.", path.display()),
            ),
            Self::Damaged { path, damage } => damage.text(lang, path),
        }
    }

    pub(in crate::journal) fn damaged(path: &Path, damage: Damage) -> Self {
        Self::Damaged { path: path.to_owned(), damage }
    }

    /// Names what an error of reading means.
    pub(in crate::journal) fn reading(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            _ => Self::Io { path, source },
        }
    }

    /// Names what an error of writing means.
    pub(in crate::journal) fn writing(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| match source.kind() {
            ErrorKind::NotFound => Self::Missing { path },
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly { path },
            _ if is_lack_of_space(&source) => Self::NoSpace { path, source },
            _ => Self::Io { path, source },
        }
    }

    /// Refuses what cannot be a session: to read a device or a pipe might never end.
    pub(in crate::journal) fn unless_a_file(path: &Path) -> Result<fs::Metadata, Self> {
        let found = fs::metadata(path).map_err(Self::reading(path))?;
        if found.is_file() && found.len() <= SIZE_LIMIT {
            Ok(found)
        } else {
            Err(Self::damaged(path, Damage::NotOurs))
        }
    }
}

fn in_use(lang: Lang, path: &Path, holder: Option<&Holder>) -> String {
    let path = path.display();
    let vi = holder.map_or("một cửa sổ hoặc máy khác".to_owned(), |holder| {
        let (host, pid, since) = (&holder.host, holder.pid, holder.since.format("%H:%M"));
        format!("máy {host} (tiến trình {pid}) từ {since}")
    });
    let en = holder.map_or("another window or machine".to_owned(), |holder| {
        let (host, pid, since) = (&holder.host, holder.pid, holder.since.format("%H:%M"));
        format!("{host} (process {pid}) since {since}")
    });
    tr(
        lang,
        format!(
            "E02: Tệp phiên họp {path} đang được mở bởi {vi}. Chỉ một máy được ghi. Để xem ở chế độ chỉ đọc: daihoi show {path}"
        ),
        format!("E02: {path} is open on {en}. Only one may write. To view it: daihoi show {path}"),
    )
}

impl fmt::Display for OpenError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}
