//! Placeholders about the floor: who speaks, or is to speak next.

use super::{Placeholder, Topic};
use crate::domain::floor::{Slot, Speaker, SpeechKind};
use crate::domain::narration::person_name;
use crate::domain::{State, Text};

pub(super) const TOPIC: Topic = Topic {
    vi: "Phát biểu",
    en: "The floor",
    placeholders: &[
        Placeholder {
            name: "speaker",
            vi: "người đang phát biểu, hoặc người sắp được mời",
            en: "who speaks, or is to be called",
            value: |state, _| Some(introduced(state, present(state)?)),
        },
        Placeholder {
            name: "speech_title",
            vi: "tên tham luận, báo cáo, diễn văn của người đó",
            en: "the title of that speech",
            value: |state, _| title(present(state)?),
        },
        Placeholder {
            name: "speech_minutes",
            vi: "số phút dành cho người đó",
            en: "the minutes allowed for that speech",
            value: |state, _| Some(minutes(state)?.to_string()),
        },
        Placeholder {
            name: "next_speaker",
            vi: "người phát biểu kế tiếp, để chuẩn bị",
            en: "who comes after, to get ready",
            value: |state, _| Some(introduced(state, following(state)?)),
        },
    ],
};

/// Finds the speech that is given, or else the next one in the queue.
pub(super) fn present(state: &State) -> Option<&Slot> {
    let speaking = state.floor.speaking.as_ref().map(|speech| &speech.slot);
    speaking.or_else(|| state.floor.queue.first())
}

pub(super) fn following(state: &State) -> Option<&Slot> {
    let called = usize::from(state.floor.speaking.is_none());
    state.floor.queue.get(called)
}

pub(super) fn title(slot: &Slot) -> Option<String> {
    match &slot.kind {
        SpeechKind::Paper { title }
        | SpeechKind::Report { title }
        | SpeechKind::Address { title } => (!title.is_empty()).then(|| title.to_string()),
        SpeechKind::Floor {} => None,
    }
}

/// Names a speaker with the post or the unit that the hall knows them by.
pub(super) fn introduced(state: &State, slot: &Slot) -> String {
    let (name, role) = match &slot.speaker {
        Speaker::Guest { name, post } => (name.to_string(), post.to_string()),
        Speaker::Delegate(id) => {
            let delegate = state.roster.get(*id).map(|found| &found.delegate);
            let roles = delegate.into_iter().flat_map(|found| [&found.post, &found.unit]);
            let known = roles.filter(|role| !role.is_empty()).map(Text::as_str);
            (person_name(state, *id), known.collect::<Vec<_>>().join(", "))
        }
    };
    if role.is_empty() { name } else { format!("{name}, {role}") }
}

fn minutes(state: &State) -> Option<u32> {
    let granted = state.floor.speaking.as_ref().map_or(0, |speech| speech.granted);
    Some(u32::from(present(state)?.minutes) + u32::from(granted))
}
