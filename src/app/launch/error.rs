//! Why a screen was not put up, or fell.

use std::io;

use crate::app::demo::DemoError;
use crate::app::prepare::PrepareError;
use crate::domain::{Lang, tr};
use crate::journal::OpenError;
use crate::session::EnterError;

/// Why a screen was not put up, or fell.
#[derive(Debug, thiserror::Error)]
pub enum LaunchError {
    /// The program was started where there is no terminal.
    #[error("{}", self.text(Lang::En))]
    NoTerminal,
    /// The system knows no home for this user.
    #[error("{}", self.text(Lang::En))]
    NoHome,
    #[error(transparent)]
    Enter(#[from] EnterError),
    #[error("{}", .0.text(Lang::En))]
    Prepare(PrepareError),
    #[error(transparent)]
    Read(#[from] OpenError),
    #[error("{}", self.text(Lang::En))]
    Demo(DemoError),
    /// The terminal failed.
    #[error(transparent)]
    Terminal(#[from] io::Error),
}

impl LaunchError {
    /// Says why there is no screen.
    pub fn text(&self, lang: Lang) -> String {
        match self {
            Self::NoTerminal => no_terminal(lang).to_owned(),
            Self::NoHome => no_home(lang).to_owned(),
            Self::Enter(error) => error.text(lang),
            Self::Prepare(error) => error.text(lang),
            Self::Read(error) => error.text(lang),
            Self::Demo(error) => error.text(lang),
            Self::Terminal(error) => {
                let vi = format!("Màn hình dòng lệnh báo lỗi: {error}.");
                tr(lang, vi, format!("The terminal failed: {error}."))
            }
        }
    }
}

fn no_terminal(lang: Lang) -> &'static str {
    tr(
        lang,
        "Lệnh này cần một cửa sổ dòng lệnh: đầu vào và đầu ra không được chuyển hướng. Không có màn hình thì dùng daihoi apply và daihoi show.",
        "This needs a terminal: input and output must not be redirected. Without one, use daihoi apply and daihoi show.",
    )
}

fn no_home(lang: Lang) -> &'static str {
    tr(
        lang,
        "Không tìm thấy thư mục riêng của người dùng để lưu phiên diễn thử.",
        "There is no home folder for this user in which to keep the demonstration.",
    )
}
