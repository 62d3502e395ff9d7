//! Placeholders that name the session. They are known from its first record on.

use super::{Placeholder, Topic};
use crate::domain::about::Gathering;
use crate::domain::rules::Terms;
use crate::domain::{Lang, State, Text, tr};

pub(super) const TOPIC: Topic = Topic {
    vi: "Phiên họp",
    en: "The session",
    placeholders: &[
        Placeholder {
            name: "title",
            vi: "tên đầy đủ của đại hội, hội nghị",
            en: "the full title of the session",
            value: |state, _| written(&state.about.title),
        },
        Placeholder {
            name: "organisation",
            vi: "tổ chức đảng họp đại hội",
            en: "the organisation that meets",
            value: |state, _| written(&state.about.organisation),
        },
        Placeholder {
            name: "superior",
            vi: "cấp trên trực tiếp",
            en: "the organisation directly above",
            value: |state, _| written(&state.about.superior),
        },
        Placeholder {
            name: "ordinal",
            vi: "lần thứ mấy (XI)",
            en: "the ordinal of the congress (XI)",
            value: |state, _| written(&state.about.ordinal),
        },
        Placeholder {
            name: "term",
            vi: "nhiệm kỳ (2025–2030)",
            en: "the term of office (2025–2030)",
            value: |state, _| written(&state.about.term),
        },
        Placeholder {
            name: "place",
            vi: "nơi họp",
            en: "where the session is held",
            value: |state, _| written(&state.about.place),
        },
        Placeholder {
            name: "resolution",
            vi: "nghị quyết mà phiên họp căn cứ vào",
            en: "the resolution under which the session works",
            value: |state, _| written(&state.about.resolution),
        },
        Placeholder {
            name: "meeting",
            vi: "“Đại hội” hoặc “Hội nghị”",
            en: "“congress”, “assembly”, “meeting” or “conference”",
            value: |state, lang| Some(meeting(state, lang).to_owned()),
        },
        Placeholder {
            name: "voters",
            vi: "những người có quyền biểu quyết (đại biểu, đảng viên, ủy viên)",
            en: "those who vote (delegates, members)",
            value: |state, lang| Some(voters(state, lang).to_owned()),
        },
    ],
};

fn written(text: &Text) -> Option<String> {
    (!text.is_empty()).then(|| text.to_string())
}

fn meeting(state: &State, lang: Lang) -> &'static str {
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::DelegateCongress => {
            tr(lang, "Đại hội", congress(state.rules.terms))
        }
        Gathering::MemberMeeting | Gathering::CommitteeMeeting => tr(lang, "Hội nghị", "meeting"),
        Gathering::Conference => tr(lang, "Hội nghị", "conference"),
    }
}

fn congress(terms: Terms) -> &'static str {
    match terms {
        Terms::Congress => "congress",
        Terms::Assembly => "assembly",
    }
}

fn voters(state: &State, lang: Lang) -> &'static str {
    match state.about.gathering {
        Gathering::MemberCongress | Gathering::MemberMeeting => {
            tr(lang, "đảng viên chính thức", "official members")
        }
        Gathering::DelegateCongress => tr(lang, "đại biểu chính thức", "official delegates"),
        Gathering::CommitteeMeeting => tr(lang, "ủy viên", "committee members"),
        Gathering::Conference => tr(lang, "đại biểu", "participants"),
    }
}
