//! Placeholders about presence: who is convened, who is here, and whether that is enough.

use super::{Placeholder, Topic};
use crate::domain::Percent;
use crate::domain::quorum::standing;

pub(super) const TOPIC: Topic = Topic {
    vi: "Sự có mặt",
    en: "Presence",
    placeholders: &[
        Placeholder {
            name: "convened",
            vi: "số chính thức được triệu tập",
            en: "the number convened",
            value: |state, _| Some(standing(state).convened.to_string()),
        },
        Placeholder {
            name: "present",
            vi: "số chính thức đang có mặt",
            en: "the number of those convened who are present now",
            value: |state, _| Some(standing(state).present.to_string()),
        },
        Placeholder {
            name: "absent",
            vi: "số chính thức đang vắng mặt",
            en: "the number of those convened who are absent now",
            value: |state, _| {
                let standing = standing(state);
                Some(standing.convened.saturating_sub(standing.present).to_string())
            },
        },
        Placeholder {
            name: "present_share",
            vi: "tỷ lệ có mặt",
            en: "the share present",
            value: |state, lang| {
                let standing = standing(state);
                Some(Percent::of(standing.present, standing.convened).with_sign(lang))
            },
        },
        Placeholder {
            name: "quorum_needed",
            vi: "số có mặt tối thiểu để họp hợp lệ",
            en: "the least number present for a valid session",
            value: |state, _| Some(standing(state).needed.to_string()),
        },
        Placeholder {
            name: "units",
            vi: "số tổ chức trực thuộc có đại biểu được triệu tập",
            en: "the number of units that send delegates",
            value: |state, _| Some(standing(state).units.to_string()),
        },
        Placeholder {
            name: "units_present",
            vi: "số tổ chức trực thuộc có đại biểu đang có mặt",
            en: "the number of units represented now",
            value: |state, _| Some(standing(state).units_present.to_string()),
        },
    ],
};
