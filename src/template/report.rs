//! What `templates check` and `templates show` say about a template.

use super::{Template, TemplateError, parse};
use crate::domain::agenda::{Item, ItemKind, Sitting};
use crate::domain::{Lang, tr};

/// What became of a template that was read to be checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    pub file: String,
    pub read: Result<Template, Vec<TemplateError>>,
}

impl Report {
    /// Reads a template and notes everything that is wrong with it.
    pub fn on(file: &str, source: &str) -> Self {
        Self { file: file.to_owned(), read: parse(file, source) }
    }

    /// Tells whether a session can be made from the template.
    pub fn is_good(&self) -> bool {
        self.read.is_ok()
    }

    /// Says one line for each fault or warning, and a last one that sums up.
    pub fn text(&self, lang: Lang) -> String {
        let remarks = match &self.read {
            Ok(template) => &template.warnings,
            Err(faults) => faults,
        };
        let mut lines: Vec<_> = remarks.iter().map(|remark| remark.text(lang)).collect();
        lines.push(self.summary(lang));
        lines.join("\n")
    }

    fn summary(&self, lang: Lang) -> String {
        let file = &self.file;
        match &self.read {
            Ok(template) => {
                let (items, elections) = (template.items.len(), template.plans.len());
                tr(
                    lang,
                    format!("{file}: dùng được; {items} nội dung, {elections} cuộc bầu cử"),
                    format!("{file}: good; {items} items, {elections} elections"),
                )
            }
            Err(faults) => {
                let number = faults.len();
                tr(lang, format!("{file}: số lỗi: {number}"), format!("{file}: faults: {number}"))
            }
        }
    }
}

impl Template {
    /// Writes the agenda and what can be set, one line each.
    pub fn outline(&self, lang: Lang) -> String {
        let heads = [self.title.to_string(), self.description.to_string(), String::new()];
        let items = self.items.iter().map(|item| line(item, lang));
        let themes = self
            .themes
            .iter()
            .map(|theme| format!("  {}: {theme}", tr(lang, "Chuyên đề", "Theme")));
        let heading = tr(lang, "Đặt được bằng --set:", "Can be set with --set:").to_owned();
        let settings =
            self.settings().into_iter().map(|one| format!("  {}={}", one.key, one.value));
        let blank = [String::new(), heading];
        heads
            .into_iter()
            .chain(items)
            .chain(themes)
            .chain(blank)
            .chain(settings)
            .collect::<Vec<_>>()
            .join("\n")
    }
}

fn line(item: &Item, lang: Lang) -> String {
    let Item { id, title, minutes, leader, .. } = item;
    let sitting = match item.sitting {
        Sitting::Preparatory => tr(lang, "trù bị", "preparatory"),
        Sitting::Main => tr(lang, "chính thức", "main"),
    };
    let ballot = match item.kind {
        ItemKind::Election { .. } => tr(lang, " (phiếu kín)", " (secret ballot)"),
        _ => "",
    };
    let unit = tr(lang, "phút", "min");
    format!("{:>3}. [{sitting}] {title}{ballot}: {minutes} {unit}, {leader}", id.0)
}
