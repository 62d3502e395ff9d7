//! `daihoi verify`: the hash chain from the bytes alone, then every sum and verdict counted again.

use std::path::{Path, PathBuf};

use clap::Args;

use super::{Failure, Options, output};
use crate::domain::about::Stage;
use crate::domain::election::check::Level;
use crate::domain::election::check::congress::{self, CongressFinding};
use crate::domain::{History, Lang, tr};
use crate::journal::{self, Damage, OpenError, Read, Recounted, Tail, VerifyError};

/// Check session files: hash chain, sums and verdicts, all computed again
#[derive(Debug, Args)]
#[command(after_help = NOTES)]
pub(super) struct Verify {
    #[arg(value_name = "SESSION.json", required = true)]
    sessions: Vec<PathBuf>,
}

const NOTES: &str = "\
E02 to E19 before a file are about the file itself: locked, full disk, altered, cut short, no
session. Codes inside a session (figures, lots, results) are listed by daihoi count --help.";

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

/// A file in which nothing was found wrong.
pub(super) struct Sound {
    /// The identity of the session.
    pub(super) id: String,
    pub(super) history: History,
    head: String,
    records: usize,
    recounted: Recounted,
    warnings: Vec<CongressFinding>,
}

/// Checks one file, and says what was found good about it.
fn check(path: &Path, lang: Lang) -> Result<String, Failure> {
    let Sound { history, head, records, recounted, warnings, .. } = sound(path, lang)?;
    let (file, rules) = (path.display(), rules_of(&history, lang));
    let recounted = told(recounted, lang);
    let good = tr(
        lang,
        format!(
            "{file}: đúng; {records} thao tác; tính lại {recounted}; mã kiểm tra {head}\n{rules}"
        ),
        format!(
            "{file}: good; {records} records; recounted {recounted}; chain head {head}\n{rules}"
        ),
    );
    let warned = warnings.iter().map(|warning| tell(path, warning, lang) + "\n");
    Ok(std::iter::once(good).chain(warned).collect())
}

/// Reads a file if nothing in it is wrong; else says what is.
pub(super) fn sound(path: &Path, lang: Lang) -> Result<Sound, Failure> {
    let verified = journal::verify(path).map_err(|error| broken(path, &error, lang))?;
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
    let history: History = read.records.into_iter().collect();
    let (errors, warnings): (Vec<_>, Vec<_>) = congress::findings(history.state())
        .into_iter()
        .partition(|finding| finding.level() == Level::Error);
    if !errors.is_empty() {
        let lines = errors.iter().map(|error| tell(path, error, lang));
        return Err(Failure::Refused(lines.collect::<Vec<_>>().join("\n")));
    }
    let (records, recounted, head) = (verified.lines.len(), audit.recounted, verified.head);
    Ok(Sound { id: read.header.id, history, head, records, recounted, warnings })
}

/// Says how much was counted again, of each kind that the session has.
fn told(recounted: Recounted, lang: Lang) -> String {
    let Recounted { elections, gradings, shows_of_hands, introductions } = recounted;
    let kinds = [
        (elections, "kết quả bầu cử", "results"),
        (gradings, "kết quả xếp loại", "announced grades"),
        (shows_of_hands, "lần biểu quyết", "shows of hands"),
        (introductions, "lần bỏ phiếu giới thiệu", "votes on the names"),
    ];
    let some = kinds.iter().filter(|(number, ..)| 0 < *number);
    let told: Vec<String> =
        some.map(|(n, vi, en)| tr(lang, format!("{n} {vi}"), format!("{en} {n}"))).collect();
    match told.as_slice() {
        [] => tr(lang, "0 kết quả", "nothing").to_owned(),
        told => told.join(", "),
    }
}

fn tell(path: &Path, found: &CongressFinding, lang: Lang) -> String {
    format!("{}: {} {}", path.display(), found.code(), found.text(lang))
}

/// Says which rules the session keeps, and whether they are those that come with the program.
fn rules_of(history: &History, lang: Lang) -> String {
    let rules = &history.state().rules;
    let (name, origin) = (rules.named(lang), super::rules::origin(rules, lang));
    if history.state().stage == Stage::Blank {
        String::new()
    } else {
        format!("{name}: {origin}\n")
    }
}

/// Names why the bytes do not verify: what is no session at all is no failed check.
fn broken(path: &Path, error: &VerifyError, lang: Lang) -> Failure {
    match (error, journal::read(path)) {
        (VerifyError::Header { .. }, Err(OpenError::Damaged { damage, .. }))
            if damage != Damage::Header =>
        {
            Failure::Unusable(damage.text(lang, path))
        }
        (VerifyError::Header { .. } | VerifyError::Unreadable { .. }, _) => {
            Failure::Unusable(error.text(lang))
        }
        (VerifyError::Broken { .. }, Ok(Read { tail: Tail::Torn { cut }, head, .. })) => {
            Failure::Refused(torn(path, cut, head.n, lang))
        }
        (VerifyError::Broken { .. }, _) => Failure::Refused(error.text(lang)),
    }
}

/// Says what a power cut left, and that opening the session mends it.
fn torn(path: &Path, cut: usize, saved: u64, lang: Lang) -> String {
    let path = path.display();
    if cut == 0 {
        return tr(
            lang,
            format!(
                "{path}: thiếu dấu đóng ở cuối; đủ {saved} thao tác đã lưu. Tự sửa bằng: daihoi open {path}"
            ),
            format!(
                "{path}: the closing brackets are missing; all {saved} saved records are there. To repair it: daihoi open {path}"
            ),
        );
    }
    tr(
        lang,
        format!(
            "{path}: một thao tác đang ghi dở khi bị ngắt nên CHƯA được lưu; đủ {saved} thao tác trước đó. Tự sửa bằng: daihoi open {path}"
        ),
        format!(
            "{path}: the record in flight was cut off and NOT saved; the {saved} before it are complete. To repair it: daihoi open {path}"
        ),
    )
}
