//! Proposing a body: first its number, then its list; and inviting it to its place.

use super::Chair;
use crate::domain::bodies::{Body, Formation, Progress};
use crate::domain::narration::body_label;
use crate::domain::tr;
use crate::domain::words::UNKNOWN;
use crate::domain::words::bodies::members;

/// The words for the first body that is not elected yet.
pub(super) fn proposal(chair: Chair<'_>, bodies: &[Body]) -> Vec<String> {
    let next = bodies.iter().find_map(|body| step(chair, *body));
    next.into_iter().collect()
}

/// The words that bring a body one step further, unless it is elected.
pub(super) fn step(chair: Chair<'_>, body: Body) -> Option<String> {
    let Some(formation) = chair.state.bodies.get(body) else {
        return Some(introduction(chair, body));
    };
    match formation.progress {
        Progress::Proposed => Some(number(chair, formation)),
        Progress::NumberVoted => Some(list(chair, formation)),
        Progress::Elected => None,
    }
}

/// The words before anybody is named.
pub(super) fn introduction(chair: Chair<'_>, body: Body) -> String {
    let name = body_label(chair.state, body, chair.lang);
    tr(
        chair.lang,
        format!("Xin giới thiệu dự kiến số lượng và danh sách {name} để các đồng chí xem xét."),
        format!("I introduce the number and the list proposed for {name}."),
    )
}

/// The words that call an elected body to its place.
pub(super) fn invitation(chair: Chair<'_>, body: Body) -> String {
    let name = body_label(chair.state, body, chair.lang);
    let members = members(chair.state, body).unwrap_or_else(|| UNKNOWN.to_owned());
    match body {
        Body::Counting(_) => chair.say(
            "Xin mời Ban Kiểm phiếu gồm {committee_number} đồng chí, do đồng chí {committee_head} \
             làm Trưởng ban, lên nhận nhiệm vụ.",
            "I call the counting committee of {committee_number}, headed by {committee_head}, to \
             its task.",
        ),
        Body::Presidium | Body::Secretariat | Body::Credentials => tr(
            chair.lang,
            format!(
                "Xin trân trọng kính mời các đồng chí trong {name}: {members}, lên vị trí làm việc."
            ),
            format!("I call the members of {name} to their places: {members}."),
        ),
    }
}

pub(super) fn number(chair: Chair<'_>, formation: &Formation) -> String {
    let (name, number) =
        (body_label(chair.state, formation.body, chair.lang), formation.slate.size());
    tr(
        chair.lang,
        format!(
            "Số lượng {name} dự kiến gồm {number} đồng chí. Các đồng chí có ý kiến gì về số lượng? Nếu không có ý kiến khác, xin biểu quyết."
        ),
        format!(
            "The number proposed for {name} is {number}. If there is no other opinion, we vote on the number."
        ),
    )
}

pub(super) fn list(chair: Chair<'_>, formation: &Formation) -> String {
    let (name, members) = (
        body_label(chair.state, formation.body, chair.lang),
        members(chair.state, formation.body).unwrap_or_default(),
    );
    tr(
        chair.lang,
        format!(
            "Danh sách {name} dự kiến gồm các đồng chí: {members}. Các đồng chí có ý kiến gì về danh sách? Nếu không có ý kiến khác, xin biểu quyết."
        ),
        format!(
            "The list proposed for {name}: {members}. If there is no other opinion, we vote on the list."
        ),
    )
}
