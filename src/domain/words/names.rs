//! Names of people, bodies and groups as the chair says them.

use crate::domain::bodies::{Body, Slate};
use crate::domain::election::Election;
use crate::domain::rules::Ground;
use crate::domain::{CandidateId, Lang, PersonId, State, tr};

use super::UNKNOWN;

pub(super) fn person(state: &State, id: PersonId) -> String {
    let attendee = state.roster.people.get(&id);
    attendee.map_or_else(|| UNKNOWN.to_owned(), |found| found.delegate.name.to_string())
}

pub(super) fn candidate(election: &Election, id: CandidateId) -> String {
    let found = election.candidates.iter().find(|candidate| candidate.nominee.id == id);
    found.map_or_else(|| UNKNOWN.to_owned(), |candidate| candidate.name.to_string())
}

/// Lists candidates by name, in the order given; `None` for nobody.
pub(super) fn candidates(election: &Election, ids: &[CandidateId]) -> Option<String> {
    let names: Vec<_> = ids.iter().map(|id| candidate(election, *id)).collect();
    (!names.is_empty()).then(|| names.join(", "))
}

/// Lists the members of a slate, the head first.
pub(super) fn slate(state: &State, members: &Slate) -> String {
    let people = std::iter::once(&members.head).chain(&members.members);
    people.map(|id| person(state, *id)).collect::<Vec<_>>().join(", ")
}

/// Counts the members of a slate, the head included.
pub(super) fn slate_size(slate: &Slate) -> usize {
    1 + slate.members.len()
}

/// What a body is called.
pub(super) fn body(body: Body, lang: Lang) -> &'static str {
    match body {
        Body::Presidium => tr(lang, "Đoàn Chủ tịch", "the presidium"),
        Body::Secretariat => tr(lang, "Đoàn Thư ký", "the secretariat"),
        Body::Credentials => tr(lang, "Ban Thẩm tra tư cách đại biểu", "the credentials committee"),
        Body::Counting(_) => tr(lang, "Ban Kiểm phiếu", "the counting committee"),
    }
}

/// Whom a base leaves out, as the end of "less 2 …".
pub(super) fn ground(ground: Ground, lang: Lang) -> &'static str {
    match ground {
        Ground::TemporaryElsewhere => {
            tr(lang, "đang sinh hoạt tạm thời ở nơi khác", "on temporary activity elsewhere")
        }
        Ground::ExemptAbsent => {
            tr(lang, "được miễn sinh hoạt và không có mặt", "exempt from activity and not present")
        }
        Ground::Suspended => tr(lang, "bị đình chỉ sinh hoạt", "suspended"),
        Ground::Prosecuted => tr(lang, "bị khởi tố, truy tố, tạm giam", "under prosecution"),
        Ground::AbsentThroughoutApproved => tr(
            lang,
            "vắng mặt suốt thời gian đại hội, có lý do được đồng ý",
            "absent throughout with an approved reason",
        ),
        Ground::AbsentThroughout => tr(
            lang,
            "vắng mặt suốt thời gian đại hội, không có dự khuyết thay thế",
            "absent throughout with no alternate in the place",
        ),
        Ground::ConveningCommitteeAbsentThroughout => tr(
            lang,
            "là cấp ủy viên cấp triệu tập, vắng mặt suốt thời gian đại hội",
            "members of the convening committee absent throughout",
        ),
        Ground::NotInOffice => tr(lang, "không còn đương nhiệm", "no longer in office"),
    }
}
