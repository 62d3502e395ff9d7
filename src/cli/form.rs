//! The form of papers of an organisation: found by its file, and checked.

use std::fs;
use std::path::Path;

use super::Failure;
use crate::app::library::Source;
use crate::domain::about::PaperStyle;
use crate::domain::{Lang, tr};
use crate::papers::{Form, FormFault, Kind, PaperForm, form_name, form_source};

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

/// The forms that come with the program, a line each.
pub(super) fn lines(lang: Lang) -> impl Iterator<Item = String> {
    let line =
        move |style| format!("{:36} {}\n", form_name(style), Form::of(style).name.text(lang));
    PaperStyle::ALL.into_iter().map(line)
}

/// Finds the file of a form that comes with the program.
pub(super) fn embedded(name: &str) -> Option<Source> {
    let style = PaperStyle::ALL.into_iter().find(|style| form_name(*style) == name)?;
    Some(Source { file: format!("{name}.toml"), text: form_source(style).to_owned() })
}

/// Says what a form is called and which kinds of papers it dresses.
pub(super) fn outline(file: &str, text: &str, lang: Lang) -> Result<String, Failure> {
    let form = Form::parse(text)
        .map_err(|faults| Failure::Refused(told(Path::new(file), &faults, lang)))?;
    let line = |(kind, paper): (&Kind, &PaperForm)| {
        let mark = paper.mark.as_deref().unwrap_or_default();
        format!("  {mark:4} {:28} {}\n", kind.code(), kind.title(lang))
    };
    let head = format!("{}\n\n", form.name.text(lang));
    Ok([head].into_iter().chain(form.papers.iter().map(line)).collect())
}

fn told(file: &Path, faults: &[FormFault], lang: Lang) -> String {
    let file = file.display();
    let lines = faults.iter().map(|fault| format!("{file}: {}", fault.text(lang)));
    lines.collect::<Vec<_>>().join("\n")
}
