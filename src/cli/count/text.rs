//! The answer to a count sheet for people: a table of the names, the verdict, the checks.

use unicode_width::UnicodeWidthStr;

use crate::domain::narration::{office_label, round_label};
use crate::domain::rules::RuleSet;
use crate::domain::{Lang, Percent};
use crate::sheet::{Answer, CandidateAnswer, CheckAnswer, Sheet};
use crate::template;

/// Writes the answer.
pub(super) fn text(sheet: &Sheet, rules: &RuleSet, answer: &Answer, lang: Lang) -> String {
    let (office, round) = (office_label(sheet.office, lang), round_label(sheet.round, lang));
    let mut lines = vec![format!("{office}: {round}"), applied(rules), String::new()];
    lines.extend(table(answer, lang));
    lines.push(String::new());
    lines.push(answer.announcement.clone());
    lines.extend(answer.checks.iter().map(check));
    lines.join("\n")
}

/// Names the rule set that was applied; one that is not as it comes with the program by its hash too.
fn applied(rules: &RuleSet) -> String {
    let RuleSet { id, title, file_hash, .. } = rules;
    if template::rules(id).is_ok_and(|shipped| shipped == *rules) {
        return format!("{id}: {title}");
    }
    let hash: String = file_hash.chars().take(8).collect();
    format!("{id}: {title} (SHA-256 {hash}…)")
}

fn table(answer: &Answer, lang: Lang) -> Vec<String> {
    let names = answer.candidates.iter().map(|candidate| candidate.name.width());
    let width = names.max().unwrap_or_default();
    let rows = answer.candidates.iter().map(|candidate| row(candidate, answer.base, width, lang));
    rows.collect()
}

fn row(candidate: &CandidateAnswer, base: u32, width: usize, lang: Lang) -> String {
    let CandidateAnswer { name, votes, sentence, .. } = candidate;
    let blank = " ".repeat(width.saturating_sub(name.width()));
    let share = Percent::of(*votes, base).with_sign(lang);
    format!("{name}{blank}  {votes:>7}  {share:>9}  {sentence}")
}

fn check(check: &CheckAnswer) -> String {
    format!("{}: {}", check.code, check.message)
}
