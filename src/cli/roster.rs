//! `daihoi roster`: a trial import. Every bad row is explained, and the figures are counted.

use std::path::PathBuf;

use clap::Args;

use super::{Failure, Options, output};
use crate::app::library::{figures, roster};
use crate::domain::{Lang, tr};

/// Try a roster out: every bad row explained, and the credentials statistics
#[derive(Debug, Args)]
pub(super) struct Roster {
    /// The delegates or members, as CSV
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

impl Roster {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let imported = roster(&self.file, lang).map_err(Failure::Unusable)?;
        imported.problems.iter().for_each(|problem| output::tell(&problem.text(lang)));
        output::print(&figures(&imported, lang)).map_err(Failure::output(lang))?;
        if imported.has_errors() { Err(Failure::Refused(verdict(lang).to_owned())) } else { Ok(()) }
    }
}

fn verdict(lang: Lang) -> &'static str {
    tr(
        lang,
        "Danh sách có lỗi: sửa các dòng trên rồi thử lại. Chưa nhập gì vào phiên nào.",
        "The roster has errors: mend the lines above and try again. Nothing was imported anywhere.",
    )
}
