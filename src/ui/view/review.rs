//! The subject under review or on the ballot, over the steps: what is there of it and what is missing.

use super::chrome::Row;
use super::steps::INDENT;
use crate::domain::agenda::ItemKind;
use crate::domain::grading::Ballot;
use crate::domain::narration::subject_name;
use crate::domain::review::{Class, Subject};
use crate::domain::{Lang, State, tr};
use crate::ui::theme::Role;

/// Three rows at most, in an item of reviews or of grading only.
pub fn rows(state: &State, lang: Lang) -> Vec<Row> {
    match state.agenda.running().map(|entry| &entry.item.kind) {
        Some(ItemKind::Review { of }) => reviewing(state, *of, lang),
        Some(ItemKind::Grading) => {
            let ballot = state.grading.open();
            ballot.map(|ballot| counting(ballot, lang)).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

fn reviewing(state: &State, class: Class, lang: Lang) -> Vec<Row> {
    let subjects = state.reviews.of_class(class);
    let (all, done) = (subjects.len(), subjects.iter().filter(|one| one.is_done()).count());
    let progress = tr(
        lang,
        format!("{INDENT}Đã kiểm điểm {done}/{all}"),
        format!("{INDENT}Reviewed {done} of {all}"),
    );
    let Some(subject) = state.reviews.open() else { return vec![vec![(Role::Dim, progress)]] };
    let named = format!("{progress} · {}", subject_name(state, subject.id));
    let mut rows = vec![vec![(Role::Dim, named)], under_review(subject, lang)];
    rows.extend(doubtful(subject, lang));
    rows
}

/// The first figure that is wrong in what was written or said. The chair may conclude all the same.
fn doubtful(subject: &Subject, lang: Lang) -> Option<Row> {
    let finding = subject.findings().into_iter().next()?;
    let said = tr(lang, "số liệu", "figures");
    Some(vec![(Role::Warning, format!("{INDENT}{said}: {}", finding.text(lang)))])
}

fn under_review(subject: &Subject, lang: Lang) -> Row {
    let opinions = subject.opinions.len();
    let Some(account) = &subject.account else {
        let text = tr(
            lang,
            format!("{INDENT}chưa có bản kiểm điểm; {opinions} ý kiến"),
            format!("{INDENT}no self-review yet; {opinions} opinions"),
        );
        return vec![(Role::Warning, text)];
    };
    let found = account.shortcomings.len();
    let text = tr(
        lang,
        format!("{INDENT}đủ ba mặt; {found} khuyết điểm; {opinions} ý kiến"),
        format!("{INDENT}three faces; {found} shortcomings; {opinions} opinions"),
    );
    vec![(Role::Text, text)]
}

/// How far the counting room is: two numbers, and nothing of the votes.
fn counting(ballot: &Ballot, lang: Lang) -> Row {
    let lines = &ballot.issue.lines;
    let keyed = lines.iter().filter(|line| ballot.keyed(line.subject).is_some()).count();
    let (number, all) = (ballot.issue.number, lines.len());
    let text = tr(
        lang,
        format!("{INDENT}Đợt phiếu {number}: đã ghi {keyed}/{all} đối tượng"),
        format!("{INDENT}Ballot {number}: {keyed} of {all} subjects entered"),
    );
    vec![(Role::Dim, text)]
}
