//! What people, items, elections and motions are called on the console.

use crate::domain::bodies::Body;
use crate::domain::election::Election;
use crate::domain::floor::{Speaker, SpeechKind};
use crate::domain::hands::Motion;
use crate::domain::{CandidateId, ElectionId, ItemId, Lang, PersonId, State, tr};

/// The name of somebody on the roster, or the number of the card.
pub fn person(state: &State, id: PersonId) -> String {
    match state.roster.people.get(&id) {
        Some(attendee) => attendee.delegate.name.to_string(),
        None => format!("#{id}"),
    }
}

/// The names of several people, the first few spelled out.
pub fn people(state: &State, ids: &[PersonId], lang: Lang) -> String {
    const SPELLED: usize = 3;
    let spelled: Vec<String> = ids.iter().take(SPELLED).map(|id| person(state, *id)).collect();
    let spelled = spelled.join(", ");
    match ids.len().saturating_sub(SPELLED) {
        0 => spelled,
        more => {
            tr(lang, format!("{spelled} và {more} người nữa"), format!("{spelled} and {more} more"))
        }
    }
}

pub fn item(state: &State, id: ItemId) -> String {
    let found = state.agenda.entries.iter().find(|entry| entry.item.id == id);
    found.map_or_else(|| format!("#{id}"), |entry| entry.item.title.to_string())
}

pub fn find_election(state: &State, id: ElectionId) -> Option<&Election> {
    state.elections.all.iter().find(|election| election.plan.id == id)
}

pub fn election(state: &State, id: ElectionId) -> String {
    let found = find_election(state, id);
    found.map_or_else(|| format!("#{id}"), |election| election.plan.title.to_string())
}

pub fn candidate(state: &State, id: ElectionId, candidate: CandidateId) -> String {
    let found = find_election(state, id)
        .and_then(|election| election.candidates.iter().find(|c| c.nominee.id == candidate));
    found.map_or_else(|| format!("#{candidate}"), |found| found.name.to_string())
}

pub fn body(state: &State, body: Body, lang: Lang) -> String {
    match body {
        Body::Presidium => tr(lang, "Đoàn Chủ tịch", "the presidium").into(),
        Body::Secretariat => tr(lang, "Đoàn Thư ký", "the secretariat").into(),
        Body::Credentials => {
            tr(lang, "Ban Thẩm tra tư cách đại biểu", "the credentials committee").into()
        }
        Body::Counting(id) => {
            let title = election(state, id);
            tr(
                lang,
                format!("Ban Kiểm phiếu ({title})"),
                format!("the counting committee ({title})"),
            )
        }
    }
}

/// What a show of hands is about.
pub fn motion(state: &State, motion: &Motion, lang: Lang) -> String {
    match motion {
        Motion::Adopt { text } => tr(lang, format!("thông qua {text}"), format!("adopt {text}")),
        Motion::BodyNumber { body: of, number } => {
            let of = body(state, *of, lang);
            tr(lang, format!("số lượng {number} người: {of}"), format!("{number} for {of}"))
        }
        Motion::BodyList { body: of } => {
            let of = body(state, *of, lang);
            tr(lang, format!("danh sách {of}"), format!("the list of {of}"))
        }
        Motion::Credentials { recognised } => tr(
            lang,
            format!("công nhận tư cách {recognised} đại biểu"),
            format!("recognise {recognised} delegates"),
        ),
        Motion::SeatNumber { .. }
        | Motion::Withdrawal { .. }
        | Motion::BallotList { .. }
        | Motion::AnotherRound { .. } => election_motion(state, motion, lang),
    }
}

fn election_motion(state: &State, motion: &Motion, lang: Lang) -> String {
    match motion {
        Motion::SeatNumber { election: id, seats } => {
            let title = election(state, *id);
            tr(lang, format!("số lượng {seats}: {title}"), format!("{seats} seats: {title}"))
        }
        Motion::Withdrawal { election: id, candidate: who } => {
            let name = candidate(state, *id, *who);
            tr(lang, format!("cho {name} rút tên"), format!("let {name} withdraw"))
        }
        Motion::BallotList { election: id } => {
            let title = election(state, *id);
            tr(lang, format!("danh sách bầu: {title}"), format!("the ballot list: {title}"))
        }
        Motion::AnotherRound { election: id } => {
            let title = election(state, *id);
            tr(lang, format!("bầu tiếp: {title}"), format!("vote once more: {title}"))
        }
        Motion::Adopt { .. }
        | Motion::BodyNumber { .. }
        | Motion::BodyList { .. }
        | Motion::Credentials { .. } => String::new(),
    }
}

pub fn speaker(state: &State, speaker: &Speaker) -> String {
    match speaker {
        Speaker::Delegate(id) => person(state, *id),
        Speaker::Guest { name, post } if post.is_empty() => name.to_string(),
        Speaker::Guest { name, post } => format!("{name}, {post}"),
    }
}

pub fn speech(kind: &SpeechKind, lang: Lang) -> String {
    let (what, title) = match kind {
        SpeechKind::Paper { title } => (tr(lang, "tham luận", "paper"), title.as_str()),
        SpeechKind::Floor {} => (tr(lang, "phát biểu", "from the floor"), ""),
        SpeechKind::Report { title } => (tr(lang, "báo cáo", "report"), title.as_str()),
        SpeechKind::Address { title } => (tr(lang, "phát biểu", "address"), title.as_str()),
    };
    if title.is_empty() { what.to_owned() } else { format!("{what}: {title}") }
}
