//! What a show of hands is about, as the end of "the congress votes on …".

use super::{UNKNOWN, bodies};
use crate::domain::bodies::Body;
use crate::domain::hands::{Admission, Motion};
use crate::domain::narration::{body_label, candidate_name, election_title};
use crate::domain::{CandidateId, ElectionId, Lang, State, tr};

pub(super) fn motion(state: &State, motion: &Motion, lang: Lang) -> String {
    match motion {
        Motion::Adopt { text } => text.to_string(),
        Motion::BodyNumber { body, number } => body_number(state, *body, &number.to_string(), lang),
        Motion::BodyList { body } => body_list(state, *body, lang),
        Motion::Credentials { recognised } => tr(
            lang,
            format!("việc công nhận tư cách của {recognised} đại biểu"),
            format!("the recognition of the credentials of {recognised} delegates"),
        ),
        Motion::SeatNumber { election, seats } => seat_number(state, *election, *seats, lang),
        Motion::Withdrawal { election, candidate } => {
            withdrawal(state, *election, *candidate, lang)
        }
        Motion::BallotList { election } => ballot_list(state, *election, lang),
        Motion::AnotherRound { election } => another_round(state, *election, lang),
        Motion::Assignment { .. } => {
            tr(lang, "phân công nhiệm vụ", "the assignment of duties").to_owned()
        }
        Motion::Admission { name, into } => admission(name, *into, lang),
    }
}

pub(super) fn body_number(state: &State, body: Body, number: &str, lang: Lang) -> String {
    let body = body_label(state, body, lang);
    tr(
        lang,
        format!("số lượng {body} gồm {number} đồng chí"),
        format!("the number proposed for {body}: {number}"),
    )
}

pub(super) fn body_list(state: &State, body: Body, lang: Lang) -> String {
    let number = bodies::number(state, body).unwrap_or_else(|| UNKNOWN.to_owned());
    let body = body_label(state, body, lang);
    tr(lang, format!("danh sách {body} gồm {number} đồng chí"), format!("the list for {body}"))
}

pub(super) fn admission(name: &str, into: Admission, lang: Lang) -> String {
    match into {
        Admission::Probation => tr(
            lang,
            format!("việc đề nghị kết nạp {name} vào Đảng"),
            format!("the admission of {name}"),
        ),
        Admission::Official => tr(
            lang,
            format!("việc đề nghị công nhận {name} là đảng viên chính thức"),
            format!("the recognition of {name} as an official member"),
        ),
    }
}

fn seat_number(state: &State, election: ElectionId, seats: u16, lang: Lang) -> String {
    let title = election_title(state, election);
    tr(
        lang,
        format!("số lượng bầu {title} là {seats} đồng chí"),
        format!("the number of seats, {seats}: {title}"),
    )
}

fn withdrawal(state: &State, election: ElectionId, candidate: CandidateId, lang: Lang) -> String {
    withdrawal_of(&candidate_name(state, election, candidate), lang)
}

pub(super) fn withdrawal_of(name: &str, lang: Lang) -> String {
    tr(
        lang,
        format!("việc đồng chí {name} rút khỏi danh sách bầu cử"),
        format!("the withdrawal of {name} from the list"),
    )
}

fn ballot_list(state: &State, election: ElectionId, lang: Lang) -> String {
    let title = election_title(state, election);
    tr(lang, format!("danh sách bầu cử {title}"), format!("the list of candidates, {title}"))
}

fn another_round(state: &State, election: ElectionId, lang: Lang) -> String {
    let title = election_title(state, election);
    tr(
        lang,
        format!("việc bầu tiếp cho đủ số lượng {title}"),
        format!("another ballot for the open seats, {title}"),
    )
}
