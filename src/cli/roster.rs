//! `daihoi roster`: a trial import. Every bad row is explained, and the figures are counted. Or an
//! empty roster to fill in.

use std::fs::File;
use std::io::Write;
use std::path::{Path, PathBuf};

use clap::Args;

use super::choosing::Choosing;
use super::{Failure, Options, output};
use crate::app::library::{figures, roster as trial};
use crate::domain::{Lang, tr};
use crate::roster::{self, BlankForm, Imported};

/// Try a roster out: every bad row explained, and the credentials statistics
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct Roster {
    /// The delegates or members, as CSV, XLSX, XLS or ODS
    #[arg(value_name = "FILE", required_unless_present = "template")]
    file: Option<PathBuf>,
    #[command(flatten)]
    choosing: Choosing,
    /// Write an empty roster to fill in, as .xlsx or .csv; the file must not exist yet
    #[arg(long, value_name = "FILE", conflicts_with_all = ["file", "sheet", "encoding"])]
    template: Option<PathBuf>,
}

const NOTES: &str = "\
Titles above the header, cells merged over several rows, a header of two rows and a total at the
foot are understood in workbooks. TCVN3 (ABC) and VNI are converted where the fonts or the words
leave no doubt. In ODS a merged cell speaks for its first row only.
At most 10000 people, 256 columns and 200 MB unpacked.

Examples:
  daihoi roster danh-sach.xlsx --sheet \"Chính thức\"
  daihoi roster danh-sach-cu.csv --encoding tcvn3
  daihoi roster --template danh-sach.xlsx";

impl Roster {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        if let Some(path) = &self.template {
            return write_blank(path, lang);
        }
        let file = self.file.as_deref().unwrap_or(Path::new(""));
        let imported = trial(file, &self.choosing.choices(), lang).map_err(Failure::Unusable)?;
        output::tell(&said(&imported, lang));
        imported.problems.iter().for_each(|problem| output::tell(&problem.text(lang)));
        output::print(&figures(&imported, lang)).map_err(Failure::output(lang))?;
        if imported.has_errors() { Err(Failure::Refused(verdict(lang).to_owned())) } else { Ok(()) }
    }
}

/// Says how the file was read.
fn said(imported: &Imported, lang: Lang) -> String {
    let (file, form) = (&imported.file, imported.form.text(lang));
    let people = imported.delegates.len();
    tr(
        lang,
        format!("{file}: {form}, {people} người."),
        format!("{file}: {form}, {people} people."),
    )
}

/// Writes an empty roster. A file that is there already is left alone.
fn write_blank(path: &Path, lang: Lang) -> Result<(), Failure> {
    let Some(form) = BlankForm::of(path) else {
        let path = path.display();
        return Err(Failure::Unusable(tr(
            lang,
            format!("{path}: tên tệp mẫu phải kết thúc bằng .xlsx hoặc .csv."),
            format!("{path}: the name of a template ends in .xlsx or .csv."),
        )));
    };
    let bytes = roster::blank(form, lang).map_err(Failure::writing(path, lang))?;
    File::create_new(path)
        .and_then(|mut file| file.write_all(&bytes).and_then(|()| file.sync_all()))
        .map_err(Failure::writing(path, lang))?;
    let (path, verb) = (path.display(), "daihoi roster");
    output::print(&tr(
        lang,
        format!("{path}: mỗi người một dòng. Ghi xong thì thử bằng: {verb} {path}\n"),
        format!("{path}: one person a row. When it is filled in, try it with: {verb} {path}\n"),
    ))
    .map_err(Failure::output(lang))
}

fn verdict(lang: Lang) -> &'static str {
    tr(
        lang,
        "Danh sách có lỗi: sửa các dòng trên rồi thử lại. Chưa nhập gì vào phiên nào.",
        "The roster has errors: mend the lines above and try again. Nothing was imported anywhere.",
    )
}
