//! `daihoi figures`: what is wrong with the figures of a report that somebody wrote.

use std::fs;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Options, output};
use crate::domain::figures::{Finding, check_text};
use crate::domain::{Lang, tr};
use crate::figures::check_table;

/// Check the figures of a report: percentages, sums, signs
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct Figures {
    /// A text (Markdown, plain) or a table (.csv); `-` reads a text from stdin
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
}

const NOTES: &str = "\
Found are percentages that are not those of the fraction beside them (cut off instead of rounded, or
another number), parts that do not add up to their whole, a doubled sign, a share without a sign, a
share over 100 %; in a table, columns that do not add up to the line of their total.
Each finding says its line, what stands there, what it should be, and how sure it is: certain,
likely, or to be looked at. Exit code 1 when anything was found.";

impl Figures {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let mut found = 0;
        for file in &self.files {
            let text = read(file).map_err(Failure::reading(file, lang))?;
            let findings = if is_table(file) { check_table(&text) } else { check_text(&text) };
            found += findings.len();
            let lines: String = findings.iter().map(|one| line(file, one, lang)).collect();
            output::print(&lines).map_err(Failure::output(lang))?;
        }
        if found == 0 {
            let good = tr(lang, "Không thấy số liệu nào sai.\n", "No figure was found wrong.\n");
            return output::print(good).map_err(Failure::output(lang));
        }
        Err(Failure::Refused(tr(
            lang,
            format!("{found} chỗ cần sửa hoặc xem lại."),
            format!("{found} to be mended or looked at."),
        )))
    }
}

fn line(file: &Path, finding: &Finding, lang: Lang) -> String {
    format!("{}:{}: {}\n", file.display(), finding.line, finding.text(lang))
}

fn is_table(file: &Path) -> bool {
    file.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("csv"))
}

fn read(file: &Path) -> io::Result<String> {
    if file != Path::new("-") {
        return fs::read_to_string(file);
    }
    let mut text = String::new();
    io::stdin().lock().read_to_string(&mut text)?;
    Ok(text)
}
