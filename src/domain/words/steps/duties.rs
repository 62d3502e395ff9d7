//! Putting the assignment of duties before the meeting, and announcing it.

use super::Chair;
use crate::domain::duties::{Draft, Hearing, Progress, Work, rows};
use crate::domain::tr;

/// The words that the matrix needs as it stands.
pub(super) fn words(chair: Chair<'_>) -> Vec<String> {
    let duties = &chair.state.duties;
    match &duties.work {
        Work::Open(Draft { progress: Progress::Proposed { .. }, .. }) => proposal(chair),
        Work::Open(_) => Vec::new(),
        Work::Settled => match duties.in_force().map(|decision| decision.hearing) {
            Some(Hearing::Awaited) => announcement(chair),
            Some(Hearing::Announced { .. }) | None => Vec::new(),
        },
    }
}

/// Whether the vote lies behind: the duties in force were read out.
pub(super) fn are_announced(chair: Chair<'_>) -> bool {
    let duties = &chair.state.duties;
    let heard = |hearing| matches!(hearing, Hearing::Announced { .. });
    duties.work == Work::Settled
        && duties.in_force().is_some_and(|decision| heard(decision.hearing))
}

fn proposal(chair: Chair<'_>) -> Vec<String> {
    let opening = chair.say("Dự kiến phân công như sau.", "The proposal is this.");
    let closing = chair.say(
        "Đề nghị các đồng chí thảo luận. Nếu không có ý kiến khác, xin {meeting} biểu quyết thông \
         qua phân công.",
        "The proposal is open to discussion. If there is no other opinion, we vote on it.",
    );
    whole(chair, opening, closing)
}

fn announcement(chair: Chair<'_>) -> Vec<String> {
    let opening = chair.say(
        "Thay mặt Đoàn Chủ tịch, tôi xin công bố phân công đã được {meeting} thông qua.",
        "I announce the duties as adopted.",
    );
    let closing = chair.say(
        "Khâu trọng tâm của Bí thư, {key_link_period}: {key_link}.",
        "The secretary's key link, {key_link_period}: {key_link}.",
    );
    whole(chair, opening, closing)
}

/// The matrix is read out person by person.
fn whole(chair: Chair<'_>, opening: String, closing: String) -> Vec<String> {
    let people = rows(chair.state).into_iter().map(|row| {
        let (name, charge) = (&row.name, row.charge(chair.lang));
        tr(chair.lang, format!("Đồng chí {name}: {charge}."), format!("{name}: {charge}."))
    });
    std::iter::once(opening).chain(people).chain([closing]).collect()
}
