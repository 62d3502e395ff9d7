//! Placeholders about the bodies that lead the congress, as proposed and then as elected.

use super::{Placeholder, Topic};
use crate::domain::State;
use crate::domain::bodies::Body;
use crate::domain::narration::{person_name, person_names};

pub(super) const TOPIC: Topic = Topic {
    vi: "Các cơ quan của đại hội",
    en: "Bodies of the congress",
    placeholders: &[
        Placeholder {
            name: "presidium",
            vi: "danh sách Đoàn Chủ tịch",
            en: "the members of the presidium",
            value: |state, _| members(state, Body::Presidium),
        },
        Placeholder {
            name: "presidium_number",
            vi: "số thành viên Đoàn Chủ tịch",
            en: "how many sit in the presidium",
            value: |state, _| number(state, Body::Presidium),
        },
        Placeholder {
            name: "presidium_head",
            vi: "người đứng đầu Đoàn Chủ tịch",
            en: "the head of the presidium",
            value: |state, _| head(state, Body::Presidium),
        },
        Placeholder {
            name: "secretariat",
            vi: "danh sách Đoàn Thư ký",
            en: "the members of the secretariat",
            value: |state, _| members(state, Body::Secretariat),
        },
        Placeholder {
            name: "secretariat_number",
            vi: "số thành viên Đoàn Thư ký",
            en: "how many sit in the secretariat",
            value: |state, _| number(state, Body::Secretariat),
        },
        Placeholder {
            name: "secretariat_head",
            vi: "Trưởng đoàn Thư ký",
            en: "the head of the secretariat",
            value: |state, _| head(state, Body::Secretariat),
        },
        Placeholder {
            name: "credentials",
            vi: "danh sách Ban Thẩm tra tư cách đại biểu",
            en: "the members of the credentials committee",
            value: |state, _| members(state, Body::Credentials),
        },
        Placeholder {
            name: "credentials_number",
            vi: "số thành viên Ban Thẩm tra tư cách đại biểu",
            en: "how many sit in the credentials committee",
            value: |state, _| number(state, Body::Credentials),
        },
        Placeholder {
            name: "credentials_head",
            vi: "Trưởng ban Thẩm tra tư cách đại biểu",
            en: "the head of the credentials committee",
            value: |state, _| head(state, Body::Credentials),
        },
    ],
};

pub(super) fn members(state: &State, body: Body) -> Option<String> {
    let people: Vec<_> = state.bodies.get(body)?.slate.people().collect();
    Some(person_names(state, &people))
}

pub(super) fn number(state: &State, body: Body) -> Option<String> {
    Some(state.bodies.get(body)?.slate.size().to_string())
}

pub(super) fn head(state: &State, body: Body) -> Option<String> {
    Some(person_name(state, state.bodies.get(body)?.slate.head))
}
