//! The grading, in words. Votes are told only of ballots that were released.

use super::subject_name;
use crate::domain::grading::{Grade, Graded, GradingEvent, Ground, Proposal};
use crate::domain::review::Class;
use crate::domain::{Lang, State, SubjectId, tr};

/// Warns of points that stand for another grade than the one that is proposed.
pub fn points_warning(state: &State, proposal: Proposal, lang: Lang) -> Option<String> {
    let scale = state.rules.grading.as_ref()?.points.as_ref()?;
    let (points, meant) = (proposal.points?, scale.contradicts(proposal)?);
    let (meant, rule) = (meant.name(lang), state.rules.cite(&scale.rule));
    Some(tr(
        lang,
        format!("{points} điểm ứng với mức “{meant}”, khác mức đề nghị ({rule})"),
        format!("{points} points stand for “{meant}”, not for the grade proposed ({rule})"),
    ))
}

/// Lists who has each grade, the highest first, with their number.
pub fn names_by_grade(state: &State, grades: &[Graded], lang: Lang) -> Vec<String> {
    let of = |grade: &Grade| {
        let those = grades.iter().filter(|graded| graded.grade == *grade);
        let names: Vec<String> = those.map(|one| subject_name(state, one.subject)).collect();
        let (grade, number) = (grade.name(lang), names.len());
        (0 < number).then(|| format!("{grade} ({number}): {}", names.join(", ")))
    };
    Grade::ALL.iter().filter_map(of).collect()
}

/// What a grade rests on.
pub fn grade_ground_text(ground: &Ground, lang: Lang) -> String {
    match ground {
        Ground::Votes {} => tr(lang, "theo phiếu", "by the votes").to_owned(),
        Ground::Decision { decided_by } => tr(
            lang,
            format!("không mức nào đủ phiếu; {decided_by} quyết định"),
            format!("no grade had the votes needed; decided by {decided_by}"),
        ),
        Ground::Cap { decided_by } => tr(
            lang,
            format!("đạt xuất sắc, ngoài tỷ lệ; {decided_by} quyết định"),
            format!("reached the highest grade, over the cap; decided by {decided_by}"),
        ),
    }
}

pub(super) fn grading(event: &GradingEvent, state: &State, lang: Lang) -> String {
    let name = |id: &SubjectId| subject_name(state, *id);
    let (vi, en) = match event {
        GradingEvent::Proposed { subject, proposal } => {
            return proposed(&name(subject), *proposal, state, lang);
        }
        GradingEvent::Issued { issue } => {
            let (n, out, lines) = (issue.number, issue.issued, issue.lines.len());
            (
                format!(
                    "Xếp loại đợt {n} ({}): phát ra {out} phiếu, {lines} đối tượng",
                    issue.class.name(Lang::Vi)
                ),
                format!(
                    "Grading ballot {n} ({}): {out} papers issued, {lines} subjects",
                    issue.class.name(Lang::En)
                ),
            )
        }
        GradingEvent::Collected { ballot, collected } => (
            format!("Xếp loại đợt {ballot}: thu về {collected} phiếu"),
            format!("Grading ballot {ballot}: {collected} papers collected"),
        ),
        GradingEvent::Counted { subject, .. } => (
            format!("Ghi số phiếu xếp loại {}", name(subject)),
            format!("Votes on {} entered", name(subject)),
        ),
        GradingEvent::Released { ballot, by, .. } => (
            format!("{by} cho công bố kết quả xếp loại đợt {ballot}"),
            format!("{by} released grading ballot {ballot}"),
        ),
        GradingEvent::Settled { subject, grade, decided_by } => (
            format!(
                "{}: không mức nào đủ phiếu, {decided_by} quyết định “{}”",
                name(subject),
                grade.name(Lang::Vi)
            ),
            format!(
                "{}: no grade had the votes needed, {decided_by} decided “{}”",
                name(subject),
                grade.name(Lang::En)
            ),
        ),
        GradingEvent::Kept { subjects, decided_by, .. } => {
            let names: Vec<String> = subjects.iter().map(name).collect();
            return kept(&names, decided_by, lang);
        }
        GradingEvent::Announced { class, grades, .. } => {
            return announced(*class, grades, state, lang);
        }
        GradingEvent::Withdrawn { class, reason, decided_by, .. } => (
            format!("{decided_by} rút kết quả xếp loại {}: {reason}", class.name(Lang::Vi)),
            format!("{decided_by} withdrew the grades of the {}: {reason}", class.name(Lang::En)),
        ),
    };
    tr(lang, vi, en)
}

fn proposed(name: &str, proposal: Proposal, state: &State, lang: Lang) -> String {
    let grade = proposal.grade.name(lang);
    let points = proposal
        .points
        .map(|points| tr(lang, format!(", {points} điểm"), format!(", {points} points")))
        .unwrap_or_default();
    let warning =
        points_warning(state, proposal, lang).map(|text| format!("; {text}")).unwrap_or_default();
    tr(
        lang,
        format!("Đề nghị xếp loại {name}: {grade}{points}{warning}"),
        format!("Proposed for {name}: {grade}{points}{warning}"),
    )
}

fn kept(names: &[String], decided_by: &str, lang: Lang) -> String {
    if names.is_empty() {
        return tr(
            lang,
            format!("{decided_by} quyết định không ai giữ mức xuất sắc"),
            format!("{decided_by} decided that nobody keeps the highest grade"),
        );
    }
    let names = names.join(", ");
    tr(
        lang,
        format!("{decided_by} quyết định giữ mức xuất sắc: {names}"),
        format!("{decided_by} decided who keeps the highest grade: {names}"),
    )
}

fn announced(class: Class, grades: &[Graded], state: &State, lang: Lang) -> String {
    let (class, grades) = (class.name(lang), names_by_grade(state, grades, lang).join("; "));
    tr(
        lang,
        format!("Công bố xếp loại {class}: {grades}"),
        format!("Grades of the {class}: {grades}"),
    )
}
