//! What the chair says while somebody is reviewed or graded.

use super::Chair;
use crate::domain::grading::BallotStage;
use crate::domain::narration::{names_by_grade, subject_name};
use crate::domain::review::{Class, Subject};
use crate::domain::tr;

/// Asks for the self-review whose turn it is, and for opinions on the one that is heard.
pub(super) fn review(chair: Chair<'_>, class: Class) -> Vec<String> {
    let reviews = &chair.state.reviews;
    if let Some(subject) = reviews.open() {
        return vec![heard(chair, subject)];
    }
    let next = reviews.next().filter(|next| next.who.class() == class);
    next.map(|subject| called(chair, subject)).into_iter().collect()
}

pub(super) fn called(chair: Chair<'_>, subject: &Subject) -> String {
    let name = subject_name(chair.state, subject.id);
    match subject.who.class() {
        Class::Collective => tr(
            chair.lang,
            format!("Xin mời đại diện trình bày bản kiểm điểm của {name}."),
            format!("I call for the review of {name}."),
        ),
        Class::Person => tr(
            chair.lang,
            format!("Xin mời đồng chí {name} trình bày bản tự kiểm điểm."),
            format!("I call on {name} to present the self-review."),
        ),
    }
}

fn heard(chair: Chair<'_>, subject: &Subject) -> String {
    let name = subject_name(chair.state, subject.id);
    tr(
        chair.lang,
        format!(
            "Hội nghị đã nghe bản kiểm điểm của {name}. Xin các đồng chí cho ý kiến; sau đó chủ trì kết luận."
        ),
        format!("We have heard the review of {name}. I ask for opinions; then I conclude."),
    )
}

/// Says how to mark the ballot, and that nothing is told of it before its release.
pub(super) fn grading(chair: Chair<'_>) -> Vec<String> {
    let Some(ballot) = chair.state.grading.open() else { return announced(chair) };
    let words = match ballot.stage {
        BallotStage::Issued => tr(
            chair.lang,
            "Mỗi dòng chỉ đánh dấu một mức xếp loại. Xin các đồng chí bỏ phiếu.",
            "Mark one grade on each line. Please vote.",
        ),
        BallotStage::Collected { .. } | BallotStage::Released { .. } => tr(
            chair.lang,
            "Ban Kiểm phiếu đang kiểm phiếu xếp loại. Xin các đồng chí chờ công bố.",
            "The grading ballots are being counted. Please wait for the announcement.",
        ),
    };
    vec![words.to_owned()]
}

/// Reads the grades out that were announced last, from the highest down.
fn announced(chair: Chair<'_>) -> Vec<String> {
    let Some(announced) = chair.state.grading.announced.last() else { return Vec::new() };
    let class = announced.class.name(chair.lang);
    let head = tr(
        chair.lang,
        format!("Xin công bố kết quả xếp loại {class}."),
        format!("These are the grades of the {class}."),
    );
    let grades = names_by_grade(chair.state, &announced.grades, chair.lang);
    std::iter::once(head).chain(grades.into_iter().map(|line| format!("{line}."))).collect()
}
