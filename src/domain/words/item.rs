//! Placeholders about the agenda: the item that runs and the one that comes next.

use super::{Placeholder, Topic};

pub(super) const TOPIC: Topic = Topic {
    vi: "Chương trình",
    en: "The agenda",
    placeholders: &[
        Placeholder {
            name: "item",
            vi: "nội dung đang tiến hành",
            en: "the item that runs",
            value: |state, _| Some(state.agenda.running()?.item.title.to_string()),
        },
        Placeholder {
            name: "leader",
            vi: "người điều hành nội dung đang tiến hành",
            en: "who leads the item that runs",
            value: |state, _| Some(state.agenda.running()?.item.leader.to_string()),
        },
        Placeholder {
            name: "minutes",
            vi: "số phút dự kiến của nội dung đang tiến hành",
            en: "the minutes planned for the item that runs",
            value: |state, _| Some(state.agenda.running()?.item.minutes.to_string()),
        },
        Placeholder {
            name: "next_item",
            vi: "nội dung tiếp theo",
            en: "the item that comes next",
            value: |state, _| Some(state.agenda.next()?.item.title.to_string()),
        },
    ],
};
