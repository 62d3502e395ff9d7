//! The form of papers of an organisation: found by its file, and checked.

use std::fs;
use std::path::Path;

use super::Failure;
use crate::domain::{Lang, tr};
use crate::papers::{Form, FormFault};

/// Reads a form that can be used.
pub(super) fn read(file: &Path, lang: Lang) -> Result<Form, Failure> {
    let text = fs::read_to_string(file).map_err(Failure::reading(file, lang))?;
    Form::parse(&text).map_err(|faults| Failure::Unusable(told(file, &faults, lang)))
}

/// Says whether a form can be used, and every fault with its line.
pub(super) fn check(file: &Path, text: &str, lang: Lang) -> Result<String, Failure> {
    match Form::parse(text) {
        Ok(form) => {
            let (file, papers) = (file.display(), form.papers.len());
            Ok(tr(
                lang,
                format!("{file}: dùng được; đổi {papers} loại giấy tờ.\n"),
                format!("{file}: can be used; it changes {papers} kinds of papers.\n"),
            ))
        }
        Err(faults) => Err(Failure::Refused(told(file, &faults, lang))),
    }
}

fn told(file: &Path, faults: &[FormFault], lang: Lang) -> String {
    let file = file.display();
    let lines = faults.iter().map(|fault| format!("{file}: {}", fault.text(lang)));
    lines.collect::<Vec<_>>().join("\n")
}
