//! Placeholders about the agenda: the item that runs and the one that comes next.

use super::{Placeholder, Topic};
use crate::domain::State;
use crate::domain::agenda::{Entry, ItemStatus};

pub(super) const TOPIC: Topic = Topic {
    vi: "Chương trình",
    en: "The agenda",
    placeholders: &[
        Placeholder {
            name: "item",
            vi: "nội dung đang tiến hành",
            en: "the item that runs",
            value: |state, _| Some(running(state)?.item.title.to_string()),
        },
        Placeholder {
            name: "leader",
            vi: "người điều hành nội dung đang tiến hành",
            en: "who leads the item that runs",
            value: |state, _| Some(running(state)?.item.leader.to_string()),
        },
        Placeholder {
            name: "minutes",
            vi: "số phút dự kiến của nội dung đang tiến hành",
            en: "the minutes planned for the item that runs",
            value: |state, _| Some(running(state)?.item.minutes.to_string()),
        },
        Placeholder {
            name: "next_item",
            vi: "nội dung tiếp theo",
            en: "the item that comes next",
            value: |state, _| Some(next(state)?.item.title.to_string()),
        },
    ],
};

pub(super) fn running(state: &State) -> Option<&Entry> {
    let entries = &state.agenda.entries;
    entries.iter().find(|entry| matches!(entry.status, ItemStatus::Running { .. }))
}

/// Finds the first item that waits, after the running one where one runs.
pub(super) fn next(state: &State) -> Option<&Entry> {
    let mut entries = state.agenda.entries.iter();
    if running(state).is_some() {
        entries.find(|entry| matches!(entry.status, ItemStatus::Running { .. }));
    }
    entries.find(|entry| entry.status == ItemStatus::Waiting)
}
