//! `daihoi verify`: the hash chain from the bytes alone, then every sum and verdict counted again.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Options, output};
use crate::domain::{Lang, tr};
use crate::journal::{self, Tail, VerifyError};

/// Check session files: hash chain, sums and verdicts, all computed again
#[derive(Debug, Args)]
pub(super) struct Verify {
    #[arg(value_name = "SESSION.json", required = true)]
    sessions: Vec<PathBuf>,
}

impl Verify {
    pub(super) fn run(&self, options: Options) -> Result<(), Failure> {
        let lang = options.lang();
        let mut failures = Vec::new();
        for path in &self.sessions {
            match check(path, lang) {
                Ok(line) => output::print(&line).map_err(Failure::output(lang))?,
                Err(failure) => failures.push(failure),
            }
        }
        if failures.is_empty() { Ok(()) } else { Err(together(&failures)) }
    }
}

/// Tells every failure, with the exit code of the most serious.
fn together(failures: &[Failure]) -> Failure {
    let message = failures.iter().map(Failure::message).collect::<Vec<_>>().join("\n");
    if failures.iter().any(|failure| matches!(failure, Failure::Unusable(_))) {
        return Failure::Unusable(message);
    }
    Failure::Refused(message)
}

/// Checks one file, and says what was found good about it.
fn check(path: &Path, lang: Lang) -> Result<String, Failure> {
    let verified = journal::verify(path).map_err(|error| broken(&error, lang))?;
    let read = journal::read(path).map_err(|error| Failure::open(&error, lang))?;
    if let Tail::Damaged(damage) = read.tail {
        return Err(Failure::Refused(damage.text(lang, path)));
    }
    let audit = journal::audit(&verified.lines);
    let file = path.display();
    if !audit.findings.is_empty() {
        let lines = audit.findings.iter().map(|one| format!("{file}: {}", one.text(lang)));
        return Err(Failure::Refused(lines.collect::<Vec<_>>().join("\n")));
    }
    let (records, results, head) = (verified.lines.len(), audit.results, verified.head);
    Ok(tr(
        lang,
        format!("{file}: đúng; {records} thao tác, {results} kết quả bầu cử; mã kiểm tra {head}\n"),
        format!("{file}: good; {records} records, {results} results; chain head {head}\n"),
    ))
}

fn broken(error: &VerifyError, lang: Lang) -> Failure {
    match error {
        VerifyError::Unreadable { .. } => Failure::Unusable(error.text(lang)),
        VerifyError::Header { .. } | VerifyError::Broken { .. } => {
            Failure::Refused(error.text(lang))
        }
    }
}
