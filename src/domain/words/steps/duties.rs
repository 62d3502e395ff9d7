//! Putting the assignment of duties before the meeting, and announcing it.

use super::Chair;
use crate::domain::duties::{Draft, Hearing, Progress, Work};

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

fn proposal(chair: Chair<'_>) -> Vec<String> {
    vec![
        chair.say("Dự kiến phân công như sau. {duties}.", "The proposal is this. {duties}."),
        chair.say(
            "Đề nghị các đồng chí thảo luận. Nếu không có ý kiến khác, xin {meeting} biểu quyết \
             thông qua phân công.",
            "The proposal is open to discussion. If there is no other opinion, we vote on it.",
        ),
    ]
}

fn announcement(chair: Chair<'_>) -> Vec<String> {
    vec![chair.say(
        "Thay mặt Đoàn Chủ tịch, tôi xin công bố phân công đã được {meeting} thông qua. {duties}. \
         Khâu trọng tâm của Bí thư, {key_link_period}: {key_link}.",
        "I announce the duties as adopted. {duties}. The secretary's key link, {key_link_period}: \
         {key_link}.",
    )]
}
