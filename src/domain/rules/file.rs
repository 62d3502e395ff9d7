//! Reading a rule file (TOML): every fault is told with its line and what was probably meant.

mod check;
mod cited;
mod document;
mod fault;

pub use fault::RulesFault;

use std::fmt::Write;

use sha2::{Digest, Sha256};
use thiserror::Error;

use self::check::Checker;
use self::document::Document;
use super::RuleSet;
use crate::domain::{Lang, Text, tr};

/// A fault in a rule file with its line, from 1, and the field that has it.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{}", self.text(Lang::En))]
pub struct RulesError {
    pub line: usize,
    /// The path of the field (`winning.tie_rule`). Empty where the whole file is meant.
    pub place: String,
    pub fault: RulesFault,
}

/// A rule file that can be applied.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RulesFile {
    pub rules: RuleSet,
    /// What can be applied as it stands and is still worth a look.
    pub warnings: Vec<RulesError>,
}

/// Reads a rule set and checks that it can be applied. Tells every fault, in the order of the lines.
pub fn parse(source: &str) -> Result<RuleSet, Vec<RulesError>> {
    read(source).map(|file| file.rules)
}

/// Reads a rule set, and what is worth a look in its file.
pub fn read(source: &str) -> Result<RulesFile, Vec<RulesError>> {
    let filling = document::filling();
    let mut document = Document::parse(source, &filling)?;
    let mut faults = document.take_hash().into_iter().collect();
    let Some(rules) = document.rules(&mut faults) else { return Err(in_order(faults)) };
    let mut checker = Checker::new(&document, &rules);
    checker.check();
    faults.append(&mut checker.faults);
    let warnings = in_order(checker.warnings);
    if !faults.is_empty() {
        return Err(in_order(faults));
    }
    Ok(RulesFile { rules: RuleSet { file_hash: hash(source), ..rules }, warnings })
}

/// Tells whether a text is meant as a rule file: only those have a table of bases.
pub fn is_rule_file(source: &str) -> bool {
    source.lines().any(|line| line.trim_start().starts_with("[bases"))
}

impl RulesError {
    /// Says where and what is wrong, and what to do about it.
    pub fn text(&self, lang: Lang) -> String {
        let (line, fault) = (self.line, self.fault.text(lang));
        let place = Text::new(&self.place);
        let place = if place.is_empty() { String::new() } else { format!(", {place}") };
        tr(lang, format!("dòng {line}{place}: {fault}"), format!("line {line}{place}: {fault}"))
    }
}

/// Says of every fault where and what it is, one a line, behind the name of the file.
pub fn told(file: &str, faults: &[RulesError], lang: Lang) -> String {
    let lines = faults.iter().map(|fault| format!("{file}: {}", fault.text(lang)));
    lines.collect::<Vec<_>>().join("\n")
}

fn in_order(mut faults: Vec<RulesError>) -> Vec<RulesError> {
    faults.sort_by(|one, other| one.line.cmp(&other.line).then(one.place.cmp(&other.place)));
    faults.dedup();
    faults
}

/// The SHA-256 of the file, byte for byte.
fn hash(source: &str) -> Text {
    let mut hash = String::new();
    for byte in Sha256::digest(source.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    Text::new(&hash)
}
