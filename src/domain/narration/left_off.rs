//! Who was put forward and is not on the list, and why.

use crate::domain::election::{Candidate, CandidateStanding, Election, Opinion};
use crate::domain::{CandidateId, Lang, State, tr};

/// Says who of those that stand is left off a list, each with the reason; `None` for nobody.
pub fn left_off_text(
    election: &Election,
    order: &[CandidateId],
    state: &State,
    lang: Lang,
) -> Option<String> {
    let winners = election.winners();
    let off = election.candidates.iter().filter(|known| {
        let id = known.nominee.id;
        known.standing != CandidateStanding::Withdrawn
            && !order.contains(&id)
            && !winners.contains(&id)
    });
    let names: Vec<String> = off
        .map(|known| format!("{} ({})", known.name, reason(election, known, state, lang)))
        .collect();
    let names = names.join("; ");
    (!names.is_empty()).then(|| {
        tr(
            lang,
            format!("Không đưa vào danh sách: {names}."),
            format!("Left off the list: {names}."),
        )
    })
}

fn reason(election: &Election, known: &Candidate, state: &State, lang: Lang) -> String {
    let most = election.room(state).most();
    match (known.opinion, most) {
        (Opinion::Asked { support, attending }, _) if !known.is_admitted(&state.rules.surplus) => {
            tr(
                lang,
                format!("{support}/{attending} đồng ý giới thiệu, chưa đủ"),
                format!("supported by {support} of {attending}, not enough"),
            )
        }
        (Opinion::Asked { support, attending }, Some(most)) => tr(
            lang,
            format!("{support}/{attending} đồng ý giới thiệu; danh sách đã đủ {most} người"),
            format!("supported by {support} of {attending}; the list is full with {most}"),
        ),
        (_, Some(most)) => tr(
            lang,
            format!("danh sách đã đủ {most} người"),
            format!("the list is full with {most}"),
        ),
        (_, None) => tr(lang, "không được giới thiệu", "not admitted").to_owned(),
    }
}
