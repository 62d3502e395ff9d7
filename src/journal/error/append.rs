//! Why a record was not saved.

use std::error::Error;
use std::path::PathBuf;
use std::{fmt, io};

use crate::domain::{Lang, tr};
use crate::journal::line::LINE_LIMIT;

/// Why the record `n` was not saved. Nothing of it is in the file, unless the disk itself failed.
#[derive(Debug, thiserror::Error)]
pub enum AppendError {
    /// The record has more bytes than a line may have; nothing was touched.
    TooLong { n: u64, bytes: usize },
    /// The record would not read back as it is, which is our mistake; nothing was touched.
    Unwritable { n: u64, source: Box<dyn Error + Send + Sync> },
    /// The disk is full; all before is safe, and the same append may be tried again.
    NoSpace { path: PathBuf, n: u64, source: io::Error },
    /// The disk failed, so that this journal writes no more.
    Io { path: PathBuf, n: u64, source: io::Error },
    /// Another program has changed or replaced the file, so that this journal writes no more.
    Changed { path: PathBuf, n: u64 },
    /// An earlier failure was final.
    Poisoned { path: PathBuf, n: u64 },
}

impl AppendError {
    /// Whether this journal can write no more, and the file must be opened anew.
    pub fn is_final(&self) -> bool {
        match self {
            Self::TooLong { .. } | Self::Unwritable { .. } | Self::NoSpace { .. } => false,
            Self::Io { .. } | Self::Changed { .. } | Self::Poisoned { .. } => true,
        }
    }

    /// Says it to the user: the record, the cause and the place, the remedy.
    pub fn text(&self, lang: Lang) -> String {
        let (Self::TooLong { n, .. }
        | Self::Unwritable { n, .. }
        | Self::NoSpace { n, .. }
        | Self::Io { n, .. }
        | Self::Changed { n, .. }
        | Self::Poisoned { n, .. }) = self;
        let unsaved =
            tr(lang, format!("Thao tác số {n} CHƯA được lưu"), format!("Record {n} was NOT saved"));
        let (code, cause) = self.cause(lang);
        format!("{code}: {unsaved}: {cause}. {}", self.remedy(lang))
    }

    fn cause(&self, lang: Lang) -> (&'static str, String) {
        match self {
            Self::TooLong { bytes, .. } => (
                "E20",
                tr(
                    lang,
                    format!("dài {bytes} byte, tối đa {LINE_LIMIT}"),
                    format!("it has {bytes} bytes, {LINE_LIMIT} are allowed"),
                ),
            ),
            Self::Unwritable { source, .. } => {
                ("E21", format!("{} ({source})", tr(lang, "lỗi chương trình", "a fault of ours")))
            }
            Self::NoSpace { path, .. } => (
                "E03",
                format!(
                    "{} {}",
                    tr(lang, "hết chỗ trên ổ đĩa của", "no space left for"),
                    path.display()
                ),
            ),
            Self::Io { path, source, .. } => {
                let failed = tr(lang, "ổ đĩa báo lỗi khi ghi", "the disk failed while writing");
                ("E04", format!("{failed} {} ({source})", path.display()))
            }
            Self::Changed { path, .. } => {
                let changed = tr(
                    lang,
                    "chương trình khác đã sửa hoặc thay tệp",
                    "another program has changed or replaced",
                );
                ("E22", format!("{changed} {}", path.display()))
            }
            Self::Poisoned { path, .. } => {
                let stopped = tr(
                    lang,
                    "sau lỗi trước đó, không ghi thêm vào",
                    "after the earlier failure, nothing more is written to",
                );
                ("E04", format!("{stopped} {}", path.display()))
            }
        }
    }

    fn remedy(&self, lang: Lang) -> &'static str {
        match self {
            Self::TooLong { .. } => {
                tr(lang, "Hãy chia văn bản thành nhiều phần.", "Split the text into parts.")
            }
            Self::Unwritable { .. } => {
                tr(lang, "Mọi thao tác trước đó vẫn an toàn.", "All before it is safe.")
            }
            Self::NoSpace { .. } => tr(
                lang,
                "Mọi thao tác trước đó vẫn an toàn. Hãy xóa bớt tệp rồi lưu lại.",
                "All before it is safe. Free some space and save again.",
            ),
            Self::Io { .. } | Self::Poisoned { .. } => tr(
                lang,
                "KHÔNG nhập tiếp. Hãy chép tệp sang ổ khác (nên dùng USB dự phòng) rồi mở bản chép.",
                "Do NOT go on. Copy the file to another disk and open the copy.",
            ),
            Self::Changed { .. } => tr(
                lang,
                "KHÔNG nhập tiếp. Hãy đóng chương trình kia rồi mở lại phiên.",
                "Do NOT go on. Close that program and open the session again.",
            ),
        }
    }
}

impl fmt::Display for AppendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}
