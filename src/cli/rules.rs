//! Rule sets on the command line: one that comes with the program, by its id, or a file.

use super::Failure;
use crate::app::library;
use crate::domain::rules::{self, Evidence, RuleSet, RulesFile};
use crate::domain::{Lang, tr};
use crate::template;

/// Finds a rule set by its id or its file, or tells every fault of the file.
pub(super) fn find(written: &str, lang: Lang) -> Result<RuleSet, Failure> {
    library::rules(written, lang).map_err(Failure::Unusable)
}

/// Checks a rule file: every fault, or what it is and what is worth a look.
pub(super) fn check(file: &str, text: &str, lang: Lang) -> Result<String, Failure> {
    let RulesFile { rules, warnings } =
        rules::read(text).map_err(|faults| Failure::Refused(rules::told(file, &faults, lang)))?;
    let (id, hash, citations) = (&rules.id, &rules.file_hash, rules.citations.len());
    let origin = origin(&rules, lang);
    let mut lines = vec![tr(
        lang,
        format!(
            "{file}: dùng được; bộ quy tắc {id} ({origin}), {citations} trích dẫn; SHA-256 {hash}"
        ),
        format!(
            "{file}: good; the rule set {id} ({origin}), {citations} citations; SHA-256 {hash}"
        ),
    )];
    lines.extend((!warnings.is_empty()).then(|| rules::told(file, &warnings, lang)));
    Ok(lines.join("\n") + "\n")
}

/// Says how a rule set stands to the one that comes with the program under its id.
pub(super) fn origin(rules: &RuleSet, lang: Lang) -> &'static str {
    match template::rules(&rules.id) {
        Ok(shipped) if shipped == *rules => {
            tr(lang, "đúng bản kèm chương trình", "as it comes with the program")
        }
        Ok(_) => tr(lang, "khác bản kèm chương trình", "not as it comes with the program"),
        Err(_) => tr(lang, "không kèm chương trình", "does not come with the program"),
    }
}

/// Says what a rule set holds: every rule with its words, where it stands and how surely.
pub(super) fn outline(rules: &RuleSet, lang: Lang) -> String {
    let RuleSet { id, title, file_hash, .. } = rules;
    let mut lines = vec![format!("{id}: {title}"), format!("SHA-256 {file_hash}"), String::new()];
    for (rule, citation) in &rules.citations {
        let words = match lang {
            Lang::Vi => &citation.vi,
            Lang::En => &citation.en,
        };
        let (article, surely) = (&citation.article, evidence(citation.evidence, lang));
        lines.push(format!("{rule}: {words} ({article}; {surely})"));
    }
    lines.join("\n")
}

fn evidence(evidence: Evidence, lang: Lang) -> &'static str {
    match evidence {
        Evidence::Read => tr(lang, "đã đọc ở văn bản", "read in the text"),
        Evidence::Kept => tr(lang, "đọc ở văn bản trước, được giữ lại", "read in the text before"),
        Evidence::Usage => tr(lang, "thông lệ, cần đối chiếu văn bản", "usage, to be checked"),
        Evidence::Decision => tr(lang, "chương trình chọn", "a decision of this program"),
    }
}
